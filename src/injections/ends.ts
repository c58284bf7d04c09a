import { attestedSyllable, foreignBits } from '../language/chain.js';
import { looseBits, pairBits, syllableBits } from '../language/model.js';
import { isDigitAt, kindAt, wordEnd } from '../language/words.js';
import { NO_SYLLABLE, type PackedSyllable, scanSyllable } from '../syllable/scan.js';
import { readKeyword } from './keywords.js';
import { isProse, topicality } from './lexicon.js';
import { endsWithPhrase, type Stop } from './paths.js';
import { LONGEST_REST, type Place, type Reading } from './reading.js';
import {
  breaksSyllable,
  clauseStart,
  hasAccent,
  holdsBrokenWord,
  leadsName,
  nextWord,
  wordAfter,
  wordBefore,
} from './seam.js';
import { WEIGHTS } from './weights.js';

/** No torn word makes up for a keyword that is worse by more bits. */
const MOST_FIT_BITS = 45;

/** All readings of what follows the squash, the best one first. */
export function endsOf(
  place: Place,
  start: number,
  keyword: number,
  chain: { readonly chainBits: number; readonly syllables: number },
  stops: readonly Stop[] = readKeyword(
    place.text,
    keyword,
    place.lineEnd,
    start > place.start,
    place.vocabulary(),
  ),
): Reading[] {
  const head = place.text.slice(place.start, start);
  const before = wordBefore(place);
  const readings: Reading[] = [];
  const least =
    stops.reduce((most, { bits }) => Math.max(most, bits), Number.NEGATIVE_INFINITY) - MOST_FIT_BITS;
  for (const stop of stops) {
    if (stop.bits < least) continue;
    const fit = fitOf(place, head, before, stop);
    if (fit === undefined) continue;
    readings.push({
      start,
      keyword,
      end: stop.end,
      stop,
      carrier: fit.carrier,
      bits: stop.bits + fit.bits,
      ...chain,
    });
  }
  return readings.sort((a, b) => b.bits - a.bits || a.end - b.end);
}

/** How well the sentence goes on if the cut ends here; nothing if it cannot. */
function fitOf(
  place: Place,
  head: string,
  before: PackedSyllable,
  stop: Stop,
): { readonly bits: number; readonly carrier: string | undefined } | undefined {
  const { text, lineEnd } = place;
  const restEnd = wordEnd(text, stop.end, Math.min(lineEnd, stop.end + LONGEST_REST + 1));
  if (restEnd - stop.end > LONGEST_REST || isDigitAt(text, restEnd)) return undefined;
  const next = wordAfter(text, restEnd, lineEnd);
  let bits = partedBits(place, restEnd) + nextBits(place, restEnd, stop);
  if (head === '') {
    if (restEnd > stop.end) return undefined;
    return { bits: bits + pairBits(before, next) + cutBits(stop, next), carrier: undefined };
  }
  const carrier = head + text.slice(stop.end, restEnd);
  const packed = attestedSyllable(carrier, 0, carrier.length);
  if (restEnd === stop.end) bits += WEIGHTS.noSpaceInWord + cutBits(stop, next);
  else if (breaksSyllable(text, stop.end, restEnd))
    bits += WEIGHTS[endsWithPhrase(stop) ? 'phraseBreaks' : 'breaksSyllable'];
  if (packed === NO_SYLLABLE) return { bits: bits + strangeCarrierBits(place, carrier), carrier };
  if (holdsBrokenWord(text, restEnd, lineEnd)) bits += WEIGHTS.brokenAhead;
  for (let i = 0; i < carrier.length; i++) bits += foreignBits(carrier.charCodeAt(i));
  bits += pairBits(before, packed) + pairBits(packed, next) - syllableBits(packed);
  return { bits, carrier };
}

