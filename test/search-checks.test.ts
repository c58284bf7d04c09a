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
  expect(() => tokenize(null as never)).toThrow(new TypeError('the text has to be a string, not null'));
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
