import { wrong } from '../../checks.js';
import { type QueryPlan, type Reading, requireReading } from '../plan.js';
import { contextTerms } from './contexts.js';
import { type IndexOptions, inTurn } from './terms.js';
import { type Wanted, wantedOf, worthOf } from './worth.js';

/** What MiniSearch takes as a query, as far as it is used here. */
export interface MiniSearchTree {
  readonly queries: (MiniSearchTree | string)[];
  readonly combineWith: 'AND' | 'OR';
  readonly tokenize?: (text: string) => string[];
  readonly processTerm?: (term: string) => string;
  readonly prefix?: true;
  readonly weights?: { readonly fuzzy: number; readonly prefix: number };
}

/** A result of MiniSearch, as far as it is used here. */
export interface MiniSearchResult {
  readonly score: number;
  /** The terms of the document that matched. */
  readonly terms: string[];
}

/** A MiniSearch index, as far as it is used here. */
export interface MiniSearchIndex<Result> {
  search(query: MiniSearchTree): Result[];
}

/**
 * The options of a MiniSearch index that finds Vietnamese: spread them into those of its constructor.
 *
 * What is made throws what `analyze` throws, at the first text.
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

/**
 * The documents that have all words of one of some readings, as a query of MiniSearch; `searchMiniSearch` ranks them.
 *
 * @example
 * ```ts
 * const index = new MiniSearch({ fields: ['text'], ...miniSearchOptions() });
 * index.add({ id: 1, text: 'Chợ Hoà Bình' }); // undefined
 * index.search(miniSearchQuery([planQuery('hoa binh')])).length; // 1
 * ```
 * @throws {TypeError} if `readings` is not a list of plans and variants: a plan alone, or the query itself.
 */
export function miniSearchQuery(readings: readonly Reading[], options: IndexOptions = {}): MiniSearchTree {
  if (!Array.isArray(readings)) throw wrong('readings', 'a list of a plan and its variants', readings);
  for (const [i, reading] of readings.entries()) requireReading(reading, `readings[${i}]`);
  return treeOf(readings.map(reading => wantedOf(reading, options)));
}

/** Terms are taken as they are; what begins as asked is what was asked for, not something near it. */
const treeOf = (wanted: readonly Wanted[]): MiniSearchTree => ({
  tokenize: term => [term],
  processTerm: asItIs,
  prefix: true,
  weights: { fuzzy: 0, prefix: 1 },
  combineWith: 'OR',
  queries: wanted.map(({ musts, others }) => ({
    combineWith: 'AND',
    // What may be there is asked for too, so that MiniSearch says whether it is.
    queries: [...musts, { combineWith: 'OR', queries: [musts[0], ...others] }],
  })),
});

/**
 * Searches a MiniSearch index made with `miniSearchOptions`: all words of the query, in its best order.
 *
 * The results are MiniSearch's own, with stored fields and matches, but for their scores. Readings that are merely possible
 * are tried where the others find nothing. Use the options that the index was made with.
 *
 * @example
 * ```ts
 * const index = new MiniSearch({ fields: ['text'], ...miniSearchOptions() });
 * index.addAll([{ id: 1, text: 'Bà Hoa Bính' }, { id: 2, text: 'Chợ Hoà Bình' }]); // undefined
 * searchMiniSearch(index, planQuery('hòa bình')).map(({ id }) => id); // [2, 1]
 * ```
 * @throws {TypeError} if `plan` did not come from `planQuery`.
 */
export function searchMiniSearch<Result extends MiniSearchResult>(
  index: MiniSearchIndex<Result>,
  plan: QueryPlan,
  options: IndexOptions = {},
): readonly Result[] {
  return inTurn(plan, readings => {
    const wanted = readings.map(reading => wantedOf(reading, options));
    return index
      .search(treeOf(wanted))
      .map(result => ({ ...result, score: worthOf(wanted, result.terms, result.score) }))
      .sort((a, b) => b.score - a.score);
  });
}
