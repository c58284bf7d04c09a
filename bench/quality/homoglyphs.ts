/**
 * How many Đ and đ come back after they were replaced by their look-alikes, and what changes in text where nothing
 * may: npx tsx bench/quality/homoglyphs.ts [--show N]
 */
import { normalizeDiacritics } from '../../src/diacritics/index.js';
import { repairHomoglyphs } from '../../src/homoglyphs/index.js';
import { seeded } from '../../test/support/seeded.js';
import { CLEAN, documentsOf, filesIn, readCorpus, requireCorpora } from '../support/corpora.js';
import { atLeast, noMoreThan, reportTargets, type Target } from '../support/targets.js';

requireCorpora();
const show = Number(process.argv[process.argv.indexOf('--show') + 1] || 0);

const EVIL: Readonly<Record<string, string>> = { Đ: '\u00d0', đ: '\u00f0' };

/** Replaces a share of the Đ of a text, repairs it, and counts those that came back. */
function recall(
  paths: readonly string[],
  share: number,
): { replaced: number; restored: number; missed: string[] } {
  const random = seeded(20261123);
  const missed: string[] = [];
  let replaced = 0;
  let restored = 0;
  for (const path of paths) {
    for (const text of documentsOf(path)) {
      const places: number[] = [];
      const damaged = text.replace(/[Đđ]/g, (letter, at: number) => {
        if (random() >= share) return letter;
        places.push(at);
        return EVIL[letter];
      });
      const repaired = repairHomoglyphs(damaged);
      for (const at of places) {
        replaced++;
        if (repaired[at] === text[at]) restored++;
        else missed.push(text.slice(Math.max(0, at - 30), at + 20).replace(/\n/g, '\u00b6'));
      }
    }
  }
  return { replaced, restored, missed };
}

const targets: Target[] = [];
for (const share of [1, 0.1]) {
  let replaced = 0;
  let restored = 0;
  for (const path of CLEAN) {
    const found = recall([path], share);
    replaced += found.replaced;
    restored += found.restored;
    console.log(
      `${path.padEnd(24)} ${share === 1 ? 'all ' : '1/10'}  ${found.restored} of ${found.replaced}  ${((100 * found.restored) / found.replaced).toFixed(3)} %`,
    );
    for (const line of found.missed.slice(0, show)) console.log(`    ${line}`);
  }
  targets.push(atLeast(`recall, ${share === 1 ? 'all replaced' : 'one in ten'}`, restored / replaced, 0.999));
}

/** Lines that change where none may; NFC is the one change that is allowed. */
let changed = 0;
let lines = 0;
const check = (name: string, text: string): void => {
  for (const [what, repaired, expected] of [
    ['homoglyphs', repairHomoglyphs(text), text],
    ['diacritics', normalizeDiacritics(text), text.normalize('NFC')],
  ] as const) {
    if (repaired === expected) continue;
    const before = expected.split('\n');
    repaired.split('\n').forEach((line, i) => {
      if (line === before[i]) return;
      changed++;
      if (changed <= Math.max(show, 20))
        console.log(`    ${name} ${what}: ${before[i].slice(0, 100)} -> ${line.slice(0, 100)}`);
    });
  }
};
for (const path of filesIn('negative')) {
  const text = readCorpus(path).replace(/^kind\ttext\n/, '');
  const rows = path.endsWith('.tsv')
    ? text.split('\n').map(row => row.replace(/^[^\t]*\t/, ''))
    : text.split('\n');
  lines += rows.length;
  check(path, rows.join('\n'));
  for (const row of rows) check(`${path} (line alone)`, row);
}
targets.push(
  noMoreThan(`changes in ${lines} lines of the negative sets, as whole texts and line by line`, changed),
);
reportTargets(targets);
