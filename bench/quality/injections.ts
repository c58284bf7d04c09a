/**
 * How well injected text is found and cut, on pages made from real text, and what is found where nothing is:
 *   npx tsx bench/quality/injections.ts [pages] [seed]
 * Reads the texts of the folder in CHUANHOA_CORPORA (../shared/corpora by default).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  createInjections,
  findInjections,
  type Injection,
  removeInjections,
} from '../../src/injections/index.js';
import { createRunTogether } from '../../src/run-together/index.js';
import {
  type InjectedPage,
  KEYWORDS,
  makePage,
  seeded,
  squash,
  type TitleMode,
  type Variant,
} from '../../test/support/injected-pages.js';

const corpora = process.env.CHUANHOA_CORPORA ?? `${import.meta.dirname}/../../../shared/corpora`;
if (!existsSync(`${corpora}/clean`)) {
  console.error(`no texts in ${corpora}: set CHUANHOA_CORPORA. Nothing was measured.`);
  process.exit(0);
}
const pages = Number(process.argv[2] ?? 1500);
const seed = Number(process.argv[3] ?? 1);
const showFailures = Number(process.env.SHOW ?? 0);
const read = (path: string): string => readFileSync(`${corpora}/${path}`, 'utf8').normalize('NFC');

/** Documents as lists of paragraphs. */
const documents = ['clean/wiki.txt', 'clean/law.txt', 'clean/statutes.txt', 'clean/wiki-eth.txt'].flatMap(
  path =>
    read(path)
      .split('\n\n')
      .map(text => text.split('\n')),
);

interface Tally {
  pages: number;
  found: number;
  span: number;
  repaired: number;
  /** Cut, but not to the clean page. */
  harmed: number;
  extra: number;
  byConfidence: Record<string, [right: number, all: number]>;
}
const tallies = new Map<string, Tally>();
const tally = (key: string): Tally => {
  const fresh: Tally = { pages: 0, found: 0, span: 0, repaired: 0, harmed: 0, extra: 0, byConfidence: {} };
  const known = tallies.get(key) ?? fresh;
  tallies.set(key, known);
  return known;
};

function count(keys: readonly string[], page: InjectedPage): void {
  const findings = findInjections(page.text);
  const touching = findings.filter(f => f.start < page.end && page.start < f.end);
  const repaired = removeInjections(page.text);
  const exact = touching.some(f => f.start === page.start && f.end === page.end);
  for (const key of keys) {
    const t = tally(key);
    t.pages++;
    if (touching.length > 0) t.found++;
    if (exact) t.span++;
    if (repaired === page.clean) t.repaired++;
    else if (repaired !== page.text) t.harmed++;
    t.extra += findings.length - touching.length;
    for (const f of findings) {
      t.byConfidence[f.confidence] ??= [0, 0];
      t.byConfidence[f.confidence][1]++;
      if (touching.includes(f)) t.byConfidence[f.confidence][0]++;
    }
  }
  const harmed = repaired !== page.clean && repaired !== page.text;
  if ((!exact || harmed) && failures.length < showFailures) failures.push(explain(page, touching[0]));
}

const failures: string[] = [];
function explain(page: InjectedPage, found: Injection | undefined): string {
  const gold = `${page.text.slice(page.start - 25, page.start)}⟦${page.squashed}|${page.keyword}⟧${page.text.slice(page.end, page.end + 25)}`;
  if (!found) return `MISSED ${gold}`;
  const got = `${found.confidence}${found.endCertain ? '!' : ''} ⟦${page.text.slice(found.start, found.end)}⟧ ${found.reasons.join('; ')} ${JSON.stringify(found.alternatives.map(a => [page.text.slice(found.start, a.end).slice(-12), a.worseBy]))}`;
  return `WRONG  ${gold}\n       ${got}`.replace(/\n(?! {7})/g, '⏎');
}

const random = seeded(seed);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
const variants: readonly Variant[] = ['A', 'A', 'A', 'B', 'C'];
const modes: readonly TitleMode[] = ['shown', 'prefix', 'absent'];
const onlyHeldOut = process.env.HELD_OUT;

