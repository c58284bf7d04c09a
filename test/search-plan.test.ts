import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, foldKey, planQuery, type QueryPlan, type Term, toneKey } from '../src/search/index.js';
import { decodeTelex, decodeVni } from '../src/search/typed.js';
import { parseSyllable } from '../src/syllable/index.js';
import { damagedLine, pageLine, SEEN_SYLLABLES, seenSyllable, utf16 } from './support/arbitraries.js';
import { FOREIGN_WORDS } from './support/foreign.js';
import { RUNS } from './support/runs.js';

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, examples: T[] = []): void => {
  fc.assert(property, { numRuns: RUNS, examples });
};

const termsOf = (terms: readonly Term[], field: Term['field']): string[] =>
  terms.filter(term => term.field === field).map(({ term }) => term);
const variantsOf = (plan: QueryPlan): string[] =>
  plan.variants.map(({ text, reason, confidence }) => `${reason} ${confidence}: ${text}`);

const TONES = ['', 'f', 's', 'r', 'x', 'j'];
const VNI_TONES = ['', '2', '1', '3', '4', '5'];
const SHAPES: Readonly<Record<string, readonly [telex: string, vni: string]>> = {
  ă: ['aw', 'a8'],
  â: ['aa', 'a6'],
  ê: ['ee', 'e6'],
  ô: ['oo', 'o6'],
  ơ: ['ow', 'o7'],
  ư: ['uw', 'u7'],
  đ: ['dd', 'd9'],
};

/** How a syllable is typed: its shapes at once, its tone at the end. */
function typed(syllable: string, method: 0 | 1): string {
  const { onset, glide, nucleus, coda, tone } = parseSyllable(syllable)!;
  const letters = [...(onset + glide + nucleus + coda)].map(letter => SHAPES[letter]?.[method] ?? letter);
  const number = ['ngang', 'huyền', 'sắc', 'hỏi', 'ngã', 'nặng'].indexOf(tone);
  return letters.join('') + (method === 0 ? TONES : VNI_TONES)[number];
}

describe('any query', () => {
  const anyQuery = fc.oneof(
    damagedLine,
    pageLine,
    utf16,
    fc.array(seenSyllable(), { maxLength: 6 }).map(all => all.join(' ')),
  );

  test('must have each of its leaves by its folded key, as a text that says the same has', () =>
    check(
      fc.property(anyQuery, query => {
        const plan = planQuery(query);
        const leaves = analyze(query).tokens.filter(({ kind }) => /^(?:syllable|word|number)$/.test(kind));
        expect(plan.must.map(({ field, term }) => [field, term])).toEqual(
          leaves.map(({ fold }) => ['fold', fold]),
        );
        expect(plan.text).toBe(query);
        for (const term of [...plan.must, ...plan.should]) {
          expect(term.term).not.toBe('');
          expect(term.start).toBeLessThan(term.end);
          expect(term.end).toBeLessThanOrEqual(query.length);
          expect(term.weight).toBeGreaterThan(0);
        }
      }),
    ));

  test('has variants in order, none twice, none the query itself', () =>
    check(
      fc.property(anyQuery, query => {
        const { variants } = planQuery(query);
        const texts = variants.map(({ text }) => text);
        expect(new Set([...texts, query]).size).toBe(texts.length + 1);
        const weights = variants.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(weights.every(weight => weight < 1)).toBe(true);
        expect(variants.every(({ must }) => must.length > 0)).toBe(true);
      }),
    ));

  test('has the same terms composed and decomposed', () =>
    check(
      fc.property(anyQuery, query => {
        const keys = (form: 'NFC' | 'NFD') => {
          const { must, should } = planQuery(query.normalize(form));
          return [...must, ...should].map(({ field, term, weight }) => [field, term, weight]);
        };
        expect(keys('NFD')).toEqual(keys('NFC'));
      }),
    ));

  test('typed bare has nothing to prefer a tone or shape by', () =>
    check(
      fc.property(fc.array(seenSyllable(), { minLength: 1, maxLength: 5 }), words => {
        const bare = foldKey(words.join(' '));
        const { should, must } = planQuery(bare);
        expect(should.filter(({ field }) => field === 'tone' || field === 'shape')).toEqual([]);
        expect(termsOf(must, 'fold')).toEqual(bare.split(' '));
      }),
    ));

  test('typed with all marks asks for the tone of each word', () =>
    check(
      fc.property(fc.array(seenSyllable(), { minLength: 1, maxLength: 5 }), words => {
        const query = words.join(' ');
        fc.pre(/[^\x00-\x7f]/.test(query));
        const tones = termsOf(planQuery(query).should, 'tone');
        for (const key of toneKey(query).split(' ')) expect(tones).toContain(key);
      }),
    ));
});

