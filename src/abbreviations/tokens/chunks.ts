import type { Edit, Span } from '../../edits.js';
import { maySayShort } from '../cues.js';
import { builtIn } from '../dictionary/index.js';
import { type Form, formAt, formOf, JOINED } from '../senses/index.js';
import { CAPITAL, DIGIT, hashOn, JOINER, LETTER, SMALL, STRAY, TONED, unitClasses, WORD } from '../units.js';
import { spellingOf } from '../writing/index.js';

/** A run of letters and digits, joined by & . - / or not, that may hold abbreviations. */
export class Chunk implements Span {
  private cut: string | undefined = undefined;
  private known: Form | undefined = undefined;
  private isSaid: boolean | undefined = undefined;
  /** What `isMute` said last, and of which version of the memory; -1 for none. */
  isMute = false;
  mutedIn = -1;
  /** Where the line starts that it stands in. */
  from = 0;

  constructor(
    private line: string,
    public start: number,
    public end: number,
    readonly capitals: number,
    readonly digits: boolean,
    readonly joined: boolean,
    /** Whether any of its letters bears a tone. */
    readonly toned: boolean,
    /** Digits and a slash: the number of a document, a date, a part of an address; never an abbreviation. */
    readonly isNumbered: boolean,
    /** What the code units are hashed to, if all of them are letters; -1 otherwise. */
    readonly hash: number,
  ) {}

  /** Cut out when it is first asked for: most chunks are told to be nothing before. */
  get text(): string {
    this.cut ??= this.line.slice(this.start, this.end);
    return this.cut;
  }

  /** What is known of it as a short form. */
  get form(): Form {
    this.known ??= this.hash < 0 ? formOf(this.text) : formAt(this.line, this.start, this.end, this.hash);
    return this.known;
  }

  /** Whether a definition with the long form first may be at hand: see `maySayShort`. */
  get said(): boolean {
    this.isSaid ??= maySayShort(this.line, this.start, this.from);
    return this.isSaid;
  }

  /** Counts from the start of its line from now on. */
  placeIn(line: string): void {
    this.line = line;
    this.start -= this.from;
    this.end -= this.from;
    this.from = 0;
  }

  /** Stands in another line from now on, `by` code units further on. */
  moveTo(line: string, by: number): this {
    this.line = line;
    this.start += by;
    this.end += by;
    this.isSaid = undefined;
    this.mutedIn = -1;
    return this;
  }
}

/**
 * The chunks of a line that edits leave; nothing where these take more or less than whole chunks away, or bring new ones
 * with them, so that all have to be looked for again.
 */
export function chunksLeft(
  line: string,
  chunks: readonly Chunk[],
  edits: readonly Edit[],
): Chunk[] | undefined {
  const left: Chunk[] = [];
  let next = 0;
  for (const { start, end, text } of edits) {
    for (; next < chunks.length && chunks[next].end <= start; next++) left.push(chunks[next]);
    if (chunks[next]?.start !== start || line[start - 1] === ',' || !spellingOf(text).isQuiet)
      return undefined;
    for (; next < chunks.length && chunks[next].start < end; next++)
      if (chunks[next].end > end) return undefined;
  }
  while (next < chunks.length) left.push(chunks[next++]);
  return left;
}

/** Moves the chunks that edits leave to where they stand in `longer`, which the edits made. */
export function moveChunks(left: readonly Chunk[], edits: readonly Edit[], longer: string): void {
  let at = 0;
  let shift = 0;
  for (const chunk of left) {
    for (; at < edits.length && edits[at].end <= chunk.start; at++)
      shift += edits[at].text.length - (edits[at].end - edits[at].start);
    chunk.moveTo(longer, shift);
  }
}

/** Longer runs are codes, addresses or noise, and no abbreviations. */
const LONGEST_CHUNK = 48;

/** Whether a comma glues two abbreviations together: VH,TT&DL. */
function joinsCapitals(text: string, index: number, classes: Uint16Array): boolean {
  return (
    text[index] === ',' &&
    (classes[text.charCodeAt(index - 1)] & CAPITAL) !== 0 &&
    (classes[text.charCodeAt(index + 1)] & CAPITAL) !== 0
  );
}

/** Whether the code unit at `i` belongs to a chunk that goes on behind it. */
function goesOn(text: string, i: number, classes: Uint16Array): boolean {
  const bits = classes[text.charCodeAt(i)];
  if (bits & WORD) return true;
  if (bits & JOINER) return (classes[text.charCodeAt(i + 1)] & WORD) !== 0;
  return text.charCodeAt(i) === 0x2c && joinsCapitals(text, i, classes);
}

/** How many chunks are kept before they are looked at; the rest of a line may add to them. */
const MOST_CHUNKS = 4096;

