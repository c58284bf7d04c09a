import { requireText, wrong } from '../checks.js';
import type { Span } from '../edits.js';
import { LEGAL_NUMBER } from '../generated/grammar.js';
import { countMatches, pattern } from '../pattern.js';
import { codesOf } from './codes.js';
import { type Group, readNumber, type Written } from './read.js';
import { spell } from './spell.js';
import type { LegalNumber } from './types.js';

export type { LegalBody, LegalNumber, LegalType } from './types.js';

/** The longest text that is one number, in code units: seven groups with blanks between them. */
const LONGEST_NUMBER = 200;

/**
 * Reads the number of a legal or administrative document: its type, number, year and who issued it.
 *
 * The rules are those of Decree 30/2020 (Appendices I and III) and of the Party's offices, and all the spellings that
 * are about: blanks round / and -, U+2010, U+2011 and U+2013 for the hyphen, Ð (U+00D0) for Đ, small letters, D for Đ
 * where only one code can be meant, dots (885/UB.QĐ.86), NFD. What is no such number, or has anything beside it, gives
 * `undefined`: use `findLegalNumbers` for text. It does not tell whether such a document exists.
 *
 * @example
 * ```ts
 * const decree = parseLegalNumber('61 / 2018 / N\u00D0-CP')!;
 * decree.text; // '61/2018/NĐ-CP'
 * [decree.type.name, decree.year, decree.bodies[0].name]; // ['nghị định', 2018, 'Chính phủ']
 * parseLegalNumber('91/2015/QH13')?.bodies[0].term; // 13
 * parseLegalNumber('51F-123.45'); // undefined
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function parseLegalNumber(text: string): LegalNumber | undefined {
  requireText(text);
  if (text.length > LONGEST_NUMBER * 2) return undefined;
  const trimmed = text.trim();
  const [found] = trimmed.matchAll(LEGAL_NUMBER());
  if (found === undefined || found.index !== 0 || found[0].length !== trimmed.length) return undefined;
  const { written, groups } = writtenOf(found);
  return written.groups.length === groups ? readNumber(written) : undefined;
}

/**
 * Every number of a document in a text, with its span, sorted and disjoint: to keep them whole, or to filter by them.
 *
 * Spans are UTF-16 code units of `text`. In running text there has to be more to go by than in `parseLegalNumber`: small
 * letters count only where both type and body are known, and two groups that are not known only behind a year.
 *
 * @example
 * ```ts
 * const text = 'Theo Nghị định 61/2018/NĐ-CP và Kết luận số 12-KL/TW ngày 5/7.';
 * findLegalNumbers(text).map(({ start, end }) => text.slice(start, end)); // ['61/2018/NĐ-CP', '12-KL/TW']
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function findLegalNumbers(text: string): readonly (LegalNumber & Span)[] {
  requireText(text);
  const found: (LegalNumber & Span)[] = [];
  for (const match of text.matchAll(LEGAL_NUMBER())) {
    const { written, length } = writtenOf(match);
    const number = written.groups.length > 0 ? readNumber(written) : undefined;
    if (!number || !isPlausible(written, number)) continue;
    found.push({ start: match.index, end: match.index + length, ...number });
  }
  return found;
}

/**
 * Writes out what a number says: its type, its number and year, and the bodies by their names.
 *
 * Codes that the tables do not know stay as they are; what is no body follows in brackets. Meant for readers; to compare
 * numbers use `text`.
 *
 * @example
 * ```ts
 * spellLegalNumber(parseLegalNumber('61/2018/NĐ-CP')!); // 'Nghị định số 61 năm 2018 của Chính phủ'
 * ```
 * @throws {TypeError} if `number` did not come from `parseLegalNumber` or `findLegalNumbers`: a text, or `undefined`.
 */
export function spellLegalNumber(number: LegalNumber): string {
  if (!Array.isArray(number?.bodies) || !Array.isArray(number.others))
    throw wrong('number', 'what parseLegalNumber or findLegalNumbers gives', number);
  return spell(number);
}

const SEPARATOR = /(\s?[/\-\u2010\u2011\u2013]\s?|[. ])/;

/** The parts of a match, as far as they belong together, and how many groups and code units the match has. */
function writtenOf(match: RegExpExecArray | RegExpMatchArray): {
  readonly written: Written;
  readonly groups: number;
  readonly length: number;
} {
  const { number, year, symbol, late } = match.groups as Record<string, string>;
  const pieces = symbol.split(SEPARATOR).slice(1);
  const groups: Group[] = [];
  let length = match[0].length - symbol.length - (late === undefined ? 0 : late.length + 1);
  let loose = false; // whether blanks stand round the hyphens of this symbol
  for (let i = 0; i < pieces.length; i += 2) {
    const [separator, written] = [pieces[i], pieces[i + 1]];
    const sign = separator.trim() || ' ';
    const isLoose = separator !== sign;
    if (i >= 4 && isLoose && !loose) break; // 61/2018/NĐ-CP - UBND tỉnh
    if (i >= 2 && isLoose && !isCode(written)) break; // 12/QĐ - của
    if (i === 2) loose = isLoose;
    groups.push({
      text: canonical(written),
      join: sign === '/' || sign === '.' || sign === ' ' ? sign : '-',
    });
    length += separator.length + written.length;
  }
  const count = pieces.length / 2;
  const whole = groups.length === count;
  return {
    written: { number: canonical(number), year, groups, late: whole ? late : undefined },
    groups: count,
    length: whole && late !== undefined ? length + late.length + 1 : length,
  };
}

/** Composed, and with the one Đ that Vietnamese has. */
const canonical = (code: string): string =>
  code
    .normalize('NFC')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/\u00f0/g, 'đ');

/** A group in capitals, but for the small letters that codes have (TTg, QyĐ). */
const isCode = (group: string): boolean =>
  countMatches(CAPITALS(), group) > countMatches(SMALL_LETTERS(), group);

const CAPITALS = pattern(String.raw`\p{Lu}`, 'gu');
const SMALL_LETTERS = pattern(String.raw`\p{Ll}`, 'gu');

/** Whether a number that stands in running text is one beyond doubt. */
function isPlausible({ groups, year }: Written, { type, bodies }: LegalNumber): boolean {
  const known = bodies.some(({ name }) => name !== undefined);
  const [first] = groups;
  if (!groups.every(({ text }) => isCode(text))) return type?.code !== undefined && known;
  if (first.join === ' ' || first.join === '.') return type?.code !== undefined && known;
  if (year?.length === 4 && groups.length > 1) return true;
  // Behind what is no type a body has to stand first, or to bear its term: 21-LCT/HĐNN8.
  if (known)
    return type !== undefined || groups.length === 1 || bodies.some(({ term }) => term !== undefined);
  // 12/QC, 5-PA: too little; 12/QĐ-XPVPHC, 12/HS-ST are enough.
  return type?.code !== undefined && groups.length > 1 && codesOf('type', groups[0].text) !== undefined;
}
