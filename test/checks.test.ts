import { describe, expect, test } from 'vitest';
import * as main from '../src/index.js';
import {
  createNormalizer,
  diacriticEdits,
  expandAbbreviations,
  findAbbreviations,
  findInjections,
  formatSyllable,
  normalize,
  normalizeDiacritics,
  OffsetMap,
  parseSyllable,
  removeInjections,
} from '../src/index.js';
import * as search from '../src/search/index.js';
import * as packs from '../src/search/packs/index.js';
import { exportedNames } from './support/exported.js';

type Anything = (...values: unknown[]) => unknown;
const anything = (values: object): Record<string, Anything> => values as never;

const MODULES: Readonly<Record<string, object>> = {
  chuanhoa: main,
  'chuanhoa/search': search,
  'chuanhoa/packs': packs,
};
const all = anything({ ...main, ...search, ...packs });

/** Exports whose first argument is a text. */
const BY_TEXT = [
  'abbreviationEdits',
  'analyze',
  'applyEdits',
  'diacriticEdits',
  'diacriticReports',
  'expandAbbreviations',
  'explain',
  'findAbbreviations',
  'findDamage',
  'findDefinitions',
  'findInjections',
  'findLegalNumbers',
  'foldKey',
  'fts5Terms',
  'highlight',
  'homoglyphEdits',
  'indexTerms',
  'injectionEdits',
  'isSyllable',
  'keyText',
  'markSpans',
  'normalize',
  'normalizeDiacritics',
  'parseDictionary',
  'parseLegalNumber',
  'parseSyllable',
  'planQuery',
  'readToneKey',
  'removeInjections',
  'repairHomoglyphs',
  'runTogetherEdits',
  'shapeKey',
  'splitRunTogether',
  'toneKey',
  'tsvectorOf',
];

/** Exports that take nothing. */
const WITHOUT_ARGUMENTS = ['algoliaSynonyms', 'typesenseSynonyms'];

const edit = { start: 0, end: 1, text: 'b', rules: ['compose'] };
const plan = search.planQuery('hòa bình');
const nothing = { search: () => [], query: () => [] };
const map = OffsetMap.identity(5);

type Call = (call: Anything) => unknown;
type Wrong = readonly (readonly [message: string, call: Call])[];

const noOptions: Wrong = [
  ['an option must be one of fields, not "field"', call => call({ field: ['a'] })],
  ['option fields', call => call({ fields: 'a' })],
  ['option fields', call => call({ fields: null })],
  ['option fields', call => call({ fields: [['a']] })],
  ['options must be an object, not "title"', call => call('title')],
];
const noPlan = (given: (plan: unknown) => readonly unknown[]): Wrong =>
  ['hòa bình', undefined, null, {}].map(wrong => ['plan', call => call(...given(wrong))]);
const noReading: Wrong = ['hòa bình', undefined, null, {}, [plan]].map(wrong => [
  'reading',
  call => call(wrong),
]);
/** Of functions that take what was typed as well. */
const noQuery: Wrong = [5, undefined, null, {}].map(wrong => ['of planQuery', call => call(wrong)]);

