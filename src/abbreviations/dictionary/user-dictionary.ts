import { requireText, wrong } from '../../checks.js';
import { createScanner } from '../scan.js';
import type { DictionaryEntry } from '../types.js';
import { foldPhrase, isToned } from '../units.js';

const LONGEST_SHORT = 24;
/** The longest long form, in code units: an annotation that holds more would not be known again as one. */
export const LONGEST_LONG_FORM = 200;

/**
 * Reads a dictionary: one entry a line, short form, tab, expansion, and after another tab its domain if you like.
 *
 * Empty lines and lines that start with `#` are skipped; LF and CRLF end a line; a byte order mark is let pass. Give
 * the entries to `expandAbbreviations` and the like as `dictionary`: they win over the built-in dictionary, and a
 * definition in the text wins over them. A wrong row is refused:
 *
 * - no tab, or more than three columns; text that is not NFC; a short form that was there before;
 * - a short form of more than 24 code units, without a letter, or with anything but letters, digits, `&`, `/` and `-`
 *   between them, and `.` between or behind them;
 * - an expansion without a word, of more than 200 code units, not longer than its short form, with a round bracket or a
 *   line break, or with a short form of the same dictionary as one of its words.
 *
 * @example
 * ```ts
 * const [entry] = parseDictionary('QLCL\tquản lý chất lượng\n', 'terms.tsv');
 * entry; // { short: 'QLCL', expansion: 'quản lý chất lượng' }
 * parseDictionary('QLCL quản lý chất lượng', 'terms.tsv'); // throws Error
 * ```
 * @throws {Error} naming `fileName` and the line, counted from 1.
 * @throws {TypeError} if `tsv` is not a string.
 */
export function parseDictionary(tsv: string, fileName = 'dictionary'): DictionaryEntry[] {
  requireText(tsv, 'tsv');
  const entries: DictionaryEntry[] = [];
  const places: string[] = [];
  tsv
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((line, i) => {
      const row = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (row.trim() === '' || row.startsWith('#')) return;
      const place = `${fileName}:${i + 1}`;
      const cells = row.split('\t');
      if (cells.length < 2) throw new Error(`${place}: no tab between short form and expansion`);
      if (cells.length > 3) throw new Error(`${place}: ${cells.length} columns, at most 3 are known`);
      const [short, expansion, domain] = cells.map(cell => cell.trim());
      entries.push(domain ? { short, expansion, domain } : { short, expansion });
      places.push(place);
    });
  checkEntries(entries, i => places[i]);
  return entries;
}

/** Refuses what `parseDictionary` refuses. @throws {Error} naming the place of the first wrong entry. */
export function checkEntries(
  entries: readonly DictionaryEntry[],
  placeOf = (index: number): string => `dictionary[${index}]`,
): void {
  if (!Array.isArray(entries))
    throw wrong('option dictionary', 'a list of entries, as parseDictionary gives them', entries);
  const shorts = new Map<string, number>();
  entries.forEach((entry, i) => {
    const problem = problemOf(entry);
    if (problem) throw new Error(`${placeOf(i)}: ${problem}`);
    const before = shorts.get(entry.short);
    if (before !== undefined)
      throw new Error(`${placeOf(i)}: ${entry.short} stood at ${placeOf(before)} already`);
    shorts.set(entry.short, i);
  });
  entries.forEach(({ expansion }, i) => {
    const used = expansion.split(/[\s,()]+/).find((word: string) => shorts.has(word));
    if (used)
      throw new Error(
        `${placeOf(i)}: the expansion holds ${used}, a short form of this dictionary: write it out`,
      );
  });
}

function problemOf(entry: DictionaryEntry | null): string | undefined {
  if (typeof entry !== 'object' || entry === null) return 'an entry must be an object';
  const { short, expansion, domain } = entry;
  if (typeof short !== 'string' || typeof expansion !== 'string')
    return 'an entry needs a short form and an expansion';
  if (domain !== undefined && typeof domain !== 'string') return 'the domain must be a string';
  if (expansion.trim() === '') return 'the expansion is empty';
  if (short.normalize('NFC') !== short || expansion.normalize('NFC') !== expansion) return 'not in NFC';
  const wrong = wrongShort(short);
  if (wrong) return `${JSON.stringify(short)} is not an abbreviation: ${wrong}`;
  const other = wrongLong(expansion, short);
  return other && `${JSON.stringify(expansion)} is not the long form of ${short}: ${other}`;
}

function wrongShort(short: string): string | undefined {
  if (short.length > LONGEST_SHORT) return `it has more than ${LONGEST_SHORT} code units`;
  if (!/\p{L}/u.test(short)) return 'it has no letter';
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{N}&./-]*[\p{L}\p{N}.])?$/u.test(short))
    return 'only letters and digits are in one, with & . / - between them and a full stop at the end';
  return undefined;
}

function wrongLong(expansion: string, short: string): string | undefined {
  if (/[\n\r()]/.test(expansion)) return 'it has a bracket or a line break';
  if (foldPhrase(expansion) === '') return 'it has no word';
  if (expansion.length <= short.length) return 'it is not longer than the short form';
  if (expansion.length > LONGEST_LONG_FORM) return `it has more than ${LONGEST_LONG_FORM} code units`;
  return undefined;
}

/** Whether an entry can only be found by looking at every word: the fast scan would pass it by, or take it for a word. */
export const isQuiet = ({ short }: DictionaryEntry): boolean =>
  short.search(createScanner()) < 0 || isToned(short);
