import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../src/index.js';
import { isGraphemeEdge } from '../src/search/graphemes.js';
import { type Analysis, analyze, foldKey, keyText, type SearchToken, toneKey } from '../src/search/index.js';
import { brokenSyllable, document, pageLine, proseLine, soup, utf16 } from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, examples: T[] = []): void => {
  fc.assert(property, { numRuns: RUNS, examples });
};

/** Letters, marks and signs that join into one character, from many scripts. */
const cluster = fc.constantFrom(
  'e\u0302\u0301',
  '\u1100\u1161\u11a8',
  '가\u11a8',
  '\ud83d\udc69\u200d\ud83d\ude80',
  '\ud83c\uddfb\ud83c\uddf3',
  '\ud83d\udc4d\ud83c\udffd',
  '\u0e01\u0e33',
  '\u0600\u0661',
  '\u0d4e\u0d15',
  '\uff8a\uff9e',
  '\u304b\u3099',
  '\r\n',
  'a\u200d',
  '\u0301',
  '\u200b',
  '\u00ad',
  '1\u20e3',
  'x\u20dd',
  "'",
  '\u0300\u037a',
  '\u0300\ufe70',
  '\u0600\u102b',
  '\ud800',
  '\udc00',
  '1.000',
  'Đ',
  ' ',
);
const clusters = fc.array(cluster, { maxLength: 12 }).map(all => all.join(''));

const anyText = fc.oneof(
  { weight: 3, arbitrary: document },
  { weight: 2, arbitrary: fc.array(pageLine, { maxLength: 6 }).map(rows => rows.join('\n')) },
  { weight: 2, arbitrary: clusters },
  { weight: 1, arbitrary: utf16 },
  { weight: 2, arbitrary: soup },
);

const isLeaf = ({ kind }: SearchToken): boolean =>
  kind === 'syllable' || kind === 'word' || kind === 'number';

/** The edges of the characters that a reader sees, as the engine finds them. */
function edgesOf(text: string): ReadonlySet<number> {
  const edges = new Set([0, text.length]);
  for (const { index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text))
    edges.add(index);
  return edges;
}

/** What of a text a span holds outside of the cuts. */
function withoutCuts(text: string, { start, end }: Span, cuts: readonly Span[]): string {
  let rest = '';
  let at = start;
  for (const cut of cuts) {
    if (cut.end <= at || cut.start >= end) continue;
    rest += text.slice(at, Math.max(at, cut.start));
    at = Math.min(end, cut.end);
  }
  return rest + text.slice(at, end);
}

