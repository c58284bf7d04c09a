import {
  type AbbreviationStepper,
  type Chunk,
  collectChunks,
  createAbbreviations,
} from './abbreviations/index.js';
import { type Canonicalize, nativeCanonicalize } from './context/engine.js';
import { isDirty, isDirtyAfter, standApart } from './context/gate.js';
import { NO_PAST, type Past } from './context/past.js';
import { isCleanTelling } from './context/product.js';
import { NOTHING, type Pass, type Stepper } from './context/stepper.js';
import { type Edit, NO_EDITS, OffsetMap, type Span, shiftEdits, startsAfter } from './edits.js';
import { createInjections, type Injection, type InjectionStepper } from './injections/index.js';
import { isPlain } from './language/glue.js';
import type { Choices } from './options.js';
import { type LineRepair, repairLines } from './repair/lines.js';
import { EditSink, type Sink, TextSink } from './repair/sink.js';
import { createRunTogether } from './run-together/index.js';

/** The steps that remember the document, in their order; those that are switched off find nothing. */
export interface Steps {
  readonly injections: InjectionStepper;
  readonly runTogether: Stepper<unknown>;
  readonly abbreviations: AbbreviationStepper;
  /** Whether any long form was written in the document. */
  hasWrittenOut: boolean;
}

export type InjectionPass = Pass<Injection>;
export type AbbreviationPass = ReturnType<Steps['abbreviations']['push']>;

const IDLE: Stepper<never> & { readonly seeks: undefined } = { push: () => NOTHING, seeks: undefined };

/** The steps of one document; with `finds`, those too that are to tell what they find and change nothing. */
export function startSteps(
  choices: Choices,
  finds: boolean,
  canonicalize: Canonicalize = nativeCanonicalize,
): Steps {
  const { injections, runTogether, abbreviations, dictionary } = choices;
  return {
    injections: injections === 'remove' || finds ? createInjections({}, canonicalize) : IDLE,
    runTogether: runTogether ? createRunTogether() : IDLE,
    abbreviations:
      abbreviations !== 'keep' || finds
        ? createAbbreviations({ mode: abbreviations, dictionary, findings: finds })
        : IDLE,
    hasWrittenOut: false,
  };
}

/** Where the steps put what they do: the text that comes out, or all there is to tell of it. */
export interface StepSink {
  /** The text as it is by now. */
  readonly text: string;
  /** Takes the edits of a repair of letters, which puts them into a sink of its own. */
  repair(run: (sink: Sink) => void): void;
  /** Takes edits of the text as it is by now. */
  take(edits: readonly Edit[]): void;
  /** Is told what a step found in the text as it is by now, before its edits are taken. */
  saw(injected: InjectionPass | undefined, abbreviated: AbbreviationPass | undefined): void;
}

/**
 * Runs all steps, in order, over the next lines of a document. `past` is what stood before them, and `written` what came
 * out of that.
 */
export function runSteps(
  lines: string,
  past: Past,
  written: Past,
  choices: Choices,
  repair: LineRepair,
  steps: Steps,
  sink: StepSink,
): void {
  const { gate } = repair.letters;
  let isClean = false;
  let chunks: Chunk[] | undefined;
  if (steps.injections === IDLE && steps.runTogether === IDLE) {
    const { seeks } = steps.abbreviations;
    const found: Chunk[] = [];
    if (seeks !== undefined && isCleanTelling(gate, seeks, lines, collectChunks(lines, found)))
      chunks = found;
    isClean = chunks !== undefined || !isDirty(gate, lines, 0, lines.length);
    if (!isClean) sink.repair(inner => repairLines(lines, past, repair, inner));
  } else if (isPlain(gate, lines)) {
    isClean = true;
    steps.injections.push(lines, false);
  } else {
    sink.repair(inner => repairLines(lines, past, repair, inner));
    const injected = steps.injections.push(sink.text);
    sink.saw(injected, undefined);
    const cuts = choices.injections === 'remove' ? injected.edits : NO_EDITS;
    sink.take(cuts);
    sink.take(repairsAfter(cuts, sink.text, repair));
    const found = steps.runTogether.push(sink.text).edits;
    const spaces = choices.injections === 'remove' ? spacesToRestore(sink.text, injected, found) : found;
    sink.take(spaces);
    sink.take(repairsAfter(spaces, sink.text, repair));
  }
  const before = sink.text;
  const abbreviated = steps.abbreviations.push(before, chunks);
  sink.saw(undefined, abbreviated);
  const long = restyled(abbreviated.edits, repair);
  sink.take(long);
  if (long.length > 0) steps.hasWrittenOut = true;
  // Long forms tell of the language of the lines that follow: the next run would see them, so this one looks again, if
  // there is anything to judge by that.
  if (choices.abbreviations !== 'expand' || !steps.hasWrittenOut) return;
  if (isClean) {
    const areClean = long === abbreviated.edits;
    if ((areClean && standApart(before, long)) || !isDirtyAfter(gate, sink.text, long)) return;
  }
  sink.repair(inner => repairLines(sink.text, written, repair, inner));
}

/** The lines of a text, without their ends, that hold some places; both in order. */
function linesAt(text: string, places: readonly number[]): readonly Span[] {
  const lines: Span[] = [];
  for (const place of places) {
    const last = lines.at(-1);
    if (last !== undefined && place <= last.end) continue;
    const feed = text.indexOf('\n', place);
    lines.push({ start: text.lastIndexOf('\n', place - 1) + 1, end: feed < 0 ? text.length : feed });
  }
  return lines;
}

/**
 * What has to be repaired once injections were cut or spaces put in: a word that was torn, or stuck to another one, may
 * be written in another style, and its neighbours may have become easier to judge.
 */
function repairsAfter(edits: readonly Edit[], text: string, repair: LineRepair): readonly Edit[] {
  if (edits.length === 0) return NO_EDITS;
  return linesAt(text, startsAfter(edits)).flatMap(({ start, end }) => {
    const sink = new EditSink();
    // The line alone: what stands before it may come in the same piece or in another one.
    repairLines(text.slice(start, end), NO_PAST, repair, sink);
    return shiftEdits(sink.edits, start);
  });
}

/**
 * The spaces that may come back after the injections were cut: none on a line with one that was found and left, since
 * a space could make its end look certain to the next run. `text` has the cuts made.
 */
function spacesToRestore(text: string, injected: Pass<Injection>, spaces: readonly Edit[]): readonly Edit[] {
  const { edits: cuts, findings } = injected;
  let next = 0;
  const left = findings.filter(found => {
    while (next < cuts.length && cuts[next].end < found.end) next++;
    return next === cuts.length || found.start < cuts[next].start;
  });
  if (spaces.length === 0 || left.length === 0) return spaces;
  const map = OffsetMap.of(cuts, Number.MAX_SAFE_INTEGER);
  const lines = linesAt(
    text,
    left.map(({ start }) => map.toOutput(start)),
  );
  let at = 0;
  return spaces.filter(({ start }) => {
    while (at < lines.length && lines[at].end < start) at++;
    return at === lines.length || start < lines[at].start;
  });
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
