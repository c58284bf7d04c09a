import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASS_OF, Class } from '../src/context/classes.js';
import { createGate, DIRTY, dirtyAt, type Gate, isDirtyAfter, standApart } from '../src/context/gate.js';
import { INVISIBLE } from '../src/context/invisible.js';
import { applyEdits, type Edit } from '../src/edits.js';
import { proseLine } from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const gate = fc.constantFrom(...(['old', 'new', 'keep'] as const).map(createGate));

/** The same in one go, however long the text is. */
function dirtyIn({ next }: Gate, text: string): number {
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    state = next[state + CLASS_OF[text.charCodeAt(i)]];
    if (state === DIRTY) return i;
  }
  return next[state + Class.Other] === DIRTY ? text.length : -1;
}

test('characters that no reader sees are those of the class', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  expect(units.filter(unit => INVISIBLE.test(String.fromCharCode(unit)))).toEqual(
    units.filter(unit => CLASS_OF[unit] === Class.Invisible),
  );
});

describe('a gate', () => {
  const word = fc.constantFrom('tòa', 'hoà', 'thuỷ', 'và', 'Ðắk', 'a\u0301', 'the', 'x'.repeat(700), 'ở');
  const gap = fc.constantFrom(' ', ' ', ' ', '\n', ', ', '');

  test('reads the parts of a long text as the whole of it', () => {
    const long = fc
      .tuple(proseLine, fc.nat(1400), fc.array(fc.tuple(word, gap), { maxLength: 6 }), proseLine)
      .map(
        ([line, length, words, rest]) =>
          line.repeat(30).slice(0, length) + words.flat().join('') + rest.repeat(30),
      );
    fc.assert(
      fc.property(gate, long, (gate, text) => {
        expect(dirtyAt(gate, text, 0, text.length)).toBe(dirtyIn(gate, text));
      }),
      { numRuns: RUNS },
    );
  });

  test('has nothing to do where clean words stand apart in clean text', () => {
    const around = fc.array(fc.oneof(word, gap, fc.constantFrom('UB', '(', '/', 'Q.')), { maxLength: 6 });
    const put = fc.constantFrom('ủy ban', 'Tòa án', 'quản lý', 'thủy lợi', 'hòa', 'a');
    let apart = 0;
    fc.assert(
      fc.property(gate, around, put, around, put, around, (gate, first, one, second, two, third) => {
        const before = first.join('');
        const between = second.join('');
        const text = `${before}QH${between}TS${third.join('')}`;
        const at = before.length + 2 + between.length;
        const edits: Edit[] = [
          { start: before.length, end: before.length + 2, text: one, rules: [] },
          { start: at, end: at + 2, text: two, rules: [] },
        ];
        if ([text, one, two].some(part => dirtyIn(gate, part) >= 0) || !standApart(text, edits)) return;
        apart++;
        expect(isDirtyAfter(gate, applyEdits(text, edits), edits)).toBe(false);
      }),
      { numRuns: RUNS },
    );
    expect(apart).toBeGreaterThan(0);
  });
});
