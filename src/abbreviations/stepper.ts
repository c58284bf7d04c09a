import { type Canonicalize, nativeCanonicalize } from '../context/engine.js';
import type { Sought } from '../context/product.js';
import { NOTHING, type Pass, type Stepper } from '../context/stepper.js';
import { type Edit, moveEdits, NO_EDITS, type Span, shiftEdits, shiftedBy } from '../edits.js';
import { nextLine } from '../lines.js';
import { isComposed } from '../repair/canonical.js';
import { ComposedText } from '../repair/composed-text.js';
import { maySayShort } from './cues.js';
import { knownLongForms, type LongFormsOf } from './definitions/index.js';
import { checkEntries, isQuiet, lettersOf } from './dictionary/index.js';
import { moveFinding } from './findings.js';
import { areMute } from './guards/index.js';
import { LinesBefore } from './lines-before.js';
import { ownString } from './memoize.js';
import type { Reader } from './reader.js';
import { readFully } from './rounds.js';
import { createLooseScanner, createScanner, startAutomaton } from './scan.js';
import { Memory, TopicsAround } from './senses/index.js';
import { plainTail, type Tail, tailAsItCame, tailOf } from './tail.js';
import { type Chunk, ChunkedLines } from './tokens/index.js';
import type { AbbreviationFinding, DictionaryEntry, StepperOptions } from './types.js';
import { isOfficialLine } from './writing/index.js';

/** What somebody knows of lines already. */
export interface KnownLines {
  /** No letter in them needs a repair, so that they are composed, and no words stick together. */
  readonly isClean?: boolean;
  /** All that may be abbreviations in them: see `collectChunks`. */
  readonly chunks?: readonly Chunk[] | undefined;
}

/** The stepper, which may be told what is known of the lines. */
export interface AbbreviationStepper extends Stepper<AbbreviationFinding> {
  /** Finds where abbreviations may stand; `undefined` where they look like any word. */
  readonly seeks: Sought | undefined;
  push(lines: string, known?: KnownLines): Pass<AbbreviationFinding>;
  /** Another stepper that remembers the same by now: what is pushed to one of them is unknown to the other. */
  fork(): AbbreviationStepper;
}

/**
 * A step that expands, annotates or only finds abbreviations, fed with whole lines of one document.
 *
 * What it remembers is bounded: 512 definitions of 200 code units each, the initials of 128 persons, the last 240 code units
 * of the line before, and whether the document is Vietnamese so far. Context runs left to right: a definition counts from
 * where it stands. Lines of more than 24 code units that show hardly any Vietnamese letter (see `tellsLanguage`) are left
 * alone, and so are the short ones behind them until a line is Vietnamese again. Up to 8,192 code units of lines that hold no
 * abbreviation wait until one behind them asks. The long form of a definition may start on the line before: its span starts
 * below zero if that line was pushed earlier. Lines are read in NFC, whatever form they come in.
 *
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 */
export function createAbbreviations(
  options: StepperOptions = {},
  canonicalize: Canonicalize = nativeCanonicalize,
): AbbreviationStepper {
  const { dictionary = [] } = options;
  checkEntries(dictionary);
  const memory = new Memory();
  for (const { short } of dictionary) memory.expect(short);
  const { mode = 'expand', chat = false, findings: tells = true } = options;
  const user = new Map(dictionary.map(entry => [entry.short, entry]));
  const loose = chat || dictionary.some(isQuiet);
  const scanner = loose ? createLooseScanner() : createScanner();
  const asked = { user, chat, mode, loose, scanner, tells, canonicalize };
  return resume(asked, memory, new LinesBefore(canonicalize));
}

/** What a stepper was asked for, made ready once for all its forks. */
type Asked = Omit<Reader, 'memory' | 'settled' | 'around' | 'known'> & {
  readonly canonicalize: Canonicalize;
};

// Field by field: pushing clean lines takes 1.7 times as long with a reader that is spread (bench/functions).
const readerOf = ({ user, chat, mode, loose, scanner, tells }: Asked, memory: Memory): Reader => ({
  memory,
  user,
  chat,
  settled: new Map(),
  around: new TopicsAround(),
  mode,
  loose,
  scanner,
  known: knownTo(memory, user),
  tells,
});

