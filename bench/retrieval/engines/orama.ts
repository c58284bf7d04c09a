import { create, insertMultiple, save, search } from '@orama/orama';
import { type Contender, type Engine, ownMarks, PAIRS, stripped } from '../contender.js';
import { oramaTokenizer, planQuery, searchOrama } from '../ours.js';

function ours(): Contender {
  const db = create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer(PAIRS) } });
  return {
    async add(documents) {
      await insertMultiple(
        db,
        documents.map(({ id, text }) => ({ id: String(id), text })),
        1000,
      );
    },
    async search(typed, limit) {
      const found = await searchOrama(parameters => search(db, parameters), planQuery(typed), {
        ...PAIRS,
        limit,
      });
      return found.map(({ id }) => Number(id));
    },
    bytes: () => Buffer.byteLength(JSON.stringify(save(db).index)),
    marks: ownMarks,
  };
}

function contender(prepare: (text: string) => string, threshold: number): Contender {
  const db = create({ schema: { text: 'string' } });
  return {
    async add(documents) {
      await insertMultiple(
        db,
        documents.map(({ id, text }) => ({ id: String(id), text: prepare(text) })),
        1000,
      );
    },
    async search(typed, limit) {
      const { hits } = await search(db, { term: prepare(typed), limit, threshold });
      return hits.map(({ id }) => Number(id));
    },
    bytes: () => Buffer.byteLength(JSON.stringify(save(db).index)),
  };
}

export const orama: Engine = {
  chuanhoa: ours,
  raw: () => contender(text => text, 1),
  native: () => contender(stripped, 0),
};
