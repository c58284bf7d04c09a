import { CLASS_OF, Class, isGap, isLatin, isLatinLetter } from '../context/classes.js';
import type { Canonicalize } from '../context/engine.js';
import { withoutInvisibles } from '../context/invisible.js';
import { PAST_LENGTH, type Past } from '../context/past.js';
import { MARK } from '../pattern.js';
import { idOf, isCapital, isVowel, letterAt, shapeMarkOf, toneOf } from '../syllable/letters.js';
import { MOST_LETTERS, NO_SYLLABLE, scanSyllable, toneLetterOf, toneNumberOf } from '../syllable/scan.js';
import { isAccentOfWord } from './accents.js';
import { isComposed, toForm } from './canonical.js';
import { isSpacingAccent, isTelling, readWord } from './reading.js';

/** What the neighbourhood of a word is written in, as far as it shows. */
export type Neighbourhood = 'vietnamese' | 'foreign' | 'unknown';

const WORDS = 12;
const DECIDED = 18;
/** How much of a bracket is looked at in search of its other end, in UTF-16 code units. */
const LONGEST_BRACKET = 256;

/**
 * Judges the neighbourhood of `text.slice(start, end)` by the twelve words before it, on earlier lines too, and the
 * twelve behind it on its own line.
 *
 * The judgement does not change when the neighbours are repaired: every word is judged by what it is meant to be.
 * Otherwise a second pass could decide otherwise than the first. For the same reason it is the composed form that
 * counts, and what stands in brackets does not: annotating writes there.
 */
export function neighbourhood(
  text: string,
  start: number,
  end: number,
  past: Past,
  canonicalize: Canonicalize,
): Neighbourhood {
  const judge = new Judge(canonicalize);
  judge.weighBefore(text, start, PAST_LENGTH);
  if (start < PAST_LENGTH && !judge.isSure) {
    const before = past();
    judge.weighBefore(before, before.length, PAST_LENGTH - start);
  }
  judge.startOver();
  judge.weighAfter(text, end);
  return judge.weight >= 6 ? 'vietnamese' : judge.weight <= -4 ? 'foreign' : 'unknown';
}

/** Adds up what words speak for and against Vietnamese, on either side until a side has told enough. */
class Judge {
  readonly #canonicalize: Canonicalize;
  /** All that was added up; `#side` of it on the side at hand. */
  weight = 0;
  #side = 0;
  #words = 0;

  constructor(canonicalize: Canonicalize) {
    this.#canonicalize = canonicalize;
  }

  /** Whether the words of this side suffice. */
  get isSure(): boolean {
    return this.#words >= WORDS || Math.abs(this.#side) >= DECIDED;
  }

  startOver(): void {
    this.#side = 0;
    this.#words = 0;
  }

  /** Goes over the words before `start`, as far as `reach`: it does not matter where lines were cut. */
  weighBefore(text: string, start: number, reach: number): void {
    const limit = Math.max(0, start - reach);
    for (let at = start; at > limit && !this.isSure; ) {
      const end = at;
      while (at > limit && !isGap(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== CLOSING) at--;
      this.#weighPiece(text, at, end, true);
      if (at > limit) at = text.charCodeAt(at - 1) === CLOSING ? openingOf(text, at - 1, limit) : at - 1;
    }
  }

  /** Goes over the words behind `end` on the same line. */
  weighAfter(text: string, end: number): void {
    const limit = Math.min(text.length, end + PAST_LENGTH);
    for (let at = end; at < limit && !this.isSure; ) {
      const start = at;
      while (at < limit && !isGap(text.charCodeAt(at)) && text.charCodeAt(at) !== OPENING) at++;
      this.#weighPiece(text, start, at, false);
      if (text.charCodeAt(at) === 0x0a) return;
      if (at < limit) at = text.charCodeAt(at) === OPENING ? closingOf(text, at, limit) : at + 1;
    }
  }

  /** Goes over the words of a piece without blanks, those that are nearer to the word in question first. */
  #weighPiece(text: string, from: number, to: number, backwards: boolean): void {
    if (from === to) return;
    const isReady = isComposed(text, from, to);
    const piece = isReady ? text : toForm(text.slice(from, to), 'NFC', this.#canonicalize);
    const first = isReady ? from : 0;
    const last = isReady ? to : piece.length;
    if (!backwards) {
      for (let at = first; at < last && !this.isSure; ) {
        const start = at;
        while (at < last && isOfWord(piece.charCodeAt(at))) at++;
        this.#weighWord(piece, start, at);
        while (at < last && !isOfWord(piece.charCodeAt(at))) at++;
      }
      return;
    }
    for (let at = last; at > first && !this.isSure; ) {
      const end = at;
      while (at > first && isOfWord(piece.charCodeAt(at - 1))) at--;
      this.#weighWord(piece, at, end);
      while (at > first && !isOfWord(piece.charCodeAt(at - 1))) at--;
    }
  }

  #weighWord(text: string, start: number, end: number): void {
    if (!hasLetter(text, start, end)) return;
    const weight = weigh(text, start, end);
    this.weight += weight;
    this.#side += weight;
    this.#words++;
  }
}

