import { attestedSyllable, foreignBits } from '../language/chain.js';
import { looseBits, pairBits, syllableBits } from '../language/model.js';
import { kindAt, wordEnd, wordStart } from '../language/words.js';
import { NO_SYLLABLE, type PackedSyllable, scanSyllable } from '../syllable/scan.js';
import { readKeyword, type Stop } from './keywords.js';
import { isTopical, startsClause } from './lexicon.js';
import { LONGEST_REST, type Place, type Reading } from './reading.js';
import type { Alternative } from './types.js';
import { SURE, WEIGHTS } from './weights.js';

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

/** The word before the suspicious one, if only a space stands between. */
function wordBefore({ text, start, lineStart }: Place): PackedSyllable {
  if (start - 2 < lineStart || text.charCodeAt(start - 1) !== 0x20) return NO_SYLLABLE;
  return attestedSyllable(text, wordStart(text, start - 1, Math.max(lineStart, start - 12)), start - 1);
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
  if (restEnd - stop.end > LONGEST_REST || isDigit(text, restEnd)) return undefined;
  const next = wordAfter(text, restEnd, lineEnd);
  let bits = partedBits(place, restEnd) + nextAt(place, restEnd, stop).bits;
  if (head === '') {
    if (restEnd > stop.end) return undefined;
    return { bits: bits + pairBits(before, next) + cutBits(stop, next), carrier: undefined };
  }
  const carrier = head + text.slice(stop.end, restEnd);
  const packed = attestedSyllable(carrier, 0, carrier.length);
  if (restEnd === stop.end) bits += WEIGHTS.noSpaceInWord + cutBits(stop, next);
  if (packed === NO_SYLLABLE) return { bits: bits + strangeCarrierBits(place, carrier), carrier };
  if (holdsBrokenWord(text, restEnd, lineEnd)) bits += WEIGHTS.brokenAhead;
  for (let i = 0; i < carrier.length; i++) bits += foreignBits(carrier.charCodeAt(i));
  bits += pairBits(before, packed) + pairBits(packed, next) - syllableBits(packed);
  return { bits, carrier };
}

/** How far behind the cut the keyword may still end. */
const AHEAD = 40;

/** Whether a word with accents that is none follows soon: then the rest of the torn word, most likely, stands there. */
function holdsBrokenWord(text: string, from: number, lineEnd: number): boolean {
  const limit = Math.min(lineEnd, from + AHEAD);
  for (let at = from; at < limit && text.charCodeAt(at) === 0x20; ) {
    const end = wordEnd(text, at + 1, limit);
    if (end === limit) return false;
    if (hasAccent(text, at + 1, end) && attestedSyllable(text, at + 1, end) === NO_SYLLABLE) return true;
    at = end;
  }
  return false;
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
  if (pair > 0) return -WEIGHTS.cutPair * pair;
  const behind = known ? 0 : WEIGHTS.cutBehind * looseBits(last, 'behind');
  return behind + WEIGHTS.cutBefore * looseBits(next, 'before') - WEIGHTS.cutPair * pair;
}

/** What follows the cut: no word at all, a number, a name, a word that begins clauses, another one that is no syllable. */
type NextKind = 'none' | 'number' | 'name' | 'starts' | 'pair' | 'single' | 'strange' | 'foreign';

/** What follows the cut, and how much it says that the sentence goes on there, in bits. */
interface Next {
  readonly kind: NextKind;
  readonly bits: number;
  /** Whether the document has the word elsewhere, and the lexicon in one of its phrases. */
  readonly said: boolean;
  readonly topical: boolean;
  /** Whether it has no accent. */
  readonly plain: boolean;
}

const nextOfKind = (kind: NextKind, bits: number): Next => ({
  kind,
  bits,
  said: false,
  topical: false,
  plain: false,
});

