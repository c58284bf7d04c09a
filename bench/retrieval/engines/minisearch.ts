import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { type Contender, type Engine, stripped } from '../contender.js';
import type { Document } from '../damage.js';

function contender(options: Partial<Options<Document>>, searchOptions: SearchOptions): Contender {
  const index = new MiniSearch<Document>({ fields: ['text'], ...options });
  return {
    add: documents => index.addAll(documents),
    search: (typed, limit) =>
      index
        .search(typed, searchOptions)
        .slice(0, limit)
        .map(({ id }) => id),
    bytes: () => Buffer.byteLength(JSON.stringify(index)),
  };
}

export const minisearch: Engine = {
  raw: () => contender({}, {}),
  native: () => contender({ processTerm: term => stripped(term).toLowerCase() }, { combineWith: 'AND' }),
};
