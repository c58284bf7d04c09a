import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The names that each entry of the package exports, types too, as `exports.txt` lists them. */
export function exportedNames(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(resolve(import.meta.dirname, 'exports.txt'), 'utf8');
  return new Map(
    `chuanhoa\n${text}`.split('\n\n').map(section => {
      const [entry, ...names] = section.trim().split('\n');
      return [entry, names];
    }),
  );
}

/** Where the entries are made from. */
export const ENTRIES: Readonly<Record<string, string>> = {
  chuanhoa: 'src/index.ts',
  'chuanhoa/search': 'src/search/index.ts',
  'chuanhoa/packs': 'src/search/packs/index.ts',
};
