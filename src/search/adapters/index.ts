export {
  type FlexSearchEncoder,
  type FlexSearchIndex,
  flexSearchEncoder,
  searchFlexSearch,
} from './flexsearch.js';
export { type Lunr, type LunrBuilder, type LunrIndex, lunrVietnamese, searchLunr } from './lunr.js';
export {
  type MiniSearchIndex,
  type MiniSearchTree,
  miniSearchOptions,
  miniSearchQuery,
  searchMiniSearch,
} from './minisearch.js';
export {
  type OramaParameters,
  type OramaTokenizer,
  oramaTokenizer,
  searchOrama,
} from './orama.js';
export {
  type PostgresOptions,
  type PostgresQuery,
  postgresSearch,
  type Statement,
  searchPostgres,
  tsqueryOf,
  tsvectorOf,
} from './postgres.js';
export {
  type Fts5Index,
  type Fts5Options,
  fts5Index,
  fts5Match,
  fts5Terms,
  type PreparingDatabase,
  type SqliteDatabase,
  type WasmDatabase,
} from './sqlite.js';
export { type Found, type IndexOptions, indexTerms } from './terms.js';
