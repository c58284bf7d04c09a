import type { Pipeline } from '../pipeline.js';
import { createByteGate, type LineGate } from './byte-gate.js';

/** Repairs one document after the other. */
export interface Engine {
  /** Tells clean bytes from others, where only lines that need work have to be seen. */
  readonly gate: LineGate | undefined;
  /** Repairs whole lines, in order; the last one of a document may lack its end. `past` is what stood before. */
  repair(lines: string, past: () => string): string;
  /** What was held back of the document; the next lines start another one. */
  endDocument(): string;
}

export function createEngine(pipeline: Pipeline): Engine {
  if (pipeline.isLineByLine) {
    return {
      gate: pipeline.choices.form === 'NFC' ? createByteGate(pipeline.repair.letters.gate) : undefined,
      repair: pipeline.normalizeLines,
      endDocument: () => '',
    };
  }
  const normalizer = pipeline.createNormalizer();
  return { gate: undefined, repair: lines => normalizer.push(lines), endDocument: () => normalizer.end() };
}
