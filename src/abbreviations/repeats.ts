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
  if (first < 0 || !mayRepeat(text, start - 2, long)) return long;
  const before = text.slice(Math.max(0, start - 2 - 3 * long.length), start - 1).normalize('NFC');
  for (let end = long.length; end > first; end = long.lastIndexOf(' ', end - 1)) {
    if (endsWithWord(before, long.slice(0, end))) return long.slice(end + 1);
  }
  const one = long.slice(0, first);
  cache.single ??= new Set(REPEATED.split('|'));
  if (!endsWithWord(before, one)) return long;
  const isSame = one !== one.toLowerCase() && before.endsWith(one);
  return isSame || cache.single.has(one.toLowerCase()) ? long.slice(first + 1) : long;
}

/** Whether a word of `long` ends with the letter at `last`, for all that is known: most do not, and nothing is cut out. */
function mayRepeat(text: string, last: number, long: string): boolean {
  const unit = text.charCodeAt(last);
  if (unit >= 0x300 && unit >> 8 !== 0x1e) return true; // a mark belongs to the letter before it
  const letter = text[last]?.toLowerCase();
  for (let end = long.length; end > 0; end = long.lastIndexOf(' ', end - 1)) {
    if (long[end - 1].toLowerCase() === letter) return true;
  }
  return false;
}

/** Whether a text ends with a word, capitals or not. */
function endsWithWord(text: string, word: string): boolean {
  const start = text.length - word.length;
  if (start < 0 || text.slice(start).toLowerCase() !== word.toLowerCase()) return false;
  return start === 0 || !/\p{L}/u.test(text[start - 1]);
}
