/** The engines that live in memory, each through its adapter. */
import { create, insertMultiple, search } from '@orama/orama';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import {
  type FlexSearchIndex,
  flexSearchEncoder,
  indexTerms,
  lunrVietnamese,
  miniSearchOptions,
  oramaTokenizer,
  searchFlexSearch,
  searchLunr,
  searchMiniSearch,
  searchOrama,
} from '../src/search/adapters/index.js';
import { analyze, planQuery } from '../src/search/index.js';
import { expectToFind } from './support/expect-search.js';
import { EXPECTATIONS, PAGES } from './support/search-pages.js';

expectToFind('MiniSearch', pages => {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    ...miniSearchOptions(),
  });
  index.addAll(pages);
  return plan => searchMiniSearch(index, plan).map(({ id }) => id);
});

expectToFind('Orama', async pages => {
  const db = create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer() } });
  await insertMultiple(
    db,
    pages.map(({ id, text }) => ({ id: String(id), text })),
  );
  return async plan =>
    (await searchOrama(parameters => search(db, parameters), plan)).map(({ id }) => Number(id));
});

expectToFind('Lunr', pages => {
  const index = lunr(function () {
    this.use(lunrVietnamese, lunr);
    this.ref('id');
    this.field('text');
    for (const page of pages) this.add(page);
  });
  return plan => searchLunr(index, plan).map(({ id }) => Number(id));
});

expectToFind('FlexSearch', pages => {
  const index = new Index({ encoder: flexSearchEncoder() });
  for (const { id, text } of pages) index.add(id, text);
  return plan => searchFlexSearch(index as FlexSearchIndex<number>, plan);
});

/** Without pairs, words side by side are no better than words apart, but as many are found. */
test('without pairs the same pages are found', () => {
  const options = { pairs: false };
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    ...miniSearchOptions(options),
  });
  index.addAll(PAGES);
  for (const { query, first, also } of EXPECTATIONS) {
    const found = searchMiniSearch(index, planQuery(query), options).map(({ id }) => id as number);
    expect(found.sort((a, b) => a - b)).toEqual([...first, ...also].sort((a, b) => a - b));
  }
});

describe('terms', () => {
  test('the query typed in VNI does not meet a tone key', () => {
    expect(indexTerms('toán')).toContain('=toan2');
    expect(indexTerms('toan2')).not.toContain('=toan2');
  });

  test('without pairs there are two terms for a word, one where both keys are the same', () => {
    expect(indexTerms('moon Hòa 12', { pairs: false })).toEqual(['moon', 'hoa', '=hoa1', '12']);
  });

  test('text that spam injected is not found', () => {
    const page =
      'Nhà văn hóa phường mở lớp học vẽ\nSáng qua,àvănhóaphườngmởlớphọcvẽlịch thi đấu ngoại hạng anh hơn hai mươi em nhỏ đã tới lớp.';
    expect(analyze(page).cuts).toHaveLength(1);
    expect(indexTerms(page)).not.toContain('ngoai');
  });
});

describe('MiniSearch', () => {
  test('several fields, stored fields, removing', () => {
    const index = new MiniSearch({
      fields: ['title', 'body'],
      storeFields: ['title'],
      ...miniSearchOptions(),
    });
    index.addAll([
      { id: 1, title: 'Chợ Hòa Bình', body: 'Phiên chợ vùng cao.' },
      { id: 2, title: 'Tin ngắn', body: 'Đường về Hoà Bình đã thông.' },
    ]);
    const found = searchMiniSearch(index, planQuery('hoa binh'));
    expect(found.map(({ id, title }) => [id, title])).toEqual(
      expect.arrayContaining([
        [1, 'Chợ Hòa Bình'],
        [2, 'Tin ngắn'],
      ]),
    );
    index.discard(2);
    expect(searchMiniSearch(index, planQuery('hoa binh')).map(({ id }) => id)).toEqual([1]);
  });

  test('an index that was stored and loaded finds the same', () => {
    const options = { fields: ['text'], ...miniSearchOptions() };
    const index = new MiniSearch<{ id: number; text: string }>(options);
    index.addAll(PAGES);
    const loaded = MiniSearch.loadJSON<{ id: number; text: string }>(JSON.stringify(index), options);
    const ids = (from: typeof index): number[] =>
      searchMiniSearch(from, planQuery('đường')).map(({ id }) => id as number);
    expect(ids(loaded)).toEqual(ids(index));
  });
});

describe('Lunr', () => {
  test('positions are those of the original text', () => {
    const text = 'Nam sinh viết về Hoà Bình.'.normalize('NFD');
    const index = lunr(function () {
      this.use(lunrVietnamese, lunr);
      this.metadataWhitelist = ['position'];
      this.field('text');
      this.add({ id: 1, text });
    });
    const [{ matchData }] = index.query(query => {
      query.term('hoa', { usePipeline: false });
    });
    const metadata = matchData.metadata as Record<string, { text: { position: number[][] } }>;
    const [[start, length]] = metadata.hoa.text.position;
    expect(text.slice(start, start + length)).toBe('Hoà'.normalize('NFD'));
  });
});
