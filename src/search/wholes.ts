import { isAsciiLetter, isHyphen } from '../context/classes.js';
import type { Span } from '../edits.js';
import { DOCUMENT_NUMBER, VERBATIM } from '../generated/grammar.js';
import type { Leaves } from './leaves.js';

/** What is found as one thing though it has several leaves. */
export interface Whole extends Span {
  readonly kind: 'code' | 'email' | 'url';
}

/** Longer ones are not kept whole: nobody types them, and Lucene drops terms beyond 255 characters. */
const LONGEST_WHOLE = 255;
/** A run without blanks is read in pieces of that length. */
const PIECE = 512;
/** How far a number of a document is looked for, in code units. */
const LONGEST_CODE = 64;

/**
 * The numbers of legal documents, e-mail addresses, URLs, file names and identifiers of a text, sorted and disjoint.
 * Only leaves with a sign of such a thing behind them are looked at, each run once: the cost is linear.
 */
export function wholesOf(text: string, { starts, ends }: Leaves): readonly Whole[] {
  const wholes: Whole[] = [];
  let read = 0; // up to here all is known
  for (let leaf = 0; leaf < ends.length; leaf++) {
    const end = ends[leaf];
    if (end < read) continue;
    const sign = text.charCodeAt(end);
    if (sign === 0x20 ? !isSlash(text.charCodeAt(end + 1)) : !isSign(sign)) continue;
    if (startsAddress(text, end)) {
      read = readRun(text, Math.max(read, runStart(text, starts[leaf], read)), wholes);
    } else if (isDigit(text.charCodeAt(starts[leaf]))) {
      const codeEnd = documentNumberEnd(text, starts[leaf]);
      if (codeEnd > end) {
        wholes.push({ start: starts[leaf], end: codeEnd, kind: 'code' });
        read = codeEnd;
      }
    }
  }
  return wholes;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** A slash, or any of the hyphens that stand for one another in numbers of documents. */
const isSlash = (unit: number): boolean => unit === 0x2f || isHyphen(unit);
const isSign = (unit: number): boolean =>
  isSlash(unit) || unit === 0x2e || unit === 0x3a || unit === 0x40 || unit === 0x5c || unit === 0x5f;
/** Whether no address goes on there: a blank, a control character, the end of the text. */
const endsAddress = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || !(unit >= 0);

/** Whether the sign at `index`, behind a letter or digit, may be one of an address: a dot or colon only before more. */
function startsAddress(text: string, index: number): boolean {
  const sign = text.charCodeAt(index);
  const next = text.charCodeAt(index + 1);
  if (sign === 0x40 || sign === 0x5c || sign === 0x5f) return !endsAddress(next);
  if (sign === 0x3a) return next === 0x2f;
  return sign === 0x2e && !endsAddress(next) && !isDigit(next);
}

/** Where the run without blanks starts that holds `index`; not before `low`. */
function runStart(text: string, index: number, low: number): number {
  let start = index;
  const limit = Math.max(low, index - LONGEST_WHOLE);
  while (start > limit && !endsAddress(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Finds all addresses in the run without blanks that starts at `start`; returns where it, or a piece of it, ends. */
function readRun(text: string, start: number, wholes: Whole[]): number {
  let end = start;
  while (end < start + PIECE && !endsAddress(text.charCodeAt(end))) end++;
  const run = text.slice(start, end);
  for (const match of run.matchAll(VERBATIM())) {
    const [found] = match;
    if (found.length > LONGEST_WHOLE) continue;
    wholes.push({ start: start + match.index, end: start + match.index + found.length, kind: kindOf(found) });
  }
  return end;
}

/** Names and identifiers that are neither are codes. */
function kindOf(found: string): Whole['kind'] {
  if (/^(?:mailto:)?[^/:@]+@[^/:@]+$/.test(found)) return 'email';
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|www\d?\.|[^/\\_]+\.(?:vn|com|net|org|info|edu|gov)(?:[/:?#]|$))/i.test(
    found,
  )
    ? 'url'
    : 'code';
}

/**
 * Where the number of a document ends that starts at `index` (61/2018/NĐ-CP, 12-NQ/TW); `index` if none does. The one
 * place that asks the grammar. People search in small letters and without marks: those are read as capitals.
 */
function documentNumberEnd(text: string, index: number): number {
  if (!hasLetterBehindSlash(text, index)) return index;
  const piece = /^[^\r\n]*/.exec(text.slice(index, index + LONGEST_CODE))![0];
  const asWritten = lengthOf(piece);
  if (asWritten > 0) return index + asWritten;
  const run = /^\S*/.exec(piece)![0];
  const capitals = run.toUpperCase();
  return index + (capitals.length === run.length ? lengthOf(capitals) : 0);
}

function lengthOf(piece: string): number {
  const match = DOCUMENT_NUMBER().exec(piece);
  return match?.index === 0 ? match[0].length : 0;
}

/** Whether the digits at `index` lead to a letter by slashes, hyphens, single blanks and more digits. */
function hasLetterBehindSlash(text: string, index: number): boolean {
  let hasSlash = false;
  for (let i = index; i < index + LONGEST_CODE; i++) {
    const unit = text.charCodeAt(i);
    if (isSlash(unit)) hasSlash = true;
    else if (!isDigit(unit) && unit !== 0x20) return hasSlash && (isAsciiLetter(unit) || isStroked(unit));
  }
  return false;
}

const isStroked = (unit: number): boolean =>
  unit === 0x110 || unit === 0x111 || unit === 0x1af || unit === 0x1b0;
