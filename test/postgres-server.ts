/**
 * The tests of the PostgreSQL adapter on a real server, through psql: npx tsx test/postgres-server.ts
 * The server is the one that PGHOST, PGPORT, PGUSER ... name; without any, one is started in a temporary folder from
 * the programs of a Debian package (postgresql). Ends with 0 and says so plainly if there is neither.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresSearch, type Statement, tsvectorOf } from '../src/search/adapters/index.js';
import { planQuery } from '../src/search/index.js';
import { EXPECTATIONS, PAGES } from './support/search-pages.js';

/** The folder of initdb and pg_ctl: Debian keeps them outside of the path, by version. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map(version => join(root, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

interface Server {
  readonly environment: NodeJS.ProcessEnv;
  stop(): void;
}

/** A server of our own; root may not run one, so it is run as `nobody` then. */
function startServer(bin: string): Server {
  const folder = mkdtempSync(join(tmpdir(), 'chuanhoa-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...args: string[]): void => {
    const command = [join(bin, program), ...args];
    const [file, ...rest] = isRoot
      ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups', ...command]
      : command;
    execFileSync(file, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  };
  if (isRoot) execFileSync('chown', ['nobody:nogroup', folder]);
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8');
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses=`,
    'start',
  );
  return {
    environment: { ...process.env, PGHOST: folder, PGUSER: 'postgres', PGDATABASE: 'postgres' },
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findServer(): Server | undefined {
  if (spawnSync('psql', ['--version']).status !== 0) return undefined;
  if (process.env.PGHOST !== undefined) return { environment: process.env, stop: () => {} };
  const bin = programs();
  return bin === undefined ? undefined : startServer(bin);
}

const literal = (value: unknown): string =>
  value === null
    ? 'NULL'
    : typeof value === 'number'
      ? String(value)
      : `'${String(value).replace(/'/g, "''")}'`;

/** The statement with its values in their places: psql has no `$1`. */
function written({ text, values }: Statement): string {
  return text.replace(/\$(\d+)/g, (_, number: string) => {
    const value = values[Number(number) - 1];
    return Array.isArray(value) ? `ARRAY[${value.map(literal).join(', ')}]` : literal(value);
  });
}

const server = findServer();
if (server === undefined) {
  console.log('No PostgreSQL: neither PGHOST nor psql, initdb and pg_ctl. Nothing was tested.');
  process.exit(0);
}
let failed = 0;
try {
  const psql = (sql: string): string =>
    execFileSync('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', '-'], {
      input: sql,
      env: server.environment,
      encoding: 'utf8',
    });
  console.log(psql('SELECT version()').trim());
  const rows = PAGES.map(({ id, text }) => `(${id}, ${literal(tsvectorOf(text))}::tsvector)`);
  const table = `CREATE TEMP TABLE pages (id int PRIMARY KEY, vector tsvector);
    CREATE INDEX ON pages USING gin (vector); INSERT INTO pages VALUES ${rows.join(', ')};`;
  for (const { query, first, also, why } of EXPECTATIONS) {
    let found: number[] = [];
    for (const statement of postgresSearch(planQuery(query), { table: 'pages' })) {
      if (found.length > 0) break;
      found = psql(`${table} ${written(statement)};`)
        .split('\n')
        .filter(Boolean)
        .map(row => Number(row.split('|')[0]));
    }
    const sorted = (ids: readonly number[]): string => [...ids].sort((a, b) => a - b).join(' ');
    const ok =
      found.slice(0, first.length).join(' ') === first.join(' ') &&
      sorted(found) === sorted([...first, ...also]);
    if (!ok) failed++;
    console.log(
      `${ok ? 'ok    ' : 'FAILED'} ${JSON.stringify(query)}: ${why}${ok ? '' : `; found ${found.join(' ')}`}`,
    );
  }
} finally {
  server.stop();
}
console.log(`${EXPECTATIONS.length - failed} of ${EXPECTATIONS.length} as expected`);
process.exitCode = failed === 0 ? 0 : 1;
