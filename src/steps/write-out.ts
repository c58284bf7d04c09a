import type { Chunk } from '../abbreviations/index.js';
import { isDirty, isDirtyAfter, standApart } from '../context/gate.js';
import { NO_PAST, type Past } from '../context/past.js';
import { applyEdits, type Edit, startsAfter } from '../edits.js';
import type { Choices } from '../options.js';
import { type LineRepair, repairLines } from '../repair/lines.js';
import { EditSink, TextSink } from '../repair/sink.js';
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

/** So often is a text read once more at the most. */
const MOST_ROUNDS = 4;

/**
 * Runs the steps behind the injections over the lines of the sink: lost spaces, abbreviations, and the repairs that both
 * ask for.
 */
export function writeOut(run: Run, known: Known): void {
  if (known.isClean) writeLongForms(run, known, false);
  else {
    let left = known;
    for (let round = 1; ; round++) {
      if (!left.keepsGlue) restoreSpaces(run);
      if (writeLongForms(run, left, round < MOST_ROUNDS)) break;
      left = { keepsGlue: left.keepsGlue };
    }
  }
  run.steps.writtenOut.push(run.sink.text, false);
}

function restoreSpaces(run: Run): void {
  const { steps, sink } = run;
  const spaces = steps.runTogether.push(sink.text).edits;
  sink.take(spaces);
  sink.take(repairsAfter(spaces, run));
  if (spaces.length > 0) steps.hasWritten = steps.hasChanged = true;
}

/**
 * Writes long forms, and mends what they tell of the text around them. If that is in the text itself and `mayRetry`, it is
 * mended and no long form written: `false` asks to read the text once more, in which there may be a short form now.
 */
function writeLongForms(run: Run, { isClean, keepsGlue, chunks }: Known, mayRetry: boolean): boolean {
  const { choices, repair, steps, sink, written } = run;
  const before = sink.text;
  const expands = choices.abbreviations === 'expand';
  const { gate } = repair.letters;
  const mayChange =
    mayRetry && !isClean && (expands || (steps.hasChanged && isDirty(gate, before, 0, before.length)));
  const unread = mayChange ? steps.abbreviations.fork() : undefined;
  const abbreviated = steps.abbreviations.push(before, chunks);
  if (isClean && abbreviated.edits.length === 0) {
    sink.saw(undefined, abbreviated);
    return true;
  }
  const long = restyled(abbreviated.edits, repair);
  if (long.length > 0) {
    steps.hasWritten = true;
    steps.hasChanged ||= expands; // annotations stand in brackets: short ones tell nothing
  }
  const restoresSpaces = !keepsGlue && expands && long.some(edit => touchesStop(before, edit));
  if (unread !== undefined && steps.hasChanged) {
    const told = toldBeside(long, run, restoresSpaces);
    if (told.length > 0) {
      sink.take(told);
      steps.abbreviations = unread;
      return false;
    }
  }
  sink.saw(undefined, abbreviated);
  sink.take(long);
  if (restoresSpaces) restoreSpaces(run);
  // What changed tells of the language of the lines that follow: the next run would see it, so this one looks again, if
  // there is anything to judge by that.
  const isDone = !expands && (mayRetry || isClean); // it looked already, if there was anything to look at
  if (steps.hasChanged && !isDone) {
    const staysClean =
      isClean &&
      ((long === abbreviated.edits && standApart(before, long)) || !isDirtyAfter(gate, sink.text, long));
    if (!staysClean) sink.repair(inner => repairLines(sink.text, written, repair, inner));
  }
  return true;
}

/** What is to be mended in the text of the sink once long forms are written in it, apart from these. */
function toldBeside(
  long: readonly Edit[],
  { repair, steps, sink, written }: Run,
  restoresSpaces: boolean,
): readonly Edit[] {
  const longer = applyEdits(sink.text, long);
  const inner = new EditSink();
  repairLines(longer, written, repair, inner);
  const repaired = editsBeside(long, inner.edits);
  return repaired.length > 0 || !restoresSpaces
    ? repaired
    : editsBeside(long, steps.runTogether.push(longer).edits);
}

/** Of the edits of a text that `before` made, those that touch nothing of it, as edits of the text before. */
function editsBeside(before: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  const places = startsAfter(before);
  const beside: Edit[] = [];
  let next = 0;
  let shift = 0;
  for (const edit of edits) {
    for (; next < before.length && places[next] + before[next].text.length <= edit.start; next++)
      shift += before[next].text.length - (before[next].end - before[next].start);
    if (next === before.length || edit.end <= places[next])
      beside.push({ ...edit, start: edit.start - shift, end: edit.end - shift });
  }
  return beside;
}

/** Whether a full stop stands beside what an edit takes out of a text: a long form is words, and UBND.Nay lacks a space. */
const touchesStop = (text: string, { start, end }: Edit): boolean =>
  text[start - 1] === '.' || text[end] === '.';

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
