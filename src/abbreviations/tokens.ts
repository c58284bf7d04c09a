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

/**
 * The chunks of a line that may be or hold abbreviations: those with two capitals, or one and a dot or another
 * sign, or a capital and at most three letters (Cty). With `loose` every run of letters counts.
 */
export function chunksOf(text: string, loose: boolean): Chunk[] {
  const classes = unitClasses();
  const chunks: Chunk[] = [];
  for (let i = 0; i < text.length; ) {
    if (!(classes[text.charCodeAt(i)] & WORD)) {
      i++;
      continue;
    }
    const start = i;
    let capitals = 0;
    let digits = false;
    let joined = false;
    for (; i < text.length; i++) {
      const bits = classes[text.charCodeAt(i)];
      if (bits & CAPITAL) capitals++;
      else if (bits & DIGIT) digits = true;
      else if (!(bits & WORD)) {
        const inside = bits & JOINER && classes[text.charCodeAt(i + 1)] & WORD;
        if (!inside && !joinsCapitals(text, i, classes)) break;
        joined = true;
      }
    }
    const promising =
      capitals > 1 || (capitals === 1 && (joined || text[i] === '.' || i - start <= 4)) || loose;
    if (promising && i - start <= LONGEST) {
      chunks.push({ start, end: i, text: text.slice(start, i), capitals, digits, joined });
    }
  }
  return chunks;
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
