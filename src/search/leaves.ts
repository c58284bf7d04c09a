import { automaton, START } from '../syllable/automaton.js';
import { letterOf } from '../syllable/letters.js';
import { NO_SYLLABLE, type PackedSyllable, packSyllable, scanSyllable } from '../syllable/scan.js';
import { lowUnits, Unit, unitAt, widthAt } from './units.js';

/** The leaves of a text: words, numbers, ideographs, one position each; as columns, so that a leaf costs no object. */
export interface Leaves {
  readonly starts: number[];
  readonly ends: number[];
  /** The syllable, or one of the numbers below zero. */
  readonly syllables: PackedSyllable[];
}

/** A word that is no syllable; digits only. */
export const WORD: PackedSyllable = NO_SYLLABLE;
export const NUMBER: PackedSyllable = -2;

/** The longest syllable in code units: seven letters, three of them with two marks, nothing else. */
const LONGEST_SYLLABLE = 16;

const KIND_SHIFT = 9;
const ID = 31;

/** For each code unit below U+2000 its kind, and below that its packed letter: one load per code unit. */
const cache: { table?: Uint16Array } = {};

function unitTable(): Uint16Array {
  if (cache.table === undefined) {
    const kinds = lowUnits();
    const table = new Uint16Array(kinds.length);
    for (let unit = 0; unit < kinds.length; unit++) {
      table[unit] = (kinds[unit] << KIND_SHIFT) | letterOf(unit);
    }
    cache.table = table;
  }
  return cache.table;
}

/**
 * Cuts a text into leaves: runs of letters, digits and their marks, an apostrophe between two letters included, the
 * dots in 1.000.000 included, each ideograph by itself. Spans lie on edges of grapheme clusters.
 */
export function leavesOf(text: string): Leaves {
  const leaves: Leaves = { starts: [], ends: [], syllables: [] };
  const { starts, ends, syllables } = leaves;
  const table = unitTable();
  const { next, firstRime } = automaton();
  const to = text.length;
  for (let i = 0; i < to; ) {
    let unit = text.charCodeAt(i);
    let read = unit < table.length ? table[unit] : 0;
    if (unit < table.length && read < 1 << KIND_SHIFT) {
      i++;
      continue;
    }
    if (read >> KIND_SHIFT !== Unit.Letter) {
      i = readOther(text, i, leaves);
      continue;
    }
    // A word of letters that stand for themselves: read as a syllable on the way.
    const start = i;
    let state = START;
    let onset = START;
    let tones = 0;
    for (let at = 0; ; at += 3) {
      state = next[(state << 5) | (read & ID)];
      if (state < firstRime) onset = state;
      tones |= ((read >> 5) & 7) << at;
      if (++i === to) break;
      unit = text.charCodeAt(i);
      if (unit >= table.length) break;
      read = table[unit];
      if (read >> KIND_SHIFT !== Unit.Letter) break;
    }
    if (i < to && !endsWord(text, i, unit, read)) {
      i = wordEnd(text, i, to);
      starts.push(start);
      ends.push(i);
      syllables.push(i - start > LONGEST_SYLLABLE ? WORD : scanSyllable(text, start, i));
    } else {
      starts.push(start);
      ends.push(i);
      syllables.push(packSyllable(onset, state, tones));
    }
  }
  return leaves;
}

/** Whether the word before `index` ends there for sure. */
const endsWord = (text: string, index: number, unit: number, read: number): boolean =>
  unit < 0x2000 ? read < 1 << KIND_SHIFT : unitAt(text, index) === Unit.None;

/** Reads what is no plain word at `index`: numbers, ideographs, words of rarer letters; returns where to go on. */
function readOther(text: string, index: number, leaves: Leaves): number {
  const to = text.length;
  let i = index;
  while (i < to && unitAt(text, i) === Unit.Prepend) i += widthAt(text, i);
  const kind = i < to ? unitAt(text, i) : Unit.None;
  if (kind === Unit.Single) {
    const end = extendEnd(text, i + widthAt(text, i), to);
    push(leaves, text, index, end, false);
    return end;
  }
  if (kind !== Unit.Letter && kind !== Unit.Digit) return i > index ? i : i + widthAt(text, i);
  const digits = kind === Unit.Digit ? numberEnd(text, i, to) : i;
  const isNumber = digits > i && !continuesWord(text, digits, to);
  const end = isNumber ? digits : wordEnd(text, digits, to);
  push(leaves, text, index, end, isNumber);
  return end;
}

function push(
  { starts, ends, syllables }: Leaves,
  text: string,
  start: number,
  end: number,
  isNumber: boolean,
): void {
  starts.push(start);
  ends.push(end);
  if (isNumber) syllables.push(NUMBER);
  else syllables.push(end - start > LONGEST_SYLLABLE ? WORD : scanSyllable(text, start, end));
}

/** Whether a letter, digit or mark stands at `index`. */
function continuesWord(text: string, index: number, to: number): boolean {
  const kind = index < to ? unitAt(text, index) : Unit.None;
  return kind === Unit.Letter || kind === Unit.Digit || kind === Unit.Extend;
}

/** Where the word ends that goes on at `index`. */
function wordEnd(text: string, index: number, to: number): number {
  const low = lowUnits();
  let i = index;
  while (i < to) {
    const unit = text.charCodeAt(i);
    const kind = unit < 0x2000 ? low[unit] : unitAt(text, i);
    if (kind === Unit.Letter || kind === Unit.Digit || kind === Unit.Extend) {
      i += unit < 0x2000 ? 1 : widthAt(text, i);
    } else if (kind === Unit.Apostrophe && i + 1 < to && unitAt(text, i + 1) === Unit.Letter) i++;
    else break;
  }
  return i;
}

function extendEnd(text: string, index: number, to: number): number {
  let i = index;
  while (i < to && unitAt(text, i) === Unit.Extend) i += widthAt(text, i);
  return i;
}

/** Where the digits end that start at `index`; a dot or comma between groups of three is part of the number. */
function numberEnd(text: string, index: number, to: number): number {
  let i = digitsEnd(text, index, to);
  if (i - index > 3) return i;
  for (;;) {
    const separator = text.charCodeAt(i);
    if (separator !== 0x2e && separator !== 0x2c) return i;
    const end = digitsEnd(text, i + 1, to);
    if (end - i !== 4 || (end < to && unitAt(text, end) === Unit.Extend)) return i;
    i = end;
  }
}

function digitsEnd(text: string, index: number, to: number): number {
  let i = index;
  while (i < to && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) i++;
  return i;
}
