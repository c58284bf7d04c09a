import type { Canonicalize } from '../context/engine.js';
import type { Span } from '../edits.js';
import { contentEnd, nextLine } from '../lines.js';
import { ComposedText, LONGEST_LETTER } from '../repair/composed-text.js';
import {
  type Entry,
  type Folded,
  foldLetters,
  KEY,
  type Match,
  SHORTEST_SQUASH,
  TitleIndex,
  titlesOf,
} from './titles.js';

/** How many lines are remembered: from the start of the document, and before the one that is read. */
const FIRST_LINES = 64;
const LAST_LINES = 256;
const LONGEST_TITLE = 400;

/** How many lines tell the words of the document, and how much of each. */
const RECENT_LINES = 8;
const RECENT_LENGTH = 1024;

/** Pushes of at least this many code units are not kept alive by the lines remembered from them. */
const DETACH_FROM = 16_384;

/** Some lines of a document by their numbers: where each stands, and its text if that is not in the push at hand. */
class LineRing {
  readonly #size: number;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #texts: (string | undefined)[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  put(line: number, start: number, end: number, text: string | undefined): void {
    const slot = line % this.#size;
    this.#starts[slot] = start;
    this.#ends[slot] = end;
    this.#texts[slot] = text;
  }

  spanOf(line: number): Span {
    const slot = line % this.#size;
    return { start: this.#starts[slot], end: this.#ends[slot] };
  }

  /** A line, or its beginning; `origin` is where `push` begins in the document. */
  textOf(line: number, push: string, origin: number, longest: number): string {
    const slot = line % this.#size;
    const start = this.#starts[slot] - origin;
    return this.#texts[slot] ?? push.slice(start, Math.min(this.#ends[slot] - origin, start + longest + 1));
  }

  keep(line: number, text: string): void {
    this.#texts[line % this.#size] = text;
  }
}

/** A line of a push: where it begins, where its content ends, and where the next one begins. */
interface Line extends Span {
  readonly next: number;
}

/** A line without its end. */
export const contentOf = (line: string): string => line.slice(0, contentEnd(line, 0, line.length));

/**
 * What a document showed so far: lines that may be titles, and words. Lines are told apart only when a suspicious word
 * or the next push asks for it, and squashed only for a suspicious word: clean text costs next to nothing. Bounded: the
 * first 64 lines of the document and the last 256 before the one that is read, of up to 400 code units each; and for
 * its words the last 8, up to 1,024 each.
 */
export class DocumentMemory {
  readonly #first = new LineRing(FIRST_LINES);
  readonly #last = new LineRing(LAST_LINES);
  #push = '';
  /** Where the push at hand begins in the document, and how many lines stood before it. */
  #origin = 0;
  #before = 0;
  /** Where the first line of the push at hand begins that was not seen yet. */
  #unseen = 0;
  /** Lines seen, and lines that are in the index (or were too old when it was built). */
  #seen = 0;
  #indexed = 0;
  /** Up to which line old fingerprints were thrown away. */
  #swept = 0;
  readonly #canonicalize: Canonicalize;
  readonly #early = new TitleIndex();
  readonly #late = new TitleIndex();

  constructor(canonicalize: Canonicalize) {
    this.#canonicalize = canonicalize;
  }

  /** Takes the next lines; only now what is remembered of those before is taken over: most documents are one push. */
  begin(lines: string): void {
    this.#finish();
    this.#push = lines;
    this.#unseen = 0;
    this.#before = this.#seen;
  }

