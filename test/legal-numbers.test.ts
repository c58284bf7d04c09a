import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../data/build/tables.js';
import { expandAbbreviations, findLegalNumbers, parseLegalNumber, spellLegalNumber } from '../src/index.js';
import { RUNS } from './support/runs.js';

const rows = readTable('legal-numbers/codes.tsv');
const codes = (kind: string): fc.Arbitrary<string> =>
  fc.constantFrom(...rows.filter(row => row.kind === kind).map(row => row.code));

describe('parseLegalNumber', () => {
  test.each([
    // as written, canonical, type, year, bodies, others
    ['61/2018/NĐ-CP', '61/2018/NĐ-CP', 'nghị định', 2018, ['Chính phủ'], []],
    ['61 / 2018 / N\u00d0 - CP', '61/2018/NĐ-CP', 'nghị định', 2018, ['Chính phủ'], []],
    ['61/2018/N\u0189\u2011CP', '61/2018/NĐ-CP', 'nghị định', 2018, ['Chính phủ'], []],
    ['61/2018/nđ-cp', '61/2018/NĐ-CP', 'nghị định', 2018, ['Chính phủ'], []],
    ['61/2018/ND-CP', '61/2018/NĐ-CP', 'nghị định', 2018, ['Chính phủ'], []],
    ['  05 /qđ\u2010ubnd ', '05/QĐ-UBND', 'quyết định', undefined, ['Ủy ban nhân dân'], []],
    ['91/2015/QH13', '91/2015/QH13', undefined, 2015, ['Quốc hội'], []],
    ['1211/2016/UBTVQH13', '1211/2016/UBTVQH13', undefined, 2016, ['Ủy ban Thường vụ Quốc hội'], []],
    ['21-LCT/HĐNN8', '21-LCT/HĐNN8', undefined, undefined, ['Hội đồng Nhà nước'], ['LCT']],
    ['12-NQ/TW', '12-NQ/TW', 'nghị quyết', undefined, ['Trung ương Đảng'], []],
    ['08-HD/BTCTW', '08-HD/BTCTW', 'hướng dẫn', undefined, ['Ban Tổ chức Trung ương'], []],
    [
      '05/1999/TTLT/BLĐTBXH-BYT-BTC',
      '05/1999/TTLT-BLĐTBXH-BYT-BTC',
      'thông tư liên tịch',
      1999,
      ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Y tế', 'Bộ Tài chính'],
      [],
    ],
    ['885/UB.QĐ.86', '885/1986/QĐ-UB', 'quyết định', 1986, ['Ủy ban nhân dân'], []],
    ['1023.QĐ.UB', '1023/QĐ-UB', 'quyết định', undefined, ['Ủy ban nhân dân'], []],
    ['45 TT/LB', '45/TT-LB', 'thông tư', undefined, ['liên bộ'], []],
    ['12/2020/HS-ST', '12/2020/HS-ST', 'bản án hình sự sơ thẩm', 2020, [], []],
    ['12/2020/HNGĐPT', '12/2020/HNGĐ-PT', 'bản án hôn nhân và gia đình phúc thẩm', 2020, [], []],
    ['42/2021/QĐST-DS', '42/2021/QĐST-DS', 'quyết định sơ thẩm', 2021, [], ['DS']],
    ['12/QĐ-XPVPHC', '12/QĐ-XPVPHC', 'quyết định', undefined, [], ['XPVPHC']],
    ['1234/VPCP-KTTH', '1234/VPCP-KTTH', 'công văn', undefined, ['Văn phòng Chính phủ'], ['KTTH']],
    ['12/BC-BCĐ389', '12/BC-BCĐ389', 'báo cáo', undefined, [undefined], []],
    ['15A/2009/TT-BTC', '15A/2009/TT-BTC', 'thông tư', 2009, ['Bộ Tài chính'], []],
    ['47/1949/SL', '47/1949/SL', 'sắc lệnh', 1949, [], []],
    ['47/2021/SL-UBND', '47/2021/SL-UBND', 'bản sao lục', 2021, ['Ủy ban nhân dân'], []],
    ['05/2021/HĐMB-ABC', '05/2021/HĐMB-ABC', undefined, 2021, [], ['HĐMB', 'ABC']],
    ['38/CT-TTG', '38/CT-TTg', 'chỉ thị', undefined, ['Thủ tướng Chính phủ'], []],
    ['64-CP', '64/CP', undefined, undefined, ['Chính phủ'], []],
  ])('%s', (written, text, type, year, bodies, others) => {
    const number = parseLegalNumber(written);
    expect(number).toMatchObject({ text, year, others });
    expect(number?.type?.name).toBe(type);
    expect(number?.bodies.map(({ name }) => name)).toEqual(bodies);
  });

  test.each([
    '',
    ' ',
    '61/2018',
    '24/7',
    '12/5/2021',
    '51F-123.45',
    '29A1-234.56',
    'TCVN 6909:2001',
    'NĐ-CP',
    '61/2018/NĐ-CP ngày 15/5',
    'Nghị định 61/2018/NĐ-CP',
    '1234567/QĐ-UBND',
    '12/A',
    '5/H',
    '10-15/KH',
    '12/1890/QĐ-TTg',
    '5 km/h',
    '3/4 HP',
    'KH 90208 TS',
    '192.168.1.1/CP',
  ])('no number: %j', text => {
    expect(parseLegalNumber(text)).toBeUndefined();
  });

  test('tells the term of an assembly and the years of a body', () => {
    expect(parseLegalNumber('42/2017/QH14')?.bodies[0].term).toBe(14);
    expect(parseLegalNumber('12/2007/TT-BKHĐT')?.bodies[0]).toMatchObject({ until: 2025 });
    expect(parseLegalNumber('23/2025/TT-BNNMT')?.bodies[0]).toMatchObject({ from: 2025, until: undefined });
  });
});