/** What searches for chunks: see `createScanner`. */
export interface Search {
  readonly scanner: RegExp;
  /** Whether short forms look like any word, so that every word is a chunk. */
  readonly loose: boolean;
}

/** The chunks of a text that may be or hold abbreviations. */
export const chunksOf = (text: string, search: Search): Chunk[] => chunksFrom(text, 0, search, Infinity);

/**
 * What is told where `startAutomaton` finds something in some lines and puts the chunk there into a list; returns where to
 * look on, or a negative number where there are too many to keep.
 */
export function collectChunks(lines: string, chunks: Chunk[]): (at: number) => number {
  let from = 0;
  const { hashes } = builtIn();
  return at => {
    from = chunkAround(lines, from, at, chunks, hashes);
    return areTooMany(chunks) ? -1 : from;
  };
}

/** Whether that ended because there are too many chunks to keep. */
export const areTooMany = (chunks: readonly Chunk[]): boolean => chunks.length > MOST_CHUNKS;

/** The chunks behind `from`, which starts a line: of all lines, or of as many as hold `most` of them. */
export function chunksFrom(
  text: string,
  from: number,
  { scanner, loose }: Search,
  most = MOST_CHUNKS,
): Chunk[] {
  const chunks: Chunk[] = [];
  const known = loose ? undefined : builtIn().hashes;
  let isLastLine = false;
  let end = text.length;
  for (let i = from; i < end; ) {
    const at = loose ? nextLetter(text, i, end) : nextSign(text, i, scanner);
    if (at < 0 || at >= end) break;
    i = chunkAround(text, i, at, chunks, known);
    if (isLastLine || chunks.length < most) continue;
    // Looked for once: the last line of all has no end to be found.
    isLastLine = true;
    end = text.indexOf('\n', i) + 1 || end;
  }
  return chunks;
}

/** The next letter or digit of the alphabet that short forms are made of; others would never end up in a chunk. */
function nextLetter(text: string, from: number, end: number): number {
  const classes = unitClasses();
  for (let i = from; i < end; i++) if (classes[text.charCodeAt(i)] & (LETTER | DIGIT)) return i;
  return -1;
}

/** The last letter or sign of the next match, which belongs to a chunk or follows it: without the array of a match. */
function nextSign(text: string, from: number, scanner: RegExp): number {
  scanner.lastIndex = from;
  return scanner.test(text) ? scanner.lastIndex - 1 : -1;
}

/**
 * Adds the chunk at `at`, which does not start before `from`, unless it is too long to be one, has what no word has, or is
 * a word in capitals: letters of which one bears a tone, and whose hash is not `known`. Tells where it ends.
 */
function chunkAround(
  text: string,
  from: number,
  at: number,
  chunks: Chunk[],
  known: Uint8Array | undefined,
): number {
  const classes = unitClasses();
  let start = at;
  while (start > from && goesOn(text, start - 1, classes)) start--;
  while (!(classes[text.charCodeAt(start)] & WORD)) start++;
  let capitals = 0;
  let digits = false;
  let joined = false;
  let slashed = false;
  let letters = true;
  let seen = 0;
  let hash = 0;
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const bits = classes[unit];
    seen |= bits;
    if (bits & CAPITAL) capitals++;
    else if (!(bits & SMALL)) {
      if (!(bits & WORD)) {
        if (!goesOn(text, end, classes)) break;
        joined = true;
        if (unit === 0x2f) slashed = true;
      } else if (bits & DIGIT) digits = true;
      letters = false;
    }
    hash = hashOn(hash, unit);
  }
  const isWord = letters && (seen & TONED) !== 0 && known !== undefined && known[hash] === 0;
  if (end - start <= LONGEST_CHUNK && !(seen & STRAY) && !isWord) {
    chunks.push(
      new Chunk(
        text,
        start,
        end,
        capitals,
        digits,
        joined,
        (seen & TONED) !== 0,
        digits && slashed,
        letters ? hash : -1,
      ),
    );
  }
  return end;
}

/** The parts of a joined chunk, with the sign behind each. */
export function partsOfChunk(
  chunk: Chunk,
): { readonly span: Span; readonly text: string; readonly sign: string }[] {
  const parts: { span: Span; text: string; sign: string }[] = [];
  let from = 0;
  for (const match of chunk.text.matchAll(JOINED)) {
    push(from, match.index, match[0]);
    from = match.index + 1;
  }
  push(from, chunk.text.length, '');
  return parts;

  function push(start: number, end: number, sign: string): void {
    parts.push({
      span: { start: chunk.start + start, end: chunk.start + end },
      text: chunk.text.slice(start, end),
      sign,
    });
  }
}
