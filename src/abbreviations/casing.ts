import { INSTITUTION_NOUNS, INSTITUTIONS } from '../generated/abbreviations.js';

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

/** Whether a sentence or an item of a list starts at `start`. */
export function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?\u2026]["\u201d)]?\s|^ ?(?:Hỏi|Đáp|Trả lời): )[\s"\u201c(\u2022*+\-\u2013\d.)]*$/.test(
    start <= 24 ? text.slice(0, start) : ` ${text.slice(start - 24, start)}`,
  );
}

const cache: { institutions?: ReadonlySet<string>; nouns?: ReadonlySet<string> } = {};

/**
 * Whether the word before `start` begins a name of an institution. At the start of a sentence a capital says nothing
 * where the word is as often an ordinary noun: Vụ TNGT, Quỹ BHTG.
 */
export function followsInstitution(text: string, start: number): boolean {
  if (text[start - 1] !== ' ') return false;
  cache.institutions ??= new Set(INSTITUTIONS.split('|'));
  const at = wordStart(text, start - 1);
  const word = text.slice(at, start - 1);
  if (cache.institutions.has(word)) {
    cache.nouns ??= new Set(INSTITUTION_NOUNS.split('|'));
    return !cache.nouns.has(word) || !opensSentence(text, at);
  }
  return text[at - 1] === ' ' && cache.institutions.has(text.slice(wordStart(text, at - 1), start - 1));
}

/** Where the word starts that ends at `end`, not more than eight code units before. */
function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && at > end - 7 && !' \n\t('.includes(text[at - 1])) at--;
  return at;
}

/**
 * Fields as they are written in a name, each with a capital (Văn hóa, Thể thao và Du lịch; Văn hóa - Xã hội). A comma
 * alone joins what is one field: Phòng, chống thiên tai.
 */
function asName(expansion: string): string {
  const known = names.get(expansion);
  if (known !== undefined) return known;
  const name = expansion.replace(
    expansion.includes(' và ') ? /(^|, | - | và )(\p{Ll})/gu : /(^| - )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  if (names.size >= MOST_NAMES) names.clear();
  names.set(expansion, name);
  return name;
}

/** The names that were made of late. */
const names = new Map<string, string>();
const MOST_NAMES = 256;

/** The long form with the capitals that the place asks for. */
export function inCase(expansion: string, { allCaps, opens, inName }: Surroundings): string {
  if (allCaps) return expansion.toUpperCase();
  if (inName && !/\p{Lu}/u.test(expansion)) return asName(expansion);
  return opens ? capitalize(expansion) : expansion;
}
