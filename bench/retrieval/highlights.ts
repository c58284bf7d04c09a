/**
 * Whether what is marked in a found document is exactly what was asked for: whole words, only words of the query or
 * abbreviations of them, and all of the best place.
 */
import type { Span } from '../../src/edits.js';
import type { Contender } from './contender.js';
import type { Document } from './damage.js';
import type { Gold, Grade } from './gold.js';
import type { Query } from './queries.js';
import { foldOf } from './text.js';

export interface Exactness {
  documents: number;
  exact: number;
  readonly examples: string[];
}

/** Documents looked at in all. */
const SAMPLE = 2000;
/** Of each query so many. */
const PER_QUERY = 2;

export async function highlightExactness(
  contender: Contender,
  documents: readonly Document[],
  queries: readonly Query[],
  gold: Gold,
  answers: ReadonlyMap<Query, ReadonlyMap<number, Grade>>,
): Promise<Exactness> {
  const result: Exactness = { documents: 0, exact: 0, examples: [] };
  const step = Math.max(1, Math.floor((queries.length * PER_QUERY) / SAMPLE));
  for (let i = 0; i < queries.length; i += step) {
    const found = new Set(await contender.search(queries[i].typed, PER_QUERY));
    for (const id of found) {
      if (!answers.get(queries[i])?.has(id)) continue;
      const spans = await contender.marks!(queries[i].typed, documents[id]);
      const why = whyNotExact(spans, queries[i], documents[id], gold);
      result.documents++;
      if (why === undefined) result.exact++;
      else result.examples.push(`${queries[i].class}: ${queries[i].typed}: ${why}`);
    }
  }
  return result;
}

/** Why the marks of a document are not those that they should be, if so. */
function whyNotExact(
  spans: readonly Span[],
  query: Query,
  document: Document,
  gold: Gold,
): string | undefined {
  const { text, words, injected } = document;
  const asked = new Set(query.pieces.flat().map(foldOf));
  const marked = new Uint8Array(text.length);
  for (const { start, end } of spans) marked.fill(1, start, end);
  const isInjected = (at: number): boolean =>
    injected !== undefined && at >= injected.start && at < injected.end;
  const covered = words.map(({ visible, start, end, abbreviated }) => {
    let yes = 0;
    let no = 0;
    for (let at = start; at < end; at++) if (!isInjected(at)) marked[at] === 1 ? yes++ : no++;
    if (yes > 0 && no > 0) return `${visible} is marked in part`;
    if (yes > 0 && !abbreviated && !asked.has(foldOf(visible))) return `${visible} was not asked for`;
    return yes > 0;
  });
  const wrong = covered.find(result => typeof result === 'string');
  if (wrong !== undefined) return String(wrong);
  const between = strayMark(document, marked, asked);
  if (between !== undefined) return between;
  for (const piece of query.pieces) {
    const places = gold.occurrences(piece, document.id, query.level);
    const best = Math.max(...places.map(({ grade }) => grade));
    const isMarked = places.some(
      ({ first, grade }) => grade === best && piece.every((_, j) => covered[first + j] === true),
    );
    if (!isMarked) return `${piece.join(' ')} is not marked`;
  }
  return undefined;
}

/** A mark on what is no word of the passage: a sign between words, or what spam put there, unless it was asked for. */
function strayMark(
  { text, words, injected }: Document,
  marked: Uint8Array,
  asked: ReadonlySet<string>,
): string | undefined {
  const isOfWord = new Uint8Array(text.length);
  for (const { start, end } of words) isOfWord.fill(1, start, end);
  if (injected) isOfWord.fill(0, injected.start, injected.end);
  for (let at = 0; at < text.length; at++) {
    if (marked[at] === 0 || isOfWord[at] === 1) continue;
    let end = at;
    while (end < text.length && marked[end] === 1 && isOfWord[end] === 0) end++;
    const shown = text.slice(at, end);
    if (!asked.has(foldOf(shown))) return `${JSON.stringify(shown)} was not asked for`;
    at = end;
  }
  return undefined;
}
