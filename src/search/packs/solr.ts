import { KEY_VERSION } from '../version.js';
import { escapeMarks } from './letters.js';
import { luceneAnalysis } from './lucene.js';
import { foldedTerms, synonymGroups } from './synonyms.js';
import type { Rewrite } from './terms.js';
import {
  fieldsOf,
  fieldWeight,
  jsonFile,
  keyField,
  type PackFile,
  type PackOptions,
  TONE_WEIGHT,
} from './types.js';

/**
 * The files for Solr: `schema.xml` with the two lists that it names, and `params.json`, a set of parameters for
 * searching (edismax), to be posted to the core's `/config/params`.
 *
 * The analysis is that of `elasticsearchPack`: a field holds letters, its copy `title_tone` letters and tones. In a
 * schema of your own, copy the types and the fields. A synonym file is not analyzed by Solr, so its terms are folded.
 *
 * @example
 * ```ts
 * solrPack({ fields: ['title'] }).map(file => file.name); // ['schema.xml', 'chuanhoa-letters.txt', 'chuanhoa-abbreviations.txt', 'params.json']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function solrPack(options: PackOptions = {}): readonly PackFile[] {
  const fields = fieldsOf(options);
  const { mappings } = luceneAnalysis();
  return [
    { name: 'schema.xml', text: schema(fields) },
    { name: LETTERS, text: lines(mappings.map(([from, to]) => `"${escapeMarks(from)}" => "${to}"`)) },
    { name: ABBREVIATIONS, text: lines(synonymGroups().map(group => foldedTerms(group).join(', '))) },
    jsonFile('params.json', { set: { chuanhoa: solrParams(options) } }),
  ];
}

const LETTERS = 'chuanhoa-letters.txt';
const ABBREVIATIONS = 'chuanhoa-abbreviations.txt';

const lines = (rows: readonly string[]): string => `# chuanhoa ${KEY_VERSION}\n${rows.join('\n')}\n`;

/**
 * The parameters of a search, but for `q`, the text as it was typed.
 *
 * @example
 * ```ts
 * solrParams({ fields: ['title', 'body'] }).qf; // 'title^2 body^1'
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function solrParams(options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const weighed = (nameOf: (field: string) => string, weight: number): string =>
    fields.map((field, i) => `${nameOf(field)}^${weight * fieldWeight(fields, i)}`).join(' ');
  return {
    defType: 'edismax',
    qf: weighed(field => field, 1),
    pf: weighed(field => keyField(field, 'tone'), TONE_WEIGHT),
    mm: '100%',
    // Whole phrases reach the synonyms only if the parser leaves the query in one piece.
    sow: 'false',
    tone_qf: weighed(field => keyField(field, 'tone'), TONE_WEIGHT),
    bq: "{!edismax qf=$tone_qf mm=0% pf='' bq='' v=$q}",
    hl: 'true',
    'hl.fl': fields.join(','),
  };
}

function schema(fields: readonly string[]): string {
  const { titles, tones } = luceneAnalysis();
  const charFilters = [
    tag('charFilter', { name: 'mapping', mapping: LETTERS }),
    tag('charFilter', { name: 'patternReplace', ...rewriteOf(titles) }),
  ];
  const fold = [tag('filter', { name: 'lowercase' }), tag('filter', { name: 'asciiFolding' })];
  const abbreviations = tag('filter', { name: 'synonymGraph', synonyms: ABBREVIATIONS, expand: 'true' });
  const tone = tones.map(rewrite =>
    tag('filter', { name: 'patternReplace', ...rewriteOf(rewrite), replace: 'all' }),
  );
  const analyzer = (filters: readonly string[], type?: string): string =>
    element('analyzer', type ? { type } : {}, [
      ...charFilters,
      tag('tokenizer', { name: 'standard' }),
      ...filters,
    ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'schema',
    { name: `chuanhoa-${KEY_VERSION}`, version: '1.7' },
    [
      tag('fieldType', { name: 'string', class: 'solr.StrField' }),
      element('fieldType', { name: 'chuanhoa_fold', class: 'solr.TextField' }, [
        analyzer(fold, 'index'),
        analyzer([...fold, abbreviations], 'query'),
      ]),
      element('fieldType', { name: 'chuanhoa_tone', class: 'solr.TextField' }, [
        analyzer([fold[0], ...tone, fold[1]]),
      ]),
      tag('field', { name: 'id', type: 'string', required: 'true' }),
      ...fields.flatMap(field => [
        tag('field', { name: field, type: 'chuanhoa_fold' }),
        tag('field', { name: keyField(field, 'tone'), type: 'chuanhoa_tone', stored: 'false' }),
        tag('copyField', { source: field, dest: keyField(field, 'tone') }),
      ]),
      '<uniqueKey>id</uniqueKey>',
    ],
  )}\n`;
}

const rewriteOf = ({ pattern, replacement }: Rewrite) => ({ pattern, replacement });

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}"`,
    )
    .join('');

const tag = (name: string, values: Readonly<Record<string, string>>): string =>
  `<${name}${attributes(values)}/>`;

const element = (
  name: string,
  values: Readonly<Record<string, string>>,
  children: readonly string[],
): string =>
  `<${name}${attributes(values)}>\n${children.map(child => child.replace(/^/gm, '  ')).join('\n')}\n</${name}>`;
