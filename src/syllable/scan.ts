import { EXCEPTIONS } from '../generated/syllables.js';
import { INVENTORY, type Onset, type Rime } from './inventory.js';
import {
  idOf,
  isVowel,
  LETTERS,
  type LetterId,
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
export const onsetOf = (packed: PackedSyllable): Onset => INVENTORY.onsets[onsetIndexOf(packed)];
export const rimeOf = (packed: PackedSyllable): Rime => INVENTORY.rimes[rimeIndexOf(packed)];
export const toneNumberOf = (packed: PackedSyllable): ToneNumber => ((packed >> 13) & 7) as ToneNumber;
/** The index of the (first) letter that bears the tone mark; 7 where there is none. */
export const markedLetterOf = (packed: PackedSyllable): number => (packed >> 16) & 7;
/** Whether the one tone is written on two letters (dàì). */
export const isToneTwice = (packed: PackedSyllable): boolean => (packed & TWICE) !== 0;

/** The index of the letter that has to bear the tone mark. */
export const toneLetterOf = (packed: PackedSyllable, placement: 'old' | 'new'): number =>
  onsetOf(packed).length + (placement === 'old' ? rimeOf(packed).oldTone : rimeOf(packed).newTone);

/** How often the syllable was seen: 0 never, 1 for 3 to 5 times in 35 million, one more per doubling, 15 at the most. */
export const frequencyOf = (packed: PackedSyllable): number =>
  INVENTORY.frequency[
    (onsetIndexOf(packed) * INVENTORY.rimes.length + rimeIndexOf(packed)) * 6 + toneNumberOf(packed)
  ];

const G = 1 + 'aăâeêioôơuưybcdđg'.indexOf('g');
const I = 1 + 'aăâeêi'.indexOf('i');
const NODE_G = /* @__PURE__ */ (() => INVENTORY.onsetNext[G])();
const NODE_GI = /* @__PURE__ */ (() => INVENTORY.onsetNext[NODE_G * 32 + I])();

/**
 * Reads `text.slice(start, end)`, NFC or NFD or a mixture, as one syllable, wherever its tone mark stands.
 *
 * Returns `NO_SYLLABLE` for anything that is not exactly an onset and a rime that the spelling rules let stand
 * together, with at most one tone; a rime that ends in c, ch, p or t takes sắc or nặng only.
 */
export function scanSyllable(text: string, start: number, end: number): PackedSyllable {
  const packed = scanRegular(text, start, end);
  for (const irregular of IRREGULAR) if (packed === irregular.regular) return irregular.packed;
  return packed;
}

function scanRegular(text: string, start: number, end: number): PackedSyllable {
  const { onsetNext, rimeNext } = INVENTORY;
  let onset = -1;
  let node = 0;
  let held: LetterId = 0; // the last letter: a shape mark may still change it
  let letters = 0;
  let tone: ToneNumber = 0;
  let marked = NO_LETTER;
  let twice = 0;
  for (let i = start; ; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0;
    const letter = unit < 0x1f00 ? LETTERS[unit] : 0;
    let mark: ToneNumber;
    if (letter === 0 && i < end) {
      mark = toneOfMark(unit);
      if (mark === 0) {
        held = shapedBy(held, unit);
        if (held === 0) return NO_SYLLABLE;
        continue;
      }
      if (!isVowel(held)) return NO_SYLLABLE;
    } else {
      if (held !== 0) {
        if (onset < 0) {
          const next = onsetNext[node * 32 + held];
          if (next !== 0) node = next;
          else if (isVowel(held)) {
            onset = INVENTORY.onsetAt[node] - 1;
            node = rimeNext[held];
            if (onset < 0 || node === 0) return NO_SYLLABLE;
          } else {
            if (node !== NODE_GI) return NO_SYLLABLE;
            onset = INVENTORY.onsetAt[NODE_G] - 1;
            node = rimeNext[rimeNext[I] * 32 + held];
            if (node === 0) return NO_SYLLABLE;
          }
        } else {
          node = rimeNext[node * 32 + held];
          if (node === 0) return NO_SYLLABLE;
        }
      }
      if (i >= end) break;
      held = idOf(letter);
      letters++;
      mark = toneOf(letter);
    }
    if (mark !== 0) {
      if (tone === 0) {
        tone = mark;
        marked = letters - 1;
      } else if (tone !== mark) return NO_SYLLABLE;
      else if (marked !== letters - 1) twice = TWICE;
    }
  }
  if (onset < 0) {
    if (node !== NODE_GI) return NO_SYLLABLE;
    onset = INVENTORY.onsetAt[NODE_G] - 1;
    node = rimeNext[I];
  }
  const rime = INVENTORY.rimeAt[node] - 1;
  if (rime < 0 || INVENTORY.fits[onset * INVENTORY.rimes.length + rime] === 0) return NO_SYLLABLE;
  if (INVENTORY.rimes[rime].stopped && tone !== 2 && tone !== 5) return NO_SYLLABLE;
  return rime | (onset << 8) | (tone << 13) | (marked << 16) | twice;
}

/** Syllables whose tone mark divides them otherwise than the rules do (gịa is g and ịa, giạ is gi and ạ). */
const IRREGULAR: readonly { readonly regular: PackedSyllable; readonly packed: PackedSyllable }[] =
  /* @__PURE__ */ EXCEPTIONS.split(' ').map(row => {
    const [syllable, onset, rime] = row.split(',');
    const regular = scanRegular(syllable, 0, syllable.length);
    const o = INVENTORY.onsets.findIndex(({ letters }) => letters === onset);
    const r = INVENTORY.rimes.findIndex(({ glide, nucleus, coda }) => glide + nucleus + coda === rime);
    return { regular, packed: (regular & ~0x1fff) | r | (o << 8) };
  });
