import { CLASS_OF, Class } from '../context/classes.js';
import { DIRTY, type Gate } from '../context/gate.js';
import { LOWER_VOWELS, UPPER_VOWELS } from '../generated/letters.js';
import {
  composedUnit,
  idOf,
  isCapital,
  isVowel,
  LETTERS,
  letterAt,
  shapedBy,
  toneOf,
  toneOfMark,
} from '../syllable/letters.js';

const MARKS = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31b, 0x323, 0x340, 0x341];

/** The packed letter that a mark makes of another; zero if NFC would not join the two. */
function joinMark(letter: number, mark: number): number {
  const id = idOf(letter);
  const tone = toneOf(letter);
  if (!isVowel(id) || tone > 5) return 0;
  const markTone = toneOfMark(mark);
  if (markTone !== 0) return tone === 0 ? letter | (markTone << 5) : 0;
  const shaped = shapedBy(id, mark);
  // A shape behind another tone than the dot below is out of order; only the horn comes before all tones.
  return shaped !== 0 && (tone === 0 || tone === 5 || mark === 0x31b) ? (letter & ~31) | shaped : 0;
}

/**
 * The code unit of the Vietnamese letter that a letter and all marks behind it make in NFC; zero if `text` from `start`
 * to `end` is anything else, or a letter without a mark.
 */
export function joinMarks(text: string, start: number, end: number): number {
  let letter = letterAt(text, start);
  for (let i = start + 1; i < end && letter !== 0; i++) letter = joinMark(letter, text.charCodeAt(i));
  return letter === 0 || end - start < 2 ? 0 : composedUnit(idOf(letter), toneOf(letter), isCapital(letter));
}

/**
 * What a line is composed by. A full letter is one number, so that each step of the loop is one load: the packed
 * letter (9 bits, see `LETTERS`), its class (5 bits), its code unit (16 bits).
 */
interface Tables {
  /** Each code unit as a full letter (letter 0 if it is not a letter); marks are negative and hold their row of `joined`. */
  readonly units: Int32Array;
  /** What NFC makes of a letter and a mark, as a full letter, by `row + letter`; row 0 for marks that join nothing. */
  readonly joined: Int32Array;
  /** Room for the outcome, in code units: nothing is remembered in it, it only saves an allocation for each call. */
  readonly room: number[];
}

const ROW = 512;
const LETTER = 511;
const CLASS_SHIFT = 9;
const CLASS = 31;
const UNIT_SHIFT = 14;
const IS_MARK = 1 << 31;
const ROWS = ~IS_MARK;

/** What does not join: its class is always dirty. */
const APART = Class.Active << CLASS_SHIFT;

function buildTables(): Tables {
  // Plain loops: `from` and `forEach` take ten times as long for a whole plane.
  const units = new Int32Array(CLASS_OF);
  for (let unit = 0; unit < units.length; unit++) {
    units[unit] = (unit << UNIT_SHIFT) | (units[unit] << CLASS_SHIFT);
  }
  for (let unit = 0; unit < LETTERS.length; unit++) units[unit] |= LETTERS[unit];
  units.fill(IS_MARK, 0x300, 0x370);
  const joined = new Int32Array((MARKS.length + 1) * ROW).fill(APART);
  MARKS.forEach((mark, i) => {
    const row = (i + 1) * ROW;
    units[mark] = IS_MARK | row;
    for (const vowel of LOWER_VOWELS + UPPER_VOWELS) {
      const to = unitJoined(LETTERS[vowel.charCodeAt(0)], mark);
      if (to !== 0) joined[row + LETTERS[vowel.charCodeAt(0)]] = units[to];
    }
  });
  return { units, joined, room: new Array(MOST_UNITS).fill(0) };
}

/** The code unit of the letter that a mark makes of another; zero if NFC would not join the two. */
function unitJoined(letter: number, mark: number): number {
  const joined = joinMark(letter, mark);
  return joined === 0 ? 0 : composedUnit(idOf(joined), toneOf(joined), isCapital(joined));
}

/** How many code units are composed at a time; where that ends in the midst of the first line, it goes the slower way. */
const MOST_UNITS = 0x4000;

/** Built when first asked: clean text never asks. */
const cache: { tables?: Tables } = {};

/** What came of lines in which letters only had to be composed; they end at `end`. */
export interface Composed {
  readonly end: number;
  readonly text: string;
}

/**
 * Composes the lines from `start` on up to the first in which more than that is wrong, by the automaton's judgement of
 * the composed letters: the fast way for decomposed (NFD) and half-composed text. `undefined` if that is the first one.
 *
 * In decomposed text every third code unit is a mark, at places that no processor foresees: so the loop does not
 * branch on it. `mark` is all ones for a mark and zero for anything else, and chooses by masks. Nor does it look for
 * line ends: where it has to stop they are easily found again.
 */
export function composeLines({ next }: Gate, text: string, start: number): Composed | undefined {
  cache.tables ??= buildTables();
  const { units, joined, room } = cache.tables;
  const end = text.length - start <= MOST_UNITS ? text.length : start + MOST_UNITS;
  let length = 0;
  let state = 0;
  let before = 0; // the state before the last letter: a mark makes it another one
  let full = 0; // the last letter
  for (let i = start; i < end; i++) {
    const read = units[text.charCodeAt(i)];
    const mark = read >> 31;
    full = (read & ~mark) | (joined[(read & ROWS & mark) + (full & LETTER)] & mark);
    before = (before & mark) | (state & ~mark);
    state = next[before + ((full >> CLASS_SHIFT) & CLASS)];
    if (state === DIRTY) return wholeLines(text, start, i, room, length); // so for a mark without a letter before it
    length += 1 + mark;
    room[length - 1] = full >> UNIT_SHIFT;
  }
  return end === text.length && next[state + Class.Other] !== DIRTY
    ? { end, text: stringOf(room, length) }
    : wholeLines(text, start, end, room, length);
}

/** The lines that end before `stop`, of which `length` code units in `room` came; `undefined` if there is none. */
function wholeLines(
  text: string,
  start: number,
  stop: number,
  room: readonly number[],
  length: number,
): Composed | undefined {
  const end = text.lastIndexOf('\n', stop - 1) + 1;
  if (end <= start) return undefined;
  return { end, text: stringOf(room, room.lastIndexOf(LINE_FEED, length - 1) + 1) };
}

const LINE_FEED = 0x0a;

/** The first `length` code units as a string, in pieces that a call takes as arguments. */
function stringOf(room: readonly number[], length: number): string {
  if (length <= MOST_ARGUMENTS) return String.fromCharCode(...room.slice(0, length));
  let text = '';
  for (let i = 0; i < length; i += MOST_ARGUMENTS) {
    text += String.fromCharCode(...room.slice(i, Math.min(length, i + MOST_ARGUMENTS)));
  }
  return text;
}

const MOST_ARGUMENTS = 0x1000;
