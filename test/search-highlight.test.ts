import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, type Span } from '../src/index.js';
import { analyze, findHits, highlight, markSpans, planQuery } from '../src/search/index.js';
import { document, pageLine, proseLine, seenSyllable, utf16 } from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, examples: T[] = []): void => {
  fc.assert(property, { numRuns: RUNS, examples });
};

const anyText = fc.oneof(
  document,
  utf16,
  fc.array(pageLine, { maxLength: 5 }).map(rows => rows.join('\n')),
);
const anySpans = fc.array(fc.tuple(fc.integer({ min: -3, max: 90 }), fc.integer({ min: 0, max: 12 })), {
  maxLength: 8,
});
const spansOf = (pairs: readonly (readonly [number, number])[]): Span[] =>
  pairs.map(([start, length]) => ({ start, end: start + length }));

/** Sorted, disjoint, not empty, on the edges of characters. */
function expectMarks(text: string, spans: readonly Span[]): void {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  const edges = new Set([text.length, ...[...segments].map(({ index }) => index)]);
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(edges.has(start) && edges.has(end), `${start}..${end}`).toBe(true);
    at = end;
  }
}

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

const marked = (text: string, query: string): string => {
  const analysis = analyze(text);
  const hits = findHits(analysis, planQuery(query));
  return markSpans(text, highlight(text, hits, { cuts: analysis.cuts }), '[', ']');
};

describe('for any hits', () => {
  test('marks are whole characters, in order, and cover the hits', () =>
    check(
      fc.property(anyText, anySpans, (text, pairs) => {
        const hits = spansOf(pairs);
        const spans = highlight(text, hits);
        expectMarks(text, spans);
        for (const hit of hits) {
          const start = Math.max(0, hit.start);
          const end = Math.min(text.length, hit.end);
          if (start >= end) continue;
          expect(spans.some(span => span.start <= start && end <= span.end)).toBe(true);
        }
      }),
    ));

  test('of a text that was repaired, marks are whole characters of the original', () =>
    check(
      fc.property(anyText, anySpans, fc.constantFrom('repair', 'index'), (text, pairs, preset) => {
        const { map, injections } = explain(text, { preset: preset as 'repair' });
        const cuts = injections.filter(({ confidence }) => confidence === 'certain');
        expectMarks(text, highlight(text, spansOf(pairs), { map }));
        const spans = highlight(text, spansOf(pairs), { map, cuts });
        expectMarks(text, spans);
        for (const { start, end } of spans) {
          expect(
            cuts.some(
              cut => cut.start < end - 1 && start + 1 < cut.end && start >= cut.start && end <= cut.end,
            ),
          ).toBe(false);
        }
      }),
    ));

  test('highlighting what is highlighted changes nothing', () =>
    check(
      fc.property(anyText, anySpans, (text, pairs) => {
        const once = highlight(text, spansOf(pairs));
        expect(highlight(text, once)).toEqual(once);
      }),
    ));

  test.each([
    [
      [2, 3],
      [0, 1],
    ],
    [
      [0, 2],
      [1, 3],
    ],
    [[1, 4]],
    [[-1, 1]],
    [[2, 1]],
  ])('marks are not set around spans in disorder: %j %j', (...pairs) => {
    const spans = pairs.map(([start, end]) => ({ start, end }));
    expect(() => markSpans('abc', spans)).toThrow(RangeError);
  });

  test('marks can be taken out again', () =>
    check(
      fc.property(anyText, anySpans, (text, pairs) => {
        const spans = highlight(text, spansOf(pairs));
        expect(markSpans(text, spans, '', '')).toBe(text);
        expect(
          markSpans(text, spans, '\ue000', '').split('\ue000').length - 1 - (text.split('\ue000').length - 1),
        ).toBe(spans.length);
      }),
    ));
});

