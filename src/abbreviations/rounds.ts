import { applyEdits, composeEdits, type Edit, NO_EDITS } from '../edits.js';
import { OffsetMap } from '../offset-map.js';
import { once } from '../once.js';
import { maySayShort } from './cues.js';
import { moveFinding } from './findings.js';
import { areMute } from './guards/index.js';
import { readLine } from './line.js';
import type { Reader } from './reader.js';
import { identity, type Reading } from './report.js';
import { type Chunk, chunksLeft, chunksOf, moveChunks } from './tokens/index.js';
import type { AbbreviationFinding } from './types.js';

/** Expanding ends when there is nothing left to expand; after this many rounds in any case. */
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
  const last = reader.memory.retry(
    () => {
      const isMuted = text !== line && areMute(text, left, maySayShort(before, before.length), reader);
      return isMuted ? unread(() => text) : readLine(text, before, reader, left);
    },
    reading => {
      if (first === undefined) first = reading;
      else findings = withDecided(findings ?? first.findings, reading.findings, edits, line);
      if (reading.edits.length === 0) return false;
      edits = edits.length === 0 ? reading.edits : composeEdits(edits, reading.edits);
      const isKnown = reading.view() === text && !reader.loose;
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
  const { view, toLine } = isDone ? unread(once(() => applyEdits(last.view(), last.edits))) : last;
  const map = once(() => OffsetMap.of(edits, line.length)); // made when a long form reaches back into this line
  return {
    edits,
    findings: findings ?? first.findings,
    view,
    toLine: offset => map().toInput(Math.min(toLine(offset), map().outputLength)),
  };
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

/** The reading of a text in which nothing is left to read. */
const unread = (view: () => string): Reading => ({
  edits: NO_EDITS,
  findings: [],
  view,
  toLine: identity,
});
