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

/** What a step looks for; its products with the gates of the repairs are made at first need. */
export interface Sought extends Automaton {
  readonly products: Map<Gate, Automaton>;
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

/**
 * Two automata as one, which finds where either of them does: a text that holds nothing for both is read once, at the
 * cost of one. Its state `EITHER` is where it found something.
 */
function productOf(a: Automaton, b: Automaton): Automaton {
  const kinds = createPairs();
  kinds.of(0, 0); // class 0: most code units are of no class at all, and nothing is looked up for those
  const classes = a.classes.map((kind, unit) =>
    kind === 0 && b.classes[unit] === 0 ? 0 : kinds.of(kind, b.classes[unit]),
  );
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

/** Ends a word at the end of a text as in its midst. */
const SPACE = 0x20;

/** Whether whole lines are clean by `isDirty` and hold nothing that `other` finds, in one pass for both. */
export function isClear(gate: Gate, other: Sought, lines: string): boolean {
  let product = other.products.get(gate);
  if (product === undefined) {
    product = productOf({ classes: CLASS_OF, next: gate.next, found: DIRTY }, other);
    other.products.set(gate, product);
  }
  const { classes, next } = product;
  let state = 0;
  for (let i = 0; i < lines.length; i++) {
    state = next[state + classes[lines.charCodeAt(i)]];
    if (state === EITHER) return false;
  }
  return next[state + classes[SPACE]] !== EITHER;
}
