import { createGate } from '../context/gate.js';
import { type Choices, isLineByLine } from '../options.js';
import type { Pipeline } from '../pipeline.js';
import { createByteGate, type LineGate } from './byte-gate.js';

/** Repairs one document after the other. */
export interface Engine {
  /** Tells clean bytes from others, where only lines that need work have to be seen. */
  readonly gate: LineGate | undefined;
  /** Whether the repairs are there; if not, `load` has to come before `repair`. */
  readonly isReady: boolean;
  load(): Promise<void>;
  /** Repairs whole lines, in order; the last one of a document may lack its end. `past` is what stood before. */
  repair(lines: string, past: () => string): string;
  /** What was held back of the document; the next lines start another one. */
  endDocument(): string;
}

/**
 * The engine for some choices. The pipeline and its tables are loaded when the first line needs work: until then the
 * gate, which is small, is enough.
 */
export function createEngine(choices: Choices, load: () => Promise<Pipeline>): Engine {
  const isSmall = isLineByLine(choices);
  const passes = isSmall && choices.form === 'NFC';
  let repair: Engine['repair'] | undefined;
  let end = (): string => '';
  return {
    gate: passes ? createByteGate(createGate(choices.tonePlacement)) : undefined,
    get isReady() {
      return repair !== undefined;
    },
    async load() {
      const pipeline = await load();
      if (isSmall) repair = pipeline.normalizeLines;
      else {
        const normalizer = pipeline.createNormalizer();
        repair = lines => normalizer.push(lines);
        end = () => normalizer.end();
      }
    },
    repair: (lines, past) => repair!(lines, past),
    endDocument: () => end(),
  };
}
