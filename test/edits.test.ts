import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  composeEdits,
  type Edit,
  editsBeside,
  effectiveEdits,
  joinRules,
  NO_EDITS,
  type Rule,
  type Span,
  shiftEdits,
} from '../src/edits.js';
import { OffsetMap } from '../src/offset-map.js';
import { RUNS } from './support/runs.js';

const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'ế', '\u0301', ' ', '\ud835', '\udc00'),
  maxLength: 24,
});
const put = fc.string({ unit: fc.constantFrom('x', 'y', 'ộ', '\u0323', '\ud835'), maxLength: 4 });
const rules = fc
  .uniqueArray(fc.constantFrom<Rule>('compose', 'eth', 'invisible', 'tone-position'), {
    minLength: 1,
    maxLength: 2,
  })
  .map(names => names.sort());

/** Sorted, disjoint edits of a text of `length`; empty ones at one place and edits that touch are among them. */
const editsOf = (length: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(3), put, rules), { maxLength: 6 }).map(drafts => {
    const edits: Edit[] = [];
    let at = 0;
    for (const [place, size, text, rules] of [...drafts].sort((a, b) => a[0] - b[0])) {
      const start = Math.max(at, place);
      const end = Math.min(length, start + size);
      edits.push({ start, end, text, rules });
      at = end;
    }
    return edits;
  });

interface Chain {
  readonly texts: readonly string[];
  readonly steps: readonly (readonly Edit[])[];
}

/** A text and `count` lists of edits, each for the outcome of the one before it. */
const chain = (count: number): fc.Arbitrary<Chain> =>
  text.chain(input => extend({ texts: [input], steps: [] }, count));

function extend(chain: Chain, count: number): fc.Arbitrary<Chain> {
  if (count === 0) return fc.constant(chain);
  const last = chain.texts.at(-1)!;
  return editsOf(last.length).chain(edits =>
    extend({ texts: [...chain.texts, applyEdits(last, edits)], steps: [...chain.steps, edits] }, count - 1),
  );
}

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void => {
  fc.assert(property, { numRuns: RUNS });
};

const alone = fc.tuple(text).chain(([input]) => editsOf(input.length).map(edits => ({ input, edits })));

describe('applying', () => {
  test('puts each text where its span was and keeps all else', () => {
    expect(applyEdits('tòan', [{ start: 1, end: 3, text: 'oà', rules: ['tone-position'] }])).toBe('toàn');
    expect(
      applyEdits('abc', [
        { start: 0, end: 0, text: '<', rules: ['eth'] },
        { start: 1, end: 2, text: '', rules: ['eth'] },
        { start: 3, end: 3, text: '>', rules: ['eth'] },
      ]),
    ).toBe('<ac>');
  });

  test('without edits gives the very same string', () => {
    const input = ['t', 'ế'].join('');
    expect(applyEdits(input, NO_EDITS)).toBe(input);
    expect(composeEdits(NO_EDITS, NO_EDITS)).toBe(NO_EDITS);
  });

  test('equals replacing from the end to the start, one at a time', () =>
    check(
      fc.property(alone, ({ input, edits }) => {
        const units = [...Array(input.length).keys()].map(i => input[i]);
        for (const { start, end, text } of [...edits].reverse()) units.splice(start, end - start, text);
        expect(applyEdits(input, edits)).toBe(units.join(''));
      }),
    ));

  test('moved edits do the same to the moved text', () =>
    check(
      fc.property(alone, text, ({ input, edits }, before) => {
        const moved = shiftEdits(edits, before.length);
        expect(applyEdits(before + input, moved)).toBe(before + applyEdits(input, edits));
      }),
    ));

  test.each<[string, readonly Span[]]>([
    ['out of range', [{ start: 2, end: 9 }]],
    ['before the text', [{ start: -1, end: 1 }]],
    ['ending before they start', [{ start: 2, end: 1 }]],
    [
      'overlapping',
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    ],
    [
      'out of order',
      [
        { start: 2, end: 3 },
        { start: 0, end: 1 },
      ],
    ],
    ['not numbers', [{ start: Number.NaN, end: Number.NaN }]],
  ])('edits %s are refused, by the map too', (_, spans) => {
    const edits = spans.map((span): Edit => ({ ...span, text: 'x', rules: ['eth'] }));
    expect(() => applyEdits('abcd', edits)).toThrow(RangeError);
    expect(() => OffsetMap.of(edits, 4)).toThrow(RangeError);
  });
});