for (let made = 0, tries = 0; made < pages && tries < pages * 20; tries++) {
  const document = pick(documents);
  // A title: a paragraph of its document that is as short as titles are, or the beginning of a longer one.
  const words = pick(document)
    .replace(/^[\s\d.)a-zđ-]*\s/u, '')
    .split(' ');
  const length = 6 + Math.floor(random() * 12);
  const title = words
    .slice(0, length)
    .join(' ')
    .replace(/[,;:.\s(]+$/, '');
  const from = Math.floor(random() * Math.max(1, document.length - 6));
  const keyword = pick(KEYWORDS);
  if (onlyHeldOut !== undefined && keyword.heldOut !== (onlyHeldOut === '1')) continue;
  const variant = pick(variants);
  const titleMode = pick(modes);
  if (
    words.length < 5 ||
    /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]|[\u0250-\u02af]/u.test(title) ||
    (squash(title)?.length ?? 0) < 12
  )
    continue;
  const paragraphs = document.slice(from, from + 6).filter(paragraph => paragraph !== words.join(' '));
  const page = makePage({ title, paragraphs, keyword: keyword.text, variant, titleMode, random });
  if (!page) continue;
  made++;
  const accents = /[^\x00-\x7f]/.test(keyword.text) ? 'accented' : 'accentless';
  count(
    [
      'all',
      `variant ${variant}`,
      `title ${titleMode}`,
      `keyword ${keyword.heldOut ? 'held out' : 'known'}`,
      `keyword ${accents}`,
      `title ${titleMode}, keyword ${keyword.heldOut ? 'held out' : 'known'}`,
    ],
    page,
  );
}

const percent = (part: number, all: number): string =>
  (all === 0 ? '-' : (100 * part) / all).toString().slice(0, 5);
console.log(`pages made from real text, seed ${seed}`);
console.log(
  'set                              pages  found%  span%  repaired%  harmed%  extra   right of certain, likely, possible',
);
for (const [key, t] of [...tallies].sort()) {
  const conf = ['certain', 'likely', 'possible'].map(c => (t.byConfidence[c] ?? [0, 0]).join('/')).join('  ');
  console.log(
    `${key.padEnd(32)} ${String(t.pages).padStart(5)}  ${percent(t.found, t.pages).padStart(6)} ${percent(t.span, t.pages).padStart(6)} ${percent(t.repaired, t.pages).padStart(8)}  ${percent(t.harmed, t.pages).padStart(7)} ${String(t.extra).padStart(6)}   ${conf}`,
  );
}
for (const failure of failures) console.log(failure);

console.log('\nfindings where nothing was injected');
for (const folder of ['clean', 'official', 'negative', 'labelled']) {
  for (const file of readdirSync(`${corpora}/${folder}`).sort()) {
    const text = readFileSync(`${corpora}/${folder}/${file}`, 'utf8');
    const tokens = text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
    const counts: Record<string, number> = { certain: 0, likely: 0, possible: 0 };
    const stepper = createInjections();
    const findings = stepper.push(text).findings;
    for (const f of findings) counts[f.confidence]++;
    if (findings.length === 0 && folder === 'negative') continue;
    console.log(
      `${`${folder}/${file}`.padEnd(34)} ${String(tokens).padStart(8)} tokens  certain ${counts.certain}  likely ${counts.likely}  possible ${counts.possible}`,
    );
    for (const f of findings.slice(0, showFailures))
      console.log(
        `   ${f.confidence} ${text.slice(f.start - 20, f.start)}⟦${text.slice(f.start, f.end)}⟧${text.slice(f.end, f.end + 10)}  ${f.reasons.join('; ')}`,
      );
  }
}

// The best of several rounds, on lines that hold nothing: what the steps cost those who never meet the spam.
const clean = read('clean/statutes.txt');
const cleanLines = clean.split('\n');
const best = (run: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 15; round++) {
    const from = performance.now();
    run();
    least = Math.min(least, performance.now() - from);
  }
  return (least * 1e6) / clean.length;
};
const nanoseconds = (value: number): string => `${value.toFixed(2)} ns`;
console.log('\ncost per UTF-16 code unit of clean text (best of 15 rounds)');
console.log(
  `  injections ${nanoseconds(best(() => createInjections().push(clean)))}, run-together ${nanoseconds(best(() => createRunTogether().push(clean)))}`,
);
console.log(
  `  native normalize('NFC'), line by line ${nanoseconds(best(() => cleanLines.reduce((sum, line) => sum + line.normalize('NFC').length, 0)))}`,
);
