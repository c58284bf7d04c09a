import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tool = (name: string): string => join(root, 'node_modules/.bin', name);

/** An empty folder with the packed package installed in it. */
let folder = '';
let tarball = '';
let packed: readonly string[] = [];

const run = (file: string, args: readonly string[], input?: string): string =>
  execFileSync(file, args, { cwd: folder, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
const node = (...args: readonly string[]): string => run(process.execPath, args).trim();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chuanhoa-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [report] = JSON.parse(
    execFileSync('npm', pack, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  tarball = join(folder, report.filename);
  packed = report.files.map(({ path }: { path: string }) => path);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball]);
});

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

describe('the packed package, installed in an empty folder', () => {
  const use = `JSON.stringify([normalize('tòan dân'), explain('hoà').edits.length, isSyllable('nghiêng')])`;

  test('works by import', () => {
    const script = `import { explain, isSyllable, normalize } from 'chuanhoa'; console.log(${use})`;
    expect(node('--input-type=module', '-e', script)).toBe('["toàn dân",1,true]');
  });

  test('works by require', () => {
    const script = `const { explain, isSyllable, normalize } = require('chuanhoa'); console.log(${use})`;
    expect(node('--input-type=commonjs', '-e', script)).toBe('["toàn dân",1,true]');
  });

  test.each(Object.keys(manifest.exports).filter(path => !path.endsWith('.json')))(
    '%s exports the same by both',
    path => {
      const name = `chuanhoa${path.slice(1)}`;
      const imported = node(
        '--input-type=module',
        '-e',
        `console.log(Object.keys(await import('${name}')).sort().join())`,
      );
      const required = node(
        '--input-type=commonjs',
        '-e',
        `console.log(Object.keys(require('${name}')).sort().join())`,
      );
      expect(imported).toBe(required);
      expect(imported).toContain({ './search': 'planQuery', './packs': 'packFor' }[path] ?? 'normalize');
    },
  );

  const CONSUMER = `
import { createNormalizer, type Edit, explain, normalize, type NormalizeOptions, OffsetMap, parseSyllable } from 'chuanhoa';
const options: NormalizeOptions = { preset: 'index', form: 'NFC', tonePlacement: 'keep', abbreviations: 'annotate' };
const text: string = normalize('tòan', options);
const edits: readonly Edit[] = explain(text).edits;
const map: OffsetMap = OffsetMap.of(edits, text.length);
const tone: 'huyền' | undefined = parseSyllable('toàn')?.tone === 'huyền' ? 'huyền' : undefined;
const out: string = createNormalizer(options).push(text);
// @ts-expect-error: there is no such form
normalize('a', { form: 'NFKC' });
// @ts-expect-error: edits are read only
edits.push({ start: 0, end: 0, text: '', rules: [] });
export { map, out, tone };
`;

  test.each([
    ['node16', 'node16', 'consumer.ts'],
    ['node16', 'node16', 'consumer.cts'],
    ['bundler', 'esnext', 'consumer.ts'],
  ])('its types hold for moduleResolution %s, module %s, %s', (moduleResolution, module, file) => {
    writeFileSync(join(folder, file), CONSUMER);
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      moduleResolution,
      module,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    const { status, stdout } = spawnSync(process.execPath, [tool('tsc'), '-p', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('works by its bin', () => {
    expect(run(join(folder, 'node_modules/.bin/chuanhoa'), [], 'tòan dân\n')).toBe('toàn dân\n');
    expect(run(join(folder, 'node_modules/.bin/chuanhoa'), ['--version']).trim()).toContain(manifest.version);
    expect(run(join(folder, 'node_modules/.bin/chuanhoa-pack'), ['solr', '--list'])).toContain(
      'schema.xml\n',
    );
  });

  test('holds what is needed and nothing else', () => {
    const other = packed.filter(
      path => !/^(?:dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path),
    );
    expect(other).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining(['README.md', 'LICENSE', 'dist/index.js', 'dist/index.cjs', 'dist/index.d.ts']),
    );
    expect(manifest.dependencies ?? {}).toEqual({});
  });

  test('passes publint and attw', () => {
    for (const [name, ...args] of [
      ['publint', 'run', root, '--strict'],
      ['attw', tarball, '--profile', 'node16', '--no-emoji', '--no-color'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [tool(name), ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(status, `${name}: ${stdout}${stderr}`).toBe(0);
    }
  });
});

test('the names that the package exports', async () => {
  const names = ['index', 'search', 'packs'];
  const files = names.map(name => join(root, `dist/${name}.d.ts`));
  const program = ts.createProgram(files, {});
  const checker = program.getTypeChecker();
  const lists = files.map((file, i) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
    const exported = checker.getExportsOfModule(module).map(symbol => symbol.name);
    return `${i === 0 ? '' : `\nchuanhoa/${names[i]}\n`}${exported.sort().join('\n')}\n`;
  });
  await expect(lists.join('')).toMatchFileSnapshot('support/exports.txt');
});

/** What a page that imports this has to load, bundled, minified and compressed, in kB (`npx tsx bench/size.ts` measures it). */
const BUDGETS: readonly (readonly [code: string, kB: number])[] = [
  [`export * from './dist/index.js'`, 226],
  [`export * from './dist/portable.js'`, 264],
  [`export { normalizeDiacritics } from './dist/index.js'`, 25],
  [`export { repairHomoglyphs } from './dist/index.js'`, 25],
  [`export { parseSyllable } from './dist/index.js'`, 12],
  [`export { highlight } from './dist/search.js'`, 5],
  [`export { toneKey } from './dist/search.js'`, 30],
  [`export * from './dist/search.js'`, 235],
];

test.each(BUDGETS)('%s weighs at most %i kB', async (contents, budget) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  const size = gzipSync(outputFiles[0].contents).length / 1000;
  expect(size).toBeLessThan(budget);
  expect(size, 'the budget fits').toBeGreaterThan(budget / 4);
});
