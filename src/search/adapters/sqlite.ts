import type { Span } from '../../edits.js';
import { type Analysis, type AnalyzeOptions, analyze } from '../analyze.js';
import { KEY_VERSION } from '../keys.js';
import type { QueryPlan, Reading } from '../plan.js';
import type { SearchToken } from '../token.js';
import { type Found, inTurn, merged, mustsOf, pairsOf, tonesOf } from './terms.js';

/** A value that SQLite stores. */
type Value = string | number | bigint | null;

/** `DatabaseSync` of node:sqlite, `Database` of better-sqlite3. */
export interface PreparingDatabase {
  prepare(sql: string): { run(...values: Value[]): unknown; all(...values: Value[]): unknown[] };
}

/** `oo1.DB` of the official WebAssembly build. */
export interface WasmDatabase {
  exec(options: { sql: string; bind?: Value[] }): unknown;
  selectObjects(sql: string, bind?: Value[]): unknown[];
}

export type SqliteDatabase = PreparingDatabase | WasmDatabase;

interface Runner {
  run(sql: string, ...values: Value[]): void;
  all<Row>(sql: string, ...values: Value[]): Row[];
}

function runnerOf(db: SqliteDatabase): Runner {
  if ('selectObjects' in db) {
    return {
      run: (sql, ...bind) => void db.exec(bind.length === 0 ? { sql } : { sql, bind }),
      all: <Row>(sql: string, ...bind: Value[]) => db.selectObjects(sql, bind) as Row[],
    };
  }
  return {
    run: (sql, ...values) => void db.prepare(sql).run(...values),
    all: <Row>(sql: string, ...values: Value[]) => db.prepare(sql).all(...values) as Row[],
  };
}

export interface Fts5Options extends AnalyzeOptions {
  /** The name of the table; `chuanhoa` by default. Its key version is kept in a second one, the name with `_version`. */
  readonly table?: string;
}

/** A full-text index in a database of SQLite. */
export interface Fts5Index {
  /** Makes the tables, if they are not there. */
  create(): void;
  /** Whether the index was made by the rules of this version; if not, make it anew. */
  isCurrent(): boolean;
  /** Takes in a text, or puts it in the place of the one that has the same id. */
  add(id: number, text: string): void;
  remove(id: number): void;
  /** Ids and scores, the best first; at most `limit`, 10 by default. */
  search(plan: QueryPlan, options?: { readonly limit?: number }): readonly Found<number>[];
}

/** Between what stands apart: nobody types it, and no key is like it. */
const GAP = 'x0x';

/** The columns, and what a match in each is worth. */
const WEIGHTS = { fold: 1, tone: 8 } as const;

/**
 * What the two columns of an FTS5 table hold of a text: letters, and tone keys.
 *
 * Leaves in their order, so that phrases are found; behind them, each with its neighbours, what else stands for some of
 * them (FTS5 cannot put two words at one place unless its tokenizer is written in C).
 *
 * @example
 * ```ts
 * fts5Columns('Hòa Bình 2024'); // { fold: 'hoa binh 2024', tone: 'hoa1 binh1 2024' }
 * ```
 */
export function fts5Columns(
  text: string,
  options: AnalyzeOptions = {},
): { readonly fold: string; readonly tone: string } {
  const stretches = stretchesOf(analyze(text, options));
  const joined = (level: 'fold' | 'tone'): string =>
    stretches.map(tokens => tokens.map(token => token[level]).join(' ')).join(` ${GAP} `);
  return { fold: joined('fold'), tone: joined('tone') };
}

const isLeaf = ({ kind }: SearchToken): boolean =>
  kind === 'syllable' || kind === 'word' || kind === 'number';

/** The leaves, then every whole and every synonym between the leaves that stand before and behind it. */
function stretchesOf({ tokens }: Analysis): SearchToken[][] {
  const leaves = tokens.filter(isLeaf);
  if (leaves.length === tokens.length) return [leaves];
  const groups: SearchToken[][] = [];
  for (const token of tokens) {
    if (isLeaf(token)) continue;
    const group = groups.find(
      ([first]) =>
        token.kind === 'synonym' &&
        first.kind === 'synonym' &&
        first.start === token.start &&
        first.end === token.end,
    );
    if (group && group.at(-1)!.position + 1 === token.position) group.push(token);
    else groups.push([token]);
  }
  return [leaves, ...groups.map(group => withNeighbours(group, leaves))];
}

