import { foldKey } from '../keys.js';
import type { Reading } from '../plan.js';
import { readingOf } from './asked.js';
import { LOOKALIKE_LETTERS, MARKED } from './letters.js';
import { keyGroups } from './synonyms.js';
import {
  fieldsOf,
  jsonFile,
  keyField,
  LONGER_THAN_SYLLABLES,
  type PackFile,
  type PackOptions,
} from './types.js';

/**
 * The files for Algolia: `settings.json`, the settings of an index whose records have key fields (`title_fold`,
 * `title_tone`), as the filter writes them, and `synonyms.json`, to be saved as its synonyms.
 *
 * Algolia takes all marks off all that it indexes, and letters can be kept only one by one, so tones have to come as
 * keys in ASCII.
 *
 * @example
 * ```ts
 * algoliaPack({ fields: ['title'] }).map(file => file.name); // ['settings.json', 'synonyms.json']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function algoliaPack(options: PackOptions = {}): readonly PackFile[] {
  return [jsonFile('settings.json', algoliaSettings(options)), jsonFile('synonyms.json', algoliaSynonyms())];
}

/**
 * The settings of an index.
 *
 * @example
 * ```ts
 * algoliaSettings({ fields: ['title'] }).searchableAttributes; // ['unordered(title_tone)', 'unordered(title_fold)']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function algoliaSettings(options: PackOptions = {}) {
  const fields = fieldsOf(options);
  const tones = fields.map(field => keyField(field, 'tone'));
  return {
    searchableAttributes: fields.flatMap(field => [
      `unordered(${keyField(field, 'tone')})`,
      `unordered(${keyField(field, 'fold')})`,
    ]),
    // Letters that Unicode does not decompose, in queries typed with marks: a character becomes one or two.
    customNormalization: { default: Object.fromEntries(strokedLetters()) },
    // One letter makes another syllable: only longer words may have typos.
    minWordSizefor1Typo: LONGER_THAN_SYLLABLES,
    minWordSizefor2Typos: LONGER_THAN_SYLLABLES + 4,
    disableTypoToleranceOnAttributes: tones,
    ignorePlurals: false,
    removeStopWords: false,
  };
}

/** Small letters without a decomposition, and what they fold to. */
const strokedLetters = (): readonly (readonly [string, string])[] =>
  [...[...MARKED].map(letter => [letter, letter] as const), ...LOOKALIKE_LETTERS]
    .filter(([written]) => written === written.toLowerCase() && written.normalize('NFD') === written)
    .map(([written, letter]) => [written, foldKey(letter)] as const);

/**
 * The synonyms of an index: sets of equal terms.
 *
 * @example
 * ```ts
 * algoliaSynonyms().find(({ objectID }) => objectID === 'cai-cach-hanh-chinh')!.synonyms; // ['cai cach hanh chinh', 'cchc']
 * ```
 */
export function algoliaSynonyms() {
  return keyGroups().map(terms => ({
    objectID: terms[0].replaceAll(' ', '-'),
    type: 'synonym' as const,
    synonyms: [...terms],
  }));
}

/**
 * The parameters of a search for one reading of a query: a text as it was typed, a plan of `planQuery`, or one of its
 * variants.
 *
 * Words in letters have to be found; those with tones are optional words, and the more of them a record has, the
 * higher it ranks.
 *
 * @example
 * ```ts
 * const { query, optionalWords } = algoliaQuery(planQuery('đường sắt'));
 * query; // 'duong sat dduwowng1 sawt2'
 * optionalWords; // ['dduwowng1', 'sawt2']
 * algoliaQuery('đường sắt').query; // 'duong sat dduwowng1 sawt2'
 * ```
 * @throws {TypeError} if `query` is neither a text nor a reading.
 */
export function algoliaQuery(query: string | Reading) {
  const reading = readingOf(query);
  const tones = reading.should.filter(({ field }) => field === 'tone').map(({ term }) => term);
  return {
    query: [...reading.must.map(({ term }) => term), ...tones].join(' '),
    optionalWords: tones,
    queryType: 'prefixNone' as const,
  };
}
