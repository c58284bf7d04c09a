import { KEY_LEVELS } from '../levels.js';
import { type QueryPlan, requirePlan, turnsOf, type Variant } from '../plan.js';
import type { Term } from '../terms.js';
import { KEY_VERSION } from '../version.js';
import { planOf } from './asked.js';
import { escapeMarks } from './letters.js';
import { type LuceneAnalysis, luceneAnalysis } from './lucene.js';
import type { Rewrite } from './terms.js';
import { fieldsOf, fieldWeight, jsonFile, type PackFile, type PackOptions, TONE_WEIGHT } from './types.js';

/**
 * The files for Elasticsearch and OpenSearch: `settings.json`, the body that creates an index, and `query.json`, a
 * stored search template with the parameter `query`.
 *
 * The engine does the whole analysis, without a plug-in: a field holds letters (`duong`), its sub-field `tone` letters
 * and tones (`dduwowng1`). The query has to match the letters; what matches the tones too comes first. Give it texts
 * as they are; repair them with the filter's preset `index` first if injected text and lost spaces are to be mended.
 *
 * @example
 * ```ts
 * const [settings, query] = elasticsearchPack({ fields: ['title'] });
 * Object.keys(JSON.parse(settings.text)); // ['settings', 'mappings']
 * query.name; // 'query.json'
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function elasticsearchPack(options: PackOptions = {}): readonly PackFile[] {
  return [
    jsonFile('settings.json', elasticsearchSettings(options)),
    jsonFile('query.json', {
      script: { lang: 'mustache', source: elasticsearchQuery('{{query}}', options) },
    }),
  ];
}

/**
 * The body that creates an index: analysis and mappings. Key fields (`title_fold`), where documents have them, are
 * taken as they are.
 *
 * @example
 * ```ts
 * const { mappings } = elasticsearchSettings({ fields: ['title'] });
 * mappings.properties.title.fields.tone.analyzer; // 'chuanhoa_tone'
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function elasticsearchSettings(options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const { mappings, titles, tones, synonyms } = luceneAnalysis();
  const fold = ['lowercase', 'asciifolding'];
  const tone = ['lowercase', ...tones.map(nameOf), 'asciifolding'];
  return {
    settings: {
      analysis: {
        char_filter: {
          chuanhoa_letters: { type: 'mapping' as const, mappings: mappings.map(mappingRule) },
          [nameOf(titles)]: { type: 'pattern_replace' as const, ...rewriteOf(titles) },
        },
        filter: {
          ...Object.fromEntries(
            tones.map(rewrite => [
              nameOf(rewrite),
              { type: 'pattern_replace' as const, ...rewriteOf(rewrite) },
            ]),
          ),
          // On the search side only, behind the filters that fold: its rules are run through them.
          chuanhoa_abbreviations: { type: 'synonym_graph' as const, synonyms: [...synonyms] },
        },
        analyzer: {
          chuanhoa_fold: analyzer(fold),
          chuanhoa_fold_search: analyzer([...fold, 'chuanhoa_abbreviations']),
          chuanhoa_tone: analyzer(tone),
          chuanhoa_keys: { type: 'custom' as const, tokenizer: 'whitespace' },
        },
      },
    },
    mappings: {
      _meta: { chuanhoa: KEY_VERSION },
      properties: Object.fromEntries(fields.map(field => [field, FIELD])),
      dynamic_templates: KEY_LEVELS.map(level => ({
        [`chuanhoa_${level}`]: {
          match: `*_${level}`,
          mapping: { type: 'text' as const, analyzer: 'chuanhoa_keys' },
        },
      })),
    },
  };
}

const nameOf = ({ name }: Rewrite): string => `chuanhoa_${name}`;
const rewriteOf = ({ pattern, replacement }: Rewrite) => ({ pattern, replacement });

const analyzer = (filter: readonly string[]) => ({
  type: 'custom' as const,
  char_filter: ['chuanhoa_letters', 'chuanhoa_titles'],
  tokenizer: 'standard',
  filter: [...filter],
});

const FIELD = {
  type: 'text' as const,
  analyzer: 'chuanhoa_fold',
  search_analyzer: 'chuanhoa_fold_search',
  fields: { tone: { type: 'text' as const, analyzer: 'chuanhoa_tone' } },
};

const mappingRule = ([from, to]: LuceneAnalysis['mappings'][number]): string =>
  `${escapeMarks(from)} => ${to}`;

/**
 * The body of a search for a text as it was typed, or for a plan of `planQuery`, which knows Telex and VNI too.
 *
 * All words have to be found in letters; what has their tones, or has them side by side, ranks higher. Of the variants
 * of a plan those are taken that read an input method: abbreviations the engine knows itself. Those that are only
 * possible are left out: try them where nothing was found.
 *
 * @example
 * ```ts
 * const { query } = elasticsearchQuery('đường sắt', { fields: ['title'] });
 * query.dis_max.queries[0].bool.must[0].multi_match.fields; // ['title^1']
 * elasticsearchQuery(planQuery('dduwowngf sawst')).query.dis_max.queries.length; // 2
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} if `query` is neither a text nor a plan, for an unknown option, or if `fields` is not a list of
 *   names.
 */
