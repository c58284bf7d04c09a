import type { QueryPlan, Reading } from '../plan.js';
import { type Asked, contextBoosts, contextTerms, LETTERS } from './contexts.js';
import { type Found, type IndexOptions, inTurn, merged, mustsOf } from './terms.js';

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
 * `metadataWhitelist`. Letters and tone keys are terms of their own: where terms have digits, Lunr's wildcards find some
 * that are not there and lose others (2.3.9). Stemming, stop words and the trimmer, which eats accented letters, are taken out.
 */
export function lunrVietnamese<Token>(
  builder: LunrBuilder<Token>,
  lunr: Lunr<Token>,
  options: IndexOptions = {},
): void {
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.tokenizer = text => {
    if (text === null || text === undefined) return [];
    const given = Array.isArray(text) ? text.join('\n') : String(text);
    return contextTerms(given, options).flatMap(({ term, token: { fold, start, end } }) =>
      [fold, term].map(one => new lunr.Token(withoutDigits(one), { position: [start, end - start] })),
    );
  };
}

/** Lunr's wildcards find terms that are not there and lose others where terms have digits (2.3.9). */
const withoutDigits = (term: string): string => term.replace(/[0-9]/g, digit => 'ABCDEFGHIJ'[Number(digit)]);

interface LunrQuery {
  term(term: string, options: { presence?: number; boost?: number; usePipeline?: boolean }): unknown;
}

/** An index of Lunr, as far as it is used here. */
export interface LunrIndex {
  query(build: (query: LunrQuery) => void): { readonly ref: string; readonly score: number }[];
}

/** `lunr.Query.presence.REQUIRED`. */
const REQUIRED = 2;

const spelled = ({ term, isPrefix }: Asked): string => withoutDigits(term) + (isPrefix ? '*' : '');

function read(index: LunrIndex, reading: Reading, options: IndexOptions): Found<string>[] {
  const found = index.query(query => {
    for (const fold of mustsOf(reading)) {
      query.term(withoutDigits(fold), { presence: REQUIRED, boost: LETTERS, usePipeline: false });
    }
    for (const { all, weight } of contextBoosts(reading, options)) {
      if (all.length > 1) continue;
      for (const one of all.flat()) query.term(spelled(one), { boost: weight, usePipeline: false });
    }
  });
  return found.map(({ ref, score }) => ({ id: ref, score: score * reading.weight }));
}

/**
 * Searches a Lunr index made with `lunrVietnamese`: refs and scores, the best first.
 *
 * At most `limit` documents (10 by default). Readings that are merely possible are tried where the others find nothing.
 */
export function searchLunr(
  index: LunrIndex,
  plan: QueryPlan,
  options: IndexOptions & { readonly limit?: number } = {},
): readonly Found<string>[] {
  return inTurn(plan, readings =>
    merged(
      readings.map(reading => read(index, reading, options)),
      options.limit ?? 10,
    ),
  );
}
