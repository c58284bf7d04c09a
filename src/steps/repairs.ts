import { NO_PAST } from '../context/past.js';
import { type Edit, NO_EDITS, type Span, shiftEdits, startsAfter } from '../edits.js';
import { lineStart } from '../lines.js';
import { repairLines } from '../repair/lines.js';
import { EditSink } from '../repair/sink.js';
import type { Run } from './write-out.js';

/** The lines of a text, without their ends, that hold some places; both in order. */
function linesAt(text: string, places: readonly number[]): readonly Span[] {
  const lines: Span[] = [];
  for (const place of places) {
    const last = lines.at(-1);
    if (last !== undefined && place <= last.end) continue;
    const feed = text.indexOf('\n', place);
    lines.push({ start: lineStart(text, place), end: feed < 0 ? text.length : feed });
  }
  return lines;
}

/**
 * What has to be repaired once injections were cut or spaces put in: a word that was torn, or stuck to another one, may
 * be written in another style, and its neighbours may have become easier to judge.
 */
export function repairsAfter(edits: readonly Edit[], { repair, sink: { text } }: Run): readonly Edit[] {
  if (edits.length === 0) return NO_EDITS;
  return linesAt(text, startsAfter(edits)).flatMap(({ start, end }) => {
    const sink = new EditSink();
    // The line alone: what stands before it may come in the same piece or in another one. The last repair judges by that.
    repairLines(text.slice(start, end), NO_PAST, repair, sink);
    return shiftEdits(sink.edits, start);
  });
}
