import { requireInOrder, requireOneOf, wrong } from './checks.js';
import { composeEdits, type Edit, type Span } from './edits.js';
import { pattern } from './pattern.js';

/** Which side of an edit an offset inside of it goes to. */
export type Side = 'before' | 'after';

/**
 * How the offsets of a text and of its repaired form belong together: immutable, both ways, composable.
 *
 * All offsets are UTF-16 code units. An offset strictly inside an edit has no exact counterpart: it goes to the
 * edge that `side` names. So does one at which text was put in or taken out. Look-up is O(log edits). Do not use it
 * to apply edits again (their texts are not stored): keep the edits for that.
 *
 * @example
 * ```ts
 * const map = OffsetMap.of([{ start: 1, end: 3, text: 'é', rules: ['compose'] }], 4); // 'be\u0301t' -> 'bét'
 * map.toInput(2); // 3
 * map.spanToInput({ start: 1, end: 2 }); // { start: 1, end: 3 }
 * ```
 */
export class OffsetMap {
  /** Start and end of each edit, in turn: in the input, and in the output. */
  readonly #input: Uint32Array;
  readonly #output: Uint32Array;
  readonly inputLength: number;
  readonly outputLength: number;

  private constructor(input: Uint32Array, output: Uint32Array, inputLength: number) {
    if (!isOffset(inputLength))
      throw wrong('inputLength', 'a whole number from 0 on', inputLength, typeof inputLength === 'number');
    this.#input = input;
    this.#output = output;
    this.inputLength = inputLength;
    this.outputLength = inputLength + (output.at(-1) ?? 0) - (input.at(-1) ?? 0);
  }

