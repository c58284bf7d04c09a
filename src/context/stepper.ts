import { type Edit, NO_EDITS } from '../edits.js';

/** What a step did with some lines: its edits and its findings, all spans in UTF-16 code units of those lines. */
export interface Pass<Finding> {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** The pass of lines in which there is nothing to do: shared, so that clean text costs no allocation. */
export const NOTHING: Pass<never> = { edits: NO_EDITS, findings: [] };

/**
 * A step on its way through one document: it is fed with whole lines, in order, and remembers a bounded part of what
 * it saw. The outcome does not depend on how the lines are grouped.
 */
export interface Stepper<Finding> {
  push(lines: string): Pass<Finding>;
}
