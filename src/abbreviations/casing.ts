import { INSTITUTION_NOUNS, INSTITUTIONS, OPEN_WORDS } from '../generated/abbreviations.js';
import { isSpace } from './cues.js';
import { unitClasses, WORD } from './units.js';

/** What the letters around an abbreviation ask of its long form. */
export interface Surroundings {
  /** The line is written in capitals. */
  readonly allCaps: boolean;
  /** A sentence starts here. */
  readonly opens: boolean;
  /** A name of an institution goes on here: Sở GD&ĐT. */
  readonly inName: boolean;
}

const capitalize = (text: string): string => {
  const first = /^\p{L}\p{M}*/u.exec(text)?.[0] ?? '';
  return first.toUpperCase() + text.slice(first.length);
};

/** The marks of an item of a list: 1. 2.1. a) (b) IV. */
const ITEM = String.raw`\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z\u0111]|[IVX]+)[.)/]`;
/** Where something starts: the line, a sentence, an item behind a semicolon, a cell, an answer. */
const START = String.raw`^|(?<!\b(?:kh|tk|tr|vd))[.!?\u2026]["\u201d)]?\s|[;:.] ?[-\u2013+\u2022]\s?|\|\s|^ ?(?:Hỏi|Đáp|Trả lời): `;
const OPENS = new RegExp(String.raw`(?:${START})[\s"\u201c\u2022*+\-\u2013(]*(?:${ITEM}[\s"\u201c(]*)*$`);
/** How far before a token what opens a sentence may lie, in code units. */
const OPENING_REACH = 24;

/**
 * Whether a sentence or an item of a list starts at `start`. A line that is wrapped in the middle of a sentence starts
 * none: the line before, `before`, ends with a comma or a word that asks for more.
 */
export function opensSentence(text: string, start: number, before: string): boolean {
  const near =
    start <= OPENING_REACH ? text.slice(0, start) : `\0${text.slice(start - OPENING_REACH, start)}`;
  return OPENS.test(near) && !(before !== '' && near.trim() === '' && goesOn(before));
}

const cache: { institutions?: ReadonlySet<string>; nouns?: ReadonlySet<string>; open?: ReadonlySet<string> } =
  {};

/** Whether a line ends in the middle of a sentence. */
function goesOn(line: string): boolean {
  const end = line.trimEnd().length;
  if (line[end - 1] === ',') return true;
  cache.open ??= new Set(OPEN_WORDS.split('|'));
  return cache.open.has(line.slice(wordStart(line, end), end).normalize('NFC'));
}

/**
 * Whether the word before `start` begins a name of an institution. At the start of a sentence a capital says nothing
 * where the word is as often an ordinary noun: Vụ TNGT, Quỹ BHTG. `before` is the line before.
 */
export function followsInstitution(text: string, start: number, before: string): boolean {
  if (start === 0) return before !== '' && endsInstitution(before, before.trimEnd().length);
  return isSpace(text[start - 1]) && endsInstitution(text, start - 1);
}

function endsInstitution(text: string, end: number): boolean {
  cache.institutions ??= new Set(INSTITUTIONS.split('|'));
  const at = wordStart(text, end);
  const word = text.slice(at, end).normalize('NFC');
  if (cache.institutions.has(word)) {
    cache.nouns ??= new Set(INSTITUTION_NOUNS.split('|'));
    return !cache.nouns.has(word) || !opensSentence(text, at, '');
  }
  if (text[at - 1] !== ' ') return false;
  return cache.institutions.has(text.slice(wordStart(text, at - 1), end).normalize('NFC'));
}

/** Where the word starts that ends at `end`, not more than eight code units before. */
function wordStart(text: string, end: number): number {
  const classes = unitClasses();
  let at = end;
  while (at > 0 && at > end - 8 && classes[text.charCodeAt(at - 1)] & WORD) at--;
  return at;
}

/**
 * Fields as they are written in a name, each with a capital (Văn hóa, Thể thao và Du lịch; Văn hóa - Xã hội). A comma
 * alone joins what is one field: Phòng, chống thiên tai.
 */
const asName = (expansion: string): string =>
  expansion.replace(
    expansion.includes(' và ') ? /(^|, | - | và )(\p{Ll})/gu : /(^| - )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** The long form with the capitals that the place asks for. */
export function inCase(expansion: string, { allCaps, opens, inName }: Surroundings): string {
  if (allCaps) return expansion.toUpperCase();
  if (inName && !/\p{Lu}/u.test(expansion)) return asName(expansion);
  return opens ? capitalize(expansion) : expansion;
}
