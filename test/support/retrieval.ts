import { formatSyllable } from '../../src/syllable/index.js';
import { ALL_SYLLABLES } from './arbitraries.js';

/** Every syllable as it may be written: in both styles, NFC and NFD. */
export const WRITTEN: readonly string[] = [
  ...new Set(
    ALL_SYLLABLES.flatMap(parts => {
      const old = formatSyllable(parts, { tonePlacement: 'old' });
      const fresh = formatSyllable(parts, { tonePlacement: 'new' });
      return [old, fresh, fresh.normalize('NFD')];
    }),
  ),
];

/** Documents, and what is to be found among them: first what is named first, in the order given. */
export const DOCUMENTS = [
  'Đường sắt Bắc - Nam',
  'duong sat',
  'dương xỉ',
  'Đương đầu với bão',
  'Tie\u0302\u0301ng Vie\u0323\u0302t',
  'Báo cáo CCHC năm 2024',
  'Công tác cải cách hành chính',
  'Hòa bình',
  'Hoà bình',
  'hoa binh',
  'Uỷ ban nhân dân TP.HCM',
  'Thành phố Hồ Chí Minh',
  'Sở GD&ĐT Nam Định',
  'Giáo dục và đào tạo',
  'tỉnh \u00D0ồng Nai',
  'Tòan quốc',
  'toan tính',
  'Nghị định 61/2018/NĐ-CP',
  'Công văn 15/UBND-NC',
] as const;

/** What a query finds, the best first, where the order is known; documents by their numbers in `DOCUMENTS`. */
export const FOUND: readonly (readonly [
  query: string,
  first: readonly number[],
  after: readonly number[],
])[] = [
  ['đường', [0], [1, 2, 3]],
  ['duong', [1], [0, 2, 3]],
  ['dương', [2], [0, 1, 3]],
  ['CCHC', [5], [6]],
  ['cải cách hành chính', [6], [5]],
  ['cai cach hanh chinh', [], [5, 6]],
  ['hoà bình', [7, 8], [9]],
  ['hòa bình', [7, 8], [9]],
  ['hoa binh', [9], [7, 8]],
  ['hồ chí minh', [11], [10]],
  ['tp.hcm', [10], [11]],
  ['TPHCM', [], [10, 11]],
  ['sở giáo dục và đào tạo', [], [12]],
  ['gd&đt', [12], [13]],
  ['đồng nai', [14], []],
  ['toàn quốc', [15], []],
  ['tieng viet', [], [4]],
  ['tiếng việt', [4], []],
  ['61/2018/nđ-cp', [17], []],
  ['NĐ-CP', [17], []],
  ['ubnd-nc', [18], []],
  ['tư', [], []],
  ['hành', [6], []],
  ['không có gì', [], []],
];

/** What is wrong with what was found, or nothing. */
export function complaintAbout(
  found: readonly number[],
  [query, first, after]: (typeof FOUND)[number],
): string | undefined {
  const sorted = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(' ');
  const right =
    sorted(found.slice(0, first.length)) === sorted(first) &&
    sorted(found.slice(first.length)) === sorted(after);
  return right
    ? undefined
    : `${query}: found ${found.join(' ')}, not ${first.join(' ')}, then ${after.join(' ')}`;
}
