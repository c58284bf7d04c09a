import type { Span } from '../edits.js';

/** How sure a finding is. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Another place where the cut may end, and what the word around it then is. */
export interface Alternative {
  readonly end: number;
  readonly carrier: string | undefined;
  /** How much less likely than the span of the finding, in bits. */
  readonly worseBy: number;
}

/** Text that was injected into a page: exactly what must be cut, in UTF-16 code units. */
export interface Injection extends Span {
  /** The title without spaces and signs, from its first to its last accented letter. */
  readonly squashed: Span;
  /** The phrase behind it, for whose sake the spam was made. */
  readonly keyword: Span | undefined;
  /** The word that was torn apart, joined again. */
  readonly carrier: string | undefined;
  /**
   * The line the run was squashed from, if it stood before. Where lines are pushed one after the other it may lie in
   * an earlier push: then the offsets are negative, counted from the start of the lines pushed.
   */
  readonly source: Span | undefined;
  readonly confidence: Confidence;
  /** Whether the end of the span is sure: if not, `alternatives` holds what comes into question too. */
  readonly endCertain: boolean;
  readonly alternatives: readonly Alternative[];
  /** Why, in words and numbers. */
  readonly reasons: readonly string[];
}

/** How sure findings have to be to be cut; all are found whatever it says. */
export interface InjectionOptions {
  /** Findings of at least this confidence are cut; `certain` unless told otherwise. */
  readonly cut?: Confidence;
  /** Whether to cut only where the end is certain (the default), or at the best guess. */
  readonly ends?: 'certain' | 'best';
}
