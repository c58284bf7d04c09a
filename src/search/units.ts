import { isSpacingAccent } from '../repair/reading.js';

/** What a code unit is to the tokenizer. */
export const Unit = {
  /** Blank, punctuation, symbol: between tokens. */
  None: 0,
  Letter: 1,
  Digit: 2,
  /** A mark or joiner: belongs to the letter before it, and starts nothing. */
  Extend: 3,
  /** An ideograph or a Hiragana letter: a token of its own, as in the default word rule of Unicode (UAX 29). */
  Single: 4,
  /** An apostrophe, or an accent that stands alone: joins two letters (M'gar), or is punctuation. */
  Apostrophe: 5,
  /** A sign that belongs to the letter behind it (Arabic and Indic scripts). */
  Prepend: 6,
} as const;

const PREPENDED =
  /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u;
// Thai and Lao am, half-width voicing marks: letters by their category, and part of the cluster before them.
const EXTENDS = /^[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200c\u200d\u0e33\u0eb3\uff9e\uff9f]/u;
const SINGLES = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const NEITHER = /[^\p{L}\p{N}]+/gu;

/** What a code point is, by the properties of Unicode. */
function unitOfCodePoint(codePoint: number): number {
  const text = String.fromCodePoint(codePoint);
  if (PREPENDED.test(text)) return Unit.Prepend;
  if (EXTENDS.test(text)) return Unit.Extend;
  const isDigit = /\p{N}/u.test(text);
  if (!isDigit && !/\p{L}/u.test(text)) return Unit.None;
  // What its keys will hold: U+3220 is a bracketed ideograph, U+32C0 a digit and one, which no token may be.
  const plain = text.normalize('NFKD').replace(NEITHER, '');
  if (plain === '') return Unit.Extend; // a blank that bears marks: U+037A, Arabic vowels by themselves
  if (SINGLES.test(plain)) return [...plain].length === 1 ? Unit.Single : Unit.None;
  return isDigit ? Unit.Digit : Unit.Letter;
}

function pageOf(page: number): Uint8Array {
  const units = new Uint8Array(256);
  for (let i = 0; i < 256; i++) {
    const codePoint = (page << 8) | i;
    units[i] = (codePoint & 0x1ff800) === 0xd800 ? Unit.None : unitOfCodePoint(codePoint);
  }
  return units;
}

/** Pages of 256 code points, each made when a text first holds one of them. */
const pages: (Uint8Array | undefined)[] = new Array(0x1100).fill(undefined);

/** The units below U+2000 in one table, built when first asked: all but a few of those that a text has. */
const cache: { low?: Uint8Array } = {};

function buildLow(): Uint8Array {
  const low = new Uint8Array(0x2000);
  for (let page = 0; page < 0x20; page++) low.set(pageOf(page), page << 8);
  for (const apostrophe of '\u0027\u0060\u00b4\u02bc') low[apostrophe.charCodeAt(0)] = Unit.Apostrophe;
  // Letters to Unicode, like these to everybody else. As letters of a key they would be read as marks once its tone is gone.
  for (let unit = 0x80; unit < low.length; unit++) {
    if (low[unit] === Unit.Letter && isSpacingAccent(unit)) low[unit] = Unit.Apostrophe;
  }
  return low;
}

/** The table of the code units below U+2000. */
export function lowUnits(): Uint8Array {
  cache.low ??= buildLow();
  return cache.low;
}

/** What the code point at `index` is; `Unit.None` for half a pair and outside of the text. */
export function unitAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0x2000) return lowUnits()[unit];
  if (unit === 0x2019) return Unit.Apostrophe;
  if (!(unit >= 0)) return Unit.None;
  const codePoint = (unit & 0xfc00) === 0xd800 ? text.codePointAt(index)! : unit;
  let page = pages[codePoint >> 8];
  if (page === undefined) pages[codePoint >> 8] = page = pageOf(codePoint >> 8);
  return page[codePoint & 255];
}

/** How many code units the code point at `index` has. */
export const widthAt = (text: string, index: number): number =>
  (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
