import { type Edit, joinRules, type Rule, type Span } from '../edits.js';

/** Something that was seen and left alone, because it can be read in more than one way. */
export interface Report extends Span {
  readonly kind: ReportKind;
  readonly message: string;
}

/** Why it was left alone: a word with two tones, a letter that may be another one, a short form that may mean two things. */
export type ReportKind = 'contradictory-tones' | 'uncertain-letter' | 'ambiguous-abbreviation';

/** Where a repair puts what it found; edits come in order. The string form and the list of edits are two sinks. */
export interface Sink {
  /** Whether each letter matters, or only the text that comes out. */
  readonly wantsEdits: boolean;
  edit(start: number, end: number, text: string, rules: readonly Rule[]): void;
  report(start: number, end: number, kind: ReportKind, message: () => string): void;
}

/** Writes the repaired text and forgets why. */
export class TextSink implements Sink {
  readonly wantsEdits = false;
  readonly #input: string;
  #output = '';
  #at = 0;

  constructor(input: string) {
    this.#input = input;
  }

  edit(start: number, end: number, text: string): void {
    this.#output += this.#at === start ? text : this.#input.slice(this.#at, start) + text;
    this.#at = end;
  }

  report(): void {}

  /** The repaired text: the very same string if there was no edit. */
  finish(): string {
    if (this.#at === 0 && this.#output === '') return this.#input;
    return this.#at === this.#input.length ? this.#output : this.#output + this.#input.slice(this.#at);
  }
}

/** Keeps the edits, and what was left alone. */
export class EditSink implements Sink {
  readonly wantsEdits = true;
  readonly edits: Edit[] = [];
  readonly reports: Report[] = [];

  edit(start: number, end: number, text: string, rules: readonly Rule[]): void {
    this.edits.push({ start, end, text, rules: rules.length > 1 ? joinRules([rules]) : rules });
  }

  report(start: number, end: number, kind: ReportKind, message: () => string): void {
    this.reports.push({ start, end, kind, message: message() });
  }
}
