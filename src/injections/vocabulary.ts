import { wordEnd, wordStart } from '../language/words.js';

/** Longer words are in no pair. */
const LONGEST_WORD = 24;

/**
 * The words, and the pairs of neighbouring words, that stand around a suspicious place: what a sentence goes on with
 * was likely said before, what a keyword is about was not. Capitals count: a keyword has none, and what the document
 * writes with a capital is a name.
 */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #pairs = new Set<string>();
  readonly #behindCommas = new Set<string>();

  add(text: string): void {
    let before = '';
    let end = 0;
    for (let at = 0; at < text.length; at++) {
      const next = wordEnd(text, at, text.length);
      if (next === at) continue;
      const word = text.slice(at, next);
      this.#words.add(word);
      if (at === end + 1 && before !== '') this.#pairs.add(`${before} ${word}`);
      if (at === end + 2 && text.charCodeAt(end) === 0x2c) this.#behindCommas.add(word);
      before = word;
      end = next;
      at = next - 1;
    }
  }

  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  /** Whether a word stands behind a comma elsewhere. */
  hasBehindComma(word: string): boolean {
    return this.#behindCommas.has(word);
  }

  /** Whether the words on both sides of the space at `at` stand together elsewhere. */
  hasPairAt(text: string, at: number): boolean {
    const start = wordStart(text, at, Math.max(0, at - LONGEST_WORD));
    const end = wordEnd(text, at + 1, Math.min(text.length, at + 1 + LONGEST_WORD));
    return this.#pairs.has(text.slice(start, end));
  }
}
