import { create, insertMultiple, save, search } from '@orama/orama';
import { type Contender, type Engine, stripped } from '../contender.js';

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
  raw: () => contender(text => text, 1),
  native: () => contender(stripped, 0),
};
