/** This library as it is shipped. */
import { loadBuiltSearch } from '../support/built.js';

export const {
  analyze,
  findHits,
  flexSearchEncoder,
  fts5Index,
  highlight,
  lunrVietnamese,
  miniSearchOptions,
  oramaTokenizer,
  planQuery,
  searchFlexSearch,
  searchLunr,
  searchMiniSearch,
  searchOrama,
  searchPostgres,
  tsvectorOf,
} = await loadBuiltSearch();
