import { INSTITUTIONS } from '../generated/abbreviations.js';

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
  return /(?:^|[.!?\u2026]["\u201d)]?\s)[\s"\u201c(\u2022*+\-\u2013\d.)]*$/.test(
    start <= 24 ? text.slice(0, start) : ` ${text.slice(start - 24, start)}`,
  );
}

const cache: { institutions?: ReadonlySet<string> } = {};

/** Whether the word before `start` begins a name of an institution, with a capital. */
export function followsInstitution(text: string, start: number): boolean {
  if (text[start - 1] !== ' ') return false;
  cache.institutions ??= new Set(INSTITUTIONS.split('|'));
  let at = start - 1;
  while (at > 0 && at > start - 8 && !' \n\t('.includes(text[at - 1])) at--;
  if (cache.institutions.has(text.slice(at, start - 1))) return true;
  if (text[at - 1] !== ' ') return false;
  let first = at - 1;
  while (first > 0 && first > at - 8 && !' \n\t('.includes(text[first - 1])) first--;
  return cache.institutions.has(text.slice(first, start - 1));
}

/** A list of fields as it is written in a name: each of them with a capital (Văn hóa, Thể thao và Du lịch). */
const asName = (expansion: string): string =>
  expansion.replace(
    /(^|, | - | và )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** The long form with the capitals that the place asks for. */
export function inCase(expansion: string, { allCaps, opens, inName }: Surroundings): string {
  if (allCaps) return expansion.toUpperCase();
  if (inName && !/\p{Lu}/u.test(expansion)) return asName(expansion);
  return opens ? capitalize(expansion) : expansion;
}
