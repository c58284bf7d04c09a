import { lettersOf } from '../dictionary/index.js';
import { ownString } from '../memoize.js';
import { HASHES, hashOf } from '../units.js';

/** How many definitions of a document are remembered; the oldest goes first. */
export const MOST_DEFINITIONS = 512;

/** How many persons of a document are remembered by their initials; of more, those who come first. */
const MOST_PERSONS = 128;

/** What a document told as far as it was read: its definitions, its persons, and whether it is a law or one of an authority. */
export class Memory {
  /** A line told that the text is a law or a document of an authority. */
  isOfficial = false;
  #expansions = new Map<string, string>();
  /** The initials of persons; none for most documents. */
  #persons: Set<string> | undefined;
  #hashes: Uint8Array | undefined;
  #version = 0;
  #isTrying = false;
  /** What was known before a try, if that changed it. */
  #saved: Map<string, string> | undefined;
  #savedPersons: Set<string> | undefined;

  /** Another memory that knows the same by now. */
  copy(): Memory {
    const copy = new Memory();
    copy.isOfficial = this.isOfficial;
    copy.#persons = this.#persons && new Set(this.#persons);
    copy.#hashes = this.#hashes?.slice();
    copy.#version = this.#version;
    for (const [short, expansion] of this.#expansions) copy.#expansions.set(short, expansion);
    return copy;
  }

  /** Another number whenever a definition came or went. */
  get version(): number {
    return this.#version;
  }

  /** Whether anything with letters of this hash may have been defined, or was told to `expect`. */
  mayKnow(hash: number): boolean {
    return this.#hashes?.[hash] === 1;
  }

  /** Tells that a short form is known, whoever defines it. */
  expect(short: string): void {
    this.#hashes ??= new Uint8Array(HASHES);
    this.#hashes[hashOf(short)] = 1;
  }

  /** Whether a person was called by these initials. */
  isPerson(letters: string): boolean {
    return this.#persons?.has(letters) === true;
  }

  /** Remembers a person by the initials. */
  meet(letters: string): void {
    this.#persons ??= new Set();
    if (this.#persons.size >= MOST_PERSONS || this.#persons.has(letters)) return;
    if (this.#isTrying) this.#savedPersons ??= new Set(this.#persons);
    this.#persons.add(letters);
  }

  get isEmpty(): boolean {
    return this.#expansions.size === 0;
  }

  /** What a short form was defined as, which is asked for by its letters: signs between them do not matter. */
  get(letters: string): string | undefined {
    return this.#expansions.size === 0 ? undefined : this.#expansions.get(letters);
  }

  set(short: string, expansion: string): void {
    const key = lettersOf(short);
    if (this.#expansions.get(key) === expansion) return;
    this.#version++;
    if (this.#isTrying) this.#saved ??= new Map(this.#expansions);
    this.#expansions.delete(key); // what is defined anew is the newest one
    this.#expansions.set(ownString(key, 0, key.length), ownString(expansion, 0, expansion.length));
    this.expect(key);
    if (this.#expansions.size > MOST_DEFINITIONS) {
      const [oldest] = this.#expansions.keys();
      this.#expansions.delete(oldest);
    }
  }

  /** Runs `read` as often as it asks to, each time from the state of now; the last run counts. */
  retry<T>(read: () => T, again: (result: T) => boolean): T {
    for (;;) {
      this.#isTrying = true;
      this.#saved = undefined;
      this.#savedPersons = undefined;
      const result = read();
      this.#isTrying = false;
      if (!again(result)) return result;
      this.#persons = this.#savedPersons ?? this.#persons;
      if (this.#saved === undefined) continue;
      this.#expansions = this.#saved;
      this.#version++;
    }
  }
}
