import { analyze } from '../analyze.js';
import type { QueryPlan } from '../plan.js';
import { tonesWithin } from '../terms.js';
import { type IndexOptions, inTurn, readyTerms, termsOrReady, toneTerm } from './terms.js';
import { type AnyOf, tiersOf } from './tiers.js';

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
 * @example
 * ```ts
 * flexSearchEncoder().prepare('Hòa Bình'); // '=hoa1 =binh1 hoaxbinh'
 * // new Index({ encoder: flexSearchEncoder() })
 * ```
 */
export function flexSearchEncoder(options: IndexOptions = {}): FlexSearchEncoder {
  const seen = new Map<string, ReadonlySet<string>>();
  const isSeen = (fold: string, tone: string): boolean => {
    let tones = seen.get(fold);
    if (tones === undefined) seen.set(fold, (tones = new Set(tonesWithin(fold))));
    return tones.has(tone);
  };
  return {
    normalize: false,
    // It would take letters that are written twice for one: dd for d.
    dedupe: false,
    numeric: false,
    cache: false,
    split: ' ',
    prepare: text => termsOrReady(text, options, given => leanTerms(given, options, isSeen)).join(' '),
  };
}

/**
 * Tone keys and pairs of words: a search for letters asks for each tone key that was ever seen with them. Folded keys stand
 * beside those only that were not.
 */
function leanTerms(
  text: string,
  options: IndexOptions,
  isSeen: (fold: string, tone: string) => boolean,
): string[] {
  const { tokens, bigrams } = analyze(text, options);
  return [
    ...tokens.flatMap(({ fold, tone }) => (isSeen(fold, tone) ? [toneTerm(tone)] : [fold, toneTerm(tone)])),
    ...(options.pairs === false ? [] : bigrams.map(({ fold }) => fold)),
  ];
}

/** A FlexSearch index, as far as it is used here. */
export interface FlexSearchIndex<Id> {
  search(query: string, options: { limit: number }): Id[];
}

/** Lists the documents that have any of some terms, each list once. */
function lister<Id>(index: FlexSearchIndex<Id>): (terms: AnyOf) => ReadonlySet<Id> {
  const lists = new Map<string, ReadonlySet<Id>>();
  return terms => {
    const key = terms.join(' ');
    let ids = lists.get(key);
    if (ids === undefined) {
      const found = terms.map(term => index.search(readyTerms([term]), { limit: Number.MAX_SAFE_INTEGER }));
      lists.set(key, (ids = new Set(found.flat())));
    }
    return ids;
  };
}

/** What is in all of some lists, in the order of the shortest. */
function common<Id>(lists: readonly ReadonlySet<Id>[]): Id[] {
  const shortest = lists.reduce((a, b) => (a.size <= b.size ? a : b));
  return [...shortest].filter(id => lists.every(ids => ids.has(id)));
}

/**
 * Searches a FlexSearch index whose encoder has the options of `flexSearchEncoder`: ids, the best first.
 *
 * FlexSearch lists the documents of each term, and here they are put together: what has all that was typed first, what
 * has its letters alone last, until there are `limit` documents (10 by default). Readings that are merely possible are
 * tried where the others find nothing.
 */
export function searchFlexSearch<Id>(
  index: FlexSearchIndex<Id>,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): readonly Id[] {
  const { limit = 10 } = options;
  const idsOf = lister(index);
  return inTurn(plan, readings => {
    const found = new Set<Id>();
    for (const tier of tiersOf(readings, options)) {
      if (found.size >= limit) break;
      for (const id of common(tier.map(idsOf))) found.add(id);
    }
    return [...found].slice(0, limit);
  });
}
