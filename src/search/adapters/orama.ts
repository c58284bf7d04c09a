import { type QueryPlan, type Reading, turnsOf } from '../plan.js';
import { type Asked, anyMarksOf, contextBoosts, contextTerms, WORD_END } from './contexts.js';
import { type AnyOf, type Listed, type Request, ranked } from './listed.js';
import { type Found, type IndexOptions, LIMIT, merged, mustsOf, readyTerms, termsOrReady } from './terms.js';

/** A tokenizer as Orama takes it. */
export interface OramaTokenizer {
  language: string;
  normalizationCache: Map<string, string>;
  tokenize(raw: string): string[];
}

/**
 * The tokenizer of an Orama database that finds Vietnamese.
 *
 * What is made throws what `analyze` throws, at the first text.
 *
 * @example
 * ```ts
 * oramaTokenizer({ pairs: false }).tokenize('Hòa Bình'); // ['hoa=1<', 'binh=1<']
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

/** How many documents are asked for at first: Orama takes room for as many as it is asked for. */
const FEW = 1000;

/** Lists the documents that have any of some terms, with room for as many as the searches before it had. */
function lister(run: Run): (terms: AnyOf) => Promise<Listed<string>> {
  let limit = FEW;
  return async terms => {
    const search = (): OramaResults | Promise<OramaResults> =>
      run({ mode: 'fulltext', term: readyTerms(terms), threshold: 1, limit });
    let { hits, count } = await search();
    if (count > limit) {
      limit = count;
      ({ hits, count } = await search());
    }
    return new Map(hits.map(({ id, score }) => [id, score]));
  };
}

/** Orama finds what begins as asked: that is all that its terms need. */
function requestOf(reading: Reading, options: IndexOptions): Request {
  const termsOf = (asked: readonly Asked[]): AnyOf => asked.map(({ term }) => term);
  return {
    musts: mustsOf(reading).map(fold => [anyMarksOf(fold)]),
    boosts: contextBoosts(reading, options).map(({ all, weight }) => ({ all: all.map(termsOf), weight })),
  };
}

async function read(run: Run, reading: Reading, options: IndexOptions): Promise<Found<string>[]> {
  const listOf = lister(run);
  const ranking = ranked<string>(requestOf(reading, options), reading);
  let step = ranking.next();
  while (!step.done) step = ranking.next(await listOf(step.value));
  return step.value;
}

/**
 * Searches an Orama database made with `oramaTokenizer`: ids and scores, the best first.
 *
 * `run` is Orama's `search` for your database: `parameters => search(db, parameters)`; add `properties` there. Orama
 * cannot tell what must match from what only makes a match better: each word and each boost is a search of its own.
 * At most `limit` documents (10 by default). Readings that are merely possible are tried where the others find nothing.
 *
 * @example
 * ```ts
 * const db = create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer() } });
 * const pages = [{ id: '1', text: 'Bà Hoa Bính' }, { id: '2', text: 'Chợ Hoà Bình' }];
 * insertMultiple(db, pages); // ['1', '2']
 * searchOrama(parameters => search(db, parameters), planQuery('hòa bình'), { limit: 1 }).then(([{ id }]) => id); // '2'
 * ```
 * @throws {TypeError} if `plan` did not come from `planQuery`, or `limit` is not a number.
 * @throws {RangeError} if `limit` is less than 0.
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
    const found = merged(lists, options.limit ?? LIMIT, (a, b) => a + b);
    if (found.length > 0) return found;
  }
  return [];
}
