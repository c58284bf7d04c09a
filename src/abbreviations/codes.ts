import type { Span } from '../edits.js';
import { DOCUMENT_NUMBER, DOCUMENT_SYMBOL } from '../generated/grammar.js';
import { isHyphen } from './units.js';

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

/** How far around a token a code may reach, in code units. */
const REACH = 64;

/** A sign or digit that a code may have beside a token, a space between them or not. */
function isCodeSign(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return (unit >= 0x2d && unit <= 0x39 && unit !== 0x2e) || isHyphen(unit);
}

/**
 * Whether `start..end` lies in a code, in which nothing is an abbreviation: the number of a document or a standard, a
 * plate, the number of a ship. Looks at most 64 code units away.
 */
export function isInCode(text: string, { start, end }: Span): boolean {
  const isLikely =
    isCodeSign(text, start - 1) ||
    isCodeSign(text, start - 2) ||
    isCodeSign(text, end) ||
    isCodeSign(text, end + 1) ||
    text.startsWith('TC', start) ||
    text.startsWith('QC', start);
  if (!isLikely) return false;
  const from = Math.max(0, start - REACH);
  if (!hasDigitOrSlash(text, from, end + REACH)) return false;
  for (let at = from; at < end; ) {
    const match = DOCUMENT_NUMBER().exec(text.slice(at, end + REACH));
    if (!match || at + match.index >= end) return false;
    at += match.index + match[0].length;
    if (start < at) return true;
  }
  return false;
}

/** Whether there is a digit or a slash: no code is without. */
function hasDigitOrSlash(text: string, from: number, to: number): boolean {
  const end = Math.min(to, text.length);
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x2f && unit <= 0x39) return true;
  }
  return false;
}
