import type { Span } from '../edits.js';
import {
  attestedSyllable,
  type Ends,
  foreignBits,
  readChain,
  readEnds,
  tornBits,
} from '../language/chain.js';
import { pairBits, syllableBits } from '../language/model.js';
import { kindAt, OTHER_LETTER, wordEnd, wordStart } from '../language/words.js';
import { NO_SYLLABLE, type PackedSyllable, scanSyllable } from '../syllable/scan.js';
import { LONGEST, readKeyword, type Stop } from './keywords.js';
import { foldLetters, type Match, type TitleMemory } from './titles.js';
import type { Alternative, Confidence, Injection } from './types.js';
import { Vocabulary } from './vocabulary.js';

/** One way to read a suspicious word: where the squash and the keyword begin, and where the cut ends. */
interface Reading {
  readonly start: number;
  readonly keyword: number;
  readonly end: number;
  readonly carrier: string | undefined;
  readonly bits: number;
  readonly stop: Stop | undefined;
  /** What the chain of the squashed part alone is worth, and of how many syllables it is. */
  readonly chainBits: number;
  readonly syllables: number;
}

/** The word as it stands in its line. */
interface Place extends Span {
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The words around, collected when first asked. */
  readonly vocabulary: () => Vocabulary;
}

/** How much of the line on each side tells the words of the document. */
const WINDOW = 800;

function collectWords(text: string, word: Span, line: Span, recent: readonly string[]): () => Vocabulary {
  let vocabulary: Vocabulary | undefined;
  return () => {
    if (vocabulary) return vocabulary;
    vocabulary = new Vocabulary();
    for (const before of recent) vocabulary.add(before);
    vocabulary.add(text.slice(Math.max(line.start, word.start - WINDOW), word.start));
    const behind = word.end + LONGEST;
    vocabulary.add(text.slice(behind, Math.min(line.end, behind + WINDOW)));
    return vocabulary;
  };
}

/** The most letters of a torn word that may stand on either side of the injected text. */
const LONGEST_REST = 6;

/**
 * Judges one long word with accents. Returns the span to cut and the reasons, or nothing; spans count in `text`.
 */
export function examine(text: string, word: Span, line: Span, titles: TitleMemory): Injection | undefined {
  const place: Place = {
    text,
    start: word.start,
    end: word.end,
    lineStart: line.start,
    lineEnd: line.end,
    vocabulary: collectWords(text, word, line, titles.recent),
  };
  const starts = accentedPlaces(place);
  if (starts.length < 2 || isFewSyllables(place)) return undefined;
  const ends = readEnds(text, starts[0], word.end);
  const most = ends.bits.reduce((max, bits) => Math.max(max, bits));
  if (most <= 0) return undefined;
  const match = titles.find(text, word.start, word.end);
  return (
    (match && match.start - word.start <= LONGEST_REST ? byTitle(place, match) : undefined) ??
    (most > LEAST_BITS ? byLanguage(place, starts, ends) : undefined)
  );
}

/** Two or three whole syllables merely lost their spaces: too short for a squash and the beginning of a keyword. */
function isFewSyllables({ text, start, end }: Place): boolean {
  if (end - start > LONGEST_FEW) return false;
  const pieces = readChain(text, start, end)?.pieces;
  return pieces !== undefined && pieces.length <= 3;
}

const LONGEST_FEW = 21;

/** Below this a chain is none: the word may be a foreign one. */
const LEAST_BITS = 12;

function accentedPlaces({ text, start, end }: Place): number[] {
  const places: number[] = [];
  for (let i = start; i < end; i++) if (kindAt(text, i) === OTHER_LETTER) places.push(i);
  return places;
}

// ---------------------------------------------------------------------------------------------------------------
// The document's own evidence: a line that stood before.

