/** The engines that live in memory, each through its adapter. */
import { create, insertMultiple, search } from '@orama/orama';
import fc from 'fast-check';
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
  miniSearchQuery,
  oramaTokenizer,
  searchFlexSearch,
  searchLunr,
  searchMiniSearch,
  searchOrama,
} from '../src/search/adapters/index.js';
import { analyze, foldKey, planQuery, toneKey } from '../src/search/index.js';
import { formatSyllable } from '../src/syllable/index.js';
import { ALL_SYLLABLES, foreignWord, seenSyllable } from './support/arbitraries.js';
import { expectToFind, expectToRankByMarks, type Search } from './support/expect-search.js';
import { RUNS } from './support/runs.js';
import { EXPECTATIONS, PAGES } from './support/search-pages.js';

const inMiniSearch = (pages: typeof PAGES): Search => {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    ...miniSearchOptions(),
  });
  index.addAll(pages);
  return plan => searchMiniSearch(index, plan).map(({ id }) => id);
};

const inOrama = async (pages: typeof PAGES): Promise<Search> => {
  const db = create({ schema: { text: 'string' }, components: { tokenizer: oramaTokenizer() } });
  await insertMultiple(
    db,
    pages.map(({ id, text }) => ({ id: String(id), text })),
  );
  return async plan =>
    (await searchOrama(parameters => search(db, parameters), plan)).map(({ id }) => Number(id));
};

const inLunr = (pages: typeof PAGES): Search => {
  const index = lunr(function () {
    this.use(lunrVietnamese, lunr);
    this.ref('id');
    this.field('text');
    for (const page of pages) this.add(page);
  });
  return plan => searchLunr(index, plan).map(({ id }) => Number(id));
};

const inFlexSearch = (pages: typeof PAGES): Search => {
  const index = new Index({ resolution: 1, encoder: flexSearchEncoder() });
  for (const { id, text } of pages) index.add(id, text);
  return plan => searchFlexSearch(index as FlexSearchIndex<number>, plan);
};

expectToFind('FlexSearch', inFlexSearch);
for (const [name, makeIndex] of Object.entries({ MiniSearch: inMiniSearch, Orama: inOrama, Lunr: inLunr })) {
  expectToFind(name, makeIndex);
  expectToRankByMarks(name, makeIndex);
}

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
  const filled = (): MiniSearch<{ id: number; text: string }> => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], ...miniSearchOptions() });
    index.addAll(PAGES);
    return index;
  };

  test('a term says the word before it', () => {
    expect(miniSearchOptions().tokenize('Đường Hòa Bình, 2024')).toEqual([
      'duong=k1<',
      'hoa=1<duong=k1',
      'binh=1<hoa=1',
      '2024=<',
    ]);
  });

  test('terms of two words differ where any key does', () => {
    const words = [
      'hoa',
      'hòa',
      'hoá',
      'hoan',
      'đa',
      'đà',
      'da',
      'đầ',
      'dầ',
      'xoong',
      'xông',
      'xong',
      'café',
      'cafe8',
      'ma3',
      'mã',
    ];
    const keys = words.map(word => toneKey(word));
    const terms = words.map(word => miniSearchOptions().tokenize(word).join(' '));
    expect(new Set(terms).size).toBe(new Set(keys).size);
  });

  test('terms of all syllables differ where their keys do', () => {
    const terms = new Map<string, Set<string>>();
    for (const parts of ALL_SYLLABLES) {
      const word = formatSyllable(parts);
      const [term] = miniSearchOptions({ abbreviations: false }).tokenize(word);
      // One sign for shapes, one for the tone: no term begins like that of another word.
      expect(term, word).toMatch(/^[a-z]+=[a-z]?[0-5]<$/);
      terms.set(term, (terms.get(term) ?? new Set()).add(toneKey(word)));
    }
    expect([...terms].filter(([, keys]) => keys.size > 1)).toEqual([]);
    expect(terms.size).toBeGreaterThan(10_000);
  });

  test('the same documents as by the query alone', () => {
    const index = filled();
    const word = fc.constantFrom(...PAGES.flatMap(({ text }) => text.split(' ')), 'CCHC', 'duong', 'hoa');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), words => {
        const plan = planQuery(words.join(' '));
        const others = plan.variants.filter(({ confidence }) => confidence !== 'possible');
        const alone = index.search(miniSearchQuery([plan, ...others]));
        const found = searchMiniSearch(index, plan);
        fc.pre(alone.length > 0);
        expect(found.map(({ id }) => id).sort()).toEqual(alone.map(({ id }) => id).sort());
        expect(found.every(({ score }) => score > 0)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('a word behind vè is not one behind về', () => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], ...miniSearchOptions() });
    index.addAll([
      { id: 1, text: 'Đi về Bình Sơn, đọc vè' },
      { id: 2, text: 'Đọc vè Bình Sơn, đi về' },
    ]);
    expect(searchMiniSearch(index, planQuery('vè Bình')).map(({ id }) => id)).toEqual([2, 1]);
    expect(searchMiniSearch(index, planQuery('về Bình')).map(({ id }) => id)).toEqual([1, 2]);
  });

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
      query.term('hoa=*', { usePipeline: false });
    });
    const metadata = matchData.metadata as Record<string, { text: { position: number[][] } }>;
    const [[start, length]] = metadata['hoa=B<ve=aB'].text.position;
    expect(text.slice(start, start + length)).toBe('Hoà'.normalize('NFD'));
  });
});

