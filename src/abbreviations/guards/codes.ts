import { isHyphen } from '../../context/classes.js';
import type { Span } from '../../edits.js';
import { DOCUMENT_NUMBER, DOCUMENT_SYMBOL } from '../../generated/grammar.js';
import type { Reader } from '../reader.js';
import { formOf } from '../senses/index.js';
import { type Chunk, isOwn, type Token } from '../tokens/index.js';
import { SMALL, unitClasses } from '../units.js';
import type { View } from '../view.js';

/** Whether a token is the symbol of a document on its own: the code of its type, a hyphen, a body. */
export const isSymbol = (token: string): boolean => DOCUMENT_SYMBOL().test(token);

const SOFT_HYPHEN = 0xad;

/** Whether a soft hyphen cuts off what is read from the rest of its word or code: what it stands for is not known. */
export function isCutOff(text: string, { start, end }: Span): boolean {
  if (text.charCodeAt(end) === SOFT_HYPHEN) return true;
  const unit = text.charCodeAt(start - 1);
  const before = isHyphen(unit) || unit === 0x26 || unit === 0x2f ? text.charCodeAt(start - 2) : unit;
  return before === SOFT_HYPHEN;
}

const PLUS = 0x2b;

/** Letters in capitals that a sign of addition joins to what stands beside them. */
const TERM_BEFORE = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}[\p{Lu}\p{N}]+) ?\+ ?$/u;
const TERM_BEHIND = /^ ?\+ ?(\p{Lu}[\p{Lu}\p{N}]+)(?![\p{L}\p{M}\p{N}])/u;
/** How far they may reach with that sign, in code units: as far as the longest short forms. */
const TERM_REACH = 16;

/** Whether a sign of addition stands at `index`, or a space does and the sign one step behind it. */
const isPlusAt = (text: string, index: number, step: -1 | 1): boolean =>
  text.charCodeAt(index) === PLUS ||
  (text.charCodeAt(index) === 0x20 && text.charCodeAt(index + step) === PLUS);

/**
 * Whether a short form that only its neighbours tell is added to letters that nobody knows, as kinds of land are: ONT+CLN;
 * not BHXH+VAT.
 */
export function isAddedToUnknown(text: string, { start, end, form }: Token, reader: Reader): boolean {
  if (!isPlusAt(text, start - 1, -1) && !isPlusAt(text, end, 1)) return false;
  if (isOwn(form, reader) || form.formal.every(({ tier }) => tier === 'A')) return false;
  const before = TERM_BEFORE.exec(text.slice(Math.max(0, start - TERM_REACH), start))?.[1];
  const behind = TERM_BEHIND.exec(text.slice(end, end + TERM_REACH))?.[1];
  return [before, behind].some(term => {
    const other = term === undefined ? undefined : formOf(term);
    return other !== undefined && other.entries === undefined && !isOwn(other, reader);
  });
}

/** How far around a token a code may reach, in code units. */
const REACH = 64;

/** Whether a space stands at `index` and a small letter behind it: no code goes on over these. */
const endsCode = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 0x20 && (unitClasses()[text.charCodeAt(index + 1)] & SMALL) !== 0;

/** Where a code may start that goes on to `index`, at the earliest. */
function codeStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && start > index - REACH && !endsCode(text, start - 1)) start--;
  return start;
}

/** Where a code may end that reaches to `index`, at the latest. */
function codeEnd(text: string, index: number): number {
  let end = index;
  while (end < text.length && end < index + REACH && !endsCode(text, end)) end++;
  return end;
}

/** A sign or digit that a code may have behind a token, a space between them or not. */
function isCodeSign(unit: number): boolean {
  return (unit >= 0x2d && unit <= 0x39 && unit !== 0x2e) || isHyphen(unit);
}

/** Whether one may stand before a token: at `index`, and no hyphen that starts an item of a list, as in "; - VPCP". */
function isCodeSignBefore(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (!isCodeSign(unit)) return false;
  if (!isHyphen(unit)) return true;
  if (index === 0) return false;
  const before = text.charCodeAt(text.charCodeAt(index - 1) === 0x20 ? index - 2 : index - 1);
  return before !== 0x3b && before !== 0x2c && before !== 0x3a && before !== 0x29; // ; , : )
}

/** Whether the letters of a standard may end at `index`: TCVN, TCXD, TCCS. */
function endsStandard(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x4e || unit === 0x44 || unit === 0x53; // N, D, S
}

/**
 * Whether `start..end` lies in a code, in which nothing is an abbreviation: the number of a document or a standard, a
 * plate, the number of a ship. Looks at most 64 code units away.
 */
export function isInCode({ text, hasSlash }: View, { start, end, hash }: Chunk): boolean {
  const isStandard = text.charCodeAt(start + 1) === 0x43 && /^[TQ]/.test(text[start]);
  const isLikely =
    isStandard ||
    isCodeSignBefore(text, start - 1) ||
    isCodeSignBefore(text, start - 2) ||
    isCodeSign(text.charCodeAt(end)) ||
    isCodeSign(text.charCodeAt(end + 1));
  if (!isLikely) return false;
  // Letters alone, more than the three of a ship, are part of no code without a slash but a standard: TCVN ABCD 12.
  const isLongWord = hash >= 0 && end - start > 3;
  if (
    !hasSlash &&
    isLongWord &&
    !isStandard &&
    !endsStandard(text, start - 2) &&
    !endsStandard(text, start - 3)
  )
    return false;
  const from = codeStart(text, start);
  const to = codeEnd(text, end);
  if (!hasDigitOrSlash(text, from, to)) return false;
  for (let at = from; at < end; ) {
    const match = DOCUMENT_NUMBER().exec(text.slice(at, to));
    if (!match || at + match.index >= end) return false;
    at += match.index + match[0].length;
    if (start < at) return true;
  }
  return false;
}

/** Whether there is a digit or a slash: no code is without. */
function hasDigitOrSlash(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x2f && unit <= 0x39) return true;
  }
  return false;
}
