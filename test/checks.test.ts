import { describe, expect, test } from 'vitest';
import {
  abbreviationEdits,
  createNormalizer,
  diacriticEdits,
  diacriticReports,
  expandAbbreviations,
  explain,
  findAbbreviations,
  findDamage,
  findDefinitions,
  findInjections,
  findLegalNumbers,
  formatSyllable,
  homoglyphEdits,
  injectionEdits,
  isSyllable,
  normalize,
  normalizeDiacritics,
  parseDictionary,
  parseLegalNumber,
  parseSyllable,
  removeInjections,
  repairHomoglyphs,
  runTogetherEdits,
  splitRunTogether,
} from '../src/index.js';

type Anything = (...values: unknown[]) => unknown;

describe('what is no text is refused before anything is done', () => {
  const byText = [
    abbreviationEdits,
    diacriticEdits,
    diacriticReports,
    expandAbbreviations,
    explain,
    findAbbreviations,
    findDamage,
    findDefinitions,
    findInjections,
    findLegalNumbers,
    homoglyphEdits,
    injectionEdits,
    isSyllable,
    normalize,
    normalizeDiacritics,
    parseDictionary,
    parseLegalNumber,
    parseSyllable,
    removeInjections,
    repairHomoglyphs,
    runTogetherEdits,
    splitRunTogether,
    function push(text: string) {
      return createNormalizer().push(text);
    },
  ] as readonly Anything[];
  test.each(byText.map(call => [call.name, call] as const))('%s', (_, call) => {
    expect(() => call(null)).toThrow(new TypeError('the text has to be a string, not null'));
    expect(() => call(undefined)).toThrow(TypeError);
    expect(() => call(5)).toThrow('not number');
    expect(() => call(['tòan'])).toThrow('not object');
  });
});

describe('options that do not exist, and wrong values', () => {
  test.each<[string, Anything, object, string]>([
    ['normalize', normalize as Anything, { tone: 'old' }, 'there is no option tone'],
    ['normalizeDiacritics', normalizeDiacritics as Anything, { tonePlacement: 'nw' }, 'option tonePlacement'],
    ['diacriticEdits', diacriticEdits as Anything, { from: 'NFD' }, 'there is no option from'],
    ['expandAbbreviations', expandAbbreviations as Anything, { mode: 'annotat' }, 'option mode is one of'],
    ['expandAbbreviations', expandAbbreviations as Anything, { modes: 'keep' }, 'there is no option modes'],
    ['findAbbreviations', findAbbreviations as Anything, { chat: 1 }, 'option chat'],
    ['removeInjections', removeInjections as Anything, { cut: 'sure' }, 'option cut is one of'],
    ['findInjections', findInjections as Anything, { toString: 1 }, 'there is no option toString'],
  ])('%s', (_, call, options, message) => {
    expect(() => call('Tỉnh UBND họp', options)).toThrow(message);
    expect(() => call('Tỉnh UBND họp', options)).toThrow(TypeError);
  });

  test.each<[unknown, string]>([
    [null, 'options have to be an object, not null'],
    ['index', 'options have to be an object, not string'],
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
    expect(() => normalize('x', { dictionary: [null] as never })).toThrow(
      'dictionary[0]: an entry has to be',
    );
    const domain = [{ short: 'QLCL', expansion: 'quản lý chất lượng', domain: 5 }] as never;
    expect(() => normalize('x', { dictionary: domain })).toThrow(
      'dictionary[0]: the domain has to be a string',
    );
  });

  test('what is undefined counts as left out', () => {
    expect(normalizeDiacritics('tòan', { form: undefined as never })).toBe('toàn');
    expect(normalize('tòan', { preset: undefined as never, dictionary: undefined as never })).toBe('toàn');
  });
});