function byTitle(place: Place, match: Match): Injection | undefined {
  const { text } = place;
  const { title } = match;
  if (isWholeTitle(place, match)) return undefined;
  const letters = foldLetters(text, match.start, match.end).letters.length;
  const reasons = [
    `${letters} letters repeat line ${match.line + 1} from its first to its last accented letter`,
  ];
  if (title.keyword !== undefined) {
    const end = matchKeyword(text, match.end, place.lineEnd, title.keyword);
    if (end > 0) {
      reasons.push(`the keyword 【${title.keyword}】 stands before that title`);
      const reading = readingAt(place, match, end);
      return finding(place, match, reading, [], 'certain', true, reasons);
    }
  }
  const readings = endsOf(place, match.start, match.end, { chainBits: 0, syllables: 0 });
  const [best] = readings;
  if (best === undefined) {
    reasons.push('no keyword is to be seen behind it');
    const reading = readingAt(place, match, place.end);
    return finding(place, match, reading, [], letters >= 12 ? 'likely' : 'possible', false, reasons);
  }
  const alternatives = alternativesOf(best, readings);
  const certain = letters >= 12 || (letters >= 8 && best.stop?.opens === true);
  return finding(
    place,
    match,
    best,
    alternatives,
    certain ? 'certain' : 'likely',
    isSureEnd(place, best, alternatives),
    reasons,
  );
}

/** A title glued as a whole, ASCII edges too (HàNộiMùaThu), was not cut by the spam: somebody wrote it so. */
function isWholeTitle({ text, start, end }: Place, match: Match): boolean {
  const { title } = match;
  const before = foldLetters(text, start, match.start).letters;
  const after = foldLetters(text, match.end, end).letters;
  return before.endsWith(title.head) && after === title.tail && before.length === title.head.length;
}

/** Where the keyword that stands at `from` ends, compared without tones; -1 if another text stands there. */
function matchKeyword(text: string, from: number, limit: number, keyword: string): number {
  const wanted = foldLetters(keyword, 0, keyword.length).letters;
  if (wanted.length < 2) return -1;
  const found = foldLetters(text, from, Math.min(limit, from + 2 * keyword.length));
  if (!found.letters.startsWith(wanted)) return -1;
  const next = found.starts[wanted.length - 1] + 1;
  // Signs and digits that end the keyword belong to it.
  const tail = /[^\p{L}\p{M}]*$/u.exec(keyword)![0];
  return text.startsWith(tail, next) ? next + tail.length : next;
}

/** The reading whose end is known. */
function readingAt(place: Place, match: Match, end: number): Reading {
  return {
    start: match.start,
    keyword: match.end,
    end,
    carrier: carrierOf(place, match.start, end),
    bits: 0,
    stop: undefined,
    chainBits: 0,
    syllables: 0,
  };
}

function carrierOf({ text, start, lineEnd }: Place, cut: number, end: number): string | undefined {
  const head = text.slice(start, cut);
  const rest = text.slice(end, wordEnd(text, end, lineEnd));
  return head === '' && rest === '' ? undefined : head + rest;
}

// ---------------------------------------------------------------------------------------------------------------
// The language's evidence: a chain of syllables that begins and ends with torn ones, and a keyword behind it.

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

function byLanguage(place: Place, starts: readonly number[], first: Ends): Injection | undefined {
  const readings: Reading[] = [];
  const stopsAt = rememberStops(place);
  for (const start of starts) {
    if (start - place.start > LONGEST_REST) break;
    const ends = start === starts[0] ? first : readEnds(place.text, start, place.end);
    const prior = startBits(place, start);
    const chains = starts
      .filter(last => last - start >= 3 && last + 1 < place.end)
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
  readings.sort((a, b) => b.bits - a.bits);
  const best = bestOf(readings);
  if (best === undefined) return undefined;
  const alternatives = alternativesOf(best, readings);
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
    alternatives,
    confidence,
    isSureEnd(place, best, alternatives),
    reasons,
  );
}

