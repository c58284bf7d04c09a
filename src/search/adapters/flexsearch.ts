import type { QueryPlan, Reading } from '../plan.js';
import { tonesWithin } from '../terms.js';
import { besideTerms, termsOfPair, termsOfWord } from './beside.js';
import { type Request, ranked } from './listed.js';
import { placedBoosts } from './placed.js';
import {
  type Found,
  type IndexOptions,
  inTurn,
  LIMIT,
  merged,
  mustsOf,
  readyTerms,
  termsOrReady,
} from './terms.js';

/** Options of FlexSearch's Encoder. */
export interface FlexSearchEncoder {
  readonly normalize: false;
  readonly dedupe: false;
  readonly numeric: false;
  readonly cache: false;
  readonly split: string;
  readonly prepare: (text: string) => string;
}

/**
 * The options of a FlexSearch encoder that finds Vietnamese.
 *
 * Give the index `resolution: 1`: the lists that FlexSearch keeps of each term by its place in a text cost room, and
 * `searchFlexSearch` does not ask for them. What is made throws what `analyze` throws, at the first text.
 *
 * @example
 * ```ts
 * flexSearchEncoder().prepare('Hòa Bình'); // '=hoa1 =binh1 hoafbinh'
 * ```
 */
export function flexSearchEncoder(options: IndexOptions = {}): FlexSearchEncoder {
  const seen = new Map<string, ReadonlySet<string>>();
  // A search for letters asks for each tone key that was ever seen with them.
  const isUnseen = (fold: string, tone: string): boolean => {
    let tones = seen.get(fold);
    if (tones === undefined) seen.set(fold, (tones = new Set(tonesWithin(fold))));
    return !tones.has(tone);
  };
  return {
    normalize: false,
    // It would take letters that are written twice for one: dd for d.
    dedupe: false,
    numeric: false,
    cache: false,
    split: ' ',
    prepare: text => termsOrReady(text, options, given => besideTerms(given, options, isUnseen)).join(' '),
  };
}

/** A FlexSearch index, as far as it is used here. */
export interface FlexSearchIndex<Id> {
  search(query: string, options: { limit: number }): Id[];
}

const requestOf = (reading: Reading, { pairs = true }: IndexOptions): Request => ({
  musts: mustsOf(reading).map(fold => termsOfWord({ fold })),
  boosts: placedBoosts(reading, pairs).map(({ run, weight }) => ({
    all: [
      ...run.slice(1).map((words, i) => termsOfPair(run[i], words)),
      ...run.map(words => words.flatMap(termsOfWord)),
    ].filter(terms => terms.length > 0),
    weight,
  })),
});

function read<Id>(index: FlexSearchIndex<Id>, reading: Reading, options: IndexOptions): Found<Id>[] {
  const ranking = ranked<Id>(requestOf(reading, options), reading);
  let step = ranking.next();
  while (!step.done) {
    const list = new Map<Id, number>();
    for (const term of step.value) {
      for (const id of index.search(readyTerms([term]), { limit: Number.MAX_SAFE_INTEGER })) list.set(id, 0);
    }
    step = ranking.next(list);
  }
  return step.value;
}

/**
 * Searches a FlexSearch index whose encoder has the options of `flexSearchEncoder`: ids, the best first.
 *
 * FlexSearch lists the documents of each term, and here they are put together. At most `limit` documents (10 by default).
 * Readings that are merely possible are tried where the others find nothing.
 *
 * @example
 * ```ts
 * const index = new Index({ resolution: 1, encoder: flexSearchEncoder() }).add(1, 'Bà Hoa Bính').add(2, 'Chợ Hoà Bình');
 * searchFlexSearch(index, planQuery('hòa bình')); // [2, 1]
 * ```
 * @throws {TypeError} if `plan` did not come from `planQuery`, or `limit` is not a number.
 * @throws {RangeError} if `limit` is less than 0.
 */
export function searchFlexSearch<Id>(
  index: FlexSearchIndex<Id>,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): readonly Id[] {
  return inTurn(plan, readings =>
    merged(
      readings.map(reading => read(index, reading, options)),
      options.limit ?? LIMIT,
    ).map(({ id }) => id),
  );
}
