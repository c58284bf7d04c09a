import {
  type DictionaryEntry,
  expandAbbreviations,
  findAbbreviations,
  findDefinitions,
} from '../../src/abbreviations/index.js';

export const annotate = (text: string, dictionary?: readonly DictionaryEntry[]): string =>
  expandAbbreviations(text, { mode: 'annotate', dictionary });

/** The definitions of a text as `short = long`. */
export const pairs = (text: string): string[] =>
  findDefinitions(text).map(
    ({ short, long }) =>
      `${text.slice(short.start, short.end)} = ${text.slice(Math.max(0, long.start), long.end)}`,
  );

/** What a short form is taken to mean where it stands first in a text. */
export const meaning = (text: string, short: string): string | undefined =>
  findAbbreviations(text).find(found => found.short === short)?.chosen?.expansion;
