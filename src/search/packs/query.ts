import { requireText } from '../../checks.js';
import { planQuery } from '../plan.js';
import { algoliaQuery } from './algolia.js';
import { elasticsearchQuery } from './elasticsearch.js';
import { meilisearchQuery } from './meilisearch.js';
import { solrParams } from './solr.js';
import { fieldsOf, type PackEngine, type PackOptions, requireEngine } from './types.js';
import { typesenseQuery } from './typesense.js';

/** What to send for a query, and to where, in the engine's own words: a body of JSON, parameters, or a statement. */
const QUERIES: Readonly<Record<PackEngine, (text: string, options: PackOptions) => object>> = {
  elasticsearch: (text, options) => elasticsearchQuery(planQuery(text), options),
  opensearch: (text, options) => elasticsearchQuery(planQuery(text), options),
  solr: (text, options) => ({ ...solrParams(options), q: text }),
  meilisearch: (text, options) => meilisearchQuery(text, 'documents', options),
  typesense: (text, options) => typesenseQuery(text, options),
  postgresql: text => ({ text: 'SELECT id, score FROM chuanhoa_search($1)', values: [text] }),
  algolia: text => algoliaQuery(text),
};

/**
 * What an engine that was set up by its pack is to be asked for a query as it was typed: the body of a search, its
 * parameters, or for PostgreSQL a statement and its values.
 *
 * @example
 * ```ts
 * queryFor('algolia', 'đường'); // { query: 'duong dduwowng1', optionalWords: ['dduwowng1'], queryType: 'prefixNone' }
 * queryFor('postgresql', 'đường'); // { text: 'SELECT id, score FROM chuanhoa_search($1)', values: ['đường'] }
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {RangeError} for an unknown engine.
 * @throws {TypeError} if `text` is not a string, for an unknown option, or if `fields` is not a list of names.
 */
export function queryFor(engine: PackEngine, text: string, options: PackOptions = {}): object {
  requireEngine(engine);
  requireText(text);
  fieldsOf(options); // Those too that this engine does not ask for.
  return QUERIES[engine](text, options);
}
