import { resolve } from 'node:path';
import { create, insertMultiple, search } from '@orama/orama';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { readExamples, runExample, SOURCE } from './support/examples.js';

const examples = readExamples();
/** The engines that adapters are for, under the names that their own documents give them. */
const engines = {
  MiniSearch,
  lunr,
  Index,
  create,
  insertMultiple,
  search,
  sqlite3: await sqlite3InitModule(),
};
const all: Record<string, unknown> = {
  ...engines,
  ...(await import(resolve(SOURCE, 'index.ts'))),
  ...(await import(resolve(SOURCE, 'search/index.ts'))),
};

describe('the examples of the docstrings', () => {
  test.each(examples.map(example => [`${example.file}:${example.line}`, example] as const))(
    '%s',
    async (_, example) => {
      const own: Record<string, unknown> = await import(resolve(SOURCE, example.file));
      await runExample(example, { ...all, ...own }, async ({ source, actual, expected, throws }) => {
        if (throws !== undefined) expect(actual, source).toThrow(expect.objectContaining({ name: throws }));
        else expect(await actual(), source).toEqual(await expected());
      });
    },
  );

  test('a wrong value and a line without a value are found', async () => {
    const example = (code: string) => ({ file: 'none.ts', line: 1, code });
    const seen: unknown[] = [];
    const claims = await runExample(
      example('const n = 2;\ntwice(n); // 4\nboom(); // throws TypeError'),
      {
        twice: (n: number) => n * 2,
        boom: () => undefined,
      },
      ({ actual, expected, throws }) => void seen.push([actual(), expected(), throws]),
    );
    expect(claims).toBe(2);
    expect(seen).toEqual([
      [4, 4, undefined],
      [undefined, undefined, 'TypeError'],
    ]);
    await expect(runExample(example('1 + 1;'), {}, () => {})).rejects.toThrow('says no value');
    await expect(runExample(example('const a = 1;'), {}, () => {})).rejects.toThrow('claims nothing');
  });
});
