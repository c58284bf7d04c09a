import MiniSearch, { type Options, type Query, type SearchOptions, type SearchResult } from 'minisearch';
import { type Contender, composed, type Engine, ownMarks, PAIRS, stripped } from '../contender.js';
import type { Document } from '../damage.js';
import { miniSearchOptions, planQuery, searchMiniSearch } from '../ours.js';

function ours(): Contender {
  const index = new MiniSearch<Document>({ fields: ['text'], ...miniSearchOptions(PAIRS) });
  return {
    add: documents => index.addAll(documents),
    search: (typed, limit) =>
      searchMiniSearch(index, planQuery(typed), PAIRS)
        .slice(0, limit)
        .map(({ id }) => id),
    bytes: () => Buffer.byteLength(JSON.stringify(index)),
    marks: ownMarks,
  };
}

function raw(): Contender {
  const index = new MiniSearch<Document>({ fields: ['text'] });
  return {
    add: documents => index.addAll(documents),
    search: (typed, limit) => idsOf(index.search(typed), limit),
    bytes: () => Buffer.byteLength(JSON.stringify(index)),
  };
}

/** Two fields: all words have to match by their letters, and those that match as they were typed count more. */
function native(): Contender {
  const index = new MiniSearch<Document>({
    fields: ['folded', 'accented'],
    extractField: (document, field) =>
      field === 'id' ? document.id : (field === 'folded' ? stripped : composed)(document.text),
  } as Options<Document>);
  const among = (field: string, typed: string, options: SearchOptions): Query =>
    ({ queries: [typed], fields: [field], ...options }) as Query;
  return {
    add: documents => index.addAll(documents),
    search(typed, limit) {
      const letters = among('folded', stripped(typed), { combineWith: 'AND' });
      const optional = among('folded', stripped(typed), { combineWith: 'OR', boost: { folded: 1e-6 } });
      const accented = among('accented', composed(typed), { combineWith: 'OR', boost: { accented: 8 } });
      const better: Query = { combineWith: 'OR', queries: [optional, accented] };
      return idsOf(index.search({ combineWith: 'AND', queries: [letters, better] }), limit);
    },
    bytes: () => Buffer.byteLength(JSON.stringify(index)),
  };
}

const idsOf = (results: readonly SearchResult[], limit: number): number[] =>
  results.slice(0, limit).map(({ id }) => id);

export const minisearch: Engine = { chuanhoa: ours, raw, native };
