import type { Span } from '../edits.js';
import { foldedLetter } from '../language/chain.js';
import { kindOf, MARK } from '../language/words.js';
import { shapedBy } from '../syllable/letters.js';

/** A line, or a piece of one, that a squashed run may come from. */
export interface Title {
  /** The folded letters from the first to the last one that is not ASCII. */
  readonly squash: string;
  /** Folded letters that stand before and behind them in the title. */
  readonly head: string;
  readonly tail: string;
  /** The keyword in brackets that stands before the title. */
  readonly keyword: string | undefined;
  /** Whether the title was cut off with dots, so that its squash is only a beginning. */
  readonly cutOff: boolean;
}

/** A title found in a word: where its squash stands, and the number of the line it comes from. */
export interface Match extends Span {
  /** Where it ends if the last letter is the keyword's, and not one of the title whose tone moved (hoà, hòa). */
  readonly earlierEnd: number | undefined;
  readonly title: Title;
  readonly line: number;
}

/** Letters of a text without tone, case and all that stands between them. */
export interface Folded {
  readonly letters: string;
  /** For each letter: where it starts. */
  readonly starts: readonly number[];
  /** For each letter: whether it is other than ASCII, marks included. */
  readonly accented: readonly boolean[];
}

/** The letters of `text.slice(start, end)`, NFC or NFD, folded. */
export function foldLetters(text: string, start: number, end: number): Folded {
  const letters: number[] = [];
  const starts: number[] = [];
  const accented: boolean[] = [];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const last = letters.length - 1;
    if (kindOf(unit) === MARK) {
      if (last < 0 || starts[last] < i - 3) continue;
      accented[last] = true;
      const shaped = shapedBy(letters[last], unit);
      if (shaped !== 0) letters[last] = shaped;
      continue;
    }
    const letter = foldedLetter(unit);
    if (letter === 0) continue;
    letters.push(letter);
    starts.push(i);
    accented.push(unit >= 0x80);
  }
  return { letters: String.fromCharCode(...letters), starts, accented };
}

export const SHORTEST_SQUASH = 6;
/** Titles are found by their first letters. */
export const KEY = 6;
const PER_KEY = 8;
const MOST_PIECES = 5;

const BRACKETS = /[\u3010[［「]([^\u3010\u3011[\]［］「」]{2,80})[\u3011\]］」]/g;
/** Whether a line has any of the signs that divide it: most have none. */
const MAY_HAVE_PIECES = /[[\]|»«•·\u2e80-\u9fff\uff00-\uffef]| [-–—:] |\s{2}/;
const SEPARATORS = /[\u3010\u3011[\]［］「」|»«•·\u2e80-\u9fff\uff00-\uffef]+| [-–—:] |\s{2,}/g;

/** The pieces of a line that may be the title: all of it, and what stands between separators, brackets, Chinese. */
export function titlesOf(line: string): Title[] {
  if (!MAY_HAVE_PIECES.test(line)) {
    const title = squashOf(line, 0, line.length, undefined);
    return title ? [title] : [];
  }
  const titles: Title[] = [];
  const put = (start: number, end: number, keyword: string | undefined): void => {
    const title = squashOf(line, start, end, keyword);
    if (title && !titles.some(other => other.squash === title.squash && other.keyword === title.keyword))
      titles.push(title);
  };
  let from = 0;
  let keyword: string | undefined;
  for (const bracket of line.matchAll(BRACKETS)) {
    putPieces(line, from, bracket.index, keyword, put);
    from = bracket.index + bracket[0].length;
    keyword = bracket[1].trim();
  }
  putPieces(line, from, line.length, keyword, put);
  return titles;
}

type Put = (start: number, end: number, keyword: string | undefined) => void;

/** All runs of neighbouring pieces, the whole one first; in a line of many pieces only each of them and the whole. */
function putPieces(line: string, from: number, to: number, keyword: string | undefined, put: Put): void {
  if (to - from < SHORTEST_SQUASH) return;
  put(from, to, keyword);
  const edges: Span[] = [];
  let start = from;
  for (const separator of line.slice(from, to).matchAll(SEPARATORS)) {
    const at = from + separator.index;
    if (at > start) edges.push({ start, end: at });
    start = at + separator[0].length;
  }
  if (start < to) edges.push({ start, end: to });
  const reach = edges.length <= MOST_PIECES ? edges.length : 1;
  edges.forEach((piece, i) => {
    for (let j = i; j < Math.min(edges.length, i + reach); j++) put(piece.start, edges[j].end, keyword);
  });
}

function squashOf(line: string, start: number, end: number, keyword: string | undefined): Title | undefined {
  const { letters, accented } = foldLetters(line, start, end);
  const first = accented.indexOf(true);
  const last = accented.lastIndexOf(true);
  if (last - first + 1 < SHORTEST_SQUASH) return undefined;
  return {
    squash: letters.slice(first, last + 1),
    head: letters.slice(0, first),
    tail: letters.slice(last + 1),
    keyword,
    cutOff: /(?:\.\.\.|…)\s*$/.test(line.slice(start, end)),
  };
}

/** A title, and the number of the line it stood in. */
export interface Entry {
  readonly title: Title;
  line: number;
}

/** Fingerprints of titles by their first letters; of those that begin alike the `PER_KEY` seen last are kept. */
export class TitleIndex {
  readonly #entries = new Map<string, Entry[]>();

  add(title: Title, line: number): void {
    this.#put(title.squash.slice(0, KEY), title, line);
    // A tone may have moved from the second letter to the first (thuỷ, thủy): then the run begins one letter later.
    this.#put(title.squash.slice(1, KEY + 1), title, line);
  }

  #put(key: string, title: Title, line: number): void {
    const entries = this.#entries.get(key);
    if (entries === undefined) {
      this.#entries.set(key, [{ title, line }]);
      return;
    }
    const same = entries.findIndex(
      entry => entry.title.squash === title.squash && entry.title.keyword === title.keyword,
    );
    if (same >= 0) entries.splice(same, 1);
    else if (entries.length >= PER_KEY) entries.shift();
    entries.push({ title, line });
  }

  /** Titles whose squash begins, or lacks its first letter, at `at`; lines before `oldest` do not count. */
  *at(folded: Folded, at: number, oldest: number): Generator<{ entry: Entry; from: number; length: number }> {
    const key = folded.letters.slice(at, at + KEY);
    if (key.length < KEY) return;
    for (const entry of this.#entries.get(key) ?? []) {
      if (entry.line < oldest) continue;
      const { squash } = entry.title;
      for (const skipped of [0, 1]) {
        // The tone on the last letter may have moved likewise: hoà, hòa.
        for (const lost of [0, 1]) {
          const wanted = squash.slice(skipped, squash.length - lost);
          if (wanted.length >= KEY && folded.letters.startsWith(wanted, at))
            yield { entry, from: at, length: wanted.length };
        }
      }
    }
  }

  forget(oldest: number): void {
    for (const [key, entries] of this.#entries) {
      const kept = entries.filter(entry => entry.line >= oldest);
      if (kept.length === 0) this.#entries.delete(key);
      else if (kept.length < entries.length) this.#entries.set(key, kept);
    }
  }
}
