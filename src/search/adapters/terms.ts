/** What the adapters share: the terms an index holds, and a plan in such terms. */
import { type Allowed, requireOptions, requireText, wrong } from '../../checks.js';
import { ANALYZE_OPTIONS, type Analysis, type AnalyzeOptions, analysisOf } from '../analyze.js';
import { type QueryPlan, type Reading, turnsOf } from '../plan.js';

/** How an adapter makes terms. An index and its queries have to use the same options. */
export interface IndexOptions extends AnalyzeOptions {
  /**
   * Whether terms say the word before too, or pairs of neighbours (`hanhxchinh`) are terms of their own, so that words side
   * by side rank before the same words apart; `true` by default. Engines that know positions do without.
   */
  readonly pairs?: boolean;
}

const INDEX_OPTIONS: Allowed = { ...ANALYZE_OPTIONS, pairs: [true, false] };

/** Analyzes a text for an index. @throws what `analyze` throws. */
export function analyzeForIndex(text: string, options: IndexOptions): Analysis {
  requireText(text);
  requireOptions(options, INDEX_OPTIONS);
  return analysisOf(text, options);
}

/**
 * The terms of a text for an index that has one list of terms for each field: letters, tone keys, and pairs.
 *
 * Tone keys have a sign of their own before them: what somebody types in VNI (`toan2`) would meet the tone key of toán
 * otherwise. What is the same at both levels (numbers, plain foreign words) comes once. Made for engines that take
 * terms; `keyText` is for those that take a text.
 *
 * @example
 * ```ts
 * indexTerms('Hòa Bình 2024'); // ['hoa', '=hoa1', 'binh', '=binh1', '2024', 'hoaxbinh']
 * ```
 * @throws what `analyze` throws.
 */
export function indexTerms(text: string, options: IndexOptions = {}): string[] {
  const analysis = analyzeForIndex(text, options);
  return [
    ...analysis.tokens.flatMap(({ fold, tone }) => (fold === tone ? [fold] : [fold, toneTerm(tone)])),
    ...(options.pairs === false ? [] : analysis.bigrams.map(({ fold }) => fold)),
  ];
}

/** A word with its tone key. */
export interface MarkedWord {
  readonly fold: string;
  readonly tone: string;
}

/** A word with a tone key, or with any marks. */
export type Word = MarkedWord | { readonly fold: string; readonly tone?: undefined };

/** A tone key among folded keys; one that is the same as its folded key stays. */
export const toneTerm = (tone: string): string =>
  /[0-9]$/.test(tone) && /[^0-9]/.test(tone) ? `=${tone}` : tone;

/**
 * How many words of a query count: engines have limits (SQLite joins 500 queries at most), and longer queries are pasted
 * pages.
 */
export const MOST_WORDS = 100;

/** The folded keys that have to match, each once. */
export const mustsOf = ({ must }: Reading): string[] =>
  [...new Set(must.map(({ term }) => term))].slice(0, MOST_WORDS);

/**
 * Runs the readings of a plan: the query as it was typed and its variants; those that are merely possible only where
 * the others found nothing.
 */
export function inTurn<T>(
  plan: QueryPlan,
  run: (readings: readonly Reading[]) => readonly T[],
): readonly T[] {
  const [first, second] = turnsOf(plan);
  const found = first.length === 0 ? [] : run(first);
  return found.length > 0 || second.length === 0 ? found : run(second);
}

/** A document that was found, with its score: higher is better. */
export interface Found<Id> {
  readonly id: Id;
  readonly score: number;
}

/** How many documents are given where nobody says how many. */
export const LIMIT = 10;

/** @throws {RangeError} if `limit` is less than 0. @throws {TypeError} if it is not a number. */
export function requireLimit(limit: number): void {
  if (!(limit >= 0)) throw wrong('option limit', 'a number from 0 on', limit, typeof limit === 'number');
}

/**
 * Several lists of findings as one, the best first, at most `limit`: each document with its scores put `together`, the best
 * of them if not told otherwise.
 * @throws {RangeError} if `limit` is less than 0. @throws {TypeError} if it is not a number.
 */
export function merged<Id>(
  lists: readonly (readonly Found<Id>[])[],
  limit: number,
  together: (a: number, b: number) => number = Math.max,
): Found<Id>[] {
  requireLimit(limit);
  const scores = new Map<Id, number>();
  for (const { id, score } of lists.flat()) {
    const other = scores.get(id);
    scores.set(id, other === undefined ? score : together(other, score));
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** Stands before terms that are ready: no text that somebody types has it (it is of Unicode's private use). */
const READY = '\ue000';

/** Terms as a query, for engines that send every query through the tokenizer of the texts. */
export const readyTerms = (terms: readonly string[]): string => READY + terms.join(' ');

/** What such a tokenizer makes of a text or of `readyTerms`. */
export const termsOrReady = (
  text: string,
  options: IndexOptions,
  terms: (text: string, options: IndexOptions) => string[],
): string[] => (text.startsWith(READY) ? text.slice(1).split(' ') : terms(text, options));
