import type { Span } from '../edits.js';
import { CAPITAL, DIGIT, JOINER, unitClasses, WORD } from './units.js';

/** A run of letters and digits, joined by & . - / or not, that may hold abbreviations. */
export interface Chunk extends Span {
  readonly text: string;
  readonly capitals: number;
  readonly digits: boolean;
  readonly joined: boolean;
}

/** Longer runs are codes, addresses or noise, and no abbreviations. */
const LONGEST = 48;

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

/** The chunks of a line that may be or hold abbreviations: those that `scanner` stops at. */
export function chunksOf(text: string, scanner: RegExp): Chunk[] {
  const classes = unitClasses();
  const chunks: Chunk[] = [];
  for (let i = 0; i < text.length; ) {
    scanner.lastIndex = i;
    // Without the array of a match: the last letter or sign of it belongs to the chunk, or follows it.
    if (!scanner.test(text)) break;
    let start = scanner.lastIndex - 1;
    while (start > i && goesOn(text, start - 1, classes)) start--;
    while (!(classes[text.charCodeAt(start)] & WORD)) start++;
    const chunk = chunkAt(text, start, classes);
    i = chunk.end;
    if (chunk.end - start <= LONGEST) chunks.push(chunk);
  }
  return chunks;
}

function chunkAt(text: string, start: number, classes: Uint16Array): Chunk {
  let capitals = 0;
  let digits = false;
  let joined = false;
  let end = start;
  for (; end < text.length && goesOn(text, end, classes); end++) {
    const bits = classes[text.charCodeAt(end)];
    if (bits & CAPITAL) capitals++;
    else if (bits & DIGIT) digits = true;
    else if (!(bits & WORD)) joined = true;
  }
  return { start, end, text: text.slice(start, end), capitals, digits, joined };
}

/** The parts of a joined chunk, with the sign behind each. */
export function partsOfChunk(
  chunk: Chunk,
): { readonly span: Span; readonly text: string; readonly sign: string }[] {
  const parts: { span: Span; text: string; sign: string }[] = [];
  let from = 0;
  for (const match of chunk.text.matchAll(/[.,/\-\u2010\u2011\u2013]/g)) {
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
