import type { QueryPlan, Reading } from '../plan.js';
import { tonesWithin } from '../terms.js';
import { type AnyOf, type Request, ranked } from './listed.js';
import { placedBoosts } from './placed.js';
import {
  type Found,
  type IndexOptions,
  inTurn,
  listTerms,
  merged,
  mustsOf,
  readyTerms,
  termsOrReady,
  toneTerm,
  type Word,
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
 * What is made throws what `analyze` throws, at the first text.
 *
 * @example
 * ```ts
 * flexSearchEncoder().prepare('Hòa Bình'); // '=hoa1 =binh1 hoaxbinh'
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
    prepare: text => termsOrReady(text, options, given => listTerms(given, options, isUnseen)).join(' '),
  };
}

/** A FlexSearch index, as far as it is used here. */
export interface FlexSearchIndex<Id> {
  search(query: string, options: { limit: number }): Id[];
}

/** The terms of a word, which may have any marks: an index has folded keys only where tone keys do not tell them. */
const termsOf = ({ fold, tone }: Word): AnyOf =>
  tone === undefined ? tonesWithin(fold).map(toneTerm) : [toneTerm(tone)];

/** Pairs of words are told by their letters: what is typed of their marks each of them has to have as well. */
const requestOf = (reading: Reading, { pairs = true }: IndexOptions): Request => ({
  musts: mustsOf(reading).map(fold => termsOf({ fold })),
  boosts: placedBoosts(reading, pairs).map(({ run, weight }) => ({
    all: [
      ...run.slice(1).map(([{ fold }], i) => [`${run[i][0].fold}x${fold}`]),
      ...run.map(words => words.flatMap(termsOf)),
    ],
    weight,
  })),
});

function read<Id>(index: FlexSearchIndex<Id>, reading: Reading, options: IndexOptions): Found<Id>[] {
  const ranking = ranked<Id>(requestOf(reading, options), reading);
  let step = ranking.next();
  while (!step.done) {
    const ids = step.value.flatMap(term =>
      index.search(readyTerms([term]), { limit: Number.MAX_SAFE_INTEGER }),
    );
    step = ranking.next(new Map(ids.map(id => [id, 0])));
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
 * const index = new Index({ encoder: flexSearchEncoder() }).add(1, 'Bà Hoa Bính').add(2, 'Chợ Hoà Bình');
 * searchFlexSearch(index, planQuery('hòa bình')); // [2, 1]
 * ```
 * @throws {TypeError} if `plan` is none of `planQuery`, or `limit` no number of documents.
 */
export function searchFlexSearch<Id>(
  index: FlexSearchIndex<Id>,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): readonly Id[] {
  return inTurn(plan, readings =>
    merged(
      readings.map(reading => read(index, reading, options)),
      options.limit ?? 10,
    ).map(({ id }) => id),
  );
}
