import { CLASS_OF, CLASSES, Class } from '../context/classes.js';
import { DIRTY, type Gate } from '../context/gate.js';

/** Tells which lines of UTF-8 may need work, without decoding them. */
export interface LineGate {
  /**
   * The offset of a byte in the first line of `start` to `end` that may need work; -1 if there is none. The range is
   * valid UTF-8 and stands between non-letters.
   */
  find(bytes: Uint8Array, start: number, end: number): number;
}

/** The class of a byte that does not end a code unit: the state stays. */
const KEEP = CLASSES;
/** The entry of a row that nobody asked for yet. Its class leads to `DIRTY`, where the scan looks closer. */
const UNKNOWN = 31;
const CLASS_MASK = 31;
const ROW = 256;
const MOST_ROWS = 255;

/** A code point in whose block of 4096 all is of class `Other`. */
const IDEOGRAPHS = 0x5000;

/**
 * The automaton of code units, fed with bytes: a decoder of UTF-8 in front of it, as a second automaton that runs in
 * step. An entry of the decoder is its next row (the bytes seen of a character) and the class that the byte makes
 * known. Rows are made at first need: a text has few leading bytes.
 */
class Decoder {
  readonly entries = new Uint16Array((MOST_ROWS + 1) * ROW).fill(UNKNOWN);
  /** The code point bits of each row, and how many bytes still follow. */
  readonly #prefix: number[] = [0];
  readonly #left: number[] = [0];
  readonly #known = new Map<string, number>();

  constructor() {
    for (let unit = 0; unit < 0x80; unit++) this.entries[unit] = CLASS_OF[unit];
  }

  /** Makes the entry of `byte` in the row at `row`. */
  make(row: number, byte: number): void {
    this.entries[row + byte] = this.#entry(row / ROW, byte);
  }

  #entry(row: number, byte: number): number {
    const bits = (this.#prefix[row] << 6) | (byte & 0x3f);
    switch (this.#left[row]) {
      case 0:
        return byte < 0xe0
          ? this.#row(byte & 31, 1)
          : byte < 0xf0
            ? this.#row(byte & 15, 2)
            : this.#row(byte & 7, 3);
      case 1:
        return CLASS_OF[bits];
      case 2:
        return this.#row(this.#uniform(bits << 6), 1);
      default:
        return this.#surrogates(bits << 12);
    }
  }

  /** A block of 64 code points of one class: the bits of the first one that was seen with this class. */
  #uniform(first: number): number {
    const c = CLASS_OF[first];
    for (let unit = first; unit < first + 64; unit++) if (CLASS_OF[unit] !== c) return first >> 6;
    const key = `uniform ${c}`;
    const known = this.#known.get(key) ?? first >> 6;
    this.#known.set(key, known);
    return known;
  }

  /** Four bytes are two code units. The first decides: no second one is anything but `Other`. */
  #surrogates(first: number): number {
    let c = Class.Other;
    for (let point = first; point < first + 0x1000; point += 0x400) {
      const high = CLASS_OF[0xd800 + ((point - 0x10000) >> 10)];
      if (high !== Class.Other) c = high;
    }
    // Two more bytes follow, of which the last one is `Other`: as in any block without letters.
    const rest = this.#row(IDEOGRAPHS >> 12, 2);
    return rest === UNKNOWN ? UNKNOWN : (rest & ~CLASS_MASK) | c;
  }

  #row(prefix: number, left: number): number {
    const key = `${prefix} ${left}`;
    let row = this.#known.get(key);
    if (row === undefined) {
      row = this.#prefix.length;
      if (row > MOST_ROWS) return UNKNOWN;
      this.#known.set(key, row);
      this.#prefix.push(prefix);
      this.#left.push(left);
    }
    return row * ROW + KEEP;
  }
}

/** The gate for bytes that belongs to one for strings. */
export function createByteGate(gate: Gate): LineGate {
  const next = gate.next.slice();
  for (let state = 0; state < next.length; state += 32) if (state !== DIRTY) next[state + KEEP] = state;
  const decoder = new Decoder();
  const { entries } = decoder;
  return {
    find(bytes, start, end) {
      let row = 0;
      let state = 0;
      let i = start;
      for (;;) {
        // Four bytes at a time: once dirty, the state stays so, and the four are looked at again one by one.
        for (const stop = end - 3; i < stop; i += 4) {
          const a = entries[row + bytes[i]];
          const b = entries[(a & 0xff00) + bytes[i + 1]];
          const c = entries[(b & 0xff00) + bytes[i + 2]];
          const d = entries[(c & 0xff00) + bytes[i + 3]];
          const after = next[next[next[next[state + (a & 31)] + (b & 31)] + (c & 31)] + (d & 31)];
          if (after === DIRTY) break;
          state = after;
          row = d & 0xff00;
        }
        for (const stop = Math.min(i + 4, end); i < stop; i++) {
          let entry = entries[row + bytes[i]];
          if ((entry & CLASS_MASK) === UNKNOWN) {
            decoder.make(row, bytes[i]);
            entry = entries[row + bytes[i]];
          }
          state = next[state + (entry & CLASS_MASK)];
          if (state === DIRTY) return i;
          row = entry & 0xff00;
        }
        if (i >= end) return next[state + Class.Other] === DIRTY ? end - 1 : -1;
      }
    },
  };
}
