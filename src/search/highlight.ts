import { type Allowed, requireInOrder, requireOptions, requireSpans, requireText, wrong } from '../checks.js';
import type { Span } from '../edits.js';
import type { OffsetMap } from '../offset-map.js';
import { edgeBefore, edgeBehind, wholeSpan } from './graphemes.js';

/** What of a text is marked, and how its offsets count, where hits alone do not tell it. */
export interface HighlightOptions {
  /**
   * How the text that the engine searched belongs to the original, if it is another one: the hits are spans of the
   * map's output then. Leave it out for spans of `analyze` and `findHits`, which count in the original already.
   */
  readonly map?: OffsetMap;
  /** What of the original is not to be marked though a hit reaches over it: `cuts` of an `Analysis`. */
  readonly cuts?: readonly Span[];
}

const ALLOWED: Allowed = { map: undefined, cuts: undefined };

/**
 * The spans of the original text to mark for some hits: sorted, disjoint, whole user-perceived characters.
 *
 * A hit that a repair changed grows to all that was repaired; one in text that a repair put in (the long form behind
 * an abbreviation) marks the word that it was put behind; one that reaches over injected text leaves that out, in two
 * spans. Hits may come in any order and overlap. Offsets are UTF-16 code units; empty hits mark nothing, and parts
 * outside of the text are ignored.
 *
 * @example
 * ```ts
 * highlight('Tie\u0302\u0301ng Việt', [{ start: 2, end: 3 }]); // [{ start: 2, end: 5 }]
 * ```
 * @throws {TypeError} if `original` is not a string, `hits` not a list of spans, or for an unknown option or a wrong value
 *   of one.
 */
export function highlight(
  original: string,
  hits: readonly Span[],
  options: HighlightOptions = {},
): readonly Span[] {
  requireText(original, 'original');
  requireOptions(options, ALLOWED);
  const { map, cuts = [] } = options;
  requireSpans(hits, 'hits');
  requireSpans(cuts, 'option cuts');
  if (map !== undefined && typeof map?.spanToInput !== 'function')
    throw wrong('option map', 'an OffsetMap', map);
  const length = map === undefined ? original.length : map.outputLength;
  const spans: Span[] = [];
  for (const hit of hits) {
    const start = Math.max(0, hit.start);
    const end = Math.min(length, hit.end);
    if (!(start < end)) continue;
    const found = map === undefined ? { start, end } : map.spanToInput({ start, end });
    const marked = found.start < found.end ? found : wordBefore(original, found.start);
    if (marked.start < marked.end) spans.push(wholeSpan(original, marked));
  }
  return without(joined(spans), cuts, original);
}

/** How far back, in code units, the word is looked for that something was put behind. */
const LONGEST_WORD = 64;

/** The run of characters without a blank that ends at `index`, without brackets and quotes before it. */
function wordBefore(text: string, index: number): Span {
  let start = index;
  while (start > 0 && start > index - LONGEST_WORD && !/\s/.test(text[start - 1])) start--;
  while (start < index && /[^\p{L}\p{N}]/u.test(text[start])) start++;
  return { start, end: index };
}

/** The same spans in order, those that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else if (start < end) result.push({ start, end });
  }
  return result;
}

/** The parts of spans outside of the cuts, in whole characters: one that a cut begins or ends in stays unmarked. */
function without(spans: readonly Span[], cuts: readonly Span[], text: string): readonly Span[] {
  if (cuts.length === 0) return spans;
  const result: Span[] = [];
  let first = 0;
  for (const { start, end } of spans) {
    let at = start;
    while (first < cuts.length && cuts[first].end <= start) first++;
    for (let i = first; i < cuts.length && cuts[i].start < end; i++) {
      const stop = edgeBefore(text, Math.max(at, cuts[i].start));
      if (at < stop) result.push({ start: at, end: stop });
      at = Math.max(at, edgeBehind(text, cuts[i].end));
    }
    if (at < end) result.push({ start: at, end });
  }
  return result;
}

/**
 * Writes marks around spans of a text, as `highlight` gives them.
 *
 * Nothing is escaped: for HTML, escape the pieces yourself or give marks that survive escaping. Offsets are UTF-16 code
 * units.
 *
 * @example
 * ```ts
 * markSpans('Hoà Bình', [{ start: 4, end: 8 }], '[', ']'); // 'Hoà [Bình]'
 * ```
 * @throws {RangeError} if a span lies outside of the text, overlaps the one before it or stands before it.
 * @throws {TypeError} if `text` is not a string, or `spans` not a list of spans.
 */
export function markSpans(
  text: string,
  spans: readonly Span[],
  before = '<mark>',
  after = '</mark>',
): string {
  requireText(text);
  requireSpans(spans, 'spans');
  let output = '';
  let at = 0;
  for (const span of spans) {
    requireInOrder(span, at, 'spans', text.length);
    const { start, end } = span;
    output += text.slice(at, start) + before + text.slice(start, end) + after;
    at = end;
  }
  return output + text.slice(at);
}