function resume(asked: Asked, memory: Memory, before: LinesBefore): AbbreviationStepper {
  const { loose, scanner, canonicalize } = asked;
  const reader = readerOf(asked, memory);
  const mayHold = (lines: string): boolean => {
    scanner.lastIndex = 0;
    return scanner.test(lines); // composing lines brings no other ones
  };
  const wait = (lines: string): Pass<AbbreviationFinding> => {
    before.wait(lines);
    return NOTHING;
  };

  /** Reads lines that are not all in NFC, each by itself: most hold nothing, and need not be composed. */
  const readComposing = (lines: string): Pass<AbbreviationFinding> => {
    const edits: Edit[] = [];
    const findings: AbbreviationFinding[] = [];
    for (let start = 0, next = 0; start < lines.length; start = next) {
      next = nextLine(lines, start);
      const line = lines.slice(start, next);
      if (!mayHold(line)) {
        before.wait(line);
        continue;
      }
      const composed = new ComposedText(line, canonicalize);
      const pass = readLines(composed.text, undefined, before, reader);
      before.tail = tailAsItCame(before.tail, composed);
      const back = (span: Span): Span => shiftedBy(start)(spanAsItCame(span, composed));
      for (const edit of moveEdits(pass.edits, back)) edits.push(edit);
      for (const finding of pass.findings) findings.push(moveFinding(finding, back));
    }
    return { edits, findings };
  };

  return {
    seeks: loose ? undefined : startAutomaton(),
    push(lines: string, { isClean = false, chunks }: KnownLines = {}): Pass<AbbreviationFinding> {
      if (chunks === undefined ? !mayHold(lines) : chunks.length === 0) return wait(lines);
      if (!isClean && !isComposed(lines, 0, lines.length)) return readComposing(lines);
      return readLines(lines, chunks, before, reader);
    },
    fork: () => resume(asked, memory.copy(), before.copy()),
  };
}

/** Reads those of some composed lines in which abbreviations may stand; `given` are all chunks of them, if they are known. */
function readLines(
  lines: string,
  given: readonly Chunk[] | undefined,
  before: LinesBefore,
  reader: Reader,
): Pass<AbbreviationFinding> {
  const edits: Edit[] = [];
  const findings: AbbreviationFinding[] = [];
  before.settle();
  const chunked = new ChunkedLines(lines, given, reader);
  let done = 0; // the lines before are read
  for (let found = chunked.take(); found !== undefined; found = chunked.take()) {
    const { start, end, next, chunks } = found;
    reader.memory.isOfficial ||= isOfficialLine(lines, start, end);
    const announced =
      start > done ? maySayShort(lines, start) : maySayShort(before.tail.text(), before.tail.text().length);
    if (areMute(lines, chunks, announced, reader)) continue;
    before.comeTo(lines, done, start, end);
    done = next;
    if (!before.isVietnamese) {
      before.tail = plainTail(lines, start, next);
      continue;
    }
    const line = ownString(lines, start, end);
    for (const chunk of chunks) chunk.placeIn(line);
    const reading = readFully(line, before.tail.text(), reader, chunks);
    for (const edit of shiftEdits(reading.edits, start)) edits.push(edit);
    for (const finding of reading.findings) findings.push(shiftFinding(finding, start, before.tail));
    before.tail = tailOf(reading, line, lines.slice(end, next));
  }
  if (done < lines.length) before.passBy(lines, done, lines.length);
  if (edits.length === 0 && findings.length === 0) return NOTHING;
  return { edits: edits.length > 0 ? edits : NO_EDITS, findings };
}

/** What a short form was defined as, what the user's dictionary says, and what the built-in one knows. */
const knownTo =
  (memory: Memory, user: ReadonlyMap<string, DictionaryEntry>): LongFormsOf =>
  short => {
    const longs = knownLongForms(short);
    const own = [memory.get(lettersOf(short)), user.get(short)?.expansion].filter(one => one !== undefined);
    return own.length > 0 ? [...own, ...longs] : longs;
  };

/** A span of lines that were composed to be read in the lines as they came; where it starts before those it is there already. */
function spanAsItCame({ start, end }: Span, composed: ComposedText): Span {
  if (start >= 0) return composed.toInput({ start, end });
  return { start, end: end < 0 ? end : composed.toInput({ start: 0, end }).end };
}

function shiftFinding(finding: AbbreviationFinding, by: number, before: Tail): AbbreviationFinding {
  // A long form may have begun in the line before.
  const fromLine = (offset: number): number => (offset < 0 ? -before.distance(-offset) : offset) + by;
  return moveFinding(finding, ({ start, end }) => ({ start: fromLine(start), end: fromLine(end) }));
}
