import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import { type Contender, composed, type Engine, ownMarks, spansBetween, stripped } from '../contender.js';
import { fts5Index, planQuery } from '../ours.js';

export async function openDatabase(): Promise<Database> {
  const sqlite3 = await sqlite3InitModule();
  return new sqlite3.oo1.DB(':memory:');
}

/** The bytes of the index of an FTS5 table, without the texts. */
export const indexBytes = (db: Database, table: string): number =>
  Number(db.selectValue(`SELECT sum(length(block)) FROM ${table}_data`));

async function ours(): Promise<Contender> {
  const db = await openDatabase();
  const index = fts5Index(db, { table: 'f' });
  index.create();
  return {
    add(documents) {
      db.exec('BEGIN');
      for (const { id, text } of documents) index.add(id, text);
      db.exec('COMMIT');
    },
    search: (typed, limit) => index.search(planQuery(typed), { limit }).map(({ id }) => id),
    bytes: () => {
      db.exec("INSERT INTO f(f) VALUES ('optimize')");
      return indexBytes(db, 'f');
    },
    marks: ownMarks,
    close: () => db.close(),
  };
}

/** Words in quotes, or its query language would read the signs of a number as operators. */
const quoted = (typed: string): string[] =>
  typed
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => `"${word.replace(/"/g, '""')}"`);

interface Configuration {
  readonly columns: string;
  readonly tokenize: string;
  readonly values: (text: string) => readonly string[];
  readonly match: (typed: string) => string;
  readonly order: string;
  /** Whether it keeps the text as it is: what it marks counts in that. */
  readonly marks: boolean;
}

async function contender({
  columns,
  tokenize,
  values,
  match,
  order,
  marks,
}: Configuration): Promise<Contender> {
  const db = await openDatabase();
  db.exec(`CREATE VIRTUAL TABLE f USING fts5(${columns}, tokenize = "${tokenize}")`);
  return {
    add(documents) {
      db.exec('BEGIN');
      const places = columns.replace(/\w+/g, '?');
      const insert = db.prepare(`INSERT INTO f(rowid, ${columns}) VALUES (?, ${places})`);
      for (const { id, text } of documents) insert.bind([id + 1, ...values(text)]).stepReset();
      insert.finalize();
      db.exec('COMMIT');
    },
    search: (typed, limit) =>
      db
        .selectValues(`SELECT rowid FROM f WHERE f MATCH ? ORDER BY ${order} LIMIT ?`, [match(typed), limit])
        .map(id => Number(id) - 1),
    bytes: () => {
      db.exec("INSERT INTO f(f) VALUES ('optimize')");
      return indexBytes(db, 'f');
    },
    marks: marks
      ? (typed, { id }) =>
          spansBetween(
            String(
              db.selectValue(
                'SELECT highlight(f, 0, char(1), char(2)) FROM f WHERE f MATCH ? AND rowid = ?',
                [match(typed), id + 1],
              ) ?? '',
            ),
            '\u0001',
            '\u0002',
          )
      : undefined,
    close: () => db.close(),
  };
}

/** Two columns: all words have to match by their letters, and those that match as they were typed count more. */
const TWO_COLUMNS: Configuration = {
  columns: 'accented, folded',
  tokenize: 'unicode61 remove_diacritics 0',
  values: text => [composed(text), stripped(text)],
  match: typed => {
    const letters = quoted(stripped(typed)).map(word => `folded : ${word}`);
    const accented = quoted(composed(typed)).map(word => `accented : ${word}`);
    return `(${letters.join(' AND ')}) AND (${[...letters, ...accented].join(' OR ')})`;
  },
  order: 'bm25(f, 8, 1)',
  marks: false,
};

export const sqlite: Engine = {
  chuanhoa: ours,
  raw: () =>
    contender({
      columns: 'text',
      tokenize: 'unicode61',
      values: text => [text],
      match: typed => quoted(typed).join(' '),
      order: 'rank',
      marks: true,
    }),
  native: () => contender(TWO_COLUMNS),
};
