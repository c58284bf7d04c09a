/**
 * Hostile text of a megabyte: every function takes it, keeps its laws and comes back. Whether the time grows as the text does
 * is `bench/growth.ts`'s business: a test that is timed fails on a busy machine.
 */
import { describe, expect, test } from 'vitest';
import {
  abbreviationEdits,
  applyEdits,
  createNormalizer,
  diacriticEdits,
  type Edit,
  expandAbbreviations,
  findDefinitions,
  homoglyphEdits,
  injectionEdits,
  normalize,
  normalizeDiacritics,
  removeInjections,
  repairHomoglyphs,
  runTogetherEdits,
  type Span,
  splitRunTogether,
} from '../src/index.js';
import { HOSTILE } from './support/hostile.js';

/** UTF-16 units: a megabyte in memory. */
const UNITS = 1 << 19;
const FEWER = UNITS >> 3;

interface Step {
  readonly text: (text: string) => string;
  readonly edits: (text: string) => readonly Edit[];
}

const STEPS: Readonly<Record<string, Step>> = {
  normalizeDiacritics: { text: normalizeDiacritics, edits: diacriticEdits },
  repairHomoglyphs: { text: repairHomoglyphs, edits: homoglyphEdits },
  removeInjections: { text: removeInjections, edits: injectionEdits },
  splitRunTogether: { text: splitRunTogether, edits: runTogetherEdits },
  expandAbbreviations: { text: expandAbbreviations, edits: abbreviationEdits },
};

describe.each(Object.entries(HOSTILE))(
  'a megabyte, or a piece, of %s',
  (_, { make, most = UNITS, isSlow, isForeign }) => {
    const text = make(isSlow ? Math.min(most / 4, FEWER) : UNITS);

    test.each(Object.entries(STEPS))('%s gives what its edits give', (_, step) => {
      const output = step.text(text);
      expect(output === applyEdits(text, step.edits(text))).toBe(true);
      expect(step.text(output) === output).toBe(true);
    });

    test('a definition at its end is found, and one on the line behind it, and nothing else', () => {
      const whole = `${text} Công tác cải cách hành chính (CCHC) tốt lên.\nXã lập Quỹ Hoa Ban (QHB).`;
      const spanOf = (part: string): Span => ({
        start: whole.lastIndexOf(part),
        end: whole.lastIndexOf(part) + part.length,
      });
      const atItsEnd = { short: spanOf('CCHC'), long: spanOf('cải cách hành chính') };
      const behindIt = { short: spanOf('QHB'), long: spanOf('Quỹ Hoa Ban') };
      expect(findDefinitions(whole)).toMatchObject(isForeign ? [behindIt] : [atItsEnd, behindIt]);
    });

    test.each(['repair', 'index'] as const)(
      'the %s preset gives the same for the whole and for pieces',
      preset => {
        const whole = normalize(text, { preset });
        const normalizer = createNormalizer({ preset });
        let pieces = '';
        for (let i = 0; i < text.length; i += 60_000) pieces += normalizer.push(text.slice(i, i + 60_000));
        expect(pieces + normalizer.end() === whole).toBe(true);
      },
    );
  },
);

/** Marks out of order, which engines put in order by insertion: for a megabyte of them the native function takes minutes. */
test('a megabyte of marks out of order is put in order', () => {
  const half = UNITS / 2;
  const unordered = `a${'\u0301'.repeat(half)}${'\u0323'.repeat(half)}`;
  const ordered = `\u1ea1${'\u0323'.repeat(half - 1)}${'\u0301'.repeat(half)}`;
  expect(normalizeDiacritics(unordered) === ordered).toBe(true);
  expect(normalizeDiacritics(ordered) === ordered).toBe(true);
});

test('a line may ask for more edits than a call takes arguments', () => {
  const text = 'đượcmột '.repeat(150_000);
  const edits = runTogetherEdits(text);
  expect(edits.length).toBe(150_000);
  expect(applyEdits(text, edits) === 'được một '.repeat(150_000)).toBe(true);
});
