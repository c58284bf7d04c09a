import unorm from 'unorm';
import { describe, expect, test } from 'vitest';
import { normalizeDiacritics } from '../src/diacritics/index.js';
import { LETTERS, SHAPE_MARKS, TONE_MARKS } from './support/arbitraries.js';

const MARKS = ['', ...TONE_MARKS, ...SHAPE_MARKS, '\u0340', '\u0341'];

/** All sequences of at most `most` marks. */
function sequences(most: number): readonly string[] {
  let all = [''];
  for (let length = 0; length < most; length++) {
    all = [...new Set(all.flatMap(sequence => MARKS.map(mark => sequence + mark)))];
  }
  return all;
}

const BASES = [...'aăâeêioôơuưybcdđghklmnpqrstvxAĂÂEÊIOÔƠUƯYBCDĐGHKLMNPQRSTVX'];

/** A letter that is a word: what stands in it is the whole of the evidence. */
const isLetter = new Set(LETTERS.map(letter => letter.normalize('NFC')));

describe('native normalize, unorm and ours agree', () => {
  const marks = sequences(3);
  test(`native and unorm on ${BASES.length} letters with ${marks.length} sequences of up to three marks`, () => {
    for (const base of BASES) {
      for (const sequence of marks) {
        const text = base + sequence;
        if (unorm.nfc(text) !== text.normalize('NFC') || unorm.nfd(text) !== text.normalize('NFD')) {
          expect.fail(`native and unorm differ on ${JSON.stringify(text)}`);
        }
      }
    }
  });

  test('ours wherever the canonical form is a letter of the alphabet', () => {
    let compared = 0;
    for (const base of BASES) {
      for (const sequence of marks) {
        const canonical = (base + sequence).normalize('NFC');
        if (!isLetter.has(canonical)) continue;
        compared++;
        expect(normalizeDiacritics(base + sequence)).toBe(canonical);
        expect(normalizeDiacritics(base + sequence, { form: 'NFD' })).toBe(canonical.normalize('NFD'));
      }
    }
    expect(compared).toBeGreaterThan(LETTERS.length);
  });

  test('ours keeps the canonical form of whatever else it takes from a letter', () => {
    for (const base of BASES) {
      for (const sequence of marks) {
        const ours = normalizeDiacritics(base + sequence);
        if (ours !== ours.normalize('NFC'))
          expect.fail(`not NFC: ${JSON.stringify([base + sequence, ours])}`);
        const decomposed = normalizeDiacritics(base + sequence, { form: 'NFD' });
        if (decomposed !== ours.normalize('NFD')) {
          expect.fail(`the forms differ: ${JSON.stringify([base + sequence, ours, decomposed])}`);
        }
      }
    }
  });

  test('text of other alphabets takes its canonical form and no other', () => {
    const texts = [
      '\u212b \ufb01 \u00bd \u2126', // Angstrom and Ohm signs, a ligature, a fraction
      '\ud55c\uad6d\uc5b4 \u1112\u1161\u11ab',
      '\u1fb3\u0301 \u03b1\u0345\u0301',
      '\u0915\u093c \u05e9\u05c1 \u304b\u3099',
      'x\u0323\u030c z\u030c\u0323',
    ];
    for (const text of texts) {
      expect(normalizeDiacritics(text)).toBe(text.normalize('NFC'));
      expect(normalizeDiacritics(text, { form: 'NFD' })).toBe(text.normalize('NFD'));
      expect(unorm.nfc(text)).toBe(text.normalize('NFC'));
    }
  });
});