describe('typed with the input method off', () => {
  const COMMON = SEEN_SYLLABLES.filter(row => Number(row.class) >= 6).map(row => row.syllable);

  test.each([
    ['Telex', 0, decodeTelex],
    ['VNI', 1, decodeVni],
  ] as const)('nearly all common syllables are read back from %s', (_, method, decode) => {
    const marked = COMMON.filter(word => typed(word, method) !== word);
    const wrong = marked.filter(word => toneKey(decode(typed(word, method))?.text ?? '') !== toneKey(word));
    expect(marked.length).toBeGreaterThan(1500);
    // xoong and xông are typed alike, and so are a few others: the more frequent one is taken.
    expect(wrong.length / marked.length, wrong.join(' ')).toBeLessThan(0.01);
  });

  test('a phrase of three words is the first variant', () => {
    const phrases = fc.array(
      fc.constantFrom(...COMMON.filter(word => typed(word, 0).length > word.length + 1)),
      {
        minLength: 3,
        maxLength: 5,
      },
    );
    check(
      fc.property(phrases, fc.constantFrom(0 as const, 1 as const), (words, method) => {
        const right = words.join(' ');
        const [first] = planQuery(words.map(word => typed(word, method)).join(' ')).variants;
        expect(first?.reason).toBe(method === 0 ? 'telex' : 'vni');
        // A rare reading of one word may be the more frequent one of another.
        fc.pre(toneKey(first.text) === toneKey(right));
        expect(first.confidence).not.toBe('possible');
        expect(first.must.map(({ term }) => term)).toEqual(foldKey(right).split(' '));
      }),
    );
  });

  test.each([
    ['tieengs vieejt', 'telex certain: tiếng việt'],
    ['tienges vietej', 'telex certain: tiếng việt'],
    ['dduwowngf lasng', 'telex certain: đường láng'],
    ['dduongwf', 'telex certain: đường'],
    ['hoaf binhf', 'telex likely: hòa bình'],
    ['nguwowif daan', 'telex certain: người dân'],
    ['muaw', 'telex possible: mưa'],
    ['tie6ng1 vie65t', 'vni certain: tiếng việt'],
    ['da92 nang84', 'vni certain: đà nẵng'],
    ['d9uong72', 'vni certain: đường'],
    ['Vieejt Nam', 'telex certain: việt Nam'],
  ])('%s', (query, first) => {
    expect(variantsOf(planQuery(query))[0]).toBe(first);
  });

  test.each([
    'test',
    'as of',
    'has been',
    'tax office',
    'box car',
    'his bus',
    'A1 B2',
    'covid19',
    'H5N1',
    'quan1 phuong2',
    'moon',
    'xoong',
  ])('%s keeps its plain reading, and another one is only possible', query => {
    const plan = planQuery(query);
    expect(termsOf(plan.must, 'fold')).toEqual(foldKey(query).split(' '));
    expect(plan.variants.filter(({ confidence }) => confidence !== 'possible')).toEqual([]);
  });

  test('sentences of other languages are hardly ever read as typed for sure', () => {
    const sentences = Object.values(FOREIGN_WORDS).flatMap(words =>
      words.flatMap((_, i) => (i % 3 === 0 && i + 2 < words.length ? [words.slice(i, i + 3).join(' ')] : [])),
    );
    const sure = sentences.filter(sentence =>
      planQuery(sentence).variants.some(({ confidence }) => confidence === 'certain'),
    );
    expect(sentences.length).toBeGreaterThan(100);
    expect(sure.length / sentences.length, sure.join('; ')).toBeLessThan(0.02);
  });
});

