import type { BitCoder } from '../language/coder.js';

/** The frequent signs take two bits beyond the sign of their group, those of each group further on one more. */
const FIRST_GROUP = 4;

/** The last letters by which the next one is foretold: three, two, one. */
const ORDERS = [3, 2, 1];

/** How fast the weights of the contexts are learned, how many bits a context remembers, how sure it may be. */
const RATE = 0.015;
const MEMORY = 100;
const SUREST = 511 / 512;

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

/** What was seen in each context at each step on the way to a sign: how likely a one is, how often it was asked. */
class Experience {
  readonly #keys = new Int32Array(SLOTS).fill(-1);
  readonly #numbers = new Map<string, number>();
  readonly ones = new Float64Array(SLOTS).fill(0.5);
  readonly #seen = new Uint8Array(SLOTS);

  /** A number for each context. */
  contextOf(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, known);
    return known;
  }

  /** Where a step of a context is kept. */
  slotOf(context: number, step: number): number {
    const key = context * MOST_STEPS + step;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 14) & (SLOTS - 1);
    while (this.#keys[slot] !== key && this.#keys[slot] >= 0) slot = (slot + 1) & (SLOTS - 1);
    this.#keys[slot] = key;
    return slot;
  }

  learn(slot: number, bit: number): void {
    if (this.#seen[slot] < MEMORY) this.#seen[slot]++;
    const share = this.ones[slot] + (bit - this.ones[slot]) / (this.#seen[slot] + 0.4);
    this.ones[slot] = Math.max(1 - SUREST, Math.min(SUREST, share));
  }
}

/** Room for all steps of all contexts of texts up to some 60,000 signs, and more than there are steps to a sign. */
const SLOTS = 1 << 18;
const MOST_STEPS = 512;

/**
 * Codes a text bit by bit: a sign is foretold by the letters before it, and by the phrase before its own as long as the
 * two are alike, each of these weighed by how well it did so far. Phrases end with one of `ends`; `signs` are all that
 * occur, the most frequent first, the last one of them ends the text. `own` is told to an encoder.
 */
export function codeText(code: BitCoder, signs: string, ends: string, own = ''): string {
  const known = new Experience();
  const weights = [0, 1, 2].map(() => new Float64Array(ORDERS.length + 1).fill(0.35));
  const oddsOf = oddsOfSteps();
  const odds = new Float64Array(ORDERS.length + 1);
  const slots = new Int32Array(ORDERS.length + 1);
  const asked = new Int32Array(ORDERS.length + 1);

  const codeBit = (step: number, bit: number): number => {
    const mix = weights[Math.min(2, step)];
    let sum = 0;
    for (let i = 0; i < asked.length; i++) {
      slots[i] = known.slotOf(asked[i], step);
      odds[i] = oddsOf[Math.floor(known.ones[slots[i]] * STEPS)];
      sum += mix[i] * odds[i];
    }
    const likelihood = likelihoodOf(Math.max(-8, Math.min(8, sum)));
    const found = code(likelihood, bit);
    for (let i = 0; i < asked.length; i++) {
      mix[i] += RATE * (found - likelihood) * odds[i];
      known.learn(slots[i], found);
    }
    return found;
  };

  /** The place of a sign among all: its group, then its place there. */
  const codeSign = (wanted: number): number => {
    let size = FIRST_GROUP;
    let first = 0;
    let step = 0;
    while (first + size < signs.length && codeBit(step, wanted >= first + size ? 1 : 0) === 1) {
      first += size;
      size *= 2;
      step++;
    }
    let place = 1;
    for (let half = size / 2; half >= 1; half /= 2) {
      const bit = ((wanted - first) / half) & 1;
      place = place * 2 + codeBit(8 + first + place, bit);
    }
    return first + place - size;
  };

  const last = signs[signs.length - 1];
  const phrases: string[] = [];
  let before = '';
  let phrase = '';
  let tail = '';
  for (let at = 0; ; at++) {
    const alike = before.startsWith(phrase) ? before.charAt(phrase.length) : '';
    ORDERS.forEach((order, i) => {
      asked[i] = known.contextOf(tail.slice(-order) + order);
    });
    asked[ORDERS.length] = known.contextOf(`${alike}=${Math.min(3, phrase.length)}`);
    const sign = signs[codeSign(signs.indexOf(own[at] ?? last))];
    if (sign === last) return phrases.join('') + phrase;
    tail = tail.slice(-2) + sign;
    phrase += sign;
    if (!ends.includes(sign)) continue;
    phrases.push(phrase);
    before = phrase;
    phrase = '';
  }
}
