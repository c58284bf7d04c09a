/** SQLite FTS5: the official WebAssembly build, node:sqlite where this Node has it, and the shape of better-sqlite3. */
import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import { describe, expect, test } from 'vitest';
import {
  type Fts5Index,
  fts5Index,
  fts5Match,
  fts5Terms,
  type PreparingDatabase,
} from '../src/search/adapters/index.js';
import { findHits, markSpans, planQuery } from '../src/search/index.js';
import { expectToFind, expectToRankByMarks } from './support/expect-search.js';
import { PAGES } from './support/search-pages.js';

async function wasmDatabase(): Promise<Database> {
  const sqlite3 = await sqlite3InitModule();
  return new sqlite3.oo1.DB(':memory:');
}

/** better-sqlite3 is not installed: the same calls, carried out by the WebAssembly build. */
async function preparingDatabase(): Promise<PreparingDatabase> {
  const db = await wasmDatabase();
  return {
    prepare: sql => ({
      run: (...bind) => void (bind.length === 0 ? db.exec({ sql }) : db.exec({ sql, bind })),
      all: (...bind) => db.selectObjects(sql, bind),
    }),
  };
}

/** `DatabaseSync` of node:sqlite, where this Node has it (22 and later). */
function nodeDatabase(): PreparingDatabase | undefined {
  const sqlite = process.getBuiltinModule?.('node:sqlite' as 'node:fs') as unknown as
    | { readonly DatabaseSync: new (path: string) => PreparingDatabase }
    | undefined;
  return sqlite && new sqlite.DatabaseSync(':memory:');
}

function filled(db: Parameters<typeof fts5Index>[0], pages: typeof PAGES): Fts5Index {
  const index = fts5Index(db);
  index.create();
  for (const { id, text } of pages) index.add(id, text);
  return index;
}

expectToFind('SQLite, WebAssembly', async pages => {
  const index = filled(await wasmDatabase(), pages);
  return plan => index.search(plan).map(({ id }) => id);
});

expectToRankByMarks(
  'SQLite',
  async pages => {
    const index = filled(await wasmDatabase(), pages);
    return plan => index.search(plan).map(({ id }) => id);
  },
  true,
);

expectToFind('SQLite, the shape of better-sqlite3', async pages => {
  const index = filled(await preparingDatabase(), pages);
  return plan => index.search(plan).map(({ id }) => id);
});

if (nodeDatabase() !== undefined) {
  expectToFind('node:sqlite', pages => {
    const index = filled(nodeDatabase()!, pages);
    return plan => index.search(plan).map(({ id }) => id);
  });
} else {
  test('node:sqlite is missing only where Node has none yet', () => {
    const [major, minor] = process.versions.node.split('.').map(Number);
    expect(major < 22 || (major === 22 && minor < 13)).toBe(true);
  });
}

describe('the index', () => {
  test('a text is put in the place of the one before, and taken out', async () => {
    const index = filled(await wasmDatabase(), PAGES);
    const ids = (query: string): number[] => index.search(planQuery(query)).map(({ id }) => id);
    index.add(5, 'Một trang khác.');
    expect(ids('trang khác')).toEqual([5]);
    expect(ids('vùng cao')).toEqual([]);
    index.remove(1);
    expect(ids('đường')).not.toContain(1);
  });

  test('it knows the rules it was made by, and create() keeps what is there', async () => {
    const db = await wasmDatabase();
    const index = filled(db, PAGES);
    index.create();
    expect(index.isCurrent()).toBe(true);
    expect(index.search(planQuery('vùng cao')).map(({ id }) => id)).toEqual([5]);
    db.exec("UPDATE chuanhoa_version SET version = 'older'");
    expect(index.isCurrent()).toBe(false);
  });

  test('limit', async () => {
    const index = filled(await wasmDatabase(), PAGES);
    expect(index.search(planQuery('duong'), { limit: 2 })).toHaveLength(2);
  });

  test('a name that is none is refused', async () => {
    const db = await wasmDatabase();
    for (const table of ['', 'a b', 'a;drop', '1a', 'đường']) {
      expect(() => fts5Index(db, { table })).toThrow(RangeError);
    }
  });

  test('phrases are found through an abbreviation', () => {
    expect(fts5Terms('Huyện báo cáo UBND tỉnh.')).toContain('cao=2 uy=3 ban=0 nhan=b0 dan=d0 tinh=3');
  });

  test('signs of its query language are quoted', () => {
    expect(fts5Match(planQuery('"a" NEAR(b)'))).toBe('"a=" * AND "near=" * AND "b=" *');
  });

  test('what is found is marked in the original', () => {
    const { text } = PAGES[8];
    const spans = findHits(text, planQuery('tieengs vieejt'));
    expect(markSpans(text, spans, '[', ']')).toBe('Người [Vịêt] Nam ở xa nhớ [tíêng] nói quê nhà.');
  });
});
