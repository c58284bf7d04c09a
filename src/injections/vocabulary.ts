import { wordEnd, wordStart } from '../language/words.js';

/** Longer words are in no pair. */
const LONGEST_WORD = 24;

/**
 * The words, and the pairs of neighbouring words, that stand around a suspicious place: what a sentence goes on with
 * was likely said before, what a keyword is about was not.
 */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #pairs = new Set<string>();

  add(text: string): void {
    const lower = text.toLowerCase();
    let before = '';
    let end = 0;
    for (let at = 0; at < lower.length; at++) {
      const next = wordEnd(lower, at, lower.length);
      if (next === at) continue;
      const word = lower.slice(at, next);
      this.#words.add(word);
      if (at === end + 1 && before !== '') this.#pairs.add(`${before} ${word}`);
      before = word;
      end = next;
      at = next - 1;
    }
  }

  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  /** Whether the words on both sides of the space at `at` stand together elsewhere. */
  hasPairAt(text: string, at: number): boolean {
    const start = wordStart(text, at, Math.max(0, at - LONGEST_WORD));
    const end = wordEnd(text, at + 1, Math.min(text.length, at + 1 + LONGEST_WORD));
    return this.#pairs.has(text.slice(start, end).toLowerCase());
  }
}
