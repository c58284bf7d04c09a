import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKey, KEY_VERSION, toneKey } from '../src/search/index.js';
import { elasticsearchPack, elasticsearchQuery, solrPack } from '../src/search/packs/index.js';
import { planQuery } from '../src/search/plan.js';
import { formatSyllable } from '../src/syllable/index.js';
import { ALL_SYLLABLES, letter, mark, syllable } from './support/arbitraries.js';
import { analyze, finds, termsOf } from './support/lucene.js';
import { elasticsearch, solr, tagsOf } from './support/packs.js';

/** Every syllable in both styles; most are written alike. */
const SYLLABLES = ALL_SYLLABLES.map(parts => ({
  old: formatSyllable(parts, { tonePlacement: 'old' }),
  fresh: formatSyllable(parts, { tonePlacement: 'new' }),
}));

describe.each([
  ['elasticsearch', elasticsearch()],
  ['solr', solr()],
] as const)('the analysis of %s', (_, { fold, tone, synonyms }) => {
  const foldsOf = (text: string): string => termsOf(fold, text).join(' ');
  const tonesOf = (text: string): string => termsOf(tone, text).join(' ');
  const found = (query: string, document: string): boolean => finds(fold, synonyms, query, document);

  test('makes of every syllable, in both styles and forms, the keys that chuanhoa makes', () => {
    for (const { old, fresh } of SYLLABLES) {
      for (const written of new Set([old, fresh, fresh.normalize('NFD')])) {
        expect(foldsOf(written), written).toBe(foldKey(old));
        expect(tonesOf(written), written).toBe(toneKey(old));
      }
    }
  });

  test('takes the two styles of the 69 syllables for one, and no two syllables for one', () => {
    const pairs = SYLLABLES.filter(({ old, fresh }) => old !== fresh);
    expect(new Set(pairs.map(({ old }) => foldKey(old))).size).toBe(69);
    for (const { old, fresh } of pairs) expect(tonesOf(old)).toBe(tonesOf(fresh));
    expect(new Set(SYLLABLES.map(({ old }) => tonesOf(old))).size).toBe(
      new Set(SYLLABLES.map(({ old }) => old)).size,
    );
  });

  test.each([
    ['hoà', 'hòa', 'hoa1'],
    ['thuỷ', 'thủy', 'thuy3'],
    ['khoẻ', 'khỏe', 'khoe3'],
    ['toàn', 'tòan', 'toan1'],
    ['việt', 'vịêt', 'vieet5'],
    ['quý', 'qúy', 'quy2'],
    ['\u00D0ồng', 'Đồng', 'ddoong1'],
    ['\u0189ường', 'đường', 'dduwowng1'],
    ['ph\u01A3ờng', 'phường', 'phuwowng1'],
    ['e\u0301\u0302', 'ế', 'ee2'],
    ['e\u0323\u0302', 'ệ', 'ee5'],
    ['ti\u00ADê\u0301\u200Bng', 'tiếng', 'tieeng2'],
    ['xoong', 'XOONG', 'xooong0'],
    ['NĐ', 'nđ', 'nd98'],
  ])('reads %j and %j as %s', (one, other, term) => {
    expect([tonesOf(one), tonesOf(other)]).toEqual([term, term]);
  });

  test.each(['moon', 'saw', 'website', 'Facebook', '2024', 'covid', 'download', 'xin-chao'])(
    'leaves %s as it is',
    word => {
      expect(tonesOf(word)).toBe(toneKey(word));
      expect(foldsOf(word)).toBe(foldKey(word));
    },
  );

  test('words keep apart in tones what their letters do not', () => {
    for (const [one, other] of [
      ['đường', 'dương'],
      ['đường', 'đương'],
      ['đường', 'duong'],
      ['hòa', 'hóa'],
      ['hoa', 'hòa'],
      ['xông', 'xoong'],
      ['ma', 'mà'],
      ['lan', 'lân'],
    ]) {
      expect(foldsOf(one)).toBe(foldsOf(other).replace('xoong', foldsOf(one) === 'xong' ? 'xong' : 'xoong'));
      expect(tonesOf(one)).not.toBe(tonesOf(other));
    }
  });

  test('any Unicode form of any letters gives the same', () => {
    const word = fc
      .array(fc.oneof(letter, syllable), { minLength: 1, maxLength: 3 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(word, text => {
        const nfc = text.normalize('NFC');
        expect(termsOf(tone, text.normalize('NFD'))).toEqual(termsOf(tone, nfc));
        expect(termsOf(fold, text.normalize('NFD'))).toEqual(termsOf(fold, nfc));
      }),
    );
  });

  test('terms are ASCII, and spans are of whole words of the original', () => {
    const text = fc
      .array(
        fc.oneof(
          syllable,
          syllable.map(word => word.normalize('NFD')),
          fc.constantFrom('TP.HCM', 'GD&ĐT', '\u00D0à', 'm²'),
        ),
        {
          maxLength: 6,
        },
      )
      .map(words => words.join(' '));
    fc.assert(
      fc.property(text, original => {
        for (const chain of [fold, tone]) {
          for (const { term, start, end } of analyze(chain, original)) {
            const word = original.slice(start, end);
            expect(term.replace('²', '')).toMatch(/^[a-z0-9.]*$/);
            expect(foldKey(word).replaceAll(' ', '').replace(/2$/, '')).toBe(
              termsOf(fold, word).join('').replace(/[.²]/g, ''),
            );
            expect(/\p{M}/u.test(original[end] ?? '')).toBe(false);
          }
        }
      }),
    );
  });

  test('total: marks and letters in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letter, mark, fc.string())), parts => {
        expect(termsOf(tone, parts.join('')).length).toBe(termsOf(fold, parts.join('')).length);
      }),
    );
  });

  test.each([
    ['duong', 'Đường sắt'],
    ['đường', 'duong sat'],
    ['CCHC', 'công tác cải cách hành chính'],
    ['cải cách hành chính', 'báo cáo CCHC quý I'],
    ['cai cach hanh chinh', 'báo cáo CCHC quý I'],
    ['cchc', 'Cải cách hành chính'],
    ['sở gd&đt', 'Sở Giáo dục và Đào tạo'],
    ['sở giáo dục và đào tạo', 'Sở GD&ĐT thông báo'],
    ['giáo dục và đào tạo', 'ngành GD-ĐT'],
    ['TPHCM', 'tại TP.HCM hôm nay'],
    ['tp.hcm', 'thành phố Hồ Chí Minh'],
    ['hồ chí minh', 'UBND TP.HCM'],
    ['an toàn, vệ sinh lao động', 'ATVSLĐ'],
    ['văn hoá thể thao và du lịch', 'Phòng VH,TT&DL'],
  ])('%j finds %j', (query, document) => {
    expect(found(query, document)).toBe(true);
  });

  test.each([
    ['tư', 'Thành ủy, trung ương'],
    ['trung ương', 'thứ tư tuần này'],
    ['CCHC', 'cải cách thủ tục hành chính'],
    ['hành chính', 'CCHC'],
    ['ngút', 'Nhà giáo ưu tú'],
    ['hải', 'hành'],
    ['tphcm', 'thành phố Hải Phòng'],
    ['nd-cp', 'NQ-CP'],
  ])('%j does not find %j', (query, document) => {
    expect(found(query, document)).toBe(false);
  });

  test('no short form is a syllable, with or without its marks', () => {
    const words = synonyms.flatMap(row => row.filter(term => !term.includes(' ')));
    const folded = new Set(SYLLABLES.map(({ old }) => foldKey(old)));
    expect(words.filter(word => folded.has(word))).toEqual([]);
    expect(words.length).toBeGreaterThan(600);
  });

  test('synonyms are folded terms, two or more to a row', () => {
    for (const row of synonyms) {
      expect(row.length).toBeGreaterThan(1);
      for (const term of row) expect(term, row.join(', ')).toMatch(/^[a-z0-9.]+(?: [a-z0-9.]+)*$/);
    }
  });
});

