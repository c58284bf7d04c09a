import type { QueryPlan, Reading } from '../plan.js';
import { type Asked, contextBoosts, contextTerms, LETTERS, lettersOf, WORD_END } from './contexts.js';
import {
  type Found,
  type IndexOptions,
  merged,
  mustsOf,
  readyTerms,
  termsOrReady,
  turnsOf,
} from './terms.js';

/** A tokenizer as Orama takes it. */
export interface OramaTokenizer {
  language: string;
  normalizationCache: Map<string, string>;
  tokenize(raw: string): string[];
}

/**
 * The tokenizer of an Orama database that finds Vietnamese.
 *
 * @example
 * ```ts
 * oramaTokenizer({ pairs: false }).tokenize('Hòa Bình'); // ['hoa=1<', 'binh=1<']
 * // create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer() } })
 * ```
 */
export function oramaTokenizer(options: IndexOptions = {}): OramaTokenizer {
  return {
    language: 'vietnamese',
    normalizationCache: new Map(),
    tokenize: raw => termsOrReady(raw, options, paddedTerms),
  };
}

/** A term that nothing asked for begins with. */
const PADDING = WORD_END;

/** As many terms as a power of two: Orama stores for each its share of all, and 1/64 has fewer decimals than 1/52. */
function paddedTerms(text: string, options: IndexOptions): string[] {
  const terms = contextTerms(text, options).map(({ term }) => term);
  const full = terms.length === 0 ? 0 : 2 ** Math.ceil(Math.log2(terms.length));
  return [...terms, ...new Array<string>(full - terms.length).fill(PADDING)];
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
  readonly count: number;
}

type Run = (parameters: OramaParameters) => OramaResults | Promise<OramaResults>;
type Scores = ReadonlyMap<string, number>;

/** So many documents are asked for at first; Orama takes room for as many as it is asked for. */
const FEW = 1000;

/** Asks for all documents that have any of some terms, with room for as many as the searches before it had. */
function lister(run: Run): (asked: readonly Asked[]) => Promise<Scores> {
  let limit = FEW;
  return async asked => {
    const term = readyTerms(asked.map(one => one.term));
    const search = (): OramaResults | Promise<OramaResults> =>
      run({ mode: 'fulltext', term, threshold: 1, limit });
    let { hits, count } = await search();
    if (count > limit) {
      limit = count;
      ({ hits, count } = await search());
    }
    return new Map(hits.map(({ id, score }) => [id, score]));
  };
}

/**
 * Orama counts terms that begin alike as so many, and a rare one as several others: whether a document has what is asked
 * for is found out here, and its scores tell apart what is alike otherwise.
 */
async function read(run: Run, reading: Reading, options: IndexOptions): Promise<Found<string>[]> {
  const scoresOf = lister(run);
  const words: Scores[] = [];
  for (const fold of mustsOf(reading)) {
    words.push(await scoresOf([{ term: lettersOf(fold), isPrefix: true }]));
    if (words.at(-1)!.size === 0) return [];
  }
  const [first, ...others] = words;
  const sums = new Map<string, number>();
  for (const [id, score] of first) {
    if (!others.every(scores => scores.has(id))) continue;
    sums.set(id, LETTERS * others.reduce((sum, scores) => sum + scores.get(id)!, score));
  }
  const lists = new Map<string, Scores>();
  for (const { all, weight } of sums.size === 0 ? [] : contextBoosts(reading, options)) {
    const wanted: Scores[] = [];
    for (const group of all) {
      const key = group.map(({ term }) => term).join(' ');
      const scores = lists.get(key) ?? (await scoresOf(group));
      lists.set(key, scores);
      wanted.push(scores);
    }
    for (const [id, sum] of sums) if (wanted.every(scores => scores.has(id))) sums.set(id, sum + weight);
  }
  return [...sums].map(([id, score]) => ({ id, score: score * reading.weight }));
}

/**
 * Searches an Orama database made with `oramaTokenizer`: ids and scores, the best first.
 *
 * `run` is Orama's `search` for your database: `parameters => search(db, parameters)`; add `properties` there. Orama
 * cannot tell what must match from what only makes a match better: each word and each boost is a search of its own.
 * At most `limit` documents (10 by default). Readings that are merely possible are tried where the others find nothing.
 */
export async function searchOrama(
  run: Run,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): Promise<readonly Found<string>[]> {
  for (const readings of turnsOf(plan)) {
    const lists: Found<string>[][] = [];
    for (const reading of readings) lists.push(await read(run, reading, options));
    // What is meant in two ways at once, as a short form and what it stands for, comes first.
    const found = merged(lists, options.limit ?? 10, (a, b) => a + b);
    if (found.length > 0) return found;
  }
  return [];
}
