import { describe, expect, test } from 'vitest';
import {
  abbreviationEdits,
  createAbbreviations,
  expandAbbreviations,
  findDefinitions,
} from '../../src/abbreviations/index.js';
import { NO_EDITS } from '../../src/edits.js';
import { annotate } from '../support/abbreviations.js';

describe('modes and options', () => {
  test('keep finds and changes nothing', () => {
    const pass = createAbbreviations({ mode: 'keep' }).push('UBND tỉnh họp.');
    expect(pass.edits).toEqual([]);
    expect(pass.findings).toHaveLength(1);
  });

  test('every use is annotated, and nothing twice', () => {
    for (const text of ['BS.CKII Đỗ Nam mổ.', 'Các đ/c đã đến.', 'Đ/c Nam và các đ/c khác.'])
      expect(annotate(annotate(text))).toBe(annotate(text));
    const once = annotate('UBND và UBND đều họp.');
    expect(once).toBe('UBND (Ủy ban nhân dân) và UBND (Ủy ban nhân dân) đều họp.');
    expect(annotate(once)).toBe(once);
  });

  test('each edit names its rule', () => {
    expect(abbreviationEdits('UBND xã họp.')[0].rules).toEqual(['abbreviation-expanded']);
    expect(abbreviationEdits('UBND xã họp.', { mode: 'annotate' })[0].rules).toEqual([
      'abbreviation-annotated',
    ]);
  });

  test('chat is off until it is asked for', () => {
    const text = 'Hôm qua ko đi dc vì sđt hỏng.';
    expect(expandAbbreviations(text)).toBe(text);
    expect(expandAbbreviations(text, { chat: true })).toBe('Hôm qua không đi được vì số điện thoại hỏng.');
  });

  test("the user's dictionary wins over the built-in one, and may hold small letters", () => {
    const dictionary = [
      { short: 'CLB', expansion: 'chùm lan bướm' },
      { short: 'kđt', expansion: 'khu đô thị' },
    ];
    expect(expandAbbreviations('Đây là CLB ở kđt mới.', { dictionary })).toBe(
      'Đây là chùm lan bướm ở khu đô thị mới.',
    );
  });

  test('an unchanged text comes back without an edit', () => {
    const text = 'Người dân phấn khởi chờ ngày khai trương chợ mới.';
    expect(abbreviationEdits(text)).toBe(NO_EDITS);
    expect(expandAbbreviations(text)).toBe(text);
  });
});

describe('the stepper', () => {
  test('knows a long form that began on the line before', () => {
    const stepper = createAbbreviations({ mode: 'annotate' });
    stepper.push('Huyện đẩy mạnh xử lý\n');
    const { findings } = stepper.push('rác thải (XLRT) và phân loại\n');
    expect(findings).toMatchObject([{ kind: 'definition', definition: { long: { start: -6, end: 8 } } }]);
    expect(stepper.push('Nhà máy XLRT mới.\n').edits).toHaveLength(1);
  });

  test('a blank line ends what may be a long form', () => {
    expect(findDefinitions('Huyện xử lý\n\nrác thải (XLRT) ở đây')).toEqual([]);
  });
});
