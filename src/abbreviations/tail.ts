import { lineStart } from '../lines.js';
import { once } from '../once.js';
import type { ComposedText } from '../repair/composed-text.js';
import { identity, type Reading } from './report.js';

/** How much of the line before is kept for a long form that starts there, in code units. */
export const TAIL = 240;

/** The end of the line before, as far as a long form may reach back into it. */
export interface Tail {
  /** Without annotations; with its line end. */
  readonly text: () => string;
  /** How far before the end an offset lies in what was pushed, given how far before the end it lies in the text. */
  readonly distance: (fromEnd: number) => number;
}

export const NO_TAIL: Tail = { text: () => '', distance: identity };

/** The tail that the last line between `from` and `to` leaves, in which nothing was read. */
export function plainTail(lines: string, from: number, to: number): Tail {
  const start = Math.max(from, lineStart(lines, to - 1));
  const text = lines.slice(Math.max(start, to - TAIL), to);
  return text.trim() === '' ? NO_TAIL : { text: () => text, distance: identity };
}

/** The tail that a line leaves which was read: put together only if it is asked for. */
export const tailOf = ({ view, toLine }: Reading, line: string, lineEnd: string): Tail => ({
  text: once(() => view().slice(lineEnd.length - TAIL) + lineEnd),
  distance: fromEnd => {
    const inView = fromEnd - lineEnd.length;
    return inView <= 0 ? fromEnd : line.length - toLine(view().length - inView) + lineEnd.length;
  },
});

/** The tail that some lines leave which were composed to be read: its offsets are those of the lines as they came. */
export const tailAsItCame = ({ text, distance }: Tail, composed: ComposedText): Tail => ({
  text,
  distance: fromEnd => composed.distanceInInput(distance(fromEnd)),
});
