import { describe, expect, test } from 'vitest';
import { planQuery, type QueryPlan } from '../../src/search/index.js';
import { EXPECTATIONS, PAGES } from './search-pages.js';

/** An index that holds `PAGES`: the ids that a plan finds, the best first. */
export type Search = (plan: QueryPlan) => Promise<readonly number[]> | readonly number[];

/** What every engine has to answer with the library. */
export function expectToFind(
  name: string,
  makeIndex: (pages: typeof PAGES) => Promise<Search> | Search,
): void {
  describe(name, () => {
    let search: Promise<Search> | Search | undefined;
    test('a query as long as a page', async () => {
      search ??= makeIndex(PAGES);
      const page = PAGES.map(({ text }) => text).join(' ');
      expect(await (await search)(planQuery(page.repeat(5)))).toEqual([]);
      const word = await (await search)(planQuery('đường '.repeat(2000)));
      expect(word[0]).toBe(1);
    });
    for (const { query, first, also, why } of EXPECTATIONS) {
      test(`${JSON.stringify(query)}: ${why}`, async () => {
        search ??= makeIndex(PAGES);
        const found = await (await search)(planQuery(query));
        expect(found.slice(0, first.length)).toEqual(first);
        expect([...found].sort((a, b) => a - b)).toEqual([...first, ...also].sort((a, b) => a - b));
      });
    }
  });
}
