import { allEntries } from '../../abbreviations/dictionary/index.js';
import { foldKey } from '../keys.js';
import { foldOf } from '../spelling.js';
import { foldedSyllables } from './letters.js';

/** A long form and the shorter ones that stand for it, as they are written. */
export interface SynonymGroup {
  readonly long: string;
  readonly shorts: readonly string[];
}

/**
 * The abbreviations that are safe anywhere (tier A of the dictionary), by their long forms.
 *
 * Engines compare in lower case and without marks: a short form that is a syllable then (TƯ, tư; NGƯT, ngút) is left
 * out. They take the longest phrase they know and do not look into it: so a long form that holds another one (sở giáo
 * dục và đào tạo) is there with that one abbreviated too (sở GD&ĐT).
 */
export function synonymGroups(): readonly SynonymGroup[] {
  const groups = new Map<string, string[]>();
  const syllables = foldedSyllables();
  for (const [short, senses] of allEntries()) {
    for (const { expansion, tier } of senses) {
      if (tier !== 'A' || syllables.has(foldOf(short.toLowerCase()))) continue;
      const long = plainPhrase(expansion);
      groups.set(long, [...(groups.get(long) ?? []), short]);
    }
  }
  return [...groups]
    .map(([long, shorts]) => ({ long, shorts: [...shorts, ...halfShort(long, groups)] }))
    .sort((a, b) => (a.long < b.long ? -1 : 1));
}

/** A long form with one long form within it abbreviated. */
function halfShort(long: string, groups: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const words = long.split(' ');
  const found: string[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 2; end <= words.length; end++) {
      if (end - start === words.length) continue;
      for (const short of groups.get(words.slice(start, end).join(' ')) ?? []) {
        found.push([...words.slice(0, start), short, ...words.slice(end)].join(' '));
      }
    }
  }
  return found;
}

/** A phrase without the signs between its words: engines drop them, and some give commas a meaning. */
const plainPhrase = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();

/**
 * A group as the terms that a tokenizer by Unicode's word rule finds, folded: `gd dt` for GD&ĐT, `t.u` for T.Ư. The
 * long form comes first; what is written alike after folding is there once.
 */
export function foldedTerms({ long, shorts }: SynonymGroup): readonly string[] {
  return [...new Set([long, ...shorts].map(foldedPhrase))];
}

/** The groups in folded keys, for engines whose documents have key fields: the long form, then the others. */
export const keyGroups = (): readonly (readonly string[])[] =>
  synonymGroups().map(({ long, shorts }) => [...new Set([long, ...shorts].map(foldKey))]);

/** Every term of some groups and those that mean the same; a term of several groups has the equals of all. */
export function equals(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const terms of groups) {
    for (const term of terms) {
      const others = found.get(term) ?? new Set();
      for (const other of terms) if (other !== term) others.add(other);
      found.set(term, others);
    }
  }
  return new Map([...found].map(([term, others]) => [term, [...others]]));
}

/** Made at first need. */
const cache: { titles?: RegExp } = {};

/** The words of a phrase, folded and joined by blanks; a dot between letters joins them to one word. */
function foldedPhrase(text: string): string {
  cache.titles ??= new RegExp(titleDot('[\\p{L}\\p{N}]'), 'giu');
  return (text.replace(cache.titles, ' ').match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [])
    .map(word => foldOf(word.toLowerCase()))
    .join(' ');
}

/** The titles and kinds of places that are written with a dot, and without a blank behind it: TP.HCM, PGS.TS. */
function dottedTitles(): readonly string[] {
  const titles = allEntries()
    .filter(([, senses]) => senses.some(({ domain }) => TITLES.has(domain)))
    .map(([short]) => short.replace(/\.$/, '').toLowerCase())
    .filter(short => /^\p{L}+$/u.test(short));
  return [...new Set(titles)];
}

const TITLES: ReadonlySet<string> = new Set(['degree', 'title', 'place-prefix']);

/**
 * A regex for the dot behind such a title where a word follows, to be a blank. The title is looked for behind the dot:
 * so a text without dots costs nothing. `letter` is a class of the characters that words are made of, in brackets.
 */
export const titleDot = (letter: string): string =>
  `\\.(?=(?![0-9])${letter})(?<=(?<!\\.|${letter})(?:${dottedTitles().join('|')})\\.)`;
