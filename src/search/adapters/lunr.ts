import { wrong } from '../../checks.js';
import type { QueryPlan, Reading } from '../plan.js';
import { contextTerms } from './contexts.js';
import { type Found, type IndexOptions, inTurn, LIMIT, merged } from './terms.js';
import { wantedOf, worthOf } from './worth.js';

/** Lunr itself, as far as it is used here. */
export interface Lunr<Token> {
  readonly Token: new (text: string, metadata: Readonly<Record<string, unknown>>) => Token;
}

/** Lunr's builder, as far as it is used here. */
export interface LunrBuilder<Token> {
  tokenizer: (text: unknown) => Token[];
  readonly pipeline: { reset(): void };
  readonly searchPipeline: { reset(): void };
}

/**
 * A plugin for Lunr's builder: `this.use(lunrVietnamese, lunr)`, before the first document is added.
 *
 * Tokens carry `position`, start and length in the original text in UTF-16 code units, for a builder that has it in its
 * `metadataWhitelist`. Stemming, stop words and the trimmer, which eats accented letters, are taken out.
 *
 * What is made throws what `analyze` throws, at the first text.
 *
 * @example
 * ```ts
 * const builder = { tokenizer: text => [text], pipeline: { reset() {} }, searchPipeline: { reset() {} } };
 * lunrVietnamese(builder, { Token: String }); // undefined
 * builder.tokenizer('Hòa Bình').map(String); // ['hoa=B<', 'binh=B<hoa=B']
 * ```
 * @throws {TypeError} if `lunr` is not Lunr itself: `this.use(lunrVietnamese)` leaves it out.
 */
export function lunrVietnamese<Token>(
  builder: LunrBuilder<Token>,
  lunr: Lunr<Token>,
  options: IndexOptions = {},
): void {
  if (typeof lunr?.Token !== 'function')
    throw wrong('lunr', 'Lunr itself, as in this.use(lunrVietnamese, lunr)', lunr);
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.tokenizer = text => {
    if (text === null || text === undefined) return [];
    const given = Array.isArray(text) ? text.join('\n') : String(text);
    return contextTerms(given, options).map(
      ({ term, token: { start, end } }) =>
        new lunr.Token(withoutDigits(term), { position: [start, end - start] }),
    );
  };
}

/** Lunr's wildcards find terms that are not there and lose others where terms have digits (2.3.9). */
const withoutDigits = (term: string): string => term.replace(/[0-9]/g, digit => DIGITS[Number(digit)]);
const withDigits = (term: string): string => term.replace(/[A-J]/g, letter => String(DIGITS.indexOf(letter)));
const DIGITS = 'ABCDEFGHIJ';

interface LunrQuery {
  term(term: string, options: { usePipeline: boolean }): unknown;
}

/** An index of Lunr, as far as it is used here. */
export interface LunrIndex {
  query(build: (query: LunrQuery) => void): {
    readonly ref: string;
    readonly score: number;
    readonly matchData: { readonly metadata: object };
  }[];
}

/** Lunr says of each document which terms were found there: it is asked once for all words, by what their terms begin with. */
function read(index: LunrIndex, readings: readonly Reading[], options: IndexOptions): Found<string>[] {
  const wanted = readings.map(reading => wantedOf(reading, options));
  const words = new Set(wanted.flatMap(({ musts, others }) => [...musts, ...others]));
  const found = index.query(query => {
    for (const word of words) query.term(`${withoutDigits(word)}*`, { usePipeline: false });
  });
  return found.map(({ ref, score, matchData }) => ({
    id: ref,
    score: worthOf(wanted, Object.keys(matchData.metadata).map(withDigits), score),
  }));
}

/**
 * Searches a Lunr index made with `lunrVietnamese`: refs and scores, the best first.
 *
 * At most `limit` documents (10 by default). Readings that are merely possible are tried where the others find nothing.
 *
 * @example
 * ```ts
 * const index = lunr(function () {
 *   this.use(lunrVietnamese, lunr);
 *   this.field('text');
 *   this.add({ id: 1, text: 'Bà Hoa Bính' });
 *   this.add({ id: 2, text: 'Chợ Hoà Bình' });
 * });
 * searchLunr(index, planQuery('hòa bình')).map(({ id }) => id); // ['2', '1']
 * ```
 * @throws {TypeError} if `plan` did not come from `planQuery`, or `limit` is not a number.
 * @throws {RangeError} if `limit` is less than 0.
 */
export function searchLunr(
  index: LunrIndex,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): readonly Found<string>[] {
  return inTurn(plan, readings =>
    merged([read(index, readings, options).filter(({ score }) => score > 0)], options.limit ?? LIMIT),
  );
}
