import { Index } from 'flexsearch';
import type { FlexSearchIndex } from '../../../src/search/index.js';
import { type Contender, composed, type Engine, ownMarks, PAIRS, stripped } from '../contender.js';
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
  const index = new Index({ resolution: 1, encoder: flexSearchEncoder(PAIRS) });
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

/** Two indexes: what matches as it was typed first, then what matches by its letters. */
function native(): Contender {
  const encoders = [composed, stripped].map(change => ({
    normalize: (text: string) => change(text).toLowerCase(),
  }));
  const parts = encoders.map(encoder => contender(new Index({ context: true, encoder })));
  return {
    add: documents => parts.forEach(part => void part.add(documents)),
    search: (typed, limit) => {
      const found = parts.flatMap(part => part.search(typed, limit) as number[]);
      return [...new Set(found)].slice(0, limit);
    },
    async bytes() {
      const [accented, folded] = await Promise.all(parts.map(part => part.bytes()));
      return accented + folded;
    },
  };
}

export const flexsearch: Engine = { chuanhoa: ours, raw: () => contender(new Index()), native };
