import {
  FIELD_HEADS,
  FIELDS,
  INSTITUTION_NOUNS,
  INSTITUTION_PARTS,
  INSTITUTIONS,
  LAW_HEADS,
  NO_HEADS,
  OPEN_WORDS,
} from '../../generated/abbreviations.js';
import { pattern } from '../../pattern.js';
import { isBlankAt } from '../cues.js';
import { unitClasses, WORD } from '../units.js';
import { spellingOf } from './spelling.js';

/** What the letters around an abbreviation ask of its long form. */
export interface Surroundings {
  /** The line is written in capitals. */
  readonly allCaps: boolean;
  /** A sentence starts here. */
  readonly opens: boolean;
  /** The name that goes on here, if one does. */
  readonly name: NameBefore | undefined;
}

/**
 * What name goes on behind a word: that of an institution (Sở GD&ĐT); the same behind a word that is a verb as well, so
 * that only fields in a row tell (phòng GD&ĐT, phòng SXH); that of an institution if a field that these are named by goes
 * on (các Sở: Y tế, GD&ĐT); or that of a law (Luật BHXH).
 */
export type NameBefore = 'institution' | 'fields' | 'field' | 'law';

/** What stands before the first word of a sentence or item. One expression, which bundlers can leave out. */
const OPENS = /* @__PURE__ */ (() => {
  /** The marks of an item of a list: 1. 2.1. a) (b) IV. */
  const ITEM = String.raw`\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z\u0111]|[IVX]+)[.)/]`;
  /**
   * Where something starts: the line, a sentence, an item behind a semicolon, a cell, an answer, an address
   * (which Markdown may print bold). A bracket behind initials starts no sentence: bà L.T.M. (TP Đà Nẵng).
   */
  const START = String.raw`^|(?<!\b(?:kh|tk|tr|vd))(?!(?<=\.[A-Z\u0110])\. \()[.!?\u2026]["\u201d)]?\s|[;:.] ?[-\u2013+\u2022]\s?|:\s(?=["\u201c])|\|\s|^[\s*-]{0,12}(?:Hỏi|Đáp|Trả lời|(?:Đồng k|K)ính gửi|KÍNH GỬI):\*{0,2}\s`;
  return pattern(String.raw`(?:${START})[\s"\u201c\u2022*+\-\u2013\u2014(]*(?:${ITEM}[\s"\u201c(]*)*$`, '');
})();
/** How far before a token what opens a sentence may lie, in code units. */
const OPENING_REACH = 24;

/**
 * Whether a sentence or an item of a list starts at `start`. A line that is wrapped in the middle of a sentence starts
 * none: the line before, `before`, ends with a comma or a word that asks for more.
 */
export function opensSentence(text: string, start: number, before: string): boolean {
  if (!mayOpen(text, start)) return false;
  const near =
    start <= OPENING_REACH ? text.slice(0, start) : `\0${text.slice(start - OPENING_REACH, start)}`;
  return OPENS().test(near) && !(before !== '' && near.trim() === '' && goesOn(before));
}

/** The signs that may end what `OPENS` finds; a blank between them and what follows does not count. */
const OPENING_ENDS = '.!?\u2026"\u201c\u201d)/:|-+*\u2013\u2014\u2022(';

/** Whether a sentence may start at `start`: behind a word or a comma none does. */
function mayOpen(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && isWhite(text.charCodeAt(at - 1))) at--;
  return at === 0 || OPENING_ENDS.includes(text[at - 1]);
}

/** Whether regular expressions take a code unit for a blank. */
const isWhite = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));

interface Words {
  /** Nothing where a word only ends like one of them. */
  readonly heads: ReadonlyMap<string, NameBefore | undefined>;
  /** The code units that they end with. */
  readonly ends: ReadonlySet<number>;
  readonly nouns: ReadonlySet<string>;
  /** Heads that stand in the midst of a name: Viện Khoa học SHTT. */
  readonly parts: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  /** Fields of several authorities in a row, behind the word that they share: Sở Y tế, Nội vụ và; các Sở: Y tế, */
  readonly row: RegExp;
}

const cache: { words?: Words } = {};

function words(): Words {
  if (cache.words) return cache.words;
  const heads = new Map<string, NameBefore | undefined>();
  for (const head of INSTITUTIONS.split('|')) heads.set(head, 'institution');
  const parts = INSTITUTION_PARTS.split('|');
  for (const part of parts) heads.set(part, 'institution');
  for (const head of FIELD_HEADS.split('|')) heads.set(head, 'fields');
  for (const head of LAW_HEADS.split('|')) heads.set(head, 'law');
  for (const head of NO_HEADS.split('|')) heads.set(head, undefined);
  cache.words = {
    heads,
    ends: new Set(Array.from(heads.keys(), head => head.charCodeAt(head.length - 1))),
    nouns: new Set(INSTITUTION_NOUNS.split('|')),
    parts: new Set(parts),
    open: new Set(OPEN_WORDS.split('|')),
    row: new RegExp(String.raw`(?:^|[\s(])(\p{L}+):?(?: (?:${FIELDS}|[\p{Lu}&-]{2,16})(?:,| và))*$`, 'u'),
  };
  return cache.words;
}

