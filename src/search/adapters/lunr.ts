import type { Span } from '../../edits.js';
import { analyze } from '../analyze.js';
import type { QueryPlan, Reading } from '../plan.js';
import {
  boostsOf,
  type Found,
  type IndexOptions,
  inTurn,
  lettersTerm,
  levelTerm,
  merged,
  mustsOf,
} from './terms.js';

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
    const { tokens, bigrams } = analyze(Array.isArray(text) ? text.join('\n') : String(text), options);
    const made: Token[] = [];
    const put = (term: string, { start, end }: Span): void => {
      made.push(new lunr.Token(term, { position: [start, end - start] }));
    };
    for (const token of tokens) put(levelTerm(token.fold, token.tone), token);
    if (options.pairs !== false) for (const pair of bigrams) put(pair.fold, pair);
    return made;
  };
}

interface LunrQuery {
  term(
    term: string,
    options: { presence?: number; boost?: number; wildcard?: number; usePipeline?: boolean },
  ): unknown;
}

/** An index of Lunr, as far as it is used here. */
export interface LunrIndex {
  query(build: (query: LunrQuery) => void): { readonly ref: string; readonly score: number }[];
}

/** `lunr.Query.presence.REQUIRED`. */
const REQUIRED = 2;
/** `lunr.Query.wildcard.NONE` and `TRAILING`. */
const wildcardOf = (isPrefix: boolean): number => (isPrefix ? 2 : 0);

function read(index: LunrIndex, reading: Reading, options: IndexOptions): Found<string>[] {
  const found = index.query(query => {
    for (const fold of mustsOf(reading)) {
      query.term(lettersTerm(fold), { presence: REQUIRED, wildcard: wildcardOf(true), usePipeline: false });
    }
    for (const { term, isPrefix, weight } of boostsOf(reading, options)) {
      query.term(term, { boost: weight, wildcard: wildcardOf(isPrefix), usePipeline: false });
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
