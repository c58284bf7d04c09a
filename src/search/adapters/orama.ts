import type { QueryPlan, Reading } from '../plan.js';
import { boostsOf, type Found, type IndexOptions, indexTerms, merged, mustsOf, turnsOf } from './terms.js';

/** A tokenizer as Orama takes it. */
export interface OramaTokenizer {
  language: string;
  normalizationCache: Map<string, string>;
  tokenize(raw: string): string[];
}

/** Orama finds all terms that begin as asked: no term ends like this one, so none begins like another. */
const END = '.';
/** Stands before terms that are ready: no text that somebody types has it (it is of Unicode's private use). */
const READY = '\ue000';

const ready = (terms: readonly string[]): string => READY + terms.join(' ');

/**
 * The tokenizer of an Orama database that finds Vietnamese.
 *
 * @example
 * ```ts
 * oramaTokenizer({ pairs: false }).tokenize('Hòa Bình'); // ['hoa.', 'hoa1.', 'binh.', 'binh1.']
 * // create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer() } })
 * ```
 */
export function oramaTokenizer(options: IndexOptions = {}): OramaTokenizer {
  return {
    language: 'vietnamese',
    normalizationCache: new Map(),
    tokenize: raw =>
      (raw.startsWith(READY) ? raw.slice(1).split(' ') : indexTerms(raw, options)).map(term => term + END),
  };
}

/** Orama's parameters of a search, as far as they are used here. */
export interface OramaParameters {
  readonly term: string;
  readonly threshold: number;
  readonly limit: number;
  readonly properties?: readonly string[];
}

interface OramaResults {
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}

export interface OramaSearchOptions extends IndexOptions {
  /** How many documents to return; 10 by default. */
  readonly limit?: number;
  readonly properties?: readonly string[];
}

/**
 * Searches an Orama database made with `oramaTokenizer`: ids and scores, the best first.
 *
 * `run` is Orama's `search` for your database: `parameters => search(db, parameters)`. Orama cannot tell what must match
 * from what only makes a match better, so each reading takes two searches. Readings that are merely possible are tried
 * where the others find nothing.
 */
export async function searchOrama(
  run: (parameters: OramaParameters) => OramaResults | Promise<OramaResults>,
  plan: QueryPlan,
  options: OramaSearchOptions = {},
): Promise<readonly Found<string>[]> {
  const { limit = 10, properties } = options;
  const ask = async (terms: readonly string[], threshold: number): Promise<Map<string, number>> => {
    const parameters = { term: ready(terms), threshold, limit: Number.MAX_SAFE_INTEGER };
    const { hits } = await run(properties === undefined ? parameters : { ...parameters, properties });
    return new Map(hits.map(({ id, score }) => [id, score]));
  };
  const read = async (reading: Reading): Promise<Found<string>[]> => {
    const found = await ask(mustsOf(reading), 0);
    if (found.size === 0) return [];
    const boosts = boostsOf(reading, options);
    const scores = new Map(found);
    for (const weight of new Set(boosts.map(boost => boost.weight))) {
      const terms = boosts.filter(boost => boost.weight === weight).map(({ term }) => term);
      for (const [id, score] of await ask(terms, 1)) {
        if (found.has(id)) scores.set(id, scores.get(id)! + weight * score);
      }
    }
    return [...scores].map(([id, score]) => ({ id, score: score * reading.weight }));
  };
  for (const readings of turnsOf(plan)) {
    const lists: Found<string>[][] = [];
    for (const reading of readings) lists.push(await read(reading));
    const found = merged(lists, limit);
    if (found.length > 0) return found;
  }
  return [];
}
