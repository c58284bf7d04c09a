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
export const EITHER = STRIDE;

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
export function productOf(a: Automaton, b: Automaton): Automaton {
  const kinds = createPairs();
  const classes = Uint8Array.from(a.classes, (kind, unit) => kinds.of(kind, b.classes[unit]));
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
