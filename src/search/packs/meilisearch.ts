import type { Reading } from '../plan.js';
import { readingOf, requireName } from './asked.js';
import { equals, keyGroups } from './synonyms.js';
import {
  fieldsOf,
  jsonFile,
  keyField,
  LONGER_THAN_SYLLABLES,
  type PackFile,
  type PackOptions,
  TONE_WEIGHT,
} from './types.js';

/** Meilisearch looks up the synonyms of one to three words that follow each other, not of longer phrases. */
const LONGEST_LOOKED_UP = 3;

/**
 * The file for Meilisearch: `settings.json`, the settings of an index whose documents have key fields (`title_fold`,
 * `title_tone`), as the filter writes them.
 *
 * Meilisearch takes all marks off all that it indexes, so tones have to come as keys in ASCII. Long forms of more than
 * three words are no synonyms of anything there: that `cải cách hành chính` finds CCHC is left to the keys of the
 * documents, or to the variants of `planQuery`.
 *
 * @example
 * ```ts
 * meilisearchPack({ fields: ['title'] }).map(file => file.name); // ['settings.json']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function meilisearchPack(options: PackOptions = {}): readonly PackFile[] {
  return [jsonFile('settings.json', meilisearchSettings(options))];
}

/**
 * The settings of an index.
 *
 * @example
 * ```ts
 * meilisearchSettings({ fields: ['title'] }).searchableAttributes; // ['title_tone', 'title_fold']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function meilisearchSettings(options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const keys = fields.flatMap(field => [keyField(field, 'tone'), keyField(field, 'fold')]);
  return {
    searchableAttributes: keys,
    // One letter makes another syllable: only longer words may have typos.
    typoTolerance: {
      minWordSizeForTypos: { oneTypo: LONGER_THAN_SYLLABLES, twoTypos: LONGER_THAN_SYLLABLES + 4 },
      disableOnAttributes: fields.map(field => keyField(field, 'tone')),
    },
    localizedAttributes: [{ attributePatterns: [...fields], locales: ['vie' as const] }],
    synonyms: Object.fromEntries(
      [...equals(keyGroups())]
        .filter(([term]) => term.split(' ').length <= LONGEST_LOOKED_UP)
        .map(([term, others]) => [term, [...others]]),
    ),
  };
}

/**
 * The body of a `/multi-search` for one reading of a query: a text as it was typed, a plan of `planQuery`, or one of its
 * variants.
 *
 * Two searches are merged: one in letters, which has to find all, and one with the tones that were typed, which goes
 * first. Meilisearch looks at the first ten words of a query.
 *
 * @example
 * ```ts
 * const { queries } = meilisearchQuery(planQuery('đường sắt'), 'pages', { fields: ['title'] });
 * queries.map(({ q }) => q); // ['duong sat', 'dduwowng1 sawt2']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} if `query` is neither a text nor a reading, `indexUid` is not a string, for an unknown option, or
 *   if `fields` is not a list of names.
 */
export function meilisearchQuery(query: string | Reading, indexUid: string, options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const reading = readingOf(query);
  requireName(indexUid, 'indexUid');
  const tones = new Map(reading.should.filter(isTone).map(({ start, term }) => [start, term]));
  const search = (terms: readonly string[], weight: number, attributesToSearchOn: string[]) => ({
    indexUid,
    q: terms.join(' '),
    matchingStrategy: 'all' as const,
    attributesToSearchOn,
    federationOptions: { weight },
  });
  const folds = fields.map(field => keyField(field, 'fold'));
  const letters = search(
    reading.must.map(({ term }) => term),
    reading.weight,
    folds,
  );
  if (tones.size === 0) return { federation: {}, queries: [letters] };
  const toned = reading.must.map(({ start, term }) => tones.get(start) ?? term);
  const both = [...fields.map(field => keyField(field, 'tone')), ...folds];
  return { federation: {}, queries: [letters, search(toned, TONE_WEIGHT * reading.weight, both)] };
}

const isTone = ({ field }: { readonly field: string }): boolean => field === 'tone';