test('both engines have the same terms and synonyms', () => {
  const [one, other] = [elasticsearch(), solr()];
  expect(one.synonyms.map(row => [...new Set(row)])).toEqual(other.synonyms);
  for (const text of ['Uỷ ban TP.HCM', 'Nghị định 61/2018/N\u00D0-CP', 'PGS.TS Nguyễn Văn A']) {
    expect(termsOf(one.tone, text)).toEqual(termsOf(other.tone, text));
  }
});

describe('elasticsearchPack', () => {
  const [settings, query] = elasticsearchPack({ fields: ['title', 'body', 'note'] }).map(({ text }) =>
    JSON.parse(text),
  );

  test('has its synonyms on the search side only, and behind lower-casing and folding', () => {
    const { analyzer } = settings.settings.analysis;
    expect(
      Object.keys(analyzer).filter(name => analyzer[name].filter?.includes('chuanhoa_abbreviations')),
    ).toEqual(['chuanhoa_fold_search']);
    expect(analyzer.chuanhoa_fold_search.filter).toEqual([
      'lowercase',
      'asciifolding',
      'chuanhoa_abbreviations',
    ]);
    for (const field of Object.values<{ analyzer: string }>(settings.mappings.properties)) {
      expect(field.analyzer).toBe('chuanhoa_fold');
    }
  });

  test('says by which version of the keys it was made', () => {
    expect(settings.mappings._meta).toEqual({ chuanhoa: KEY_VERSION });
  });

  test('weighs tones more than letters, and the first field most', () => {
    const [{ bool }] = query.script.source.query.dis_max.queries;
    expect(bool.must[0].multi_match.fields).toEqual(['title^3', 'body^2', 'note^1']);
    expect(bool.should[0].multi_match.fields).toEqual(['title.tone^24', 'body.tone^16', 'note.tone^8']);
    expect(bool.must[0].multi_match.query).toBe('{{query}}');
  });

  test('asks for what may have been typed by an input method, if that is more than possible', () => {
    const texts = (typed: string): string[] =>
      elasticsearchQuery(planQuery(typed)).query.dis_max.queries.map(
        ({ bool }) => bool.must[0].multi_match.query,
      );
    expect(texts('tieengs vieejt')).toEqual(['tieengs vieejt', 'tiếng việt']);
    expect(texts('test')).toEqual(['test']);
    expect(texts('CCHC')).toEqual(['CCHC']);
  });
});

describe('solrPack', () => {
  test('copies each field into one of tones, and names files that it has', () => {
    const [schema, ...others] = solrPack({ fields: ['title', 'note'] });
    const tags = tagsOf(schema.text);
    const copies = tags
      .filter(({ name }) => name === 'copyField')
      .map(({ values }) => [values.source, values.dest]);
    expect(copies).toEqual([
      ['title', 'title_tone'],
      ['note', 'note_tone'],
    ]);
    const named = tags
      .flatMap(({ values }) => [values.mapping, values.synonyms])
      .filter(name => name !== undefined);
    for (const name of new Set(named)) expect(others.map(file => file.name)).toContain(name);
  });

  test('tagsOf refuses what is not well formed', () => {
    for (const wrong of ['<a>', '<a></b>', '<a b="<"/>', '<a/>&', '<a b=c/>'])
      expect(() => tagsOf(wrong)).toThrow();
  });
});
