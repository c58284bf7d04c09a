/**
 * Fits the weights by which the end of a keyword is judged (src/injections/weights.ts), on pages made from real text:
 *   npx tsx bench/fit/injection-weights.ts [pages] [seed] [rounds] [all]
 * Each round measures what every weight adds to every end that comes into question, moves all weights by the gradient
 * of the likelihood of the right ends, and writes how it stands for the keywords that took part and for a third that did
 * not (none with `all`: once the others stay behind, more rounds only learn the keywords by heart). Prints the table.
 */
import { endsOf } from '../../src/injections/ends.js';
import { WEIGHTS } from '../../src/injections/weights.js';
import { requireCorpora } from '../support/corpora.js';
import { type Case, drawCases, forGroups } from './cases.js';

requireCorpora();
const pages = Number(process.argv[2] ?? 4000);
const seed = Number(process.argv[3] ?? 101);
const rounds = Number(process.argv[4] ?? 6);

const cases = drawCases(pages, seed);

/** The best reading for each end, in bits. */
function endsIn({ place, keyword, gold }: Case): Map<number, number> {
  const best = new Map<number, number>();
  for (const { end, bits } of endsOf(place, gold.start, keyword, { chainBits: 0, syllables: 0 })) {
    best.set(end, Math.max(best.get(end) ?? Number.NEGATIVE_INFINITY, bits));
  }
  return best;
}

/** The ends of a case, what each of them weighs, and how much it gains for each bit that a weight gains. */
interface Measured {
  readonly of: Case;
  readonly ends: readonly number[];
  readonly bits: Float64Array;
  readonly slopes: Float32Array;
  readonly right: number;
}

const weights: Record<string, number> = WEIGHTS;
const names = Object.keys(weights);
const STEP = 0.02;

/** Runs something, and gives the columns of the weights that it asked for. */
function askedBy<T>(run: () => T): { readonly result: T; readonly asked: readonly number[] } {
  const asked = new Set<number>();
  const values = names.map(name => weights[name]);
  names.forEach((name, column) => {
    Object.defineProperty(weights, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        asked.add(column);
        return values[column];
      },
    });
  });
  const result = run();
  names.forEach((name, column) => {
    Object.defineProperty(weights, name, {
      configurable: true,
      enumerable: true,
      writable: true,
      value: values[column],
    });
  });
  return { result, asked: [...asked] };
}

function measure(of: Case): Measured {
  const { result: best, asked } = askedBy(() => endsIn(of));
  const ends = [...best.keys()];
  const bits = Float64Array.from(best.values());
  const slopes = new Float32Array(ends.length * names.length);
  for (const column of asked) {
    const name = names[column];
    const before = weights[name];
    weights[name] = before + STEP;
    const moved = endsIn(of);
    weights[name] = before;
    ends.forEach((end, i) => {
      const slope = ((moved.get(end) ?? bits[i]) - bits[i]) / STEP;
      slopes[i * names.length + column] = Math.abs(slope) < 1e-6 ? 0 : slope;
    });
  }
  return { of, ends, bits, slopes, right: ends.indexOf(of.gold.end) };
}

/** Beyond this an end that was missed costs no more: some cannot be known. */
const WORST = 14;

/** What a weight costs for each bit squared that it is from where it began, and how far it may move in one round. */
const RIDGE = 1e-3;
const began = names.map(name => weights[name]);
const reach = (value: number): number => 1 + 0.25 * Math.abs(value);

/** The likelihood of the right ends of those that take part grows as far as one round goes: the moves of all weights. */
function climb(measured: readonly Measured[]): Float64Array {
  const part = measured.filter(({ of, right }) => of.takesPart && right >= 0);
  const all = part.reduce((sum, { of }) => sum + of.weight, 0);
  const moves = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= 250; step++) {
    const gradient = Float64Array.from(names, (name, j) => 2 * RIDGE * (weights[name] + moves[j] - began[j]));
    for (const { of, bits, slopes, right } of part) {
      const now = bits.map((value, i) => {
        let sum = value;
        for (let j = 0; j < names.length; j++) sum += slopes[i * names.length + j] * moves[j];
        return sum;
      });
      const top = Math.max(...now);
      const shares = now.map(value => 2 ** (value - top));
      const total = shares.reduce((sum, share) => sum + share);
      if (top + Math.log2(total) - now[right] > WORST) continue;
      shares.forEach((share, i) => {
        const pull = ((share / total - (i === right ? 1 : 0)) * of.weight) / all;
        if (Math.abs(pull) < 1e-9) return;
        for (let j = 0; j < names.length; j++) gradient[j] += pull * slopes[i * names.length + j];
      });
    }
    names.forEach((name, j) => {
      mean[j] = 0.9 * mean[j] + 0.1 * gradient[j];
      square[j] = 0.99 * square[j] + 0.01 * gradient[j] ** 2;
      const rate = 0.04 / (1 + step / 120);
      const by = (rate * (mean[j] / (1 - 0.9 ** step))) / (Math.sqrt(square[j] / (1 - 0.99 ** step)) + 1e-7);
      const most = reach(weights[name]);
      moves[j] = Math.max(-most, Math.min(most, moves[j] - by));
    });
  }
  return moves;
}

/** How it stands: the likelihood of the right ends, how many are the best, how many are sure before the first error. */
function report(label: string, chosen: readonly Case[]): void {
  let bits = 0;
  let right = 0;
  let all = 0;
  const doubts: [doubt: number, isRight: boolean][] = [];
  const read = forGroups(chosen, index => endsIn(chosen[index]));
  for (const [index, own] of chosen.entries()) {
    const ends = read[index];
    const top = Math.max(...ends.values());
    const sum = [...ends.values()].reduce((total, value) => total + 2 ** (value - top), 0);
    const gold = ends.get(own.gold.end);
    bits += own.weight * (gold === undefined ? WORST : Math.min(WORST, top + Math.log2(sum) - gold));
    all += own.weight;
    const isRight = gold !== undefined && gold >= top;
    if (isRight) right += own.weight;
    doubts.push([1 - 1 / sum, isRight]);
  }
  doubts.sort((a, b) => a[0] - b[0]);
  const errors = doubts.flatMap(([, isRight], i) => (isRight ? [] : [i]));
  const sure = errors
    .slice(0, 4)
    .map(i => `${((100 * i) / doubts.length).toFixed(1)}@${doubts[i][0].toExponential(0)}`);
  console.log(
    `${label}: ${chosen.length} cases, ${(bits / all).toFixed(4)} bits, ${((100 * right) / all).toFixed(2)} % right; sure before each error ${sure.join(' ')}`,
  );
}

const reportAll = (round: number): void => {
  report(
    `round ${round}, fitted`,
    cases.filter(({ takesPart }) => takesPart),
  );
  report(
    `round ${round}, others`,
    cases.filter(({ takesPart }) => !takesPart),
  );
  report(
    `round ${round}, others written by somebody else`,
    cases.filter(({ takesPart, blind }) => !takesPart && blind),
  );
};

reportAll(0);
for (let round = 1; round <= rounds; round++) {
  const moves = climb(forGroups(cases, index => measure(cases[index])));
  names.forEach((name, j) => {
    weights[name] += moves[j];
  });
  reportAll(round);
  for (const [name, value] of Object.entries(weights))
    console.error(`  ${name}: ${Number(value.toFixed(2))},`);
  console.error();
}
for (const [name, value] of Object.entries(weights)) console.log(`  ${name}: ${Number(value.toFixed(2))},`);
