import { BOUND_WORDS, REPEATED } from '../../generated/abbreviations.js';
import { pairBits } from '../../language/model.js';
import { wordsIn } from '../../once.js';
import { scanSyllable } from '../../syllable/scan.js';
import { isBlankAt } from '../cues.js';
import { allEntries } from '../dictionary/index.js';
import { memoize } from '../memoize.js';
import { spellingOf } from './spelling.js';

const single = /* @__PURE__ */ wordsIn(REPEATED);
const bound = /* @__PURE__ */ wordsIn(BOUND_WORDS);

const cache: { longs?: string } = {};

/**
 * A long form without the words that stand before its short form already: "số SĐT" is meant as "số điện thoại", "cơ quan
 * CQĐT" as "cơ quan điều tra"; nothing where all of it stands there. One syllable may be the end of another word (cán bộ
 * BĐBP): it is left out where the table names it, where it is a capital that is the same (Bộ BTP), or where it is a word
 * by itself (cụm CCN) and goes together with no word before it (sản xuất XNK).
 */
export function withoutRepeat(text: string, start: number, long: string): string {
  if (!isBlankAt(text, start - 1)) return long;
  const first = long.indexOf(' ');
  if (first < 0 || !mayRepeat(text[start - 2] ?? '', spellingOf(long).ends)) return long;
  const before = text.slice(Math.max(0, start - 2 - 3 * long.length), start - 1);
  for (let end = long.length; end > first; end = long.lastIndexOf(' ', end - 1)) {
    if (endsWithWord(before, long.slice(0, end))) return long.slice(end + 1);
  }
  const one = long.slice(0, first);
  if (!endsWithWord(before, one)) return long;
  const isName = one !== one.toLowerCase();
  const rest = long.slice(first + 1);
  if (isName && before.endsWith(one)) return rest;
  if (single().has(one.toLowerCase()) && !(isName && isBound(before, one)))
    return isName ? rest[0].toLowerCase() + rest.slice(1) : rest; // no name where its first word is small: họp ban BGĐ
  // A capital begins a name, in which nothing is left out.
  const isLeft = one === one.toLowerCase() && standsAlone(long) && !isBound(before, one);
  return isLeft ? rest : long;
}

/**
 * Whether the first word of a long form is a word by itself: the rest, two words or more, occurs in the dictionary without
 * it. "khu" is one (dân cư, công nghiệp), "bộ" of "bộ đội" and "công" of "công ty" are not.
 */
const standsAlone = /* @__PURE__ */ memoize(occursWithoutFirst, 512, 128);

function occursWithoutFirst(long: string): boolean {
  const first = long.indexOf(' ');
  cache.longs ??= allEntries()
    .flatMap(([, senses]) => senses)
    .map(({ expansion }) => `^ ${expansion.toLowerCase()} $`)
    .join('');
  const head = long.slice(0, first).toLowerCase();
  const rest = ` ${long.slice(first + 1).toLowerCase()} `;
  let isAlone = false;
  if (rest.trim().includes(' ')) {
    for (let at = cache.longs.indexOf(rest); at >= 0 && !isAlone; at = cache.longs.indexOf(rest, at + 1)) {
      isAlone = cache.longs.slice(at - head.length - 1, at) !== ` ${head}`;
    }
  }
  return isAlone;
}

/** From this many bits on two syllables are one word more often than not: sản xuất, cán bộ, khách hàng; not các khu. */
const BOUND = 4;

/** Whether the syllable at the end of a text is the end of a word of two: by the counts, or one that they do not have. */
function isBound(text: string, one: string): boolean {
  const end = text.length - one.length;
  const other = /(\p{L}+) $/u.exec(text.slice(0, end))?.[1];
  if (other === undefined) return false;
  const pair = `${other} ${one}`.toLowerCase();
  return (
    bound().has(pair) ||
    pairBits(scanSyllable(pair, 0, other.length), scanSyllable(pair, other.length + 1, pair.length)) > BOUND
  );
}

/** Whether one of some words may be the one that ends with a letter. */
const mayRepeat = (last: string, ends: string): boolean => last !== '' && ends.includes(last.toLowerCase());

/** Whether a text ends with a word, capitals or not. */
function endsWithWord(text: string, word: string): boolean {
  const start = text.length - word.length;
  if (start < 0 || text.slice(start).toLowerCase() !== word.toLowerCase()) return false;
  return start === 0 || !/\p{L}/u.test(text[start - 1]);
}
