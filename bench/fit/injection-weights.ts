/**
 * Fits the weights by which the end of a keyword is judged (src/injections/weights.ts), on pages made from real text:
 *   npx tsx bench/fit/injection-weights.ts [pages] [seed] [rounds]
 * Each round measures what every weight adds to every end that comes into question, moves all weights by the gradient
 * of the likelihood of the right ends, and writes how it stands for the keywords that took part and for a third that did
 * not, chosen by a hash. Prints the table; keywords held out take no part. Some of the lexicon is put aside, or most
 * keywords would be known.
 */
import { createHash } from 'node:crypto';
import type { Span } from '../../src/edits.js';
import { endsOf } from '../../src/injections/ends.js';
import { phraseLists } from '../../src/injections/lexicon.js';
import { collectWords, type Place } from '../../src/injections/reading.js';
import { WEIGHTS } from '../../src/injections/weights.js';
import { wordEnd, wordStart } from '../../src/language/words.js';
import { KEYWORDS, type Keyword } from '../../test/support/injected-pages.js';
import { seeded } from '../../test/support/seeded.js';
import { requireCorpora } from '../support/corpora.js';
import { drawPages } from '../support/injected-corpus.js';
import { FIT_KEYWORDS } from './keywords.js';

requireCorpora();
const pages = Number(process.argv[2] ?? 4000);
const seed = Number(process.argv[3] ?? 101);
const rounds = Number(process.argv[4] ?? 6);

/** The share of phrases put aside; words of grammar stay. */
const ASIDE = 0.12;
const random = seeded(seed);
const lexicon: Record<string, readonly string[]> = phraseLists();
for (const kind of Object.keys(lexicon).filter(kind => kind !== 'sentence' && kind !== 'joint')) {
  lexicon[kind] = lexicon[kind].filter(() => random() >= ASIDE);
}

/** A third of the keywords takes no part, so that the fit can be judged. */
const takesNoPart = (text: string): boolean => createHash('md5').update(text).digest()[0] % 3 === 0;

interface Case {
  readonly place: Place;
  readonly keyword: number;
  readonly gold: Span;
  readonly weight: number;
  readonly takesPart: boolean;
}

const keywords: readonly Keyword[] = [
  ...KEYWORDS.filter(({ group }) => group !== 'held out'),
  ...FIT_KEYWORDS.map((text): Keyword => ({ text, group: 'unseen' })),
];

function caseOf(
  text: string,
  page: Span & { readonly squashed: string },
  { text: own, group }: Keyword,
): Case {
  const lineStart = text.lastIndexOf('\n', page.start) + 1;
  const feed = text.indexOf('\n', page.start);
  const line = { start: lineStart, end: feed < 0 ? text.length : feed };
  const word = {
    start: wordStart(text, page.start, lineStart),
    end: wordEnd(text, page.start, line.end),
  };
  const recent = text.slice(0, lineStart).split('\n').slice(-9, -1);
  const vocabulary = collectWords(text, word, line, recent);
  return {
    place: { text, ...word, lineStart: line.start, lineEnd: line.end, vocabulary },
    keyword: page.start + page.squashed.length,
    gold: page,
    weight: group === 'known' ? 0.5 : 1,
    takesPart: !takesNoPart(own),
  };
}

const cases: Case[] = [];
for (const { page, keyword } of drawPages(pages, seed, keywords))
  cases.push(caseOf(page.text, page, keyword));

/** The best reading for each end, in bits. */
function endsIn({ place, keyword, gold }: Case): Map<number, number> {
  const best = new Map<number, number>();
  for (const { end, bits } of endsOf(place, gold.start, keyword, { chainBits: 0, syllables: 0 })) {
    best.set(end, Math.max(best.get(end) ?? Number.NEGATIVE_INFINITY, bits));
  }
  return best;
}

/** The ends of a case, what each of them weighs, and how much it gains for each bit that a weight gains. */
interface Measured {
  readonly of: Case;
  readonly ends: readonly number[];
  readonly bits: Float64Array;
  readonly slopes: Float32Array;
  readonly right: number;
}

const weights: Record<string, number> = WEIGHTS;
const names = Object.keys(weights);
const STEP = 0.02;

