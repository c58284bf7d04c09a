import type { Span } from '../../edits.js';
import { contentEnd, lineStart, nextLine } from '../../lines.js';
import { type Chunk, chunksFrom, type Search } from './chunks.js';

/** A line that holds chunks: a span without its line end. */
export interface ChunkedLine extends Span {
  /** Where the next line starts. */
  readonly next: number;
  readonly chunks: readonly Chunk[];
}

/** The lines of a text that hold chunks, in order; `given` are all chunks of the text, if somebody cut it already. */
export class ChunkedLines {
  #ahead: readonly Chunk[];
  #taken = 0;
  #next = 0;

  constructor(
    private readonly text: string,
    private readonly given: readonly Chunk[] | undefined,
    private readonly search: Search,
  ) {
    this.#ahead = given ?? chunksFrom(text, 0, search);
  }

  /** The next one, whose chunks are told where it starts; `undefined` behind the last one. */
  take(): ChunkedLine | undefined {
    if (this.#taken === this.#ahead.length) {
      if (this.given !== undefined || this.#next >= this.text.length) return undefined;
      this.#ahead = chunksFrom(this.text, this.#next, this.search);
      this.#taken = 0;
      if (this.#ahead.length === 0) return undefined;
    }
    const first = this.#taken;
    const at = this.#ahead[first].start;
    const start = lineStart(this.text, at);
    const next = nextLine(this.text, at);
    for (; this.#taken < this.#ahead.length && this.#ahead[this.#taken].start < next; this.#taken++)
      this.#ahead[this.#taken].from = start;
    this.#next = next;
    const chunks = this.#ahead.slice(first, this.#taken);
    return { start, end: contentEnd(this.text, start, next), next, chunks };
  }
}
