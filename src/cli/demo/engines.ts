/**
 * The engines of the demonstration, each set up by its adapter in the few lines that it takes. They are development
 * dependencies: the demonstration runs in the repository and is no part of the package.
 */
import {
  type FlexSearchIndex,
  flexSearchEncoder,
  fts5Index,
  lunrVietnamese,
  miniSearchOptions,
  oramaTokenizer,
  searchFlexSearch,
  searchLunr,
  searchMiniSearch,
  searchOrama,
  searchPostgres,
  tsvectorOf,
} from '../../search/adapters/index.js';
import type { QueryPlan } from '../../search/index.js';

export interface Page {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** The ids of the pages that a plan finds, the best first. */
type Search = (plan: QueryPlan) => Promise<readonly number[]> | readonly number[];

/** Each puts pages into an index and gives the search in it. */
export const ENGINES: Readonly<Record<string, (pages: readonly Page[]) => Promise<Search>>> = {
  async sqlite(pages) {
    const { default: start } = await import('@sqlite.org/sqlite-wasm');
    const { oo1 } = await start();
    const index = fts5Index(new oo1.DB(':memory:'));
    index.create();
    for (const { id, text } of pages) index.add(id, text);
    return plan => index.search(plan).map(({ id }) => id);
  },

  async minisearch(pages) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch<Page>({ fields: ['text'], ...miniSearchOptions() });
    index.addAll(pages);
    return plan => searchMiniSearch(index, plan).map(({ id }) => id);
  },

  async orama(pages) {
    const { create, insert, search } = await import('@orama/orama');
    const db = create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer() } });
    for (const { id, text } of pages) await insert(db, { id: String(id), text });
    return async plan =>
      (await searchOrama(parameters => search(db, parameters), plan)).map(({ id }) => Number(id));
  },

  async flexsearch(pages) {
    const { Index } = await import('flexsearch');
    const index = new Index({ encoder: flexSearchEncoder() });
    for (const { id, text } of pages) index.add(id, text);
    return plan => searchFlexSearch(index as FlexSearchIndex<number>, plan);
  },

  async lunr(pages) {
    const { default: lunr } = await import('lunr');
    const index = lunr(function () {
      this.use(lunrVietnamese, lunr);
      this.ref('id');
      this.field('text');
      for (const page of pages) this.add(page);
    });
    return plan => searchLunr(index, plan).map(({ id }) => Number(id));
  },

  async postgres(pages) {
    const { PGlite } = await import('@electric-sql/pglite');
    const db = await PGlite.create();
    await db.exec('CREATE TABLE pages (id int PRIMARY KEY, vector tsvector)');
    for (const { id, text } of pages) {
      await db.query('INSERT INTO pages VALUES ($1, $2::tsvector)', [id, tsvectorOf(text)]);
    }
    return async plan => {
      const found = await searchPostgres<number>((text, values) => db.query(text, values), plan, {
        table: 'pages',
      });
      return found.map(({ id }) => id);
    };
  },
};