  /**
   * The map of edits made for a text of `inputLength` code units.
   * @throws {RangeError} if the edits overlap, are out of order or out of range, or `inputLength` is not a whole number.
   * @throws {TypeError} if `edits` is not a list, or `inputLength` not a number.
   */
  static of(edits: readonly Edit[], inputLength: number): OffsetMap {
    if (!Array.isArray(edits)) throw wrong('edits', 'a list', edits);
    return OffsetMap.#build(
      edits.map(({ start, end, text }) => [start, end, text.length]),
      inputLength,
    );
  }

  static #build(
    edits: readonly (readonly [start: number, end: number, put: number])[],
    inputLength: number,
  ): OffsetMap {
    const input = new Uint32Array(edits.length * 2);
    const output = new Uint32Array(edits.length * 2);
    let at = 0;
    let shift = 0;
    edits.forEach(([start, end, put], i) => {
      requireInOrder({ start, end }, at, 'edits', inputLength);
      input.set([start, end], i * 2);
      output.set([start + shift, start + shift + put], i * 2);
      shift += put - (end - start);
      at = end;
    });
    return new OffsetMap(input, output, inputLength);
  }

  /** The map of a text that stays as it is. @throws what `of` throws. */
  static identity(length: number): OffsetMap {
    return OffsetMap.of([], length);
  }

  /** Reads what `toJSON` wrote. @throws {RangeError} if the triples are not those of a map. @throws {TypeError} if they are not a list. */
  static fromJSON(json: { readonly inputLength: number; readonly triples: readonly number[] }): OffsetMap {
    const triples = json?.triples;
    if (!Array.isArray(triples) || triples.length % 3 !== 0 || !triples.every(isOffset)) {
      throw wrong('triples', 'whole numbers from 0 on, three by three', triples, Array.isArray(triples));
    }
    const edits: [number, number, number][] = [];
    let at = 0;
    for (let i = 0; i < triples.length; i += 3) {
      const start = at + triples[i];
      at = start + triples[i + 1];
      edits.push([start, at, triples[i + 2]]);
    }
    return OffsetMap.#build(edits, json.inputLength);
  }

  /** Plain data: the input's length, and triples (code units unchanged, replaced, put there). */
  toJSON(): { readonly inputLength: number; readonly triples: readonly number[] } {
    const triples: number[] = [];
    let at = 0;
    for (let i = 0; i < this.#input.length; i += 2) {
      triples.push(
        this.#input[i] - at,
        this.#input[i + 1] - this.#input[i],
        this.#output[i + 1] - this.#output[i],
      );
      at = this.#input[i + 1];
    }
    return { inputLength: this.inputLength, triples };
  }

  /** Whether every offset stays where it is. */
  get isIdentity(): boolean {
    return this.#input.length === 0;
  }

  /**
   * The offset in the output that belongs to `offset` in the input.
   * @throws {RangeError} outside of the text, or for an unknown side. @throws {TypeError} if `offset` is not a number.
   */
  toOutput(offset: number, side: Side = 'before'): number {
    return onSide(side, cross(this.#input, this.#output, this.inputLength, offset));
  }

  /**
   * The offset in the input that belongs to `offset` in the output.
   * @throws {RangeError} outside of the text, or for an unknown side. @throws {TypeError} if `offset` is not a number.
   */
  toInput(offset: number, side: Side = 'before'): number {
    return onSide(side, cross(this.#output, this.#input, this.outputLength, offset));
  }

  /** What a span of the input became, grown to whole edits. @throws {RangeError} outside of the text. */
  spanToOutput(span: Span): Span {
    return crossSpan(this.#input, this.#output, this.inputLength, span);
  }

  /**
   * The piece of the input that a span of the output came from, grown to whole edits: what a highlighter marks.
   * Given the input text it grows to whole letters too: no surrogate pair is cut, no letter loses its marks.
   * @throws {RangeError} outside of the text.
   */
  spanToInput(span: Span, input?: string): Span {
    let { start, end } = crossSpan(this.#output, this.#input, this.outputLength, span);
    if (input === undefined || start === end) return { start, end };
    while (start > 0 && continuesLetter(input, start)) start--;
    while (end < input.length && continuesLetter(input, end)) end++;
    return { start, end };
  }

  /** The map of this repair followed by `next`. @throws {RangeError} if `next` is for a text of another length. @throws {TypeError} if it is not a map. */
  compose(next: OffsetMap): OffsetMap {
    if (next?.inputLength !== this.outputLength) {
      const { inputLength } = next ?? {};
      throw wrong('next.inputLength', `${this.outputLength}`, inputLength, typeof inputLength === 'number');
    }
    return OffsetMap.of(composeEdits(this.#asEdits(), next.#asEdits()), this.inputLength);
  }

  /** The map from the output back to the input. */
  invert(): OffsetMap {
    return new OffsetMap(this.#output, this.#input, this.outputLength);
  }

  #asEdits(): Edit[] {
    return Array.from({ length: this.#input.length / 2 }, (_, i) => ({
      start: this.#input[2 * i],
      end: this.#input[2 * i + 1],
      text: ' '.repeat(this.#output[2 * i + 1] - this.#output[2 * i]),
      rules: [],
    }));
  }
}

const isOffset = (offset: unknown): boolean => Number.isInteger(offset) && (offset as number) >= 0;

/** All that `offset` may stand for in the other text, from `before` to `after`; `exact` unless inside an edit. */
function cross(
  here: Uint32Array,
  there: Uint32Array,
  length: number,
  offset: number,
): { readonly before: number; readonly after: number; readonly exact: boolean } {
  if (!isOffset(offset) || offset > length)
    throw wrong('offset', `a whole number from 0 to ${length}`, offset, typeof offset === 'number');
  let low = 0; // the first edit that does not end before `offset`
  for (let high = here.length >> 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (here[2 * middle + 1] < offset) low = middle + 1;
    else high = middle;
  }
  let i = 2 * low;
  if (i < here.length && here[i] < offset && offset < here[i + 1]) {
    return { before: there[i], after: there[i + 1], exact: false };
  }
  const shift = i === 0 ? 0 : there[i - 1] - here[i - 1];
  let before = i < here.length && here[i] < offset ? there[i + 1] : offset + shift;
  let after = before;
  for (; i < here.length && here[i] <= offset; i += 2) {
    if (here[i] === offset) before = Math.min(before, there[i]);
    after = Math.max(after, here[i + 1] === offset ? there[i + 1] : there[i]);
  }
  return { before, after, exact: true };
}

const SIDES: readonly Side[] = ['before', 'after'];

function onSide(side: Side, crossing: ReturnType<typeof cross>): number {
  requireOneOf(side, SIDES, 'side');
  return crossing[side];
}

function crossSpan(here: Uint32Array, there: Uint32Array, length: number, span: Span): Span {
  const { start, end } = span ?? {};
  if (end < start) throw wrong('span.end', `at least ${start}`, end, true);
  const from = cross(here, there, length, start);
  if (start === end) return { start: from.before, end: from.after };
  const to = cross(here, there, length, end);
  return { start: from.exact ? from.after : from.before, end: to.exact ? to.before : to.after };
}

const JOINS = pattern(String.raw`^[\p{M}\u200d]`);

/** Whether the code unit at `index` belongs to the letter before it: a low surrogate, a combining mark, a joiner. */
function continuesLetter(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if ((unit & 0xfc00) === 0xdc00) return (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
  return unit >= 0x300 && JOINS().test(text.slice(index, index + 2));
}