function nextAt(place: Place, at: number, stop: Stop | undefined): Next {
  const { text, lineEnd, vocabulary } = place;
  if (text.charCodeAt(at) !== 0x20 || at + 1 >= lineEnd) return nextOfKind('none', WEIGHTS.noSpace);
  if (isDigit(text, at + 1)) return nextOfKind('number', WEIGHTS.nextNumber);
  if (kindAt(text, at + 1) === 0) return nextOfKind('none', WEIGHTS.noSpace);
  const end = wordEnd(text, at + 1, Math.min(lineEnd, at + 24));
  const word = text.slice(at + 1, end);
  if (word !== word.toLowerCase()) return nextOfKind('name', WEIGHTS.nextName);
  const said = vocabulary().hasWord(word);
  const topical = isTopical(word);
  const behindComma = isBehindComma(place) && vocabulary().hasBehindComma(word);
  const own =
    (said ? WEIGHTS.nextSaid : 0) +
    (behindComma ? WEIGHTS.nextBehindComma : 0) +
    (leadsName(text, end, lineEnd) ? WEIGHTS.nextLeadsName : 0);
  const next = (kind: NextKind, bits: number): Next => ({
    kind,
    bits: own + bits + accentBits(word, stop),
    said,
    topical,
    plain: !/[^\x00-\x7f]/.test(word),
  });
  if (startsClause(word)) return next('starts', WEIGHTS.nextStarts);
  const packed = scanSyllable(text, at + 1, end);
  if (packed !== NO_SYLLABLE) {
    const pair = pairBits(packed, wordAfter(text, end, lineEnd));
    const rarity = Math.max(0, syllableBits(packed) - NOT_RARE);
    const bits = (topical ? WEIGHTS.nextTopical : 0) + WEIGHTS.nextRarity * rarity;
    if (pair <= 0) return next('single', bits);
    return next('pair', bits + WEIGHTS.nextPair + WEIGHTS.nextPairSlope * pair);
  }
  const foreign = said ? WEIGHTS.nextForeignSaid : 0;
  return /[^\x00-\x7f]/.test(word)
    ? next('strange', WEIGHTS.nextStrange + foreign)
    : next('foreign', WEIGHTS.nextForeign + foreign);
}

/** Whether the run stands directly behind a comma: what follows it went on behind that comma. */
const isBehindComma = ({ text, start }: Place): boolean => text.charCodeAt(start - 1) === 0x2c;

/** The cost of a syllable up to which a sentence may hold any. */
const NOT_RARE = 12;

/** Behind a keyword without accents another word without any is likely its own, one with accents is not. */
function accentBits(word: string, stop: Stop | undefined): number {
  if (!stop?.plain) return 0;
  return /[^\x00-\x7f]/.test(word) ? WEIGHTS.nextAccented : WEIGHTS.nextPlain;
}

/** Whether a name or a number follows: what stands before one says what it is the name or the number of. */
function leadsName(text: string, end: number, lineEnd: number): boolean {
  if (text.charCodeAt(end) !== 0x20 || end + 1 >= lineEnd) return false;
  const first = text.slice(end + 1, end + 2);
  return first !== first.toLowerCase() || isDigit(text, end + 1);
}

/** What it says that the cut parts two words which stand together elsewhere in the document. */
function partedBits({ text, vocabulary }: Place, end: number): number {
  if (text.charCodeAt(end) !== 0x20) return 0;
  return vocabulary().hasPairAt(text, end) ? WEIGHTS.parted : 0;
}

const isDigit = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39;
};

function wordAfter(text: string, at: number, limit: number): PackedSyllable {
  if (text.charCodeAt(at) !== 0x20) return NO_SYLLABLE;
  return attestedSyllable(text, at + 1, wordEnd(text, at + 1, Math.min(limit, at + 12)));
}

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

function hasAccent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x80) return true;
  return false;
}

/**
 * Whether a word with accents that is no syllable stands within the keyword, behind its first word: the rest of the torn
 * word is in it, most likely, so that the cut goes on for too long (bóng đáị lựa).
 */
