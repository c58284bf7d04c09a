import type { BitCoder } from '../language/coder.js';

/** The frequent signs take two bits beyond the sign of their group, those of each group further on one more. */
const FIRST_GROUP = 4;

/** The next sign is foretold by the last three signs, the last two, the last one, and by the phrase before. */
const CONTEXTS = 4;

/** How fast the weights of the contexts are learned, how many times a context remembers, how unlikely a bit may be. */
const RATE = 0.015;
const MEMORY = 100;
const LEAST = 128;

/** The natural logarithm, by additions, multiplications and divisions alone: these give the same on all machines. */
function logarithm(value: number): number {
  let halves = 0;
  for (; value >= 2; value /= 2) halves++;
  for (; value < 1; value *= 2) halves--;
  const y = (value - 1) / (value + 1);
  let sum = 0;
  for (let odd = 15; odd > 0; odd -= 2) sum = sum * y * y + 1 / odd;
  return halves * Math.LN2 + 2 * y * sum;
}

/** The likelihood whose odds have that logarithm, likewise. */
function likelihoodOf(odds: number): number {
  let power = 1 - odds / 1024;
  for (let i = 0; i < 10; i++) power *= power;
  return 1 / (1 + power);
}

/** The logarithm of the odds for shares from 0 to 1, in steps; the ends are never asked. */
const STEPS = 1024;
const oddsOfSteps = (): Float64Array =>
  Float64Array.from({ length: STEPS }, (_, i) => logarithm((i + 0.5) / (STEPS - i - 0.5)));

/** The likelihoods for logarithms of odds from -`MOST` to `MOST`, in steps. */
const MOST = 8;
const FINE = 128;
const likelihoods = (): Float64Array =>
  Float64Array.from({ length: 2 * MOST * FINE + 1 }, (_, i) => likelihoodOf(i / FINE - MOST));

/** Room for nearly all steps of all contexts; two that share a place do little harm. */
const SLOT_BITS = 18;
const stepHash = (step: number): number => Math.imul(step + 1, 0x9e3779b1);

/** Likelihoods as numbers below this. */
const ONE = 65536;
/** From a likelihood to its step: `ONE` has 2 ** SHIFT times as many as `oddsOfSteps`. */
const SHIFT = 6;

/** Foretells bits from what was seen in each context at each step on the way to a sign. */
class Foreteller {
  readonly #code: BitCoder;
  readonly #oddsOf = oddsOfSteps();
  readonly #likelihoods = likelihoods();
  /** How likely a one is, and how often that was asked. */
  readonly #ones = new Uint16Array(1 << SLOT_BITS).fill(ONE / 2);
  readonly #seen = new Uint8Array(1 << SLOT_BITS);
  /** How much each context counts: in the first step, in the second, and later. */
  readonly #weights = new Float64Array(3 * CONTEXTS).fill(0.35);
  readonly #odds = new Float64Array(CONTEXTS);
  readonly #slots = new Int32Array(CONTEXTS);
  readonly #hashes = new Int32Array(CONTEXTS);
  readonly #learning = Float64Array.from({ length: MEMORY + 1 }, (_, seen) => 1 / (seen + 1.4));

  constructor(code: BitCoder) {
    this.#code = code;
  }

  /** What stands before the next sign: a number for each context. */
  enter(index: number, context: number): void {
    const mixed = Math.imul(context * CONTEXTS + index + 1, 0x2c1b3c6d);
    this.#hashes[index] = Math.imul(mixed ^ (mixed >>> 15), 0x297a2d39);
  }

  codeBit(step: number, bit: number): number {
    const first = Math.min(step, 2) * CONTEXTS;
    const hash = stepHash(step);
    const weights = this.#weights;
    const odds = this.#odds;
    const slots = this.#slots;
    const ones = this.#ones;
    let sum = 0;
    for (let i = 0; i < CONTEXTS; i++) {
      const mixed = this.#hashes[i] + hash;
      const slot = (mixed ^ (mixed >>> 13)) & ((1 << SLOT_BITS) - 1);
      slots[i] = slot;
      odds[i] = this.#oddsOf[ones[slot] >> SHIFT];
      sum += weights[first + i] * odds[i];
    }
    const within = sum < -MOST ? -MOST : Math.min(sum, MOST);
    const likelihood = this.#likelihoods[((within + MOST) * FINE) | 0];
    const found = this.#code(likelihood, bit);
    const pull = RATE * (found - likelihood);
    const target = found * ONE;
    for (let i = 0; i < CONTEXTS; i++) {
      weights[first + i] += pull * odds[i];
      const slot = slots[i];
      const seen = this.#seen[slot];
      const share = ones[slot] + (((target - ones[slot]) * this.#learning[seen]) | 0);
      ones[slot] = share < LEAST ? LEAST : Math.min(share, ONE - LEAST);
      if (seen < MEMORY) this.#seen[slot] = seen + 1;
    }
    return found;
  }
}

/**
 * Codes a text bit by bit: a sign is foretold by the signs before it, and by the phrase before its own as long as the
 * two are alike, each of these weighed by how well it did so far. Phrases end with one of `ends`; `signs` are all that
 * occur, fewer than 128, the most frequent first, the last one of them ends the text. `own` is told to an encoder.
 */
export function codeText(code: BitCoder, signs: string, ends: string, own = ''): string {
  const foreteller = new Foreteller(code);
  const last = signs.length - 1;
  const isEnd = Array.from(signs, sign => ends.includes(sign));

  /** The place of a sign among all: its group, then its place there. */
  const codeSign = (wanted: number): number => {
    let size = FIRST_GROUP;
    let first = 0;
    let step = 0;
    while (first + size <= last && foreteller.codeBit(step, wanted >= first + size ? 1 : 0) === 1) {
      first += size;
      size *= 2;
      step++;
    }
    let place = 1;
    for (let half = size >> 1; half >= 1; half >>= 1) {
      const bit = (wanted - first) & half ? 1 : 0;
      place = place * 2 + foreteller.codeBit(8 + first + place, bit);
    }
    return first + place - size;
  };

  const text: number[] = [];
  // Where the phrase before begins and ends, where this one begins, and whether the two were alike up to here.
  let before = 0;
  let start = 0;
  let alike = true;
  let tail = 0;
  for (let at = 0; ; at++) {
    const like = before + at - start;
    const next: number = alike && like < start ? text[like] + 1 : 0;
    foreteller.enter(0, tail);
    foreteller.enter(1, tail & 0x3fff);
    foreteller.enter(2, tail & 0x7f);
    foreteller.enter(3, next * 4 + Math.min(3, at - start));
    const sign = codeSign(at < own.length ? signs.indexOf(own[at]) : last);
    if (sign === last) return text.map(place => signs[place]).join('');
    text.push(sign);
    tail = ((tail << 7) | sign) & 0x1fffff;
    alike &&= sign + 1 === next;
    if (!isEnd[sign]) continue;
    before = start;
    start = at + 1;
    alike = true;
  }
}