describe('composing', () => {
  test('does at once what one list and then the other do', () =>
    check(
      fc.property(chain(2), ({ texts, steps: [f, g] }) => {
        expect(applyEdits(texts[0], composeEdits(f, g))).toBe(texts[2]);
      }),
    ));

  test('is associative', () =>
    check(
      fc.property(chain(3), ({ steps: [f, g, h] }) => {
        expect(composeEdits(composeEdits(f, g), h)).toEqual(composeEdits(f, composeEdits(g, h)));
      }),
    ));

  test('with nothing changes nothing', () =>
    check(
      fc.property(alone, ({ edits }) => {
        expect(composeEdits(edits, NO_EDITS)).toEqual(edits);
        expect(composeEdits(NO_EDITS, edits)).toEqual(edits);
      }),
    ));

  test('keeps apart what does not touch, and names every rule once, in order', () => {
    const compose: Edit = { start: 0, end: 2, text: 'é', rules: ['compose'] };
    const eth: Edit = { start: 2, end: 3, text: 'Đ', rules: ['eth'] };
    expect(composeEdits([compose], [eth])).toEqual([compose, { ...eth, start: 3, end: 4 }]);
    expect(composeEdits([compose], [{ ...eth, start: 1, end: 2 }])).toEqual([
      { start: 0, end: 3, text: 'éĐ', rules: ['compose', 'eth'] },
    ]);
    expect(
      joinRules([
        ['eth', 'gha'],
        ['compose', 'eth'],
      ]),
    ).toEqual(['compose', 'eth', 'gha']);
  });

  test('edits that put back what stood there are left out', () => {
    const compose: Edit = { start: 0, end: 2, text: 'é', rules: ['compose'] };
    const decompose: Edit = { start: 0, end: 1, text: 'e\u0301', rules: ['decompose'] };
    expect(effectiveEdits('e\u0301', composeEdits([compose], [decompose]))).toBe(NO_EDITS);
    expect(effectiveEdits('e\u0301', [compose])).toEqual([compose]);
    check(
      fc.property(chain(2), ({ texts, steps: [f, g] }) => {
        const edits = effectiveEdits(texts[0], composeEdits(f, g));
        expect(applyEdits(texts[0], edits)).toBe(texts[2]);
        expect(edits.filter(({ start, end, text }) => texts[0].slice(start, end) === text)).toEqual([]);
      }),
    );
  });

  test('takes time in proportion to the edits, however many become one', () => {
    const n = 200_000;
    const single = (i: number): Edit => ({ start: i, end: i + 1, text: 'y', rules: ['eth'] });
    const all = Array.from({ length: n }, (_, i) => single(i));
    const [joined, ...rest] = composeEdits(all, all);
    expect(rest).toEqual([]);
    expect([joined.start, joined.end, joined.text.length]).toEqual([0, n, n]);
  });
});

/** Where a text and its repaired form go in step, and the corners of the edits: what an offset map has to say. */
function walk(input: string, edits: readonly Edit[]): readonly (readonly [input: number, output: number])[] {
  const steps: [number, number][] = [[0, 0]];
  let [i, o] = [0, 0];
  const inStep = (until: number): void => {
    while (i < until) steps.push([++i, ++o]);
  };
  for (const edit of edits) {
    inStep(edit.start);
    i = edit.end;
    o += edit.text.length;
    steps.push([i, o]);
  }
  inStep(input.length);
  return steps;
}

/** The span that holds `offset` strictly inside, if any. */
const inside = (spans: readonly Span[], offset: number): Span | undefined =>
  spans.find(span => span.start < offset && offset < span.end);

/** The edits of the way back, without their texts' content. */
function backwards(edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return edits.map(({ start, end, text, rules }) => {
    const back = {
      start: start + shift,
      end: start + shift + text.length,
      text: ' '.repeat(end - start),
      rules,
    };
    shift += text.length - (end - start);
    return back;
  });
}

