import { describe, expect, test } from 'vitest';
import {
  analyze,
  findHits,
  flexSearchEncoder,
  foldKey,
  fts5Index,
  highlight,
  indexTerms,
  keyText,
  markSpans,
  miniSearchOptions,
  oramaTokenizer,
  planQuery,
  postgresSearch,
  readToneKey,
  searchFlexSearch,
  searchLunr,
  searchMiniSearch,
  searchOrama,
  shapeKey,
  toneKey,
  tsvectorOf,
} from '../src/search/index.js';

type Anything = (...values: unknown[]) => unknown;

describe('what is no text is refused', () => {
  const byText = [
    analyze,
    foldKey,
    shapeKey,
    toneKey,
    readToneKey,
    planQuery,
    indexTerms,
    tsvectorOf,
    function keyTextOf(text: string) {
      return keyText(text, 'fold');
    },
    function highlighted(text: string) {
      return highlight(text, []);
    },
    function marked(text: string) {
      return markSpans(text, []);
    },
    miniSearchOptions().tokenize,
  ] as readonly Anything[];
  test.each(byText.map(call => [call.name, call] as const))('%s', (_, call) => {
    expect(() => call(null)).toThrow(new TypeError('the text has to be a string, not null'));
    expect(() => call(undefined)).toThrow(TypeError);
    expect(() => call(5)).toThrow('not number');
  });
});

test.each(['Fold', 'folds', '', 'constructor', undefined, null, 0])('keyText has no level %s', level => {
  expect(() => keyText('Hòa Bình', level as 'fold')).toThrow(
    new TypeError(`the level is one of fold, shape, tone, bigram, not ${level}`),
  );
});

test.each<[string, Anything, object, string]>([
  ['analyze', analyze as Anything, { runTogeter: true }, 'there is no option runTogeter'],
  ['planQuery', planQuery as Anything, { injections: 'cut' }, 'option injections is one of keep, remove'],
  ['indexTerms', indexTerms as Anything, { pairs: 'no' }, 'option pairs'],
  ['tsvectorOf', tsvectorOf as Anything, { abbreviations: 'keep' }, 'option abbreviations'],
  [
    'oramaTokenizer',
    (text, options) => oramaTokenizer(options as object).tokenize(text as string),
    { pair: 1 },
    'pair',
  ],
  [
    'flexSearchEncoder',
    (text, options) => flexSearchEncoder(options as object).prepare(text as string),
    { pair: 1 },
    'pair',
  ],
  [
    'highlight',
    (text, options) => highlight(text as string, [], options as object),
    { cut: [] },
    'there is no option cut',
  ],
])('options of %s', (_, call, options, message) => {
  expect(() => call('Hòa Bình', options)).toThrow(message);
  expect(() => call('Hòa Bình', options)).toThrow(TypeError);
});

describe('the query itself is no plan', () => {
  const nothing = { search: () => [], query: () => [] };
  const byPlan: readonly (readonly [string, Anything])[] = [
    ['findHits', plan => findHits('Hòa Bình', plan as never)],
    ['searchMiniSearch', plan => searchMiniSearch(nothing, plan as never)],
    ['searchFlexSearch', plan => searchFlexSearch(nothing, plan as never)],
    ['searchLunr', plan => searchLunr(nothing, plan as never)],
    ['postgresSearch', plan => postgresSearch(plan as never, { table: 'pages' })],
  ];
  test.each(byPlan)('%s', (_, call) => {
    for (const wrong of ['hòa bình', undefined, null, {}]) {
      expect(() => call(wrong)).toThrow(new TypeError('the plan has to be one of planQuery'));
    }
  });

  test('searchOrama', async () => {
    await expect(searchOrama(() => ({ hits: [], count: 0 }), 'hòa bình' as never)).rejects.toThrow(
      'planQuery',
    );
  });
});

test.each([-1, Number.NaN, '-2', 'ten'])('a limit of %j is none', limit => {
  const nothing = { search: () => [], query: () => [] };
  const options = { limit: limit as number };
  expect(() => searchFlexSearch(nothing, planQuery('hòa'), options)).toThrow('option limit');
  expect(() => searchLunr(nothing, planQuery('hòa'), options)).toThrow('option limit');
  expect(() => postgresSearch(planQuery('hòa'), { table: 'pages', ...options })).toThrow('option limit');
});

test('what is no database, no table, no option of a statement', () => {
  expect(() => fts5Index({} as never)).toThrow(new TypeError('the database is none of SQLite'));
  expect(() => fts5Index(undefined as never)).toThrow(TypeError);
  expect(() => fts5Index({} as never, { tabel: 'x' } as never)).toThrow('there is no option tabel');
  expect(() => postgresSearch(planQuery('hòa'), {} as never)).toThrow('option table is missing');
  expect(() => postgresSearch(planQuery('hòa'), { table: 'x', column: 'y' } as never)).toThrow(
    'there is no option column',
  );
});
