import { EXCEPTIONS } from '../generated/syllables.js';
import { automaton, START, STOPPED, VALID } from './automaton.js';
import { inventory, type Onset, type Rime } from './inventory.js';
import {
  idOf,
  isVowel,
  letterAt,
  letterOf,
  shapedBy,
  type ToneNumber,
  toneOf,
  toneOfMark,
} from './letters.js';

/**
 * A syllable as one number, so that scanning a text builds no objects: rime, onset << 8, tone << 13, the letter that
 * bears the tone mark << 16 (7: none), 1 << 19 if the tone is written on more than one letter. -1 is no syllable.
 */
export type PackedSyllable = number;

export const NO_SYLLABLE: PackedSyllable = -1;
const NO_LETTER = 7;
const TWICE = 1 << 19;

export const onsetIndexOf = (packed: PackedSyllable): number => (packed >> 8) & 31;
export const rimeIndexOf = (packed: PackedSyllable): number => packed & 255;
export const onsetOf = (packed: PackedSyllable): Onset => inventory().onsets[onsetIndexOf(packed)];
export const rimeOf = (packed: PackedSyllable): Rime => inventory().rimes[rimeIndexOf(packed)];
export const toneNumberOf = (packed: PackedSyllable): ToneNumber => ((packed >> 13) & 7) as ToneNumber;
/** The index of the (first) letter that bears the tone mark; 7 where there is none. */
export const markedLetterOf = (packed: PackedSyllable): number => (packed >> 16) & 7;
/** Whether the one tone is written on two letters (dàì). */
export const isToneTwice = (packed: PackedSyllable): boolean => (packed & TWICE) !== 0;

/** The index of the letter that has to bear the tone mark. */
export const toneLetterOf = (packed: PackedSyllable, placement: 'old' | 'new'): number =>
  onsetOf(packed).length + (placement === 'old' ? rimeOf(packed).oldTone : rimeOf(packed).newTone);

/** How often the syllable was seen: 0 never, 1 for 3 to 5 times in 35 million, one more per doubling, 15 at the most. */
export function frequencyOf(packed: PackedSyllable): number {
  const { frequency, rimes } = inventory();
  return frequency[(onsetIndexOf(packed) * rimes.length + rimeIndexOf(packed)) * 6 + toneNumberOf(packed)];
}

/** Seen 25,000 times and more in 35 million: in laws and news six in ten pairs of neighbours are both as common. */
const COMMON = 14;

/** The commonest syllables; without the letter that bears the tone mark. */
export function commonestSyllables(): PackedSyllable[] {
  const { frequency, rimes } = inventory();
  const found: PackedSyllable[] = [];
  frequency.forEach((seen, cell) => {
    if (seen < COMMON) return;
    const pair = Math.floor(cell / 6);
    const onset = Math.floor(pair / rimes.length);
    found.push((pair % rimes.length) | (onset << 8) | ((cell % 6) << 13) | (NO_LETTER << 16));
  });
  return found;
}

/** The longest syllable has seven letters: nghiêng. */
export const MOST_LETTERS = 7;

/**
 * Reads `text.slice(start, end)`, NFC or NFD or a mixture, as one syllable, wherever its tone mark stands.
 *
 * Returns `NO_SYLLABLE` for anything that is not exactly an onset and a rime that the spelling rules let stand
 * together, with at most one tone; a rime that ends in c, ch, p or t takes sắc or nặng only.
 */
export function scanSyllable(text: string, start: number, end: number): PackedSyllable {
  const packed = scanRegular(text, start, end);
  for (const irregular of irregulars()) if (packed === irregular.regular) return irregular.packed;
  return packed;
}

