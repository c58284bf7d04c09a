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

const page = (id: number, text: string): (typeof PAGES)[number] => ({ id, text });

/** Pages of which the first answers a query best. */
const BY_MARKS: readonly (readonly [why: string, query: string, ...pages: string[]])[] = [
  [
    'side by side with their marks, not with other ones, though each stands there too',
    'Hòa Bình',
    'Đường về xã Hòa Bình đã thông.',
    'Bà Hoa Bính gặp bà Hòa ở nhà ông Bình.',
    'Hoa Bính, Hóa Bỉnh, Hoá Bĩnh; bà Hòa, ông Bình.',
  ],
  [
    'a shape without its tone, though no syllable is written so',
    'bâc thang',
    'Những bậc thang đá.',
    'Bác Thắng.',
  ],
  ['a shape side by side, whatever its tone', 'đương lang', 'Dọn đường làng.', 'Đường dài, dương lang.'],
  ['no tone where none is written', 'Nhân Lai', 'Thị xã Nhân Lai.', 'Ông Nhân. Lái xe có dấu giáp lai.'],
  ['a word of another language with its mark', 'árboles', 'Pequeños árboles.', 'Pequenos arboles.'],
  ['a mark that is no tone here', 'garçon a', 'Le garçon a mangé.', 'Le garcon a mange.'],
  ['and without it what has none', 'senora', 'La senora.', 'La señora.'],
  [
    'a word that stands there with several tones is one word',
    'toa nha',
    'Tòa nhà này. Toa tàu. Nhà tòa.',
    'Xe.',
  ],
  [
    'a short form is its long form side by side, better than most of the words somewhere',
    'tiếp công dân Bằng Hạ',
    'Lịch TCD treo ở cầu. Thị xã Bằng Hạ.',
    'Tài xế tiếp tục chờ ngoài cổng; dân quân hạ cờ trên mặt bằng.',
  ],
];

/** The same for engines that know positions: pairs of words do not tell that. */
const BY_POSITIONS: typeof BY_MARKS = [
  [
    'two words of three side by side are less than three',
    'ban giám đốc',
    'Sáng nay ban giám đốc họp.',
    'Ban giám hiệu mời tổng giám đốc.',
  ],
];

/** What an engine has to answer that tells all marks of words side by side apart. */
export function expectToRankByMarks(
  name: string,
  makeIndex: (pages: typeof PAGES) => Promise<Search> | Search,
  hasPositions = false,
): void {
  describe(`${name} ranks by marks`, () => {
    test.each(hasPositions ? [...BY_MARKS, ...BY_POSITIONS] : BY_MARKS)(
      '%s: %s',
      async (_, query, ...texts) => {
        // The best comes last into the index: what is alike is often given in the order it came.
        const pages = texts.map((text, i) => page(texts.length - i, text)).reverse();
        const search = await makeIndex(pages);
        expect((await search(planQuery(query)))[0]).toBe(texts.length);
      },
    );
  });
}
