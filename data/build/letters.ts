import unorm from 'unorm';
import { type Generated, literal } from './tables.js';

/** Base letters with their shape marks, and the tone marks, as the alphabet orders them. */
const VOWELS = [
  'a',
  'a\u0306',
  'a\u0302',
  'e',
  'e\u0302',
  'i',
  'o',
  'o\u0302',
  'o\u031b',
  'u',
  'u\u031b',
  'y',
];
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/**
 * All 144 vowel letters, composed by unorm; the native `normalize` has to agree.
 * One string per case, in rows of six tones: none, huyền, sắc, hỏi, ngã, nặng.
 */
export function generateLetters(): Generated {
  const compose = (text: string): string => {
    const composed = unorm.nfc(text);
    if (composed.length !== 1 || composed !== text.normalize('NFC'))
      throw new Error(`cannot compose ${escape(text)}`);
    return composed;
  };
  const lower = VOWELS.flatMap(vowel => TONES.map(tone => compose(vowel + tone)));
  const upper = lower.map(letter => compose(unorm.nfd(letter).toUpperCase()));
  return {
    file: 'letters.ts',
    generator: 'build/letters.ts',
    sources: [],
    body: `
/** The vowels a ă â e ê i o ô ơ u ư y, each with the tones none, huyền, sắc, hỏi, ngã, nặng. */
export const LOWER_VOWELS = ${literal(lower.join(''))};

/** The same in capitals. */
export const UPPER_VOWELS = ${literal(upper.join(''))};
`,
  };
}
