import { looseBits, pairBits, syllableBits } from '../language/model.js';
import type { PackedSyllable } from '../syllable/scan.js';
import { type Kind, startsClause, timesInPhrases } from './lexicon.js';
import { WEIGHTS } from './weights.js';

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
  /** The last word, if it is a syllable. */
  readonly last: PackedSyllable;
  /** Whether the last word is a phrase of the lexicon, and whether all of it is phrases, names and foreign words. */
  readonly known: boolean;
  readonly allKnown: boolean;
}

/** A part of a keyword: a phrase of the lexicon by its kind, or a word of no list. */
export type Part = Kind | 'foreign' | 'number' | 'other';

/** The best way to read a keyword up to a place. */
export interface Path extends Stop {
  readonly units: number;
  /** What the last part is. */
  readonly part: Part;
  /** Whether the last word goes together with the one before. */
  readonly bound: boolean;
  /** Whether the keyword cannot end here. */
  readonly unfinished: boolean;
  /** How many words there are, if none of them has an accent; -1 if one has. */
  readonly plain: number;
  /** How many words there are; phrases without their spaces count as what they stand for. */
  readonly words: number;
  /** How many words so far are in no list. */
  readonly strangers: number;
  /** Whether the phrases so far are written with their accents; open while none of them has any. */
  readonly accents: 'open' | 'written' | 'lacking';
}

/** Keywords are of three to six words; a shorter one has to name the game, a club or a bet at least. */
export function lengthBits(words: number, domain: boolean): number {
  if (words === 1) return domain ? WEIGHTS.oneDomainWord : WEIGHTS.oneWord;
  if (words === 2) return domain ? WEIGHTS.twoDomainWords : WEIGHTS.twoWords;
  if (words === 3) return WEIGHTS.threeWords;
  return words < 6 ? 0 : WEIGHTS.sixWords + WEIGHTS.eachMoreWord * (words - 6);
}

/** A keyword ends with what is known more often than with anything else, and rarely with a word of grammar. */
export const endBits = ({ part, allKnown, bound }: Path): number =>
  WEIGHTS[`${part}Last`] + (bound ? WEIGHTS.boundLast : 0) + (allKnown ? WEIGHTS.allKnown : 0);

/** What a phrase of the lexicon weighs that costs `rarity` bits in a text about anything. */
export function weightOf(kind: Kind, rarity: number): number {
  switch (kind) {
    case 'joint':
      return Math.min(WEIGHTS.jointMost, rarity);
    case 'sentence':
    case 'clause':
      return Math.min(WEIGHTS[`${kind}Most`], rarity);
    default:
      return Math.min(WEIGHTS[`${kind}Most`], rarity - WEIGHTS[`${kind}Cost`]);
  }
}

/** What a syllable of no list weighs behind another: the second of a pair little, whatever the pair may be. */
function restBits(last: PackedSyllable, packed: PackedSyllable): number {
  const pair = pairBits(last, packed);
  if (pair > 0) return WEIGHTS.bound + WEIGHTS.pair * pair;
  const loose = looseBits(last, 'behind') + looseBits(packed, 'before');
  const rarity = WEIGHTS.otherSlope * (syllableBits(packed) - WEIGHTS.otherZero);
  return Math.max(WEIGHTS.otherLeast, Math.min(WEIGHTS.otherMost, rarity)) + WEIGHTS.loose * loose;
}

/**
 * What a syllable that is in no list weighs: the more frequent it is, and the better it goes with the one before, the
 * more likely it belongs to the sentence. After phrases without accents another word without accents is likely one
 * more, an accented one is not.
 */
function otherWord({ accents, last, part }: Path, packed: PackedSyllable, plain: boolean): number {
  const own = restBits(last, packed) + WEIGHTS[`${part}Other`];
  if (accents !== 'lacking') return own;
  return own + (plain ? WEIGHTS.lackingPlain : WEIGHTS.lackingAccented);
}

/** More phrases with a word in them say no more. */
const MANY_TIMES = 4;

/** What a syllable of no list weighs as the next word of a keyword. */
export function strangerBits(path: Path, packed: PackedSyllable, word: string): number {
  const plain = !/[^\x00-\x7f]/.test(word);
  return otherWord(path, packed, plain) + ownBits(path, word, plain);
}

/** What a word that is no phrase weighs by itself: whether phrases hold it, and whether it is one more of its like. */
function ownBits(
  { strangers, accents, domain, opens, allKnown }: Path,
  word: string,
  plain: boolean,
): number {
  let bits = WEIGHTS.inPhrases * Math.min(MANY_TIMES, Math.log2(1 + timesInPhrases(word)));
  if (strangers > 0) bits += WEIGHTS.moreStrangers;
  if (allKnown && domain && opens) bits += WEIGHTS.behindWhole;
  if (startsClause(word))
    bits += accents === 'lacking' && plain ? WEIGHTS.lackingStarts : WEIGHTS.otherStarts;
  return bits;
}
