import { type Allowed, requireOptions, wrong } from '../../checks.js';
import { type AnalyzeOptions, analyze } from '../analyze.js';
import { type QueryPlan, type Reading, requireReading, turnsOf } from '../plan.js';
import { placedBoosts } from './placed.js';
import { LIMIT, mustsOf, requireLimit, toneTerm, type Word } from './terms.js';

/** Where a position ends, and how many bytes a lexeme may have: limits of PostgreSQL. */
const LAST_POSITION = 16383;
const LEXEME_BYTES = 2046;

/** The label of tone keys: the others have none, which is D. */
const TONE_LABEL = 'A';

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;

/** In UTF-8 a UTF-16 unit takes three bytes at most. */
const fits = (lexeme: string): boolean => lexeme.length * 3 <= LEXEME_BYTES;

/**
 * A text as a ready `tsvector`, to be cast: letters with the label D, tone keys with A, each at its position.
 *
 * PostgreSQL's own parser takes `12/2020/NĐ-CP` apart in the middle of a word and `TP.HCM` for a host; it never sees
 * this. Synonyms stand at the positions of what they stand for, so `<->` finds phrases through them. Positions beyond
 * 16383 are all that one, as PostgreSQL does it; lexemes that are too long for it are left out. A `tsvector` is at most
 * 1 MB: cut longer texts.
 *
 * @example
 * ```ts
 * tsvectorOf('Hòa Bình 2024'); // "'hoa':1 '=hoa1':1A 'binh':2 '=binh1':2A '2024':3A"
 * ```
 * @throws what `analyze` throws.
 */
export function tsvectorOf(text: string, options: AnalyzeOptions = {}): string {
  const parts: string[] = [];
  for (const { position, fold, tone } of analyze(text, options).tokens) {
    const at = Math.min(position + 1, LAST_POSITION);
    if (fold !== tone && fits(fold)) parts.push(`${quoted(fold)}:${at}`);
    if (fits(tone)) parts.push(`${quoted(toneTerm(tone))}:${at}${TONE_LABEL}`);
  }
  return parts.join(' ');
}

/**
 * The letters of a reading as a `tsquery`: all have to match.
 *
 * @example
 * ```ts
 * tsqueryOf(planQuery('Hòa Bình')); // "'hoa' & 'binh'"
 * ```
 * @throws {TypeError} if `reading` is neither a plan of `planQuery` nor one of its variants.
 */
export function tsqueryOf(reading: Reading): string {
  requireReading(reading);
  return mustsOf(reading).filter(fits).map(quoted).join(' & ');
}

/** What makes a match better, each as a `tsquery` with its weight. */
function boostsOf(reading: Reading): { readonly query: string; readonly weight: number }[] {
  return placedBoosts(reading)
    .filter(({ run }) => run.flat().every(word => fits(lexemeOf(word))))
    .map(({ run, weight }) => {
      const places = run.map(words => words.map(word => quoted(lexemeOf(word))));
      const query = places.map(place => (place.length > 1 ? `(${place.join(' | ')})` : place[0]));
      return { query: query.join(' <-> '), weight };
    });
}

const lexemeOf = ({ fold, tone }: Word): string => (tone === undefined ? fold : toneTerm(tone));

/** A statement for PostgreSQL and its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The names in your database, and how much to return. */
export interface PostgresOptions {
  /** Names, as they are written in SQL: quote them yourself where they need it. */
  readonly table: string;
  /** The column of ids; `id` by default. */
  readonly id?: string;
  /** The column of vectors; `vector` by default. Give it a GIN index. */
  readonly vector?: string;
  /** How many documents to return; 10 by default. */
  readonly limit?: number;
}

const ALLOWED: Allowed = { table: undefined, id: undefined, vector: undefined, limit: undefined };

/**
 * A search as a statement with values, which gives rows of `id` and `score`, the best first: one for what the query says
 * and, for where that finds nothing, one for what it may possibly mean.
 *
 * Works with any driver that takes `$1`, and with PostgreSQL 9.6 or later; nothing has to be installed on the server.
 *
 * @example
 * ```ts
 * const [{ text, values }] = postgresSearch(planQuery('Hòa Bình'), { table: 'pages' });
 * text.includes('JOIN pages AS document'); // true
 * values[0]; // ["'hoa' & 'binh'"]
 * ```
 * @throws {TypeError} if `plan` did not come from `planQuery`, for an unknown option, or without a table.
 * @throws {RangeError} if `options.limit` is less than 0.
 */
export function postgresSearch(plan: QueryPlan, options: PostgresOptions): readonly Statement[] {
  requireOptions(options, ALLOWED);
  if (options.table === undefined) throw wrong('option table', 'a name', undefined);
  requireLimit(options.limit ?? LIMIT);
  return turnsOf(plan)
    .filter(readings => readings.length > 0)
    .map(readings => statementOf(readings, options));
}

function statementOf(
  readings: readonly Reading[],
  { table, id = 'id', vector = 'vector', limit = LIMIT }: PostgresOptions,
): Statement {
  const boosts = readings.flatMap((reading, i) => boostsOf(reading).map(boost => ({ ...boost, reading: i })));
  return {
    text: `SELECT id, max(score) AS score FROM (
  SELECT document.${id} AS id, reading.weight * (ts_rank(document.${vector}, reading.query) + coalesce((
    SELECT sum(boost.weight) FROM unnest($3::int[], $4::tsquery[], $5::float8[]) AS boost(reading, query, weight)
    WHERE boost.reading = reading.number AND document.${vector} @@ boost.query), 0)) AS score
  FROM unnest($1::tsquery[], $2::float8[]) WITH ORDINALITY AS reading(query, weight, number)
  JOIN ${table} AS document ON document.${vector} @@ reading.query
) AS found GROUP BY id ORDER BY score DESC, id LIMIT $6::int`,
    values: [
      readings.map(tsqueryOf),
      readings.map(({ weight }) => weight),
      boosts.map(({ reading }) => reading + 1),
      boosts.map(({ query }) => query),
      boosts.map(({ weight }) => weight),
      limit,
    ],
  };
}

/** Runs a statement: `client.query` of most drivers. */
export type PostgresQuery = (
  text: string,
  values: unknown[],
) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;

/**
 * Searches: rows of `id` and `score`, the best first.
 *
 * @example
 * ```ts
 * const query = async () => ({ rows: [{ id: 7, score: 41.2 }] }); // that of a driver: client.query
 * searchPostgres(query, planQuery('Hòa Bình'), { table: 'pages' }); // [{ id: 7, score: 41.2 }]
 * ```
 * @throws what `postgresSearch` throws.
 */
export async function searchPostgres<Id>(
  query: PostgresQuery,
  plan: QueryPlan,
  options: PostgresOptions,
): Promise<readonly { readonly id: Id; readonly score: number }[]> {
  for (const { text, values } of postgresSearch(plan, options)) {
    const { rows } = await query(text, [...values]);
    if (rows.length > 0) return rows.map(({ id, score }) => ({ id: id as Id, score: Number(score) }));
  }
  return [];
}
