import { attestedSyllable, foreignBits } from '../language/chain.js';
import { looseBits, pairBits, syllableBits } from '../language/model.js';
import { isDigitAt, kindAt, wordEnd, wordStart } from '../language/words.js';
import {
  markedLetterOf,
  NO_SYLLABLE,
  type PackedSyllable,
  scanSyllable,
  toneLetterOf,
  toneNumberOf,
} from '../syllable/scan.js';
import { readKeyword } from './keywords.js';
import { isGrammar, isProse, OPENING, type ProseKind, topicality } from './lexicon.js';
import { endsWithPhrase, type Part, type Stop } from './paths.js';
import { phrasesAt } from './phrase-tree.js';
import { isCommon } from './prices.js';
import { LONGEST_REST, type Place, type Reading } from './reading.js';
import type { Alternative } from './types.js';
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

/** Whether the word that the cut breaks is a syllable: one of the sentence, most likely. */
const breaksSyllable = (text: string, at: number, end: number): boolean =>
  attestedSyllable(text, wordStart(text, at, Math.max(0, end - LONGEST_SYLLABLE)), end) !== NO_SYLLABLE;

const LONGEST_SYLLABLE = 10;

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

/** What kind of words the one at `at` is of, if clauses begin with such. */
function clauseStart(text: string, at: number, limit: number): ProseKind | undefined {
  let longest = at;
  let start: ProseKind | undefined;
  for (const { phrase, end } of phrasesAt(text, at, limit)) {
    if (end <= longest || !isProse(phrase.kind) || kindAt(text, end) !== 0) continue;
    if (text.slice(at, end) !== phrase.text) continue;
    longest = end;
    start = phrase.kind;
  }
  return start;
}

/** The word behind the space at `at`. */
const nextWord = ({ text, lineEnd }: Place, at: number): string =>
  text.slice(at + 1, wordEnd(text, at + 1, Math.min(lineEnd, at + 24)));

/** Whether the run stands directly behind a comma: what follows it went on behind that comma. */
const isBehindComma = ({ text, start }: Place): boolean => text.charCodeAt(start - 1) === 0x2c;

/** The cost of a syllable up to which a sentence may hold any. */
const NOT_RARE = 12;

/** Whether a name or a number follows: what stands before one says what it is the name or the number of. */
function leadsName(text: string, end: number, lineEnd: number): boolean {
  if (text.charCodeAt(end) !== 0x20 || end + 1 >= lineEnd) return false;
  const first = text.slice(end + 1, end + 2);
  return first !== first.toLowerCase() || isDigitAt(text, end + 1);
}

/** What it says that the cut parts two words which stand together elsewhere in the document. */
function partedBits({ text, vocabulary }: Place, end: number): number {
  if (text.charCodeAt(end) !== 0x20) return 0;
  return vocabulary().hasPairAt(text, end) ? WEIGHTS.parted : 0;
}

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

/** A summary that breaks off so near behind broke off in the keyword, as likely as not. */
const NEAR_DOTS = 48;

const breaksOff = ({ text, lineEnd }: Place, end: number): boolean =>
  lineEnd - end < NEAR_DOTS && /(?:\.{3}|\u2026)\s*$/.test(text.slice(end, lineEnd));

/**
 * Whether nothing forbids that the cut ends here. If a word was torn, both parts stand there and make one that people use,
 * none torn likewise follows, and the keyword does not end with a word of grammar; if none was, it holds none at all. One
 * without accents is not followed by a word that it may have and, if no word was torn, does not end with one that
 * sentences have; and no phrase that names a query, a topic or a bet follows.
 * No word of it holds the rest of the torn word, no second word of a foreign name follows, and a cut that breaks a syllable
 * comes behind a phrase.
 */
export function mayBeSure(place: Place, best: Reading): boolean {
  const { text, lineEnd } = place;
  const { carrier, end, stop } = best;
  if (stop === undefined || isGrammar(stop.part)) return false;
  if (stop.holdsStrange || breaksOff(place, end) || !isWholeAgain(place, best)) return false;
  const restEnd = wordEnd(text, end, lineEnd);
  const next = nextWord(place, restEnd);
  const isNextPlain = /^[a-z]+$/.test(next);
  // A foreign name may have a second word (pohang steelers).
  if (stop.part === 'foreign' && isNextPlain && attestedSyllable(next, 0, next.length) === NO_SYLLABLE)
    return false;
  const mayGoOn = stop.plain && isNextPlain && clauseStart(text, restEnd + 1, lineEnd) === undefined;
  if (carrier === undefined) {
    if (stop.holdsGrammar || mayGoOn || (stop.plain && stop.endsToneless)) return false;
    return !phrasesAt(text, end + 1, lineEnd).some(
      found => OPENING.includes(found.phrase.kind) && kindAt(text, found.end) === 0,
    );
  }
  if (breaksSyllable(text, end, restEnd) && !endsWithPhrase(stop)) return false;
  if (holdsBrokenWord(text, restEnd, lineEnd)) return false;
  return !mayGoOn || isCommon(attestedSyllable(next, 0, next.length));
}

/**
 * How sure an end has to be, as the logarithm to the base of two of one over the doubt (bench/fit/injection-sureness.ts):
 * the least where a word was torn, more where a name follows (before it may stand what the sentence calls it) or behind
 * a modifier, a place or a name of no list, which another one may follow; and more behind any part if the next word is
 * none that the document or any clause has, for it may be one of the keyword.
 */
export const LEAST_SURENESS = {
  torn: 5,
  named: 8,
  closed: 5,
  closedToUnknown: 8,
  loose: 6,
  looseToUnknown: 10,
  open: 8,
  openToUnknown: 12,
};
const CLOSED_PARTS: readonly Part[] = ['betting', 'topic', 'club', 'code'];
const LOOSE_PARTS: readonly Part[] = ['word', 'other'];

/** Whether the cut ends here beyond doubt. */
export function isSureEnd(place: Place, best: Reading, { doubt }: Others): boolean {
  return -Math.log2(doubt) >= LEAST_SURENESS[boundOf(place, best)] && mayBeSure(place, best);
}

/** Which bound a reading has to keep. */
export function boundOf(place: Place, { carrier, end, stop }: Reading): keyof typeof LEAST_SURENESS {
  if (carrier !== undefined) return 'torn';
  const next = nextWord(place, end);
  if (stop === undefined) return 'openToUnknown';
  // One part of a foreign name may have a small letter (del Potro).
  if (next !== next.toLowerCase() && stop.part !== 'foreign') return 'named';
  const kind = CLOSED_PARTS.includes(stop.part)
    ? 'closed'
    : LOOSE_PARTS.includes(stop.part)
      ? 'loose'
      : 'open';
  return clauseStart(place.text, end + 1, place.lineEnd) !== undefined || place.vocabulary().hasWord(next)
    ? kind
    : `${kind}ToUnknown`;
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
