import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import { type Contender, type Engine, ownMarks, spansBetween } from '../contender.js';
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

async function contender(tokenize: string): Promise<Contender> {
  const db = await openDatabase();
  db.exec(`CREATE VIRTUAL TABLE f USING fts5(text, tokenize = "${tokenize}")`);
  // Words in quotes, or its query language would read the signs of a number as operators.
  const match = (typed: string): string =>
    typed
      .split(/\s+/)
      .map(word => `"${word.replace(/"/g, '""')}"`)
      .join(' ');
  return {
    add(documents) {
      db.exec('BEGIN');
      const insert = db.prepare('INSERT INTO f(rowid, text) VALUES (?, ?)');
      for (const { id, text } of documents) insert.bind([id + 1, text]).stepReset();
      insert.finalize();
      db.exec('COMMIT');
    },
    search: (typed, limit) =>
      db
        .selectValues('SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT ?', [match(typed), limit])
        .map(id => Number(id) - 1),
    bytes: () => {
      db.exec("INSERT INTO f(f) VALUES ('optimize')");
      return indexBytes(db, 'f');
    },
    marks: (typed, { id }) =>
      spansBetween(
        String(
          db.selectValue('SELECT highlight(f, 0, char(1), char(2)) FROM f WHERE f MATCH ? AND rowid = ?', [
            match(typed),
            id + 1,
          ]) ?? '',
        ),
        '\u0001',
        '\u0002',
      ),
    close: () => db.close(),
  };
}

export const sqlite: Engine = {
  chuanhoa: ours,
  raw: () => contender('unicode61'),
  native: () => contender('unicode61 remove_diacritics 2'),
};
