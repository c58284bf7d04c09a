import { PGlite } from '@electric-sql/pglite';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEY_VERSION } from '../src/search/index.js';
import { postgresqlPack } from '../src/search/packs/index.js';
import {
  type Ask,
  BEYOND_DICTIONARIES,
  INSERT,
  literal,
  search,
  searchByDictionaries,
  wrongKeys,
} from './support/postgresql.js';
import { complaintAbout, FOUND } from './support/retrieval.js';

/** The folder of the server in which it looks for dictionaries; the files of PGlite are in memory. */
const TSEARCH_DATA = '/pglite/share/postgresql/tsearch_data';
const files = new Map(postgresqlPack().map(({ name, text }) => [name, text]));
let server: PGlite;
const ask: Ask = async query =>
  (await server.query<{ text: string }>(`SELECT text FROM (${query}) AS rows (text)`)).rows.map(
    ({ text }) => text,
  );

beforeAll(async () => {
  server = await PGlite.create({ extensions: { unaccent } });
  for (const name of ['chuanhoa.rules', 'chuanhoa.ths'])
    server.Module.FS.writeFile(`${TSEARCH_DATA}/${name}`, files.get(name)!);
  await server.exec(files.get('search.sql')!);
  await server.exec(files.get('dictionaries.sql')!);
  await server.exec(INSERT);
});

afterAll(() => server.close());

describe('search.sql', () => {
  test('makes of every syllable, in both styles and forms, the keys that chuanhoa makes', async () => {
    expect(await wrongKeys(ask)).toEqual([]);
  });

  test.each(FOUND)('%s', async (...expected) => {
    expect(complaintAbout(await search(ask, expected[0]), expected)).toBeUndefined();
  });

  test.each([
    ['\u00D0\u00D0', 'd9d98'],
    ['e\u0301\u0302 e\u0323\u0302', 'ee2 ee5'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['TP.HCM, PGS.TS Q.Gò Vấp', 'tp hcm, pgs ts q go1 vaap2'],
    ['UBND/QĐ-TTg', 'ubnd qd98-ttg'],
    ['https://chinhphu.vn', 'https://chinhphu.vn'],
    ['moon saw 2024', 'moon saw 2024'],
    ['Привет 你好', 'Привет 你好'],
  ])('the tones of %j are %j', async (text, tones) => {
    expect(await ask(`SELECT chuanhoa_tone(${literal(text)})`)).toEqual([tones]);
  });

  test('can be run again, keeps the documents, and says its version', async () => {
    const before = await ask('SELECT count(*)::text FROM chuanhoa_abbreviations');
    await server.exec(files.get('search.sql')!);
    expect(await ask('SELECT count(*)::text FROM chuanhoa_abbreviations')).toEqual(before);
    expect(await search(ask, 'tiếng việt')).toEqual([4]);
    expect(files.get('search.sql')).toContain(KEY_VERSION);
  });

  test('a query of any characters is one, and an empty one finds nothing', async () => {
    for (const query of ['', "'", "x' OR 1=1; --", '& | ! <-> ( )', '\\', 'a:*', '%'])
      expect(await search(ask, query)).toEqual([]);
  });
});

describe('dictionaries.sql', () => {
  test.each(FOUND.filter(([query]) => !BEYOND_DICTIONARIES.has(query)))('%s', async (query, first, after) => {
    const found = await searchByDictionaries(ask, query);
    for (const number of [...first, ...after]) expect(found).toContain(number);
  });

  test.each([
    ['tư', []],
    ['không có gì', []],
    ['đồng nai', [14]],
    ['trung ương', []],
  ])('%s finds no more than it should', async (query, numbers) => {
    expect(await searchByDictionaries(ask, query)).toEqual(numbers);
  });

  test('reads abbreviations in any kind of token, and in both directions', async () => {
    const vector = (text: string): Promise<readonly string[]> =>
      ask(`SELECT unnest(tsvector_to_array(to_tsvector('chuanhoa', ${literal(text)})))`);
    for (const [text, ...lexemes] of [
      ['TP.HCM', 'tphcm', 'ho', 'chi', 'minh'],
      ['GD&ĐT', 'giao', 'duc', 'gddt'],
      ['Văn hoá, thể thao và du lịch', 'vhttdl', 'van', 'hoa'],
      ['văn hóa, thể thao và du lịch', 'vhttdl'],
      ['BỘ Y TẾ', 'byt', 'bo', 'y', 'te'],
    ]) {
      expect(await vector(text), text).toEqual(expect.arrayContaining(lexemes));
    }
    expect(await vector('thể thao')).toEqual(['thao', 'the']);
  });
});