export function elasticsearchQuery(query: string | QueryPlan, options: PackOptions = {}) {
  const fields = fieldsOf(options);
  if (typeof query !== 'string') requirePlan(query, 'query', 'a string or a plan of planQuery');
  const readings: readonly Pick<Variant, 'text' | 'weight'>[] =
    typeof query === 'string' ? [{ text: query, weight: 1 }] : [query, ...query.variants.filter(isTyping)];
  return {
    query: {
      dis_max: {
        queries: readings.map(({ text, weight }) => ({ bool: { ...clauses(text, fields), boost: weight } })),
      },
    },
    highlight: {
      fields: Object.fromEntries(fields.map(field => [field, {}])),
      // Highlighters do not look into cross_fields for abbreviations.
      highlight_query: {
        dis_max: {
          queries: readings.map(({ text }) => ({
            multi_match: { query: text, type: 'most_fields' as const, fields: weighed(fields, '', 1) },
          })),
        },
      },
    },
  };
}

/**
 * The body of a search in key fields, for documents that the filter gave them (`--keys`): the keys know more than the
 * analysis of the engine, such as injected text, lost spaces, numbers of documents and the abbreviations that a
 * document defines. Give it a text as it was typed, or a plan of `planQuery`.
 *
 * @example
 * ```ts
 * const { query } = elasticsearchKeyQuery(planQuery('đường'), { fields: ['title'] });
 * query.dis_max.queries[0].bool.must; // [{ multi_match: { query: 'duong', fields: ['title_fold^1'], boost: 1 } }]
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} if `query` is neither a text nor a plan, for an unknown option, or if `fields` is not a list of
 *   names.
 */
export function elasticsearchKeyQuery(query: string | QueryPlan, options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const plan = planOf(query);
  const clause = ({ field, term, weight }: Term) => ({
    multi_match: { query: term, fields: weighed(fields, `_${field}`, 1), boost: weight },
  });
  const [readings] = turnsOf(plan);
  const queries = readings.map(({ must, should, weight }) => ({
    bool: {
      must: must.map(clause),
      should: should.map(clause),
      // Scores are sums: a long form would count more than the one word that was typed.
      boost: weight * Math.min(1, plan.must.length / must.length),
    },
  }));
  return { query: { dis_max: { queries: queries.length > 0 ? queries : [{ match_none: {} }] } } };
}

const isTyping = ({ reason, confidence }: Variant): boolean =>
  (reason === 'telex' || reason === 'vni') && confidence !== 'possible';

const weighed = (fields: readonly string[], suffix: string, weight: number): string[] =>
  fields.map((field, i) => `${field}${suffix}^${weight * fieldWeight(fields, i)}`);

function clauses(query: string, fields: readonly string[]) {
  const fold = weighed(fields, '', 1);
  const must = { query, type: 'cross_fields' as const, operator: 'and' as const, fields: fold };
  const tones = { query, type: 'most_fields' as const, fields: weighed(fields, '.tone', TONE_WEIGHT) };
  // Without abbreviations: what was typed goes before what it stands for.
  const phrase = { query, type: 'phrase' as const, analyzer: 'chuanhoa_fold', fields: fold };
  return { must: [{ multi_match: must }], should: [{ multi_match: tones }, { multi_match: phrase }] };
}
