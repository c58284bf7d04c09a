import { readFileSync } from 'node:fs';

/** One file of `src/generated/`: its name, what made it, the files under `data/` it was made from, its text. */
export interface Generated {
  readonly file: string;
  readonly generator: string;
  readonly sources: readonly string[];
  readonly body: string;
}

/** The rows of a table under `data/`, each a record by the names in the header. @throws if a row has another width. */
export function readTable(path: string): Record<string, string>[] {
  const [header, ...rows] = readFileSync(`${import.meta.dirname}/../${path}`, 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  const names = header.split('\t');
  return rows.map((row, i) => {
    const cells = row.split('\t');
    if (cells.length !== names.length) {
      throw new Error(`data/${path}:${i + 2}: ${cells.length} cells where the header names ${names.length}`);
    }
    if (row.normalize('NFC') !== row) throw new Error(`data/${path}:${i + 2}: not in NFC`);
    return Object.fromEntries(names.map((name, column) => [name, cells[column]]));
  });
}

/** A string literal in single quotes; look-alikes and marks are escaped where `escape` says so. */
export function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}'`;
}

/** One bit for each flag, the lowest bit of a byte first. */
export function bitsOf(flags: readonly boolean[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  flags.forEach((flag, i) => {
    if (flag) bits[i >> 3] |= 1 << (i & 7);
  });
  return bits;
}

/** Bytes as base64 in a string literal. */
export function base64(bytes: Uint8Array): string {
  return `'${Buffer.from(bytes).toString('base64')}'`;
}
