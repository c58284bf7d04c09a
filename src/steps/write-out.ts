import type { Chunk } from '../abbreviations/index.js';
import { isDirty, isDirtyAfter, standApart } from '../context/gate.js';
import { NO_PAST, type Past } from '../context/past.js';
import type { Edit } from '../edits.js';
import type { Choices } from '../options.js';
import { type LineRepair, repairLines } from '../repair/lines.js';
import { TextSink } from '../repair/sink.js';
import { repairsAfter } from './repairs.js';
import type { StepSink } from './sink.js';
import type { Steps } from './steps.js';

/** Some lines of a document under way, and all that it takes to run the steps over them. */
export interface Run {
  readonly choices: Choices;
  readonly repair: LineRepair;
  readonly steps: Steps;
  readonly sink: StepSink;
  /** What came out of the lines before those of the sink. */
  readonly written: Past;
}

/** What is known of lines that are to be written out. */
interface Known {
  /** They are clean, and no words stick together. */
  readonly isClean?: boolean;
  /** All that may be abbreviations in them. */
  readonly chunks?: readonly Chunk[];
  /** No spaces are to be restored in them. */
  readonly keepsGlue?: boolean;
}

/**
 * Runs the steps behind the injections over the lines of the sink: lost spaces, abbreviations, and the repairs that both
 * ask for.
 */
export function writeOut({ choices, repair, steps, sink, written }: Run, known: Known): void {
  const { isClean = false, keepsGlue = false, chunks } = known;
  if (!isClean && !keepsGlue) {
    const spaces = steps.runTogether.push(sink.text).edits;
    sink.take(spaces);
    sink.take(repairsAfter(spaces, sink.text, repair));
    if (spaces.length > 0) steps.hasWritten = true;
  }
  const before = sink.text;
  const abbreviated = steps.abbreviations.push(before, chunks);
  sink.saw(undefined, abbreviated);
  const long = restyled(abbreviated.edits, repair);
  sink.take(long);
  if (long.length > 0) steps.hasLongForm = steps.hasWritten = true;
  // Long forms tell of the language of the lines that follow: the next run would see them, so this one looks again, if
  // there is anything to judge by that.
  if (choices.abbreviations === 'expand' && steps.hasLongForm) {
    const staysClean =
      isClean &&
      ((long === abbreviated.edits && standApart(before, long)) ||
        !isDirtyAfter(repair.letters.gate, sink.text, long));
    if (!staysClean) sink.repair(inner => repairLines(sink.text, written, repair, inner));
  }
  steps.writtenOut.push(sink.text, false);
}

/**
 * Long forms in the style that the text takes: what a dictionary writes is repaired like the rest. The same edits if all of
 * them are clean.
 */
function restyled(edits: readonly Edit[], repair: LineRepair): readonly Edit[] {
  const isClean = ({ text }: Edit): boolean => !isDirty(repair.letters.gate, text, 0, text.length);
  if (edits.every(isClean)) return edits;
  return edits.map(edit => {
    if (isClean(edit)) return edit;
    const sink = new TextSink(edit.text);
    repairLines(edit.text, NO_PAST, repair, sink);
    return { ...edit, text: sink.finish() };
  });
}
