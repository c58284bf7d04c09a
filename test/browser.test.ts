import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { type BuildOptions, build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    ...options,
  });
  return outputFiles![0].text;
}

const fromIndex = (contents: string): BuildOptions => ({
  stdin: { contents, resolveDir: root, loader: 'ts' },
  format: 'esm',
  minify: true,
});

describe('in a browser', () => {
  test.each(['src/index.ts', 'src/portable/index.ts'])(
    '%s runs with nothing but the language itself',
    async entry => {
      const script = await bundle({ entryPoints: [entry], format: 'iife', globalName: 'chuanhoa' });
      const context = createContext(Object.create(null));
      const run = (code: string): unknown => runInContext(code, context);
      expect(run('typeof process + typeof Buffer + typeof require')).toBe('undefined'.repeat(3));
      run(script);
      run('chuanhoa = chuanhoa.default ?? chuanhoa');
      expect(run(`chuanhoa.normalize('Tòan dân, \\u00D0ồng Nai')`)).toBe('Toàn dân, Đồng Nai');
      expect(run(`chuanhoa.normalize('Uỷ ban', { preset: 'index' })`)).toBe('Ủy ban');
      expect(run(`chuanhoa.explain('qúy').edits.length`)).toBe(1);
    },
  );

  test.each([
    ['is missing', 'delete String.prototype.normalize'],
    ['does nothing', 'String.prototype.normalize = function () { return String(this); }'],
  ])('src/portable/index.ts repairs where normalize %s', async (_, breakIt) => {
    const script = await bundle({
      entryPoints: ['src/portable/index.ts'],
      format: 'iife',
      globalName: 'chuanhoa',
    });
    const context = createContext(Object.create(null));
    const run = (code: string): unknown => runInContext(code, context);
    run(`${breakIt};`);
    run(script);
    const decomposed = JSON.stringify('Tòan dân, \u00D0ồng Nai, tiếng Việt'.normalize('NFD'));
    const repaired = 'Toàn dân, Đồng Nai, tiếng Việt';
    expect(run(`chuanhoa.normalize(${decomposed})`)).toBe(repaired);
    expect(run(`chuanhoa.explain(${decomposed}).output`)).toBe(repaired);
    expect(run(`chuanhoa.normalizeDiacritics(${decomposed})`)).toBe(repaired.replace('Đ', '\u00D0'));
    expect(run(`chuanhoa.repairHomoglyphs(chuanhoa.normalizeDiacritics(${decomposed}))`)).toBe(repaired);
    expect(run(`chuanhoa.normalize('${repaired}', { form: 'NFD' })`)).toBe(repaired.normalize('NFD'));
    const page =
      'Hội sách mùa thu mở cửa\nTheộisáchmùathumởcửkết quả bóng đá hôm nayo ban tổ chức, khách rất đông.';
    expect(run(`chuanhoa.findInjections(${JSON.stringify(page.normalize('NFD'))}).length`)).toBe(1);
    expect(run(`chuanhoa.splitRunTogether('Họ đã đượcmột người bạn đưa về.')`)).toContain('được một');
  });

  test('src/search/index.ts runs with nothing but the language itself', async () => {
    const script = await bundle({
      entryPoints: ['src/search/index.ts'],
      format: 'iife',
      globalName: 'search',
    });
    const context = createContext(Object.create(null));
    const run = (code: string): unknown => runInContext(code, context);
    run(script);
    expect(run(`search.toneKey('Hoà Bình')`)).toBe('hoa1 binh1');
    expect(run(`search.planQuery('tieengs vieejt').variants[0].text`)).toBe('tiếng việt');
    expect(run(`search.highlight('Tie\u0302\u0301ng', [{ start: 3, end: 4 }])[0].start`)).toBe(2);
  });

  test('what is not used is not in the bundle', async () => {
    const all = await bundle(fromIndex(`export * from './src/index.ts'`));
    const syllable = await bundle(fromIndex(`export { parseSyllable } from './src/index.ts'`));
    const edits = await bundle(fromIndex(`export { applyEdits } from './src/index.ts'`));
    expect(syllable.length).toBeLessThan(all.length / 4);
    expect(edits.length).toBeLessThan(1000);
  });
});

describe('the sources', () => {
  const sources = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => ({ name, text: readFileSync(resolve(root, 'src', name), 'utf8') }));
  /** The code without its comments: prose may speak of what code may not use. */
  const code = sources.map(({ name, text }) => ({
    name,
    text: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  }));
  const outside = code.filter(({ name }) => !name.startsWith('cli/'));
  const those = (found: readonly { name: string }[]): string[] => found.map(({ name }) => name);

  test('only src/cli speaks to Node', () => {
    const nodes = /from ['"]node:|import\(['"]node:|\bBuffer\b|\bprocess\.|\brequire\(/;
    expect(those(outside.filter(({ text }) => nodes.test(text)))).toEqual([]);
  });

  test('nothing outside of it depends on src/cli', () => {
    expect(those(outside.filter(({ text }) => /from ['"][^'"]*\/cli\//.test(text)))).toEqual([]);
  });

  test('no module depends on a package', () => {
    const imports = code.flatMap(({ name, text }) =>
      [...text.matchAll(/^(?:import|export)[^'"]*from ['"]([^'"]+)['"]/gm)].map(([, from]) => ({
        name,
        from,
      })),
    );
    const packages = imports.filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'));
    // unorm is bundled into chuanhoa/portable, whose purpose it is.
    expect(packages.filter(({ name, from }) => !(name.startsWith('portable/') && from === 'unorm'))).toEqual(
      [],
    );
    expect(imports.filter(({ from }) => from.startsWith('.') && !/\.js(?:on)?$/.test(from))).toEqual([]);
  });

  test('no module builds a RegExp or freezes while it is loaded, nor keeps state', () => {
    expect(
      those(outside.filter(({ text }) => /^(?:export )?(?:const|let) .*new RegExp\(/m.test(text))),
    ).toEqual([]);
    expect(those(outside.filter(({ text }) => /^(?:export )?const .*Object\.freeze\(/m.test(text)))).toEqual(
      [],
    );
    expect(those(code.filter(({ text }) => /^(?:export )?(?:let|var) /m.test(text)))).toEqual([]);
  });

  test('look-alikes, marks and invisible characters are written as escapes, everything else in NFC', () => {
    const hidden =
      /[\u00AD\u0300-\u036F\u200B-\u200F\u2060-\u2064\uFEFF\u00D0\u00F0\u0189\u0256\u01A2\u01A3]/;
    const lines = sources
      .filter(({ name }) => !name.startsWith('generated/'))
      .flatMap(({ name, text }) =>
        text
          .split('\n')
          .flatMap((line, i) =>
            hidden.test(line.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/, '')) ? [`${name}:${i + 1}`] : [],
          ),
      );
    expect(lines).toEqual([]);
    expect(those(sources.filter(({ text }) => text !== text.normalize('NFC')))).toEqual([]);
  });
});
