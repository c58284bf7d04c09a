import type { Canonicalize } from '../context/engine.js';
import { PAST_LENGTH, type Past } from '../context/evidence.js';
import { nextDirtyLine } from '../context/gate.js';
import { applyEdits, composeEdits, shiftEdits } from '../edits.js';
import { invisibleEdits } from '../invisibles.js';
import type { Choices } from '../options.js';
import { isComposed, type LetterRepair, letterRepair, repairLine } from './letters.js';
import { EditSink, type Sink } from './sink.js';

/** The first three steps in one: invisible characters, diacritics, homoglyphs. They know of a bounded past only. */
export interface LineRepair {
  readonly letters: LetterRepair;
  readonly invisibles: boolean;
  /** No step is switched on. */
  readonly isIdle: boolean;
}

export function lineRepair(choices: Choices, canonicalize: Canonicalize): LineRepair {
  const { invisibles, diacritics, homoglyphs, tonePlacement } = choices;
  return {
    letters: letterRepair({ diacritics, homoglyphs, placement: tonePlacement }, canonicalize),
    invisibles,
    isIdle: !invisibles && !diacritics && !homoglyphs,
  };
}

const INVISIBLE = /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;

/** Repairs whole lines; clean ones cost one scan. `past` is the text before them, empty at the start of a document. */
export function repairLines(text: string, past: Past, repair: LineRepair, sink: Sink): void {
  if (repair.isIdle) return;
  const { letters, invisibles } = repair;
  let line = nextDirtyLine(letters.gate, text, 0);
  for (; line !== undefined; line = nextDirtyLine(letters.gate, text, line.end)) {
    const { start, end } = line;
    if (isComposed(text, line, letters, sink)) continue;
    if (invisibles && INVISIBLE.test(text.slice(start, end))) {
      repairUnseen(text, start, end, past, letters, sink);
    } else repairLine(text, start, end, past, letters, sink);
  }
}

/** A line with invisible characters: they go first, so that words are whole when their letters are read. */
function repairUnseen(
  text: string,
  start: number,
  end: number,
  past: Past,
  letters: LetterRepair,
  sink: Sink,
): void {
  const before: Past = () =>
    start >= PAST_LENGTH ? text.slice(start - PAST_LENGTH, start) : past() + text.slice(0, start);
  const line = text.slice(start, end);
  const removed = invisibleEdits(line, start === 0 && past() === '', letters.canonicalize);
  const seen = applyEdits(line, removed);
  const inner = new EditSink();
  repairLine(seen, 0, seen.length, before, letters, inner);
  for (const edit of shiftEdits(composeEdits(removed, inner.edits), start)) {
    sink.edit(edit.start, edit.end, edit.text, edit.rules);
  }
  for (const { start: from, end: to, kind, message } of inner.reports) {
    sink.report(start + from, start + to, kind, () => message);
  }
}
