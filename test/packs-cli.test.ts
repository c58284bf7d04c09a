import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PACK_ENGINES, packFor, queryFor } from '../src/search/packs/index.js';
import { BIN, type Ended, startShell } from './cli/spawn.js';

const PACK = resolve(BIN, '../pack-bin.cjs');
const folder = mkdtempSync(join(tmpdir(), 'chuanhoa-pack-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]): Promise<Ended> {
  const { process: child, ended } = startShell(process.execPath, [PACK, ...argv]);
  child.stdin.end();
  return ended;
}

describe('chuanhoa-pack', () => {
  test.each(PACK_ENGINES)('%s: writes the first file of the pack, and lists all', async engine => {
    const files = packFor(engine);
    expect(await run(engine)).toMatchObject({ code: 0, text: files[0].text, errors: '' });
    expect((await run(engine, '--list')).text).toBe(files.map(({ name }) => `${name}\n`).join(''));
  });

  test('writes the file that is named, for the fields that are named', async () => {
    const [, query] = packFor('elasticsearch', { fields: ['headline', 'lead'] });
    expect((await run('--fields', 'headline,lead', 'Elasticsearch', 'query.json')).text).toBe(query.text);
  });

  test('replaces a file of that name that holds something else only when told to', async () => {
    const target = join(folder, 'own');
    mkdirSync(target);
    writeFileSync(join(target, 'schema.xml'), '<schema name="mine"/>');
    const { code, errors } = await run('solr', '-o', target);
    expect([code, errors]).toEqual([
      2,
      expect.stringContaining('own: schema.xml would be replaced; -f does so'),
    ]);
    expect(readdirSync(target)).toEqual(['schema.xml']);
    expect(await run('solr', '-f', '-o', target)).toMatchObject({ code: 0, errors: '' });
    expect(readFileSync(join(target, 'schema.xml'), 'utf8')).toContain('chuanhoa');
  });

  test('writes all files into a folder, over the same ones, and nothing else', async () => {
    const target = join(folder, 'deep', 'conf');
    for (let time = 0; time < 2; time++) {
      expect(await run('solr', '-o', target)).toMatchObject({ code: 0, text: '', errors: '' });
      const files = packFor('solr');
      expect(readdirSync(target).sort()).toEqual(files.map(({ name }) => name).sort());
      for (const { name, text } of files) expect(readFileSync(join(target, name), 'utf8')).toBe(text);
    }
  });

  test('writes the search for a text', async () => {
    const { text } = await run('meilisearch', '--query', 'hoà bình');
    expect(JSON.parse(text)).toEqual(queryFor('meilisearch', 'hoà bình'));
  });

  test('tells how it is used, and its version', async () => {
    const { code, text } = await run('--help');
    expect(code).toBe(0);
    for (const engine of PACK_ENGINES) expect(text).toContain(engine);
    const { version } = JSON.parse(readFileSync(resolve(BIN, '../../../package.json'), 'utf8'));
    expect((await run('-V')).text).toBe(`chuanhoa-pack ${version}\n`);
  });

  test.each([
    [[], /: no engine is named: ENGINE is one of elasticsearch, [^?]*; see chuanhoa-pack --help$/m],
    [['lucene'], /'lucene' is not one of elasticsearch/],
    [['solr', 'schema.json'], /'schema.json' is not one of schema.xml/],
    [['solr', 'schema.xml', 'params.json'], /one file at most/],
    [['solr', '--fields', 'a b'], /option fields\[0\] must be .*, not "a b"$/m],
    [['solr', '--fields', ''], /option fields\[0\] must be .*, not ""$/m],
    [['solr', '--list', '-o', 'x'], /exclude each other/],
    [['solr', 'schema.xml', '--query', 'x'], /takes no name of a file/],
    [['solr', '-o', ''], /-o needs the name of a folder/],
    [['solr', '--colour'], /unknown option '--colour'/],
    [['solr', '-f'], /-f is for -o/],
    [['solr', '--query'], /argument missing/],
  ])('%j is refused', async (argv, message) => {
    const { code, text, errors } = await run(...argv);
    expect([code, text]).toEqual([2, '']);
    expect(errors).toMatch(/^chuanhoa-pack: [^\n]+\n$/);
    expect(errors).toMatch(message);
  });

  test('says where a file cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'kept');
    const { code, errors } = await run('solr', '-o', file);
    expect(code).toBe(2);
    expect(errors).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('kept');
    expect(statSync(file).isFile()).toBe(true);
  });

  test('ends quietly where nobody reads', async () => {
    const { process: child, ended } = startShell('/bin/sh', [
      '-c',
      `"${process.execPath}" "${PACK}" elasticsearch | head -c 1`,
    ]);
    child.stdin.end();
    expect(await ended).toMatchObject({ code: 0, text: '{', errors: '' });
  });
});
