import { BIGRAM_ROWS, BIGRAMS } from '../generated/bigrams.js';
import { decodeBase64, inventory } from '../syllable/inventory.js';
import {
  frequencyOf,
  onsetIndexOf,
  type PackedSyllable,
  rimeIndexOf,
  toneNumberOf,
} from '../syllable/scan.js';
import { bitDecoder } from './coder.js';
import { codePairs } from './pairs.js';

/** How much a pair of each kind says, in bits: the logarithm of how much more often it was seen than by chance. */
const BITS_OF_KIND = [1.7, 3.4, 5.9, 9];

/** The logarithm to the base of two of the 34.8 million syllables that were counted. */
const TOTAL = 25.05;

/** What the classes of frequencies are off by. */
const ROUNDING = 1.1;

/** The logarithm of the smallest count of the pairs that were looked at. */
const RAREST_PAIR = 5.4;

interface Model {
  /** The rank of a syllable by its cell, most frequent first; 0xffff for one that was never seen. */
  readonly rankOf: Uint16Array;
  /** Open addressing: (first << 15 | second << 2 | kind) + 1 by rank; zero is empty. */
  readonly pairs: Uint32Array;
  /** By rank: what it costs that none of the known seconds follows a syllable, none of the known firsts stands before. */
  readonly loose: { readonly behind: Float32Array; readonly before: Float32Array };
}

const SLOTS = 1 << 16;
const slotOf = (first: number, second: number): number =>
  (Math.imul((first << 13) | second, 0x9e3779b1) >>> 16) & (SLOTS - 1);

function rankSyllables(): {
  readonly rankOf: Uint16Array;
  readonly classes: Uint8Array;
  readonly shareOf: Float64Array;
} {
  const { frequency } = inventory();
  const cells: number[] = [];
  for (let cell = 0; cell < frequency.length; cell++) if (frequency[cell] > 0) cells.push(cell);
  cells.sort((a, b) => frequency[b] - frequency[a] || a - b);
  const rankOf = new Uint16Array(frequency.length).fill(0xffff);
  cells.forEach((cell, rank) => {
    rankOf[cell] = rank;
  });
  const classes = Uint8Array.from(cells, cell => frequency[cell]);
  const shareOf = Float64Array.from(classes, frequency => 2 ** (frequency - TOTAL + ROUNDING));
  return { rankOf, classes, shareOf };
}

/** What a share of pairs cannot exceed: even the closest pair is parted now and then. */
const MOST_BOUND = 0.9;

function unpackPairs(classes: Uint8Array, shareOf: Float64Array): Pick<Model, 'pairs' | 'loose'> {
  const pairs = new Uint32Array(SLOTS);
  const behind = new Float32Array(shareOf.length);
  const before = new Float32Array(shareOf.length);
  const lifts = BITS_OF_KIND.map(bits => 2 ** bits);
  codePairs(bitDecoder(decodeBase64(BIGRAMS)), classes, BIGRAM_ROWS, (first, second, kind) => {
    let slot = slotOf(first, second);
    while (pairs[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    pairs[slot] = ((first << 15) | (second << 2) | kind) + 1;
    behind[first] += lifts[kind] * shareOf[second];
    before[second] += lifts[kind] * shareOf[first];
  });
  const looseBits = (bound: number): number => -Math.log2(1 - Math.min(MOST_BOUND, bound));
  return { pairs, loose: { behind: behind.map(looseBits), before: before.map(looseBits) } };
}

/** Unpacked when first asked, which takes tens of milliseconds: most texts never ask. It is a constant, not a state. */
const CACHE: { model?: Model } = {};

function model(): Model {
  if (CACHE.model === undefined) {
    const { rankOf, classes, shareOf } = rankSyllables();
    CACHE.model = { rankOf, ...unpackPairs(classes, shareOf) };
  }
  return CACHE.model;
}

const cellOf = (packed: PackedSyllable): number =>
  (onsetIndexOf(packed) * inventory().rimes.length + rimeIndexOf(packed)) * 6 + toneNumberOf(packed);

/** What a syllable costs, in bits: the negative logarithm of its share of all syllables; 27 if it was never seen. */
export function syllableBits(packed: PackedSyllable): number {
  const frequency = frequencyOf(packed);
  return frequency === 0 ? TOTAL + 2 : TOTAL - ROUNDING - frequency;
}

/**
 * What two syllables in a row say beyond each of them, in bits: up to 9 for those that always go together, zero for
 * those that meet as often as chance has it or are rare, down to -3 where two frequent ones avoid each other.
 */
export function pairBits(first: PackedSyllable, second: PackedSyllable): number {
  if (first < 0 || second < 0) return 0;
  const { rankOf, pairs } = model();
  const a = rankOf[cellOf(first)];
  const b = rankOf[cellOf(second)];
  if (a === 0xffff || b === 0xffff) return 0;
  const key = (a << 13) | b;
  for (let slot = slotOf(a, b); pairs[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const found = pairs[slot] - 1;
    if (found >>> 2 === key) return BITS_OF_KIND[found & 3];
  }
  const expected = TOTAL - syllableBits(first) - syllableBits(second);
  return expected <= RAREST_PAIR ? 0 : Math.max(-3, (RAREST_PAIR - expected) / 2);
}

/**
 * What it costs, in bits, that a syllable is followed by none of those it goes together with (`behind`), or preceded by
 * none: high for one that is hardly ever the last, or the first, of a word; zero for one that was never seen.
 */
export function looseBits(packed: PackedSyllable, side: 'behind' | 'before'): number {
  if (packed < 0) return 0;
  const { rankOf, loose } = model();
  const rank = rankOf[cellOf(packed)];
  return rank === 0xffff ? 0 : loose[side][rank];
}