describe('of any text', () => {
  test('each span is one of whole characters', () =>
    check(
      fc.property(anyText, text => {
        const edges = edgesOf(text);
        for (const { start, end } of analyze(text).tokens) {
          expect(start).toBeLessThan(end);
          expect(edges.has(start), `start ${start}`).toBe(true);
          expect(edges.has(end), `end ${end}`).toBe(true);
        }
      }),
    ));

  test('the own edges of characters are those of the engine', () =>
    check(
      fc.property(fc.oneof(clusters, utf16), text => {
        const edges = edgesOf(text);
        for (let i = 0; i <= text.length; i++) expect(isGraphemeEdge(text, i), `at ${i}`).toBe(edges.has(i));
      }),
    ));

  test('leaves follow one another, and each span holds its token and nothing else', () =>
    check(
      fc.property(anyText, text => {
        const { tokens, cuts } = analyze(text);
        let last = 0;
        for (const token of tokens.filter(isLeaf)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          last = token.end;
          const slice = withoutCuts(text, token, cuts);
          // A word of Cyrillic or Greek letters may be repaired in its neighbourhood and not by itself.
          if (/[\u0370-\u052f\u1f00-\u1fff]/.test(slice)) continue;
          expect(foldKey(slice), JSON.stringify(slice)).toBe(token.fold);
        }
      }),
      [['a\u0300\uf900\n']],
    ));

  test('nothing that has letters or digits is left out, but for what was cut', () =>
    check(
      fc.property(anyText, text => {
        const { tokens, cuts } = analyze(text);
        const covered = [...tokens.filter(isLeaf), ...cuts].sort((a, b) => a.start - b.start);
        let rest = '';
        let at = 0;
        for (const { start, end } of covered) {
          rest += `${text.slice(at, Math.max(at, start))} `;
          at = Math.max(at, end);
        }
        expect(foldKey((rest + text.slice(at)).replace(/\p{M}/gu, ' '))).toBe('');
      }),
    ));

  test('positions make a graph in which each path goes through from leaf to leaf', () =>
    check(
      fc.property(anyText, text => {
        const { tokens } = analyze(text);
        let position = -1;
        for (const token of tokens) {
          position += token.posInc;
          expect(token.position).toBe(position);
          expect(token.posLength).toBeGreaterThan(0);
          expect(token.posInc).toBeGreaterThanOrEqual(0);
        }
        const leaves = tokens.filter(isLeaf);
        const ends = new Set(tokens.map(({ position: at, posLength }) => at + posLength));
        let next = 0;
        for (const leaf of leaves) {
          expect(leaf.position).toBe(next);
          next += leaf.posLength;
        }
        const starts = new Set([...tokens.map(token => token.position), next]);
        // Every path goes on, or is at the end of the text.
        for (const end of ends) expect(starts.has(end) && end <= next, `${end}`).toBe(true);
      }),
    ));

  test('what stands behind a line end changes nothing before it', () =>
    check(
      fc.property(anyText, anyText, (before, behind) => {
        const head = `${before}\n`;
        const shapeOf = ({ tokens }: Analysis) =>
          tokens
            .filter(({ start }) => start < head.length)
            .map(({ start, end, kind, position, tone }) => [start, end, kind, position, tone]);
        expect(shapeOf(analyze(head + behind))).toEqual(shapeOf(analyze(head)));
      }),
      [['Theo 2/2025/QĐ-TTg-', 'Đ']],
    ));

  test('composed and decomposed text have the same tokens', () =>
    check(
      fc.property(fc.oneof(document, proseLine), text => {
        const composed = analyze(text.normalize('NFC')).tokens;
        const decomposed = analyze(text.normalize('NFD')).tokens;
        expect(decomposed.map(({ kind, tone }) => [kind, tone])).toEqual(
          composed.map(({ kind, tone }) => [kind, tone]),
        );
      }),
    ));

  test('pairs of words stand where their words stand', () =>
    check(
      fc.property(anyText, text => {
        const { tokens, bigrams } = analyze(text);
        const leaves = tokens.filter(isLeaf);
        for (const pair of bigrams.filter(({ kind }) => kind === 'bigram')) {
          const first = leaves.findIndex(({ position }) => position === pair.position);
          const second = leaves[first + 1];
          expect(pair.fold).toBe(`${leaves[first].fold}x${second.fold}`);
          expect(pair.tone).toBe(`${leaves[first].tone}x${second.tone}`);
          expect([pair.start, pair.end]).toEqual([leaves[first].start, second.end]);
          expect(pair.posLength).toBe(leaves[first].posLength + second.posLength);
        }
      }),
    ));

  test('pairs of a long form are two synonyms that follow each other, and all pairs are in order', () =>
    check(
      fc.property(anyText, text => {
        const { tokens, bigrams } = analyze(text);
        const synonyms = tokens.filter(({ kind }) => kind === 'synonym');
        let position = -1;
        for (const pair of bigrams) {
          position += pair.posInc;
          expect(pair.position).toBe(position);
          expect(pair.posInc).toBeGreaterThanOrEqual(0);
          if (pair.kind === 'bigram') continue;
          const within = synonyms.filter(({ start, end }) => start === pair.start && end === pair.end);
          const first = within.find(token => token.position === pair.position)!;
          const second = within.find(token => token.position === first.position + first.posLength)!;
          expect(pair.fold).toBe(`${first.fold}x${second.fold}`);
          expect(pair.tone).toBe(`${first.tone}x${second.tone}`);
          expect(pair.posLength).toBe(first.posLength + second.posLength);
        }
      }),
    ));

  test('keys that are asked for twice are the same', () =>
    check(
      fc.property(anyText, text => {
        for (const token of analyze(text).tokens) {
          expect([token.tone, token.shape, token.fold]).toEqual([token.tone, token.shape, token.fold]);
        }
      }),
    ));
});

test('a damaged word is the same token as the right one', () =>
  check(
    fc.property(fc.array(brokenSyllable, { minLength: 2, maxLength: 6 }), words => {
      fc.pre(words.every(({ damages, broken }) => damages.length === 1 && /\p{Script=Latin}/u.test(broken)));
      const right = words.map(word => word.right).join(', ');
      const broken = words.map(word => word.broken).join(', ');
      expect(keyText(broken, 'tone')).toBe(keyText(right, 'tone'));
    }),
  ));

/** Tokens as `kind position+length key`. */
const told = (text: string): string[] =>
  analyze(text).tokens.map(
    ({ kind, position, posLength, tone }) => `${kind} ${position}+${posLength} ${tone}`,
  );

