import { COMMON, DIGITS, WORDS } from '../generated/abbreviations.js';

const cache: { words?: readonly string[] } = {};

/** The words that a packed phrase stands for, from `start` on: one digit for a common word, two for another. */
export function unpackWords(packed: string, start = 0): string {
  cache.words ??= WORDS.split(' ');
  let phrase = '';
  for (let i = start; i < packed.length; i++) {
    const digit = DIGITS.indexOf(packed[i]);
    const number =
      digit < COMMON ? digit : COMMON + (digit - COMMON) * DIGITS.length + DIGITS.indexOf(packed[++i]);
    phrase += phrase === '' ? cache.words[number] : ` ${cache.words[number]}`;
  }
  return phrase;
}

/** The phrases, parted by |, that a packed cell stands for. */
export const unpackPhrases = (packed: string): string =>
  packed
    .split('|')
    .map(phrase => unpackWords(phrase))
    .join('|');