function withNeighbours(group: SearchToken[], leaves: readonly SearchToken[]): SearchToken[] {
  const behind = leaves.findIndex(({ start }) => start >= group[0].end);
  const first = leaves.findIndex(({ start }) => start >= group[0].start);
  return [...leaves.slice(Math.max(0, first - 1), first), ...group, ...(behind < 0 ? [] : [leaves[behind]])];
}

/** The weight of a word that was typed with its tone, and of a guess at one that was typed in part. */
const TONED = 8;
const GUESSED = 2;

const quoted = (terms: readonly string[]): string => `"${terms.join(' ').replace(/"/g, '""')}"`;
const inColumn = (column: 'fold' | 'tone', ...terms: string[]): string => `${column} : ${quoted(terms)}`;

/**
 * A reading of a plan as a query of FTS5: what stands behind MATCH.
 *
 * All letters have to match; tone keys and neighbours make a match better, by the weights of the columns.
 */
export function fts5Match(reading: Reading): string {
  const musts = mustsOf(reading).map(term => inColumn('fold', term));
  const boosts: string[] = [];
  const toned = reading.should.filter(({ field, weight }) => field === 'tone' && weight >= TONED);
  const hasTone = ({ start, end }: Span): boolean =>
    toned.some(other => other.start === start && other.end === end);
  for (const term of reading.should) {
    if (term.field === 'bigram') continue;
    const column = term.field === 'fold' ? 'fold' : 'tone';
    // Columns have weights, terms have none: shapes would be worth as much as the tones that were typed.
    if (term.field === 'shape' && hasTone(term)) continue;
    if (term.field === 'tone' && term.weight < GUESSED) continue;
    for (const key of term.field === 'shape' ? tonesOf(term.term) : [term.term])
      boosts.push(inColumn(column, key));
  }
  for (const { fold, tone } of pairsOf(reading)) {
    boosts.push(inColumn('fold', ...fold));
    if (tone) boosts.push(inColumn('tone', ...tone));
  }
  const all = musts.join(' AND ');
  return boosts.length === 0 ? all : `${all} AND (${[musts[0], ...new Set(boosts)].join(' OR ')})`;
}

/**
 * A full-text index on SQLite's FTS5 that finds Vietnamese: through node:sqlite, better-sqlite3 or the WebAssembly build.
 *
 * It keeps keys only, not the texts: they stay in a table of yours, under the same ids (SQLite 3.43 or later). Put many
 * `add` into one transaction. Readings that are merely possible are tried where the others find nothing.
 *
 * @throws {RangeError} if `options.table` is not a plain name.
 */
export function fts5Index(db: SqliteDatabase, options: Fts5Options = {}): Fts5Index {
  const { table = 'chuanhoa' } = options;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(table)) throw new RangeError(`not a plain name: ${table}`);
  const { run, all } = runnerOf(db);
  const remove = (id: number): void => run(`DELETE FROM ${table} WHERE rowid = ?`, id);
  const read = (reading: Reading, limit: number): Found<number>[] =>
    all<{ id: number; score: number }>(
      `SELECT rowid AS id, -bm25(${table}, ${WEIGHTS.fold}, ${WEIGHTS.tone}) AS score FROM ${table}
       WHERE ${table} MATCH ? ORDER BY score DESC, id LIMIT ?`,
      fts5Match(reading),
      limit,
    ).map(({ id, score }) => ({ id: Number(id), score: score * reading.weight }));
  return {
    create() {
      run(`CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING fts5(
        fold, tone, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`);
      run(`CREATE TABLE IF NOT EXISTS ${table}_version (version TEXT)`);
      if (all(`SELECT version FROM ${table}_version`).length === 0) {
        run(`INSERT INTO ${table}_version VALUES (?)`, KEY_VERSION);
      }
    },
    isCurrent: () =>
      all<{ version: string }>(`SELECT version FROM ${table}_version`).every(
        ({ version }) => version === KEY_VERSION,
      ),
    add(id, text) {
      const { fold, tone } = fts5Columns(text, options);
      run(`INSERT OR REPLACE INTO ${table}(rowid, fold, tone) VALUES (?, ?, ?)`, id, fold, tone);
    },
    remove,
    search: (plan, { limit = 10 } = {}) =>
      inTurn(plan, readings =>
        merged(
          readings.map(reading => read(reading, limit)),
          limit,
        ),
      ),
  };
}
