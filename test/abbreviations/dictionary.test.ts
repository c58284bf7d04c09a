import { describe, expect, test } from 'vitest';
import { readTable } from '../../data/build/tables.js';
import { lookUp } from '../../src/abbreviations/dictionary/index.js';
import { expandAbbreviations, parseDictionary } from '../../src/abbreviations/index.js';
import { isSyllable } from '../../src/syllable/index.js';
import { meaning } from '../support/abbreviations.js';

describe('the dictionary', () => {
  const rows = readTable('abbreviations.tsv');

  test('every expansion is Vietnamese, syllable by syllable', () => {
    const foreign = new Set(['I', 'II', 'B', 'Dengue', 'lipid', 'Lênin']);
    for (const { short, expansion } of rows) {
      for (const word of expansion.split(/[\s,]+|-/).filter(word => word !== '')) {
        const isKnown = foreign.has(word) || /^\d$/.test(word) || isSyllable(word);
        expect(isKnown, `${short} = ${expansion}: ${word}`).toBe(true);
      }
    }
  });

  test('what is packed is what the table says', () => {
    for (const { short, expansion, domain, tier } of rows) {
      expect(lookUp(short)).toContainEqual({ expansion, domain, tier });
    }
    expect(rows.length).toBeGreaterThanOrEqual(800);
  });

  test('a topic that a short form tells of is told by a long form of it too: a second reading decides alike', () => {
    const longs = new Map<string, string[]>();
    for (const { short, expansion } of rows)
      longs.set(short.toLowerCase(), [...(longs.get(short.toLowerCase()) ?? []), expansion.toLowerCase()]);
    for (const { topic, words } of readTable('abbreviations/topics.tsv')) {
      const phrases = words.split('|');
      // km is a unit as well.
      for (const short of phrases.filter(phrase => longs.has(phrase) && phrase !== 'km')) {
        const tells = longs
          .get(short)!
          .some(long =>
            phrases.some(
              phrase => phrase !== short && ` ${long.replaceAll(',', '')} `.includes(` ${phrase} `),
            ),
          );
        expect(tells, `${topic}: ${short}`).toBe(true);
      }
    }
  });

  test('validity names a year, and topics are used', () => {
    for (const { short, validity } of rows)
      expect(validity, short).toMatch(/^(?:|(?:from |until )?(?:19|20)\d\d\b.*)$/);
    const rules = readTable('abbreviations/context.tsv');
    const used = new Set(
      rules.filter(({ side }) => side === 'topic').flatMap(({ pattern }) => pattern.split('|')),
    );
    const unused = readTable('abbreviations/topics.tsv').filter(({ topic }) => !used.has(topic));
    expect(unused.map(({ topic }) => topic)).toEqual([]);
  });

  test('a short form that is safe anywhere is no word', () => {
    for (const { short, tier } of rows) {
      if (tier === 'A' && short !== 'TƯ') expect(isSyllable(short), short).toBe(false);
    }
  });

  test('compounds are found however they are joined', () => {
    for (const short of ['LĐTB&XH', 'LĐ-TB&XH', 'LĐTB-XH', 'LĐ\u2010TB\u2011XH', 'LĐTBXH', 'LĐ-TB-XH']) {
      expect(meaning(`Sở ${short} chi trả trợ cấp.`, short), short).toBe('lao động - thương binh và xã hội');
    }
    expect(lookUp('H.P')).toBeUndefined();
    expect(lookUp('UB-ND')).toBeUndefined();
  });
});

describe('parseDictionary', () => {
  test('reads short form, expansion and domain; skips comments and empty lines', () => {
    const tsv = '\ufeff# the plant\r\nQLCL\tquản lý chất lượng\r\n\r\nPX2\tphân xưởng hai\tplant\r\n';
    expect(parseDictionary(tsv, 'plant.tsv')).toEqual([
      { short: 'QLCL', expansion: 'quản lý chất lượng' },
      { short: 'PX2', expansion: 'phân xưởng hai', domain: 'plant' },
    ]);
  });

  test.each([
    ['QLCL quản lý chất lượng', 'no tab'],
    ['QLCL\t', 'the expansion is empty'],
    ['QLCL\t  ', 'the expansion is empty'],
    ['quản lý\tquản lý chất lượng', 'is not an abbreviation'],
    ['123\tmột hai ba', 'is not an abbreviation'],
    ['\tquản lý', 'is not an abbreviation'],
    ['QLCL\tQL', '"QL" is not the long form of QLCL: it is not longer than the short form'],
    ['QLCL\tquản lý (chất lượng)', 'is not the long form'],
    ['QLCL\tquản lý chất lượng\tx\ty', '4 columns'],
    ['QLCL\tquản lý chất lượng'.normalize('NFD'), 'not in NFC'],
  ])('refuses %j', (row, problem) => {
    expect(() => parseDictionary(`AB\tan bình\n${row}\n`, 'terms.tsv')).toThrow(`terms.tsv:2: `);
    expect(() => parseDictionary(`AB\tan bình\n${row}\n`, 'terms.tsv')).toThrow(problem);
  });

  test('refuses a short form that was there before, and one that an expansion uses', () => {
    expect(() => parseDictionary('AB\tan bình\n\nAB\tâm bản\n', 't.tsv')).toThrow(
      't.tsv:3: AB stood at t.tsv:1 already',
    );
    expect(() => parseDictionary('AB\tan bình\nAC\tcon của AB\n', 't.tsv')).toThrow(
      't.tsv:2: the expansion holds AB',
    );
    const dictionary = [{ short: 'AB', expansion: '' }];
    expect(() => expandAbbreviations('x', { dictionary })).toThrow('dictionary[0]: the expansion is empty');
  });
});
