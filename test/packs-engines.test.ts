import { describe, expect, test } from 'vitest';
import { foldKey, KEY_VERSION, keyText, toneKey } from '../src/search/index.js';
import {
  algoliaQuery,
  algoliaSettings,
  algoliaSynonyms,
  meilisearchQuery,
  meilisearchSettings,
  PACK_ENGINES,
  packFor,
  queryFor,
  typesenseQuery,
  typesenseSchema,
  typesenseSynonyms,
} from '../src/search/packs/index.js';
import { planQuery } from '../src/search/plan.js';
import { formatSyllable } from '../src/syllable/index.js';
import { ALL_SYLLABLES } from './support/arbitraries.js';

const FOLDED_SYLLABLES = new Set(ALL_SYLLABLES.map(parts => foldKey(formatSyllable(parts))));

describe.each(PACK_ENGINES)('the pack for %s', engine => {
  const files = packFor(engine);

  test('is the same at each call, in NFC, with a line feed at the end of each file', () => {
    expect(packFor(engine)).toEqual(files);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    for (const { name, text } of files) {
      expect(text, name).toBe(text.normalize('NFC'));
      expect(text.endsWith('\n') && !text.endsWith('\n\n'), name).toBe(true);
      expect(text, name).not.toMatch(/undefined|NaN|\[object/);
      if (name.endsWith('.json')) JSON.parse(text);
    }
  });

  test('bears the fields that are asked for', () => {
    const all = (fields: readonly string[]): string =>
      packFor(engine, { fields })
        .map(({ text }) => text)
        .join('\n');
    expect(all(['headline', 'lead_text'])).toContain('headline');
    expect(all(['headline', 'lead_text'])).toContain('lead_text');
    expect(all(['headline'])).not.toContain('lead_text');
  });

  test.each([[[]], [['a b']], [['a', 'a']], [["x'; drop"]], [['']], [['ti\u00EAu']], [['1a']]])(
    'refuses the fields %j',
    fields => {
      expect(() => packFor(engine, { fields })).toThrow(/field/);
    },
  );

  test('asks for any string', () => {
    for (const text of ['', '"', "'; --", '\ud800', '{{x}}', 'đường '.repeat(500)]) {
      expect(JSON.parse(JSON.stringify(queryFor(engine, text)))).toBeTypeOf('object');
    }
  });
});

test('every engine that has a place for it is told the version of the keys', () => {
  const withVersion = PACK_ENGINES.filter(engine =>
    packFor(engine).some(({ text }) => text.includes(KEY_VERSION)),
  );
  expect(withVersion).toEqual(['elasticsearch', 'opensearch', 'solr', 'typesense', 'postgresql']);
});

describe('Meilisearch', () => {
  const { synonyms, searchableAttributes, typoTolerance } = meilisearchSettings();
  const terms = Object.entries(synonyms);

  test('is given no synonym that it does not look up: one to three words', () => {
    expect(terms.filter(([term]) => term.split(' ').length > 3)).toEqual([]);
    expect(synonyms.cchc).toEqual(['cai cach hanh chinh']);
    expect(synonyms).not.toHaveProperty(['cai cach hanh chinh']);
    expect(synonyms['ban quan ly']).toContain('bql');
  });

  test('keeps to its bounds: 50 phrases and 100 words for a term', () => {
    for (const [term, others] of terms) {
      expect(others.length, term).toBeLessThanOrEqual(50);
      expect(others.flatMap(other => other.split(' ')).length, term).toBeLessThanOrEqual(100);
      expect(others).not.toContain(term);
    }
  });

  test('sees ASCII only in terms and fields, so there is nothing for it to take off', () => {
    for (const [term, others] of terms)
      for (const one of [term, ...others]) expect(one).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
    expect(searchableAttributes).toEqual(['title_tone', 'title_fold', 'body_tone', 'body_fold']);
  });

  test('takes no syllable for a typo of another', () => {
    const longest = Math.max(...[...FOLDED_SYLLABLES].map(({ length }) => length));
    expect(typoTolerance.minWordSizeForTypos.oneTypo).toBeGreaterThan(longest);
    expect(typoTolerance.disableOnAttributes).toEqual(['title_tone', 'body_tone']);
  });

  test('is asked in letters, and with the tones that were typed where there are any', () => {
    const asked = (text: string): readonly (readonly [string, number])[] =>
      meilisearchQuery(planQuery(text), 'pages').queries.map(({ q, federationOptions }) => [
        q,
        federationOptions.weight,
      ]);
    expect(asked('Đường sắt 2024')).toEqual([
      ['duong sat 2024', 1],
      ['dduwowng1 sawt2 2024', 8],
    ]);
    expect(asked('duong sat')).toEqual([['duong sat', 1]]);
  });
});

describe('Typesense', () => {
  const { items } = typesenseSynonyms();

  test('has synonyms of letters, digits and blanks, so that no symbol has to be indexed', () => {
    for (const { synonyms } of items)
      for (const one of synonyms) expect(one).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('takes no syllable for a short form', () => {
    const short = items.flatMap(({ synonyms }) => synonyms.filter(one => !one.includes(' ')));
    expect(short.filter(one => FOLDED_SYLLABLES.has(one))).toEqual([]);
  });

  test('indexes the keys and only stores the texts; fields have no locale', () => {
    const { fields, metadata } = typesenseSchema('pages');
    expect(fields.filter(field => !('index' in field)).map(({ name }) => name)).toEqual([
      'title_fold',
      'title_tone',
      'body_fold',
      'body_tone',
    ]);
    expect(fields.every(field => !('locale' in field))).toBe(true);
    expect(metadata).toEqual({ chuanhoa: KEY_VERSION });
  });

  test('finds by letters and sorts by tones, three levels at most as it allows', () => {
    const { q, query_by, sort_by } = typesenseQuery(planQuery('Đường sắt'));
    expect([q, query_by]).toEqual(['duong sat', 'title_fold,body_fold']);
    expect(sort_by.replace(/\[.*\]/, '').split(',').length).toBeLessThanOrEqual(3);
    expect(sort_by).toMatch(/^_eval\(\[\(title_tone:dduwowng1 && title_tone:sawt2\):32,/);
  });

  test('names no other field or operator in a filter, whatever was typed', () => {
    for (const text of ['a:b && c', 'đường:=1) || (x', '`đ`', 'đ]đ', 'Đường, (sắt)']) {
      const { sort_by } = typesenseQuery(planQuery(text), { fields: ['title'] });
      expect(sort_by.replace(/title_tone:\[?[a-z0-9,]+\]?/g, 'T')).toMatch(
        /^(?:_eval\(\[\(T(?: && T)*\):16,\(T\):8\]\):desc,)?_text_match:desc$/,
      );
    }
  });
});

describe('Algolia', () => {
  test('makes one or two characters of one composed small letter', () => {
    const pairs = Object.entries(algoliaSettings().customNormalization.default);
    expect(Object.fromEntries(pairs)).toEqual({ đ: 'd', '\u00F0': 'd', '\u0256': 'd', '\u01A3': 'u' });
    for (const [from, to] of pairs) {
      expect([...from].length).toBe(1);
      expect(from).toBe(from.toLowerCase());
      expect(from.normalize('NFD')).toBe(from);
      expect(to.length === 1 || to.length === 2).toBe(true);
    }
  });

  test('has sets of at most 20 synonyms, each set with an id of its own', () => {
    const sets = algoliaSynonyms();
    expect(new Set(sets.map(({ objectID }) => objectID)).size).toBe(sets.length);
    for (const { synonyms } of sets) expect(synonyms.length > 1 && synonyms.length <= 20).toBe(true);
  });

  test('needs the letters, and ranks by the tones that were typed', () => {
    expect(algoliaQuery(planQuery('hoà bình'))).toMatchObject({
      query: 'hoa binh hoa1 binh1',
      optionalWords: ['hoa1', 'binh1'],
    });
    expect(algoliaQuery(planQuery('hoa binh')).query).toBe('hoa binh');
  });
});

describe('keys in queries and synonyms are those of the key fields', () => {
  test.each(['Uỷ ban nhân dân', 'Sở GD&ĐT', 'TP.HCM', 'T.Ư Đảng', 'Nghị định 61/2018/NĐ-CP'])('%s', text => {
    const fold = ` ${keyText(text, 'fold')} `;
    const tone = ` ${keyText(text, 'tone')} `;
    const { queries } = meilisearchQuery(planQuery(text), 'pages', { fields: ['title'] });
    for (const term of queries[0].q.split(' ')) expect(fold).toContain(` ${term} `);
    for (const term of queries[1]?.q.split(' ') ?? []) expect(`${fold}${tone}`).toContain(` ${term} `);
    expect(
      toneKey(text)
        .split(' ')
        .every(term => tone.includes(` ${term} `)),
    ).toBe(true);
  });
});
