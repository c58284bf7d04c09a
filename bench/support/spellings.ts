/**
 * Which capitals real texts give a long form, told by place: what stands beside a long form decides them, so that what texts
 * write elsewhere is no evidence. The counts are `bench/quality/cases/spellings.tsv`, made by `bench/fit/spellings.ts`.
 */
import { readFileSync } from 'node:fs';

/**
 * `behind` a word with a capital, where a name goes on (Sở Y tế); `before` one, where a name or a place follows (bệnh viện
 * Bạch Mai); or `plain`, beside neither.
 */
export type Place = 'behind' | 'before' | 'plain';

export const SPELLINGS = `${import.meta.dirname}/../quality/cases/spellings.tsv`;

/**
 * A spelling counts as right besides the one that a case asks for if texts write it in so large a share of so many places,
 * and more than one document does. Fixed before its effect was known.
 */
export const LEAST_SHARE = 0.25;
export const LEAST_PLACES = 8;
export const LEAST_DOCUMENTS = 2;

const NAME = /^ \p{Lu}\p{M}*\p{Ll}/u;
const IN_TEXT = /[\p{L}\p{M}\p{N},)] $/u;
const BEHIND_NAME = /(?:^|[^\p{L}\p{M}])\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]* $/u;

/** Whether what stands at `start` goes on within a sentence: a word, a number or a comma is before it. */
export const isInSentence = (text: string, start: number): boolean =>
  IN_TEXT.test(text.slice(Math.max(0, start - 3), start));

export function placeOf(text: string, start: number, end: number): Place {
  if (BEHIND_NAME.test(text.slice(Math.max(0, start - 24), start))) return 'behind';
  return NAME.test(text.slice(end, end + 6)) ? 'before' : 'plain';
}

export const keyOf = (long: string, place: Place): string => `${long.toLowerCase()}\t${place}`;

/** The spellings that count as right, by the long form in small letters and the place. */
export function readSpellings(): ReadonlyMap<string, ReadonlySet<string>> {
  const accepted = new Map<string, Set<string>>();
  const [, ...rows] = readFileSync(SPELLINGS, 'utf8').trimEnd().split('\n');
  for (const row of rows) {
    const [spelling, place] = row.split('\t');
    const key = keyOf(spelling, place as Place);
    accepted.set(key, (accepted.get(key) ?? new Set()).add(spelling));
  }
  return accepted;
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Whether texts write `written` at `start..end` of a text, besides what a case asks for. Where that begins a sentence, the
 * first letter is a capital whatever it is elsewhere.
 */
export function isUsual(
  accepted: ReadonlyMap<string, ReadonlySet<string>>,
  written: string,
  text: string,
  start: number,
  end: number,
): boolean {
  const spellings = accepted.get(keyOf(written, placeOf(text, start, end)));
  if (spellings === undefined) return false;
  if (isInSentence(text, start)) return spellings.has(written);
  return [...spellings].some(spelling => capitalize(spelling) === written);
}
