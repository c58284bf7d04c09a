/** How the letters of words are written in keys, and how marks of other languages are told there and read back. */
import { ALPHABET, idOf, type LetterId, letterAt } from '../syllable/letters.js';

/** Each letter of the alphabet without its shape, and in ASCII with its shape as Telex types it, by letter id. */
export const FOLDS = 'aaaeeiooouuybcddghklmnpqrstvx';
export const TELEX = [
  'a',
  'aw',
  'aa',
  'e',
  'ee',
  'i',
  'o',
  'oo',
  'ow',
  'u',
  'uw',
  'y',
  'b',
  'c',
  'd',
  'dd',
  ...'ghklmnpqrstvx',
];

/** The digit by which VNI types a shape, by letter id: for words that are no syllables, since it leaves no doubt. */
export const VNI: Readonly<Record<number, string>> = {
  2: '8',
  3: '6',
  5: '6',
  8: '6',
  9: '7',
  11: '7',
  16: '9',
};

/** The last character of a tone key that is no syllable's: letters with marks; digits beside letters. */
export const MARKED = '8';
export const MIXED = '9';

export const isOurs = (id: LetterId): boolean => id > 0 && id <= ALPHABET.length;

/** A word of composed letters without tones and marks. */
export function foldOf(shape: string): string {
  let fold = '';
  for (const letter of shape) {
    const id = idOf(letterAt(letter, 0));
    fold += isOurs(id) ? FOLDS[id - 1] : letter;
  }
  return fold;
}

/** The same with its shapes as Telex types them. */
export function asciiOf(shape: string): string {
  let ascii = '';
  for (const letter of shape) {
    const id = idOf(letterAt(letter, 0));
    ascii += isOurs(id) ? TELEX[id - 1] : letter;
  }
  return ascii;
}

/**
 * Letters of other languages that Unicode does not decompose, as libraries and passports write them (ICAO 9303); those
 * with a stroke keep it as a mark.
 */
export const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o\u0338',
  þ: 'th',
  ł: 'l\u0335',
  ħ: 'h\u0335',
  ŧ: 't\u0335',
  ŋ: 'ng',
  ĸ: 'k',
  ı: 'i',
  ȷ: 'j',
};

/** The block of marks that letters of other languages have. */
export const MARKS = 0x300;
export const END_OF_MARKS = 0x370;
/** The first letter of the digits of a mark, hexadecimal ones as a to p. */
const A = 97;

/** A mark of another language as tone keys write it: 0 and two letters, U+0308 as `0ai`. */
export const codeOfMark = (unit: number): string =>
  `0${String.fromCharCode(A + ((unit - MARKS) >> 4), A + (unit & 15))}`;

/** Codes of such marks as the marks. */
export const marksOfCodes = (codes: string): string =>
  codes.replace(/0(.)(.)/g, (_, high: string, low: string) =>
    String.fromCharCode(MARKS + ((high.charCodeAt(0) - A) << 4) + low.charCodeAt(0) - A),
  );
