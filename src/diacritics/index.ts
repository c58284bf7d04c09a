import { nativeCanonicalize } from '../context/engine.js';
import type { Edit } from '../edits.js';
import type { Report } from '../repair/sink.js';
import { type DiacriticOptions, editsOf, normalizedBy, reportsOf } from './diacritics.js';

export type { DiacriticOptions };

/**
 * Puts the letters of Vietnamese words right, and all text into canonical form.
 *
 * Marks in any order, doubled, foreign or standing alone go onto their letter; the tone goes onto the vowel that
 * bears it by the rules of spelling, in the old style (hòa, thủy), the new one (hoà, thuỷ), or in either where the
 * text has it right (`keep`). Each letter keeps its case. A word changes beyond its canonical form only if it becomes
 * a Vietnamese syllable by it and its neighbourhood is not in another language; URLs, addresses and code never do.
 * Two different tones in one syllable are left: `diacriticReports` tells where. Any string is taken, lone surrogates
 * included; text that is right is returned as the very same string. It does not correct spelling (nghành), nor
 * restore marks that are missing.
 *
 * @example
 * ```ts
 * normalizeDiacritics('Tòan quốc, hoà bình'); // 'Toàn quốc, hòa bình'
 * normalizeDiacritics('hòa bình', { tonePlacement: 'new' }); // 'hoà bình'
 * normalizeDiacritics('Tie\u0302\u0301ng'); // 'Tiếng'
 * normalizeDiacritics('Luís, café'); // 'Luís, café'
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function normalizeDiacritics(text: string, options: DiacriticOptions = {}): string {
  return normalizedBy(text, options, nativeCanonicalize);
}

/**
 * The edits that `normalizeDiacritics` makes, in order, each with its rules; offsets are UTF-16 code units of `text`.
 *
 * @example
 * ```ts
 * diacriticEdits('tòan'); // [{ start: 1, end: 3, text: 'oà', rules: ['tone-position'] }]
 * diacriticEdits('toàn'); // []
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function diacriticEdits(text: string, options: DiacriticOptions = {}): readonly Edit[] {
  return editsOf(text, options, nativeCanonicalize);
}

/**
 * What `normalizeDiacritics` saw and left alone because it can be read in two ways: syllables with two tones.
 *
 * @example
 * ```ts
 * diacriticReports('hóà').map(report => report.kind); // ['contradictory-tones']
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function diacriticReports(text: string, options: DiacriticOptions = {}): readonly Report[] {
  return reportsOf(text, options, nativeCanonicalize);
}
