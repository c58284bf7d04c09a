import type { Span } from '../edits.js';

/** What becomes of abbreviations: nothing, the long form in their place, or the long form in brackets behind them. */
export type AbbreviationMode = 'keep' | 'expand' | 'annotate';

/** A row of a user's dictionary. */
export interface DictionaryEntry {
  readonly short: string;
  readonly expansion: string;
  /** The subject field, told with the sense; `user` where it is missing. */
  readonly domain?: string;
}

/** Which short forms are known, and what is written for them. */
export interface AbbreviationOptions {
  /** The default is `expand`; finders do not look at it. */
  readonly mode?: AbbreviationMode;
  /** Entries that override the built-in dictionary; see `parseDictionary` for what they have to be. */
  readonly dictionary?: readonly DictionaryEntry[];
  /** Whether the lower-case abbreviations of chat (ko, dc, cty) count too; the default is `false`. */
  readonly chat?: boolean;
}

/** What a stepper is asked for: who only applies edits need not pay for findings. */
export interface StepperOptions extends AbbreviationOptions {
  /** The default is `true`. */
  readonly findings?: boolean;
}

/** One reading of an abbreviation. */
export interface Sense {
  readonly expansion: string;
  /** The subject field, by the row of the dictionary (`health`, `legal` ...); `document` where the text defines it. */
  readonly domain: string;
  /** From 0 to 1: how the evidence is shared among the senses, and none of them. */
  readonly score: number;
  readonly source: 'definition' | 'user' | 'dictionary';
}

/** One abbreviation where it stands, with all its senses, the best first. */
export interface Abbreviation extends Span {
  /** The short form as it is written, in NFC. */
  readonly short: string;
  readonly senses: readonly Sense[];
  /** `undefined` where the context does not decide: the text is left alone then. */
  readonly chosen: Sense | undefined;
  /** What spoke for it or why none was chosen, for people to read: the wording may change in any version. */
  readonly why: string;
}

/**
 * How a short and a long form were paired: one letter per syllable (`initials`), with linking words such as "và"
 * left out (`linking-words`), before a name or a year that the short form leaves out (`tail`), with a shorter
 * abbreviation inside (`nested`), with D for Đ (`plain-d`), or because the dictionary knows the pair (`dictionary`).
 */
export type DefinitionRule = 'initials' | 'linking-words' | 'tail' | 'nested' | 'plain-d' | 'dictionary';

/** A place where the text says what an abbreviation stands for. */
export interface Definition {
  readonly short: Span;
  /** Starts below zero if the long form began on a line that was pushed before. */
  readonly long: Span;
  readonly rule: DefinitionRule;
  readonly order: 'long-first' | 'short-first';
  /** The short form as it is written, and the long form as it is used from here on; both in NFC. */
  readonly form: string;
  readonly expansion: string;
}

/** What the stepper finds. */
export type AbbreviationFinding =
  | { readonly kind: 'abbreviation'; readonly abbreviation: Abbreviation }
  | { readonly kind: 'definition'; readonly definition: Definition };
