/**
 * How well lost spaces are put back: on glue made from real text, on labelled mistakes, and where nothing is to do:
 *   npx tsx bench/quality/run-together.ts [lines] [seed]
 * Reads the texts of the folder in CHUANHOA_CORPORA (../shared/corpora by default).
 */
import { runTogetherEdits, splitRunTogether } from '../../src/run-together/index.js';
import { seeded } from '../../test/support/seeded.js';
import { filesIn, readCorpus, requireCorpora } from '../support/corpora.js';
import { atLeast, noMoreThan, reportTargets } from '../support/targets.js';

requireCorpora();
const wanted = Number(process.argv[2] ?? 4000);
const random = seeded(Number(process.argv[3] ?? 1));
const show = Number(process.env.SHOW ?? 0);
const read = (path: string): string => readCorpus(path).normalize('NFC');

/** Joints at which a line's space may be lost: between two words in small letters, or the second with a capital. */
const JOINT = /(?<=(?<![\p{L}\p{M}\d/._#@-])\p{L}{2,7}) (?=\p{L}{1,7}(?![\p{L}\p{M}\d/_#@-]))/gu;
const lines = ['clean/wiki.txt', 'clean/law.txt', 'clean/statutes.txt', 'official/official.txt'].flatMap(
  path =>
    read(path)
      .split('\n')
      .filter(line => line.length > 60 && splitRunTogether(line) === line),
);
let glued = 0;
let restored = 0;
let put = 0;
let accentless = 0;
const missed: string[] = [];
for (let made = 0; made < wanted; ) {
  const line = lines[Math.floor(random() * lines.length)];
  const joints = [...line.matchAll(JOINT)].map(match => match.index);
  if (joints.length === 0) continue;
  const at = joints[Math.floor(random() * joints.length)];
  const broken = line.slice(0, at) + line.slice(at + 1);
  const word = /[\p{L}\p{M}]*$/u.exec(broken.slice(0, at))![0] + /^[\p{L}\p{M}]*/u.exec(broken.slice(at))![0];
  made++;
  if (!/[^\x00-\x7f]/.test(word)) {
    accentless++;
    continue;
  }
  glued++;
  const edits = runTogetherEdits(broken);
  put += edits.length;
  if (edits.some(edit => edit.start === at)) restored++;
  if (edits.length !== 1 || edits[0].start !== at)
    missed.push(
      `${word} => ${splitRunTogether(word)} | ${splitRunTogether(broken).slice(Math.max(0, at - 20), at + 20)}`,
    );
}
console.log(
  `glue made from real text: ${glued} lost spaces (and ${accentless} between words without any accent, left out)`,
);
for (const example of missed.slice(0, show)) console.log(`   ${example}`);

const rows = read('labelled/runtogether.tsv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(row => row.split('\t'));
let right = 0;
let wrong = 0;
for (const [before, joined, spaced, after] of rows) {
  const line = `${before}${joined}${after}`;
  const output = splitRunTogether(line);
  if (output.includes(`${before}${spaced}${after}`)) right++;
  else if (output !== line) wrong++;
  if (show > 0 && !output.includes(spaced)) console.log(`   not restored: ${joined} (${spaced})`);
}
console.log(`labelled mistakes: ${right} of ${rows.length} restored, ${wrong} changed otherwise`);

console.log('\nspaces put in where the text is as it was written');
let inNegatives = 0;
for (const folder of ['clean', 'official', 'negative']) {
  for (const file of filesIn(folder)) {
    const text = read(file);
    const edits = runTogetherEdits(text);
    if (folder === 'negative' && edits.length === 0) continue;
    if (folder === 'negative') inNegatives += edits.length;
    const tokens = text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
    console.log(`${file.padEnd(34)} ${String(tokens).padStart(8)} tokens  ${edits.length}`);
    for (const { start } of edits.slice(0, show))
      console.log(`   ${text.slice(start - 14, start)}|${text.slice(start, start + 14)}`.replace(/\n/g, '⏎'));
  }
}
console.log();
reportTargets([
  atLeast(`recall of ${glued} lost spaces`, restored / glued, 0.8, 0.95),
  atLeast(`precision of ${put} spaces put in`, restored / put, 0.98, 0.998),
  noMoreThan('spaces put into the negative sets', inNegatives),
]);
