import { CLASS_OF, Class, endsWord, isLatin, isLatinLetter } from '../context/classes.js';
import type { Canonicalize } from '../context/engine.js';
import { createGate, DIRTY, type Gate, isDirty, type Placement } from '../context/gate.js';
import type { Past } from '../context/past.js';
import type { Span } from '../edits.js';
import { pattern } from '../pattern.js';
import { isAccentOfWord } from './accents.js';
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
    if (isDirty(repair.gate, text, wordStart, i) && !isTorn(text, wordStart, i, line))
      repairWord(text, wordStart, i, past, repair, sink);
  }
}

/** Whether an invisible character that stays parts a word: half of it does not tell what it is. */
function isTorn(text: string, start: number, end: number, line: Span): boolean {
  let behind = end;
  while (behind < line.end && isInvisible(text.charCodeAt(behind))) behind++;
  let before = start - 1;
  while (before >= line.start && isInvisible(text.charCodeAt(before))) before--;
  return (
    (behind > end && isPart(text, line.start, behind, line.end)) ||
    (before < start - 1 && before >= line.start && isPart(text, line.start, before, line.end))
  );
}

const isInvisible = (unit: number): boolean => CLASS_OF[unit] === Class.Invisible;

const LETTER = pattern(String.raw`\p{L}`);

/** Whether a code unit is a letter of another script that composition may touch: no part of a Latin word. */
const isAlien = (unit: number): boolean =>
  CLASS_OF[unit] === Class.Active && !isLatin(unit) && LETTER().test(String.fromCharCode(unit));

/** Whether the code unit at `index` belongs to a word: letters, marks, and accents that stand for marks. */
function isPart(text: string, lineStart: number, index: number, lineEnd: number): boolean {
  const unit = text.charCodeAt(index);
  const c = CLASS_OF[unit];
  return (
    !endsWord(c) &&
    (c !== Class.Odd || !isSpacingAccent(unit) || isAccentOfWord(text, lineStart, index, lineEnd))
  );
}