/** Whether a line ends in the middle of a sentence. */
function goesOn(line: string): boolean {
  const end = line.trimEnd().length;
  if (line[end - 1] === ',') return true;
  return words().open.has(line.slice(wordStart(line, end), end));
}

/**
 * The name that the word before `start` begins. At the start of a sentence a capital says little where the word is as
 * often an ordinary noun: Vụ TNGT, but Vụ TCCB. `before` is the line before, `expansion` what stands at `start`.
 */
export function nameBefore(
  text: string,
  start: number,
  before: string,
  expansion: string,
): NameBefore | undefined {
  if (start === 0) return before === '' ? undefined : nameAt(before, before.trimEnd().length, expansion);
  return isBlankAt(text, start - 1) ? nameAt(text, start - 1, expansion) : undefined;
}

/** How far before a field the word that several share may lie, in code units. */
const ROW_REACH = 120;
/** The last code units of what stands before such a field: a comma, a colon, "và". */
const ROW_ENDS = ',:à';

/** Whether the fields of several authorities go on behind `end`. */
function goesOnInRow(text: string, end: number): boolean {
  const near = text.slice(Math.max(0, end - ROW_REACH), end);
  const { heads, row } = words();
  const name = heads.get(row.exec(near)?.[1] ?? '');
  return name === 'institution' || name === 'fields';
}

/** The longer head counts: Văn phòng, and not phòng. */
function nameAt(text: string, end: number, expansion: string): NameBefore | undefined {
  const { heads, ends, nouns, parts } = words();
  const last = text.charCodeAt(end - 1);
  if (ends.has(last)) {
    const one = wordStart(text, end);
    const two = text.charCodeAt(one - 1) === 0x20 ? wordStart(text, one - 1) : one;
    for (let start = two; ; start = one) {
      const head = text.slice(start, end);
      const name = heads.get(head);
      if (name !== undefined) {
        const isOrdinary = nouns.has(head) || parts.has(head);
        if (!isOrdinary || !opensSentence(text, start, '')) return name;
        return nouns.has(head) ? 'field' : undefined;
      }
      if (heads.has(head)) return undefined;
      if (start === one) break;
    }
  }
  if (!ROW_ENDS.includes(text[end - 1] ?? '-')) return undefined;
  return spellingOf(expansion).isField && goesOnInRow(text, end) ? 'field' : undefined;
}

/** The first word of a long form, and the first two. */
const FIRST_WORDS = pattern(String.raw`^(\p{Lu}[\p{Ll}\p{M}]*)(?: \p{Ll}[\p{L}\p{M}]*)?`);

/** Whether a long form starts with a word that names of institutions start with: Ban quản lý dự án. */
const startsAsInstitution = (capitalized: string): boolean =>
  FIRST_WORDS()
    .exec(capitalized)
    ?.some(word => words().heads.get(word) === 'institution') === true;

/**
 * A long form that stands at the start of a sentence as it is written in the midst of one: its only capital is that of the
 * place, unless it names an institution. "Giám sát trận đấu (GSTĐ) lập biên bản" defines giám sát trận đấu.
 */
export function withoutOpening(long: string): string {
  const isOpening = /^\p{Lu}\P{Lu}*$/u.test(long) && !startsAsInstitution(long);
  return isOpening ? long[0].toLowerCase() + long.slice(1) : long;
}

/** Whether a long form names an institution: by a capital, or by the word that it starts with (ban quản lý dự án). */
export function isInstitution(long: string): boolean {
  const { capitalized, hasCapitals } = spellingOf(long);
  if (hasCapitals) return capitalized === long;
  return startsAsInstitution(capitalized);
}

/** Where the word starts that ends at `end`, not more than sixteen code units before. */
function wordStart(text: string, end: number): number {
  const classes = unitClasses();
  let at = end;
  while (at > 0 && at > end - 16 && classes[text.charCodeAt(at - 1)] & WORD) at--;
  return at;
}

/** The long form with the capitals that the place asks for. */
export function inCase(long: string, { allCaps, opens, name }: Surroundings): string {
  if (allCaps) return long.toUpperCase();
  const spelling = spellingOf(long);
  if (name !== undefined && !spelling.hasCapitals) {
    const isField = spelling.isField || (name === 'fields' && spelling.isSeveral);
    if (name === 'institution' || (name !== 'law' && isField)) return spelling.asName;
    if (name === 'law') return spelling.capitalized;
  }
  return opens ? spelling.capitalized : long;
}
