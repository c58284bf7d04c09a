import { NO_SYLLABLE, type PackedSyllable } from '../syllable/scan.js';
import type { Kind } from './lexicon.js';

/** One way in which a keyword may end. */
export interface Stop {
  readonly end: number;
  /** How much more the words up to here are like a keyword than like the sentence that goes on, in bits. */
  readonly bits: number;
  /** The first phrase of the lexicon in it that names a query, a topic or a bet. */
  readonly phrase: string | undefined;
  /** Whether the keyword begins with such a phrase, or with a club. */
  readonly opens: boolean;
  /** Whether one of its phrases is of the game, a club or of betting, and of nothing else. */
  readonly domain: boolean;
  /** Whether one of its phrases is rare in any other text: of the domain, or a query that few sentences hold. */
  readonly telling: boolean;
  /** The last word, if it is a syllable. */
  readonly last: PackedSyllable;
  /** Whether the last word is a phrase of the lexicon, and whether all of it is phrases, names and foreign words. */
  readonly known: boolean;
  readonly allKnown: boolean;
  /** Where the last part begins. */
  readonly lastFrom: number;
  /** What the last part is, and whether a word is in it that sentences are made of. */
  readonly part: Part;
  readonly holdsGrammar: boolean;
  /** Whether a word is in it that holds the rest of the torn word, most likely: one with accents that is no syllable, or
   * one within which a phrase ends. */
  readonly holdsStrange: boolean;
  /** Whether no word of it has an accent, and whether the last one may stand in a sentence as it is. */
  readonly plain: boolean;
  readonly endsToneless: boolean;
}

/** A part of a keyword: a phrase of the lexicon by its kind, or a word of no list; digits and letters in one are a code. */
export type Part = Kind | 'foreign' | 'number' | 'code' | 'other';

/** The best way to read a keyword up to a place. */
export interface Path extends Stop {
  readonly units: number;
  /** What stands before the last part. */
  readonly behind: Part;
  /** Whether a name is in it: a club, a place, a foreign word, letters and digits in one. */
  readonly named: boolean;
  /** How many words there are; a phrase has those that it is written with, though its spaces may be lost. */
  readonly words: number;
  /** Whether the last word goes together with the one before. */
  readonly bound: boolean;
  /** Whether the keyword cannot end here. */
  readonly unfinished: boolean;
  /** How many words there are, if none of them has an accent; -1 if one has. */
  readonly plainWords: number;
  /** Whether the phrases so far are written with their accents; open while none of them has any. */
  readonly accents: 'open' | 'written' | 'lacking';
}

/** The way of no word yet. */
export const startAt = (from: number): Path => ({
  end: from,
  bits: 0,
  phrase: undefined,
  opens: false,
  domain: false,
  telling: false,
  last: NO_SYLLABLE,
  lastFrom: from,
  units: 0,
  words: 0,
  part: 'other',
  behind: 'other',
  named: false,
  known: false,
  allKnown: true,
  unfinished: false,
  bound: false,
  holdsGrammar: false,
  holdsStrange: false,
  plain: true,
  endsToneless: false,
  plainWords: 0,
  accents: 'open',
});

/** Whether a keyword says what is asked and about whom: then it needs no word more. */
export const isComplete = ({ phrase, named }: Path): boolean => named && phrase !== undefined;

/** Kinds of parts that name somebody, a place or a thing. */
export const NAMES: readonly Part[] = ['club', 'place', 'foreign', 'code'];

/** Shorter phrases stand at the beginning of any word by chance. */
const SHORTEST_SURE = 4;

/** Whether the last part is a phrase, and one long enough to stand there by no chance. */
export const endsWithPhrase = ({ known, lastFrom, end }: Stop): boolean =>
  known && end - lastFrom >= SHORTEST_SURE;
