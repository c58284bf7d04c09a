import { foldKey, toneKey } from '../../src/search/keys.js';
import { formatSyllable } from '../../src/syllable/index.js';
import { ALL_SYLLABLES } from './arbitraries.js';

/** Runs a query whose one column is a text, and gives its rows. Literals are put in by `literal`. */
export type Ask = (query: string) => Promise<readonly string[]>;

export const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;

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

/** The syllables of which the functions of `search.sql` make other keys than chuanhoa does. */
export async function wrongKeys(ask: Ask): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < WRITTEN.length; at += 5000) {
    const words = WRITTEN.slice(at, at + 5000);
    const rows = words.map((word, i) => `(${i}, ${literal(word)})`).join(', ');
    const keys = await ask(
      `SELECT chuanhoa_fold(word) || ' ' || chuanhoa_tone(word) FROM (VALUES ${rows}) AS words (i, word) ORDER BY i`,
    );
    words.forEach((word, i) => {
      if (keys[i] !== `${foldKey(word)} ${toneKey(word)}`) wrong.push(`${word}: ${keys[i]}`);
    });
  }
  return wrong;
}

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

/** Fills the table of `search.sql`. */
export const INSERT = `INSERT INTO chuanhoa_documents (title) VALUES ${DOCUMENTS.map(text => `(${literal(text)})`).join(', ')}`;

/** What `chuanhoa_search` finds for a query, in its order. */
export const search = async (ask: Ask, query: string): Promise<readonly number[]> =>
  (await ask(`SELECT (id - 1)::text FROM chuanhoa_search(${literal(query)})`)).map(Number);

/** What the configuration of `dictionaries.sql` finds. */
export const searchByDictionaries = async (ask: Ask, query: string): Promise<readonly number[]> =>
  (
    await ask(
      `SELECT (id - 1)::text FROM chuanhoa_documents WHERE to_tsvector('chuanhoa', title) @@ plainto_tsquery('chuanhoa', ${literal(query)}) ORDER BY id`,
    )
  ).map(Number);

/** What the parser tears apart or takes for something else than words: there the dictionaries find less or more. */
export const BEYOND_DICTIONARIES: ReadonlySet<string> = new Set(['NĐ-CP', 'ubnd-nc']);
