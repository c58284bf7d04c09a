import { analyze } from '../analyze.js';
import type { QueryPlan, Reading } from '../plan.js';
import {
  APART,
  boostsOf,
  type Found,
  type IndexOptions,
  inTurn,
  merged,
  mustsOf,
  toneTerm,
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
    const { tokens, bigrams } = analyze(Array.isArray(text) ? text.join('\n') : String(text), options);
    const made: Token[] = [];
    for (const { fold, tone, start, end } of tokens) {
      const metadata = (): Readonly<Record<string, unknown>> => ({ position: [start, end - start] });
      made.push(new lunr.Token(fold, metadata()));
      if (tone !== fold) made.push(new lunr.Token(toneTerm(tone), metadata()));
    }
    if (options.pairs === false) return made;
    for (const { fold, start, end } of bigrams)
      made.push(new lunr.Token(fold, { position: [start, end - start] }));
    return made;
  };
}

interface LunrQuery {
  term(term: string, options: { presence?: number; boost?: number; usePipeline?: boolean }): unknown;
}

/** An index of Lunr, as far as it is used here. */
export interface LunrIndex {
  query(build: (query: LunrQuery) => void): { readonly ref: string; readonly score: number }[];
}

/** `lunr.Query.presence.REQUIRED`. */
const REQUIRED = 2;

function read(index: LunrIndex, reading: Reading, options: IndexOptions): Found<string>[] {
  const found = index.query(query => {
    for (const term of mustsOf(reading)) query.term(term, { presence: REQUIRED, usePipeline: false });
    for (const { term, weight } of boostsOf(reading, APART, options))
      query.term(term, { boost: weight, usePipeline: false });
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