const OPENING = 0x28;
const CLOSING = 0x29;

/** Where the bracket that closes at `closing` opens; `closing` if it does not, on its line and not too far away. */
function openingOf(text: string, closing: number, limit: number): number {
  const stop = Math.max(limit, closing - LONGEST_BRACKET);
  for (let i = closing - 1, depth = 1; i >= stop; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) break;
    if (unit === CLOSING) depth++;
    else if (unit === OPENING && --depth === 0) return i;
  }
  return closing;
}

/** Behind the bracket that closes the one at `opening`; behind that one if none does. */
function closingOf(text: string, opening: number, limit: number): number {
  const stop = Math.min(limit, opening + LONGEST_BRACKET);
  for (let i = opening + 1, depth = 1; i < stop; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) break;
    if (unit === OPENING) depth++;
    else if (unit === CLOSING && --depth === 0) return i + 1;
  }
  return opening + 1;
}

/**
 * Whether a code unit belongs to a word: a letter of the Latin script, what looks like one, or a mark of any script
 * (canonical order may put it between the marks of a letter).
 */
function isOfWord(unit: number): boolean {
  const c = CLASS_OF[unit];
  if (c === Class.Active) return isLatin(unit) || MARK().test(String.fromCharCode(unit));
  return c !== Class.Other && c !== Class.LineFeed;
}

/** Whether there is a letter in a run of marks and letters: marks alone are no word. */
function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLatinLetter(text.charCodeAt(i))) return true;
  return false;
}

/** Longer than any syllable, even with every letter taken apart: glued, or foreign. */
const LONGEST_WEIGHED = 40;

/** How much a word speaks for Vietnamese (above zero) or against it (below). */
function weigh(text: string, from: number, to: number): number {
  if (areLetters(text, from, to)) return to - from > LONGEST_WEIGHED ? 0 : weighLetters(text, from, to);
  const word = bareWord(text, from, to);
  if (word.length > LONGEST_WEIGHED) return 0;
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
  if (tells) return weighGlued(text, start, end) ?? 3;
  if (!hasVowel) return 0;
  return isCapital(letterAt(text, start)) ? -1 : -2;
}

/** A word without invisible characters, and without the accents on either side that are no part of it. */
function bareWord(text: string, from: number, to: number): string {
  // The unit behind the word counts too: an accent may belong to the word because of it.
  const word = withoutInvisibles(text.slice(from, to));
  const seen = word + text.charAt(to);
  let end = word.length;
  let start = 0;
  while (start < end && isSpacingAccent(seen.charCodeAt(start))) start++;
  while (start < end && isSpacingAccent(seen.charCodeAt(end - 1))) {
    if (isAccentOfWord(seen, start, end - 1, seen.length)) break;
    end--;
  }
  return word.slice(start, end);
}

/**
 * Syllables without the spaces between them weigh as much as with them: a later step may put those there. `undefined`
 * if the word is anything else.
 */
function weighGlued(text: string, start: number, end: number): number | undefined {
  const behind: (number | undefined)[] = [0]; // what the last letters weigh, by their number
  for (let length = 1; length <= end - start; length++) {
    const from = end - length;
    for (let to = Math.min(end, from + MOST_LETTERS); to > from; to--) {
      const rest = behind[end - to];
      if (rest === undefined || scanSyllable(text, from, to) === NO_SYLLABLE) continue;
      behind[length] = rest + weighLetters(text, from, to);
      break;
    }
  }
  return behind[end - start];
}
