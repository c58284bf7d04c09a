import { ATOM_HASHES, atomFits, atomHash, type Neighbour } from './neighbours.js';
import { fold } from './units.js';

export type Phrase = readonly string[];

/** Phrases of a table: words are folded, kinds ({Name}, {number}) stay. */
export const readPhrases = (phrases: readonly string[]): readonly Phrase[] =>
  phrases.map(phrase => phrase.split(' ').map(readAtom));

const readAtom = (atom: string): string => (atom.startsWith('{') ? atom : fold(atom));

/** An index that is being filled: by the last atom of phrases that stand on the left, by the first one on the right. */
export class Phrases<T> {
  readonly #index = new Map<string, (readonly [Phrase, T])[]>();
  /** Which hashes the atoms of the index have: most words are told by that to start nothing. */
  readonly #hashes = new Uint8Array(ATOM_HASHES);

  /** The length of the longest one, in words and signs. */
  longest = 0;

  constructor(private readonly isLeft: boolean) {}

  add(phrases: readonly Phrase[], sign: T): void {
    for (const phrase of phrases) {
      const nearest = phrase[this.isLeft ? phrase.length - 1 : 0];
      const list = this.#index.get(nearest);
      if (list) list.push([phrase, sign]);
      else this.#index.set(nearest, [[phrase, sign]]);
      this.#hashes[atomHash(nearest)] = 1;
      this.longest = Math.max(this.longest, phrase.length);
    }
  }

  /** Calls `found` for each phrase that stands in `list`, starting at `from`; on the left it is read backwards. */
  visit(list: readonly Neighbour[], from: number, found: (sign: T, phrase: Phrase) => void): void {
    if (this.longest === 0) return;
    const { atoms, hashes } = list[from];
    for (let i = 0; i < atoms.length; i++) {
      if (this.#hashes[hashes[i]] === 0) continue;
      const phrases = this.#index.get(atoms[i]);
      if (phrases === undefined) continue;
      for (const [phrase, sign] of phrases) if (this.#fits(phrase, list, from)) found(sign, phrase);
    }
  }

  /** Whether any phrase starts with a word or sign. */
  startsWith({ atoms }: Neighbour): boolean {
    return atoms.some(atom => this.#index.has(atom));
  }

  #fits(phrase: Phrase, list: readonly Neighbour[], from: number): boolean {
    for (let i = 0; i < phrase.length; i++) {
      if (!atomFits(phrase[this.isLeft ? phrase.length - 1 - i : i], list[from + i])) return false;
    }
    return true;
  }
}
