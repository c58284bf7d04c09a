import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { explain, findAbbreviations, findLegalNumbers, normalize } from '../src/index.js';
import { analyze } from '../src/search/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const TEXTS = 8;
const FILLER = 'Ủy ban nhân dân xã có nhiều việc phải làm trong năm nay. ';
const REPEATED = 9000; // half a million code units: a megabyte, as none of them is kept in one byte

/** A text of one line like no other before it, with whatever the steps remember words of. */
const textOf = (i: number): string =>
  [
    FILLER.repeat(REPEATED),
    `Trung tâm nhân giống cây trồng số ${i} (TTNGCT${i}) và UBND (ủy ban nhân dân tỉnh số ${i}) họp. `,
    `Sở GD&ĐT-${i}, PGS.TS. Lê${i}, quyết định số ${i}/2018/QĐ-UBND, xem congnghethongtin${i}.`,
  ].join('');

/** The bytes that are in use once the garbage is gone. */
function used(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe('what is remembered of words keeps no text alive', () => {
  const works: Record<string, (text: string) => unknown> = {
    'normalize, expanding': text => normalize(text, { abbreviations: 'expand' }).length,
    'normalize, all steps': text =>
      normalize(text, { abbreviations: 'annotate', injections: 'remove', runTogether: true }).length,
    findAbbreviations: text => findAbbreviations(text).length,
    findLegalNumbers: text => findLegalNumbers(text).length,
    explain: text => explain(text).edits.length,
    analyze: text => analyze(text).cuts.length,
  };
  for (const [name, work] of Object.entries(works)) {
    it(name, () => {
      work(textOf(0));
      const before = used();
      for (let i = 1; i <= TEXTS; i++) work(textOf(i));
      // A megabyte for each text, were they kept.
      expect(used() - before).toBeLessThan((TEXTS / 3) * 1e6);
    });
  }
});
