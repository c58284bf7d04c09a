import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as chuanhoa from '../src/index.js';
import * as search from '../src/search/index.js';
import { runExample } from './support/examples.js';

const readme = readFileSync(`${import.meta.dirname}/../README.md`, 'utf8');
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)];

test('the README has examples', () => expect(blocks.length).toBeGreaterThan(3));

test.each(blocks.map((block, i) => [i + 1, block[1]] as const))(
  'example %i of the README',
  async (i, code) => {
    const example = { file: `README.md, example ${i}`, line: 1, code };
    await runExample(example, { ...chuanhoa, ...search }, ({ source, actual, expected }) => {
      expect(actual(), source).toEqual(expected());
    });
  },
);
