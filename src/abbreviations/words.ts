import { WORDS } from '../generated/abbreviations.js';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const cache: { words?: readonly string[] } = {};

/** The words that a packed phrase stands for: from `start` on, two digits to the base of 64 for each. */
export function unpackWords(packed: string, start = 0): string {
  cache.words ??= WORDS.split(' ');
  const words: string[] = [];
  for (let i = start; i < packed.length; i += 2) {
    words.push(cache.words[DIGITS.indexOf(packed[i]) * 64 + DIGITS.indexOf(packed[i + 1])]);
  }
  return words.join(' ');
}

/** The phrases, parted by |, that a packed cell stands for. */
export const unpackPhrases = (packed: string): string =>
  packed
    .split('|')
    .map(phrase => unpackWords(phrase))
    .join('|');