  /** The line of the push at hand in which `index` stands; those before it are seen by then. */
  passTo(index: number): Line {
    let line = this.#nextLine();
    for (; line.next <= index; line = this.#nextLine()) this.add(line);
    return line;
  }

  /** Sees the next line of the push at hand; `text` is what became of it if something was cut out of it. */
  add({ start, end, next }: Line, text?: string): void {
    const line = this.#seen++;
    if (line < FIRST_LINES) this.#first.put(line, this.#origin + start, this.#origin + end, text);
    this.#last.put(line, this.#origin + start, this.#origin + end, text);
    this.#unseen = next;
  }

  #nextLine(): Line {
    const start = this.#unseen;
    const next = nextLine(this.#push, start);
    return { start, end: contentEnd(this.#push, start, next), next };
  }

  /** Takes over what is remembered of the push, so that its text is needed no more. */
  #finish(): void {
    while (this.#unseen < this.#push.length) this.add(this.#nextLine());
    const isLarge = this.#push.length >= DETACH_FROM;
    // A slice keeps the whole text alive that it is a part of; a joined string does not.
    const own = (text: string): string => (isLarge ? ` ${text}`.slice(1) : text);
    for (let line = this.#before; line < Math.min(this.#seen, FIRST_LINES); line++) {
      this.#first.keep(line, own(this.#titleLine(this.#first, line)));
    }
    for (let line = Math.max(this.#before, this.#seen - LAST_LINES); line < this.#seen; line++) {
      const isRecent = line >= this.#seen - RECENT_LINES;
      this.#last.keep(line, own(isRecent ? this.#beginning(line) : this.#titleLine(this.#last, line)));
    }
    this.#origin += this.#push.length;
  }

  /** A line that may be a title as it is written; nothing of those that are too long or too short for one. */
  #titleLine(ring: LineRing, line: number): string {
    const text = ring.textOf(line, this.#push, this.#origin, LONGEST_LETTER * LONGEST_TITLE);
    return text.length > LONGEST_LETTER * LONGEST_TITLE || text.length < SHORTEST_SQUASH ? '' : text;
  }

  /** The same in NFC. */
  #title(ring: LineRing, line: number): string {
    const text = this.#composed(this.#titleLine(ring, line));
    return text.length > LONGEST_TITLE || text.length < SHORTEST_SQUASH ? '' : text;
  }

  /** The beginning of a line as it is written. */
  #beginning(line: number): string {
    const longest = LONGEST_LETTER * RECENT_LENGTH;
    return this.#last.textOf(line, this.#push, this.#origin, longest).slice(0, longest);
  }

  #composed(text: string): string {
    return new ComposedText(text, this.#canonicalize).text;
  }

  /** Where a line stands, counted from the start of the push at hand. */
  spanOf(line: number): Span {
    const { start, end } = (line < FIRST_LINES ? this.#first : this.#last).spanOf(line);
    return { start: start - this.#origin, end: end - this.#origin };
  }

  /** The beginnings of the lines read last, in NFC. */
  get recent(): readonly string[] {
    const recent: string[] = [];
    for (let line = Math.max(0, this.#seen - RECENT_LINES); line < this.#seen; line++) {
      recent.push(this.#composed(this.#beginning(line)).slice(0, RECENT_LENGTH));
    }
    return recent;
  }

  #index(): void {
    for (; this.#indexed < Math.min(this.#seen, FIRST_LINES); this.#indexed++) {
      for (const title of titlesOf(this.#title(this.#first, this.#indexed)))
        this.#early.add(title, this.#indexed);
    }
    const oldest = this.#seen - LAST_LINES;
    if (this.#seen - this.#swept >= LAST_LINES) {
      this.#late.forget(oldest);
      this.#swept = this.#seen;
    }
    for (let line = Math.max(this.#indexed, oldest); line < this.#seen; line++) {
      for (const title of titlesOf(this.#title(this.#last, line))) this.#late.add(title, line);
    }
    this.#indexed = this.#seen;
  }

  /** The longest title whose squash stands in `text.slice(start, end)`; of equal ones the one seen last. */
  find(text: string, start: number, end: number): Match | undefined {
    this.#index();
    const folded = foldLetters(text, start, end);
    let best: Match | undefined;
    for (let at = 0; at + KEY <= folded.letters.length; at++) {
      if (!folded.accented[at]) continue;
      for (const [index, oldest] of [
        [this.#early, 0],
        [this.#late, this.#seen - LAST_LINES],
      ] as const) {
        for (const { entry, from, length } of index.at(folded, at, oldest)) {
          const match = matchAt(folded, entry, from, length, end);
          if (match && (!best || isBetter(match, best))) best = match;
        }
      }
    }
    return best;
  }
}

const isBetter = (a: Match, b: Match): boolean => {
  // A line that breaks off does not tell where the squash ends.
  if (a.title.cutOff !== b.title.cutOff) return b.title.cutOff;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  return (a.title.keyword !== undefined) === (b.title.keyword !== undefined)
    ? a.line > b.line
    : a.title.keyword !== undefined;
};

/** The span of a squash in the word, its last letter put right where a tone moved; it has to end with an accent. */
function matchAt(folded: Folded, entry: Entry, from: number, length: number, end: number): Match | undefined {
  const { title, line } = entry;
  const to = from + length;
  const start = folded.starts[from];
  const placeOf = (letter: number): number => (letter < folded.starts.length ? folded.starts[letter] : end);
  const earlierEnd = folded.accented[to - 1] ? placeOf(to) : undefined;
  if (to < folded.letters.length && folded.accented[to] && title.tail[0] === folded.letters[to])
    return { start, end: placeOf(to + 1), earlierEnd, title, line };
  return earlierEnd === undefined
    ? undefined
    : { start, end: earlierEnd, earlierEnd: undefined, title, line };
}
