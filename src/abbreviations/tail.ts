import { lineStart } from '../lines.js';
import type { ComposedText } from '../repair/composed-text.js';
import type { Reading } from './report.js';

/** How much of the line before is kept for a long form that starts there, in code units. */
export const TAIL = 240;

/** The end of the line before, as far as a long form may reach back into it. */
export interface Tail {
  /** Without annotations; with its line end. */
  readonly text: string;
  /** How far before the end an offset lies in what was pushed, given how far before the end it lies in `text`. */
  distance(fromEnd: number): number;
}

export const NO_TAIL: Tail = { text: '', distance: fromEnd => fromEnd };

/** The tail that the last line between `from` and `to` leaves, in which nothing was read. */
export function plainTail(lines: string, from: number, to: number): Tail {
  const start = Math.max(from, lineStart(lines, to - 1));
  const text = lines.slice(Math.max(start, to - TAIL), to);
  return text.trim() === '' ? NO_TAIL : { text, distance: fromEnd => fromEnd };
}

/** The tail that a line leaves which was read: seldom asked for, and put together only then. */
export class TailOfReading implements Tail {
  #text: string | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly line: string,
    private readonly lineEnd: string,
  ) {}

  get text(): string {
    this.#text ??= this.reading.view.slice(this.lineEnd.length - TAIL) + this.lineEnd;
    return this.#text;
  }

  distance(fromEnd: number): number {
    const { reading, line, lineEnd } = this;
    const inView = fromEnd - lineEnd.length;
    if (inView <= 0) return fromEnd;
    return line.length - reading.toLine(reading.view.length - inView) + lineEnd.length;
  }
}

/** The tail that some lines leave which were composed to be read: its offsets are those of the lines as they came. */
export const tailAsItCame = (tail: Tail, composed: ComposedText): Tail => ({
  text: tail.text,
  distance: fromEnd => composed.distanceInInput(tail.distance(fromEnd)),
});
