import { attestedSyllable } from '../language/chain.js';
import { syllableBits } from '../language/model.js';
import { kindAt, wordEnd } from '../language/words.js';
import {
  markedLetterOf,
  NO_SYLLABLE,
  type PackedSyllable,
  toneLetterOf,
  toneNumberOf,
} from '../syllable/scan.js';
import { isGrammar, OPENING } from './lexicon.js';
import { endsWithPhrase, type Part, type Stop } from './paths.js';
import { phrasesAt } from './phrase-tree.js';
import { isCommon } from './prices.js';
import type { Place, Reading } from './reading.js';
import { breaksSyllable, clauseStart, holdsBrokenWord, nextWord } from './seam.js';
import type { Alternative } from './types.js';

/** Cuts that are worse than the best one by more bits are not told. */
const CLOSE = 12;

/** What other cuts come into question: the nearest ones, and how likely it is that any of them is the right one. */
export interface Others {
  readonly alternatives: readonly Alternative[];
  /** From 0 to 1. */
  readonly doubt: number;
}

export function othersThan(best: Reading, readings: readonly Reading[]): Others {
  const others = new Map<string, Alternative>();
  let sum = 0;
  for (const { start, end, carrier, bits } of readings) {
    const key = `${start} ${end}`;
    if ((start === best.start && end === best.end) || others.has(key)) continue;
    const worseBy = Math.max(0, best.bits - bits);
    sum += 2 ** -worseBy;
    others.set(key, { end, carrier, worseBy: Math.round(worseBy * 10) / 10 });
  }
  const alternatives = [...others.values()]
    .filter(({ worseBy }) => worseBy <= CLOSE)
    .sort((a, b) => a.worseBy - b.worseBy)
    .slice(0, 4);
  return { alternatives, doubt: sum / (1 + sum) };
}

/** A rarer carrier may have come about by chance. */
const RAREST_CARRIER = 16.5;

/** A summary that breaks off so near behind broke off in the keyword, as likely as not. */
const NEAR_DOTS = 48;

const breaksOff = ({ text, lineEnd }: Place, end: number): boolean =>
  lineEnd - end < NEAR_DOTS && /(?:\.{3}|\u2026)\s*$/.test(text.slice(end, lineEnd));

/**
 * Whether the cut may end here beyond doubt at all: the end was read, is no word of grammar, and the line does not break
 * off near behind it. A foreign name may have a second word (pohang steelers). If a word was torn, no word of the keyword
 * holds the rest of it, none torn likewise follows, and a cut that breaks a syllable comes behind a phrase.
 */
export function mayBeSure(place: Place, { carrier, end, stop }: Reading): boolean {
  if (stop === undefined || isGrammar(stop.part) || breaksOff(place, end)) return false;
  const { text, lineEnd } = place;
  const restEnd = wordEnd(text, end, lineEnd);
  const next = nextWord(place, restEnd);
  if (stop.part === 'foreign' && isPlainWord(next) && attestedSyllable(next, 0, next.length) === NO_SYLLABLE)
    return false;
  if (carrier === undefined) return true;
  if (stop.holdsStrange || holdsBrokenWord(text, restEnd, lineEnd)) return false;
  return endsWithPhrase(stop) || !breaksSyllable(text, end, restEnd);
}

const isPlainWord = (word: string): boolean => /^[a-z]+$/.test(word);

/**
 * Whether something speaks against an end that is likely all the same: the parts of a torn word make none that people use;
 * or, if none was torn, the keyword holds grammar or a strange word, or a phrase follows that names a query, a topic or a
 * bet. One without accents is followed by a word that it may have, or ends with one that sentences have.
 */
function isObjected(place: Place, best: Reading, stop: Stop): boolean {
  const { text, lineEnd } = place;
  const { carrier, end } = best;
  const restEnd = wordEnd(text, end, lineEnd);
  const next = nextWord(place, restEnd);
  const mayGoOn = stop.plain && isPlainWord(next) && clauseStart(text, restEnd + 1, lineEnd) === undefined;
  if (carrier !== undefined) {
    if (!isWholeAgain(place, best)) return true;
    return mayGoOn && !isCommon(attestedSyllable(next, 0, next.length));
  }
  if (stop.holdsStrange || stop.holdsGrammar || mayGoOn || (stop.plain && stop.endsToneless)) return true;
  return phrasesAt(text, end + 1, lineEnd).some(
    found => OPENING.includes(found.phrase.kind) && kindAt(text, found.end) === 0,
  );
}

/**
 * How sure an end has to be, as the logarithm to the base of two of one over the doubt: one more than what makes 99.5 % of
 * the ends of each kind right on the pages for training (bench/fit/injection-sureness.ts). The least where a word was torn
 * or a name follows; more behind names of no list, and the most behind words of no list and single words of the game,
 * which another one may follow, or where something speaks against the end.
 */
export const LEAST_SURENESS = {
  torn: 6,
  named: 6,
  closed: 7,
  open: 7,
  foreign: 8,
  objected: 8,
  loose: 9,
};
const CLOSED_PARTS: readonly Part[] = ['betting', 'topic', 'club', 'code'];
const LOOSE_PARTS: readonly Part[] = ['word', 'other'];

/** Whether the cut ends here beyond doubt. */
export function isSureEnd(place: Place, best: Reading, { doubt }: Others): boolean {
  return -Math.log2(doubt) >= LEAST_SURENESS[boundOf(place, best)] && mayBeSure(place, best);
}

/** Which bound a reading has to keep. */
export function boundOf(place: Place, best: Reading): keyof typeof LEAST_SURENESS {
  const { carrier, end, stop } = best;
  if (stop === undefined || isObjected(place, best, stop)) return 'objected';
  if (carrier !== undefined) return 'torn';
  const next = nextWord(place, end);
  // One part of a foreign name may have a small letter (del Potro).
  if (next !== next.toLowerCase() && stop.part !== 'foreign') return 'named';
  if (stop.part === 'foreign') return 'foreign';
  if (CLOSED_PARTS.includes(stop.part)) return 'closed';
  return LOOSE_PARTS.includes(stop.part) ? 'loose' : 'open';
}

function isWholeAgain(place: Place, { carrier, start }: Reading): boolean {
  if (carrier === undefined) return true;
  if (carrier.length === start - place.start) return false;
  const packed = attestedSyllable(carrier, 0, carrier.length);
  return packed !== NO_SYLLABLE && syllableBits(packed) <= RAREST_CARRIER && hasToneInPlace(packed);
}

/** Whether the tone stands where one of the two styles has it (not khóang). */
const hasToneInPlace = (packed: PackedSyllable): boolean =>
  toneNumberOf(packed) === 0 ||
  markedLetterOf(packed) === toneLetterOf(packed, 'old') ||
  markedLetterOf(packed) === toneLetterOf(packed, 'new');
