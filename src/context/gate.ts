import { type Edit, startsAfter } from '../edits.js';
import { GATES } from '../generated/classes.js';
import { CLASS_OF, CLASSES, Class, isGap } from './classes.js';

/** Which words count as wrong: those whose tone stands wrong in the style that is asked for. */
export type Placement = 'old' | 'new' | 'keep';

/**
 * An automaton over classes of code units that tells, in one pass and without allocation, whether a text may need any
 * of the repairs. It never misses: where it finds nothing there is nothing to do. False alarms are possible (foreign words).
 *
 * `next[state + class]` is the next state. States are multiples of `GATE_STRIDE`, a text starts in state 0 and ends with one
 * more `Class.Other`. Once in `DIRTY` it stays there.
 */
export interface Gate {
  readonly next: Uint16Array;
}

/** How many classes a gate has at most, as a power of two. */
export const GATE_SHIFT = 5;
export const GATE_STRIDE = 1 << GATE_SHIFT;

/** The state of a text that may need work. */
export const DIRTY = GATE_STRIDE;

/** The automaton for a style: worked out by data/build/gates.ts, here only unpacked. */
export function createGate(placement: Placement): Gate {
  const rows = GATES[placement];
  const next = new Uint16Array((rows.length / CLASSES) * GATE_STRIDE).fill(DIRTY);
  for (let i = 0; i < rows.length; i++) {
    next[Math.floor(i / CLASSES) * GATE_STRIDE + (i % CLASSES)] = (rows.charCodeAt(i) - 0x30) * GATE_STRIDE;
  }
  return { next };
}

/** A text of more code units than this is long; its first ones, up to the next space, are read by themselves. */
const LONG = 1024;
const FIRST = 512;

/**
 * Where `text.slice(start, end)` first shows that it may need work: the index of the code unit that shows it, `end` if
 * that is the end; -1 if there is nothing. The range is taken to stand between non-letters.
 */
export function dirtyAt(gate: Gate, text: string, start: number, end: number): number {
  // The first part of a long text by itself: what V8 compiles within a loop that runs for long before it ever ended is
  // thrown away at its end, each time anew, a thousand times over.
  const space = end - start > LONG ? spaceBetween(text, start + FIRST, start + LONG) : -1;
  if (space < 0) return scan(gate, text, start, end);
  const at = scan(gate, text, start, space);
  return at < 0 ? scan(gate, text, space, end) : at;
}

function spaceBetween(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x20) return i;
  return -1;
}

function scan({ next }: Gate, text: string, start: number, end: number): number {
  const classes = CLASS_OF;
  let state = 0;
  for (let i = start; i < end; i++) {
    state = next[state + classes[text.charCodeAt(i)]];
    if (state === DIRTY) return i;
  }
  return next[state + Class.Other] === DIRTY ? end : -1;
}

/** Whether `text.slice(start, end)` may need work. */
export const isDirty = (gate: Gate, text: string, start: number, end: number): boolean =>
  dirtyAt(gate, text, start, end) >= 0;

/** Whether what edits put into a text is parted from its words on both sides: then its own letters are all there is to look at. */
export function standApart(text: string, edits: readonly Edit[]): boolean {
  const parts = (index: number): boolean =>
    index < 0 || index >= text.length || CLASS_OF[text.charCodeAt(index)] <= Class.LineFeed;
  for (const { start, end } of edits) if (!parts(start - 1) || !parts(end)) return false;
  return true;
}

/** Whether anything may need work where edits made `text` out of a clean one: they and what no space parts from them. */
export function isDirtyAfter(gate: Gate, text: string, edits: readonly Edit[]): boolean {
  let read = 0;
  for (const [i, place] of startsAfter(edits).entries()) {
    let start = place;
    let end = start + edits[i].text.length;
    if (end <= read) continue;
    while (start > read && !isGap(text.charCodeAt(start - 1))) start--;
    while (end < text.length && !isGap(text.charCodeAt(end))) end++;
    if (isDirty(gate, text, start, end)) return true;
    read = end;
  }
  return false;
}
