import { describe, expect, test } from 'vitest';
import { expandAbbreviations, findAbbreviations } from '../../src/abbreviations/index.js';
import { annotate } from '../support/abbreviations.js';

describe('short forms that are parts of longer ones', () => {
  test.each([
    ['PGS (phó giáo sư) TS Lan', 'PGS (phó giáo sư) TS (tiến sĩ) Lan'],
    ['Ông GS (giáo sư), TS (tiến sĩ) Lê Na', 'Ông GS (giáo sư), TS (tiến sĩ) Lê Na'],
    ['Về KT (kinh tế) - XH (xã hội) của xã', 'Về KT (kinh tế) - XH (xã hội) của xã'],
    ['Sở GD (giáo dục) & ĐT (đào tạo) tỉnh', 'Sở GD (giáo dục) & ĐT (đào tạo) tỉnh'],
    ['Sở GD (giáo dục)&ĐT tỉnh', 'Sở GD (giáo dục)&ĐT tỉnh'],
    ['TP (thành phố). HCM', 'TP (thành phố). HCM (Hồ Chí Minh)'],
  ])('%s: what is said in brackets stays, and is not said again', (text, annotated) => {
    expect(annotate(text)).toBe(annotated);
    expect(annotate(annotated)).toBe(annotated);
    expect(expandAbbreviations(text)).toContain(/\(.*?\)/.exec(text)![0]);
    for (const { start, end, short } of findAbbreviations(text))
      expect(text.slice(start, end).replaceAll(/[ .]/g, '')).toBe(short.replaceAll(/[ .]/g, ''));
  });

  test.each([
    'Thư gửi về PGS.TS@vd.vn nhé',
    'Xem bài ở #PGS.TS nhé',
    'Gõ `PGS.TS` vào ô',
    'Ghi chức danh ("PGS.TS") vào',
    'cụm từ "PGS.TS" là gì',
    'Nhóm UBND#hu gửi tin',
    'Chương VI nối Tổ vận ích (V.I) với Chương XI',
  ])('left alone: %s', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(annotate(text)).toBe(text);
  });

  test('a long form that stands before its short form is not said again, in brackets either', () => {
    for (const text of ['Mô hình nông lâm kết hợp NLKH ở xã', 'MÔ HÌNH NÔNG LÂM KẾT HỢP NLKH']) {
      expect(expandAbbreviations(text)).toBe(text);
      expect(annotate(text)).toBe(text);
    }
  });

  test.each([
    ['GS - TS Nguyễn Văn An phát biểu.', 'Giáo sư, tiến sĩ Nguyễn Văn An phát biểu.'],
    ['PGS – TS – BS Trần Văn Bình chủ trì.', 'Phó giáo sư, tiến sĩ, bác sĩ Trần Văn Bình chủ trì.'],
    ['Thành phần: GS - 2 người.', 'Thành phần: GS - 2 người.'],
  ])('degrees in a row with spaces around their hyphens: %s', (text, expected) => {
    expect(expandAbbreviations(text)).toBe(expected);
  });

  test('more than eight degrees in a row are no title', () => {
    const textOf = (degrees: number): string =>
      `Hội thảo có sự tham dự và phát biểu của ông ${'TS. '.repeat(degrees)}Lê Thị Thảo`;
    expect(annotate(textOf(8))).toContain(' (tiến sĩ, tiến sĩ');
    expect(annotate(textOf(9))).toBe(textOf(9));
  });

  test('a form with signs in it is that of its letters, and a stray mark is none of them', () => {
    const long = 'một hai ba bốn năm sáu bảy tám chín mười';
    const told = annotate(`Được ${long} (MHBBNSBTCM) và M.H.B.B.N.S.B.T.C.M nhé`);
    expect(told).toBe(`Được ${long} (MHBBNSBTCM) và M.H.B.B.N.S.B.T.C.M (${long}) nhé`);
    expect(annotate(told)).toBe(told);
    expect(annotate('quản lý rừng (QLR) \u0323QLR')).toBe('quản lý rừng (QLR) \u0323QLR');
  });
});

describe('letters that are added to others', () => {
  test.each(['Đất ở, ký hiệu ONT+CLN, tại xã Bình Minh.', 'Loại đất: CLN+ONT.', 'Loại đất: ONT + CLN.'])(
    '%s',
    text => {
      expect(expandAbbreviations(text)).toBe(text);
      expect(expandAbbreviations(text.normalize('NFD')).normalize('NFC')).toBe(text);
    },
  );

  test('nobody knows them, or it is a sum', () => {
    const text = 'Công ty đóng BHXH+BHYT cho người lao động.';
    expect(expandAbbreviations(text)).toBe('Công ty đóng bảo hiểm xã hội+bảo hiểm y tế cho người lao động.');
  });
});

describe('compounds with spaces around a sign', () => {
  test.each(['Sở LĐ&TB & XH tỉnh và UBND xã họp.', 'Phòng LĐTB & XH và UBND xã họp.'])(
    '%s is annotated once for all',
    text => {
      const once = annotate(text);
      expect(once).toContain('(Lao động - Thương binh và Xã hội)');
      expect(annotate(once)).toBe(once);
    },
  );
});

describe('what a soft hyphen cuts off', () => {
  test.each([
    'theo TTLT-BCA-BLĐTBXH\u00AD-BTC của các bộ',
    'số 12/2013/TTLT-BCA-BTC\u00AD-BLĐTBXH',
    'Sở KH\u00AD&ĐT và UB\u00ADND xã',
  ])('%j', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(annotate(text)).toBe(text);
  });
});
