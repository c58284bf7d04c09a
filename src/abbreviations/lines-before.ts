import type { Canonicalize } from '../context/engine.js';
import { lineStart } from '../lines.js';
import { ComposedText, LONGEST_LETTER } from '../repair/composed-text.js';
import { languageBefore, tellsLanguage } from './language.js';
import { NO_TAIL, plainTail, TAIL, type Tail, tailAsItCame } from './tail.js';

/** How much text, in code units, may wait until somebody asks for its language. */
const MOST_WAITING = 8192;

/** What the lines so far tell of those behind them: whether they are Vietnamese, and how the last one ends. */
export class LinesBefore {
  /** How the last line ends, once the lines that wait are settled. */
  tail: Tail = NO_TAIL;
  /** Whether the last line that tells its language is Vietnamese. */
  isVietnamese = true;
  /** Lines without any find, of which nobody has asked yet what they leave behind. */
  #waiting: string[] = [];
  #waitingLength = 0;

  constructor(private readonly canonicalize: Canonicalize) {}

  /** Another one that knows the same by now. */
  copy(): LinesBefore {
    const copy = new LinesBefore(this.canonicalize);
    copy.tail = this.tail;
    copy.isVietnamese = this.isVietnamese;
    copy.#waiting = [...this.#waiting];
    copy.#waitingLength = this.#waitingLength;
    return copy;
  }

  /** Lines that hold nothing, whatever their form: they wait until something behind them asks. */
  wait(lines: string): void {
    if (lines === '') return;
    this.#waiting.push(lines);
    this.#waitingLength += lines.length;
    if (this.#waitingLength >= MOST_WAITING) this.settle();
  }

  /** Reads what the lines that wait leave behind. */
  settle(): void {
    const last = this.#waiting.at(-1);
    if (last === undefined) return;
    for (let i = this.#waiting.length - 1; i >= 0; i--) {
      const told = languageBefore(this.#waiting[i], 0, this.#waiting[i].length, this.canonicalize);
      if (told === undefined) continue;
      this.isVietnamese = told;
      break;
    }
    const start = Math.max(lineStart(last, last.length - 1), last.length - LONGEST_LETTER * (TAIL + 1));
    const line = new ComposedText(last.slice(start), this.canonicalize);
    this.tail = tailAsItCame(plainTail(line.text, 0, line.text.length), line);
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  /** Passes by composed lines in which nothing is read. */
  passBy(lines: string, from: number, to: number): void {
    this.isVietnamese = languageBefore(lines, from, to, this.canonicalize) ?? this.isVietnamese;
    this.tail = plainTail(lines, from, to);
  }

  /** Comes to a composed line, and passes by those from `from` up to it: its own language goes before theirs. */
  comeTo(lines: string, from: number, start: number, end: number): void {
    const told = tellsLanguage(lines, start, end);
    if (told === undefined && start > from) this.passBy(lines, from, start);
    else if (start > from) this.tail = plainTail(lines, from, start);
    this.isVietnamese = told ?? this.isVietnamese;
  }
}
