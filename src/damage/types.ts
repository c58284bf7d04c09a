import type { Span } from '../edits.js';

/** The families of damage that no step repairs. */
export type DamageKind = 'keyword-chain' | 'split-letters' | 'random-tones' | 'page-frame';

/** A stretch of a line that was damaged on purpose, in UTF-16 code units. */
export interface Damage extends Span {
  readonly kind: DamageKind;
  /** Why, in words and numbers. */
  readonly reasons: readonly string[];
}

/** Finds the damage of one family in a line. */
export type LineFinder = (text: string, line: Span) => Damage | undefined;
