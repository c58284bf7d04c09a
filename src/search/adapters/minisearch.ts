import type { QueryPlan, Reading } from '../plan.js';
import { type Asked, type Boost, contextBoosts, contextTerms, LETTERS, lettersOf } from './contexts.js';
import { type IndexOptions, inTurn, mustsOf } from './terms.js';

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
  readonly boostDocument?: (id: unknown) => number;
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
 * const { tokenize } = miniSearchOptions();
 * tokenize('Hòa Bình'); // ['hoa=1<', 'binh=1<hoa=1']
 * // new MiniSearch({ fields: ['title', 'text'], ...miniSearchOptions() })
 * ```
 */
export function miniSearchOptions(options: IndexOptions = {}): {
  readonly tokenize: (text: string) => string[];
  readonly processTerm: (term: string) => string;
} {
  return { tokenize: text => contextTerms(text, options).map(({ term }) => term), processTerm: asItIs };
}

const asItIs = (term: string): string => term;

/** Whether a term is there decides, how often and in how long a text tells apart what is alike otherwise. */
const WHETHER = { k: 0.1, b: 0.2, d: 0.5 };
/** What counts beside a boost of 1: next to nothing, but it has to be there for the others to be optional. */
const NEXT_TO_NOTHING = 1e-9;

/** Terms are taken as they are; what begins as asked is what was asked for, not something near it. */
const PLAIN = {
  tokenize: (term: string) => [term],
  processTerm: asItIs,
  prefix: false,
  fuzzy: false,
  weights: { fuzzy: 0, prefix: 1 },
  bm25: WHETHER,
} as const;

function treeOf(reading: Reading, options: IndexOptions): MiniSearchTree {
  const must = (fold: string, weight: number): MiniSearchTree =>
    termOf({ term: lettersOf(fold), isPrefix: true }, weight);
  const musts = mustsOf(reading);
  const boosts = contextBoosts(reading, options);
  const all = musts.map(fold => must(fold, LETTERS * reading.weight));
  if (boosts.length === 0) return { combineWith: 'AND', queries: all };
  const some = boosts.map(boost => boostOf(boost, boost.weight * reading.weight));
  return {
    combineWith: 'AND',
    queries: [...all, { combineWith: 'OR', queries: [must(musts[0], NEXT_TO_NOTHING), ...some] }],
  };
}

const termOf = ({ term, isPrefix }: Asked, weight: number): MiniSearchTree => ({
  queries: [term],
  prefix: isPrefix,
  boostTerm: () => weight,
});

const boostOf = ({ all }: Boost, weight: number): MiniSearchTree => ({
  combineWith: 'AND',
  queries: all.map(group => ({ combineWith: 'OR', queries: group.map(one => termOf(one, weight)) })),
});

/** Readings of a plan as one query of MiniSearch. */
export function miniSearchQuery(readings: readonly Reading[], options: IndexOptions = {}): MiniSearchTree {
  return { ...PLAIN, combineWith: 'OR', queries: readings.map(reading => treeOf(reading, options)) };
}

/**
 * The documents that have all words of a reading, found word by word: MiniSearch would look at every document that has
 * any of them, once for each thing that makes a match better.
 */
function withAllWords(
  index: MiniSearchIndex<{ readonly id: unknown }>,
  reading: Reading,
): ReadonlySet<unknown> {
  let found: ReadonlySet<unknown> | undefined;
  // Long words are rare ones, more or less.
  for (const fold of mustsOf(reading).sort((a, b) => b.length - a.length)) {
    const results = index.search({
      ...PLAIN,
      ...termOf({ term: lettersOf(fold), isPrefix: true }, 1),
      ...within(found),
    });
    found = new Set(results.map(({ id }) => id));
  }
  return found ?? new Set();
}

const within = (ids: ReadonlySet<unknown> | undefined): Partial<MiniSearchTree> =>
  ids === undefined ? {} : { boostDocument: id => (ids.has(id) ? 1 : 0) };

/**
 * Searches a MiniSearch index made with `miniSearchOptions`: all words of the query, in its best order.
 *
 * The results are MiniSearch's own, with stored fields and matches: those of `miniSearchQuery`, found faster. Readings
 * that are merely possible are tried where the others find nothing. Use the options that the index was made with.
 */
export function searchMiniSearch<Result extends { readonly id: unknown }>(
  index: MiniSearchIndex<Result>,
  plan: QueryPlan,
  options: IndexOptions = {},
): readonly Result[] {
  return inTurn(plan, readings => {
    const found = new Set(readings.flatMap(reading => [...withAllWords(index, reading)]));
    return found.size === 0 ? [] : index.search({ ...miniSearchQuery(readings, options), ...within(found) });
  });
}
