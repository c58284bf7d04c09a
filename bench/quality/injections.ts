/**
 * How well injected text is found and cut, on pages made from real text, and what is found where nothing is:
 *   npx tsx bench/quality/injections.ts [pages] [seed]
 * Reads the texts of the folder in CHUANHOA_CORPORA (../shared/corpora by default).
 */

import { findDamage } from '../../src/damage/index.js';
import type { Span } from '../../src/edits.js';
import {
  type Confidence,
  createInjections,
  findInjections,
  type Injection,
  injectionEdits,
} from '../../src/injections/index.js';
import { createRunTogether } from '../../src/run-together/index.js';
import { type InjectedPage, KEYWORDS, type Keyword } from '../../test/support/injected-pages.js';
import { seeded } from '../../test/support/seeded.js';
import { BLIND_KEYWORDS } from '../fit/blind-keywords.js';
import { FIT_KEYWORDS } from '../fit/keywords.js';
import { filesIn, readCorpus, requireCorpora } from '../support/corpora.js';
import { drawPages } from '../support/injected-corpus.js';
import { atLeast, noMoreThan, reportTargets } from '../support/targets.js';

requireCorpora();
const pages = Number(process.argv[2] ?? 6000);
const seed = Number(process.argv[3] ?? 1);
/** How many failures to print; those with keywords held out stay unseen, or they would be held out no more. */
const showFailures = Number(process.env.SHOW ?? 0);

interface Tally {
  pages: number;
  found: number;
  span: number;
  /** The page is clean again: by the default, and with all findings cut at their likeliest end. */
  repaired: number;
  repairedAtBest: number;
  /** Something else was cut by the default than what was put in. */
  harmed: number;
  /** Findings where nothing was put in. */
  extra: number;
  sureEnds: [right: number, all: number];
  byConfidence: Record<Confidence, [right: number, all: number]>;
}
const tallies = new Map<string, Tally>();
const tally = (key: string): Tally => {
  const fresh: Tally = {
    pages: 0,
    found: 0,
    span: 0,
    repaired: 0,
    repairedAtBest: 0,
    harmed: 0,
    extra: 0,
    sureEnds: [0, 0],
    byConfidence: { certain: [0, 0], likely: [0, 0], possible: [0, 0] },
  };
  const known = tallies.get(key) ?? fresh;
  tallies.set(key, known);
  return known;
};

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const equal = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function count(keys: readonly string[], page: InjectedPage, keyword: Keyword): void {
  const findings = findInjections(page.text);
  const gold: readonly Span[] = [page, ...page.others];
  const isRight = (found: Injection): boolean => gold.some(span => overlap(span, found));
  const touching = findings.filter(found => overlap(found, page));
  const exact = touching.some(found => equal(found, page));
  const cuts = injectionEdits(page.text);
  const harmed = cuts.some(cut => !gold.some(span => equal(span, cut)));
  const best = injectionEdits(page.text, { cut: 'possible', ends: 'best' });
  for (const key of keys) {
    const t = tally(key);
    t.pages++;
    if (touching.length > 0) t.found++;
    if (exact) t.span++;
    if (!harmed && cuts.some(cut => equal(cut, page))) t.repaired++;
    if (best.some(cut => equal(cut, page)) && best.every(cut => gold.some(span => overlap(span, cut))))
      t.repairedAtBest++;
    if (harmed) t.harmed++;
    for (const found of findings) {
      const right = isRight(found);
      if (!right) t.extra++;
      t.byConfidence[found.confidence][1]++;
      if (right) t.byConfidence[found.confidence][0]++;
      if (!found.endCertain) continue;
      t.sureEnds[1]++;
      if (gold.some(span => equal(span, found))) t.sureEnds[0]++;
    }
  }
  if ((!exact || harmed) && keyword.group !== 'held out' && failures.length < showFailures)
    failures.push(explain(page, touching[0]));
}

const failures: string[] = [];
function explain(page: InjectedPage, found: Injection | undefined): string {
  const gold = `${page.text.slice(page.start - 25, page.start)}⟦${page.squashed}|${page.keyword}⟧${page.text.slice(page.end, page.end + 25)}`;
  if (!found) return `MISSED ${gold}`;
  const got = `${found.confidence}${found.endCertain ? '!' : ''} ⟦${page.text.slice(found.start, found.end)}⟧ ${found.reasons.join('; ')} ${JSON.stringify(found.alternatives.map(a => [page.text.slice(found.start, a.end).slice(-12), a.worseBy]))}`;
  return `WRONG  ${gold}\n       ${got}`.replace(/\n(?! {7})/g, '⏎');
}

for (const { page, keyword, variant, titleMode } of drawPages(pages, seed)) {
  const accents = /[^\x00-\x7f]/.test(keyword.text) ? 'accented' : 'accentless';
  count(
    [
      'all',
      `variant ${variant}`,
      `title ${titleMode}`,
      `keyword ${keyword.group}`,
      `keyword ${accents}`,
      `title ${titleMode}, keyword ${keyword.group}`,
    ],
    page,
    keyword,
  );
}

const percent = (part: number, all: number): string =>
  (all === 0 ? '-' : ((100 * part) / all).toFixed(2)).padStart(6);
