const FINE_BITS = 12;
/** How many parts of one a likelihood is rounded to, so that no bit costs more than twelve and none costs nothing. */
const FINEST = 1 << FINE_BITS;

/**
 * Codes bits, each at the cost of how unlikely it was: gives the bit that stands next, if a one is as likely as told,
 * from 0 to 1. One piece of code says what stands in packed data and in which order: run with a decoder it gives what
 * was packed, run with an encoder (data/build/coder.ts), which is told each `bit`, it packs.
 */
export type BitCoder = (likelihood: number, bit: number) => number;

/** Ranges are of 24 bits, small enough for engines to count without allocating; their highest byte lies above 16. */
export const LAST = 0xffffff;
export const TOP = 16;

/** The part of `from` to `to` that stands for a one: both sides have to get it right to the last digit. */
export function splitAt(from: number, to: number, likelihood: number): number {
  const part = (likelihood * FINEST) | 0;
  const share = part < 1 ? 1 : part >= FINEST ? FINEST - 1 : part;
  // The product of range and share, without its last bits, piece by piece: as a whole it is no small integer.
  const range = to - from;
  return from + (range >> FINE_BITS) * share + (((range & (FINEST - 1)) * share) >> FINE_BITS);
}

/** Reads what a `BitEncoder` has written. */
export function bitDecoder(bytes: Uint8Array): BitCoder {
  let from = 0;
  let to = LAST;
  let value = 0;
  let at = 0;
  const nextByte = (): number => (at < bytes.length ? bytes[at++] : 0);
  for (let i = 0; i < 3; i++) value = (value << 8) | nextByte();
  return likelihood => {
    const split = splitAt(from, to, likelihood);
    const bit = value <= split ? 1 : 0;
    if (bit === 1) to = split;
    else from = split + 1;
    while ((from ^ to) >> TOP === 0) {
      from = (from << 8) & LAST;
      to = ((to << 8) | 0xff) & LAST;
      value = ((value << 8) & LAST) | nextByte();
    }
    return bit;
  };
}

/** How many bits that were seen count; older ones fade. */
const MEMORY = 60;

/** How many contexts of bits a context of numbers takes. */
export const NUMBER = 64;

/** Codes bits and numbers by those that came before in the same context. */
export class NumberCoder {
  readonly #code: BitCoder;
  readonly #ones: Float64Array;
  readonly #seen: Uint8Array;
  readonly #learning = Float64Array.from({ length: MEMORY + 1 }, (_, seen) => 1 / (seen + 2.5));

  constructor(code: BitCoder, contexts: number) {
    this.#code = code;
    this.#ones = new Float64Array(contexts).fill(0.5);
    this.#seen = new Uint8Array(contexts);
  }

  codeBit(context: number, own: number): number {
    const ones = this.#ones[context];
    const seen = this.#seen[context];
    const bit = this.#code(ones, own);
    this.#ones[context] = ones + (bit - ones) * this.#learning[seen];
    if (seen < MEMORY) this.#seen[context] = seen + 1;
    return bit;
  }

  /** A number from 0 to 65534: how long it is and its two highest bits by context, the others as they are. */
  codeNumber(context: number, own: number): number {
    const wanted = own + 1;
    const lengths = context * NUMBER;
    // The length as a path through a tree of four levels.
    const path = 16 | (31 - Math.clz32(wanted));
    let node = 1;
    for (let level = 3; level >= 0; level--) {
      node = node * 2 + this.codeBit(lengths + node, (path >> level) & 1);
    }
    const length = node - 16;
    let value = 1;
    for (let place = length - 1; place >= 0; place--) {
      const bit = (wanted >> place) & 1;
      const known = lengths + 16 + length * 3 + (value < 2 ? 0 : value - 1);
      value = value * 2 + (value < 4 ? this.codeBit(known, bit) : this.#code(0.5, bit));
    }
    return value - 1;
  }
}
