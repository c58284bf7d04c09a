import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKey, KEY_VERSION, readToneKey, shapeKey, toneKey } from '../src/search/index.js';
import { formatSyllable } from '../src/syllable/index.js';
import {
  ALL_SYLLABLES,
  brokenSyllable,
  damagedLine,
  foreignWord,
  legalCode,
  seenSyllable,
  soup,
  utf16,
} from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, examples: T[] = []): void => {
  fc.assert(property, { numRuns: RUNS, examples });
};

/** Every syllable of the language, as both styles write it. */
const INVENTORY = ALL_SYLLABLES.map(parts => ({
  ...parts,
  old: formatSyllable(parts, { tonePlacement: 'old' }),
  fresh: formatSyllable(parts, { tonePlacement: 'new' }),
}));

const keysOf = (text: string): readonly string[] => [foldKey(text), shapeKey(text), toneKey(text)];

describe('over all syllables that the rules allow', () => {
  test('a tone key is read back as the syllable it was made from', () => {
    const wrong = INVENTORY.filter(({ old }) => readToneKey(toneKey(old)) !== old);
    expect(wrong).toEqual([]);
    expect(INVENTORY.length).toBeGreaterThan(10_000);
  });

  test('no two have the same tone key', () => {
    const byKey = new Map<string, string[]>();
    for (const { old } of INVENTORY) byKey.set(toneKey(old), [...(byKey.get(toneKey(old)) ?? []), old]);
    const shared = [...byKey.values()].filter(list => new Set(list).size > 1);
    expect(shared).toEqual([]);
    // The one pair that only the place of the tone tells apart.
    expect(toneKey('gịa')).toBe(toneKey('giạ'));
  });

  test('tone keys are ASCII letters and the tone, shape keys letters of the alphabet without tones', () => {
    for (const { old, tone } of INVENTORY) {
      const number = ['ngang', 'huyền', 'sắc', 'hỏi', 'ngã', 'nặng'].indexOf(tone);
      expect(toneKey(old)).toMatch(new RegExp(`^[a-z]+${number}$`));
      expect(shapeKey(old)).toMatch(/^[a-zăâđêôơư]+$/);
      expect(foldKey(old)).toBe(old.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'));
    }
  });

  test('they do not depend on the style, the form or the letter case', () => {
    for (const { old, fresh } of INVENTORY) {
      const keys = keysOf(old);
      for (const other of [
        fresh,
        old.normalize('NFD'),
        old.toUpperCase(),
        fresh.normalize('NFD').toUpperCase(),
      ]) {
        expect(keysOf(other), other).toEqual(keys);
      }
    }
  });
});

describe('of any text', () => {
  const anyText = fc.oneof(
    damagedLine,
    soup,
    utf16,
    foreignWord,
    legalCode,
    fc
      .array(
        fc.oneof(fc.constantFrom(...'aăâđêoôơưAĐÔdzwfj0189xX'), fc.constantFrom('\u0301', '\u031b', ' ')),
        { maxLength: 12 },
      )
      .map(all => all.join('')),
  );

  test('the folded key is that of the shape key, and of what the tone key stands for', () =>
    check(
      fc.property(anyText, text => {
        const fold = foldKey(text);
        // A word of Cyrillic or Greek letters alone may be repaired in one neighbourhood and stay in another.
        fc.pre(!/[\u0370-\u052f\u1f00-\u1fff]/.test(fold));
        expect(foldKey(shapeKey(text))).toBe(fold);
        expect(foldKey(readToneKey(toneKey(text)))).toBe(fold);
        expect(foldKey(fold)).toBe(fold);
        expect(shapeKey(shapeKey(text))).toBe(shapeKey(text));
        expect(toneKey(readToneKey(toneKey(text)))).toBe(toneKey(text));
      }),
      [
        ['a\u3220'],
        ['\u1ed9\u200c\u031b\ud83d'],
        ['\u1ed9\u034f\u031b\ud83d'],
        ['\u1ed9\ufe0f\u031b\ud83d'],
        ['\u32c0a'],
        ['1\u3038'],
        ['\u1ec7\u02c6'],
        ['\u02c6'],
        ['a\u02cb b'],
        ['\u01ce\u1ef9\u0300\u1100\u1161'],
        ['a\u1ee6\ua000'],
        ['\ua000\u01a3\u00cc'],
        ['i\u0323\u034f\u031b'],
        ['i\u0323\ufe0f\u031b'],
        ["d'a"],
        ['g\u0345\u00b4cua'],
      ],
    ));

  test('composed and decomposed text have the same keys', () =>
    check(
      fc.property(anyText, text => {
        expect(keysOf(text.normalize('NFD'))).toEqual(keysOf(text.normalize('NFC')));
      }),
    ));

  test('keys are small letters and digits, joined by single spaces', () =>
    check(
      fc.property(anyText, text => {
        for (const key of keysOf(text)) {
          expect(key).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: (?!$)|$))*$/u);
          expect(key).toBe(key.toLowerCase());
        }
        if (/^[\p{ASCII}ăâđêôơư]*$/u.test(shapeKey(text))) expect(toneKey(text)).toMatch(/^[a-z0-9 ]*$/);
      }),
      [['\u3041\ufc5e'], ['\u3041\u037a'], ['a\ufe70b']],
    ));
});

