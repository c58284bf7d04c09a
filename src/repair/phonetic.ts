import { pattern } from '../pattern.js';
import type { Word } from './traits.js';

/** How far the brackets around a phonetic transcription are looked for in a line, in UTF-16 code units. */
const PHONETIC_REACH = 64;

/** Letters of the International Phonetic Alphabet that are no others' look-alikes, and a stress mark before a letter. */
const PHONETIC = pattern(String.raw`[\u0250-\u0255\u0257-\u02df\u03b2\u03b8\u03c7]|(?:^|[\s.])'(?=\p{L})`);

/** What encloses a word that is transcribed by itself, and what may stand beside it: a list with slashes is none. */
const ENCLOSED_BEFORE = pattern(String.raw`(?:^|[^\p{L}\p{M}\p{N}])[[/]$`);
const ENCLOSED_BEHIND = pattern(String.raw`^[\]/](?![\p{L}\p{M}\p{N}])`);

/** Whether a word stands in a phonetic transcription: [re'pu\u03b2lika \u00f0e 'kosta 'rika], /\u00f0a/. */
export function isPhonetic({ text, start, end, reading: { composed } }: Word): boolean {
  const isSmall = composed === composed.toLowerCase() && !/[^a-z\u0111]/.test(composed);
  if (
    isSmall &&
    ENCLOSED_BEFORE().test(text.slice(Math.max(0, start - 2), start)) &&
    ENCLOSED_BEHIND().test(text.slice(end, end + 2))
  )
    return true;
  const before = /[[/]([^[\]/\n]*)$/.exec(text.slice(Math.max(0, start - PHONETIC_REACH), start));
  if (before === null) return false;
  const close = before[0][0] === '[' ? ']' : '/';
  const [behind] = text.slice(end, end + PHONETIC_REACH).split('\n', 1);
  const length = behind.indexOf(close);
  return length >= 0 && PHONETIC().test(`${before[1]} ${behind.slice(0, length)}`);
}
