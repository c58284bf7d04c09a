import { pattern } from '../pattern.js';
import { FOREIGN, isVowel } from '../syllable/letters.js';
import type { Letter } from './reading.js';
import { isUngermanic, tellsItself, type Word } from './traits.js';

/** Ðồng tells by itself; Ðà may stand where nothing is known; Ða and ðó may be Old English and Icelandic. */
export function isEthOfSyllable(word: Word, isAttested: boolean): boolean {
  if (tellsItself(word) || word.around() === 'vietnamese') return true;
  return isAttested && isUngermanic(word) && word.around() === 'unknown';
}

/**
 * Whether a Đ look-alike stands for Đ in something that is no syllable: an abbreviation, a document code, a name, or
 * several words in one.
 */
export function isStrokeOfOther(word: Word): boolean {
  const { text, start, end, reading } = word;
  const { letters } = reading;
  if (tellsItself(word)) return word.around() !== 'foreign';
  if (isUngermanic(word) && word.around() === 'vietnamese') return true;
  if (letters.length === 1) return word.around() === 'vietnamese' && isLoneStroke(text, start, end);
  const vowels = letters.filter(letter => isVowel(letter.id)).length;
  const isShort = letters.length <= 10 && letters.every(letter => letter.capital);
  if (isShort && endsInEth(letters)) return isNumbered(text, start);
  if (vowels === 0 || (isShort && (vowels === 1 || vowels * 3 < letters.length))) {
    const isCode = (vowels === 0 && letters.length > 1 && isShort) || isNumbered(text, start);
    return word.around() === 'vietnamese' || (word.around() === 'unknown' && isCode);
  }
  const isName = letters[0].lookalike !== undefined && isVowel(letters[1].id);
  return (
    isName &&
    letters.every((letter, i) => (i === 0 || letter.lookalike === undefined) && letter.id !== FOREIGN) &&
    word.around() === 'vietnamese'
  );
}

/** Whether the look-alike ends a short word in capitals, behind its one vowel, as no short form does: LI\u00d0, B\u00da\u00d0. */
const endsInEth = (letters: readonly Letter[]): boolean =>
  letters.length > 2 &&
  letters.findIndex(({ id }) => isVowel(id)) === letters.length - 2 &&
  letters[letters.length - 1].lookalike === 'eth';

/**
 * A letter alone: the mark of a list or a point of an article (Ð), điểm ð, "c, d, ð và e"), an initial, part of a code
 * (Ð/c), the currency (5.000ð), the east (106°Ð). In phonetic notation, and where a text speaks of the letter
 * itself, it stays.
 */
function isLoneStroke(text: string, start: number, end: number): boolean {
  // Of its own line: another one may have come before, or come later.
  const before = text
    .slice(Math.max(0, start - 12), start)
    .split('\n')
    .at(-1)!;
  const after = text.slice(end, end + 8).split('\n', 1)[0];
  if (/[/[(\u27e8]$/.test(before) && /^[\])/\u27e9,;]/.test(after)) return false;
  if (OTHER_BEFORE().test(before) || OTHER_BEHIND().test(after) || SPOKEN_OF.test(before)) return false;
  if (/[\d\u00b0'"\u2032\u2033]\s?$/.test(before)) return true;
  if (/[đ\u00f0]iểm $/i.test(before) || /(?:^|[\s,(])[a-d](?:[,;]| và| hoặc) $/.test(before)) return true;
  if (ITEM_BEHIND().test(after)) return true;
  return /^[)./:-]/.test(after) || (/[-./]$/.test(before) && text.charCodeAt(start) < 0xe0);
}

/** A lone stroked letter next to the one in question: both cases of a letter are spoken of (Ð, ð). */
const OTHER_BEFORE = pattern(String.raw`(?<![\p{L}\p{M}])[\u00d0\u00f0\u0189\u0256\u0110\u0111][\s,/]{1,3}$`);
const OTHER_BEHIND = pattern(String.raw`^[\s,/]{1,3}[\u00d0\u00f0\u0189\u0256\u0110\u0111](?![\p{L}\p{M}])`);

/** The next point of an enumeration: c, d, \u00f0 và e. */
const ITEM_BEHIND = pattern(String.raw`^(?:[,;]| và| hoặc) [eg](?![\p{L}\p{M}])`);

/** What stands before a letter that is spoken of. */
const SPOKEN_OF = /(?:^|[\s(,;:])(?:chữ|thường|hoa|[kK][ýí] tự|eth)\s?:?\s{0,2}$/;

/** The letters of a numbered document: 61/2018/NÐ-CP, 06/QÐ-TTg. */
const isNumbered = (text: string, start: number): boolean =>
  /\d[\d/]*\/(?:[A-Z\u0110\u00d0&]+[-/])*$/.test(text.slice(Math.max(0, start - 24), start));
