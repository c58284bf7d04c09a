/**
 * Runs the pack for PostgreSQL on a real server: a cluster of its own, made in a temporary folder and taken away again.
 *
 *   npx tsx test/engines/postgresql.ts
 *
 * The thesaurus and the unaccent rules have to lie in the server's own folder: they are put there for the time of the
 * check. Needs Debian's postgresql (or any server of version 13 or later in the PATH) and the right to write there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresqlPack } from '../../src/search/packs/index.js';
import {
  type Ask,
  BEYOND_DICTIONARIES,
  INSERT,
  search,
  searchByDictionaries,
  wrongKeys,
} from '../support/postgresql.js';
import { complaintAbout, FOUND } from '../support/retrieval.js';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of the server's programs, of the newest version that there is. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map(version => `${DEBIAN}/${version}/bin`)
    .find(folder => existsSync(`${folder}/initdb`));
  if (found) return found;
  const { stdout, status } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return status === 0 && existsSync(`${stdout.trim()}/initdb`) ? stdout.trim() : undefined;
}

/** Where the server looks for dictionaries: Debian's programs do not bring pg_config, the server itself knows. */
const dictionaries = (psql: (query: string) => string): string =>
  `${psql("SELECT setting FROM pg_config WHERE name = 'SHAREDIR'").trim()}/tsearch_data`;

async function main(): Promise<number> {
  const bin = programs();
  if (bin === undefined) {
    console.log('There is no PostgreSQL server here: nothing was checked.');
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'chuanhoa-postgresql-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  // The server refuses to be run by root.
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...args: readonly string[]): void => {
    const command = [`${bin}/${program}`, ...args];
    const [file, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { cwd: folder, stdio: 'ignore' });
  };
  const psql = (input: string): string =>
    execFileSync(
      'psql',
      [
        '-X',
        '-q',
        '-A',
        '-t',
        '-h',
        folder,
        '-U',
        'postgres',
        '-v',
        'ON_ERROR_STOP=1',
        '-R',
        '\u001e',
        '-d',
        'postgres',
      ],
      {
        input,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
  const put: string[] = [];
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8');
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses=''`,
    'start',
  );
  try {
    const target = dictionaries(psql);
    for (const { name, text } of postgresqlPack()) {
      if (name.endsWith('.sql')) continue;
      writeFileSync(join(target, name), text, { flag: 'wx' });
      put.push(join(target, name));
    }
    for (const { name, text } of postgresqlPack()) if (name.endsWith('.sql')) psql(text);
    psql(INSERT);
    return await check(psql);
  } finally {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    for (const path of put) rmSync(path);
    rmSync(folder, { recursive: true });
  }
}

async function check(psql: (query: string) => string): Promise<number> {
  const ask: Ask = async query => {
    const out = psql(query).replace(/\n$/, '');
    return out === '' ? [] : out.split('\u001e');
  };
  const complaints = [...(await wrongKeys(ask))];
  for (const expected of FOUND) {
    const [query, first, after] = expected;
    complaints.push(
      ...[complaintAbout(await search(ask, query), expected)].filter(text => text !== undefined),
    );
    if (BEYOND_DICTIONARIES.has(query)) continue;
    const found = await searchByDictionaries(ask, query);
    const missed = [...first, ...after].filter(number => !found.includes(number));
    if (missed.length > 0) complaints.push(`dictionaries: ${query}: missed ${missed.join(' ')}`);
  }
  console.log(psql('SELECT version()').trim());
  console.log(`${complaints.length} of ${FOUND.length} queries and all syllables wrong`);
  for (const complaint of complaints.slice(0, 20)) console.log(complaint);
  return complaints.length === 0 ? 0 : 1;
}

process.exitCode = await main();
