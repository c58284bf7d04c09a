import { PAST_LENGTH } from '../context/past.js';
import { type Edit, moveEdits, NO_EDITS, type Span } from '../edits.js';
import { type Injection, type InjectionPass, moveInjection } from '../injections/index.js';
import { isPlain, nextGlue } from '../language/glue.js';
import { lineStart, nextLine } from '../lines.js';
import { OffsetMap } from '../offset-map.js';
import { lookAt } from './collecting.js';
import { repairsAfter } from './repairs.js';
import { TrackedText } from './sink.js';
import { IDLE } from './steps.js';
import { type Run, writeOut } from './write-out.js';

/** A line is settled once nothing more is cut from it; this is how often it is tried. */
const MOST_ROUNDS = 8;

/** What is left to be done where injections were cut. */
export interface Left {
  /** Where findings stand that were left. */
  readonly places: readonly number[];
  /** Whether any word may still hold injected text, or have lost spaces. */
  readonly hasGlue: boolean;
}

/** Cuts the injections in the sink's text, and repairs what they tore. */
export function cutInjections(run: Run): Left {
  const { choices, steps, sink } = run;
  const injected = steps.injections.push(sink.text);
  sink.saw(injected, undefined);
  const { edits, findings, hasGlue } = injected;
  if (findings.length === 0 || choices.injections !== 'remove') return { places: [], hasGlue };
  if (edits.length > 0) steps.hasChanged = true;
  const cut = OffsetMap.of(edits, sink.text.length);
  sink.take(edits);
  const repairs = repairsAfter(edits, run);
  const repaired = OffsetMap.of(repairs, sink.text.length);
  sink.take(repairs);
  const places = leftBy(injected).map(({ start }) => repaired.toOutput(cut.toOutput(start)));
  return { places, hasGlue };
}

/** The findings of a pass that it does not cut. */
function leftBy({ edits, findings }: InjectionPass): readonly Injection[] {
  let next = 0;
  return findings.filter(found => {
    while (next < edits.length && edits[next].end < found.end) next++;
    return next === edits.length || found.start < edits[next].start;
  });
}

/** Some whole lines, or one in which words may stick together. */
interface Part extends Span {
  readonly isOpen: boolean;
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = nextGlue(text, 0, text.length); at >= 0; at = nextGlue(text, from, text.length)) {
    const start = lineStart(text, at);
    if (start > from) parts.push({ start: from, end: start, isOpen: false });
    from = nextLine(text, at);
    parts.push({ start, end: from, isOpen: true });
  }
  if (from < text.length) parts.push({ start: from, end: text.length, isOpen: false });
  return parts;
}

/**
 * Runs the steps behind the injections over all of the sink's text. A line in which words may stick together stands by
 * itself: what these steps write tells how likely a cut or a lost space is, in it and in those before it.
 */
export function writeLines(run: Run, { places, hasGlue }: Left): void {
  const isParted = hasGlue && writesWords(run.steps);
  const parts = isParted ? partsOf(run.sink.text) : [];
  if (parts.every(({ isOpen }) => !isOpen)) {
    writeClosed(run, hasGlue && !isParted);
    return;
  }
  let before = '';
  const written = (): string => (before.length < PAST_LENGTH ? run.written() + before : before);
  let next = 0;
  run.sink.inParts(parts, (sink, i) => {
    const { end, isOpen } = parts[i];
    const first = next;
    while (next < places.length && places[next] < end) next++;
    if (isOpen) writeOpenLine({ ...run, sink, written }, next > first);
    else writeClosed({ ...run, sink, written }, false);
    before = (before + sink.text).slice(-PAST_LENGTH);
  });
}

/** Lines that may be clean by now; in which no words stick together unless they `mayHoldGlue`. */
function writeClosed(run: Run, mayHoldGlue: boolean): void {
  const { repair, sink, steps } = run;
  if (mayHoldGlue) writeOut(run, { isClean: isPlain(repair.letters.gate, sink.text) });
  else writeOut(run, lookAt(sink.text, repair, steps.abbreviations.seeks));
}

/** Whether a step behind the injections writes anything that a second run could go by. */
const writesWords = ({ writtenOut, runTogether, abbreviations }: Run['steps']): boolean =>
  writtenOut !== IDLE || (runTogether !== IDLE && abbreviations !== IDLE);

/**
 * Runs the steps over a line in which words may stick together, as if for the second time: what a second run would cut, or
 * part, is cut or parted before they run. No spaces are restored beside a finding that is left, since a space could make
 * its end look certain.
 */
function writeOpenLine(run: Run, hasLeft: boolean): void {
  const { sink } = run;
  let keepsGlue = hasLeft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const again = secondLook(run, keepsGlue);
    if (again === undefined) break;
    const { injected, spaces } = again;
    const isLeft = leftBy(injected).length > 0;
    const edits = injected.edits.length > 0 ? injected.edits : spaces;
    if (edits.length === 0 && (isLeft || !keepsGlue)) break;
    keepsGlue = isLeft;
    if (injected.edits.length > 0) sink.saw(injected, undefined);
    sink.take(edits);
    sink.take(repairsAfter(edits, run));
  }
  writeOut(run, { keepsGlue });
}

/** What a second run would find in a line: injections, and lost spaces where none is found and left. */
interface SecondLook {
  readonly injected: InjectionPass;
  readonly spaces: readonly Edit[];
}

/**
 * What a second run would find in the line of the sink; nothing if it has nothing else to go by than the first one. Where
 * a title stood in the text that went in, the findings do not tell: what they go by is the text that came out.
 */
function secondLook(run: Run, keepsGlue: boolean): SecondLook | undefined {
  const trial = new TrackedText(run.sink.text);
  const { abbreviations, runTogether, writtenOut } = run.steps;
  const steps = { ...run.steps, abbreviations: abbreviations.fork(), writtenOut: IDLE };
  writeOut({ ...run, steps, sink: trial }, { keepsGlue });
  if (!steps.hasWritten) return undefined;
  const injected = writtenOut.look(trial.text);
  const back = (span: Span): Span => trial.map.spanToInput(span);
  const inLine = (edits: readonly Edit[]): readonly Edit[] => moveEdits(edits, back);
  return {
    injected: {
      ...injected,
      edits: inLine(injected.edits),
      findings: injected.findings.map(found => ({ ...moveInjection(found, back), source: undefined })),
    },
    spaces: leftBy(injected).length > 0 ? NO_EDITS : inLine(runTogether.push(trial.text).edits),
  };
}