/** What a torn word says that is no syllable: a foreign one may be, the document may have it elsewhere. */
function strangeCarrierBits({ vocabulary }: Place, carrier: string): number {
  const bits = /[^\x00-\x7f]/.test(carrier) ? WEIGHTS.noCarrier : WEIGHTS.foreignCarrier;
  const isSaid = vocabulary().hasWord(carrier) || vocabulary().hasWord(carrier.toLowerCase());
  return isSaid ? bits + WEIGHTS.carrierSaid : bits;
}

/** What it says that the cut stands between the keyword's last syllable and the sentence's next one. */
function cutBits({ last, known }: Stop, next: PackedSyllable): number {
  const pair = pairBits(last, next);
  const parted = -WEIGHTS[known ? 'cutPairKnown' : 'cutPair'] * pair;
  if (pair > 0) return parted;
  const behind = known ? 0 : WEIGHTS.cutBehind * looseBits(last, 'behind');
  return behind + WEIGHTS.cutBefore * looseBits(next, 'before') + parted;
}

/** What it says how the sentence goes on: no word at all, a name, a number, one that begins clauses, or a strange one. */
function nextBits(place: Place, at: number, stop: Stop): number {
  const { text, lineEnd, vocabulary } = place;
  if (text.charCodeAt(at) !== 0x20 || at + 1 >= lineEnd) return WEIGHTS.noSpace;
  const loose = isLoose(stop) ? 'Loose' : '';
  if (isDigitAt(text, at + 1)) return WEIGHTS[`nextNumber${loose}`];
  if (kindAt(text, at + 1) === 0) return WEIGHTS.noSpace;
  const word = nextWord(place, at);
  if (word !== word.toLowerCase()) return WEIGHTS[`nextName${loose}`];
  const end = at + 1 + word.length;
  const said = vocabulary().hasWord(word);
  let bits = stop.plain ? (hasAccent(word, 0, word.length) ? WEIGHTS.nextAccented : WEIGHTS.nextPlain) : 0;
  if (said) bits += WEIGHTS.nextSaid;
  if (isBehindComma(place) && vocabulary().hasBehindComma(word)) bits += WEIGHTS.nextBehindComma;
  if (leadsName(text, end, lineEnd)) bits += WEIGHTS.nextLeadsName;
  const starts = clauseStart(text, at + 1, lineEnd);
  if (starts !== undefined) return bits + WEIGHTS[`${NEXT[starts]}${loose}`];
  const packed = scanSyllable(text, at + 1, end);
  if (packed === NO_SYLLABLE) {
    if (said) bits += WEIGHTS.nextForeignSaid;
    return bits + (hasAccent(word, 0, word.length) ? WEIGHTS.nextStrange : WEIGHTS.nextForeign);
  }
  const topic = topicality(word);
  if (topic > 0) bits += WEIGHTS.nextTopical + WEIGHTS.nextTopicalMore * (topic - 1);
  bits += WEIGHTS.nextRarity * Math.max(0, syllableBits(packed) - NOT_RARE);
  const pair = pairBits(packed, wordAfter(text, end, lineEnd));
  return pair > 0 ? bits + WEIGHTS[`nextPair${loose}`] + WEIGHTS.nextPairMore * pair : bits;
}

/** Whether what ends here may as well be the sentence's: then names, numbers and grammar follow as they follow any word. */
const isLoose = ({ part }: Stop): boolean => part === 'other' || isProse(part);

const NEXT = { sentence: 'nextStarts', particle: 'nextParticle', prose: 'nextProse' } as const;

/** Whether the run stands directly behind a comma: what follows it went on behind that comma. */
const isBehindComma = ({ text, start }: Place): boolean => text.charCodeAt(start - 1) === 0x2c;

/** The cost of a syllable up to which a sentence may hold any. */
const NOT_RARE = 12;

/** What it says that the cut parts two words which stand together elsewhere in the document. */
function partedBits({ text, vocabulary }: Place, end: number): number {
  if (text.charCodeAt(end) !== 0x20) return 0;
  return vocabulary().hasPairAt(text, end) ? WEIGHTS.parted : 0;
}
