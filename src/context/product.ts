import { CLASS_OF } from './classes.js';
import { DIRTY, type Gate } from './gate.js';

/** An automaton over classes of code units: `next[state + class]`, states multiplied by a power of two, the first one 0. */
export interface Automaton {
  /** The class of each UTF-16 code unit. */
  readonly classes: Uint8Array;
  readonly next: Uint16Array;
  /** The state in which it has found what it looks for. */
  readonly found: number;
}

/** So many classes has a product at most. */
const STRIDE = 64;

/** Where a product has found what one of its two automata looks for; it stays there. */
const EITHER = STRIDE;

/** A number for each pair, in the order in which they are asked for. */
function createPairs(): { readonly all: (readonly [number, number])[]; of(a: number, b: number): number } {
  const numbers = new Map<number, number>();
  const all: (readonly [number, number])[] = [];
  return {
    all,
    of(a, b) {
      const key = a * 0x10000 + b;
      let number = numbers.get(key);
      if (number === undefined) {
        number = all.length;
        numbers.set(key, number);
        all.push([a, b]);
      }
      return number;
    },
  };
}

/** So many code units are looked at in one go: most of them are of no class at all. */
const BLOCK = Float64Array.BYTES_PER_ELEMENT;

/** The class of each code unit in a product, by the number of the pair of classes that it has. */
function productClasses(
  a: Uint8Array,
  b: Uint8Array,
  numberOf: (kind: number, otherKind: number) => number,
): Uint8Array {
  const classes = new Uint8Array(a.length).fill(numberOf(0, 0));
  const blocks = new Float64Array(a.buffer, a.byteOffset, a.length / BLOCK);
  const otherBlocks = new Float64Array(b.buffer, b.byteOffset, b.length / BLOCK);
  for (let block = 0; block < blocks.length; block++) {
    if (blocks[block] === 0 && otherBlocks[block] === 0) continue;
    for (let unit = block * BLOCK; unit < (block + 1) * BLOCK; unit++)
      classes[unit] = numberOf(a[unit], b[unit]);
  }
  return classes;
}

/**
 * Two automata as one, which finds where either of them does: a text that holds nothing for both is read once, at the
 * cost of one. Its state `EITHER` is where it found something.
 */
function productOf(a: Automaton, b: Automaton): Automaton {
  const kinds = createPairs();
  const classes = productClasses(a.classes, b.classes, kinds.of);
  if (kinds.all.length > STRIDE)
    throw new RangeError(`${kinds.all.length} classes are too many for a product`);
  const rows: number[][] = [];
  const states = createPairs();
  states.of(0, 0);
  states.of(a.found, b.found); // state 1: found
  for (let state = 0; state < states.all.length; state++) {
    const [from, other] = states.all[state];
    rows.push(
      kinds.all.map(([kind, otherKind]) => {
        const to = a.next[from + kind];
        const otherTo = b.next[other + otherKind];
        return state === 1 || to === a.found || otherTo === b.found
          ? EITHER
          : states.of(to, otherTo) * STRIDE;
      }),
    );
  }
  const next = new Uint16Array(rows.length * STRIDE);
  for (const [i, row] of rows.entries()) next.set(row, i * STRIDE);
  return { classes, next, found: EITHER };
}

/** The products of gates with what steps look for: made at first need. */
const products = new Map<Gate, Map<Automaton, Automaton>>();

function productWith(gate: Gate, other: Automaton): Automaton {
  let ofGate = products.get(gate);
  if (ofGate === undefined) products.set(gate, (ofGate = new Map()));
  let product = ofGate.get(other);
  if (product === undefined) {
    product = productOf({ classes: CLASS_OF, next: gate.next, found: DIRTY }, other);
    ofGate.set(other, product);
  }
  return product;
}

/** Ends a word at the end of a text as in its midst. */
const SPACE = 0x20;

/**
 * Whether whole lines are clean by `isDirty` and hold nothing that `other` finds, in one pass for both. `other` has to
 * be the same object each time.
 */
export function isClear(gate: Gate, other: Automaton, lines: string): boolean {
  const { classes, next } = productWith(gate, other);
  let state = 0;
  for (let i = 0; i < lines.length; i++) {
    state = next[state + classes[lines.charCodeAt(i)]];
    if (state === EITHER) return false;
  }
  return next[state + classes[SPACE]] !== EITHER;
}
