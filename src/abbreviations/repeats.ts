import { REPEATED } from '../generated/abbreviations.js';
import { isSpace } from './cues.js';

const cache: { single?: ReadonlySet<string> } = {};

/**
 * A long form without the words that stand before its short form already: "số SĐT" is meant as "số điện thoại", "cơ quan
 * CQĐT" as "cơ quan điều tra"; nothing where all of it stands there. One syllable may be the end of another word (cán bộ
 * BĐBP): only those that the table names are left out, and a capital that is the same (Bộ BTP).
 */
export function withoutRepeat(text: string, start: number, long: string): string {
  if (!isSpace(text[start - 1])) return long;
  const first = long.indexOf(' ');
  if (first < 0) return long;
  for (let end = long.length; end > first; end = long.lastIndexOf(' ', end - 1)) {
    if (endsWithWord(text, start - 1, long.slice(0, end))) return long.slice(end + 1);
  }
  const one = long.slice(0, first);
  cache.single ??= new Set(REPEATED.split('|'));
  if (!endsWithWord(text, start - 1, one)) return long;
  const isSame = one !== one.toLowerCase() && text.startsWith(one, start - 1 - one.length);
  return isSame || cache.single.has(one.toLowerCase()) ? long.slice(first + 1) : long;
}

/** Whether a word, capitals or not, ends at `end`. */
function endsWithWord(text: string, end: number, word: string): boolean {
  const start = end - word.length;
  if (start < 0 || text.slice(start, end).toLowerCase() !== word.toLowerCase()) return false;
  return start === 0 || !/[\p{L}\p{M}]/u.test(text[start - 1]);
}
