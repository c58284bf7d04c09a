import { PGlite } from '@electric-sql/pglite';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { type Contender, type Engine, ownMarks, spansBetween } from '../contender.js';
import { planQuery, searchPostgres, tsvectorOf } from '../ours.js';

interface Configuration {
  readonly setUp: string;
  /** What is made of `$2`, a text. */
  readonly vector: string;
  /** What is made of `$1`, the typed query: to find by, and to rank by. */
  readonly query: string;
  readonly ranking: string;
  readonly headline: string;
}

/** The bytes of the vectors and of their index. */
export async function vectorBytes(db: PGlite, table: string): Promise<number> {
  const { rows } = await db.query<{ bytes: string }>(
    `SELECT sum(pg_column_size(vector)) + pg_relation_size('${table}_vector') AS bytes FROM ${table}`,
  );
  return Number(rows[0].bytes);
}

async function ours(): Promise<Contender> {
  const db = await PGlite.create();
  await db.exec('CREATE TABLE f (id int PRIMARY KEY, text text, vector tsvector)');
  return {
    async add(documents) {
      for (let i = 0; i < documents.length; i += 500) {
        const some = documents.slice(i, i + 500);
        await db.query(
          `INSERT INTO f SELECT id, text, vector::tsvector
           FROM unnest($1::int[], $2::text[], $3::text[]) AS given(id, text, vector)`,
          [some.map(({ id }) => id), some.map(({ text }) => text), some.map(({ text }) => tsvectorOf(text))],
        );
      }
      await db.exec('CREATE INDEX f_vector ON f USING gin (vector); ANALYZE f');
    },
    async search(typed, limit) {
      const found = await searchPostgres<number>((text, values) => db.query(text, values), planQuery(typed), {
        table: 'f',
        limit,
      });
      return found.map(({ id }) => id);
    },
    bytes: () => vectorBytes(db, 'f'),
    marks: ownMarks,
    close: () => db.close(),
  };
}

async function contender(configuration: Configuration): Promise<Contender> {
  const db = await PGlite.create({ extensions: { unaccent } });
  await db.exec(`${configuration.setUp};
    CREATE TABLE f (id int PRIMARY KEY, text text, vector tsvector)`);
  return {
    async add(documents) {
      for (let i = 0; i < documents.length; i += 500) {
        const some = documents.slice(i, i + 500);
        await db.query(
          `INSERT INTO f SELECT id, text, ${configuration.vector}
           FROM unnest($1::int[], $2::text[]) AS given(id, text)`,
          [some.map(({ id }) => id), some.map(({ text }) => text)],
        );
      }
      await db.exec('CREATE INDEX f_vector ON f USING gin (vector); ANALYZE f');
    },
    async search(typed, limit) {
      const { rows } = await db.query<{ id: number }>(
        `SELECT id FROM f WHERE vector @@ ${configuration.query}
         ORDER BY ts_rank(vector, ${configuration.ranking}) DESC, id LIMIT ${limit}`,
        [typed],
      );
      return rows.map(({ id }) => id);
    },
    bytes: () => vectorBytes(db, 'f'),
    async marks(typed, { text }) {
      const { rows } = await db.query<{ marked: string }>(
        `SELECT ts_headline('${configuration.headline}', $2, ${configuration.query},
           'HighlightAll=true, StartSel=\u0001, StopSel=\u0002') AS marked`,
        [typed, text],
      );
      return spansBetween(rows[0].marked, '\u0001', '\u0002');
    },
    close: () => db.close(),
  };
}

/** The usual recipe: accented lexemes with the weight A, unaccented ones with D. */
export const postgres: Engine = {
  chuanhoa: ours,
  raw: () =>
    contender({
      setUp: 'SELECT 1',
      vector: "to_tsvector('simple', text)",
      query: "plainto_tsquery('simple', $1)",
      ranking: "plainto_tsquery('simple', $1)",
      headline: 'simple',
    }),
  native: () =>
    contender({
      setUp: `CREATE EXTENSION unaccent;
        CREATE TEXT SEARCH CONFIGURATION folded (COPY = simple);
        ALTER TEXT SEARCH CONFIGURATION folded ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple`,
      vector: `setweight(to_tsvector('simple', normalize(text, NFC)), 'A') ||
        setweight(to_tsvector('folded', normalize(text, NFC)), 'D')`,
      query: "plainto_tsquery('folded', normalize($1, NFC))",
      ranking:
        "(plainto_tsquery('simple', normalize($1, NFC)) || plainto_tsquery('folded', normalize($1, NFC)))",
      headline: 'folded',
    }),
};
