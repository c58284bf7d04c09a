import { type BitCoder, LAST, splitAt, TOP } from '../../src/language/coder.js';

/** Packs bits so that a decoder finds them again: gives a coder, and all that it was told. */
export function bitEncoder(): { readonly code: BitCoder; readonly bytes: () => Uint8Array } {
  let from = 0;
  let to = LAST;
  const bytes: number[] = [];
  return {
    code: (likelihood, bit) => {
      const split = splitAt(from, to, likelihood);
      if (bit === 1) to = split;
      else from = split + 1;
      while ((from ^ to) >> TOP === 0) {
        bytes.push(to >> TOP);
        from = (from << 8) & LAST;
        to = ((to << 8) | 0xff) & LAST;
      }
      return bit;
    },
    // A decoder reads zeros behind the last byte.
    bytes: () => Uint8Array.from([...bytes, from === 0 ? 0 : (from >> TOP) + 1]),
  };
}
