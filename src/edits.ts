import { requireInOrder } from './checks.js';
import type { Rule } from './generated/rules.js';

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
  for (const edit of edits) {
    requireInOrder(edit, at, 'edits', input.length);
    const { start, end, text } = edit;
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
  edits.map(edit => {
    const { start, end } = move(edit);
    return { ...edit, start, end };
  });

/** Moves edits by a distance: what was found in a part of a text becomes edits of the whole. */
export const shiftEdits = (edits: readonly Edit[], by: number): readonly Edit[] =>
  by === 0 ? edits : moveEdits(edits, shiftedBy(by));

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