describe('what is one thing is told whole', () => {
  test.each([
    ['61/2018/NĐ-CP', '61x2018xndxcp'],
    ['61/2018/nđ-cp', '61x2018xndxcp'],
    ['61 / 2018 / NĐ \u2013 CP', '61x2018xndxcp'],
    ['61/2018/N\u00d0-CP', '61x2018xndxcp'],
    ['12-NQ/TW', '12xnqxtw'],
    ['06/QĐ-TTg', '06xqdxttg'],
    ['91/2015/QH13', '91x2015xqh13'],
  ])('number of a document: %s', (code, key) => {
    const { tokens } = analyze(`Theo ${code}, nay quy định.`);
    const whole = tokens.filter(({ kind }) => kind === 'code');
    expect(whole.map(({ fold }) => fold)).toEqual([key]);
    expect(`Theo ${code}`.slice(whole[0].start, whole[0].end)).toBe(code);
    expect(whole[0].position).toBe(1);
    expect(whole[0].posLength).toBe(key.split('x').length);
  });

  test.each([
    ['lien-he@vidu.vn', 'email'],
    ['https://vidu.vn/hoa-binh?x=1', 'url'],
    ['www.vidu.com.vn', 'url'],
    ['baovidu.vn/tin', 'url'],
    ['bao-cao_2.pdf', 'code'],
  ])('%s is a token of kind %s', (text, kind) => {
    const { tokens } = analyze(`Gửi ${text} nhé`);
    const whole = tokens.filter(token => !isLeaf(token));
    expect(whole.map(token => token.kind)).toEqual([kind]);
    expect(`Gửi ${text} nhé`.slice(whole[0].start, whole[0].end)).toBe(text);
    expect(whole[0].fold).toMatch(/^[a-z0-9]+$/);
  });

  test.each([
    '30/6/2026',
    '24/7 và 1/2',
    'từ 8-10 giờ',
    'và/hoặc',
    'km/h',
    'nhà số 5/12 ngõ 3',
    'Ma-rốc',
    'họp.Sau đó',
    'giá 1.500.000 đồng/người',
    'tỷ số 3-1 nghiêng về',
  ])('nothing is in %s', text => {
    expect(analyze(text).tokens.every(isLeaf)).toBe(true);
  });
});

test('abbreviations have their long forms beside them, and what follows stands behind both', () => {
  expect(told('Sở GD&ĐT họp')).toEqual(
    [
      'syllable 0+1 sow3',
      'word 1+1 gd',
      'abbreviation 1+5 gdd9t8',
      'synonym 1+1 giao2',
      'word 2+4 d9t8',
      'synonym 2+1 duc5',
      'synonym 3+1 va1',
      'synonym 4+1 ddao1',
      'synonym 5+1 tao5',
      'word 6+1 hop5',
    ].map(line => line.replace('word 6+1 hop5', 'syllable 6+1 hop5')),
  );
  expect(told('CCHC quận').at(-1)).toBe('syllable 4+1 quaan5');
});

test('a definition has its short form beside the long one', () => {
  const { tokens } = analyze('quản lý chất lượng (QLCL)');
  const [synonym] = tokens.filter(({ kind }) => kind === 'synonym');
  expect([synonym.fold, synonym.position, synonym.posLength]).toEqual(['qlcl', 0, 4]);
  expect([synonym.start, synonym.end]).toEqual([0, 18]);
});

test('ambiguous abbreviations and codes have no synonyms', () => {
  for (const text of ['Họ nhắc lại CP.', '61/2018/NĐ-CP', 'cp và tt']) {
    expect(analyze(text).tokens.filter(({ kind }) => kind === 'synonym')).toEqual([]);
  }
  expect(analyze('CCHC', { abbreviations: false }).tokens).toHaveLength(1);
});

test('a dictionary of your own gives synonyms', () => {
  const dictionary = [{ short: 'HSX', expansion: 'hội sông xanh' }];
  expect(keyText('HSX họp', 'fold', { dictionary })).toBe('hsx hoi song xanh hop');
});

test('injected text is left out, unless it is to be kept', () => {
  const page =
    'Nhà văn hóa phường mở lớp học vẽ\nSáng qua,àvănhóaphườngmởlớphọcvẽlịch thi đấu ngoại hạng anh hơn hai mươi em nhỏ đã tới lớp.';
  const { tokens, cuts } = analyze(page);
  expect(cuts.map(({ start, end }) => page.slice(start, end))).toEqual([
    'àvănhóaphườngmởlớphọcvẽlịch thi đấu ngoại hạng anh',
  ]);
  expect(tokens.some(({ fold }) => fold === 'ngoai')).toBe(false);
  expect(analyze(page, { injections: 'keep' }).tokens.some(({ fold }) => fold === 'ngoai')).toBe(true);
  expect(analyze(page, { injections: 'keep' }).cuts).toEqual([]);
});

test('lost spaces come back, unless they are to stay lost', () => {
  expect(keyText('đượcmột', 'fold')).toBe('duoc mot');
  expect(keyText('đượcmột', 'fold', { runTogether: false })).toBe('duocmot');
});

test('an option that does not exist cannot be mistaken for one', () => {
  expect(() => analyze('a', { dictionary: [{ short: '', expansion: 'a' }] })).toThrow();
});

test('a key field holds the keys of all tokens in their order', () => {
  expect(keyText('Sở GD&ĐT', 'tone')).toBe('sow3 gd gdd9t8 giao2 d9t8 duc5 va1 ddao1 tao5');
  expect(keyText('Cải cách, hành chính', 'bigram')).toBe('caixcach hanhxchinh');
  expect(keyText('', 'fold')).toBe('');
  expect(toneKey('Sở GD&ĐT')).toBe('sow3 gd d9t8');
});
