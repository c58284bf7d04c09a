import { isMark } from '../context/classes.js';
import type { Canonicalize } from '../context/engine.js';
import { dirtyAt } from '../context/gate.js';
import { INVISIBLE } from '../context/invisible.js';
import { type Past, pastAt } from '../context/past.js';
import {
  applyEdits,
  composeReplacements,
  type Edit,
  NO_EDITS,
  type Rule,
  type Span,
  shiftEdits,
  spansBefore,
} from '../edits.js';
import { invisibleEdits } from '../invisibles.js';
import { nextLine } from '../lines.js';
import type { Choices } from '../options.js';
import { isComposed, toForm } from './canonical.js';
import { canonicalEdits } from './clusters.js';
import { type Composed, composeLines } from './compose.js';
import { type LetterRepair, letterRepair, repairLine } from './letters.js';
import { EditSink, type Sink, TextSink } from './sink.js';

/** The edits that take invisible characters out of a line; `isStart` if it is the first one of its document. */
type Reveal = (line: string, isStart: boolean, canonicalize: Canonicalize) => readonly Edit[];

/** The first three steps in one: invisible characters, diacritics, homoglyphs. They know of a bounded past only. */
export interface LineRepair {
  readonly letters: LetterRepair;
  /** What takes invisible characters out of a line, if that is to be done. */
  readonly reveal: Reveal | undefined;
  /** No step is switched on. */
  readonly isIdle: boolean;
}

export function lineRepair(choices: Choices, canonicalize: Canonicalize): LineRepair {
  const { invisibles, diacritics, homoglyphs, tonePlacement } = choices;
  return {
    letters: letterRepair({ diacritics, homoglyphs, placement: tonePlacement }, canonicalize),
    reveal: invisibles ? invisibleEdits : undefined,
    isIdle: !invisibles && !diacritics && !homoglyphs,
  };
}

/** Reads the lines that are to be repaired, and looks for something else on the way. */
export interface LineScan {
  /** What `dirtyAt` returns for the text from the start of a line on. */
  dirtyFrom(from: number): number;
  /** Is told that lines were repaired: those from `start` to `end`, which `dirtyFrom` has read to some place in them. */
  repaired(start: number, end: number): void;
}

/** Repairs whole lines; clean ones cost one scan. `past` is the text before them, empty at the start of a document. */
export function repairLines(text: string, past: Past, repair: LineRepair, sink: Sink, scan?: LineScan): void {
  if (repair.isIdle) return;
  const { letters, reveal } = repair;
  const { gate, diacritics } = letters;
  for (let from = 0; from < text.length; ) {
    const shownAt = scan === undefined ? dirtyAt(gate, text, from, text.length) : scan.dirtyFrom(from);
    if (shownAt < 0) return;
    const start = lineStartFrom(text, from, shownAt);
    // What shows first that a line only needs composing is a mark: anything else is wrong whatever stands behind it.
    const composed =
      diacritics && !isComposed(text, shownAt, shownAt + 1) ? composeLines(gate, text, start) : undefined;
    if (composed === undefined) {
      from = nextLine(text, shownAt);
      repairWholly(text, { start, end: from }, past, letters, reveal, sink);
    } else {
      from = composed.end;
      tellComposed(text, start, composed, sink);
    }
    scan?.repaired(start, from);
  }
}

/**
 * Where the line of a code unit begins; `from` if no line begins behind that: what stands before it is not looked at again.
 */
function lineStartFrom(text: string, from: number, index: number): number {
  let start = index;
  while (start > from && text.charCodeAt(start - 1) !== LINE_FEED) start--;
  return start;
}

const LINE_FEED = 0x0a;

/** Repairs a line in which more may be wrong than that letters are not composed. */
function repairWholly(
  text: string,
  line: Span,
  past: Past,
  letters: LetterRepair,
  reveal: Reveal | undefined,
  sink: Sink,
): void {
  const { start, end } = line;
  const hidden = reveal !== undefined && INVISIBLE.test(text.slice(start, end)) ? reveal : undefined;
  if (hidden || (letters.diacritics && !isComposed(text, start, end))) {
    repairPrepared(text, line, past, letters, hidden, sink);
  } else repairLine(text, start, end, past, letters, sink);
}

/** Where a homoglyph may be: without one of these there is no work for a repair of homoglyphs alone. */
export const HOMOGLYPH =
  /[\u00d0\u00f0\u0189\u0256\u01a2\u01a3\u0335\u0336\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff\uff21-\uff3a\uff41-\uff5a]/;

/** Repairs the letters of a whole text. */
export function repairLetters(text: string, past: Past, letters: LetterRepair, sink: Sink): void {
  if (!letters.diacritics && !HOMOGLYPH.test(text)) return;
  repairLines(text, past, { letters, reveal: undefined, isIdle: false }, sink);
}

const COMPOSED: readonly Rule[] = ['compose'];

/** Tells a sink that lines were composed: in one piece, or letter by letter if it wants edits. */
function tellComposed(text: string, start: number, composed: Composed, sink: Sink): void {
  if (sink.wantsEdits) editLetters(text, start, composed, sink);
  else sink.edit(start, composed.end, composed.text, COMPOSED);
}

/** Tells letter by letter what composing did: each letter of the outcome came from one, with the marks behind it. */
function editLetters(text: string, start: number, { end, text: composed }: Composed, sink: Sink): void {
  for (let at = 0, i = start; i < end; at++) {
    const letter = i++;
    while (i < end && isMark(text.charCodeAt(i))) i++;
    if (i > letter + 1) sink.edit(letter, i, composed[at], COMPOSED);
  }
}

/**
 * Repairs a line once its invisible characters are gone and it is in NFC: words are whole then when their letters are
 * read, and whatever is judged by its neighbours is judged alike in each canonical form.
 */
function repairPrepared(
  text: string,
  { start, end }: Span,
  past: Past,
  letters: LetterRepair,
  reveal: Reveal | undefined,
  sink: Sink,
): void {
  const before = pastAt(text, start, past);
  const line = text.slice(start, end);
  const removed = reveal?.(line, start === 0 && past() === '', letters.canonicalize) ?? NO_EDITS;
  const seen = applyEdits(line, removed);
  if (!sink.wantsEdits) {
    const composed = letters.diacritics ? toForm(seen, 'NFC', letters.canonicalize) : seen;
    const inner = new TextSink(composed);
    repairLine(composed, 0, composed.length, before, letters, inner);
    const repaired = inner.finish();
    if (repaired !== line) sink.edit(start, end, repaired, COMPOSED);
    return;
  }
  const prepared = letters.diacritics
    ? composeReplacements(removed, canonicalEdits(seen, letters.canonicalize))
    : removed;
  const composed = applyEdits(line, prepared);
  const inner = new EditSink();
  repairLine(composed, 0, composed.length, before, letters, inner);
  tell(inner, prepared, start, sink);
}

/** Tells a sink what was done to a line that stands at `start`: before its repair, and in it. */
function tell(inner: EditSink, prepared: readonly Edit[], start: number, sink: Sink): void {
  for (const edit of shiftEdits(composeReplacements(prepared, inner.edits), start)) {
    sink.edit(edit.start, edit.end, edit.text, edit.rules);
  }
  const spans = spansBefore(prepared, inner.reports);
  inner.reports.forEach(({ kind, message }, i) => {
    sink.report(start + spans[i].start, start + spans[i].end, kind, () => message);
  });
}
