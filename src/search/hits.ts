import type { Span } from '../edits.js';
import { type Analysis, type AnalyzeOptions, analyze } from './analyze.js';
import type { QueryPlan, Reading } from './plan.js';
import type { Term } from './terms.js';
import type { SearchToken } from './token.js';

/** The tokens of a text by their keys, of one level each. */
interface TokenIndex {
  readonly fold: ReadonlyMap<string, readonly SearchToken[]>;
  readonly shape: ReadonlyMap<string, readonly SearchToken[]>;
  readonly tone: ReadonlyMap<string, readonly SearchToken[]>;
}

const LEVELS = ['tone', 'shape', 'fold'] as const;

/**
 * Where a text matches a query: spans of the original, in order, each once.
 *
 * A text that has all words of a reading (the query as typed, or a variant) shows the hits of that reading; one that has
 * all of none, a title or a single line, shows what it has. Of each word typed with marks the best kind of match counts:
 * where đường stands, dương is no hit for it. A number of a document is one hit where it stands as such.
 *
 * Give the options that the index was made with; spans are UTF-16 code units. Meant for one page or field at a time: the
 * text is analyzed unless an `Analysis` is given.
 *
 * @example
 * ```ts
 * const page = 'Hoà bình lập lại; hóa đơn.';
 * findHits(page, planQuery('hòa bình')).map(({ start, end }) => page.slice(start, end)); // ['Hoà', 'bình']
 * ```
 */
export function findHits(
  text: string | Analysis,
  plan: QueryPlan,
  options: AnalyzeOptions = {},
): readonly Span[] {
  const { tokens } = typeof text === 'string' ? analyze(text, options) : text;
  const index = indexOf(tokens);
  const readings: readonly Reading[] = [plan, ...plan.variants];
  const complete = readings.filter(
    ({ must }) => must.length > 0 && must.every(({ term }) => index.fold.has(term)),
  );
  const partial = [plan, ...plan.variants.filter(({ confidence }) => confidence !== 'possible')];
  const hits = (complete.length > 0 ? complete : partial).flatMap(reading => hitsOf(reading, index));
  return ordered(hits);
}

function indexOf(tokens: readonly SearchToken[]): TokenIndex {
  const index = { fold: new Map<string, SearchToken[]>(), shape: new Map(), tone: new Map() };
  for (const token of tokens) {
    for (const level of LEVELS) {
      const there = index[level].get(token[level]);
      if (there === undefined) index[level].set(token[level], [token]);
      else there.push(token);
    }
  }
  return index;
}

/** The tokens that a reading matches, each of its words at the best level that the text has. */
function hitsOf({ must, should }: Reading, index: TokenIndex): readonly SearchToken[] {
  const wholes = should.filter(({ field, term }) => field === 'fold' && index.fold.has(term));
  const isInWhole = ({ start, end }: Span): boolean =>
    wholes.some(whole => whole.start <= start && end <= whole.end);
  const words = must.filter(term => !isInWhole(term));
  return [
    ...wholes.flatMap(({ term }) => index.fold.get(term)!),
    ...words.flatMap(term => bestOf(term, should, index)),
  ];
}

function bestOf(word: Term, should: readonly Term[], index: TokenIndex): readonly SearchToken[] {
  for (const level of LEVELS) {
    const terms = should.filter(
      ({ field, start, end }) => field === level && start === word.start && end === word.end,
    );
    const found = terms.flatMap(({ term }) => index[level].get(term) ?? []);
    if (found.length > 0) return found;
  }
  return index.fold.get(word.term) ?? [];
}

function ordered(hits: readonly SearchToken[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last === undefined || start >= last.end) spans.push({ start, end });
  }
  return spans;
}
