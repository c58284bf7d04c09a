import type { KnownLines } from '../abbreviations/index.js';
import { isDirty, isDirtyAfter, standApart } from '../context/gate.js';
import { NO_PAST, type Past } from '../context/past.js';
import { applyEdits, type Edit, editsBeside, NO_EDITS } from '../edits.js';
import type { Choices } from '../options.js';
import { type LineRepair, repairLines } from '../repair/lines.js';
import { EditSink, TextSink } from '../repair/sink.js';
import { repairsAfter } from './repairs.js';
import type { AbbreviationPass, StepSink } from './sink.js';
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
export interface LineFacts extends KnownLines {
  /** No spaces are to be restored in them. */
  readonly keepsGlue?: boolean;
}

/** How often a text is read at most. */
const MOST_READINGS = 4;

/**
 * Runs the steps behind the injections over the lines of the sink: lost spaces, abbreviations, and the repairs that both
 * ask for.
 */
export function writeOut(run: Run, known: LineFacts): void {
  const { steps, sink } = run;
  if (known.isClean) {
    const pass = steps.abbreviations.push(sink.text, known);
    if (pass.edits.length > 0) writeIntoClean(run, pass);
    else sink.saw(undefined, pass);
  } else writeIntoOthers(run, known.keepsGlue === true);
  steps.writtenOut.push(sink.text, false);
}

/** Lines that are clean and hold no glue: only long forms can make work in them. */
function writeIntoClean(run: Run, pass: AbbreviationPass): void {
  const { repair, sink } = run;
  const before = sink.text;
  const long = inStyle(pass, repair);
  takeLongForms(run, long, false);
  if (!expands(run)) return;
  const isAsPacked = long.edits === long.pass.edits;
  const staysClean =
    (isAsPacked && standApart(before, long.edits)) ||
    !isDirtyAfter(repair.letters.gate, sink.text, long.edits);
  if (!staysClean) repairAgain(run);
}

/**
 * Any other lines. What spaces and long forms tell of the words around them is mended before these are written, and the
 * text read once more: there may be a short form now.
 */
function writeIntoOthers(run: Run, keepsGlue: boolean): void {
  const { repair, steps, sink } = run;
  for (let reading = 1; ; reading++) {
    if (!keepsGlue) restoreSpaces(run);
    const unread = reading < MOST_READINGS && mayBeTold(run) ? steps.abbreviations.fork() : undefined;
    const long = inStyle(steps.abbreviations.push(sink.text), repair);
    const told = unread === undefined ? NO_EDITS : toldBeside(run, long, keepsGlue);
    if (unread === undefined || told.length === 0) {
      takeLongForms(run, long, keepsGlue);
      // Where nothing is expanded, what there is to mend was told.
      if (steps.hasChanged && (expands(run) || reading === MOST_READINGS)) repairAgain(run);
      return;
    }
    steps.abbreviations = unread;
    sink.take(told);
  }
}

const expands = ({ choices }: Run): boolean => choices.abbreviations === 'expand';

function restoreSpaces(run: Run): void {
  const { steps, sink } = run;
  const spaces = steps.runTogether.push(sink.text).edits;
  sink.take(spaces);
  sink.take(repairsAfter(spaces, run));
  if (spaces.length > 0) steps.hasWritten = steps.hasChanged = true;
}

/** What changed tells of the language of what follows: the next run would see it, so this one looks again. */
function repairAgain({ repair, sink, written }: Run): void {
  sink.repair(inner => repairLines(sink.text, written, repair, inner));
}

/** What the step of abbreviations did with a text, and its edits in the style that the text takes. */
interface LongForms {
  readonly pass: AbbreviationPass;
  readonly edits: readonly Edit[];
}

const inStyle = (pass: AbbreviationPass, repair: LineRepair): LongForms => ({
  pass,
  edits: restyled(pass.edits, repair),
});

function takeLongForms(run: Run, { pass, edits }: LongForms, keepsGlue: boolean): void {
  const { steps, sink } = run;
  const lacksSpaces = mayLackSpaces(run, edits, keepsGlue);
  sink.saw(undefined, pass);
  sink.take(edits);
  if (edits.length > 0) {
    steps.hasWritten = true;
    steps.hasChanged ||= expands(run); // annotations stand in brackets: short ones tell nothing
  }
  if (lacksSpaces) restoreSpaces(run);
}

/** Whether a full stop stands beside a short form that is written out: a long form is words, and UBND.Nay lacks a space. */
const mayLackSpaces = (run: Run, long: readonly Edit[], keepsGlue: boolean): boolean =>
  !keepsGlue &&
  expands(run) &&
  long.some(({ start, end }) => run.sink.text[start - 1] === '.' || run.sink.text[end] === '.');

/** Whether the text may hold anything that is judged otherwise once something is written. */
const mayBeTold = (run: Run): boolean =>
  expands(run) ||
  (run.steps.hasChanged && isDirty(run.repair.letters.gate, run.sink.text, 0, run.sink.text.length));

/** What is to be mended in the text of the sink once long forms are written in it, apart from these. */
function toldBeside(run: Run, { edits: long }: LongForms, keepsGlue: boolean): readonly Edit[] {
  const { repair, steps, sink, written } = run;
  if (!steps.hasChanged && !(expands(run) && long.length > 0)) return NO_EDITS;
  const longer = applyEdits(sink.text, long);
  const inner = new EditSink();
  repairLines(longer, written, repair, inner);
  const repaired = editsBeside(long, inner.edits);
  if (repaired.length > 0 || !mayLackSpaces(run, long, keepsGlue)) return repaired;
  return editsBeside(long, steps.runTogether.push(longer).edits);
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
