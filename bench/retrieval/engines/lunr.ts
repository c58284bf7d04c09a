import lunr from 'lunr';
import { type Contender, type Engine, ownMarks, PAIRS, stripped } from '../contender.js';
import type { Document } from '../damage.js';
import { lunrVietnamese, planQuery, searchLunr } from '../ours.js';

function contender(
  configure: (builder: lunr.Builder) => void,
  query: (index: lunr.Index, typed: string) => lunr.Index.Result[],
): Contender {
  let index: lunr.Index;
  return {
    add(documents: readonly Document[]) {
      index = lunr(function () {
        this.ref('id');
        this.field('text');
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

const fold = (token: lunr.Token): lunr.Token => token.update(text => stripped(text));
lunr.Pipeline.registerFunction(fold, 'bench-fold');

export const lunrEngine: Engine = {
  chuanhoa: ours,
  raw: () =>
    contender(
      () => {},
      // Its query language would read the signs of a number as operators.
      (index, typed) => index.search(typed.replace(/[:~^*+]/g, ' ')),
    ),
  native: () =>
    contender(
      builder => {
        builder.pipeline.reset();
        builder.searchPipeline.reset();
        builder.pipeline.add(fold);
        builder.searchPipeline.add(fold);
      },
      (index, typed) =>
        index.query(query => {
          for (const token of lunr.tokenizer(typed)) {
            query.term(token, { presence: lunr.Query.presence.REQUIRED });
          }
        }),
    ),
};
