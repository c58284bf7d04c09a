import type { QueryPlan } from '../plan.js';
import { type IndexOptions, indexTerms, inTurn, readyTerms, termsOrReady } from './terms.js';
import { tiersOf } from './tiers.js';

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
 * flexSearchEncoder({ pairs: false }).prepare('Hòa Bình'); // 'hoa =hoa1 binh =binh1'
 * // new Index({ encoder: flexSearchEncoder() })
 * ```
 */
export function flexSearchEncoder(options: IndexOptions = {}): FlexSearchEncoder {
  return {
    normalize: false,
    // It would take letters that are written twice for one: dd for d.
    dedupe: false,
    numeric: false,
    cache: false,
    split: ' ',
    prepare: text => termsOrReady(text, options, indexTerms).join(' '),
  };
}

/** A FlexSearch index, as far as it is used here. */
export interface FlexSearchIndex<Id> {
  search(query: string, options: { limit: number }): Id[];
}

/**
 * Searches a FlexSearch index whose encoder has the options of `flexSearchEncoder`: ids, the best first.
 *
 * Several searches, from the strictest to the one for letters alone, until there are `limit` documents (10 by default).
 * Readings that are merely possible are tried where the others find nothing.
 */
export function searchFlexSearch<Id>(
  index: FlexSearchIndex<Id>,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): readonly Id[] {
  const { limit = 10 } = options;
  return inTurn(plan, readings => {
    const found = new Set<Id>();
    for (const terms of tiersOf(readings, options)) {
      if (found.size >= limit) break;
      for (const id of index.search(readyTerms(terms), { limit })) found.add(id);
    }
    return [...found].slice(0, limit);
  });
}
