import { areTooMany, type Chunk, collectChunks } from '../abbreviations/index.js';
import { dirtyAt } from '../context/gate.js';
import { dirtyAtTelling, ENDED, type Sought } from '../context/product.js';
import type { Span } from '../edits.js';
import type { LineRepair, LineScan } from '../repair/lines.js';
import type { Sink } from '../repair/sink.js';
import type { LineFacts } from './write-out.js';

/** What a step of abbreviations has to know of a text, as far as it was read: to where it first shows that it may need work. */
export interface Look extends LineFacts {
  readonly isClean: boolean;
  /** That place, as `dirtyAt` has it. */
  readonly shownAt: number;
  /** What may be abbreviations up to there; nothing where there are too many, or no automaton finds them. */
  readonly chunks: Chunk[] | undefined;
}

/** Looks at a text for the repairs and for abbreviations, in one pass if there is an automaton for both. */
export function lookAt(text: string, { letters: { gate } }: LineRepair, seeks: Sought | undefined): Look {
  const chunks: Chunk[] = [];
  const at = seeks === undefined ? ENDED : dirtyAtTelling(gate, seeks, text, 0, collectChunks(text, chunks));
  if (at !== ENDED) return { isClean: at < 0, shownAt: at, chunks };
  const shownAt = dirtyAt(gate, text, 0, text.length);
  return { isClean: shownAt < 0, shownAt, chunks: undefined };
}

/** Lines that were repaired: where they stand in the text that comes out. */
interface Repaired extends Span {
  /** How many chunks stand before them. */
  readonly chunksBefore: number;
  /** How much further on what follows them stands than in the text that went in. */
  readonly shiftAfter: number;
}

/** A sink before the one that takes the edits, which collects chunks on the way. */
export interface ChunkCollector extends LineScan, Sink {
  /** What is known of the text that came out: the lines that were repaired are looked at again. */
  facts(text: string): LineFacts;
}

/**
 * Collects what may be abbreviations in the text that a repair of letters makes, while the repair reads what went in: most
 * lines need none, and are read once for both. It goes on from the first look.
 */
export function collectBeside(
  lines: string,
  repair: LineRepair,
  seeks: Sought,
  sink: Sink,
  { shownAt, chunks: found = [] }: Look,
): ChunkCollector {
  const { gate } = repair.letters;
  const collect = collectChunks(lines, found);
  const blocks: Repaired[] = [];
  let shift = 0; // how much further on the text stands behind the last edit
  return {
    wantsEdits: sink.wantsEdits,
    edit(start, end, text, rules) {
      shift += text.length - (end - start);
      sink.edit(start, end, text, rules);
    },
    report(start, end, kind, message) {
      sink.report(start, end, kind, message);
    },
    dirtyFrom(from) {
      if (from === 0) return shownAt;
      const at = areTooMany(found) ? ENDED : dirtyAtTelling(gate, seeks, lines, from, collect);
      return at === ENDED ? dirtyAt(gate, lines, from, lines.length) : at;
    },
    repaired(start, end) {
      while (found.length > 0 && found[found.length - 1].start >= start) found.pop();
      const before = blocks.at(-1)?.shiftAfter ?? 0;
      blocks.push({
        start: start + before,
        end: end + shift,
        chunksBefore: found.length,
        shiftAfter: shift,
      });
    },
    facts(text) {
      if (areTooMany(found)) return lookAt(text, repair, undefined);
      const chunks: Chunk[] = [];
      let next = 0;
      let by = 0;
      const keepUntil = (count: number): void => {
        for (; next < count; next++) chunks.push(found[next].moveTo(text, by));
      };
      for (const { start, end, chunksBefore, shiftAfter } of blocks) {
        keepUntil(chunksBefore);
        const inside = lookAt(text.slice(start, end), repair, seeks);
        if (!inside.isClean) return { isClean: false };
        if (inside.chunks === undefined) return lookAt(text, repair, undefined);
        for (const chunk of inside.chunks) chunks.push(chunk.moveTo(text, start));
        by = shiftAfter;
      }
      keepUntil(found.length);
      return { isClean: true, chunks };
    },
  };
}
