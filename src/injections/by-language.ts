import { attestedSyllable, type Ends, readChain, readEnds, tornBits } from '../language/chain.js';
import { isDigitAt, wordEnd } from '../language/words.js';
import { NO_SYLLABLE } from '../syllable/scan.js';
import { endsOf } from './ends.js';
import { readKeyword } from './keywords.js';
import type { Stop } from './paths.js';
import { finding, LONGEST_REST, type Place, type Reading } from './reading.js';
import { isSureEnd, othersThan } from './sureness.js';
import type { Confidence, Injection } from './types.js';

/** Below this it is not a chain: the word may be a foreign one. */
export const LEAST_BITS = 12;

/** No keyword makes up for a chain that ends so much earlier. */
const MOST_KEYWORD_BITS = 90;

/** Keywords are read once for each place, whatever the squash before them. */
function rememberStops({
  text,
  lineEnd,
  vocabulary,
}: Place): (keyword: number, torn: boolean) => readonly Stop[] {
  const known = new Map<number, readonly Stop[]>();
  return (keyword, torn) => {
    const key = keyword * 2 + (torn ? 1 : 0);
    const stops = known.get(key) ?? readKeyword(text, keyword, lineEnd, torn, vocabulary());
    known.set(key, stops);
    return stops;
  };
}

/** All readings of a word, the best one first. */
export function readingsOf(place: Place, starts: readonly number[], first: Ends): Reading[] {
  const readings: Reading[] = [];
  const stopsAt = rememberStops(place);
  // A keyword of letters begins within the word, one of digits behind it.
  const latest = isDigitAt(place.text, place.end) ? place.end : place.end - 1;
  for (const start of starts) {
    if (start - place.start > LONGEST_REST) break;
    const ends = start === starts[0] ? first : readEnds(place.text, start, place.end);
    const prior = startBits(place, start);
    const chains = starts
      .filter(last => last - start >= 3 && last < latest)
      .map(last => ({ end: last + 1, ...chainBits(place.text, start, last + 1, ends) }));
    const least = chains.reduce(
      (most, chain) => Math.max(most, chain.chainBits - MOST_KEYWORD_BITS),
      LEAST_BITS,
    );
    for (const { end, ...chain } of chains) {
      if (chain.chainBits < least) continue;
      for (const reading of endsOf(place, start, end, chain, stopsAt(end, start > place.start))) {
        readings.push({ ...reading, bits: reading.bits + chain.chainBits + prior });
      }
    }
  }
  return readings.sort((a, b) => b.bits - a.bits);
}

/**
 * Judges a word by the language's evidence: a chain of syllables that begins and ends with torn ones, and a keyword
 * behind it. `starts` are the places of its accented letters, `first` the chains from the first of them.
 */
export function byLanguage(place: Place, starts: readonly number[], first: Ends): Injection | undefined {
  const readings = readingsOf(place, starts, first);
  const best = bestOf(readings);
  if (best === undefined) return undefined;
  const others = othersThan(best, readings);
  const confidence = confidenceOf(place, best);
  if (confidence === undefined) return undefined;
  const reasons = [
    `${best.syllables} syllables without a space, ${best.chainBits.toFixed(0)} bits better than as a foreign word`,
  ];
  if (best.stop?.phrase)
    reasons.push(
      `the phrase “${best.stop.phrase}” ${best.stop.opens ? 'follows without a space' : 'follows'}`,
    );
  return finding(
    place,
    undefined,
    best,
    others.alternatives,
    confidence,
    isSureEnd(place, best, others),
    reasons,
  );
}

/** The likeliest reading; one that begins the keyword with a known phrase, if it comes near. */
export function bestOf([first, ...others]: readonly Reading[]): Reading | undefined {
  if (first === undefined || first.stop?.opens) return first;
  return others.find(({ bits, stop }) => stop?.opens && first.bits - bits < NEAR) ?? first;
}

const NEAR = 8;

/** How likely it is that the spam was put in here: after a comma without a space, or inside of a word. */
function startBits({ text, start, lineStart }: Place, cut: number): number {
  if (cut > start) return text[start - 1] === ',' ? -8 : 0;
  if (start === lineStart) return -4;
  const before = text[start - 1];
  return before === ',' ? 6 : before === ' ' ? -4 : 0;
}

/** The chain from `start` whose last syllable, maybe cut off, ends at `end` with an accent. */
function chainBits(
  text: string,
  start: number,
  end: number,
  ends: Ends,
): { readonly chainBits: number; readonly syllables: number } {
  let chainBits = ends.bits[end - start];
  let syllables = ends.syllables[end - start];
  for (let at = Math.max(start + 1, end - 6); at < end; at++) {
    const before = ends.bits[at - start];
    if (before === Number.NEGATIVE_INFINITY) continue;
    const bits = before + tornBits(text, at, end);
    if (bits > chainBits) {
      chainBits = bits;
      syllables = ends.syllables[at - start] + 1;
    }
  }
  return { chainBits, syllables };
}

/** This many syllables hardly ever lose all their spaces. */
const MANY = 6;

function confidenceOf(place: Place, best: Reading): Confidence | undefined {
  const { stop, chainBits, syllables } = best;
  const isTold = stop?.opens && stop.telling;
  if (isTold && chainBits >= 30 && syllables >= 4) return 'certain';
  if (!stop?.opens && !stop?.domain && isWhole(place, best))
    return isPutIn(place, best) && (best.start === place.start || syllables >= MANY) ? 'possible' : undefined;
  const edges = startsTorn(place, best.start) || isPutIn(place, best);
  if (syllables >= 6 && chainBits >= 60 && edges) return 'certain';
  if (isTold && chainBits >= 20 && syllables >= 3) return 'likely';
  if (syllables >= 5 && chainBits >= 40 && edges) return 'likely';
  if (syllables >= 4 && chainBits >= 30) return 'possible';
  return undefined;
}

/** Whether the word reads as well as whole syllables from end to end: then it merely lost its spaces. */
function isWhole({ text, start, end }: Place, { keyword, chainBits }: Reading): boolean {
  const whole = readChain(text, start, end);
  if (whole === undefined) return false;
  return whole.bits > chainBits + (readChain(text, keyword, end)?.bits ?? 0) - WHOLE_BITS;
}

const WHOLE_BITS = 3;

/** Whether the run stands where the spam puts it: directly behind a comma, or in a word that is whole without it. */
function isPutIn({ text, start, lineEnd }: Place, best: Reading): boolean {
  if (best.start === start) return text[start - 1] === ',';
  if (best.carrier === undefined || wordEnd(text, best.end, lineEnd) === best.end) return false;
  return attestedSyllable(best.carrier, 0, best.carrier.length) !== NO_SYLLABLE;
}

/** Whether no word begins here: the first letters are the rest of a syllable, and nobody writes them by themselves. */
function startsTorn({ text, end }: Place, start: number): boolean {
  for (let to = start + 1; to <= Math.min(end, start + 7); to++) {
    if (attestedSyllable(text, start, to) !== NO_SYLLABLE) return false;
  }
  return true;
}
