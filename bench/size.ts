/**
 * How many bytes does a page have to load? Each entry, and each function alone, bundled and minified:
 *   npm run build && npx tsx bench/size.ts
 *
 * The measure beside it is unorm, the package that only composes and decomposes.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { loadBuilt, requireBuild } from './support/built.js';
import { table } from './support/race.js';

requireBuild();
const dist = `${import.meta.dirname}/../dist`;

async function bundle(code: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function row(name: string, code: string): Promise<{ cells: string[]; gzip: number }> {
  const bytes = await bundle(code);
  const gzip = gzipSync(bytes, { level: 9 }).length;
  return {
    gzip,
    cells: [name, kilobytes(bytes.length), kilobytes(gzip), kilobytes(brotliCompressSync(bytes).length)],
  };
}

const functions = Object.entries(await loadBuilt())
  .filter(([, value]) => typeof value === 'function')
  .map(([name]) => name)
  .sort();
const unorm = await row('unorm', "import unorm from 'unorm'; globalThis.used = unorm;");
const measured = [
  await row('chuanhoa (all of it)', `export * from '${dist}/index.js';`),
  await row('chuanhoa/portable (with unorm)', `export * from '${dist}/portable.js';`),
  ...(await Promise.all(
    functions.map(name => row(`{ ${name} }`, `export { ${name} } from '${dist}/index.js';`)),
  )),
];
const rows = [...measured, unorm].map(({ cells, gzip }) => [...cells, `${(gzip / unorm.gzip).toFixed(2)} x`]);
console.log(table([['', 'minified', 'gzip', 'brotli', 'gzip, x unorm'], ...rows]));
