import type { Rule } from './generated/rules.js';
import { pattern } from './pattern.js';

export type { Rule };

/** A range of a text: from `start` up to, not including, `end`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One replacement: `input.slice(start, end)` becomes `text`. Offsets are UTF-16 code units of the input of the
 * step that made the edit. `rules` names why, in alphabetical order, each rule once; see `data/rules.tsv`.
 */
export interface Edit extends Span {
  readonly text: string;
  readonly rules: readonly Rule[];
}

/** The edits of a text that needs none: shared, so that clean text costs no allocation. */
export const NO_EDITS: readonly never[] = [];

/** See `applyEdits` in `given-edits.ts`. */
export function applyEdits(input: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return input;
  let output = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    if (!(start >= at && end >= start && end <= input.length)) {
      throw new RangeError(`edit ${start}..${end} is out of order or out of range (text of ${input.length})`);
    }
    output += input.slice(at, start) + text;
    at = end;
  }
  return output + input.slice(at);
}

/** What moves spans by a distance. */
export const shiftedBy =
  (by: number) =>
  ({ start, end }: Span): Span => ({ start: start + by, end: end + by });

/** Edits whose spans are moved. */
export const moveEdits = (edits: readonly Edit[], move: (span: Span) => Span): readonly Edit[] =>
  edits.map(edit => ({ ...edit, ...move(edit) }));

