import { areTooMany, type Chunk, collectChunks } from '../abbreviations/index.js';
import { dirtyAt } from '../context/gate.js';
import { dirtyAtTelling, ENDED, type Sought } from '../context/product.js';
import type { Rule, Span } from '../edits.js';
import type { LineRepair, LineScan } from '../repair/lines.js';
import type { ReportKind, Sink } from '../repair/sink.js';
import type { LineFacts } from './write-out.js';

/** What was seen of a text, from its start to where it first shows that it may need work. */
export interface Look {
  /** That place, as `dirtyAt` has it. */
  readonly shownAt: number;
  /** What may be abbreviations up to there; nothing where there are too many, or no automaton finds them. */
  readonly chunks: Chunk[] | undefined;
}

/** Looks at a text for the repairs and for abbreviations, in one pass if there is an automaton for both. */
export function lookFor(text: string, { letters: { gate } }: LineRepair, seeks: Sought | undefined): Look {
  const chunks: Chunk[] = [];
  const at = seeks === undefined ? ENDED : dirtyAtTelling(gate, seeks, text, 0, collectChunks(text, chunks));
  if (at !== ENDED) return { shownAt: at, chunks };
  return { shownAt: dirtyAt(gate, text, 0, text.length), chunks: undefined };
}

export function factsOf({ shownAt, chunks }: Look): LineFacts {
  if (shownAt >= 0) return DIRTY_FACTS;
  return chunks === undefined ? CLEAN_FACTS : { isClean: true, chunks };
}

const DIRTY_FACTS: LineFacts = { isClean: false };
const CLEAN_FACTS: LineFacts = { isClean: true };

/** What a step of abbreviations has to know of a text. */
export const lookAt = (text: string, repair: LineRepair, seeks: Sought | undefined): LineFacts =>
  factsOf(lookFor(text, repair, seeks));

/** Lines that were repaired: where they stand in the text that comes out. */
interface Repaired extends Span {
  /** How many chunks stand before them. */
  readonly chunksBefore: number;
  /** How much further on what follows them stands than in the text that went in. */
  readonly shiftAfter: number;
}

/**
 * Collects what may be abbreviations in the text that a repair of letters makes, while the repair reads what went in: most
 * lines need none, and are read once for both. It goes on from the first look, and is a sink before the one that takes the
 * edits.
 */
export class ChunkCollector implements LineScan, Sink {
  readonly wantsEdits: boolean;
  readonly #chunks: Chunk[];
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
    private readonly first: Look,
  ) {
    this.wantsEdits = sink.wantsEdits;
    this.#chunks = first.chunks ?? [];
    this.#found = collectChunks(lines, this.#chunks);
  }

  dirtyFrom(from: number): number {
    const { lines, repair, seeks } = this;
    if (from === 0) return this.first.shownAt;
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
  facts(text: string): LineFacts {
    const { repair, seeks } = this;
    if (areTooMany(this.#chunks)) return lookAt(text, repair, undefined);
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
