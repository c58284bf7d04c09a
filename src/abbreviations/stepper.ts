import { type Canonicalize, nativeCanonicalize } from '../context/engine.js';
import type { Sought } from '../context/product.js';
import { NOTHING, type Pass, type Stepper } from '../context/stepper.js';
import { type Edit, moveEdits, NO_EDITS, type Span, shiftEdits, shiftedBy } from '../edits.js';
import { contentEnd, lineStart, nextLine } from '../lines.js';
import { isComposed } from '../repair/canonical.js';
import { ComposedText, LONGEST_LETTER } from '../repair/composed-text.js';
import { maySayShort } from './cues.js';
import { knownLongForms, type LongFormsOf } from './definitions/index.js';
import { checkEntries, isQuiet, lettersOf } from './dictionary/index.js';
import { moveFinding } from './findings.js';
import { areMute } from './guards/index.js';
import { languageBefore, tellsLanguage } from './language.js';
import { ownString } from './memoize.js';
import type { Reader } from './reader.js';
import { readFully } from './rounds.js';
import { createLooseScanner, createScanner, startAutomaton } from './scan.js';
import { Memory, TopicsAround } from './senses/index.js';
import { NO_TAIL, plainTail, TAIL, type Tail, tailAsItCame, tailOf } from './tail.js';
import { type Chunk, chunksFrom } from './tokens/index.js';
import type { AbbreviationFinding, DictionaryEntry, StepperOptions } from './types.js';
import { isOfficialLine } from './writing/index.js';

/** How much text, in code units, may wait until somebody asks for its language. */
const MOST_UNREAD = 8192;

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

/** What a stepper remembers of the lines pushed so far. */
interface Remembered {
  readonly memory: Memory;
  readonly tail: Tail;
  readonly vietnamese: boolean;
  /** Lines without any find, of which nobody has asked yet what they leave behind. */
  readonly waiting: readonly string[];
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
  return resume(asked, { memory, tail: NO_TAIL, vietnamese: true, waiting: [] });
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

function resume(asked: Asked, remembered: Remembered): AbbreviationStepper {
  const { loose, scanner, canonicalize } = asked;
  const { memory } = remembered;
  const reader = readerOf(asked, memory);
  let { tail, vietnamese } = remembered;
  let waiting = [...remembered.waiting];
  let waitingLength = waiting.reduce((sum, { length }) => sum + length, 0);
  const settle = (): void => {
    if (waiting.length === 0) return;
    for (let i = waiting.length - 1; i >= 0; i--) {
      const told = languageBefore(waiting[i], 0, waiting[i].length, canonicalize);
      if (told === undefined) continue;
      vietnamese = told;
      break;
    }
    const last = waiting[waiting.length - 1];
    const start = Math.max(lineStart(last, last.length - 1), last.length - LONGEST_LETTER * (TAIL + 1));
    const line = new ComposedText(last.slice(start), canonicalize);
    tail = tailAsItCame(plainTail(line.text, 0, line.text.length), line);
    waiting = [];
    waitingLength = 0;
  };

  return {
    seeks: loose ? undefined : startAutomaton(),
    push(lines: string, { isClean = false, chunks }: KnownLines = {}): Pass<AbbreviationFinding> {
      if (chunks === undefined ? !mayHold(lines) : chunks.length === 0) return wait(lines);
      if (!isClean && !isComposed(lines, 0, lines.length)) return readComposing(lines);
      settle();
      return read(lines, chunks);
    },
    fork: () => resume(asked, { memory: memory.copy(), tail, vietnamese, waiting }),
  };

  /** Whether abbreviations may stand in some lines; composing them brings no other ones. */
  function mayHold(lines: string): boolean {
    scanner.lastIndex = 0;
    return scanner.test(lines);
  }

  function wait(lines: string): Pass<AbbreviationFinding> {
    if (lines === '') return NOTHING;
    waiting.push(lines);
    waitingLength += lines.length;
    if (waitingLength >= MOST_UNREAD) settle();
    return NOTHING;
  }

  /** Reads lines that are not all in NFC, each by itself: most hold nothing, and need not be composed. */
  function readComposing(lines: string): Pass<AbbreviationFinding> {
    const edits: Edit[] = [];
    const findings: AbbreviationFinding[] = [];
    for (let start = 0, next = 0; start < lines.length; start = next) {
      next = nextLine(lines, start);
      const line = lines.slice(start, next);
      if (!mayHold(line)) {
        wait(line);
        continue;
      }
      settle();
      const composed = new ComposedText(line, canonicalize);
      const pass = read(composed.text);
      tail = tailAsItCame(tail, composed);
      const back = (span: Span): Span => shiftedBy(start)(spanAsItCame(span, composed));
      for (const edit of moveEdits(pass.edits, back)) edits.push(edit);
      for (const finding of pass.findings) findings.push(moveFinding(finding, back));
    }
    return { edits, findings };
  }

  function read(lines: string, given?: readonly Chunk[]): Pass<AbbreviationFinding> {
    const edits: Edit[] = [];
    const findings: AbbreviationFinding[] = [];
    let done = 0; // the lines before are read: tail and language are those of that place
    let chunksAhead = given ?? chunksFrom(lines, 0, reader);
    let taken = 0;
    for (let from = 0; from < lines.length; ) {
      if (taken === chunksAhead.length) {
        if (given !== undefined) break;
        chunksAhead = chunksFrom(lines, from, reader);
        taken = 0;
        if (chunksAhead.length === 0) break;
      }
      const at = chunksAhead[taken].start;
      const start = lineStart(lines, at);
      from = nextLine(lines, at);
      const end = contentEnd(lines, start, from);
      const first = taken;
      for (; taken < chunksAhead.length && chunksAhead[taken].start < from; taken++)
        chunksAhead[taken].from = start;
      const chunks = chunksAhead.slice(first, taken);
      memory.isOfficial ||= isOfficialLine(lines, start, end);
      const announced =
        start > done ? maySayShort(lines, start) : maySayShort(tail.text(), tail.text().length);
      if (areMute(lines, chunks, announced, reader)) continue;
      const told = tellsLanguage(lines, start, end);
      if (start > done) {
        if (told === undefined) vietnamese = languageBefore(lines, done, start, canonicalize) ?? vietnamese;
        tail = plainTail(lines, done, start);
      }
      vietnamese = told ?? vietnamese;
      done = from;
      if (!vietnamese) {
        tail = plainTail(lines, start, from);
        continue;
      }
      const line = ownString(lines, start, end);
      for (const chunk of chunks) chunk.placeIn(line);
      const reading = readFully(line, tail.text(), reader, chunks);
      for (const edit of shiftEdits(reading.edits, start)) edits.push(edit);
      for (const finding of reading.findings) findings.push(shiftFinding(finding, start, tail));
      tail = tailOf(reading, line, lines.slice(end, from));
    }
    if (done < lines.length) {
      vietnamese = languageBefore(lines, done, lines.length, canonicalize) ?? vietnamese;
      tail = plainTail(lines, done, lines.length);
    }
    if (edits.length === 0 && findings.length === 0) return NOTHING;
    return { edits: edits.length > 0 ? edits : NO_EDITS, findings };
  }
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