describe('findLegalNumbers', () => {
  const found = (text: string): string[] =>
    findLegalNumbers(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['Theo Nghị định 61/2018/NĐ-CP, Thông tư số 09/2020/TT-BTC.', ['61/2018/NĐ-CP', '09/2020/TT-BTC']],
    ['Quyết định số 4099 / QĐ - UBND của tỉnh', ['4099 / QĐ - UBND']],
    ['theo Nghị định 61/2018/NĐ-CP - UBND tỉnh giao', ['61/2018/NĐ-CP']],
    ['theo Quyết định 12/QĐ-UBND - của tỉnh', ['12/QĐ-UBND']],
    ['Nghị quyết 29-NQ/TW và Kết luận số 12-KL/TW', ['29-NQ/TW', '12-KL/TW']],
    ['Luật 45/2019/QH14 (sửa đổi)', ['45/2019/QH14']],
    ['nghị định 61/2018/nđ-cp nói gì', ['61/2018/nđ-cp']],
    ['Bản án số 12/2020/HS-ST.', ['12/2020/HS-ST']],
    ['Công văn số 123/SXD-QLN', ['123/SXD-QLN']],
  ])('%s', (text, spans) => {
    expect(found(text)).toEqual(spans);
    expect(found(text.normalize('NFD')).map(span => span.normalize('NFC'))).toEqual(spans);
  });

  test.each([
    'Nhà số 12/A Lê Lợi, 3/2 TP. HCM, ngõ 5/7-em, 24/7 TV',
    'Xe 51F-123.45 chạy 60 km/h, lãi 5%/năm, giá 100 USD/kg, 10 triệu/ha',
    'Tỷ số 2-1/CLB, lớp 5/A, tổ 3/KP4, 1/500, 5/H, 15-20/BC',
    'Tiêu chuẩn TCVN 6909:2001, QCVN 01-1:2018/BYT, ISO 9001/2015',
    'từ 12/5/2021 - CP, 3 T/BTC',
  ])('nothing in: %s', text => {
    expect(found(text)).toEqual([]);
  });
});

