import { isUtf8 } from 'node:buffer';

/** Whether `bytes[at]` continues a character. */
const continues = (bytes: Uint8Array, at: number): boolean => (bytes[at] & 0xc0) === 0x80;

/**
 * The offset of the first byte in `start` to `end` that no UTF-8 character starts at or that cuts one short; -1 if
 * all is valid. By the Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
export function firstInvalid(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; ) {
    const lead = bytes[i];
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > end) return i;
    const second = bytes[i + 1];
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return i;
    for (let k = 2; k < length; k++) if (!continues(bytes, i + k)) return i;
    i += length;
  }
  return -1;
}

/** As `firstInvalid`, at the speed of the engine where all is valid. */
export const findInvalid = (bytes: Buffer, start: number, end: number): number =>
  isUtf8(bytes.subarray(start, end)) ? -1 : firstInvalid(bytes, start, end);

/** The last `units` UTF-16 code units that end at `at`, or fewer, back to `low`. */
export function decodeBefore(bytes: Buffer, low: number, at: number, units: number): string {
  let from = Math.max(low, at - 3 * units);
  while (from > low && from < at && continues(bytes, from)) from++;
  return bytes.toString('utf8', from, at).slice(-units);
}

/**
 * How many line feeds stand in `start` to `end`. Four bytes at a time: it runs over all that passes the filter, so
 * that an error can name its line.
 */
export function countLines(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  let i = start;
  for (; i < end && (bytes.byteOffset + i) & 3; i++) if (bytes[i] === 10) count++;
  if (i === end) return count;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + i, (end - i) >> 2);
  for (let w = 0; w < words.length; ) {
    let lanes = 0; // one count per byte, up to 255
    for (const stop = Math.min(words.length, w + 255); w < stop; w++) {
      const diff = words[w] ^ 0x0a0a0a0a;
      lanes = (lanes + (~(((diff & 0x7f7f7f7f) + 0x7f7f7f7f) | diff | 0x7f7f7f7f) >>> 7)) | 0;
    }
    count += (lanes & 0xff) + ((lanes >>> 8) & 0xff) + ((lanes >>> 16) & 0xff) + (lanes >>> 24);
  }
  for (i += words.length << 2; i < end; i++) if (bytes[i] === 10) count++;
  return count;
}