/** Wrong calls of exports, each with what the error has to say of the argument. */
const WRONG: Readonly<Record<string, Wrong>> = {
  applyEdits: [
    ['edits', call => call('abc')],
    ['edits', call => call('abc', 'x')],
    ['edits[0].text must be a string, not undefined', call => call('abc', [null])],
    ['edits', call => call('abc', [{ start: 0, end: 1 }])],
    ['edits', call => call('abc', [edit, edit])],
    ['edits must be sorted, disjoint and within 0..3, not 0..9', call => call('abc', [{ ...edit, end: 9 }])],
  ],
  composeEdits: [
    ['first', call => call('x', [edit])],
    ['first', call => call([{ ...edit, end: undefined }], [edit])],
    ['second', call => call([edit], 'x')],
    ['second', call => call([], 5)],
    ['second', call => call([edit])],
    ['second[0].rules must be a list', call => call([edit], [{ ...edit, rules: undefined }])],
  ],
  createNormalizer: [
    ['an option must be one of preset', call => call({ tone: 'old' })],
    ['options', call => call('index')],
  ],
  formatSyllable: [
    ['syllable', call => call('hòa')],
    ['syllable', call => call(undefined)],
    ['syllable', call => call(null)],
    ['tone', call => call({ ...parseSyllable('hòa'), tone: 'sac' })],
    ['options', call => call(parseSyllable('hòa'), 'new')],
  ],
  OffsetMap: [
    ['edits', () => anything(OffsetMap).of()],
    ['edits', () => anything(OffsetMap).of('x', 3)],
    ['within 0..0, not 0..1', () => anything(OffsetMap).of([edit], 0)],
    ['inputLength', () => anything(OffsetMap).of([], 'x')],
    ['inputLength', () => anything(OffsetMap).of([])],
    ['inputLength', () => anything(OffsetMap).identity('5')],
    ['inputLength', () => anything(OffsetMap).identity(1.5)],
    ['inputLength', () => anything(OffsetMap).fromJSON({ inputLength: '5', triples: [] })],
    ['triples', () => anything(OffsetMap).fromJSON({ inputLength: 5 })],
    ['triples', () => anything(OffsetMap).fromJSON(undefined)],
    ['offset', () => map.toOutput('2' as never)],
    ['offset', () => map.toOutput(undefined as never)],
    ['offset', () => map.toInput(1.5)],
    ['offset', () => map.toInput(6)],
    ['side', () => map.toInput(1, 'zz' as never)],
    ['side', () => map.toOutput(1, 'exact' as never)],
    ['offset', () => map.spanToInput(undefined as never)],
    ['offset', () => map.spanToOutput({ start: 0 } as never)],
    ['next.inputLength must be 5, not undefined', () => map.compose(undefined as never)],
  ],
  spellLegalNumber: ['61/2018/NĐ-CP', undefined, null, {}].map(wrong => ['number', call => call(wrong)]),

  findHits: [
    ...noPlan(wrong => ['Hòa Bình', wrong]),
    ['text', call => call(5, plan)],
    ['text', call => call(undefined, plan)],
  ],
  flexSearchEncoder: [['"pair"', () => search.flexSearchEncoder({ pair: 1 } as never).prepare('hòa')]],
  fts5Index: [
    ['db must be', call => call(undefined)],
    ['db must be', call => call({})],
    ['db must be a database of SQLite, not "pages.db"', call => call('pages.db')],
    ['not "tabel"', call => call({}, { tabel: 'x' })],
  ],
  fts5Match: noReading,
  highlight: [
    ['hits', call => call('a')],
    ['hits', call => call('a', 'x')],
    ['hits', call => call('a', plan)],
    ['hits[0] must be a span, not object', call => call('a', [plan, null])],
    ['cuts', call => call('a', [], { cuts: 'x' })],
    ['option map', call => call('a', [], { map: [] })],
    ['option map', call => call('a', [], { map: null })],
  ],
  keyText: [['level', call => call('Hòa Bình', 'folds')]],
  lunrVietnamese: [
    ['lunr', call => call({ pipeline: { reset() {} }, searchPipeline: { reset() {} } })],
    ['lunr', call => call(undefined)],
  ],
  markSpans: [
    ['spans', call => call('a')],
    ['spans', call => call('a', plan)],
    ['spans must be sorted, disjoint and within 0..1, not 0..9', call => call('a', [{ start: 0, end: 9 }])],
  ],
  miniSearchOptions: [['"pair"', () => search.miniSearchOptions({ pair: 1 } as never).tokenize('hòa')]],
  miniSearchQuery: [
    ['readings', call => call('x')],
    ['readings', call => call(plan)],
    ['reading', call => call(['hòa bình'])],
  ],
  oramaTokenizer: [['"pair"', () => search.oramaTokenizer({ pair: 1 } as never).tokenize('hòa')]],
  postgresSearch: [
    ...noPlan(wrong => [wrong, { table: 'pages' }]),
    ['option table', call => call(plan, {})],
    ['option limit', call => call(plan, { table: 'pages', limit: 'ten' })],
  ],
  searchFlexSearch: noPlan(wrong => [nothing, wrong]),
  searchLunr: noPlan(wrong => [nothing, wrong]),
  searchMiniSearch: noPlan(wrong => [nothing, wrong]),
  searchOrama: noPlan(wrong => [() => ({ hits: [], count: 0 }), wrong]),
  searchPostgres: noPlan(wrong => [async () => ({ rows: [] }), wrong, { table: 'pages' }]),
  tsqueryOf: noReading,

  algoliaPack: noOptions,
  algoliaQuery: noQuery,
  algoliaSettings: noOptions,
  elasticsearchKeyQuery: [...noQuery, ['"field"', call => call(plan, { field: 'a' })]],
  elasticsearchPack: noOptions,
  elasticsearchQuery: [...noQuery, ['"field"', call => call(plan, { field: 'a' })]],
  elasticsearchSettings: noOptions,
  meilisearchPack: noOptions,
  meilisearchQuery: [
    ...noQuery,
    ['indexUid', call => call(plan)],
    ['indexUid', call => call('x', { fields: [] })],
  ],
  meilisearchSettings: noOptions,
  packFor: [
    ['engine', call => call('x', {})],
    ['engine', call => call('toString')],
    ['engine', call => call(undefined)],
    ...packs.PACK_ENGINES.flatMap(engine =>
      noOptions.map(([message, wrong]): Wrong[number] => [
        message,
        call => wrong(given => call(engine, given)),
      ]),
    ),
  ],
  postgresqlPack: noOptions,
  queryFor: [
    ['engine', call => call('x', 'hòa bình')],
    ...packs.PACK_ENGINES.flatMap(
      (engine): Wrong => [
        ['text', call => call(engine, 5)],
        ['text', call => call(engine, plan)],
        ['"field"', call => call(engine, 'hòa', { field: 'a' })],
      ],
    ),
  ],
  solrPack: noOptions,
  solrParams: noOptions,
  typesensePack: noOptions,
  typesenseQuery: [...noQuery, ['"field"', call => call(plan, { field: 'a' })]],
  typesenseSchema: [
    ['name', call => call()],
    ['name', call => call({ fields: ['title'] })],
    ['"field"', call => call('pages', { field: 'a' })],
  ],
};