describe('FlexSearch', () => {
  const search = (texts: readonly string[], query: string): readonly number[] => {
    const found = inFlexSearch(texts.map((text, id) => ({ id, text })))(planQuery(query));
    return found as readonly number[];
  };

  test('words side by side come first, however common they are and however they are typed', () => {
    const word = fc.oneof(seenSyllable(13), seenSyllable(1), foreignWord);
    fc.assert(
      fc.property(word, word, word, fc.boolean(), (first, second, other, isBare) => {
        const texts = [`${second}, ${other}, ${first}`, `${other}, ${first} ${second}`];
        const query = `${first} ${second}`;
        expect(search(texts, isBare ? foldKey(query) : query)[0]).toBe(1);
      }),
      { numRuns: RUNS },
    );
  });

  test('what is side by side with other marks does not count as that', () => {
    // Four signs for all marks: one pair in four of them looks the same, two thirds have to be told apart.
    const others = ['Há Nói', 'Hạ Nổi', 'Hả Noi', 'Ha Nòi', 'Hã Nôi', 'Hà Nói', 'Há Nội', 'Hạ Nôi', 'Hả Nối'];
    const told = others.filter(other => search([`${other}; hà, nội`, 'Hà Nội'], 'Hà Nội')[0] === 1);
    expect(told.length).toBeGreaterThanOrEqual(6);
  });

  test('two common syllables side by side need no term of both, others do', () => {
    expect(flexSearchEncoder().prepare('của nhà nước')).toBe('=cua3 =nha1<cua3 =nuwowc2<nha1');
    expect(flexSearchEncoder().prepare('chuồn nhà')).toMatch(/^=chuoon1 =nha1 chuon[fjwz]nha$/);
    expect(flexSearchEncoder().prepare('nhà chuồn')).toMatch(/^=nha1 =chuoon1 nha[fjwz]chuon$/);
  });

  test('no pair across punctuation, lines or numbers, and none where none is wanted', () => {
    expect(flexSearchEncoder().prepare('nhà, nước')).toBe('=nha1 =nuwowc2');
    expect(flexSearchEncoder().prepare('nhà\nnước')).toBe('=nha1 =nuwowc2');
    expect(flexSearchEncoder().prepare('nhà 12 nước')).toBe('=nha1 12 =nuwowc2');
    expect(flexSearchEncoder({ pairs: false }).prepare('nhà nước')).toBe('=nha1 =nuwowc2');
  });

  test('what was stored and loaded finds the same', async () => {
    const index = new Index({ resolution: 1, encoder: flexSearchEncoder() });
    for (const { id, text } of PAGES) index.add(id, text);
    const loaded = new Index({ resolution: 1, encoder: flexSearchEncoder() });
    await index.export((key: string, data: string) => void loaded.import(key, data));
    for (const { query } of EXPECTATIONS) {
      const [from, to] = [index, loaded].map(one =>
        searchFlexSearch(one as FlexSearchIndex<number>, planQuery(query)),
      );
      expect(to).toEqual(from);
    }
  });
});
