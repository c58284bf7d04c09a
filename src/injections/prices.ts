import { looseBits, pairBits, syllableBits } from '../language/model.js';
import { NO_SYLLABLE, type PackedSyllable } from '../syllable/scan.js';
import { DOMAIN, isProse, type Kind } from './lexicon.js';
import { isComplete, NAMES, type Path } from './paths.js';
import { WEIGHTS } from './weights.js';

/** Keywords are of three to six words; a shorter one has to name the game, a club or a bet at least. */
export function lengthBits(words: number, domain: boolean): number {
  if (words === 1) return domain ? WEIGHTS.oneDomainWord : WEIGHTS.oneWord;
  if (words === 2) return domain ? WEIGHTS.twoDomainWords : WEIGHTS.twoWords;
  if (words === 3) return WEIGHTS.threeWords;
  return words < 6 ? 0 : WEIGHTS.sixWords + WEIGHTS.eachMoreWord * (words - 6);
}

/** A keyword ends with what is known more often than with anything else, and rarely with a word of grammar. */
export const endBits = (path: Path): number => {
  const { part, behind, allKnown, bound, units } = path;
  return (
    (part !== 'query' || units === 1
      ? WEIGHTS[`${part}Last`]
      : WEIGHTS[behind === 'foreign' || behind === 'club' ? 'nameQueryLast' : 'laterQueryLast']) +
    (bound ? WEIGHTS.boundLast : 0) +
    (allKnown ? WEIGHTS.allKnown : 0) +
    (isComplete(path) ? WEIGHTS.complete : 0)
  );
};

/** What a phrase of the lexicon weighs that costs `rarity` bits in a text about anything. */
export function weightOf(kind: Kind, rarity: number): number {
  switch (kind) {
    case 'joint':
      return Math.min(WEIGHTS.jointMost, rarity);
    case 'sentence':
    case 'particle':
    case 'prose':
      return Math.min(WEIGHTS[`${kind}Most`], rarity) + WEIGHTS[`${kind}Slope`] * (rarity - 9);
    default:
      return Math.min(WEIGHTS[`${kind}Most`], rarity - WEIGHTS[`${kind}Cost`]);
  }
}

/** What speaks for and against a phrase where it stands: what is before it, how the two go together, whether it is said elsewhere. */
export function contextBits(path: Path, kind: Kind, pair: number, said: boolean): number {
  if (isProse(kind)) {
    const behind = path.known
      ? isProse(path.part)
        ? 'Prose'
        : 'Known'
      : path.part === 'foreign'
        ? 'Foreign'
        : 'Other';
    const own = WEIGHTS[`${kind}Behind${behind}`];
    return own + completeBits(path) + WEIGHTS.sentencePair * pair + (said ? WEIGHTS[`${kind}Said`] : 0);
  }
  const behind =
    isProse(path.part) || path.part === 'foreign' || path.part === 'joint'
      ? path.part
      : path.known
        ? 'known'
        : 'other';
  const first = path.units === 0 ? 0 : WEIGHTS[`${behind}Phrase`] + WEIGHTS.phrasePair * pair;
  const asked = kind === 'query' && NAMES.includes(path.part) ? WEIGHTS.nameQuery : 0;
  return first + asked + (said ? WEIGHTS[DOMAIN.includes(kind) ? 'saidDomain' : 'saidKnown'] : 0);
}

/** What a pair costs that is neither frequent nor rare, in bits, and how much more or less still says more. */
const PAIR_BITS = 18;
const RARER = 5;

/** A keyword that says what is asked and about whom has no other words behind it, most likely. */
const completeBits = (path: Path): number => (isComplete(path) ? WEIGHTS.completeOther : 0);

/** What a syllable of no list weighs behind another: the second of a pair by how rare the two are together. */
function restBits(last: PackedSyllable, packed: PackedSyllable): number {
  const pair = pairBits(last, packed);
  if (pair > 0) {
    const rarity = syllableBits(last) + syllableBits(packed) - pair - PAIR_BITS;
    return WEIGHTS.bound + WEIGHTS.pairRarity * Math.max(-RARER, Math.min(RARER, rarity));
  }
  const loose = looseBits(last, 'behind') + looseBits(packed, 'before');
  const rarity = WEIGHTS.otherSlope * (syllableBits(packed) - WEIGHTS.otherZero);
  return Math.max(WEIGHTS.otherLeast, Math.min(WEIGHTS.otherMost, rarity)) + WEIGHTS.loose * loose;
}

/**
 * What a syllable that is in no list weighs: the more frequent it is, and the better it goes with the one before, the
 * more likely it belongs to the sentence. After phrases without accents another word without accents is likely one
 * more, an accented one is not.
 */
export function otherWord(path: Path, packed: PackedSyllable, plain: boolean): number {
  const { accents, last, part } = path;
  const own = restBits(last, packed) + WEIGHTS[`${part}Other`] + completeBits(path);
  if (accents !== 'lacking') return own;
  return own + (plain ? WEIGHTS.lackingPlain : WEIGHTS.lackingAccented);
}

/** The cost of a syllable up to which many sentences have it. */
const COMMON = 13;
export const isCommon = (packed: PackedSyllable): boolean =>
  packed !== NO_SYLLABLE && syllableBits(packed) <= COMMON;