function holdsTornWord({ text, lineEnd }: Place, { keyword, end }: Reading): boolean {
  for (let at = wordEnd(text, keyword, lineEnd) + 1; at < end; ) {
    const to = wordEnd(text, at, lineEnd);
    if (to >= end) return false;
    if (to > at && attestedSyllable(text, at, to) === NO_SYLLABLE && hasAccent(text, at, to)) return true;
    at = to + 1;
  }
  return false;
}

/** A summary that breaks off so near behind broke off in the keyword, as likely as not. */
const NEAR_DOTS = 48;

const breaksOff = ({ text, lineEnd }: Place, end: number): boolean =>
  lineEnd - end < NEAR_DOTS && /(?:\.{3}|\u2026)\s*$/.test(text.slice(end, lineEnd));

/** A doubt that is less says no more. */
const LEAST_DOUBT = -16;

/** What speaks for the end of the best reading, each with its name in `SURE`. */
export function surenessOf(
  place: Place,
  best: Reading,
  { doubt }: Others,
): Partial<Record<keyof typeof SURE, number>> {
  const { carrier, stop, end } = best;
  const restEnd = wordEnd(place.text, end, place.lineEnd);
  const next = nextAt(place, restEnd, stop);
  const bits = Math.max(LEAST_DOUBT, Math.log2(doubt));
  return {
    base: 1,
    [carrier === undefined ? 'wholeDoubt' : 'tornDoubt']: -bits,
    torn: carrier === undefined ? 0 : 1,
    [next.kind]: 1,
    plain: stop?.plain ? 1 : 0,
    plainNext: stop?.plain && next.plain ? 1 : 0,
    lastOther: stop?.part === 'other' ? 1 : 0,
    lastSentence: stop?.part === 'sentence' ? 1 : 0,
    lastForeign: stop?.part === 'foreign' ? 1 : 0,
    others: Math.min(3, stop?.others ?? 0),
    parts: Math.max(0, pairBits(stop?.last ?? NO_SYLLABLE, wordAfter(place.text, restEnd, place.lineEnd))),
    said: next.said ? 1 : 0,
    topical: next.topical ? 1 : 0,
    phrase: stop?.phrase === undefined ? 0 : 1,
    opens: stop?.opens ? 1 : 0,
    known: stop?.known ? 1 : 0,
    allKnown: stop?.allKnown ? 1 : 0,
    chain: best.syllables === 0 ? 0 : 1,
  };
}

/**
 * Whether nothing forbids that the cut ends here: if a word was torn, both parts stand there and make one that people
 * use, and none torn likewise follows; no keyword ends with a word of
 * grammar; and one without accents neither ends with a word that sentences have, nor is followed by one that it may.
 */
export function mayBeSure(place: Place, best: Reading): boolean {
  if (breaksOff(place, best.end) || holdsTornWord(place, best) || !isWholeAgain(place, best)) return false;
  if (best.stop?.part === 'sentence') return false;
  const { text, lineEnd } = place;
  const restEnd = wordEnd(text, best.end, lineEnd);
  if (best.carrier !== undefined && holdsBrokenWord(text, restEnd, lineEnd)) return false;
  const next = nextAt(place, restEnd, best.stop);
  return !best.stop?.plain || !(best.stop.endsToneless || (next.plain && next.kind !== 'starts'));
}

/** Whether the cut ends here beyond doubt: no other end comes near, and what follows is of a sentence. */
export function isSureEnd(place: Place, best: Reading, others: Others): boolean {
  if (!mayBeSure(place, best)) return false;
  let sum = 0;
  for (const [name, value] of Object.entries(surenessOf(place, best, others)))
    sum += value * SURE[name as keyof typeof SURE];
  return sum >= 0;
}

function isWholeAgain(place: Place, { carrier, start }: Reading): boolean {
  if (carrier === undefined) return true;
  if (carrier.length === start - place.start) return false;
  const packed = attestedSyllable(carrier, 0, carrier.length);
  return packed !== NO_SYLLABLE && syllableBits(packed) <= RAREST_CARRIER;
}
