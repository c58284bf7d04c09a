/**
 * Fits the weights by which the end of a keyword is judged (src/injections/weights.ts), on pages made from real text:
 *   npx tsx bench/fit/injection-weights.ts [pages] [seed] [rounds]
 * One weight after the other is moved up and down as long as the likelihood of the right ends grows. Prints the table;
 * keywords held out take no part. A quarter of the lexicon is put aside, or most keywords would be known.
 */
import type { Span } from '../../src/edits.js';
import { PHRASES } from '../../src/generated/injections.js';
import { endsOf } from '../../src/injections/ends.js';
import { collectWords, type Place } from '../../src/injections/reading.js';
import { WEIGHTS } from '../../src/injections/weights.js';
import { wordEnd, wordStart } from '../../src/language/words.js';
import { seeded } from '../../test/support/seeded.js';
import { requireCorpora } from '../support/corpora.js';
import { drawPages } from '../support/injected-corpus.js';

requireCorpora();
const pages = Number(process.argv[2] ?? 4000);
const seed = Number(process.argv[3] ?? 101);
const rounds = Number(process.argv[4] ?? 6);

/** The share of phrases put aside; words of grammar stay. */
const ASIDE = 0.25;
const random = seeded(seed);
const lexicon: Record<string, string> = PHRASES;
for (const kind of Object.keys(lexicon).filter(kind => kind !== 'sentence' && kind !== 'joint')) {
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
for (const { page, keyword } of drawPages(pages, seed)) {
  if (keyword.group === 'held out') continue;
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
  const weight = keyword.group === 'unseen' ? 1 : 0.4;
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
  console.log(`round ${round + 1}: ${now.bits.toFixed(4)} bits, ${(100 * now.right).toFixed(2)} % right`);
}
for (const [name, value] of Object.entries(weights)) console.log(`  ${name}: ${Number(value.toFixed(2))},`);