describe('abbreviations', () => {
  test.each([
    ['CCHC quận 3', 'abbreviation certain: cải cách hành chính quận 3'],
    ['cchc quan 3', 'abbreviation certain: cải cách hành chính quan 3'],
    ['GD&ĐT', 'abbreviation certain: giáo dục và đào tạo'],
    ['gddt', 'abbreviation certain: giáo dục và đào tạo'],
    ['cải cách hành chính', 'short-form certain: CCHC'],
    ['cai cach hanh chinh', 'short-form likely: CCHC'],
  ])('%s', (query, variant) => {
    expect(variantsOf(planQuery(query))).toContain(variant);
  });

  test('an ambiguous one has several readings, none of them sure', () => {
    const { variants } = planQuery('TT');
    expect(variants.length).toBeGreaterThan(1);
    expect(variants.every(({ confidence }) => confidence === 'possible')).toBe(true);
  });

  test.each([
    'ban tin',
    'an ninh',
    'hội họp',
    'cai cách hanh chỉnh',
    'NĐ-CP 61/2018/NĐ-CP',
    'lien-he@cchc.vn',
  ])('none is sure in %s', query => {
    const sure = planQuery(query).variants.filter(({ confidence }) => confidence === 'certain');
    expect(sure.filter(({ text }) => !text.startsWith('nghị định'))).toEqual([]);
  });

  test('words that were typed bare stay bare where another one is written out', () => {
    const [variant] = planQuery('cchc quan').variants;
    expect(termsOf(variant.should, 'tone')).toEqual(['cai3', 'cach2', 'hanh1', 'chinh2']);
  });

  test('a dictionary of your own counts too, and both ways', () => {
    const dictionary = [{ short: 'HSX', expansion: 'hội sông xanh' }];
    expect(planQuery('hsx', { dictionary }).variants[0].text).toBe('hội sông xanh');
    expect(planQuery('hội sông xanh', { dictionary }).variants[0].text).toBe('HSX');
    expect(planQuery('CCHC', { abbreviations: false }).variants).toEqual([]);
  });
});

describe('words typed in part', () => {
  test.each([
    ['đuong', 'shape', 'đương'],
    ['tiéng', 'tone', 'tieeng2'],
    ['nuớc', 'tone', 'nuwowc2'],
  ] as const)('%s prefers what agrees with it', (query, field, term) => {
    expect(termsOf(planQuery(query).should, field)).toContain(term);
  });

  test.each(['bán', 'đường', 'hoa hồng'])('%s is typed in full', query => {
    const asked = termsOf(planQuery(query).should, 'tone');
    expect(asked).toEqual(toneKey(query).split(' '));
  });
});

test('the number of a document is asked for by its parts, and preferred as a whole', () => {
  const { must, should } = planQuery('61/2018/nd-cp');
  expect(termsOf(must, 'fold')).toEqual(['61', '2018', 'nd', 'cp']);
  expect(should).toContainEqual({ start: 0, end: 13, field: 'fold', term: '61x2018xndxcp', weight: 8 });
});

test('what was understood is told', () => {
  expect(planQuery('tieengs').explain).toEqual(['certain: typed in Telex: tieengs as tiếng']);
  expect(planQuery('T\u00f2an qu\u1ed1c').explain).toEqual(['repaired: Toàn quốc']);
  expect(planQuery('đường').explain).toEqual([]);
});

test('a query without a word asks for nothing', () => {
  expect(planQuery(' ?! ')).toMatchObject({ must: [], should: [], variants: [] });
});

test('a page that is pasted as a query is answered at once', () => {
  const plan = planQuery('tieengs vieejt CCHC '.repeat(5000));
  expect(plan.must).toHaveLength(15_000);
  expect(plan.variants).toEqual([]);
});

describe('what a short form is worth', () => {
  const within = (terms: readonly Term[], start: number, end: number): number =>
    terms.reduce((sum, term) => (start <= term.start && term.end <= end ? sum + term.weight : sum), 0);

  test.each([
    ['tiếp công dân', 'TCD', 'Bằng Hạ'],
    ['cải cách hành chính', 'CCHC', ''],
    ['Ủy ban nhân dân', 'UBND', 'Hòa Bình'],
    ['hàng tồn kho', 'HTK', 'quý hai'],
  ])('as much as all of %s, and no other word more than before', (long, short, rest) => {
    const query = `${rest} ${long}`.trim();
    const plan = planQuery(query);
    const variant = plan.variants.find(({ text }) => text === query.replace(long, short))!;
    const at = query.length - long.length;
    const own = variant.should.find(({ field, start }) => field === 'tone' && start === at)!;
    expect(own.weight).toBe(within(plan.should, at, query.length));
    expect(own.end).toBe(at + short.length);
    expect(within(variant.should, 0, at)).toBe(within(plan.should, 0, at));
  });

  test('in a query typed bare no mark of it counts', () => {
    const { variants } = planQuery('cai cach hanh chinh');
    const variant = variants.find(({ reason }) => reason === 'short-form')!;
    expect(variant.should).toEqual([]);
  });

  test('a short form written out is worth what its words are', () => {
    const { variants } = planQuery('CCHC');
    const written = variants.find(({ reason }) => reason === 'abbreviation')!;
    expect(written.should).toEqual(planQuery(written.text).should);
  });
});
