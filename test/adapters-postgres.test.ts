/** PostgreSQL, as PGlite. The same runs on a real server: `npx tsx test/postgres-server.ts`. */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, test } from 'vitest';
import { searchPostgres, tsqueryOf, tsvectorOf } from '../src/search/adapters/index.js';
import { planQuery } from '../src/search/index.js';
import { expectToFind, expectToRankByMarks, type Search } from './support/expect-search.js';
import type { PAGES } from './support/search-pages.js';

const db = await PGlite.create();
afterAll(() => db.close());

async function inPostgres(pages: typeof PAGES): Promise<Search> {
  await db.exec(`DROP TABLE IF EXISTS pages;
    CREATE TABLE pages (id int PRIMARY KEY, vector tsvector);
    CREATE INDEX pages_vector ON pages USING gin (vector)`);
  for (const { id, text } of pages) {
    await db.query('INSERT INTO pages VALUES ($1, $2::tsvector)', [id, tsvectorOf(text)]);
  }
  return async plan => {
    const found = await searchPostgres<number>((text, values) => db.query(text, values), plan, {
      table: 'pages',
    });
    return found.map(({ id }) => id);
  };
}

expectToFind('PostgreSQL', inPostgres);
expectToRankByMarks('PostgreSQL', inPostgres, true);

const selected = async (sql: string, ...values: unknown[]): Promise<unknown> => {
  const { rows } = await db.query<{ value: unknown }>(`SELECT ${sql} AS value`, values);
  return rows[0].value;
};

describe('the vector', () => {
  test('numbers stay whole, which its own parser cannot do', async () => {
    expect(await selected("to_tsvector('simple', $1)::text", '12/2020/NĐ-CP')).toContain("'12/2020/n'");
    expect(await selected('($1::tsvector)::text', tsvectorOf('12/2020/NĐ-CP'))).toContain("'12x2020xndxcp'");
  });

  test('phrases are found through an abbreviation', async () => {
    const vector = tsvectorOf('Huyện báo cáo UBND tỉnh.');
    for (const phrase of ["'cao' <-> 'ubnd'", "'nhan' <-> 'dan' <-> 'tinh'", "'cao' <-> 'uy' <-> 'ban'"]) {
      expect(await selected('$1::tsvector @@ $2::tsquery', vector, phrase)).toBe(true);
    }
    expect(await selected('$1::tsvector @@ $2::tsquery', vector, "'tinh' <-> 'uy'")).toBe(false);
  });

  test('tone keys have the label A, letters have none', async () => {
    expect(await selected("ts_filter($1::tsvector, '{a}')::text", tsvectorOf('Hòa Bình'))).toBe(
      "'=binh1':2A '=hoa1':1A",
    );
  });

  test('any string can be cast', async () => {
    const odd = [
      "l'été \\ d''or",
      'a\\',
      "'",
      '\u0000 đ',
      '한국어 и Ελλάς',
      '\ud800',
      `x${'y'.repeat(5000)} z`,
      '',
    ];
    for (const text of odd) await selected('$1::tsvector', tsvectorOf(text));
    for (const text of odd) {
      const query = tsqueryOf(planQuery(text));
      if (query !== '') await selected('$1::tsquery', query);
    }
    const long = await selected('length($1::tsvector)', tsvectorOf('một hai '.repeat(20_000)));
    expect(long).toBe(4);
  });
});
