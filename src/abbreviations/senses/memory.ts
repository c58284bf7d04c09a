import { lettersOf } from '../dictionary/index.js';
import { HASHES, hashOf } from '../units.js';

/** How many definitions of a document are remembered; the oldest goes first. */
export const MOST_DEFINITIONS = 512;

/** What a document told as far as it was read: its definitions, and whether it is a law or one of an authority. */
export class Memory {
  /** A line told that the text is a law or a document of an authority. */
  isOfficial = false;
  readonly #expansions = new Map<string, string>();
  #hashes: Uint8Array | undefined;
  #version = 0;
  #undo: (readonly [key: string, before: string | undefined])[] | undefined;

  /** Another memory that knows the same by now. */
  copy(): Memory {
    const copy = new Memory();
    copy.isOfficial = this.isOfficial;
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

  get isEmpty(): boolean {
    return this.#expansions.size === 0;
  }

  /** What a short form was defined as, which is asked for by its letters: signs between them do not matter. */
  get(letters: string): string | undefined {
    return this.#expansions.size === 0 ? undefined : this.#expansions.get(letters);
  }

  set(short: string, expansion: string): void {
    const key = lettersOf(short);
    const before = this.#expansions.get(key);
    if (before === expansion) return;
    this.#version++;
    this.#undo?.push([key, before]);
    this.#expansions.set(key, expansion);
    this.expect(key);
    if (this.#expansions.size > MOST_DEFINITIONS) {
      const [[oldest, lost]] = this.#expansions;
      this.#undo?.push([oldest, lost]);
      this.#expansions.delete(oldest);
    }
  }

  /** Runs `read` as often as it asks to, each time from the state of now; the last run counts. */
  retry<T>(read: () => T, again: (result: T) => boolean): T {
    for (;;) {
      this.#undo = [];
      const result = read();
      const changes = this.#undo;
      this.#undo = undefined;
      if (!again(result)) return result;
      for (const [key, before] of changes.reverse()) {
        this.#version++;
        if (before === undefined) this.#expansions.delete(key);
        else this.#expansions.set(key, before);
      }
    }
  }
}
