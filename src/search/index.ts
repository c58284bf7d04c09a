export {
  type FlexSearchEncoder,
  type FlexSearchIndex,
  type Found,
  type Fts5Index,
  type Fts5Options,
  flexSearchEncoder,
  fts5Index,
  fts5Match,
  fts5Terms,
  type IndexOptions,
  indexTerms,
  type Lunr,
  type LunrBuilder,
  type LunrIndex,
  lunrVietnamese,
  type MiniSearchIndex,
  type MiniSearchTree,
  miniSearchOptions,
  miniSearchQuery,
  type OramaParameters,
  type OramaTokenizer,
  oramaTokenizer,
  type PostgresOptions,
  type PostgresQuery,
  type PreparingDatabase,
  postgresSearch,
  type SqliteDatabase,
  type Statement,
  searchFlexSearch,
  searchLunr,
  searchMiniSearch,
  searchOrama,
  searchPostgres,
  tsqueryOf,
  tsvectorOf,
  type WasmDatabase,
} from './adapters/index.js';
export { type Analysis, type AnalyzeOptions, analyze } from './analyze.js';
export { type HighlightOptions, highlight, markSpans } from './highlight.js';
export { findHits } from './hits.js';
export { foldKey, type KeyLevel, keyText, shapeKey, toneKey } from './keys.js';
export { planQuery, type QueryPlan, type Reading, type Variant } from './plan.js';
export { readToneKey } from './read-keys.js';
export type { Term } from './terms.js';
export type { SearchToken, TokenKind } from './token.js';
export type { VariantConfidence, VariantReason } from './variants.js';
export { KEY_VERSION } from './version.js';
