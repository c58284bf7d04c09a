import { CLASS_OF, Class, endsWord, FIRST_LETTER, isLatin, isMark } from '../context/classes.js';
import type { Canonicalize } from '../context/engine.js';
import type { Past } from '../context/evidence.js';
import {
  createGate,
  DIRTY,
  type DirtyLine,
  type Gate,
  isDirty,
  nextDirtyLine,
  type Placement,
} from '../context/gate.js';
import type { Rule, Span } from '../edits.js';
import { idOf, isVowel, letterAt, toneOf, toneOfMark } from '../syllable/letters.js';
import { composeLine } from './compose.js';
import { isSpacingAccent } from './reading.js';
import type { Sink } from './sink.js';
import { repairWord } from './word.js';

/** What the repair of letters is to do; made by `letterRepair`. */
export interface LetterRepair {
  readonly diacritics: boolean;
  readonly homoglyphs: boolean;
  readonly placement: Placement;
  readonly gate: Gate;
  readonly canonicalize: Canonicalize;
}

/** Gates, by style: made at first need, and the same ever after. */
const gates = new Map<Placement, Gate>();

export function letterRepair(
  options: { readonly diacritics: boolean; readonly homoglyphs: boolean; readonly placement?: Placement },
  canonicalize: Canonicalize,
): LetterRepair {
  const placement = options.placement ?? 'old';
  let gate = gates.get(placement);
  if (gate === undefined) {
    gate = createGate(placement);
    gates.set(placement, gate);
  }
  return { diacritics: options.diacritics, homoglyphs: options.homoglyphs, placement, gate, canonicalize };
}

/** Where a homoglyph may be: without one of these there is no work for a repair of homoglyphs alone. */
const HOMOGLYPH =
  /[\u00d0\u00f0\u0189\u0256\u01a2\u01a3\u0335\u0336\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff\uff21-\uff3a\uff41-\uff5a]/;

/** Repairs the letters of a text, line by line; clean lines cost one scan. */
export function repairLetters(text: string, past: Past, repair: LetterRepair, sink: Sink): void {
  if (!repair.diacritics && !HOMOGLYPH.test(text)) return;
  let line = nextDirtyLine(repair.gate, text, 0);
  for (; line !== undefined; line = nextDirtyLine(repair.gate, text, line.end)) {
    const { start, end } = line;
    if (!isComposed(text, line, repair, sink)) repairLine(text, start, end, past, repair, sink);
  }
}

const COMPOSED: readonly Rule[] = ['compose'];

/**
 * Mends a line in which letters only have to be composed, if it is one. What shows first that such a line needs work
 * is a mark: anything else is wrong whether the letters behind it are composed or not.
 */
export function isComposed(text: string, line: DirtyLine, repair: LetterRepair, sink: Sink): boolean {
  if (!repair.diacritics) return false;
  const { start, end, shownAt } = line;
  if (!isMark(text.charCodeAt(shownAt))) return false;
  const composed = composeLine(repair.gate, text, start, end);
  if (composed === undefined) return false;
  if (sink.wantsEdits) editLetters(text, start, end, composed, sink);
  else sink.edit(start, end, composed, COMPOSED);
  return true;
}

/** Tells letter by letter what composing did: each letter of the outcome came from one, with the marks behind it. */
function editLetters(text: string, start: number, end: number, composed: string, sink: Sink): void {
  for (let at = 0, i = start; i < end; at++) {
    const letter = i++;
    while (i < end && isMark(text.charCodeAt(i))) i++;
    if (i > letter + 1) sink.edit(letter, i, composed[at], COMPOSED);
  }
}

/** Repairs one line, word by word. */
export function repairLine(
  text: string,
  start: number,
  end: number,
  past: Past,
  repair: LetterRepair,
  sink: Sink,
): void {
  for (let from = start; from < end; ) {
    from = nextPiece(repair.gate, text, from, end);
    let to = from;
    while (to < end && text.charCodeAt(to) !== SPACE) to++;
    repairPiece(text, from, to, { start, end }, past, repair, sink);
    from = to + 1;
  }
}

const SPACE = 0x20;

/** Where the next piece of a line between two spaces begins that may need work; `end` if there is none. */
function nextPiece({ next }: Gate, text: string, start: number, end: number): number {
  let state = 0;
  let piece = start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    state = next[state + CLASS_OF[unit]];
    if (state === DIRTY) return piece;
    if (unit === SPACE) piece = i + 1;
  }
  return next[state + Class.Other] === DIRTY ? piece : end;
}

/** Repairs the words of a piece of a line. */
function repairPiece(
  text: string,
  from: number,
  to: number,
  line: Span,
  past: Past,
  repair: LetterRepair,
  sink: Sink,
): void {
  for (let i = from; i < to; ) {
    if (!isPart(text, line.start, i, line.end)) {
      i++;
      continue;
    }
    const wordStart = i;
    const other = isLatinLetter(text.charCodeAt(i++)) ? isAlien : isLatinLetter;
    while (i < to && isPart(text, line.start, i, line.end) && !other(text.charCodeAt(i))) i++;
    if (isDirty(repair.gate, text, wordStart, i)) repairWord(text, wordStart, i, past, repair, sink);
  }
}

/** Whether a code unit is a letter of another script that composition may touch: no part of a Latin word. */
const isAlien = (unit: number): boolean =>
  CLASS_OF[unit] === Class.Active && !isLatin(unit) && /\p{L}/u.test(String.fromCharCode(unit));

/** Whether a code unit is a letter of the Latin script, or looks like one. */
const isLatinLetter = (unit: number): boolean => {
  const c = CLASS_OF[unit];
  return c >= FIRST_LETTER || c === Class.Odd || (c === Class.Active && isLatin(unit));
};

/** Whether the code unit at `index` belongs to a word: letters, marks, and accents that stand for marks. */
function isPart(text: string, lineStart: number, index: number, lineEnd: number): boolean {
  const unit = text.charCodeAt(index);
  const c = CLASS_OF[unit];
  return (
    !endsWord(c) &&
    (c !== Class.Odd || !isSpacingAccent(unit) || isAccentOfWord(text, lineStart, index, lineEnd))
  );
}

/** Whether the vowel that ends before `index`, with its marks, has a shape and no tone; of many marks the last eight. */
function isShaped(text: string, lineStart: number, index: number): boolean {
  const limit = Math.max(lineStart, index - 8);
  let shaped = false;
  for (let i = index - 1; i >= limit; i--) {
    const unit = text.charCodeAt(i);
    if (!isMark(unit)) return CLASS_OF[unit] === Class.Shaped || (shaped && toneOf(letterAt(text, i)) === 0);
    if (toneOfMark(unit) !== 0) return false;
    shaped ||= unit === 0x302 || unit === 0x306 || unit === 0x31b;
  }
  return false;
}

/**
 * Whether a spacing accent stands in a word: behind a vowel, and before another letter or behind a vowel that has a
 * shape mark (thê´). Anywhere else it may be a quotation mark.
 */
function isAccentOfWord(text: string, lineStart: number, index: number, lineEnd: number): boolean {
  if (index === lineStart) return false;
  const before = text.charCodeAt(index - 1);
  if (!isVowel(idOf(letterAt(text, index - 1))) && !isMark(before)) return false;
  const isBeforeLetter = index + 1 < lineEnd && !endsWord(CLASS_OF[text.charCodeAt(index + 1)]);
  return isBeforeLetter || isShaped(text, lineStart, index);
}