describe('the offset map', () => {
  const mapped = alone.map(({ input, edits }) => ({
    input,
    edits,
    output: applyEdits(input, edits),
    map: OffsetMap.of(edits, input.length),
  }));

  test('says for each offset what a walk along both texts says', () =>
    check(
      fc.property(mapped, ({ input, edits, output, map }) => {
        expect(map.outputLength).toBe(output.length);
        const steps = walk(input, edits);
        const back = backwards(edits);
        for (let i = 0; i <= input.length; i++) {
          const edit = edits.findIndex(({ start, end }) => start < i && i < end);
          const at = steps.filter(step => step[0] === i).map(step => step[1]);
          const [before, after] =
            edit < 0 ? [Math.min(...at), Math.max(...at)] : [back[edit].start, back[edit].end];
          expect([map.toOutput(i), map.toOutput(i, 'after')]).toEqual([before, after]);
        }
      }),
    ));

  test('turned round says the same of the way back', () =>
    check(
      fc.property(mapped, ({ edits, output, map }) => {
        const back = OffsetMap.of(backwards(edits), output.length);
        expect(map.invert().toJSON()).toEqual(back.toJSON());
        expect(map.invert().invert().toJSON()).toEqual(map.toJSON());
        for (let o = 0; o <= output.length; o++) {
          for (const side of ['before', 'after'] as const) {
            expect(map.toInput(o, side)).toBe(back.toOutput(o, side));
            expect(map.invert().toOutput(o, side)).toBe(map.toInput(o, side));
          }
        }
      }),
    ));

  test('never runs backwards, and leads home from every offset outside of the edits', () =>
    check(
      fc.property(mapped, ({ input, edits, map }) => {
        for (let i = 0; i <= input.length; i++) {
          expect(map.toOutput(i, 'before')).toBeLessThanOrEqual(map.toOutput(i, 'after'));
          if (i > 0) expect(map.toOutput(i - 1, 'after')).toBeLessThanOrEqual(map.toOutput(i, 'after'));
          if (i > 0) expect(map.toOutput(i - 1, 'before')).toBeLessThanOrEqual(map.toOutput(i, 'before'));
          if (inside(edits, i)) continue;
          expect(map.toInput(map.toOutput(i, 'before'), 'before')).toBeLessThanOrEqual(i);
          expect(map.toInput(map.toOutput(i, 'after'), 'after')).toBeGreaterThanOrEqual(i);
        }
      }),
    ));

  test('leads between equal pieces of both texts', () =>
    check(
      fc.property(mapped, ({ input, edits, output, map }) => {
        const bounds = [0, ...edits.flatMap(({ start, end }) => [start, end]), input.length];
        for (let i = 0; i < bounds.length; i += 2) {
          const [from, to] = [bounds[i], bounds[i + 1]];
          if (from === to) continue;
          expect(output.slice(map.toOutput(from, 'after'), map.toOutput(to, 'before'))).toBe(
            input.slice(from, to),
          );
        }
      }),
    ));

  const spanned = mapped.chain(all =>
    fc.tuple(fc.nat(all.output.length), fc.nat(all.output.length)).map(([a, b]) => ({
      ...all,
      span: { start: Math.min(a, b), end: Math.max(a, b) },
    })),
  );

  test('gives for a span of the output a piece of the input that it came from, whole edits and no more', () =>
    check(
      fc.property(spanned, ({ input, edits, map, span }) => {
        const piece = map.spanToInput(span);
        expect([piece.start, piece.end].filter(at => inside(edits, at))).toEqual([]);
        expect(map.toOutput(piece.start, 'before')).toBeLessThanOrEqual(span.start);
        expect(map.toOutput(piece.end, 'after')).toBeGreaterThanOrEqual(span.end);
        for (let i = piece.start; i < piece.end; i++) {
          if (edits.some(({ start, end }) => start <= i && i < end)) continue;
          expect(map.toOutput(i, 'after')).toBeGreaterThanOrEqual(span.start);
          expect(map.toOutput(i + 1, 'before')).toBeLessThanOrEqual(span.end);
        }
        const letters = map.spanToInput(span, input);
        expect(letters.start).toBeLessThanOrEqual(piece.start);
        expect(letters.end).toBeGreaterThanOrEqual(piece.end);
      }),
    ));

  test('cuts no letter where it is given the input', () => {
    const input = 'to\u0300an \ud835\udc00e\u0302\u0301';
    const map = OffsetMap.identity(input.length);
    expect(map.isIdentity).toBe(true);
    expect(map.spanToInput({ start: 0, end: 2 }, input)).toEqual({ start: 0, end: 3 });
    expect(map.spanToInput({ start: 2, end: 3 }, input)).toEqual({ start: 1, end: 3 });
    expect(map.spanToInput({ start: 6, end: 7 }, input)).toEqual({ start: 6, end: 8 });
    expect(map.spanToInput({ start: 9, end: 10 }, input)).toEqual({ start: 8, end: 11 });
    expect(map.spanToInput({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    const lone = 'a\udc00\udc00b';
    expect(OffsetMap.identity(4).spanToInput({ start: 2, end: 3 }, lone)).toEqual({ start: 2, end: 3 });
  });

  test('composed is the map of the composed edits', () =>
    check(
      fc.property(chain(2), ({ texts, steps: [f, g] }) => {
        const [first, second] = [OffsetMap.of(f, texts[0].length), OffsetMap.of(g, texts[1].length)];
        const both = first.compose(second);
        expect(both.toJSON()).toEqual(OffsetMap.of(composeEdits(f, g), texts[0].length).toJSON());
        for (let i = 0; i <= texts[0].length; i++) {
          if (composeEdits(f, g).some(({ start, end }) => start <= i && i <= end)) continue;
          for (const side of ['before', 'after'] as const) {
            expect(both.toOutput(i, side)).toBe(second.toOutput(first.toOutput(i, side), side));
          }
        }
      }),
    ));

  test('survives JSON', () =>
    check(
      fc.property(mapped, ({ map }) => {
        const json = JSON.parse(JSON.stringify(map));
        const read = OffsetMap.fromJSON(json);
        expect(read.toJSON()).toEqual(json);
        expect([read.inputLength, read.outputLength]).toEqual([map.inputLength, map.outputLength]);
      }),
    ));

  test('refuses what is outside of the text, and what is no map', () => {
    const map = OffsetMap.of([{ start: 1, end: 3, text: 'é', rules: ['compose'] }], 4);
    for (const offset of [-1, 5, Number.NaN]) expect(() => map.toOutput(offset)).toThrow(RangeError);
    for (const offset of [-1, 4, Number.NaN]) expect(() => map.toInput(offset)).toThrow(RangeError);
    expect(() => map.spanToInput({ start: 1, end: 4 })).toThrow(RangeError);
    expect(() => map.spanToOutput({ start: 3, end: 1 })).toThrow(RangeError);
    expect(() => map.compose(OffsetMap.identity(4))).toThrow(RangeError);
    for (const triples of [
      [1, 2],
      [1, 9, 0],
      [-1, 1, 1],
      [0.5, 1, 1],
    ]) {
      expect(() => OffsetMap.fromJSON({ inputLength: 4, triples })).toThrow(RangeError);
    }
    expect(() => OffsetMap.fromJSON({ inputLength: Number.NaN, triples: [] })).toThrow(RangeError);
  });
});

/** For each code unit that edits leave of a text: where it stood before; -1 for what they put in. */
function originsOf(length: number, edits: readonly Edit[]): number[] {
  const origins: number[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    while (at < start) origins.push(at++);
    for (let i = 0; i < text.length; i++) origins.push(-1);
    at = end;
  }
  while (at < length) origins.push(at++);
  return origins;
}

test('editsBeside gives the edits of what stood side by side before, where it stood', () =>
  check(
    fc.property(chain(2), ({ texts: [input], steps: [made, edits] }) => {
      // What puts nothing where nothing was is no edit of any step.
      const before = made.filter(({ start, end, text }) => start < end || text !== '');
      const origins = originsOf(input.length, before);
      const expected = edits.flatMap(edit => {
        const own = origins.slice(edit.start, edit.end);
        const stays = own.length > 0 && own.every((origin, i) => origin >= 0 && origin === own[0] + i);
        return stays ? [{ ...edit, start: own[0], end: own[0] + own.length }] : [];
      });
      expect(editsBeside(before, edits).filter(({ start, end }) => start < end)).toEqual(expected);
    }),
  ));
