import { nativeCanonicalize } from '../context/engine.js';
import type { Edit } from '../edits.js';
import { editsOf, repairedBy } from './homoglyphs.js';

/**
 * Replaces letters that only look Vietnamese, where a word becomes Vietnamese by it.
 *
 * Ð ð (eth) and Ɖ ɖ (African d) become Đ đ, Ƣ ƣ (gha) become Ư ư, d with an overlaid stroke becomes đ; Cyrillic,
 * Greek and full-width letters become the Latin ones. Evidence is the word itself, its neighbours on the line, and
 * about a thousand code units before; where that does not suffice, the text stays (`data/letters/lookalikes.tsv` lists
 * the letters). Abbreviations and document codes (NÐ-CP) count too, in Vietnamese surroundings. Icelandic, Faroese,
 * Old English, Ewe and Croatian words stay, and so do URLs and code. A lone word that may be either (Ða) stays. Do
 * not use it to fold letters for search: it repairs, it does not simplify.
 *
 * @example
 * ```ts
 * repairHomoglyphs('\u00D0ồng chí đọc Nghị định 61/2018/N\u00D0-CP'); // 'Đồng chí đọc Nghị định 61/2018/NĐ-CP'
 * repairHomoglyphs('\u00DEa\u00F0 er gott ve\u00F0ur'); // '\u00DEa\u00F0 er gott ve\u00F0ur'
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function repairHomoglyphs(text: string): string {
  return repairedBy(text, nativeCanonicalize);
}

/**
 * The edits that `repairHomoglyphs` makes, in order, one for each letter; offsets are UTF-16 code units of `text`.
 *
 * @example
 * ```ts
 * homoglyphEdits('\u00D0ường'); // [{ start: 0, end: 1, text: 'Đ', rules: ['eth'] }]
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function homoglyphEdits(text: string): readonly Edit[] {
  return editsOf(text, nativeCanonicalize);
}
