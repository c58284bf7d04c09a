import { INVISIBLE } from '../context/invisible.js';
import { applyEdits, type Edit, type Span } from '../edits.js';
import { OffsetMap } from '../offset-map.js';
import { isLongFormOf, ruleOf } from './definitions/index.js';
import { LONGEST_LONG_FORM } from './dictionary/index.js';
import type { Reader } from './reader.js';
import { formOf } from './senses/index.js';
import { type Chunk, chunksOf, type Ends, partsOfChunk, Token, tokensAt } from './tokens/index.js';
import type { Definition } from './types.js';
import { CAPITAL, JOINER, LETTER, unitClasses, WORD } from './units.js';

const NO_ANNOTATIONS: ReadonlyMap<number, Annotation> = /* @__PURE__ */ new Map();

/** Signs that prose hardly has. */
const ODD: RegExp = /[`<>{}=$\\#@_|~]/;

/** Whether a text holds signs that prose hardly has, or characters that no reader sees. */
export const isOddText = (text: string): boolean => ODD.test(text) || INVISIBLE.test(text);

/** A line as it is read: without the annotations it bears, so that annotated text reads as before. */
export class View {
  private odd: boolean | undefined = undefined;
  private slash: boolean | undefined = undefined;

  constructor(
    readonly text: string,
    readonly map?: OffsetMap,
    /** By the end of an annotated token in `text`: the annotation in the line. */
    readonly annotated: ReadonlyMap<number, Annotation> = NO_ANNOTATIONS,
  ) {}

  /** Whether signs that prose hardly has stand anywhere in it. */
  get hasOdd(): boolean {
    this.odd ??= isOddText(this.text);
    return this.odd;
  }

  get hasSlash(): boolean {
    this.slash ??= this.text.includes('/');
    return this.slash;
  }
}

export interface Annotation {
  readonly short: Span;
  /** The short form, as it is looked up. */
  readonly form: string;
  readonly long: Span;
  readonly content: string;
  readonly rule: Definition['rule'];
}

/** Takes out the long forms that stand in brackets behind their short forms. */
export function viewOf(line: string, reader: Reader): View {
  const edits: Edit[] = [];
  const found: Annotation[] = [];
  for (let open = line.indexOf('('); open >= 0; open = line.indexOf('(', open + 1)) {
    const start = line[open - 1] === ' ' ? open - 1 : open;
    const close = mayEndShort(line, start, reader.loose) ? closeOf(line, open) : -1;
    const joins = close >= 0 && (unitClasses()[line.charCodeAt(close + 1)] & WORD) !== 0;
    const annotation = close < 0 || joins ? undefined : annotationAt(line, start, open, close, edits, reader);
    if (!annotation) continue;
    found.push(annotation);
    edits.push({ start, end: close + 1, text: '', rules: [] });
    open = close;
  }
  if (edits.length === 0) return new View(line);
  const map = OffsetMap.of(edits, line.length);
  const annotated = new Map(found.map(annotation => [map.toOutput(annotation.short.end), annotation]));
  return new View(applyEdits(line, edits), map, annotated);
}

/** Whether a short form may end at `end`: with a capital among the last letters, or đ/c. */
function mayEndShort(line: string, end: number, loose: boolean): boolean {
  const classes = unitClasses();
  for (let i = end - 1; i >= 0 && i >= end - 24; i--) {
    const bits = classes[line.charCodeAt(i)];
    if (bits & CAPITAL || (line[i] === 'đ' && line[i + 1] === '/')) return true;
    if (!(bits & (WORD | JOINER))) return false;
    if (loose) return true;
  }
  return false;
}

/** Where the bracket that opens at `open` closes, if no other one opens before and it does not hold too much. */
function closeOf(line: string, open: number): number {
  for (let i = open + 1; i < line.length && i <= open + 1 + LONGEST_LONG_FORM; i++) {
    if (line[i] === ')') return i;
    if (line[i] === '(') return -1;
  }
  return -1;
}

/** Whether what a bracket holds may be a long form: those begin with a letter, unless a user has others. */
const mayBeLong = (content: string, { user }: Reader): boolean =>
  user.size > 0 || (unitClasses()[content.trimStart().charCodeAt(0)] & LETTER) !== 0;

const BEFORE = 64;
const BEHIND = 24;

/** The annotation in the bracket at `start`, if the token before it is a short form of what it says. */
function annotationAt(
  line: string,
  start: number,
  open: number,
  close: number,
  cuts: readonly Edit[],
  reader: Reader,
): Annotation | undefined {
  const content = line.slice(open + 1, close);
  if (!mayBeLong(content, reader)) return undefined;
  // What stands before is read without its annotations: with them a token may look like another one.
  const pieces = piecesBefore(start, cuts);
  const before = pieces.map(piece => line.slice(piece.start, piece.end)).join('');
  const from = pieces[0].start === 0 ? 0 : firstGap(before) + 1;
  if (from === 0 && pieces[0].start > 0) return undefined;
  const near = before.slice(from) + line.slice(close + 1, close + 1 + BEHIND);
  const end = before.length - from;
  const long = { start: open + 1, end: close };
  for (const token of tokensEndingAt(near, end, endsOf(pieces, from), reader)) {
    const found =
      token.chain === undefined
        ? isLongFormOf(token.form.short, content, reader.known)
        : token.chain.toLowerCase() === content.toLowerCase() && 'dictionary';
    if (!found) continue;
    const short = { start: offsetIn(pieces, from + token.start), end: start };
    const rule = found === 'dictionary' ? 'dictionary' : ruleOf(found);
    return { short, form: token.form.short, long, content, rule };
  }
  return undefined;
}

/** The first code unit that no token holds: where one may begin behind it. -1 without any. */
function firstGap(text: string): number {
  const classes = unitClasses();
  for (let i = 0; i < text.length; i++) if (!(classes[text.charCodeAt(i)] & (WORD | JOINER))) return i;
  return -1;
}

/** What stands before `end` once the cuts are made, up to `BEFORE` code units of it: the pieces left, in order. */
function piecesBefore(end: number, cuts: readonly Edit[]): readonly Span[] {
  const pieces: Span[] = [];
  let wanted = BEFORE;
  for (let i = cuts.length - 1, to = end; ; i--) {
    const start = Math.max(i < 0 ? 0 : cuts[i].end, to - wanted);
    pieces.unshift({ start, end: to });
    wanted -= to - start;
    if (i < 0 || wanted === 0) return pieces;
    to = cuts[i].start;
  }
}

/** Where one piece meets the next one, from the `from`-th code unit of all of them on. */
function endsOf(pieces: readonly Span[], from: number): Ends {
  if (pieces.length === 1) return NO_ANNOTATIONS;
  let length = -from;
  return new Map(pieces.slice(0, -1).map(({ start, end }) => [(length += end - start), true]));
}

/** The offset in the line of the `index`-th code unit of some pieces of it. */
function offsetIn(pieces: readonly Span[], index: number): number {
  let left = index;
  for (const { start, end } of pieces) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return pieces[pieces.length - 1].end;
}

/**
 * The tokens that may end at `end`: the one that is read there, or all that the parts of the chunk make up. Whether a
 * part counts as a token may depend on what this very line defines, which nobody knows before it is read; whether a
 * bracket holds the long form of a part does not.
 */
function tokensEndingAt(text: string, end: number, ends: Ends, reader: Reader): readonly Token[] {
  const chunks = chunksOf(text, reader);
  for (let i = 0; i < chunks.length && chunks[i].start < end; ) {
    const { tokens, taken } = tokensAt(text, chunks, i, ends, reader);
    const token = tokens.find(one => one.end === end);
    if (token) return [token];
    if (chunks[i].end >= end) return partsEndingAt(text, chunks[i], end);
    i += taken;
  }
  return [];
}

/** What the parts of a chunk make up that ends at `end`, the longest first. */
function partsEndingAt(text: string, chunk: Chunk, end: number): readonly Token[] {
  const spans = partsOfChunk(chunk).map(part => part.span);
  const last = spans.findIndex(span => span.end === end);
  return spans.slice(0, last + 1).map(({ start }) => new Token(start, end, formOf(text.slice(start, end))));
}