/** Moves edits by a distance: what was found in a part of a text becomes edits of the whole. */
export function shiftEdits(edits: readonly Edit[], by: number): readonly Edit[] {
  if (by === 0) return edits;
  return edits.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

/** How much longer an edit makes a text. */
const added = ({ start, end, text }: Edit): number => text.length - (end - start);

/** Where edits start in the text that they make. */
export function startsAfter(edits: readonly Edit[]): readonly number[] {
  let shift = 0;
  return edits.map(edit => {
    const place = edit.start + shift;
    shift += added(edit);
    return place;
  });
}

/** Of the edits of a text that `before` made, those that touch nothing of what it put in, as edits of the text before. */
export function editsBeside(before: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  const places = startsAfter(before);
  const beside: Edit[] = [];
  let next = 0;
  let shift = 0;
  for (const edit of edits) {
    for (; next < before.length && places[next] + before[next].text.length <= edit.start; next++)
      shift += added(before[next]);
    if (next === before.length || edit.end <= places[next]) beside.push(...shiftEdits([edit], -shift));
  }
  return beside;
}

/** Leaves out edits that put back what stood there: a letter that one step composed and a later one took apart. */
export function effectiveEdits(input: string, edits: readonly Edit[]): readonly Edit[] {
  const effective = edits.filter(
    ({ start, end, text }) => !input.startsWith(text, start) || text.length !== end - start,
  );
  return effective.length === 0 ? NO_EDITS : effective;
}

/**
 * Where spans of a text's repaired form stood in the text, grown to whole edits; the spans are sorted and disjoint, and
 * the edits those that were made. One pass over both: for a few questions in any order there is `OffsetMap`.
 */
export function spansBefore(edits: readonly Edit[], spans: readonly Span[]): readonly Span[] {
  let next = 0; // the first edit that does not end before the span
  let shift = 0; // how much the edits before `next` took away
  return spans.map(({ start, end }) => {
    for (; next < edits.length && edits[next].start - shift + edits[next].text.length <= start; next++) {
      shift -= added(edits[next]);
    }
    let last = next;
    let shiftAfter = shift;
    for (; last < edits.length && edits[last].start - shiftAfter < end; last++)
      shiftAfter -= added(edits[last]);
    return {
      start: last > next ? Math.min(edits[next].start, start + shift) : start + shift,
      end: last > next ? Math.max(edits[last - 1].end, end + shiftAfter) : end + shift,
    };
  });
}

/** The union of rule lists, in alphabetical order: an order that does not depend on how edits were composed. */
export function joinRules(lists: Iterable<readonly Rule[]>): readonly Rule[] {
  const all = new Set<Rule>();
  for (const list of lists) for (const rule of list) all.add(rule);
  return [...all].sort();
}

/** The span that `edit` leaves behind in the text between, where `shift` is what the edits before it added. */
const leaves = (edit: Edit, shift: number): Span => ({
  start: edit.start + shift,
  end: edit.start + shift + edit.text.length,
});

/**
 * Whether two spans overlap or touch. Touching has to count: an insertion or a deletion is empty on one side, and
 * with any narrower relation the order of composing would decide which neighbours it joins.
 */
const meet = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Whether two spans have a code unit in common, or one lies within the other. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** See `composeEdits` in `given-edits.ts`. */
export const composeEdits = (first: readonly Edit[], second: readonly Edit[]): readonly Edit[] =>
  composeWhere(meet, first, second);

/**
 * As `composeEdits`, but edits that only touch stay apart: for steps that replace letters by letters, where each edit
 * is to name no more than the letters that changed. Not associative where text is put in between two letters.
 */
export const composeReplacements = (first: readonly Edit[], second: readonly Edit[]): readonly Edit[] =>
  composeWhere(overlap, first, second);

/** Composes two lists of edits; those of the two for which `joins` holds, in the text between, become one. */
function composeWhere(
  joins: (a: Span, b: Span) => boolean,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const composed: Edit[] = [];
  let f = 0;
  let s = 0;
  let shift = 0;
  while (f < first.length || s < second.length) {
    const firstFrom = f;
    const secondFrom = s;
    const shiftBefore = shift;
    let lastFirst: Span | undefined;
    let lastSecond: Span | undefined;
    // One group: it starts with whichever edit stands first, and takes in what meets its last edits.
    for (;;) {
      const nextFirst = f < first.length ? leaves(first[f], shift) : undefined;
      const nextSecond = second[s] as Edit | undefined;
      const opens = lastFirst === undefined && lastSecond === undefined;
      const firstLeads =
        nextFirst !== undefined &&
        (nextSecond === undefined ||
          nextFirst.start < nextSecond.start ||
          (nextFirst.start === nextSecond.start && nextFirst.end <= nextSecond.end));
      if (nextFirst && (opens ? firstLeads : lastSecond && joins(nextFirst, lastSecond))) {
        shift += added(first[f]);
        lastFirst = nextFirst;
        f++;
      } else if (nextSecond && (opens || (lastFirst && joins(nextSecond, lastFirst)))) {
        lastSecond = nextSecond;
        s++;
      } else break;
    }
    composed.push(joinGroup(first.slice(firstFrom, f), second.slice(secondFrom, s), shiftBefore, shift));
  }
  return composed;
}

/** The one edit that a group of meeting edits amounts to; `shift` is counted before and behind the group. */
function joinGroup(
  first: readonly Edit[],
  second: readonly Edit[],
  shiftBefore: number,
  shiftAfter: number,
): Edit {
  const left: { readonly span: Span; readonly text: string }[] = [];
  let shift = shiftBefore;
  for (const edit of first) {
    left.push({ span: leaves(edit, shift), text: edit.text });
    shift += added(edit);
  }
  const lastLeft = left.at(-1)?.span;
  const start = Math.min(
    left[0]?.span.start ?? Number.POSITIVE_INFINITY,
    second[0]?.start ?? Number.POSITIVE_INFINITY,
  );
  const end = Math.max(lastLeft?.end ?? 0, second.at(-1)?.end ?? 0);
  let text = '';
  let at = start;
  let next = 0;
  const keep = (until: number): void => {
    for (; next < left.length; next++) {
      const { span, text: put } = left[next];
      text += put.slice(Math.max(at - span.start, 0), Math.max(until - span.start, 0));
      if (span.end > until) break;
    }
  };
  for (const edit of second) {
    keep(edit.start);
    text += edit.text;
    at = edit.end;
  }
  keep(end);
  const rules =
    first.length + second.length === 1
      ? [...first, ...second][0].rules
      : joinRules([...first, ...second].map(edit => edit.rules));
  return { start: start - shiftBefore, end: end - shiftAfter, text, rules };
}

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
    if (!isOffset(inputLength)) throw new RangeError(`inputLength ${inputLength} is no whole number`);
    this.#input = input;
    this.#output = output;
    this.inputLength = inputLength;
    this.outputLength = inputLength + (output.at(-1) ?? 0) - (input.at(-1) ?? 0);
  }

  /**
   * The map of edits made for a text of `inputLength` code units.
   * @throws {RangeError} if the edits overlap, are out of order or out of range, or if `inputLength` is no length.
   * @throws {TypeError} if `edits` is no list.
   */
  static of(edits: readonly Edit[], inputLength: number): OffsetMap {
    if (!Array.isArray(edits)) throw new TypeError('edits have to be a list');
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
      if (!(start >= at && end >= start && end <= inputLength)) {
        throw new RangeError(
          `edit ${start}..${end} is out of order or out of range (text of ${inputLength})`,
        );
      }
      input.set([start, end], i * 2);
      output.set([start + shift, start + shift + put], i * 2);
      shift += put - (end - start);
      at = end;
    });
    return new OffsetMap(input, output, inputLength);
  }

  /** The map of a text that stays as it is. @throws {RangeError} if `length` is no length. */
  static identity(length: number): OffsetMap {
    return OffsetMap.of([], length);
  }

  /** Reads what `toJSON` wrote. @throws {RangeError} if the triples are not those of a map. */
  static fromJSON(json: { readonly inputLength: number; readonly triples: readonly number[] }): OffsetMap {
    const triples = json?.triples;
    if (!Array.isArray(triples) || triples.length % 3 !== 0 || !triples.every(isOffset)) {
      throw new RangeError('not the triples of an offset map');
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
   * @throws {RangeError} if it is no offset of the text. @throws {TypeError} if there is no such side.
   */
  toOutput(offset: number, side: Side = 'before'): number {
    return onSide(side, cross(this.#input, this.#output, this.inputLength, offset));
  }

  /**
   * The offset in the input that belongs to `offset` in the output.
   * @throws {RangeError} if it is no offset of the text. @throws {TypeError} if there is no such side.
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

  /** The map of this repair followed by `next`. @throws {RangeError} if `next` is for a text of another length. */
  compose(next: OffsetMap): OffsetMap {
    if (next?.inputLength !== this.outputLength) {
      throw new RangeError(`the next map is for a text of ${next?.inputLength}, not of ${this.outputLength}`);
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
    throw new RangeError(`offset ${offset} is no whole number in 0..${length}`);
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

function onSide(side: Side, crossing: ReturnType<typeof cross>): number {
  if (side !== 'before' && side !== 'after') throw new TypeError('side is before or after');
  return crossing[side];
}

function crossSpan(here: Uint32Array, there: Uint32Array, length: number, span: Span): Span {
  const { start, end } = span ?? {};
  if (end < start) throw new RangeError(`the span ${start}..${end} ends before it starts`);
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
