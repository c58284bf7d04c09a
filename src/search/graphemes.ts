import type { Span } from '../edits.js';
import { Unit, unitAt } from './units.js';

const isControl = (unit: number): boolean =>
  unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit === 0xad || unit === 0x2028 || unit === 0x2029;
const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** A syllable block of Hangul (11172 of them, one in 28 without a final) or a part of one: L, V, T, LV, LVT. */
function hangulOf(unit: number): 'L' | 'V' | 'T' | 'LV' | 'LVT' | undefined {
  if (unit < 0x1100 || unit > 0xd7fb) return undefined;
  if (unit >= 0xac00 && unit <= 0xd7a3) return (unit - 0xac00) % 28 === 0 ? 'LV' : 'LVT';
  if (unit <= 0x115f || (unit >= 0xa960 && unit <= 0xa97c)) return 'L';
  if (unit <= 0x11a7 || (unit >= 0xd7b0 && unit <= 0xd7c6)) return 'V';
  if (unit <= 0x11ff || unit >= 0xd7cb) return 'T';
  return undefined;
}

const FOLLOWERS: Readonly<Record<string, string>> = {
  L: ' L V LV LVT ',
  V: ' V T ',
  LV: ' V T ',
  T: ' T ',
  LVT: ' T ',
};

/** How far back a chain of flags or joined emoji is followed. */
const REACH = 64;

/** Where the code point before `index` starts. */
const before = (text: string, index: number): number =>
  isLow(text.charCodeAt(index - 1)) && isHigh(text.charCodeAt(index - 2)) ? index - 2 : index - 1;

/**
 * Whether a user-perceived character ends and another one starts at `index`: the extended grapheme clusters of UAX 29
 * but for conjuncts of Indic scripts, the same on all engines.
 */
export function isGraphemeEdge(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const unit = text.charCodeAt(index);
  const last = text.charCodeAt(index - 1);
  if (last === 0x0d && unit === 0x0a) return false;
  if (isHigh(last) && isLow(unit)) return false;
  if (unit < 0x300 && last < 0x300) return true;
  const kind = unitAt(text, index);
  const from = before(text, index);
  if (kind === Unit.Extend && !APART.test(text.slice(index, index + 2))) return isControlAt(text, from);
  if (isControlAt(text, index)) return true;
  if (unitAt(text, from) === Unit.Prepend) return false;
  const hangul = hangulOf(last);
  if (hangul !== undefined && FOLLOWERS[hangul].includes(` ${hangulOf(unit)} `)) return false;
  if (isFlagAt(text, index) && isFlagAt(text, from)) return flagsBefore(text, index) % 2 === 0;
  return !(last === 0x200d && isPictureAt(text, index) && isPictureBefore(text, from));
}

/**
 * What belongs to the token before it, and to no cluster: letters that are marks on a blank, and the spacing marks of Burmese
 * and its neighbours that UAX 29 leaves out (table 2).
 */
const APART =
  /^[\u037a\ufc5e-\ufc63\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e\u102b\u102c\u1038\u1062-\u1064\u1067-\u106d\u1083\u1087-\u108c\u108f\u109a-\u109c\u1a61\u1a63\u1a64\uaa7b\uaa7d\u{11720}\u{11721}]/u;

/** What UAX 29 calls Control: also the code points that are to be ignored should they ever be assigned (U+FFF0). */
const CONTROL = /^(?:[\p{Zl}\p{Zp}\p{Cc}\p{Cf}]|(?=\p{Cn})\p{Default_Ignorable_Code_Point})/u;

/** Controls and format characters stand alone. */
function isControlAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (isControl(unit)) return true;
  if (unit < 0x600) return false;
  const codePoint = String.fromCodePoint(text.codePointAt(index)!);
  return CONTROL.test(codePoint) && unitAt(text, index) === Unit.None;
}

const isFlagAt = (text: string, index: number): boolean =>
  /^\p{Regional_Indicator}/u.test(text.slice(index, index + 2));
const isPictureAt = (text: string, index: number): boolean =>
  /^\p{Extended_Pictographic}/u.test(text.slice(index, index + 2));

function flagsBefore(text: string, index: number): number {
  let count = 0;
  for (let i = index; i > index - REACH && i > 0 && isFlagAt(text, before(text, i)); i = before(text, i))
    count++;
  return count;
}

/** Whether a picture with its marks ends before the joiner at `joiner`. */
function isPictureBefore(text: string, joiner: number): boolean {
  let i = before(text, joiner);
  for (
    let steps = 0;
    steps < REACH && i > 0 && unitAt(text, i) === Unit.Extend && text.charCodeAt(i) !== 0x200d;
    steps++
  ) {
    i = before(text, i);
  }
  return i >= 0 && isPictureAt(text, i);
}

/** A span grown to whole characters. */
export const wholeSpan = (text: string, { start, end }: Span): Span => ({
  start: edgeBefore(text, start),
  end: edgeBehind(text, end),
});

/** The edge at or before `index`; at or behind it. */
export function edgeBefore(text: string, index: number): number {
  let edge = index;
  while (!isGraphemeEdge(text, edge)) edge--;
  return edge;
}

export function edgeBehind(text: string, index: number): number {
  let edge = index;
  while (!isGraphemeEdge(text, edge)) edge++;
  return edge;
}
