import type { LongFormsOf } from './definitions/index.js';
import type { Sources } from './senses/index.js';
import type { AbbreviationMode } from './types.js';

/** All that the reading of a line rests on. */
export interface Reader extends Sources {
  readonly mode: AbbreviationMode;
  /** Stops where a chunk may be an abbreviation: at capitals, or at every word. */
  readonly scanner: RegExp;
  /** Whether it stops at every word. */
  readonly loose: boolean;
  /** What the dictionaries and the document say of a short form. */
  readonly known: LongFormsOf;
}
