import { Index } from 'flexsearch';
import { type Contender, type Engine, stripped } from '../contender.js';

/** The bytes of all parts that the index would be stored in. */
export async function exportedBytes(index: Index): Promise<number> {
  let bytes = 0;
  await index.export((_key: string, data: string) => {
    bytes += Buffer.byteLength(data ?? '');
  });
  return bytes;
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
  raw: () => contender(new Index()),
  native: () =>
    contender(new Index({ context: true, encoder: { normalize: (text: string) => stripped(text).toLowerCase() } })),
};
