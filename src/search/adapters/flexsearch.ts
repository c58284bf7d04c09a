import type { QueryPlan, Reading } from '../plan.js';
import { type IndexOptions, indexTerms, inTurn, mustsOf, spelledOut } from './terms.js';

/** Stands before terms that are ready: no text that somebody types has it (it is of Unicode's private use). */
const READY = '\ue000';

/** Options of FlexSearch's Encoder. */
export interface FlexSearchEncoder {
  readonly normalize: false;
  readonly dedupe: true;
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
 * flexSearchEncoder({ pairs: false }).prepare('Hòa Bình'); // 'hoa hoa1 binh binh1'
 * // new Index({ encoder: flexSearchEncoder() })
 * ```
 */
export function flexSearchEncoder(options: IndexOptions = {}): FlexSearchEncoder {
  return {
    normalize: false,
    dedupe: true,
    numeric: false,
    cache: false,
    split: ' ',
    prepare: text => (text.startsWith(READY) ? text.slice(1) : indexTerms(text, options).join(' ')),
  };
}

/** A FlexSearch index, as far as it is used here. */
export interface FlexSearchIndex<Id> {
  search(query: string, options: { limit: number }): Id[];
}

/** FlexSearch finds what has all terms, and knows no weights: what is asked for first ranks first. */
function tiersOf(reading: Reading, options: IndexOptions): string[][] {
  const musts = mustsOf(reading);
  const ofField = (field: string): string[] =>
    reading.should.filter(term => term.field === field && term.weight >= 8).flatMap(spelledOut);
  const tones = [...ofField('tone'), ...ofField('fold')];
  const pairs =
    options.pairs === false
      ? []
      : reading.should.filter(({ field }) => field === 'bigram').map(({ term }) => term);
  const tiers = [[...musts, ...tones, ...pairs], [...musts, ...tones], [...musts, ...pairs], musts];
  return tiers.filter((tier, i) => tier.length !== tiers[i - 1]?.length);
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
    const tiers = readings.map(reading => tiersOf(reading, options));
    for (let strictness = 0; strictness < 4; strictness++) {
      for (const tier of tiers.map(all => all[strictness])) {
        if (tier === undefined || found.size >= limit) continue;
        for (const id of index.search(READY + tier.join(' '), { limit })) found.add(id);
      }
    }
    return [...found].slice(0, limit);
  });
}