/** The likeliest reading; one that begins the keyword with a known phrase, if it comes near. */
function bestOf([first, ...others]: readonly Reading[]): Reading | undefined {
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

function confidenceOf(place: Place, best: Reading): Confidence | undefined {
  const { stop, chainBits, syllables } = best;
  if (stop?.opens && chainBits >= 30 && syllables >= 4) return 'certain';
  if (!stop?.opens && !stop?.domain && isWhole(place, best))
    return isPutIn(place, best) && best.start === place.start ? 'possible' : undefined;
  const edges = startsTorn(place, best.start) || isPutIn(place, best);
  if (syllables >= 6 && chainBits >= 60 && edges) return 'certain';
  if (stop?.opens && chainBits >= 20 && syllables >= 3) return 'likely';
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

// ---------------------------------------------------------------------------------------------------------------
// The end of the keyword.

/** All readings of what follows the squash, the best one first. */
function endsOf(
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
  for (const stop of stops) {
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
  let bits = -partedBits(place, restEnd);
  if (head === '') {
    if (restEnd > stop.end) return undefined;
    return { bits: bits + pairBits(before, next) - pairBits(stop.last, next), carrier: undefined };
  }
  const carrier = head + text.slice(stop.end, restEnd);
  const packed = attestedSyllable(carrier, 0, carrier.length);
  bits += strangeBits(text, restEnd, lineEnd);
  if (restEnd === stop.end) bits -= 6 + pairBits(stop.last, next);
  if (packed === NO_SYLLABLE) return { bits: bits - 12, carrier };
  for (let i = 0; i < carrier.length; i++) bits += foreignBits(carrier.charCodeAt(i));
  bits += pairBits(before, packed) + pairBits(packed, next) - syllableBits(packed);
  return { bits, carrier };
}

/** What it says that the word behind the cut is none: it may be the end of the keyword and the rest of a torn word. */
const STRANGE_BITS = -8;
const FOREIGN_BITS = -3;

function strangeBits(text: string, at: number, lineEnd: number): number {
  if (text.charCodeAt(at) !== 0x20 || kindAt(text, at + 1) === 0) return 0;
  const end = wordEnd(text, at + 1, Math.min(lineEnd, at + 24));
  if (scanSyllable(text, at + 1, end) !== NO_SYLLABLE) return 0;
  const word = text.slice(at + 1, end);
  // Names and abbreviations have capitals.
  if (word !== word.toLowerCase()) return 0;
  return /[^\x00-\x7f]/.test(word) ? STRANGE_BITS : FOREIGN_BITS;
}

/** What it says that the cut parts two words which stand together elsewhere in the document. */
const PARTED_BITS = 4;

function partedBits({ text, vocabulary }: Place, end: number): number {
  if (text.charCodeAt(end) !== 0x20) return 0;
  return vocabulary().hasPairAt(text, end) ? PARTED_BITS : 0;
}

const isDigit = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39;
};

function wordAfter(text: string, at: number, limit: number): PackedSyllable {
  if (text.charCodeAt(at) !== 0x20) return NO_SYLLABLE;
  return attestedSyllable(text, at + 1, wordEnd(text, at + 1, Math.min(limit, at + 12)));
}

const CLOSE = 12;
const SURE = 7;

/** Other cuts that are nearly as good. */
function alternativesOf(best: Reading, readings: readonly Reading[]): Alternative[] {
  const alternatives = new Map<string, Alternative>();
  for (const { start, end, carrier, bits } of readings) {
    const key = `${start} ${end}`;
    if ((start === best.start && end === best.end) || best.bits - bits > CLOSE || alternatives.has(key))
      continue;
    alternatives.set(key, { end, carrier, worseBy: Math.max(0, Math.round((best.bits - bits) * 10) / 10) });
  }
  return [...alternatives.values()].sort((a, b) => a.worseBy - b.worseBy).slice(0, 4);
}

/** A rarer carrier may have come about by chance. */
const RAREST_CARRIER = 16.5;

/**
 * Whether the cut ends here beyond doubt: a known phrase, no other end that comes near, and, if a word was torn, both
 * of its parts and a word that people use.
 */
function isSureEnd(place: Place, best: Reading, alternatives: readonly Alternative[]): boolean {
  if (best.stop?.phrase === undefined || (alternatives[0]?.worseBy ?? CLOSE) < SURE) return false;
  const { carrier } = best;
  if (carrier === undefined) return true;
  if (carrier.length === best.start - place.start) return false;
  const packed = attestedSyllable(carrier, 0, carrier.length);
  return packed !== NO_SYLLABLE && syllableBits(packed) <= RAREST_CARRIER;
}

function finding(
  place: Place,
  match: Match | undefined,
  reading: Reading,
  alternatives: readonly Alternative[],
  confidence: Confidence,
  endCertain: boolean,
  reasons: string[],
): Injection {
  const { start, keyword, end, carrier } = reading;
  const head = place.text.slice(place.start, start);
  if (carrier !== undefined && carrier !== head)
    reasons.push(`${head} and ${carrier.slice(head.length)} make ${carrier}`);
  return {
    start,
    end,
    squashed: { start, end: keyword },
    keyword: keyword < end ? { start: keyword, end } : undefined,
    carrier,
    // The line's number: the stepper, which knows where lines stand, makes a span of it.
    source: match && { start: match.line, end: match.line },
    confidence,
    endCertain,
    alternatives: endCertain ? [] : alternatives,
    reasons,
  };
}
