import { LOWER_VOWELS, UPPER_VOWELS } from '../generated/letters.js';

/** A tone by number: 0 none (ngang), 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export type ToneNumber = 0 | 1 | 2 | 3 | 4 | 5;

/** The combining mark of each tone, by number; none for the level tone. */
export const TONE_MARKS = '\u0000\u0300\u0301\u0309\u0303\u0323';

/**
 * A letter of the alphabet without tone and case, by number: a ă â e ê i o ô ơ u ư y are 1 to 12, the consonants
 * from 13. Zero is no letter; `FOREIGN` is f, j, w or z.
 */
export type LetterId = number;

export const ALPHABET = 'aăâeêioôơuưybcdđghklmnpqrstvx';
export const FOREIGN: LetterId = ALPHABET.length + 1;
const LAST_VOWEL: LetterId = 12;
export const STROKED_D: LetterId = 16;

const ID = 31;
const TONE_SHIFT = 5;
const UPPER = 256;

/**
 * What each code unit below U+1F00 is, packed: letter id, tone << 5, 256 for a capital. Zero for all that is no
 * letter of the Vietnamese or the English alphabet.
 */
export const LETTERS: Uint16Array = /* @__PURE__ */ (() => {
  const letters = new Uint16Array(0x1f00);
  [...ALPHABET].forEach((letter, i) => {
    letters[letter.charCodeAt(0)] = i + 1;
    letters[letter.toUpperCase().charCodeAt(0)] = (i + 1) | UPPER;
  });
  for (const letter of 'fjwz') {
    letters[letter.charCodeAt(0)] = FOREIGN;
    letters[letter.toUpperCase().charCodeAt(0)] = FOREIGN | UPPER;
  }
  for (let i = 0; i < LOWER_VOWELS.length; i++) {
    const packed = (Math.floor(i / 6) + 1) | ((i % 6) << TONE_SHIFT);
    letters[LOWER_VOWELS.charCodeAt(i)] = packed;
    letters[UPPER_VOWELS.charCodeAt(i)] = packed | UPPER;
  }
  return letters;
})();

/** The packed letter of a code unit; zero where it is not a letter. */
export const letterOf = (unit: number): number => (unit < LETTERS.length ? LETTERS[unit] : 0);

/** The packed letter at `index`; zero where there is none. */
export const letterAt = (text: string, index: number): number => letterOf(text.charCodeAt(index));

export const idOf = (letter: number): LetterId => letter & ID;
export const toneOf = (letter: number): ToneNumber => ((letter >> TONE_SHIFT) & 7) as ToneNumber;
export const isCapital = (letter: number): boolean => (letter & UPPER) !== 0;
export const isVowel = (id: LetterId): boolean => id > 0 && id <= LAST_VOWEL;

/** The code unit of a letter: base and shape by `id`, with its tone (vowels only) and case. */
export function composedUnit(id: LetterId, tone: ToneNumber, capital: boolean): number {
  if (id <= LAST_VOWEL) return (capital ? UPPER_VOWELS : LOWER_VOWELS).charCodeAt((id - 1) * 6 + tone);
  const letter = ALPHABET[id - 1];
  return (capital ? letter.toUpperCase() : letter).charCodeAt(0);
}

/** The tone that a combining mark stands for, U+0340 and U+0341 included; zero if it is no tone. */
export function toneOfMark(unit: number): ToneNumber {
  switch (unit) {
    case 0x300:
    case 0x340:
      return 1;
    case 0x301:
    case 0x341:
      return 2;
    case 0x309:
      return 3;
    case 0x303:
      return 4;
    case 0x323:
      return 5;
    default:
      return 0;
  }
}

/** The vowel that a shape mark (breve, circumflex, horn) makes of another; zero if the two do not go together. */
export function shapedBy(id: LetterId, mark: number): LetterId {
  if (mark === 0x306) return id === 1 ? 2 : 0;
  if (mark === 0x302) return id === 1 ? 3 : id === 4 ? 5 : id === 7 ? 8 : 0;
  if (mark === 0x31b) return id === 7 ? 9 : id === 10 ? 11 : 0;
  return 0;
}

const SHAPES = '\u0000\u0306\u0302\u0000\u0302\u0000\u0000\u0302\u031b\u0000\u031b\u0000';
const PLAIN = [1, 1, 1, 4, 4, 6, 7, 7, 7, 10, 10, 12];

/** A letter of the alphabet, given as a composed code unit, as its canonical decomposition (NFD). */
export function decomposed(unit: number): string {
  const letter = letterOf(unit);
  const id = idOf(letter);
  if (!isVowel(id)) return String.fromCharCode(unit);
  const shape = SHAPES.charCodeAt(id - 1);
  const tone = toneOf(letter);
  const base = String.fromCharCode(composedUnit(PLAIN[id - 1], 0, isCapital(letter)));
  const marks = [shape, tone === 0 ? 0 : TONE_MARKS.charCodeAt(tone)].filter(mark => mark !== 0);
  // Canonical order: horn (216), dot below (220), all others (230) as they are typed.
  if (marks.length === 2 && tone === 5 && shape !== 0x31b) marks.reverse();
  return base + String.fromCharCode(...marks);
}

/** The shape mark that a vowel bears (breve, circumflex, horn); zero for none. */
export const shapeMarkOf = (id: LetterId): number => (isVowel(id) ? SHAPES.charCodeAt(id - 1) : 0);
