import { KEY_VERSION } from '../keys.js';
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
 * @throws {Error} if a field's name is not made of letters, digits and `_`.
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
 * The body that creates an index: analysis and mappings.
 *
 * @example
 * ```ts
 * const { mappings } = elasticsearchSettings({ fields: ['title'] });
 * mappings.properties.title.fields.tone.analyzer; // 'chuanhoa_tone'
 * ```
 * @throws {Error} if a field's name is not made of letters, digits and `_`.
 */
export function elasticsearchSettings(options: PackOptions = {}) {
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
            tones.map(rewrite => [nameOf(rewrite), { type: 'pattern_replace' as const, ...rewriteOf(rewrite) }]),
          ),
          // On the search side only, behind the filters that fold: its rules are run through them.
          chuanhoa_abbreviations: { type: 'synonym_graph' as const, synonyms: [...synonyms] },
        },
        analyzer: {
          chuanhoa_fold: analyzer(fold),
          chuanhoa_fold_search: analyzer([...fold, 'chuanhoa_abbreviations']),
          chuanhoa_tone: analyzer(tone),
        },
      },
    },
    mappings: {
      _meta: { chuanhoa: KEY_VERSION },
      properties: Object.fromEntries(fieldsOf(options).map(field => [field, FIELD])),
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

/** A rule of a mapping char filter, marks and invisible characters escaped: nobody can read them. */
function mappingRule([from, to]: LuceneAnalysis['mappings'][number]): string {
  const escaped = [...from].map(char =>
    /[\p{M}\p{Cf}]/u.test(char) ? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : char,
  );
  return `${escaped.join('')} => ${to}`;
}

/**
 * The body of a search for a text as it was typed: all its words in letters, and what has its tones or its order
 * weighs more.
 *
 * @example
 * ```ts
 * const { query } = elasticsearchQuery('đường sắt', { fields: ['title'] });
 * query.bool.must[0].multi_match.fields; // ['title^1']
 * ```
 * @throws {Error} if a field's name is not made of letters, digits and `_`.
 */
export function elasticsearchQuery(text: string, options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const weighed = (suffix: string, weight: number): string[] =>
    fields.map((field, i) => `${field}${suffix}^${weight * fieldWeight(fields, i)}`);
  const fold = weighed('', 1);
  return {
    query: {
      bool: {
        must: [{ multi_match: { query: text, type: 'cross_fields' as const, operator: 'and' as const, fields: fold } }],
        should: [
          { multi_match: { query: text, type: 'most_fields' as const, fields: weighed('.tone', TONE_WEIGHT) } },
          // Without abbreviations: what was typed goes before what it stands for.
          { multi_match: { query: text, type: 'phrase' as const, analyzer: 'chuanhoa_fold', fields: fold } },
        ],
      },
    },
    highlight: {
      fields: Object.fromEntries(fields.map(field => [field, {}])),
      // Highlighters do not look into cross_fields for abbreviations.
      highlight_query: { multi_match: { query: text, type: 'most_fields' as const, fields: fold } },
    },
  };
}
