import { algoliaPack } from './algolia.js';
import { elasticsearchPack } from './elasticsearch.js';
import { meilisearchPack } from './meilisearch.js';
import { postgresqlPack } from './postgresql.js';
import { solrPack } from './solr.js';
import { type PackEngine, type PackFile, type PackOptions, requireEngine } from './types.js';
import { typesensePack } from './typesense.js';

export { algoliaPack, algoliaQuery, algoliaSettings, algoliaSynonyms } from './algolia.js';
export {
  elasticsearchKeyQuery,
  elasticsearchPack,
  elasticsearchQuery,
  elasticsearchSettings,
} from './elasticsearch.js';
export { meilisearchPack, meilisearchQuery, meilisearchSettings } from './meilisearch.js';
export { postgresqlPack } from './postgresql.js';
export { queryFor } from './query.js';
export { solrPack, solrParams } from './solr.js';
export { PACK_ENGINES, type PackEngine, type PackFile, type PackOptions } from './types.js';
export { typesensePack, typesenseQuery, typesenseSchema, typesenseSynonyms } from './typesense.js';

const PACKS: Readonly<Record<PackEngine, (options?: PackOptions) => readonly PackFile[]>> = {
  elasticsearch: elasticsearchPack,
  opensearch: elasticsearchPack,
  solr: solrPack,
  meilisearch: meilisearchPack,
  typesense: typesensePack,
  postgresql: postgresqlPack,
  algolia: algoliaPack,
};

/**
 * The files that set up an engine for Vietnamese, made from the tables that the keys and repairs are made from.
 *
 * The first file is the one that an index is created with. What each engine is told, and what it cannot be told, is
 * said at its own function: `elasticsearchPack`, `solrPack`, `meilisearchPack`, `typesensePack`, `postgresqlPack`,
 * `algoliaPack`. The same options give the same bytes. Every file or schema that has a place for it holds
 * `KEY_VERSION`: create the index anew when that differs.
 *
 * @example
 * ```ts
 * packFor('elasticsearch').map(file => file.name); // ['settings.json', 'query.json']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {RangeError} for an unknown engine.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function packFor(engine: PackEngine, options: PackOptions = {}): readonly PackFile[] {
  requireEngine(engine);
  return PACKS[engine](options);
}
