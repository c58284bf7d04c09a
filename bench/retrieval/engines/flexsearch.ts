import { Index } from 'flexsearch';
import type { FlexSearchIndex } from '../../../src/search/index.js';
import { type Contender, type Engine, ownMarks, PAIRS, stripped } from '../contender.js';
import { flexSearchEncoder, planQuery, searchFlexSearch } from '../ours.js';

/** The bytes of all parts that the index would be stored in. */
export async function exportedBytes(index: Index): Promise<number> {
  let bytes = 0;
  await index.export((_key: string, data: string) => {
    bytes += Buffer.byteLength(data ?? '');
  });
  return bytes;
}

function ours(): Contender {
  const index = new Index({ encoder: flexSearchEncoder(PAIRS) });
  return {
    ...contender(index),
    search: (typed, limit) =>
      searchFlexSearch(index as FlexSearchIndex<number>, planQuery(typed), { ...PAIRS, limit }),
    marks: ownMarks,
  };
}

function contender(index: Index): Contender {
  return {
    add: documents => {
      for (const { id, text } of documents) index.add(id, text);
    },
    search: (typed, limit) => index.search(typed, { limit }) as number[],
    bytes: () => exportedBytes(index),
  };
}

export const flexsearch: Engine = {
  chuanhoa: ours,
  raw: () => contender(new Index()),
  native: () =>
    contender(
      new Index({ context: true, encoder: { normalize: (text: string) => stripped(text).toLowerCase() } }),
    ),
};
