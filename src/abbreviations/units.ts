import { CLASS_OF, Class, FIRST_LETTER, HYPHENS } from '../context/classes.js';
import { LETTERS, toneOf, toneOfMark } from '../syllable/letters.js';
import { memoize } from './memoize.js';

/** What a code unit is to this step, as bits. */
export const CAPITAL = 1;
export const SMALL = 2;
export const DIGIT = 4;
export const MARK = 8;
/** A sign that may stand inside of a token: & . - / and the hyphens of typesetters. */
export const JOINER = 16;
/** A Latin letter that Vietnamese does not have. */
export const ALIEN = 256;
/** A blank or a quotation mark: counts for nothing between words. */
export const SKIPPED = 512;
/** A sign that ends what a sentence says, but for the full stop. */
export const ENDS = 1024;
/** A letter with a tone of Vietnamese, or the mark of one: initials bear none, so no text makes a short form with it. */
export const TONED = 2048;
/** Reads as part of the word beside it, though no word is spelled with it: a `MARK` that no short form has. */
export const STRAY = 4096;
/**
 * Two bits weigh how much a letter speaks for Vietnamese: 2 for those that hardly any other language
 * has, 1 for those that it shares.
 */
export const WEIGHT_SHIFT = 6;
export const WEIGHT = 3;

export const LETTER = CAPITAL | SMALL;
/** Whatever a word is made of. */
export const WORD = LETTER | DIGIT | MARK;

const cache: { units?: Uint16Array } = {};

const BLANKS_AND_QUOTES =
  ' \t\r\v\f\u00a0\u2002\u2003\u2009\u202f\u3000\ufeff\u2028\u2029"\'\u201c\u201d\u2018\u2019\u00ab\u00bb';

/** Whether a code unit is an accent that stands alone, looks like a letter, or is not seen (a byte order mark apart). */
const isStray = (unit: number): boolean =>
  CLASS_OF[unit] === Class.Odd ||
  CLASS_OF[unit] >= FIRST_LETTER ||
  (CLASS_OF[unit] === Class.Invisible && unit !== 0xfeff);

/** The bits of each code unit; built at first need. */
export function unitClasses(): Uint16Array {
  if (cache.units) return cache.units;
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x2000; unit++) {
    const letter = String.fromCharCode(unit);
    if (/\p{Lu}|\p{Lt}/u.test(letter)) units[unit] = CAPITAL;
    else if (/\p{L}/u.test(letter)) units[unit] = SMALL;
    else if (/\p{M}/u.test(letter)) units[unit] = MARK;
    else if (/[0-9]/.test(letter)) units[unit] = DIGIT;
  }
  for (let unit = 0xc0; unit < 0x250; unit++) {
    if (units[unit] & LETTER && LETTERS[unit] === 0) units[unit] |= ALIEN;
  }
  for (const joiner of `&./${HYPHENS}`) units[joiner.charCodeAt(0)] = JOINER;
  for (const shared of 'àáèéìíòóùúýâêôãõăĩũ') {
    for (const letter of [shared, shared.toUpperCase()]) units[letter.charCodeAt(0)] |= 1 << WEIGHT_SHIFT;
  }
  for (let unit = 0x1ea0; unit <= 0x1ef9; unit++) units[unit] |= 2 << WEIGHT_SHIFT;
  for (const own of 'đĐơƠưƯ') units[own.charCodeAt(0)] |= 2 << WEIGHT_SHIFT;
  for (let unit = 0; unit < LETTERS.length; unit++) if (toneOf(LETTERS[unit]) > 0) units[unit] |= TONED;
  for (let unit = 0x300; unit < 0x370; unit++) if (toneOfMark(unit) > 0) units[unit] |= TONED;
  for (let unit = 0; unit < units.length; unit++)
    if (!(units[unit] & LETTER) && isStray(unit)) units[unit] = MARK | STRAY;
  for (const sign of BLANKS_AND_QUOTES) units[sign.charCodeAt(0)] |= SKIPPED;
  for (const sign of '!?;\n') units[sign.charCodeAt(0)] |= ENDS;
  cache.units = units;
  return units;
}

/** Whether any letter of a text bears a tone. */
export function isToned(text: string): boolean {
  const classes = unitClasses();
  for (let i = 0; i < text.length; i++) if (classes[text.charCodeAt(i)] & TONED) return true;
  return false;
}

/** How many values `hashOn` has. */
export const HASHES = 0x4000;

/** The hash of some code units and of one more. */
export const hashOn = (hash: number, unit: number): number => (hash * 31 + unit) & (HASHES - 1);

export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash;
}

/** The tone marks, as regular expressions see them. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A word as it is compared: NFC, lower case, its tone at the end, so that hòa and hoà, in NFC or NFD, are one.
 */
export const fold: (word: string) => string = /* @__PURE__ */ memoize(foldWord, 4096, 16);

function foldWord(word: string): string {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONE);
  return tones ? apart.replace(TONE, '').normalize('NFC') + tones.join('') : apart.normalize('NFC');
}

/** The base letter of an initial: capitals without shape and tone, except that đ keeps its bar. */
export const initialOf = (word: string): string => initialIn(word.charAt(0));

const initialIn = /* @__PURE__ */ memoize(letter => letter.normalize('NFD').charAt(0).toUpperCase(), 1024, 1);

/** A phrase as it is compared: folded words, without punctuation. */
export const foldPhrase: (phrase: string) => string = /* @__PURE__ */ memoize(
  phrase =>
    phrase
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.map(fold)
      .join(' ') ?? '',
  1024,
  96,
);
