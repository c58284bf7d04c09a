import type { QueryPlan, Reading } from '../plan.js';
import { AS_ONE, boostsOf, type IndexOptions, inTurn, levelTerms, mustsOf, type Weighted } from './terms.js';

/** What MiniSearch takes as a query, as far as it is used here. */
export interface MiniSearchTree {
  readonly queries: (MiniSearchTree | string)[];
  readonly combineWith?: 'AND' | 'OR';
  readonly boostTerm?: () => number;
  readonly tokenize?: (text: string) => string[];
  readonly processTerm?: (term: string) => string;
  readonly prefix?: boolean;
  readonly bm25?: { readonly k: number; readonly b: number; readonly d: number };
  readonly weights?: { readonly fuzzy: number; readonly prefix: number };
  readonly fuzzy?: false;
}

/** A MiniSearch index, as far as it is used here. */
export interface MiniSearchIndex<Result> {
  search(query: MiniSearchTree): Result[];
}

/**
 * The options of a MiniSearch index that finds Vietnamese: spread them into those of its constructor.
 *
 * @example
 * ```ts
 * const { tokenize } = miniSearchOptions({ pairs: false });
 * tokenize('Hòa Bình'); // ['hoa=hoa1', 'binh=binh1']
 * // new MiniSearch({ fields: ['title', 'text'], ...miniSearchOptions() })
 * ```
 */
export function miniSearchOptions(options: IndexOptions = {}): {
  readonly tokenize: (text: string) => string[];
  readonly processTerm: (term: string) => string;
} {
  return { tokenize: text => levelTerms(text, options), processTerm: asItIs };
}

const asItIs = (term: string): string => term;

/** The letters of a word decide what is found, not what comes first: there are rare words among those that have them. */
const LETTERS = 0.1;
/** Whether a term is there decides, how often and in how long a text tells apart what is alike otherwise. */
const WHETHER = { k: 0.1, b: 0.2, d: 0.5 };
/** What counts beside a boost of 1: next to nothing, but it has to be there for the others to be optional. */
const NEXT_TO_NOTHING = 1e-6;

const one = ({ term, isLetters, weight }: Weighted): MiniSearchTree => ({
  queries: [term],
  prefix: isLetters,
  boostTerm: () => weight,
});

function treeOf(reading: Reading, options: IndexOptions): MiniSearchTree {
  const must = (fold: string, weight: number): MiniSearchTree =>
    one({ term: AS_ONE.letters(fold), isLetters: true, weight });
  const musts = mustsOf(reading);
  const boosts = boostsOf(reading, AS_ONE, options);
  const all = musts.map(fold => must(fold, LETTERS * reading.weight));
  if (boosts.length === 0) return { combineWith: 'AND', queries: all };
  const some = boosts.map(boost => one({ ...boost, weight: boost.weight * reading.weight }));
  return {
    combineWith: 'AND',
    queries: [...all, { combineWith: 'OR', queries: [must(musts[0], NEXT_TO_NOTHING), ...some] }],
  };
}

/** Readings of a plan as one query of MiniSearch. */
export function miniSearchQuery(readings: readonly Reading[], options: IndexOptions = {}): MiniSearchTree {
  return {
    combineWith: 'OR',
    tokenize: term => [term],
    processTerm: asItIs,
    prefix: false,
    fuzzy: false,
    // Terms that begin as asked are what was asked for, not something near it.
    weights: { fuzzy: 0, prefix: 1 },
    bm25: WHETHER,
    queries: readings.map(reading => treeOf(reading, options)),
  };
}

/**
 * Searches a MiniSearch index made with `miniSearchOptions`: all words of the query, in its best order.
 *
 * The results are MiniSearch's own, with stored fields and matches. Readings that are merely possible are tried where
 * the others find nothing. Use the options that the index was made with.
 */
export function searchMiniSearch<Result>(
  index: MiniSearchIndex<Result>,
  plan: QueryPlan,
  options: IndexOptions = {},
): readonly Result[] {
  return inTurn(plan, readings => index.search(miniSearchQuery(readings, options)));
}