describe('every function that is exported refuses wrong calls', () => {
  test('each has its place here', () => {
    const lists = exportedNames();
    expect([...lists.keys()]).toEqual(Object.keys(MODULES));
    const functions = Object.entries(MODULES).flatMap(([entry, module]) => {
      for (const name of Object.keys(module)) expect(lists.get(entry)).toContain(name);
      return Object.keys(module).filter(name => typeof all[name] === 'function');
    });
    const placed = new Set([...BY_TEXT, ...Object.keys(WRONG), ...WITHOUT_ARGUMENTS]);
    expect([...placed].sort()).toEqual(functions.sort());
  });

  test.each(Object.entries(WRONG))('%s', async (name, wrong) => {
    expect(wrong.length).toBeGreaterThan(0);
    for (const [message, call] of wrong) {
      const error = await Promise.resolve()
        .then(() => call(all[name]))
        .then(
          value => expect.fail(`${call} gave ${JSON.stringify(value)}`),
          reason => reason,
        );
      expect([TypeError, RangeError], `${error}`).toContain(error.constructor);
      expect(error.message).toContain(message);
      // What the engine says when something is not what it was taken for.
      expect(error.message).not.toMatch(/^Cannot |is not (?:a function|iterable|defined)/);
    }
  });

  const byText: readonly (readonly [string, Anything])[] = [
    ...BY_TEXT.map(
      name => [name, (text: unknown) => all[name](text, name === 'keyText' ? 'fold' : undefined)] as const,
    ),
    ['push', text => createNormalizer().push(text as string)],
  ];
  test.each(byText)('%s, what is no text', (_, call) => {
    expect(() => call(null)).toThrow(/^[a-z]+ must be a string, not null$/);
    expect(() => call(undefined)).toThrow(TypeError);
    expect(() => call(5)).toThrow('not 5');
    expect(() => call(['tòan'])).toThrow('not object');
  });
});

