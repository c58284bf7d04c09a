import { type Atom, readAtom } from './atoms.js';
import type { Neighbour } from './neighbours.js';

/** The atoms of a phrase, in the order in which they are read from a token on. */
export type Phrase = readonly Atom[];

/** How many places the first words of phrases are sorted into. */
const PLACES = 256;

/** An index that is being filled: phrases that stand on the left of a token are read backwards, others onwards. */
export class Phrases<T> {
  readonly #index = new Map<Atom, { readonly phrase: Phrase; readonly sign: T }[]>();
  /** Where the first words of phrases have their places: most words are told by that to start nothing. */
  readonly #places = new Uint8Array(PLACES);
  /** The kinds that phrases start with, as bits. */
  #kinds = 0;

  /** The length of the longest one, in words and signs. */
  longest = 0;

  constructor(private readonly isLeft: boolean) {}

  add(phrases: readonly string[], sign: T): void {
    for (const text of phrases) {
      const phrase = text.split(' ').map(readAtom);
      if (this.isLeft) phrase.reverse();
      const [first] = phrase;
      const list = this.#index.get(first);
      if (list) list.push({ phrase, sign });
      else this.#index.set(first, [{ phrase, sign }]);
      if (first < 0) this.#kinds |= -first;
      else this.#places[first % PLACES] = 1;
      this.longest = Math.max(this.longest, phrase.length);
    }
  }

  /** Calls `found` for each phrase that stands in `list`, starting at `from`. */
  visit(list: readonly Neighbour[], from: number, found: (sign: T, phrase: Phrase) => void): void {
    if (this.longest === 0) return;
    const { atom, kinds } = list[from];
    if (atom >= 0 && this.#places[atom % PLACES] === 1) this.#visitAt(atom, list, from, found);
    for (let left = kinds & this.#kinds; left !== 0; left &= left - 1)
      this.#visitAt(-(left & -left), list, from, found);
  }

  /** Whether any phrase starts with a word or sign. */
  startsWith({ atom, kinds }: Neighbour): boolean {
    return (kinds & this.#kinds) !== 0 || this.#index.has(atom);
  }

  #visitAt(
    first: Atom,
    list: readonly Neighbour[],
    from: number,
    found: (sign: T, phrase: Phrase) => void,
  ): void {
    const phrases = this.#index.get(first);
    if (phrases === undefined) return;
    for (let i = 0; i < phrases.length; i++) {
      const { phrase, sign } = phrases[i];
      if (phrase.length === 1 || goesOn(phrase, list, from)) found(sign, phrase);
    }
  }
}

/** Whether a phrase whose first part stands at `from` stands there as a whole. */
function goesOn(phrase: Phrase, list: readonly Neighbour[], from: number): boolean {
  for (let i = 1; i < phrase.length; i++) {
    if (from + i >= list.length) return false;
    const wanted = phrase[i];
    const { atom, kinds } = list[from + i];
    if (wanted < 0 ? (kinds & -wanted) === 0 : wanted !== atom) return false;
  }
  return true;
}