function scanRegular(text: string, start: number, end: number): PackedSyllable {
  if (end - start > MOST_LETTERS) return scanMarked(text, start, end);
  const { next, firstRime } = automaton();
  let state = START;
  let onset = START;
  let tones = 0; // three bits for each letter
  for (let i = start, at = 0; i < end; i++, at += 3) {
    const unit = text.charCodeAt(i);
    const letter = letterOf(unit);
    if (letter === 0) return scanMarked(text, start, end);
    state = next[(state << 5) | idOf(letter)];
    if (state < firstRime) onset = state;
    tones |= toneOf(letter) << at;
  }
  return packSyllable(onset, state, tones);
}

/** The same letter by letter with its combining marks: slower. */
function scanMarked(text: string, start: number, end: number): PackedSyllable {
  const { next, firstRime } = automaton();
  let state = START;
  let onset = START;
  let tones = 0;
  let at = 0;
  for (let i = start; i < end; at += 3) {
    if (at === 3 * MOST_LETTERS) return NO_SYLLABLE;
    const letter = letterAt(text, i++);
    if (letter === 0) return NO_SYLLABLE;
    let id = idOf(letter);
    let tone = toneOf(letter);
    for (; i < end && letterAt(text, i) === 0; i++) {
      const unit = text.charCodeAt(i);
      const mark = toneOfMark(unit);
      if (mark === 0) id = shapedBy(id, unit);
      else if (isVowel(id) && (tone === 0 || tone === mark)) tone = mark;
      else return NO_SYLLABLE;
      if (id === 0) return NO_SYLLABLE;
    }
    state = next[(state << 5) | id];
    if (state === 0) return NO_SYLLABLE;
    if (state < firstRime) onset = state;
    tones |= tone << at;
  }
  return packSyllable(onset, state, tones);
}

/**
 * The syllable that ends in these states of the automaton, with the tones that its letters bear, three bits for each
 * letter: for scanners that read the letters themselves. The syllables that the spelling divides otherwise (gịa) come
 * out as their neighbours (giạ), which have the same letters and the same tone.
 */
export function packSyllable(onset: number, state: number, tones: number): PackedSyllable {
  const { syllables, states } = automaton();
  const entry = syllables[onset * states + state];
  if (entry === 0) return NO_SYLLABLE;
  const parts = entry & ~(STOPPED | VALID);
  if (tones === 0) return entry & STOPPED ? NO_SYLLABLE : parts | (NO_LETTER << 16);
  const marked = ((31 - Math.clz32(tones & -tones)) * 11) >> 5; // a third of the lowest bit's number
  const tone = (tones >> (3 * marked)) & 7;
  if (entry & STOPPED && tone !== 2 && tone !== 5) return NO_SYLLABLE;
  const packed = parts | (tone << 13) | (marked << 16);
  if (tones !== tone << (3 * marked)) return isRepeated(tones, tone) ? packed | TWICE : NO_SYLLABLE;
  return packed;
}

/** Whether no letter bears any other tone than `tone`. */
function isRepeated(tones: number, tone: number): boolean {
  for (let rest = tones; rest !== 0; rest >>= 3) if ((rest & 7) !== 0 && (rest & 7) !== tone) return false;
  return true;
}

interface Irregular {
  readonly regular: PackedSyllable;
  readonly packed: PackedSyllable;
}

/** Read when first asked. */
const cache: { irregulars?: readonly Irregular[] } = {};

/** Syllables whose tone mark divides them otherwise than the rules do (gịa is g and ịa, giạ is gi and ạ). */
function irregulars(): readonly Irregular[] {
  cache.irregulars ??= EXCEPTIONS.split(' ').map(row => {
    const [syllable, onset, rime] = row.split(',');
    const regular = scanRegular(syllable, 0, syllable.length);
    const { onsets, rimes } = inventory();
    const o = onsets.findIndex(({ letters }) => letters === onset);
    const r = rimes.findIndex(({ glide, nucleus, coda }) => glide + nucleus + coda === rime);
    return { regular, packed: (regular & ~0x1fff) | r | (o << 8) };
  });
  return cache.irregulars;
}
