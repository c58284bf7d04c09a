import { CLASS_OF } from './classes.js';
import { DIRTY, dirtyAt, GATE_SHIFT, GATE_STRIDE, type Gate } from './gate.js';

/** An automaton over classes of code units: `next[state + class]`, states multiplied by a power of two, the first one 0. */
interface Automaton {
  /** The class of each UTF-16 code unit. */
  readonly classes: Uint8Array;
  readonly next: Uint16Array;
  /** The state in which it has found what it looks for. */
  readonly found: number;
}

/** A gate and what a step looks for as one automaton. */
interface Product extends Omit<Automaton, 'found'> {
  /** The state where the gate is in the state that is `GATE_STRIDE` times the index, and nothing is begun for the step. */
  readonly resume: Uint16Array;
}

/** What a step looks for; its products with the gates of the repairs are made at first need. */
export interface Sought extends Automaton {
  readonly products: Map<Gate, Product>;
}

/** How many classes a product has at most. */
const STRIDE = 64;

/** From here on states tell that something was found, and how the gate stands: the number of its state is added. */
const TELLS = 0x8000;

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

/** A gate and another automaton as one: a text that holds nothing for both is read once, at the cost of one. */
function productOf(gate: Gate, b: Automaton): Product {
  const kinds = createPairs();
  kinds.of(0, 0); // class 0: most code units are of no class at all, and nothing is looked up for those
  const classes = CLASS_OF.map((kind, unit) =>
    kind === 0 && b.classes[unit] === 0 ? 0 : kinds.of(kind, b.classes[unit]),
  );
  if (kinds.all.length > STRIDE)
    throw new RangeError(`${kinds.all.length} classes are too many for a product`);
  const rows: number[][] = [];
  const states = createPairs();
  states.of(0, 0);
  const resume = new Uint16Array(gate.next.length / GATE_STRIDE);
  for (let state = 0; state < resume.length; state++)
    resume[state] = states.of(state * GATE_STRIDE, 0) * STRIDE;
  for (let state = 0; state < states.all.length; state++) {
    const [from, other] = states.all[state];
    rows.push(
      kinds.all.map(([kind, otherKind]) => {
        const to = gate.next[from + kind];
        const otherTo = b.next[other + otherKind];
        if (to === DIRTY || otherTo === b.found) return TELLS + (to >> GATE_SHIFT);
        return states.of(to, otherTo) * STRIDE;
      }),
    );
  }
  if (rows.length * STRIDE > TELLS) throw new RangeError(`${rows.length} states are too many for a product`);
  const next = new Uint16Array(rows.length * STRIDE);
  for (const [i, row] of rows.entries()) next.set(row, i * STRIDE);
  return { classes, next, resume };
}

function productWith(gate: Gate, other: Sought): Product {
  let product = other.products.get(gate);
  if (product === undefined) {
    product = productOf(gate, other);
    other.products.set(gate, product);
  }
  return product;
}

/** Ends a word at the end of a text as in its midst. */
const SPACE = 0x20;

/** Returned where what was found told that nothing more is to be looked for. */
export const ENDED = -2;

/** Whether whole lines are clean by `isDirty` and hold nothing that `other` finds, in one pass for both. */
export const isClear = (gate: Gate, other: Sought, lines: string): boolean =>
  dirtyAtTelling(gate, other, lines, 0, () => -1) === -1;

/**
 * Where whole lines, from the start of one of them on, first show that they may need work, as `dirtyAt` has it, telling
 * on the way where `other` finds something: `found` is given the index of the code unit that shows it and returns where
 * to look on, behind that; for a negative number it all ends, and `ENDED` is returned.
 */
export function dirtyAtTelling(
  gate: Gate,
  other: Sought,
  lines: string,
  from: number,
  found: (index: number) => number,
): number {
  const { classes, next, resume } = productWith(gate, other);
  const { length } = lines;
  let state = 0;
  for (let i = from; i < length; i++) {
    // A loop by itself: what calls nothing keeps all it needs in registers.
    for (; i < length; i++) {
      state = next[state + classes[lines.charCodeAt(i)]];
      if (state >= TELLS) break;
    }
    if (i === length) break;
    let alone = (state - TELLS) * GATE_STRIDE;
    if (alone === DIRTY) return i;
    const told = found(i);
    if (told < 0) return ENDED;
    // What is found is passed over, by the gate alone.
    for (; i + 1 < told; i++) alone = gate.next[alone + CLASS_OF[lines.charCodeAt(i + 1)]];
    if (alone === DIRTY) return dirtyAt(gate, lines, from, length);
    state = resume[alone >> GATE_SHIFT];
  }
  return next[state + classes[SPACE]] < TELLS ? -1 : length;
}
