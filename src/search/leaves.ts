import { NO_SYLLABLE, type PackedSyllable, scanSyllable } from '../syllable/scan.js';
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

/**
 * Cuts `text.slice(from, to)` into leaves: runs of letters, digits and their marks, an apostrophe between two letters
 * included, the dots in 1.000.000 included, each ideograph by itself. Spans lie on edges of grapheme clusters.
 */
export function leavesOf(text: string, from = 0, to = text.length): Leaves {
  const leaves: Leaves = { starts: [], ends: [], syllables: [] };
  const low = lowUnits();
  for (let i = from, prepended = -1; i < to; ) {
    const unit = text.charCodeAt(i);
    const kind = unit < 0x2000 ? low[unit] : unitAt(text, i);
    if (kind === Unit.Letter || kind === Unit.Digit) {
      const start = prepended < 0 ? i : prepended;
      i = kind === Unit.Digit ? numberEnd(text, i, to) : i;
      const isNumber = i > start && !continuesWord(text, i, to);
      if (!isNumber) i = wordEnd(text, i, to);
      push(leaves, text, start, i, isNumber);
    } else if (kind === Unit.Single) {
      const start = prepended < 0 ? i : prepended;
      i = extendEnd(text, i + widthAt(text, i), to);
      push(leaves, text, start, i, false);
    } else {
      const width = unit < 0x2000 ? 1 : widthAt(text, i);
      if (kind !== Unit.Prepend) prepended = -1;
      else if (prepended < 0) prepended = i;
      i += width;
      continue;
    }
    prepended = -1;
  }
  return leaves;
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

/** Where the letters, digits and marks end that start at `index`. */
function wordEnd(text: string, index: number, to: number): number {
  const low = lowUnits();
  let i = index;
  while (i < to) {
    const unit = text.charCodeAt(i);
    const kind = unit < 0x2000 ? low[unit] : unitAt(text, i);
    if (kind === Unit.Letter || kind === Unit.Digit || kind === Unit.Extend) {
      i += unit < 0x2000 ? 1 : widthAt(text, i);
    } else if (kind === Unit.Apostrophe && i > index && i + 1 < to && unitAt(text, i + 1) === Unit.Letter)
      i++;
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