console.log(`${pages} pages made from real text, seed ${seed}; best: cut at the likeliest end, sure or not`);
console.log(
  `${'set'.padEnd(34)}pages  found%  span% repaired% best% harmed  extra  ends sure   certain      likely    possible, right of all`,
);
for (const [key, t] of [...tallies].sort()) {
  const share = ([right, all]: readonly [number, number]): string => `${right}/${all}`.padStart(10);
  const figures = [t.found, t.span, t.repaired, t.repairedAtBest].map(n => percent(n, t.pages)).join('  ');
  const { certain, likely, possible } = t.byConfidence;
  const shares = [t.sureEnds, certain, likely, possible].map(share).join('  ');
  console.log(
    `${key.padEnd(34)}${String(t.pages).padStart(5)}  ${figures}  ${String(t.harmed).padStart(4)} ${String(t.extra).padStart(4)}  ${shares}`,
  );
}
for (const failure of failures) console.log(failure);

let alarms = 0;
console.log('\nfindings where nothing was injected');
for (const folder of ['clean', 'official', 'negative', 'labelled']) {
  for (const file of filesIn(folder)) {
    const text = readCorpus(file);
    const tokens = text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
    const counts: Record<string, number> = { certain: 0, likely: 0, possible: 0 };
    const stepper = createInjections();
    const findings = stepper.push(text).findings;
    for (const f of findings) counts[f.confidence]++;
    alarms += counts.certain + counts.likely;
    if (findings.length === 0 && folder === 'negative') continue;
    console.log(
      `${file.padEnd(34)} ${String(tokens).padStart(8)} tokens  certain ${counts.certain}  likely ${counts.likely}  possible ${counts.possible}`,
    );
    for (const f of findings.slice(0, showFailures))
      console.log(
        `   ${f.confidence} ${text.slice(f.start - 20, f.start)}⟦${text.slice(f.start, f.end)}⟧${text.slice(f.end, f.end + 10)}  ${f.reasons.join('; ')}`,
      );
  }
}

// Whole lines of keywords, each glued to the next: lines with fewer than two glued words with accents are not searched.
const chains = { found: 0, all: 10_000 };
const known = KEYWORDS.filter(({ group }) => group === 'known');
for (let i = 0; i < chains.all; i++) {
  const random = seeded(seed * chains.all + i);
  const chain = Array.from({ length: 10 }, () => known[Math.floor(random() * known.length)].text);
  if (findDamage(chain.join('')).some(({ kind }) => kind === 'keyword-chain')) chains.found++;
}

const found = (key: string): number => tally(key).found / tally(key).pages;
const exact = (key: string): number => tally(key).span / tally(key).pages;
const repaired = (key: string): number => tally(key).repaired / tally(key).pages;
const repairedAtBest = (key: string): number => tally(key).repairedAtBest / tally(key).pages;
const right = (confidence: Confidence): number => {
  const [hits, all] = tally('all').byConfidence[confidence];
  return hits / all;
};
const fitted = new Set([
  ...KEYWORDS.filter(({ group }) => group !== 'held out').map(({ text }) => text),
  ...FIT_KEYWORDS,
  ...BLIND_KEYWORDS,
]);
const heldOutNoMore = KEYWORDS.filter(({ group, text }) => group === 'held out' && fitted.has(text)).length;
const [prefix, shown, absent] = ['prefix', 'shown', 'absent'].map(mode => `title ${mode}, keyword held out`);
console.log();
// Floors of what falls short: a little below the only run of this list of keywords, 66.7 % and 61.1 %.
reportTargets([
  atLeast('title shown: found', found('title shown'), 0.995),
  atLeast('title absent: found', found('title absent'), 0.98),
  atLeast(`${prefix}: span exact`, exact(prefix), 0.98),
  atLeast(`${shown}: span exact`, exact(shown), 0.93),
  atLeast(`${absent}: span exact`, exact(absent), 0.8),
  atLeast(`${prefix}: repaired by default`, repaired(prefix), 0.98),
  atLeast(`${shown}: repaired by default, where the end is sure`, repaired(shown), 0.93, 0.64),
  atLeast(`${absent}: repaired by default, where the end is sure`, repaired(absent), 0.8, 0.58),
  atLeast(`${prefix}: repaired with { cut: 'possible', ends: 'best' }`, repairedAtBest(prefix), 0.98),
  atLeast(`${shown}: repaired with { cut: 'possible', ends: 'best' }`, repairedAtBest(shown), 0.93),
  atLeast(`${absent}: repaired with { cut: 'possible', ends: 'best' }`, repairedAtBest(absent), 0.8),
  atLeast('chains of ten keywords, each glued to the next: found', chains.found / chains.all, 0.995),
  noMoreThan('keywords held out that are in a list that was fitted on', heldOutNoMore),
  atLeast('certain that are right', right('certain'), 0.995),
  atLeast('likely that are right', right('likely'), 0.95),
  noMoreThan('certain or likely findings where nothing was injected', alarms),
]);

// The best of several rounds, on lines that hold nothing: what the steps cost those who never meet the spam.
const clean = readCorpus('clean/statutes.txt').normalize('NFC');
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