test('a damaged syllable has the keys of the right one', () =>
  check(
    fc.property(brokenSyllable, ({ right, broken, damages }) => {
      // Two damages may contradict each other, and a word of Cyrillic letters alone is a Cyrillic word.
      fc.pre(damages.length === 1 && /\p{Script=Latin}/u.test(broken));
      expect(keysOf(broken), broken).toEqual(keysOf(right));
    }),
  ));

test('the tone key of a syllable is no folded key of anything', () =>
  check(
    fc.property(seenSyllable(), fc.oneof(damagedLine, utf16, foreignWord), (syllable, text) => {
      fc.pre(!/\d/.test(text));
      expect(foldKey(text).split(' ')).not.toContain(toneKey(syllable));
    }),
  ));

test.each([
  ['Đ', '\u00d0', '\u00f0', '\u0189', '\u0256', 'đ'],
  ['ư', '\u01a3', '\u01a2', 'u\u031b'],
  ['đường', '\u00d0ường', '\u0256ường', 'đươ\u0300ng', 'đừơng', 'ĐƯỜNG'],
  ['TP', '\uff34\uff30', 'tp'],
  ['hoà', 'hòa', 'HOÀ', 'ho\u00ada\u0300'],
  ["M'gar", 'M\u2019gar', 'mgar'],
  ['1.000.000', '1000000', '1,000,000'],
])('%s is written in many ways', (first, ...others) => {
  for (const other of others) expect(keysOf(other), other).toEqual(keysOf(first));
});

test.each([
  ['dương', 'đường'],
  ['hoa', 'hòa'],
  ['môn', 'moon'],
  ['tô', 'too'],
  ['á', 'a1'],
  ['hoá', 'hoa2'],
  ['đt', 'ddt'],
  ['đt', 'dt'],
  ['xoong', 'xông'],
  ['ĂN', 'awn0'],
  ['1,5', '15'],
  ['й', 'и'],
  ['señora', 'senora'],
  ['Müller', 'Muller'],
  ['Müller', 'Mũller'],
  ['façade', 'facade'],
  ['Škoda', 'Skoda'],
  ['Łódź', 'Lódź'],
  ['rødt', 'rodt'],
  ['mü', 'mu'],
  ['mü', 'mu0ai8'],
])('%s and %s have different tone keys', (one, other) => {
  expect(toneKey(one)).not.toBe(toneKey(other));
});

