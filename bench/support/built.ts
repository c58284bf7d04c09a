/**
 * The library as it is shipped. Never the source: the transpiler that runs the benches keeps the names of functions by
 * a call for each closure, which slows hot loops several times.
 */
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { withConstants } from '../../.config/constants.js';

const dist = `${import.meta.dirname}/../../dist`;

export const BIN = `${dist}/cli/bin.cjs`;

export function requireBuild(): void {
  if (existsSync(`${dist}/index.js`) && existsSync(BIN)) return;
  console.log('No build: run npm run build first. Nothing was measured.');
  process.exit(1);
}

export async function loadBuilt(): Promise<typeof import('../../src/index.js')> {
  requireBuild();
  return import(`${dist}/index.js`);
}

export async function loadBuiltSearch(): Promise<typeof import('../../src/search/index.js')> {
  requireBuild();
  return import(`${dist}/search.js`);
}

/** A module of the source that the package does not export, bundled as the package is. */
export async function bundled<T>(path: string): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/../../src/${path}`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  });
  const code = await withConstants(outputFiles[0].text);
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
