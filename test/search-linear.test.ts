/**
 * Hostile text of a megabyte: the analysis takes it, keeps its laws and comes back. The times themselves are
 * bench/search.ts's business.
 */
import { describe, expect, test } from 'vitest';
import {
  analyze,
  findHits,
  foldKey,
  highlight,
  planQuery,
  readToneKey,
  toneKey,
} from '../src/search/index.js';

/** UTF-16 units: a megabyte in memory. */
const UNITS = 1 << 19;
const repeat = (piece: string): string => piece.repeat(Math.ceil(UNITS / piece.length)).slice(0, UNITS);

const HOSTILE: Readonly<Record<string, string>> = {
  'one letter': repeat('a'),
  'one letter with a tone': repeat('ế'),
  eths: repeat('\u00d0'),
  'marks out of order': `a${'\u0301'.repeat(UNITS / 2)}${'\u0323'.repeat(UNITS / 2)}`,
  'slashes and digits': repeat('61/2018/'),
  'slashes, digits and letters': repeat('61/2018/NĐ-'),
  'dots between letters': repeat('a.b'),
  'signs of mail': repeat('a@b.'),
  'colons and slashes': repeat('a://'),
  'flags without end': repeat('\ud83c\uddfb\ud83c\uddf3'),
  'joined emoji': repeat('\ud83d\udc69\u200d'),
  ideographs: repeat('漢字かな'),
  apostrophes: repeat("a'"),
  'lone surrogates': repeat('\udc00\ud800\ud800'),
  'invisible characters': repeat('\u200b\u00ad'),
  numbers: repeat('1.000'),
  abbreviations: repeat('CCHC UBND '),
  'syllables, decomposed': repeat('đường một người '.normalize('NFD')),
  'capitals joined': repeat('A&B-'),
};

const LEAVES = new Set(['syllable', 'word', 'number']);

test.each(Object.entries(HOSTILE))('a megabyte of %s', (_, hostile) => {
  const text = `${hostile}\nQuýt ngọt.`;
  const analysis = analyze(text);
  let position = -1;
  let last = 0;
  let sound = true;
  for (const token of analysis.tokens) {
    position += token.posInc;
    sound &&= token.position === position && token.end > token.start;
    if (!LEAVES.has(token.kind)) continue;
    sound &&= token.start >= last;
    last = token.end;
  }
  expect(sound).toBe(true);
  expect(last).toBeLessThanOrEqual(text.length);
  const folded = analysis.tokens.reduce((length, { fold }) => length + fold.length, 0);
  expect(folded).toBeLessThan(40 * UNITS);
  expect(analysis.bigrams.length).toBeLessThan(UNITS);
  const hits = findHits(analysis, planQuery('đường a'));
  expect(highlight(text, hits, { cuts: analysis.cuts }).length).toBeLessThanOrEqual(
    hits.length + analysis.cuts.length,
  );
  const behindIt = findHits(analysis, planQuery('quýt ngọt'));
  expect(behindIt.map(({ start, end }) => [start - hostile.length, text.slice(start, end)])).toEqual([
    [1, 'Quýt'],
    [6, 'ngọt'],
  ]);
});

describe('a megabyte as a query or key', () => {
  test.each(['tieengs ', 'CCHC ', '61/2018/NĐ-CP ', 'aaaaaaaa', 'wwww ', 'uouo', 'a1'])('%s', piece => {
    const text = repeat(piece);
    const plan = planQuery(text);
    expect(plan.must.length).toBeGreaterThan(0);
    expect(plan.variants.length).toBeLessThan(13);
  });

  test('a key of many words is read back', () => {
    const keys = toneKey(repeat('Đường Láng '));
    expect(foldKey(readToneKey(keys)).startsWith('duong lang')).toBe(true);
  });
});
