import type { QueryPlan } from '../plan.js';
import {
  AS_ONE,
  type Found,
  type IndexOptions,
  levelTerms,
  readyTerms,
  type Spelling,
  termsOrReady,
  tiersOf,
  turnsOf,
} from './terms.js';

/** A tokenizer as Orama takes it. */
export interface OramaTokenizer {
  language: string;
  normalizationCache: Map<string, string>;
  tokenize(raw: string): string[];
}

/** Orama finds all terms that begin as asked: no term ends like this one, so none but letters begins like another. */
const END = '.';
const ENDED: Spelling = {
  letters: AS_ONE.letters,
  tone: (fold, tone) => AS_ONE.tone(fold, tone) + END,
  pair: fold => fold + END,
};

/**
 * The tokenizer of an Orama database that finds Vietnamese.
 *
 * @example
 * ```ts
 * oramaTokenizer({ pairs: false }).tokenize('Hòa Bình'); // ['hoa=hoa1.', 'binh=binh1.']
 * // create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer() } })
 * ```
 */
export function oramaTokenizer(options: IndexOptions = {}): OramaTokenizer {
  return {
    language: 'vietnamese',
    normalizationCache: new Map(),
    tokenize: raw =>
      termsOrReady(raw, options, (text, given) => levelTerms(text, given).map(term => term + END)),
  };
}

/** Orama's parameters of a search, as far as they are used here. */
export interface OramaParameters {
  readonly mode: 'fulltext';
  readonly term: string;
  readonly threshold: number;
  readonly limit: number;
}

interface OramaResults {
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}

/**
 * Searches an Orama database made with `oramaTokenizer`: ids and scores, the best first.
 *
 * `run` is Orama's `search` for your database: `parameters => search(db, parameters)`; add `properties` there. Orama
 * cannot tell what must match from what only makes a match better: several searches, from the strictest to the one for
 * letters alone, until there are `limit` documents (10 by default). Readings that are merely possible are tried where
 * the others find nothing.
 */
export async function searchOrama(
  run: (parameters: OramaParameters) => OramaResults | Promise<OramaResults>,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): Promise<readonly Found<string>[]> {
  const { limit = 10 } = options;
  for (const readings of turnsOf(plan)) {
    const found = new Map<string, Found<string>>();
    for (const terms of tiersOf(readings, ENDED, options)) {
      if (found.size >= limit) break;
      const { hits } = await run({ mode: 'fulltext', term: readyTerms(terms), threshold: 0, limit });
      for (const { id, score } of hits) if (!found.has(id)) found.set(id, { id, score });
    }
    if (found.size > 0) return [...found.values()].slice(0, limit);
  }
  return [];
}