describe('an error says what was given, briefly, and of which class it is', () => {
  test.each<[unknown, string]>([
    ['x'.repeat(50), `"${'x'.repeat(39)}`],
    ['a\n"', String.raw`"a\n\""`],
    [[], 'object'],
    [{ toString: null, toJSON: () => expect.fail('run') }, 'object'],
    [Object.create(null), 'object'],
    [() => 'x', 'function'],
    [Symbol('x'), 'Symbol(x)'],
    [5n, '5'],
  ])('%#', (given, told) => {
    const expected = `option tonePlacement must be one of old, new, keep, not ${told}`;
    const kind = typeof given === 'string' ? RangeError : TypeError;
    expect(() => normalize('a', { tonePlacement: given as never })).toThrow(new kind(expected));
  });
});

describe('options that do not exist, and wrong values', () => {
  test.each<[string, Anything, object, string]>([
    ['normalize', normalize as Anything, { tone: 'old' }, 'not "tone"'],
    ['normalizeDiacritics', normalizeDiacritics as Anything, { tonePlacement: 'nw' }, 'option tonePlacement'],
    ['diacriticEdits', diacriticEdits as Anything, { from: 'NFD' }, 'not "from"'],
    [
      'expandAbbreviations',
      expandAbbreviations as Anything,
      { mode: 'annotat' },
      'option mode must be one of keep, expand, annotate, not "annotat"',
    ],
    ['expandAbbreviations', expandAbbreviations as Anything, { modes: 'keep' }, 'not "modes"'],
    ['findAbbreviations', findAbbreviations as Anything, { chat: 1 }, 'option chat'],
    ['removeInjections', removeInjections as Anything, { cut: 'sure' }, 'option cut must be one of'],
    ['findInjections', findInjections as Anything, { toString: 1 }, 'not "toString"'],
  ])('%s', (_, call, options, message) => {
    expect(() => call('Tỉnh UBND họp', options)).toThrow(message);
  });

  test.each<[unknown, string]>([
    [null, 'options must be an object, not null'],
    ['index', 'options must be an object, not "index"'],
  ])('options %j are none', (options, message) => {
    expect(() => (normalize as Anything)('x', options)).toThrow(new TypeError(message));
  });

  test('a syllable is written in one of two styles', () => {
    const hoa = parseSyllable('hòa')!;
    expect(() => formatSyllable(hoa, { tonePlacement: 'keep' as never })).toThrow('option tonePlacement');
  });

  test('a dictionary is read when it is given, not when a text needs it', () => {
    const bad = [{ short: 'a b', expansion: 'x' }];
    expect(() => normalize('x', { dictionary: bad })).toThrow('dictionary[0]: "a b" is not an abbreviation');
    expect(() => createNormalizer({ dictionary: bad })).toThrow('dictionary[0]');
    expect(() => normalize('x', { dictionary: 'QLCL\tquản lý chất lượng' as never })).toThrow(
      'a list of entries',
    );
    expect(() => normalize('x', { dictionary: [null] as never })).toThrow('dictionary[0]: an entry must be');
    const domain = [{ short: 'QLCL', expansion: 'quản lý chất lượng', domain: 5 }] as never;
    expect(() => normalize('x', { dictionary: domain })).toThrow(
      'dictionary[0]: the domain must be a string',
    );
  });

  test('what is undefined counts as left out', () => {
    expect(normalizeDiacritics('tòan', { form: undefined as never })).toBe('toàn');
    expect(normalize('tòan', { preset: undefined as never, dictionary: undefined as never })).toBe('toàn');
  });
});
