import { type Allowed, requireOptions, requireText, wrong } from '../../checks.js';
import { ANALYZE_OPTIONS, type Analysis, type AnalyzeOptions, analysisOf, analyze } from '../analyze.js';
import { type QueryPlan, type Reading, requireReading } from '../plan.js';
import { tonesWithin } from '../terms.js';
import { isLeaf, placeOf, type SearchToken } from '../token.js';
import { KEY_VERSION } from '../version.js';
import { anyMarksOf, markedOf } from './contexts.js';
import { type Boost, placedBoosts } from './placed.js';
import { type Found, inTurn, LIMIT, merged, mustsOf, type Word } from './terms.js';

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

/** A database of SQLite, through any of three drivers. */
export type SqliteDatabase = PreparingDatabase | WasmDatabase;

interface Runner {
  run(sql: string, ...values: Value[]): void;
  all<Row>(sql: string, ...values: Value[]): Row[];
}

function runnerOf(db: SqliteDatabase): Runner {
  if (typeof db !== 'object' || db === null || !('selectObjects' in db || 'prepare' in db))
    throw wrong('db', 'a database of SQLite', db);
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

/** How the terms of an index are made, and where it is kept. */
export interface Fts5Options extends AnalyzeOptions {
  /** The name of the table; `chuanhoa` by default. Its key version is kept in a second one, the name with `_version`. */
  readonly table?: string;
}

const FTS5_OPTIONS: Allowed = { ...ANALYZE_OPTIONS, table: undefined };

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

/**
 * What an FTS5 table holds of a text: of each word its letters and its marks as one term.
 *
 * What begins with `hoa=` is hoa with any marks, so one column is enough for both. Leaves in their order, so that phrases
 * are found; behind them, each with its neighbours, what else stands for some of them (FTS5 cannot put two words at one
 * place unless its tokenizer is written in C). The tokenizer has to leave `=` in words.
 *
 * @example
 * ```ts
 * fts5Terms('Hòa Bình 2024'); // 'hoa=1 binh=1 2024='
 * ```
 * @throws what `analyze` throws.
 */
export const fts5Terms = (text: string, options: AnalyzeOptions = {}): string =>
  termsOf(analyze(text, options));

const termsOf = (analysis: Analysis): string =>
  stretchesOf(analysis)
    .map(tokens => tokens.map(markedOf).join(' '))
    .join(` ${GAP} `);

/** The leaves, then every whole and every synonym between the leaves that stand before and behind it. */
function stretchesOf({ tokens }: Analysis): SearchToken[][] {
  const leaves = tokens.filter(isLeaf);
  if (leaves.length === tokens.length) return [leaves];
  const groups: SearchToken[][] = [];
  const synonyms = new Map<string, SearchToken[]>();
  for (const token of tokens) {
    if (isLeaf(token)) continue;
    const key = placeOf(token);
    const group = token.kind === 'synonym' ? synonyms.get(key) : undefined;
    if (group !== undefined && group.at(-1)!.position + 1 === token.position) {
      group.push(token);
      continue;
    }
    groups.push([token]);
    if (token.kind === 'synonym') synonyms.set(key, groups.at(-1)!);
  }
  return [leaves, ...groups.map(group => withNeighbours(group, leaves))];
}

function withNeighbours(group: SearchToken[], leaves: readonly SearchToken[]): SearchToken[] {
  const first = firstAt(leaves, group[0].start);
  const behind = firstAt(leaves, group[0].end);
  return [...leaves.slice(Math.max(0, first - 1), first), ...group, ...leaves.slice(behind, behind + 1)];
}

/** The index of the first leaf that starts at `offset` or behind it. */
function firstAt(leaves: readonly SearchToken[], offset: number): number {
  let low = 0;
  for (let high = leaves.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (leaves[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const quoted = (terms: readonly string[]): string => `"${terms.join(' ').replace(/"/g, '""')}"`;

/** A phrase of FTS5; of its last word the marks may be missing. */
function phraseOf(words: readonly Word[]): string {
  const terms = words.map(({ fold, tone }) =>
    tone === undefined ? anyMarksOf(fold) : markedOf({ fold, tone }),
  );
  return words.at(-1)!.tone === undefined ? `${quoted(terms)} *` : quoted(terms);
}

/**
 * What finds the documents of a reading, as a query of FTS5 (what stands behind MATCH): all its letters.
 *
 * @example
 * ```ts
 * fts5Match(planQuery('Hòa Bình')); // '"hoa=" * AND "binh=" *'
 * ```
 * @throws {TypeError} if `reading` is neither a plan of `planQuery` nor one of its variants.
 */
export function fts5Match(reading: Reading): string {
  requireReading(reading);
  return mustsOf(reading)
    .map(fold => phraseOf([{ fold }]))
    .join(' AND ');
}

/** How many phrases may be asked for in the place of one; where it would be more, its words are asked for two by two. */
const MOST_PHRASES = 64;

/** Phrases of FTS5 for words side by side, any of some: only the last word of its phrases may be a prefix. */
function phrasesOf(run: readonly (readonly Word[])[]): string[] | undefined {
  let phrases: (readonly Word[])[] = [[]];
  for (const [i, words] of run.entries()) {
    const choices = i === run.length - 1 ? words : words.flatMap(spelled);
    if (phrases.length * choices.length > MOST_PHRASES && run.length > 2) return undefined;
    phrases = phrases.flatMap(phrase => choices.map(word => [...phrase, word]));
  }
  return phrases.map(phraseOf);
}

const spelled = ({ fold, tone }: Word): Word[] =>
  (tone === undefined ? tonesWithin(fold) : [tone]).map(key => ({ fold, tone: key }));

/** The same documents with one thing more. */
function betterMatch(reading: Reading, { run }: Boost): string {
  const whole = phrasesOf(run);
  const more = whole ? [whole] : run.slice(1).map((words, i) => phrasesOf([run[i], words])!);
  return [...more.map(any => `(${any.join(' OR ')})`), fts5Match(reading)].join(' AND ');
}

/**
 * Ranks by what the plan says a match is worth: bm25, which is `rank`, knows weights of columns only, and counts words one
 * by one. It decides between documents that are alike otherwise.
 */
function statementOf(table: string, reading: Reading, limit: number): { sql: string; values: Value[] } {
  const boosts = placedBoosts(reading);
  const parts = [
    `SELECT rowid AS id, rank / (rank - 1) AS score FROM ${table} WHERE ${table} MATCH ?`,
    ...boosts.map(({ weight }) => `SELECT rowid, ${weight} FROM ${table} WHERE ${table} MATCH ?`),
  ];
  return {
    sql: `SELECT id, sum(score) AS score FROM (${parts.join(' UNION ALL ')})
      GROUP BY id ORDER BY score DESC, id LIMIT ?`,
    values: [fts5Match(reading), ...boosts.map(boost => betterMatch(reading, boost)), limit],
  };
}

/**
 * A full-text index on SQLite's FTS5 that finds Vietnamese: through node:sqlite, better-sqlite3 or the WebAssembly build.
 *
 * It keeps keys only, not the texts: they stay in a table of yours, under the same ids (SQLite 3.43 or later). Put many
 * `add` into one transaction. Readings that are merely possible are tried where the others find nothing.
 *
 * @example
 * ```ts
 * const index = fts5Index(new sqlite3.oo1.DB());
 * index.create(); // undefined
 * index.add(1, 'Bà Hoa Bính'); // undefined
 * index.add(2, 'Chợ Hoà Bình'); // undefined
 * index.search(planQuery('hòa bình')).map(({ id }) => id); // [2, 1]
 * ```
 * @throws {TypeError} if `db` is not a database of one of these, or for an unknown option.
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 * @throws {RangeError} if `options.table` is not a plain name.
 */
export function fts5Index(db: SqliteDatabase, options: Fts5Options = {}): Fts5Index {
  requireOptions(options, FTS5_OPTIONS);
  analysisOf('', options); // a wrong dictionary is told now, and not at the first text
  const { table = 'chuanhoa' } = options;
  const isString = typeof table === 'string';
  if (!isString || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(table))
    throw wrong('option table', 'a name of ASCII letters, digits and _', table, isString);
  const { run, all } = runnerOf(db);
  const remove = (id: number): void => run(`DELETE FROM ${table} WHERE rowid = ?`, id);
  const read = (reading: Reading, limit: number): Found<number>[] => {
    const { sql, values } = statementOf(table, reading, limit);
    return all<{ id: number; score: number }>(sql, ...values).map(({ id, score }) => ({
      id: Number(id),
      score: score * reading.weight,
    }));
  };
  return {
    create() {
      run(`CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING fts5(
        words, content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0 tokenchars '='")`);
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
      requireText(text);
      const words = termsOf(analysisOf(text, options));
      run(`INSERT OR REPLACE INTO ${table}(rowid, words) VALUES (?, ?)`, id, words);
    },
    remove,
    search: (plan, { limit = LIMIT } = {}) =>
      inTurn(plan, readings =>
        merged(
          readings.map(reading => read(reading, limit)),
          limit,
        ),
      ),
  };
}
