import { applyEdits, type Edit, OffsetMap, type Span } from '../edits.js';
import { isLongFormOf, ruleOf } from './definitions.js';
import type { Reader } from './reader.js';
import { type Token, tokensAt } from './split.js';
import { chunksOf } from './tokens.js';
import type { Definition } from './types.js';
import { CAPITAL, JOINER, unitClasses, WORD } from './units.js';

/** A line as it is read: without the annotations it bears, so that annotated text reads as before. */
export interface View {
  readonly text: string;
  readonly map: OffsetMap | undefined;
  /** By the end of an annotated token in `text`: the annotation in the line. */
  readonly annotated: ReadonlyMap<number, Annotation>;
}

export interface Annotation {
  readonly short: Span;
  readonly long: Span;
  readonly content: string;
  readonly rule: Definition['rule'];
}

const NO_ANNOTATIONS: ReadonlyMap<number, Annotation> = /* @__PURE__ */ new Map();

/** The longest content of a bracket that may be a long form. */
const LONGEST = 200;

/** Takes out the long forms that stand in brackets behind their short forms. */
export function viewOf(line: string, reader: Reader): View {
  const edits: Edit[] = [];
  const found: Annotation[] = [];
  for (let open = line.indexOf('('); open >= 0; open = line.indexOf('(', open + 1)) {
    const start = line[open - 1] === ' ' ? open - 1 : open;
    const close = mayEndShort(line, start, reader.loose) ? closeOf(line, open) : -1;
    const joins = close >= 0 && (unitClasses()[line.charCodeAt(close + 1)] & WORD) !== 0;
    const annotation = close < 0 || joins ? undefined : annotationAt(line, start, open, close, reader);
    if (!annotation) continue;
    found.push(annotation);
    edits.push({ start, end: close + 1, text: '', rules: [] });
    open = close;
  }
  if (edits.length === 0) return { text: line, map: undefined, annotated: NO_ANNOTATIONS };
  const map = OffsetMap.of(edits, line.length);
  return {
    text: applyEdits(line, edits),
    map,
    annotated: new Map(found.map(annotation => [map.toOutput(annotation.short.end), annotation])),
  };
}

/** Whether a short form may end at `end`: with a capital among the last letters. */
function mayEndShort(line: string, end: number, loose: boolean): boolean {
  const classes = unitClasses();
  for (let i = end - 1; i >= 0 && i >= end - 24; i--) {
    const bits = classes[line.charCodeAt(i)];
    if (bits & CAPITAL) return true;
    if (!(bits & (WORD | JOINER))) return false;
    if (loose) return true;
  }
  return false;
}

/** Where the bracket that opens at `open` closes, if no other one opens before and it does not hold too much. */
function closeOf(line: string, open: number): number {
  for (let i = open + 1; i < line.length && i <= open + 1 + LONGEST; i++) {
    if (line[i] === ')') return i;
    if (line[i] === '(') return -1;
  }
  return -1;
}

const BEFORE = 64;
const BEHIND = 24;

/** The annotation in the bracket at `start`, if the token before it is a short form of what it says. */
function annotationAt(
  line: string,
  start: number,
  open: number,
  close: number,
  reader: Reader,
): Annotation | undefined {
  const from = start <= BEFORE ? 0 : line.indexOf(' ', start - BEFORE) + 1;
  if (from > start) return undefined;
  const end = close + 1;
  const content = line.slice(open + 1, close);
  const near = line.slice(from, start) + line.slice(end, end + BEHIND);
  const token = tokenEndingAt(near, start - from, reader);
  if (!token) return undefined;
  const short = { start: from + token.start, end: start };
  const long = { start: open + 1, end: close };
  if (token.chain !== undefined) {
    return token.chain === content.toLowerCase() ? { short, long, content, rule: 'dictionary' } : undefined;
  }
  const found = isLongFormOf(token.short, content, reader.known);
  if (!found) return undefined;
  return { short, long, content, rule: found === 'dictionary' ? 'dictionary' : ruleOf(found) };
}

/** The token that ends at `end`; a chunk that nothing is known of counts as one. */
function tokenEndingAt(text: string, end: number, reader: Reader): Token | undefined {
  const chunks = chunksOf(text, reader.scanner);
  for (let i = 0; i < chunks.length && chunks[i].start < end; ) {
    const { tokens, taken } = tokensAt(text, chunks, i, reader);
    const token = tokens.find(one => one.end === end);
    if (token) return token;
    const { start, text: short } = chunks[i];
    if (chunks[i].end === end) return { start, end, short };
    i += taken;
  }
  return undefined;
}
