/** What documents are worth, for engines that say which terms of a document matched. */
import type { Reading } from '../plan.js';
import { type Asked, anyMarksOf, contextBoosts, LETTERS_END, type TermBoost } from './contexts.js';
import { OWN_SCORE } from './listed.js';
import { type IndexOptions, mustsOf } from './terms.js';

/** What a reading asks for, in terms. */
export interface Wanted {
  /** What terms begin with that have to be there, one for each word. */
  readonly musts: readonly string[];
  /** The same of what else makes a match better. */
  readonly others: readonly string[];
  readonly boosts: readonly TermBoost[];
  readonly weight: number;
}

export function wantedOf(reading: Reading, options: IndexOptions): Wanted {
  const musts = mustsOf(reading).map(anyMarksOf);
  const boosts = contextBoosts(reading, options);
  const asked = boosts.flatMap(({ all }) => all.flat());
  const letters = new Set(asked.map(({ term }) => term.slice(0, term.indexOf(LETTERS_END) + 1)));
  return { musts, others: [...letters].filter(one => !musts.includes(one)), boosts, weight: reading.weight };
}

const fits = (term: string, asked: Asked): boolean =>
  asked.isPrefix ? term.startsWith(asked.term) : term === asked.term;

/**
 * What a document is worth that has some terms, by the reading that it answers best; 0 if it lacks a word of each. It
 * counts whether a term is there: an engine's own score, which takes a rare one for several others, tells apart what is
 * alike otherwise.
 */
export const worthOf = (wanted: readonly Wanted[], terms: readonly string[], score: number): number =>
  Math.max(
    ...wanted.map(({ musts, boosts, weight }) => {
      if (!musts.every(must => terms.some(term => term.startsWith(must)))) return 0;
      const isThere = (group: readonly Asked[]): boolean =>
        group.some(asked => terms.some(term => fits(term, asked)));
      const met = boosts.filter(({ all }) => all.every(isThere));
      return weight * met.reduce((sum, boost) => sum + boost.weight, OWN_SCORE * score);
    }),
  );
