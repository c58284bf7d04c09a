import { expect, test } from 'vitest';
import {
  analyze,
  flexSearchEncoder,
  fts5Index,
  highlight,
  indexTerms,
  keyText,
  miniSearchOptions,
  oramaTokenizer,
  planQuery,
  postgresSearch,
  searchFlexSearch,
  searchLunr,
  tsvectorOf,
} from '../src/search/index.js';

type Anything = (...values: unknown[]) => unknown;

test('a tokenizer refuses what is no text', () => {
  const { tokenize } = miniSearchOptions();
  expect(() => tokenize(null as never)).toThrow(new TypeError('text must be a string, not null'));
});

test.each(['Fold', 'folds', '', 'constructor'])('keyText has no level %j', level => {
  expect(() => keyText('Hòa Bình', level as 'fold')).toThrow(
    new RangeError(`level must be one of fold, shape, tone, bigram, not ${JSON.stringify(level)}`),
  );
});

test.each<[string, Anything, object, string]>([
  ['analyze', analyze as Anything, { runTogeter: true }, 'not "runTogeter"'],
  ['analyze', analyze as Anything, { pairs: false }, 'not "pairs"'],
  ['analyze', analyze as Anything, { limit: 1 }, 'not "limit"'],
  ['analyze', analyze as Anything, { table: 1 }, 'not "table"'],
  [
    'planQuery',
    planQuery as Anything,
    { injections: 'cut' },
    'option injections must be one of keep, remove, not "cut"',
  ],
  ['indexTerms', indexTerms as Anything, { pairs: 'no' }, 'option pairs'],
  ['tsvectorOf', tsvectorOf as Anything, { abbreviations: 'keep' }, 'option abbreviations'],
  [
    'oramaTokenizer',
    (text, options) => oramaTokenizer(options as object).tokenize(text as string),
    { pair: 1 },
    '"pair"',
  ],
  [
    'flexSearchEncoder',
    (text, options) => flexSearchEncoder(options as object).prepare(text as string),
    { pair: 1 },
    '"pair"',
  ],
  [
    'highlight',
    (text, options) => highlight(text as string, [], options as object),
    { cut: [] },
    'an option must be one of map, cuts, not "cut"',
  ],
])('options of %s', (_, call, options, message) => {
  expect(() => call('Hòa Bình', options)).toThrow(message);
});

test.each([-1, Number.NaN, '-2', 'ten'])('a limit of %j is none', limit => {
  const nothing = { search: () => [], query: () => [] };
  const options = { limit: limit as number };
  expect(() => searchFlexSearch(nothing, planQuery('hòa'), options)).toThrow('option limit');
  expect(() => searchLunr(nothing, planQuery('hòa'), options)).toThrow('option limit');
  expect(() => postgresSearch(planQuery('hòa'), { table: 'pages', ...options })).toThrow('option limit');
});

test('what is no database, no table, no option of a statement', () => {
  expect(() => fts5Index({} as never)).toThrow(new TypeError('db must be a database of SQLite, not object'));
  expect(() => fts5Index(undefined as never)).toThrow(TypeError);
  expect(() => fts5Index({} as never, { tabel: 'x' } as never)).toThrow('not "tabel"');
  expect(() => postgresSearch(planQuery('hòa'), {} as never)).toThrow(
    'option table must be a name, not undefined',
  );
  expect(() => postgresSearch(planQuery('hòa'), { table: 'x', column: 'y' } as never)).toThrow(
    'not "column"',
  );
});
