/**
 * Cases in words, in four files: `wild` (damage as pages really have it, in sentences of our own), `synthetic`,
 * `negative` (nothing may change) and `known-failures` (which must fail: one that starts to pass has to move).
 *
 * A case is: label, comment, function, options, original, fixed, rules (all rules of its edits, in order). A negative
 * case has no `fixed`; without `function` it holds for every one.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { joinRules } from '../src/edits.js';
import {
  abbreviationEdits,
  applyEdits,
  diacriticEdits,
  type Edit,
  expandAbbreviations,
  explain,
  homoglyphEdits,
  injectionEdits,
  normalize,
  normalizeDiacritics,
  removeInjections,
  repairHomoglyphs,
  runTogetherEdits,
  splitRunTogether,
} from '../src/index.js';

interface Case {
  readonly label: string;
  readonly comment?: string;
  readonly function?: string;
  readonly options?: object;
  readonly original: string;
  readonly fixed?: string;
  readonly rules?: readonly string[];
  readonly expect?: 'fail';
}

/** A function in its two forms: the text, and the edits that lead to it. */
interface Repair {
  readonly text: (text: string, options?: object) => string;
  readonly edits: (text: string, options?: object) => readonly Edit[];
}

const FUNCTIONS: Readonly<Record<string, Repair>> = {
  normalizeDiacritics: { text: normalizeDiacritics, edits: diacriticEdits },
  repairHomoglyphs: { text: repairHomoglyphs, edits: homoglyphEdits },
  expandAbbreviations: { text: expandAbbreviations, edits: abbreviationEdits },
  removeInjections: { text: removeInjections, edits: injectionEdits },
  splitRunTogether: { text: splitRunTogether, edits: runTogetherEdits },
  normalize: { text: normalize, edits: (text, options) => explain(text, options).edits },
};

const read = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(`${import.meta.dirname}/cases/${name}.json`, 'utf8'));

const named = (cases: readonly Case[]): [label: string, entry: Case][] =>
  cases.map(entry => [entry.label, entry]);

const functionOf = ({ function: name = '' }: Case): Repair => {
  const found = FUNCTIONS[name];
  if (!found) throw new Error(`no function ${name}`);
  return found;
};

describe.each(['wild', 'synthetic'])('%s', name => {
  test.each(named(read(name)))('%s', (_, entry) => {
    const { original, fixed, rules, options } = entry;
    const { text, edits } = functionOf(entry);
    expect(text(original, options)).toBe(fixed);
    const made = edits(original, options);
    expect(applyEdits(original, made)).toBe(fixed);
    expect(joinRules(made.map(edit => edit.rules))).toEqual(rules);
    expect(text(fixed!, options)).toBe(fixed);
  });
});

describe('negative', () => {
  test.each(named(read('negative')))('%s', (_, entry) => {
    const repairs = entry.function ? [functionOf(entry)] : Object.values(FUNCTIONS);
    for (const { text, edits } of repairs) {
      expect(text(entry.original, entry.options)).toBe(entry.original);
      expect(edits(entry.original, entry.options)).toEqual([]);
    }
  });
});

describe('known failures', () => {
  test.each(named(read('known-failures')))('%s', (_, entry) => {
    expect(entry.expect).toBe('fail');
    expect(entry.comment, 'says why').toBeTruthy();
    expect(functionOf(entry).text(entry.original, entry.options)).not.toBe(entry.fixed);
  });
});

test('the negative cases outnumber the others, and no label stands twice', () => {
  const [wild, synthetic, negative, failures] = ['wild', 'synthetic', 'negative', 'known-failures'].map(read);
  expect(negative.length).toBeGreaterThan(wild.length + synthetic.length);
  const labels = [...wild, ...synthetic, ...negative, ...failures].map(({ label }) => label);
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
});
