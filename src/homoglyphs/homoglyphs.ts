import { requireText } from '../checks.js';
import type { Canonicalize } from '../context/engine.js';
import { NO_PAST } from '../context/past.js';
import { type Edit, NO_EDITS } from '../edits.js';
import { letterRepair } from '../repair/letters.js';
import { repairLetters } from '../repair/lines.js';
import { EditSink, type Sink, TextSink } from '../repair/sink.js';

function repairInto(sink: Sink, text: string, canonicalize: Canonicalize): void {
  requireText(text);
  repairLetters(text, NO_PAST, letterRepair({ diacritics: false, homoglyphs: true }, canonicalize), sink);
}

export function repairedBy(text: string, canonicalize: Canonicalize): string {
  const sink = new TextSink(text);
  repairInto(sink, text, canonicalize);
  return sink.finish();
}

export function editsOf(text: string, canonicalize: Canonicalize): readonly Edit[] {
  const sink = new EditSink();
  repairInto(sink, text, canonicalize);
  return sink.edits.length === 0 ? NO_EDITS : sink.edits;
}
