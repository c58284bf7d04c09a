import { type BitCoder, NUMBER, NumberCoder } from './coder.js';

/** A syllable that goes together with the one before it, by rank, and how much the two say together: 0 to 3. */
export type Second = readonly [rank: number, kind: number];

/** Contexts of numbers: what is coded, then the classes that tell how frequent a syllable is. */
const COUNTS = 0;
const GAPS = 16;

/** Rows with twice as many pairs have shorter gaps. */
const densityOf = (count: number): number => Math.min(15, 32 - Math.clz32(count));

/**
 * Codes the pairs of syllables: for each first one, by rank, the number of its pairs, and for each pair the gap between
 * the ranks of the second one and the one before it, and the kind. `classes` holds how frequent a syllable is, by
 * rank, 0 to 15; how long gaps are and how much a pair says depends on it. Each pair is told to `put`; `rows` are told to
 * an encoder.
 */
export function codePairs(
  coder: BitCoder,
  classes: Uint8Array,
  count: number,
  put: (first: number, second: number, kind: number) => void,
  rows: readonly (readonly Second[] | undefined)[] = [],
): void {
  const allKinds = (GAPS + 16 * 16) * NUMBER;
  const numbers = new NumberCoder(coder, allKinds + 16 * 16 * 4);
  for (let first = 0; first < count; first++) {
    const own = rows[first];
    const length = numbers.codeNumber(COUNTS + classes[first], own ? own.length : 0);
    const density = GAPS + densityOf(length) * 16;
    let next = 0;
    for (let i = 0; i < length; i++) {
      const gap = own ? own[i][0] - next : 0;
      const rank = next + numbers.codeNumber(density + classes[Math.min(next, classes.length - 1)], gap);
      const kinds = allKinds + (classes[first] * 16 + classes[rank]) * 4;
      const kind = own ? own[i][1] : 0;
      const high = numbers.codeBit(kinds, kind >> 1);
      put(first, rank, high * 2 + numbers.codeBit(kinds + 1 + high, kind & 1));
      next = rank + 1;
    }
  }
}
