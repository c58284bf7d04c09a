import { isSpacingAccent, isTelling, readWord } from '../repair/reading.js';
import { idOf, isCapital, isVowel, letterAt, shapeMarkOf, toneOf } from '../syllable/letters.js';
import { NO_SYLLABLE, scanSyllable, toneLetterOf, toneNumberOf } from '../syllable/scan.js';
import { CLASS_OF, Class, FIRST_LETTER, isLatin } from './classes.js';

/** The text that stood before the piece at hand, or the end of it: about a thousand code units. Asked for seldom. */
export type Past = () => string;

export const NO_PAST: Past = () => '';

/** How much of the past is ever looked at, in UTF-16 code units. */
export const PAST_LENGTH = 1024;

/** What the neighbourhood of a word is written in, as far as it shows. */
export type Neighbourhood = 'vietnamese' | 'foreign' | 'unknown';

const WORDS = 12;
const DECIDED = 18;

/**
 * Judges the neighbourhood of `text.slice(start, end)` by the twelve words before it, on earlier lines too, and the
 * twelve behind it on its own line.
 *
 * The judgement does not change when the neighbours are repaired: every word is judged by what it is meant to be.
 * Otherwise a second pass could decide otherwise than the first.
 */
export function neighbourhood(text: string, start: number, end: number, past: Past): Neighbourhood {
  let score = weighBefore(text, start, PAST_LENGTH, { words: 0, weight: 0 });
  if (start < PAST_LENGTH && !isEnough(score)) {
    const before = past();
    score = weighBefore(before, before.length, PAST_LENGTH - start, score);
  }
  const weight = score.weight + weighAfter(text, end);
  return weight >= 6 ? 'vietnamese' : weight <= -4 ? 'foreign' : 'unknown';
}

/**
 * Whether a code unit belongs to a word: a letter of the Latin script, what looks like one, or a mark of any script
 * (canonical order may put it between the marks of a letter).
 */
function isOfWord(unit: number): boolean {
  const c = CLASS_OF[unit];
  if (c === Class.Active) return isLatin(unit) || /\p{M}/u.test(String.fromCharCode(unit));
  return c !== Class.Other && c !== Class.LineFeed;
}

/** Whether there is a letter in a run of marks and letters: marks alone are no word. */
function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = CLASS_OF[text.charCodeAt(i)];
    if (c >= FIRST_LETTER || c === Class.Odd || (c === Class.Active && isLatin(text.charCodeAt(i))))
      return true;
  }
  return false;
}

interface Score {
  readonly words: number;
  readonly weight: number;
}

const isEnough = ({ words, weight }: Score): boolean => words >= WORDS || Math.abs(weight) >= DECIDED;

/** Goes on with `score` over the words before `start`, as far as `reach`: it does not matter where lines were cut. */
function weighBefore(text: string, start: number, reach: number, score: Score): Score {
  let { words, weight } = score;
  const limit = Math.max(0, start - reach);
  for (let i = start; i > limit && !isEnough({ words, weight }); ) {
    while (i > limit && !isOfWord(text.charCodeAt(i - 1))) i--;
    const end = i;
    while (i > limit && isOfWord(text.charCodeAt(i - 1))) i--;
    if (hasLetter(text, i, end)) {
      weight += weigh(text, i, end);
      words++;
    }
  }
  return { words, weight };
}

function weighAfter(text: string, end: number): number {
  let weight = 0;
  const limit = Math.min(text.length, end + PAST_LENGTH);
  for (let i = end, count = 0; i < limit && count < WORDS && Math.abs(weight) < DECIDED; ) {
    while (i < limit && !isOfWord(text.charCodeAt(i))) {
      if (text.charCodeAt(i) === 0x0a) return weight;
      i++;
    }
    const start = i;
    while (i < limit && isOfWord(text.charCodeAt(i))) i++;
    if (!hasLetter(text, start, i)) continue;
    weight += weigh(text, start, i);
    count++;
  }
  return weight;
}

/** Longer than any syllable, even with every letter taken apart: glued, or foreign. */
const LONGEST = 40;

/** How much a word speaks for Vietnamese (above zero) or against it (below). */
function weigh(text: string, from: number, to: number): number {
  if (areLetters(text, from, to)) return to - from > LONGEST ? 0 : weighLetters(text, from, to);
  let start = from;
  let end = to;
  while (start < end && isPadding(text.charCodeAt(start))) start++;
  while (start < end && isPadding(text.charCodeAt(end - 1))) end--;
  if (end - start > LONGEST) return 0;
  const word = text.slice(start, end).replace(/[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]+/g, '');
  const reading = readWord(word, 0, word.length);
  if (reading === undefined) return /[^a-z]/i.test(word) ? -6 : -2;
  return weighLetters(reading.composed, 0, reading.composed.length);
}

/** Whether all that stands here are composed letters: most words are read without building anything. */
function areLetters(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (letterAt(text, i) === 0) return false;
  return true;
}

function weighLetters(text: string, start: number, end: number): number {
  const syllable = scanSyllable(text, start, end);
  const isSyllable = syllable !== NO_SYLLABLE;
  // Wherever the tone stands: it counts on the letter that bears it in the new style.
  const toned = isSyllable ? start + toneLetterOf(syllable, 'new') : -1;
  let tells = false;
  let hasShape = false;
  let hasVowel = false;
  for (let i = start; i < end; i++) {
    const letter = letterAt(text, i);
    const id = idOf(letter);
    const tone = !isSyllable ? toneOf(letter) : i === toned ? toneNumberOf(syllable) : 0;
    tells ||= isTelling(id, tone);
    hasShape ||= shapeMarkOf(id) !== 0;
    hasVowel ||= isVowel(id);
  }
  if (isSyllable) return tells ? 6 : hasShape || toneNumberOf(syllable) !== 0 ? 2 : 0;
  if (tells) return 3;
  if (!hasVowel) return 0;
  return isCapital(letterAt(text, start)) ? -1 : -2;
}

const isPadding = (unit: number): boolean => isSpacingAccent(unit) || CLASS_OF[unit] === Class.Invisible;