function measure(): Measured[] {
  const measured = cases.map((of): Measured => {
    const best = endsIn(of);
    const ends = [...best.keys()];
    return {
      of,
      ends,
      bits: Float64Array.from(best.values()),
      slopes: new Float32Array(ends.length * names.length),
      right: ends.indexOf(of.gold.end),
    };
  });
  names.forEach((name, column) => {
    const before = weights[name];
    weights[name] = before + STEP;
    for (const { of, ends, bits, slopes } of measured) {
      const moved = endsIn(of);
      ends.forEach((end, i) => {
        const slope = ((moved.get(end) ?? bits[i]) - bits[i]) / STEP;
        slopes[i * names.length + column] = Math.abs(slope) < 1e-6 ? 0 : slope;
      });
    }
    weights[name] = before;
  });
  return measured;
}

/** Beyond this an end that was missed costs no more: some cannot be known. */
const WORST = 14;

/** What a weight costs for each bit squared that it is from zero, and how far it may move in one round. */
const RIDGE = 2e-5;
const reach = (value: number): number => 1 + 0.25 * Math.abs(value);

/** The likelihood of the right ends of those that take part grows as far as one round goes: the moves of all weights. */
function climb(measured: readonly Measured[]): Float64Array {
  const part = measured.filter(({ of, right }) => of.takesPart && right >= 0);
  const all = part.reduce((sum, { of }) => sum + of.weight, 0);
  const moves = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= 250; step++) {
    const gradient = Float64Array.from(names, (name, j) => 2 * RIDGE * (weights[name] + moves[j]));
    for (const { of, bits, slopes, right } of part) {
      const now = bits.map((value, i) => {
        let sum = value;
        for (let j = 0; j < names.length; j++) sum += slopes[i * names.length + j] * moves[j];
        return sum;
      });
      const top = Math.max(...now);
      const shares = now.map(value => 2 ** (value - top));
      const total = shares.reduce((sum, share) => sum + share);
      if (top + Math.log2(total) - now[right] > WORST) continue;
      shares.forEach((share, i) => {
        const pull = ((share / total - (i === right ? 1 : 0)) * of.weight) / all;
        if (Math.abs(pull) < 1e-9) return;
        for (let j = 0; j < names.length; j++) gradient[j] += pull * slopes[i * names.length + j];
      });
    }
    names.forEach((name, j) => {
      mean[j] = 0.9 * mean[j] + 0.1 * gradient[j];
      square[j] = 0.99 * square[j] + 0.01 * gradient[j] ** 2;
      const rate = 0.04 / (1 + step / 120);
      const by = (rate * (mean[j] / (1 - 0.9 ** step))) / (Math.sqrt(square[j] / (1 - 0.99 ** step)) + 1e-7);
      const most = reach(weights[name]);
      moves[j] = Math.max(-most, Math.min(most, moves[j] - by));
    });
  }
  return moves;
}

/** How it stands: the likelihood of the right ends, how many are the best, how many are sure before the first error. */
function report(label: string, chosen: readonly Case[]): void {
  let bits = 0;
  let right = 0;
  let all = 0;
  const doubts: [doubt: number, isRight: boolean][] = [];
  for (const own of chosen) {
    const ends = endsIn(own);
    const top = Math.max(...ends.values());
    const sum = [...ends.values()].reduce((total, value) => total + 2 ** (value - top), 0);
    const gold = ends.get(own.gold.end);
    bits += own.weight * (gold === undefined ? WORST : Math.min(WORST, top + Math.log2(sum) - gold));
    all += own.weight;
    const isRight = gold !== undefined && gold >= top;
    if (isRight) right += own.weight;
    doubts.push([1 - 1 / sum, isRight]);
  }
  doubts.sort((a, b) => a[0] - b[0]);
  const errors = doubts.flatMap(([, isRight], i) => (isRight ? [] : [i]));
  const sure = errors
    .slice(0, 4)
    .map(i => `${((100 * i) / doubts.length).toFixed(1)}@${doubts[i][0].toExponential(0)}`);
  console.log(
    `${label}: ${chosen.length} cases, ${(bits / all).toFixed(4)} bits, ${((100 * right) / all).toFixed(2)} % right; sure before each error ${sure.join(' ')}`,
  );
}

const reportAll = (round: number): void => {
  report(
    `round ${round}, fitted`,
    cases.filter(({ takesPart }) => takesPart),
  );
  report(
    `round ${round}, others`,
    cases.filter(({ takesPart }) => !takesPart),
  );
};

reportAll(0);
for (let round = 1; round <= rounds; round++) {
  const moves = climb(measure());
  names.forEach((name, j) => {
    weights[name] += moves[j];
  });
  reportAll(round);
  for (const [name, value] of Object.entries(weights))
    console.error(`  ${name}: ${Number(value.toFixed(2))},`);
  console.error();
}
for (const [name, value] of Object.entries(weights)) console.log(`  ${name}: ${Number(value.toFixed(2))},`);