test('other alphabets are folded as far as is usual, and no further', () => {
  expect(foldKey('Müller, Straße, Łódź, Ærø, café, São')).toBe('muller strasse lodz aero cafe sao');
  expect(foldKey('Москва, Йошкар')).toBe('москва йошкар');
  expect(foldKey('漢字 かな')).toBe('漢 字 か な');
  expect(foldKey('Þór það')).toBe('thor thad');
  expect(foldKey('!?')).toBe('');
  expect(toneKey('QH13 ĐT61 m² ﬁ')).toBe('qh139 dt619 m29 fi');
});

test.each([
  ['señora', 'sen0adora8'],
  ['Müller', 'mu0ailler8'],
  ['façade', 'fac0chade8'],
  ['naïveté', 'nai0aivete28'],
  ['Łódź', 'l0dfo2dz0ab8'],
  ['Ærø', 'aero0di8', 'aerø'],
  ['ǿ', 'o20di8'],
  ['lǘ', 'lu20ai8'],
  ['Ştefan', 's0chtefan8'],
  ['Ștefan', 's0cgtefan8'],
  ['Āṃ', 'a0aem0cd8'],
  ['Straße', 'strasse', 'strasse'],
])('marks of other languages are told in ASCII and read back: %s', (word, key, read = word.toLowerCase()) => {
  expect(toneKey(word)).toBe(key);
  expect(toneKey(word.normalize('NFD'))).toBe(key);
  expect(readToneKey(key)).toBe(read);
  expect(foldKey(word)).toMatch(/^[a-z]+$/);
});

test.each([
  ['a letter that has its shape twice', 'H\u00e2\u0302Nội', 'HâNội'],
  ['what joins marks', 'u\u034f\u0308ber', 'über'],
  ['ornament', `z${'\u0335\u0328\u0323\u031b\u0301'.repeat(20)}`, 'z\u0335\u0328\u0323\u031b\u0301'],
])('%s makes no key grow', (_, written, plain) => {
  expect(toneKey(written).length).toBeLessThanOrEqual(toneKey(plain).length);
  expect(foldKey(written)).toBe(foldKey(plain));
});

test('every Latin letter that decomposes has a key of its own, in ASCII', () => {
  const letters: string[] = [];
  for (let unit = 0xc0; unit < 0x1f00; unit++) {
    const letter = String.fromCharCode(unit);
    if (letter === letter.toLowerCase() && /^[a-z]\p{M}+$/u.test(letter.normalize('NFD')))
      letters.push(letter);
  }
  // A key does not tell whether a tone stood before another mark, and of two tones the last one counts.
  const told = letters.filter(
    letter =>
      !/[\u0300\u0301\u0303\u0309\u0323]\p{M}/u.test(letter.normalize('NFD')) ||
      /[\u0323]\p{M}$/u.test(letter.normalize('NFD')),
  );
  // A word that is no syllable, so that nothing is repaired.
  const keys = told.map(letter => toneKey(`qwz${letter}qwz`));
  expect(keys.filter(key => !/^[a-z0-9]+8$/.test(key))).toEqual([]);
  expect(told.filter((letter, i) => readToneKey(keys[i]) !== `qwz${letter}qwz`)).toEqual([]);
  expect(told.length).toBeGreaterThan(200);
});

/**
 * The keys of a probe: if this changes, `KEY_RULES` in src/search/version.ts has to count up, since indexes that exist
 * would no longer match.
 */
test('the version of the keys stands for what they are', () => {
  const probe = INVENTORY.map(({ old }) => keysOf(old).join(' ')).join('\n');
  let hash = 0;
  for (let i = 0; i < probe.length; i++) hash = (Math.imul(hash, 31) + probe.charCodeAt(i)) | 0;
  const words = toneKey('moon ĐT HàNội QH13 1.000 café Müller Москва 漢字 đuong viet');
  expect([KEY_VERSION.split('-')[0], hash, words]).toMatchInlineSnapshot(`
    [
      "7",
      890803863,
      "moon d9t8 ha1no65i8 qh139 1000 cafe28 mu0ailler8 москва 漢 字 d9uong8 viet",
    ]
  `);
});