describe('of what a query finds', () => {
  test('hits are spans of tokens, each once', () => {
    let found = 0;
    check(
      fc.property(anyText, fc.oneof(proseLine, utf16), fc.nat(), (text, other, at) => {
        const analysis = analyze(text);
        const spans = new Set(analysis.tokens.map(placeOf));
        const [own] = analysis.tokens.slice(at % Math.max(1, analysis.tokens.length));
        for (const query of [other, own === undefined ? '' : text.slice(own.start, own.end)]) {
          const hits = findHits(analysis, planQuery(query));
          expectMarks(text, hits);
          expect(hits.filter(hit => !spans.has(placeOf(hit)))).toEqual([]);
          found += hits.length;
        }
      }),
    );
    expect(found).toBeGreaterThan(0);
  });

  test('a word that stands in a text is found in any form, and marked exactly', () =>
    check(
      fc.property(seenSyllable(), fc.constantFrom('NFC', 'NFD'), (word, form) => {
        const text = `“${word.normalize(form)}”, 12.`;
        for (const query of [word, word.normalize('NFD'), word.toUpperCase()]) {
          expect(marked(text, query)).toBe(`“[${word.normalize(form)}]”, 12.`);
        }
      }),
    ));
});

test.each([
  ['Tie\u0302\u0301ng Vie\u0323\u0302t', 'tiếng', '[Tie\u0302\u0301ng] Vie\u0323\u0302t'],
  ['Tie\u0302\u0301ng Vie\u0323\u0302t', 'viet', 'Tie\u0302\u0301ng [Vie\u0323\u0302t]'],
  ['\u00d0ường Láng, dương', 'đường', '[\u00d0ường] Láng, dương'],
  ['\u00d0ường Láng, dương', 'duong', '[\u00d0ường] Láng, [dương]'],
  ['Hoà bình và hòa âm', 'hòa', '[Hoà] bình và [hòa] âm'],
  ['tie\u00adng Hà Nội', 'ha noi', 'tie\u00adng [Hà] [Nội]'],
  ['Công tác CCHC tốt', 'cải cách hành chính', 'Công tác [CCHC] tốt'],
  ['Công tác cải cách hành chính', 'CCHC', 'Công tác [cải] [cách] [hành] [chính]'],
  ['theo 61/2018/NĐ-CP, ngày 61', '61/2018/nd-cp', 'theo [61/2018/NĐ-CP], ngày 61'],
  ['học tieengs Việt: tiếng', 'tieengs', 'học [tieengs] Việt: [tiếng]'],
  ['không có gì', 'đường', 'không có gì'],
  ['Sở GD&ĐT họp', 'giáo dục', 'Sở [GD&ĐT] họp'],
  ['đượcmột người', 'một', 'được[một] người'],
  ['họp BTC theo 45/2020/TT-BTC', 'ban tổ chức', 'họp [BTC] theo 45/2020/TT-BTC'],
  ['thông tư 45/2020/TT-BTC', 'ban tổ chức', 'thông tư 45/2020/TT-BTC'],
  [
    'theo 12/2018/NQ-HĐND, hội đồng nhân dân họp',
    'HĐND',
    'theo 12/2018/NQ-HĐND, [hội] [đồng] [nhân] [dân] họp',
  ],
  ['đề án đã xong', 'đề án', '[đề] [án] đã xong'],
  ['ĐA đã xong', 'đề án', '[ĐA] đã xong'],
  ['theo 12/2018/NQ-HĐND, HĐND họp', 'HĐND', 'theo 12/2018/NQ-HĐND, [HĐND] họp'],
  ['theo 12/2018/NQ-HĐND, HĐND họp', 'hđnd 12/2018/nq-hđnd', 'theo [12/2018/NQ-HĐND], [HĐND] họp'],
  ['theo 12/2018/NQ-HĐND, có 12 người', '12/2018', 'theo [12]/[2018]/NQ-HĐND, có [12] người'],
  ['ghi tại soyte.gov.vn: sở y tế', 'soyte.gov.vn', 'ghi tại [soyte.gov.vn]: sở y tế'],
  ['theo 12/2018/NQ-HĐND', 'HĐND', 'theo 12/2018/NQ-[HĐND]'],
  ['thông tư 45/2020/TT-BTC', 'BTC', 'thông tư 45/2020/TT-[BTC]'],
  ['chính sách mới; chinh sách xã hội', 'chính sách xã hội', '[chính] [sách] mới; [chinh] [sách] [xã] [hội]'],
  ['xã viên; chinh sach cho hội', 'chính sách xã hội', '[xã] viên; [chinh] [sach] cho [hội]'],
  ['bao gạo; bảo vệ kho', 'bao vê kho', '[bao] gạo; [bảo] [vệ] [kho]'],
])('%s, searched for %s', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('a word that an injection tore is marked on both sides of it', () => {
  const page =
    'Nhà văn hóa phường mở lớp học vẽ\nTàvănhóaphườngmởlớphọcvẽlịch thi đấu bóng đáheo đó, em nhỏ tới lớp.';
  const { cuts, tokens } = analyze(page);
  const torn = tokens.find(({ fold }) => fold === 'theo');
  expect(cuts).toHaveLength(1);
  expect(torn).toBeDefined();
  const pieces = highlight(page, [torn!], { cuts }).map(({ start, end }) => page.slice(start, end));
  expect(pieces.join('')).toBe('Theo');
  expect(pieces).toHaveLength(2);
});

test('a hit in a long form that was put in marks the abbreviation', () => {
  const page = 'Cán bộ làm CCHC tại quận.';
  const { output, map } = explain(page, { preset: 'index' });
  const at = output.indexOf('hành chính');
  expect(at).toBeGreaterThan(0);
  const [span] = highlight(page, [{ start: at, end: at + 10 }], { map });
  expect(page.slice(span.start, span.end)).toBe('CCHC');
});

describe('a short form, for words of its long form', () => {
  const FORMS = [
    ['UBND', 'ủy ban nhân dân'],
    ['HĐND', 'hội đồng nhân dân'],
    ['CCHC', 'cải cách hành chính'],
    ['TTHC', 'thủ tục hành chính'],
    ['BHXH', 'bảo hiểm xã hội'],
    ['BHYT', 'bảo hiểm y tế'],
    ['GPMB', 'giải phóng mặt bằng'],
    ['PCCC', 'phòng cháy chữa cháy'],
  ] as const;
  const form = fc.constantFrom(...FORMS);
  /** Some of the words of a long form in a row, not all of them. */
  const part = form.chain(([short, long]) => {
    const words = long.split(' ');
    return fc
      .tuple(fc.integer({ min: 0, max: words.length - 1 }), fc.integer({ min: 1, max: words.length - 1 }))
      .map(([start, count]) => ({ short, part: words.slice(start, start + count).join(' ') }));
  });
  const words = (part: string): string =>
    part
      .split(' ')
      .map(word => `[${word}]`)
      .join(' ');

  test('is marked for all of them', () =>
    check(
      fc.property(form, ([short, long]) => {
        expect(marked(`Cuộc họp về ${short} đã xong.`, long)).toBe(`Cuộc họp về [${short}] đã xong.`);
      }),
    ));

  test('is not marked for a part that is written out elsewhere', () =>
    check(
      fc.property(part, fc.boolean(), ({ short, part }, first) => {
        const texts = [`Cuộc họp về ${short} đã xong.`, `Ở đây có ${part} thôi.`];
        const expected = [texts[0], `Ở đây có ${words(part)} thôi.`];
        const order = <T>(both: readonly T[]): string => (first ? both : [...both].reverse()).join('\n');
        expect(marked(order(texts), part)).toBe(order(expected));
      }),
    ));

  test('is marked for a part that stands nowhere else: the text was found for it', () =>
    check(
      fc.property(part, ({ short, part }) => {
        expect(marked(`Cuộc họp về ${short} đã xong.`, part)).toBe(`Cuộc họp về [${short}] đã xong.`);
      }),
    ));

  test('is marked for a part side by side, where the text has the words apart', () => {
    expect(marked('HĐND họp. Nhân viên nói với dân làng.', 'nhân dân')).toBe(
      '[HĐND] họp. [Nhân] viên nói với [dân] làng.',
    );
  });
});
