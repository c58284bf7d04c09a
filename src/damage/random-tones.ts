import { attestedSyllable } from '../language/chain.js';
import { kindAt, MARK, wordEnd } from '../language/words.js';
import { composedUnit, idOf, isCapital, letterAt, toneOf, toneOfMark } from '../syllable/letters.js';
import { NO_SYLLABLE } from '../syllable/scan.js';
import type { LineFinder } from './types.js';

/** At least this many words are syllables but for their tones, this many of them have a second tone; and this share of all. */
const LEAST = 3;
const LEAST_TWICE = 2;
const LEAST_SHARE = 0.08;
/** No syllable is longer, with each of its marks apart. */
const LONGEST_SYLLABLE = 10;

/**
 * Words with tones that somebody strewed in (gịới, thảó, lúôn), so that filters read other words than people do. One
 * or two of them are mistakes in typing; words of other languages are no syllables once a tone is taken away.
 */
export const findRandomTones: LineFinder = (text, { start, end }) => {
  let first = -1;
  let last = -1;
  let words = 0;
  let wordsAtLast = 0;
  let found = 0;
  let twice = 0;
  for (let at = start; at < end; at++) {
    if (kindAt(text, at) === 0) continue;
    const to = wordEnd(text, at, end);
    words++;
    const tones = strewnTones(text, at, to);
    if (tones > 0) {
      if (first < 0) {
        first = at;
        words = 1;
      }
      last = to;
      found++;
      if (tones > 1) twice++;
      wordsAtLast = words;
    }
    at = to;
  }
  if (found < LEAST || twice < LEAST_TWICE || found < LEAST_SHARE * wordsAtLast) return undefined;
  const reasons = [
    `${found} of ${wordsAtLast} words are syllables but for their tones, ${twice} of them have two`,
  ];
  return { kind: 'random-tones', start: first, end: last, reasons };
};

/** How many tones a word bears that is a syllable people write without one of them, and none with it; else zero. */
function strewnTones(text: string, start: number, end: number): number {
  if (end - start > LONGEST_SYLLABLE) return 0;
  const places: number[] = [];
  for (let i = start; i < end; i++) {
    if (toneOf(letterAt(text, i)) > 0 || toneOfMark(text.charCodeAt(i)) > 0) places.push(i);
  }
  if (places.length === 0 || places.length > 2) return 0;
  // Two marks on one letter are of another alphabet (\u1ecd\u0300).
  if (places.length === 2 && !hasLetterAfter(text, places[0], places[1])) return 0;
  if (attestedSyllable(text, start, end) !== NO_SYLLABLE) return 0;
  return places.some(place => isSyllableWithout(text, start, end, place)) ? places.length : 0;
}

/** Whether `to` is another letter than `from`, or a mark on another one. */
function hasLetterAfter(text: string, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (kindAt(text, i) !== MARK) return true;
  return false;
}

function isSyllableWithout(text: string, start: number, end: number, place: number): boolean {
  const letter = letterAt(text, place);
  const plain = letter === 0 ? '' : String.fromCharCode(composedUnit(idOf(letter), 0, isCapital(letter)));
  const word = text.slice(start, place) + plain + text.slice(place + 1, end);
  return attestedSyllable(word, 0, word.length) !== NO_SYLLABLE;
}
