/**
 * Fits the weights by which the end of a keyword is judged (src/injections/weights.ts), on pages made from real text:
 *   npx tsx bench/fit/injection-weights.ts [pages] [seed] [rounds]
 * One weight after the other is moved up and down as long as the likelihood of the right ends grows. Prints the table;
 * keywords held out take no part, twice as many as those written by hand are drawn from shapes. A part of the
 * lexicon is put aside, or most keywords would be known.
 */

import type { Span } from '../../src/edits.js';
import { PHRASES } from '../../src/generated/injections.js';
import { endsOf, othersThan } from '../../src/injections/ends.js';
import { collectWords, type Place } from '../../src/injections/reading.js';
import { WEIGHTS } from '../../src/injections/weights.js';
import { wordEnd, wordStart } from '../../src/language/words.js';
import { KEYWORDS } from '../../test/support/injected-pages.js';
import { requireCorpora, seeded } from '../support/corpora.js';
import { drawKeywords } from '../support/generated-keywords.js';
import { drawPages } from '../support/injected-corpus.js';

requireCorpora();
const pages = Number(process.argv[2] ?? 4000);
const seed = Number(process.argv[3] ?? 101);
const rounds = Number(process.argv[4] ?? 6);

/** The share of phrases put aside; words of grammar stay. */
const ASIDE = 0.25;
const random = seeded(seed);
const written = KEYWORDS.filter(({ group }) => group !== 'held out');
const drawn = drawKeywords(2 * written.length, random).map(text => ({ text, group: 'unseen' as const }));
const lexicon: Record<string, string> = PHRASES;
for (const kind of Object.keys(lexicon).filter(
  kind => kind !== 'clause' && kind !== 'sentence' && kind !== 'joint',
)) {
  lexicon[kind] = lexicon[kind]
    .split('|')
    .filter(() => random() >= ASIDE)
    .join('|');
}

interface Case {
  readonly place: Place;
  readonly keyword: number;
  readonly gold: Span;
  readonly weight: number;
}

const cases: Case[] = [];
for (const { page, keyword } of drawPages(pages, seed, [...written, ...drawn])) {
  const { text } = page;
  const lineStart = text.lastIndexOf('\n', page.start) + 1;
  const feed = text.indexOf('\n', page.start);
  const line = { start: lineStart, end: feed < 0 ? text.length : feed };
  const word = {
    start: wordStart(text, page.start, lineStart),
    end: wordEnd(text, page.start, line.end),
  };
  const recent = text.slice(0, lineStart).split('\n').slice(-9, -1);
  const place: Place = {
    text,
    ...word,
    lineStart: line.start,
    lineEnd: line.end,
    vocabulary: collectWords(text, word, line, recent),
  };
  const weight = keyword.group === 'unseen' ? 1 : 0.6;
  cases.push({ place, keyword: page.start + page.squashed.length, gold: page, weight });
}

/** Beyond this an end that was missed costs no more: some cannot be known. */
const WORST = 14;

function loss(): { readonly bits: number; readonly right: number } {
  let bits = 0;
  let right = 0;
  let all = 0;
  for (const { place, keyword, gold, weight } of cases) {
    const best = new Map<number, number>();
    for (const reading of endsOf(place, gold.start, keyword, { chainBits: 0, syllables: 0 })) {
      best.set(reading.end, Math.max(best.get(reading.end) ?? Number.NEGATIVE_INFINITY, reading.bits));
    }
    const top = Math.max(...best.values());
    const sum = [...best.values()].reduce((total, value) => total + 2 ** (value - top), 0);
    const own = best.get(gold.end);
    const cost = own === undefined ? WORST : Math.min(WORST, top + Math.log2(sum) - own);
    bits += weight * cost;
    all += weight;
    if (own !== undefined && own >= top) right += weight;
  }
  return { bits: bits / all, right: right / all };
}

const weights: Record<string, number> = WEIGHTS;
const steps = new Map(Object.keys(weights).map(name => [name, Math.max(0.5, Math.abs(weights[name]) / 4)]));
let now = loss();
console.log(`${cases.length} cases; ${now.bits.toFixed(4)} bits, ${(100 * now.right).toFixed(2)} % right`);
for (let round = 0; round < rounds; round++) {
  for (const name of steps.keys()) {
    const before = weights[name];
    const step = steps.get(name)!;
    let moved = false;
    for (const by of [step, -step]) {
      weights[name] = before + by;
      const then = loss();
      if (then.bits < now.bits - 1e-5) {
        now = then;
        moved = true;
        break;
      }
      weights[name] = before;
    }
    steps.set(name, moved ? step * 1.3 : step / 2);
  }
  for (const [name, value] of Object.entries(weights))
    process.stderr.write(`  ${name}: ${Number(value.toFixed(2))},\n`);
  console.log(`round ${round + 1}: ${now.bits.toFixed(4)} bits, ${(100 * now.right).toFixed(2)} % right`);
}
for (const [name, value] of Object.entries(weights)) console.log(`  ${name}: ${Number(value.toFixed(2))},`);

/**
 * How many ends would be called sure up to a doubt, and how many of them wrongly: with 0 rounds and another seed, of
 * keywords that the weights were not fitted on.
 */
const DOUBTS = [0.001, 0.002, 0.004, 0.008, 0.016, 0.03, 0.06, 1];
const judged = cases.flatMap(({ place, keyword, gold }) => {
  const readings = endsOf(place, gold.start, keyword, { chainBits: 0, syllables: 0 });
  const [best] = readings;
  if (best === undefined) return [];
  const { doubt } = othersThan(best, readings);
  const sort = `${best.carrier === undefined ? 'whole' : 'torn'}, ${best.stop?.phrase === undefined ? 'none' : 'phrase'}`;
  return [{ sort, doubt, right: best.end === gold.end }];
});
console.log('doubt up to: ends (wrong)');
for (const sort of [...new Set(judged.map(({ sort }) => sort))].sort()) {
  const row = DOUBTS.map(most => {
    const those = judged.filter(one => one.sort === sort && one.doubt <= most);
    return `${most}: ${those.length} (${those.filter(({ right }) => !right).length})`;
  });
  console.log(`${sort.padEnd(14)} ${row.join('  ')}`);
}
