import { applyEdits, type Edit } from '../edits.js';
import { createInjections } from './stepper.js';
import type { Injection, InjectionOptions } from './types.js';

export type { Kind as PhraseKind } from './lexicon.js';
export { moveInjection } from './move.js';
export { type Found as FoundPhrase, phrasesAt } from './phrase-tree.js';
export { createInjections, type InjectionPass, type InjectionStepper } from './stepper.js';
export type { Alternative, Confidence, Injection, InjectionOptions } from './types.js';

/**
 * Finds text that search spam injected: a title without its spaces and a betting keyword, glued into a word.
 *
 * The spam keeps the letters of a title from its first to its last accented one, appends a keyword and puts the whole
 * into a copied text, after its first comma or inside of a word (Theo becomes The…o). It is found by the document
 * (a line that stood before gives the same letters) and by the language (a chain of syllables in one word, torn at
 * both ends, before a known phrase). Spans are UTF-16 code units of `text`, sorted and disjoint. Any string is read;
 * text without such words gives an empty list at next to no cost. Tones may stand in either style, and the text may be
 * in NFC or NFD.
 *
 * Do not use it for words that merely lost their spaces: that is `splitRunTogether`.
 *
 * @example
 * ```ts
 * const page = 'Hội sách mùa thu mở cửa\nTheộisáchmùathumởcửkết quả bóng đá hôm nayo ban tổ chức, khách rất đông.';
 * const [{ start, end, carrier, confidence }] = findInjections(page);
 * page.slice(start, end); // 'ộisáchmùathumởcửkết quả bóng đá hôm nay'
 * [carrier, confidence]; // ['Theo', 'certain']
 * findInjections('Theo ban tổ chức, khách rất đông.'); // []
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function findInjections(text: string, options?: InjectionOptions): readonly Injection[] {
  return createInjections(options).push(text).findings;
}

/**
 * The cuts that `removeInjections` makes: one edit without text for each injection.
 *
 * Offsets are UTF-16 code units. By default only certain findings with a certain end are cut; `options` lowers that.
 *
 * @example
 * ```ts
 * const page = 'Hội sách mùa thu mở cửa\nTheộisáchmùathumởcửkết quả bóng đá hôm nayo ban tổ chức, khách rất đông.';
 * injectionEdits(page); // [{ start: 27, end: 66, text: '', rules: ['injection'] }]
 * injectionEdits('Theo ban tổ chức, khách rất đông.'); // []
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function injectionEdits(text: string, options?: InjectionOptions): readonly Edit[] {
  return createInjections(options).push(text).edits;
}

/**
 * Cuts injected text out, so that the torn word and the sentence are whole again.
 *
 * By default only certain findings with a certain end are cut: `{ cut: 'likely' }` and `{ ends: 'best' }` go further.
 * A text without such findings is returned as the very same string; what was cut once gives nothing more to cut.
 *
 * @example
 * ```ts
 * const page = 'Hội sách mùa thu mở cửa\nTheộisáchmùathumởcửkết quả bóng đá hôm nayo ban tổ chức, khách rất đông.';
 * removeInjections(page).split('\n')[1]; // 'Theo ban tổ chức, khách rất đông.'
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function removeInjections(text: string, options?: InjectionOptions): string {
  return applyEdits(text, injectionEdits(text, options));
}
