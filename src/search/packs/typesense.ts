import type { Reading } from '../plan.js';
import { KEY_VERSION } from '../version.js';
import { readingOf, requireName } from './asked.js';
import { keyGroups } from './synonyms.js';
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
 * The files for Typesense 30 or later: `synonyms.json`, the body of a PUT to `/synonym_sets/chuanhoa`, and
 * `schema.json`, a collection whose documents have key fields (`title_fold`, `title_tone`), as the filter writes them.
 *
 * Key fields are ASCII and have no locale: with `vi` Typesense neither composes nor folds, without it the result
 * depends on the C library of the server, but not for ASCII. The texts themselves are stored and not indexed.
 *
 * @example
 * ```ts
 * typesensePack({ fields: ['title'] }).map(file => file.name); // ['schema.json', 'synonyms.json']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function typesensePack(options: PackOptions = {}): readonly PackFile[] {
  return [
    jsonFile('schema.json', typesenseSchema('documents', options)),
    jsonFile('synonyms.json', typesenseSynonyms()),
  ];
}

const SYNONYM_SET = 'chuanhoa';

/**
 * The schema of a collection.
 *
 * @example
 * ```ts
 * typesenseSchema('pages', { fields: ['title'] }).fields.map(({ name }) => name); // ['title', 'title_fold', 'title_tone']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} if `name` is not a string, for an unknown option, or if `fields` is not a list of names.
 */
export function typesenseSchema(name: string, options: PackOptions = {}) {
  requireName(name, 'name');
  const text = { type: 'string' as const, optional: true };
  return {
    name,
    fields: fieldsOf(options).flatMap(field => [
      { name: field, ...text, index: false },
      { name: keyField(field, 'fold'), ...text },
      { name: keyField(field, 'tone'), ...text },
    ]),
    synonym_sets: [SYNONYM_SET],
    metadata: { chuanhoa: KEY_VERSION },
  };
}

/**
 * The set of synonyms. Keys hold no symbols, so none has to be indexed.
 *
 * @example
 * ```ts
 * typesenseSynonyms().items.find(({ id }) => id === 'cai-cach-hanh-chinh')!.synonyms; // ['cai cach hanh chinh', 'cchc']
 * ```
 */
export function typesenseSynonyms() {
  return { items: keyGroups().map(terms => ({ id: terms[0].replaceAll(' ', '-'), synonyms: [...terms] })) };
}

/**
 * The parameters of a search for one reading of a query: a text as it was typed, a plan of `planQuery`, or one of its
 * variants.
 *
 * All words are looked for in the fields of letters. A query goes to all fields alike, so tones cannot be asked for in
 * it: they sort what was found, fields in which all of them stand first, then those with any.
 *
 * @example
 * ```ts
 * const { q, sort_by } = typesenseQuery(planQuery('đường sắt'), { fields: ['title'] });
 * q; // 'duong sat'
 * sort_by; // '_eval([(title_tone:dduwowng1 && title_tone:sawt2):16,(title_tone:[dduwowng1,sawt2]):8]):desc,_text_match:desc'
 * typesenseQuery(planQuery('duong sat'), { fields: ['title'] }).sort_by; // '_text_match:desc'
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} if `query` is neither a text nor a reading, for an unknown option, or if `fields` is not a list of
 *   names.
 */
export function typesenseQuery(query: string | Reading, options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const reading = readingOf(query);
  const tones = [...new Set(reading.should.filter(({ field }) => field === 'tone').map(({ term }) => term))];
  const clauses = [
    ...fields.map(
      (field, i) =>
        [
          tones.map(term => `${keyField(field, 'tone')}:${term}`).join(' && '),
          2 * fieldWeight(fields, i),
        ] as const,
    ),
    ...fields.map(
      (field, i) => [`${keyField(field, 'tone')}:[${tones.join(',')}]`, fieldWeight(fields, i)] as const,
    ),
  ];
  const byTone = `_eval([${clauses.map(([filter, weight]) => `(${filter}):${TONE_WEIGHT * weight}`).join(',')}]):desc`;
  return {
    q: reading.must.map(({ term }) => term).join(' '),
    query_by: fields.map(field => keyField(field, 'fold')).join(','),
    query_by_weights: fields.map((_, i) => fieldWeight(fields, i)).join(','),
    sort_by: tones.length > 0 ? `${byTone},_text_match:desc` : '_text_match:desc',
    // One letter makes another syllable, and every word counts.
    num_typos: 0,
    prefix: false,
    drop_tokens_threshold: 0,
  };
}
