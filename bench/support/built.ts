/**
 * The library as it is shipped. Never the source: the transpiler that runs the benches keeps the names of functions by
 * a call for each closure, which slows hot loops several times.
 */
import { existsSync } from 'node:fs';

const dist = `${import.meta.dirname}/../../dist`;

export const BIN = `${dist}/cli/bin.js`;

export function requireBuild(): void {
  if (existsSync(`${dist}/index.js`) && existsSync(BIN)) return;
  console.log('No build: run npm run build first. Nothing was measured.');
  process.exit(1);
}

export async function loadBuilt(): Promise<typeof import('../../src/index.js')> {
  requireBuild();
  return import(`${dist}/index.js`);
}
