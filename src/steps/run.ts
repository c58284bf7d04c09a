import type { Past } from '../context/past.js';
import { isPlain } from '../language/glue.js';
import type { Choices } from '../options.js';
import { type LineRepair, repairLines } from '../repair/lines.js';
import { type ChunkCollector, collectBeside, lookAt } from './collecting.js';
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

  if (steps.injections === IDLE && steps.runTogether === IDLE) {
    writeOut(run, repairLooking(lines, past, run));
  } else if (isPlain(gate, lines)) {
    steps.injections.push(lines, false);
    writeOut(run, { isClean: true });
  } else {
    sink.repair(inner => repairLines(lines, past, repair, inner));
    writeLines(run, cutInjections(run));
  }
}

/**
 * Repairs lines for a step of abbreviations alone, and tells what it has to know of what comes out: in one pass if there is
 * an automaton for both questions.
 */
function repairLooking(lines: string, past: Past, { repair, steps, sink }: Run): LineFacts {
  const { seeks } = steps.abbreviations;
  const look = lookAt(lines, repair, seeks);
  if (look.isClean) return look;
  let collector: ChunkCollector | undefined;
  sink.repair(inner => {
    if (seeks !== undefined && look.chunks !== undefined && !repair.isIdle)
      collector = collectBeside(lines, repair, seeks, inner, look);
    repairLines(lines, past, repair, collector ?? inner, collector);
  });
  return collector?.facts(sink.text) ?? lookAt(sink.text, repair, seeks);
}