test('spelled out', () => {
  const spelled = (text: string): string => {
    const number = parseLegalNumber(text);
    return number ? spellLegalNumber(number) : '';
  };
  expect(spelled('61/2018/NĐ-CP')).toBe('Nghị định số 61 năm 2018 của Chính phủ');
  expect(spelled('45/2019/QH14')).toBe('Văn bản số 45 năm 2019 của Quốc hội khóa XIV');
  expect(spelled('1234/VPCP-KTTH')).toBe('Công văn số 1234 của Văn phòng Chính phủ (KTTH)');
  expect(spelled('12/BC-BCĐ389')).toBe('Báo cáo số 12 của BCĐ389');
});

describe('laws', () => {
  const number = fc.oneof(fc.integer({ min: 1, max: 9999 }).map(String), fc.constantFrom('06', '15A', '001'));
  const year = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1945, max: 2030 }).map(one => `/${one}`),
  );
  const code = fc.oneof(
    codes('type'),
    codes('body'),
    codes('subject'),
    fc.constantFrom('QH14', 'KTTH', 'ABC'),
  );
  const symbol = fc.oneof(
    fc
      .tuple(codes('type'), fc.array(codes('body'), { minLength: 1, maxLength: 3 }))
      .map(([type, bodies]) => [type, ...bodies].join('-')),
    fc.tuple(codes('field'), codes('level')).map(parts => parts.join('-')),
    fc.tuple(codes('body'), fc.constantFrom('KTTH', 'VX', 'NC')).map(parts => parts.join('-')),
    fc.array(code, { minLength: 1, maxLength: 4 }).map(parts => parts.join('-')),
  );
  const official = fc.tuple(number, year, symbol).map(([count, when, what]) => `${count}${when}/${what}`);
  const party = fc
    .tuple(number, codes('type'), codes('body'))
    .map(([count, what, who]) => `${count}-${what}/${who}`);
  const any = fc.oneof(official, party);
  const sloppy = fc
    .tuple(
      any,
      fc.constantFrom('-', '\u2010', '\u2011', ' - ', ' \u2013 ', '- '),
      fc.constantFrom('/', ' / ', '/ '),
    )
    .map(([text, hyphen, slash]) =>
      text.replaceAll('-', hyphen).replaceAll('/', slash).replaceAll('Đ', '\u00d0'),
    );

  test('what it writes reads as the same', () => {
    fc.assert(
      fc.property(any, text => {
        const once = parseLegalNumber(text);
        if (once) expect(parseLegalNumber(once.text)).toEqual(once);
      }),
      { numRuns: RUNS },
    );
  });

  test('spaces, hyphens, Đ and the form of letters do not matter', () => {
    fc.assert(
      fc.property(sloppy, text => {
        const plain = parseLegalNumber(
          text
            .replace(/\s+/g, '')
            .replace(/[\u2010\u2011\u2013]/g, '-')
            .replaceAll('\u00d0', 'Đ'),
        );
        expect(parseLegalNumber(text)).toEqual(plain);
        expect(parseLegalNumber(text.normalize('NFD'))).toEqual(plain);
      }),
      { numRuns: RUNS },
    );
  });

  test('an official number is found whole in prose, and no abbreviation in it is expanded', () => {
    const known = fc
      .tuple(number, year, codes('type'), codes('body'))
      .map(([count, when, what, who]) => `${count}${when}/${what}-${who}`);
    fc.assert(
      fc.property(known, text => {
        const prose = `Căn cứ văn bản số ${text} đã ban hành, các cơ quan thực hiện.`;
        expect(findLegalNumbers(prose)).toMatchObject([{ start: 18, end: 18 + text.length }]);
        expect(expandAbbreviations(prose)).toBe(prose);
        expect(expandAbbreviations(prose, { mode: 'annotate' })).toBe(prose);
      }),
      { numRuns: RUNS },
    );
  });

  test('any string is read, spans are sorted and disjoint, and each of them parses', () => {
    const piece = fc.oneof(
      any,
      sloppy,
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(' ', ', ', '.', '/', '-', '\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('');
        parseLegalNumber(text);
        let last = 0;
        for (const { start, end, ...rest } of findLegalNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(parseLegalNumber(text.slice(start, end))).toEqual(rest);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
