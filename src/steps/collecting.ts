import { areTooMany, type Chunk, collectChunks } from '../abbreviations/index.js';
import { dirtyAt, isDirty } from '../context/gate.js';
import { dirtyAtTelling, ENDED, type Sought } from '../context/product.js';
import type { Rule, Span } from '../edits.js';
import type { LineRepair, LineScan } from '../repair/lines.js';
import type { ReportKind, Sink } from '../repair/sink.js';
import type { LineFacts } from './write-out.js';

/** What a step of abbreviations has to know of a text, in one pass if there is an automaton for both questions. */
export function lookAt(
  text: string,
  { letters: { gate } }: LineRepair,
  seeks: Sought | undefined,
): LineFacts {
  const chunks: Chunk[] = [];
  const at = seeks === undefined ? ENDED : dirtyAtTelling(gate, seeks, text, 0, collectChunks(text, chunks));
  if (at === ENDED) return { isClean: !isDirty(gate, text, 0, text.length) };
  return at < 0 ? { isClean: true, chunks } : { isClean: false };
}

/** Lines that were repaired: where they stand in the text that comes out. */
interface Repaired extends Span {
  /** How many chunks stand before them. */
  readonly chunksBefore: number;
  /** How much further on what follows them stands than in the text that went in. */
  readonly shiftAfter: number;
}

/**
 * Collects what may be abbreviations in the text that a repair of letters makes, while the repair reads what went in: most
 * lines need none, and are read once for both. It is a sink before the one that takes the edits.
 */
export class ChunkCollector implements LineScan, Sink {
  readonly wantsEdits: boolean;
  readonly #chunks: Chunk[] = [];
  readonly #repaired: Repaired[] = [];
  readonly #found: (index: number) => number;
  /** How much further on the text stands behind the last edit, and behind the last lines that were repaired. */
  #shift = 0;
  #shiftBefore = 0;

  constructor(
    private readonly lines: string,
    private readonly repair: LineRepair,
    private readonly seeks: Sought,
    private readonly sink: Sink,
  ) {
    this.wantsEdits = sink.wantsEdits;
    this.#found = collectChunks(lines, this.#chunks);
  }

  dirtyFrom(from: number): number {
    const { lines, repair, seeks } = this;
    const { gate } = repair.letters;
    const at = areTooMany(this.#chunks) ? ENDED : dirtyAtTelling(gate, seeks, lines, from, this.#found);
    return at === ENDED ? dirtyAt(gate, lines, from, lines.length) : at;
  }

  repaired(start: number, end: number): void {
    const chunks = this.#chunks;
    while (chunks.length > 0 && chunks[chunks.length - 1].start >= start) chunks.pop();
    this.#repaired.push({
      start: start + this.#shiftBefore,
      end: end + this.#shift,
      chunksBefore: chunks.length,
      shiftAfter: this.#shift,
    });
    this.#shiftBefore = this.#shift;
  }

  edit(start: number, end: number, text: string, rules: readonly Rule[]): void {
    this.#shift += text.length - (end - start);
    this.sink.edit(start, end, text, rules);
  }

  report(start: number, end: number, kind: ReportKind, message: () => string): void {
    this.sink.report(start, end, kind, message);
  }

  /** What is known of the text that came out: the lines that were repaired are looked at again. */
  factsOf(text: string): LineFacts {
    const { repair, seeks } = this;
    if (areTooMany(this.#chunks)) return lookAt(text, repair, undefined);
    if (this.#repaired.length === 0) return { isClean: true, chunks: this.#chunks };
    const chunks: Chunk[] = [];
    let next = 0;
    let shift = 0;
    const keepUntil = (count: number): void => {
      for (; next < count; next++) chunks.push(this.#chunks[next].moveTo(text, shift));
    };
    for (const { start, end, chunksBefore, shiftAfter } of this.#repaired) {
      keepUntil(chunksBefore);
      const facts = lookAt(text.slice(start, end), repair, seeks);
      if (!facts.isClean) return facts;
      if (facts.chunks === undefined) return lookAt(text, repair, undefined);
      for (const chunk of facts.chunks) chunks.push(chunk.moveTo(text, start));
      shift = shiftAfter;
    }
    keepUntil(this.#chunks.length);
    return { isClean: true, chunks };
  }
}
