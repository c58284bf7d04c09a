import { areTooMany, type Chunk, collectChunks } from '../abbreviations/index.js';
import { type Gate, isDirty } from '../context/gate.js';
import type { Past } from '../context/past.js';
import { isCleanTelling } from '../context/product.js';
import { isPlain } from '../language/glue.js';
import type { Choices } from '../options.js';
import { type LineRepair, repairLines } from '../repair/lines.js';
import { cutInjections, writeLines } from './open-lines.js';
import type { StepSink } from './sink.js';
import { IDLE, type Steps } from './steps.js';
import { type LineFacts, type Run, writeOut } from './write-out.js';

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
  const run: Run = { choices, repair, steps, sink, written };
  const repairAll = (): void => sink.repair(inner => repairLines(lines, past, repair, inner));

  if (steps.injections === IDLE && steps.runTogether === IDLE) {
    const known = lookAt(lines, gate, steps);
    if (!known.isClean) repairAll();
    writeOut(run, known.isClean ? known : lookAt(sink.text, gate, steps));
  } else if (isPlain(gate, lines)) {
    steps.injections.push(lines, false);
    writeOut(run, { isClean: true });
  } else {
    repairAll();
    writeLines(run, cutInjections(run));
  }
}

/** What a step of abbreviations alone has to know of some lines, in one pass if there is an automaton for both questions. */
function lookAt(lines: string, gate: Gate, { abbreviations: { seeks } }: Steps): LineFacts {
  if (seeks === undefined) return { isClean: !isDirty(gate, lines, 0, lines.length) };
  const chunks: Chunk[] = [];
  if (isCleanTelling(gate, seeks, lines, collectChunks(lines, chunks))) return { isClean: true, chunks };
  return { isClean: areTooMany(chunks) && !isDirty(gate, lines, 0, lines.length) };
}
