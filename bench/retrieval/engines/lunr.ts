import lunr from 'lunr';
import { type Contender, composed, type Engine, ownMarks, PAIRS, stripped } from '../contender.js';
import type { Document } from '../damage.js';
import { lunrVietnamese, planQuery, searchLunr } from '../ours.js';

const asItIs = (text: string): string => text;

function contender(
  configure: (builder: lunr.Builder) => void,
  query: (index: lunr.Index, typed: string) => lunr.Index.Result[],
  text: (text: string) => string = asItIs,
): Contender {
  let index: lunr.Index;
  return {
    add(documents: readonly Document[]) {
      index = lunr(function () {
        this.ref('id');
        this.field('text', { extractor: document => text((document as Document).text) });
        configure(this);
        for (const document of documents) this.add(document);
      });
    },
    search: (typed, limit) =>
      query(index, typed)
        .slice(0, limit)
        .map(({ ref }) => Number(ref)),
    bytes: () => Buffer.byteLength(JSON.stringify(index)),
  };
}

function ours(): Contender {
  let index: lunr.Index;
  return {
    add(documents) {
      index = lunr(function () {
        this.use(lunrVietnamese, lunr, PAIRS);
        this.ref('id');
        this.field('text');
        for (const document of documents) this.add(document);
      });
    },
    search: (typed, limit) =>
      searchLunr(index, planQuery(typed), { ...PAIRS, limit }).map(({ id }) => Number(id)),
    bytes: () => Buffer.byteLength(JSON.stringify(index)),
    marks: ownMarks,
  };
}

export const lunrEngine: Engine = {
  chuanhoa: ours,
  raw: () =>
    contender(
      () => {},
      // Its query language would read the signs of a number as operators.
      (index, typed) => index.search(typed.replace(/[:~^*+]/g, ' ')),
    ),
  // Two fields: all words have to match by their letters, and those that match as they were typed count more.
  native: () =>
    contender(
      builder => {
        builder.pipeline.reset();
        builder.searchPipeline.reset();
        builder.field('folded', { extractor: document => stripped((document as Document).text) });
      },
      (index, typed) =>
        index.query(query => {
          for (const token of lunr.tokenizer(stripped(typed))) {
            query.term(token, { presence: lunr.Query.presence.REQUIRED, fields: ['folded'] });
          }
          for (const token of lunr.tokenizer(composed(typed))) {
            query.term(token, { boost: 8, fields: ['text'] });
          }
        }),
      composed,
    ),
};
