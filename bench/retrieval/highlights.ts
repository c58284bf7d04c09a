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
const SAMPLE = 3000;
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

function whyNotExact(
  spans: readonly Span[],
  query: Query,
  document: Document,
  gold: Gold,
): string | undefined {
  const { text, words } = document;
  const asked = new Set(query.pieces.flat().map(foldOf));
  const starts = new Map<number, number>();
  words.forEach(({ start }, i) => {
    if (!starts.has(start)) starts.set(start, i);
  });
  const covered = new Set<number>();
  for (const { start, end } of spans) {
    const shown = JSON.stringify(text.slice(start, end));
    let i = starts.get(start);
    if (i === undefined) return `${shown} starts inside of a word`;
    for (; i < words.length && words[i].end <= end; i++) {
      if (!asked.has(foldOf(words[i].visible)) && !words[i].abbreviated) return `${shown} was not asked for`;
      covered.add(i);
    }
    if (words[i - 1]?.end !== end) return `${shown} ends inside of a word`;
  }
  for (const piece of query.pieces) {
    const places = gold.occurrences(piece, document.id, query.level).sort((a, b) => b.grade - a.grade);
    const { first } = places[0];
    if (!piece.every((_, j) => covered.has(first + j))) return `${piece.join(' ')} is not marked`;
  }
  return undefined;
}
