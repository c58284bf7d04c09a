import type { Sought } from '../context/product.js';

/**
 * Finds where an abbreviation may stand: two capitals, a capital before a sign (H. Q. T-), the start of Tp, Ths, Th.S
 * and Cty, or đ/c. The engine's own search is twice as fast as a loop over a table, as long as the first class is small
 * and nothing looks back.
 */
export const createScanner = (): RegExp => /[A-ZĐđ][A-ZĐƯƠ&.\-/\u2010\u2011\u2013]|T(?:p|h[Ss.])|Cty/g;

/** The scanner that stops at every letter and digit: for short forms that look like any word. */
export const createLooseScanner = (): RegExp => /[\p{L}\p{N}]/gu;

/** The letters and signs that are alike to the scanner; all others are like the first one. */
const KINDS = ' |ABDEFGHIJKLMNOPQRUVWXYZĐ|T|C|S|đ|ƯƠ&-/\u2010\u2011\u2013|.|p|h|s|t|y';

/** What may have been read of a match, a letter for each kind; of several, the last one that fits counts. */
const READ = '||A|T|C|S|đ|Th|Ct';
const FOUND = 1;
const STRIDE = 16;

const built: { automaton?: Sought } = {};

/** The scanner as an automaton, which can be joined with others: the regular expression tells each of its steps. */
export function startAutomaton(): Sought {
  if (built.automaton) return built.automaton;
  const classes = new Uint8Array(0x10000);
  const next = new Uint16Array(STRIDE * STRIDE);
  KINDS.split('|').forEach((signs, kind) => {
    for (const sign of signs) classes[sign.charCodeAt(0)] = kind;
    READ.split('|').forEach((before, state, all) => {
      const text = before + signs[0];
      let to = 0;
      for (let i = 0; i < all.length; i++) if (all[i] !== '' && text.endsWith(all[i])) to = i;
      if (state === FOUND || text.search(createScanner()) >= 0) to = FOUND;
      next[state * STRIDE + kind] = to * STRIDE;
    });
  });
  built.automaton = { classes, next, found: FOUND * STRIDE, products: new Map() };
  return built.automaton;
}
