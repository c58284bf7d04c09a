import { applyEdits, composeEdits, type Edit, NO_EDITS, OffsetMap } from '../edits.js';
import { maySayShort } from './cues.js';
import { moveFinding } from './findings.js';
import { areMute } from './guards/index.js';
import { readLine } from './line.js';
import type { Reader } from './reader.js';
import type { Reading } from './report.js';
import { type Chunk, chunksLeft, chunksOf, moveChunks } from './tokens/index.js';
import type { AbbreviationFinding } from './types.js';

/** Expanding ends when there is nothing left to expand; after so many rounds in any case. */
const ROUNDS = 4;

/** Reads a line; when it expands, then until nothing is left to expand: a long form may bring a short one to light. */
export function readFully(line: string, before: string, reader: Reader, chunks: readonly Chunk[]): Reading {
  if (reader.mode !== 'expand') return readLine(line, before, reader, chunks);
  let first: Reading | undefined;
  let edits: readonly Edit[] = NO_EDITS;
  let text = line;
  let left = chunks;
  let rounds = 0;
  let isDone = false; // no chunk is left, and so nothing to read
  let findings: readonly AbbreviationFinding[] | undefined;
  let last = reader.memory.retry(
    () => {
      const isMuted = text !== line && areMute(text, left, maySayShort(before, before.length), reader);
      return isMuted ? unread(text) : readLine(text, before, reader, left);
    },
    reading => {
      if (first === undefined) first = reading;
      else findings = withDecided(findings ?? first.findings, reading.findings, edits, line);
      if (reading.edits.length === 0) return false;
      edits = edits.length === 0 ? reading.edits : composeEdits(edits, reading.edits);
      const isKnown = reading.view === text && !reader.loose;
      const rest = isKnown ? chunksLeft(text, left, reading.edits) : undefined;
      if (rest?.length === 0) {
        isDone = true;
        return false;
      }
      const longer = applyEdits(text, reading.edits);
      if (rest) moveChunks(rest, reading.edits, longer);
      left = rest ?? chunksOf(longer, reader);
      text = longer;
      return ++rounds < ROUNDS;
    },
  );
  if (edits.length === 0 || first === undefined) return last;
  if (isDone) last = new WrittenOut(last);
  return new AllRounds(line, edits, findings ?? first.findings, last);
}

/**
 * Findings of a line, with what a later round decided in place of what was left before; `edits` made of the line what that
 * round read.
 */
function withDecided(
  findings: readonly AbbreviationFinding[],
  later: readonly AbbreviationFinding[],
  edits: readonly Edit[],
  line: string,
): readonly AbbreviationFinding[] {
  if (later.length === 0) return findings;
  const map = OffsetMap.of(edits, line.length);
  const decided = new Map<number, AbbreviationFinding>();
  for (const found of later) {
    if (found.kind !== 'abbreviation' || found.abbreviation.chosen === undefined) continue;
    const moved = moveFinding(found, span => map.spanToInput(span));
    if (moved.kind === 'abbreviation') decided.set(moved.abbreviation.start, moved);
  }
  return findings.map(found => {
    if (found.kind !== 'abbreviation' || found.abbreviation.chosen !== undefined) return found;
    return decided.get(found.abbreviation.start) ?? found;
  });
}

/** What all rounds did with a line, of which the last one found nothing more to write. */
class AllRounds implements Reading {
  #map: OffsetMap | undefined; // made when a long form reaches back into this line

  constructor(
    private readonly line: string,
    readonly edits: readonly Edit[],
    readonly findings: readonly AbbreviationFinding[],
    private readonly last: Reading,
  ) {}

  get view(): string {
    return this.last.view;
  }

  toLine(offset: number): number {
    this.#map ??= OffsetMap.of(this.edits, this.line.length);
    return this.#map.toInput(Math.min(this.last.toLine(offset), this.#map.outputLength));
  }
}

/** The reading of what another one made of its view, in which nothing is left to read: written only if it is asked for. */
class WrittenOut implements Reading {
  readonly edits = NO_EDITS;
  readonly findings = [];
  #view: string | undefined;

  constructor(private readonly before: Reading) {}

  get view(): string {
    this.#view ??= applyEdits(this.before.view, this.before.edits);
    return this.#view;
  }

  toLine(offset: number): number {
    return offset;
  }
}

/** The reading of a line in which there is nothing to read. */
const unread = (line: string): Reading => ({
  edits: NO_EDITS,
  findings: [],
  view: line,
  toLine: offset => offset,
});
