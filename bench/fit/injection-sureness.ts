/**
 * Fits what makes the end of a cut sure (`SURE` in src/injections/weights.ts), with the weights as they are:
 *   npx tsx bench/fit/injection-sureness.ts [pages] [seed]
 * A logistic regression on whether the best end is the right one, over the pages with a keyword that a person wrote;
 * prints the table, and how many ends would be sure and how many of them wrong, for keywords that the weights were
 * fitted on and for others.
 */
import { bestOf, readingsOf } from '../../src/injections/by-language.js';
import { endsOf, mayBeSure, othersThan, surenessOf } from '../../src/injections/ends.js';
import type { Reading } from '../../src/injections/reading.js';
import { SURE } from '../../src/injections/weights.js';
import { readEnds } from '../../src/language/chain.js';
import { kindAt, OTHER_LETTER } from '../../src/language/words.js';
import { requireCorpora } from '../support/corpora.js';
import { type Case, drawCases, forGroups } from './cases.js';

requireCorpora();
const pages = Number(process.argv[2] ?? 4000);
const seed = Number(process.argv[3] ?? 701);
/** A sure end is to be wrong once in so many times. */
const ODDS = Number(process.argv[4] ?? 1000);

const names = Object.keys(SURE) as (keyof typeof SURE)[];

interface Row {
  readonly features: Float64Array;
  readonly right: number;
  readonly of: Case;
}

function readingsIn({ place, keyword, gold, shown }: Case): Reading[] {
  if (shown) return endsOf(place, gold.start, keyword, { chainBits: 0, syllables: 0 });
  const starts: number[] = [];
  for (let i = place.start; i < place.end; i++) if (kindAt(place.text, i) === OTHER_LETTER) starts.push(i);
  return readingsOf(place, starts, readEnds(place.text, starts[0], place.end));
}

function rowOf(own: Case): Row | undefined {
  const readings = readingsIn(own);
  const best = own.shown ? readings[0] : bestOf(readings);
  if (best === undefined || !mayBeSure(own.place, best)) return undefined;
  const sureness = surenessOf(own.place, best, othersThan(best, readings));
  return {
    features: Float64Array.from(names, name => sureness[name] ?? 0),
    right: best.start === own.gold.start && best.end === own.gold.end ? 1 : 0,
    of: own,
  };
}

const cases = drawCases(2 * pages, seed).filter(({ written }) => written);
const rows = forGroups(cases, index => rowOf(cases[index])).filter(row => row !== undefined);

/** Weights are drawn towards zero, the base apart; those of the doubt are not negative. */
const RIDGE = 0.5;

function regress(): Float64Array {
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= 3000; step++) {
    const gradient = weights.map((weight, j) => (names[j] === 'base' ? 0 : RIDGE * weight));
    for (const { features, right } of rows) {
      const sum = features.reduce((total, value, j) => total + value * weights[j], 0);
      const error = 1 / (1 + Math.exp(-sum)) - right;
      for (let j = 0; j < names.length; j++) gradient[j] += error * features[j];
    }
    for (let j = 0; j < names.length; j++) {
      mean[j] = 0.9 * mean[j] + 0.1 * gradient[j];
      square[j] = 0.99 * square[j] + 0.01 * gradient[j] ** 2;
      const rate = 0.05 / (1 + step / 400);
      weights[j] -=
        (rate * (mean[j] / (1 - 0.9 ** step))) / (Math.sqrt(square[j] / (1 - 0.99 ** step)) + 1e-9);
    }
  }
  return weights;
}

const weights = regress();
const sumOf = ({ features }: Row): number =>
  features.reduce((total, value, j) => total + value * weights[j], 0);
const torn = names.indexOf('torn');
const GROUPS: readonly (readonly [string, (row: Row) => boolean])[] = [
  ['whole', ({ features }) => features[torn] === 0],
  ['torn', ({ features }) => features[torn] === 1],
  ['fitted', ({ of }) => of.takesPart],
  ['others', ({ of }) => !of.takesPart],
];
for (const odds of [50, 100, 200, 300, 500, 1000, 2000]) {
  const figures = GROUPS.map(([label, belongs]) => {
    const own = rows.filter(belongs);
    const sure = own.filter(row => sumOf(row) >= Math.log(odds));
    const wrong = sure.filter(({ right }) => right === 0).length;
    return `${label} ${((100 * sure.length) / own.length).toFixed(1)} % sure, ${wrong} of ${own.length} wrong`;
  });
  console.log(`odds ${odds}: ${figures.join('; ')}`);
}
names.forEach((name, j) => {
  const value = name === 'base' ? weights[j] - Math.log(ODDS) : weights[j];
  console.log(`  ${name}: ${Number(value.toFixed(2))},`);
});
if (process.env.SHOW) {
  const wrong = rows.filter(({ right }) => right === 0).sort((a, b) => sumOf(b) - sumOf(a));
  for (const row of wrong.slice(0, Number(process.env.SHOW))) {
    const { place, keyword, gold, shown } = row.of;
    const readings = readingsIn(row.of);
    const best = shown ? readings[0] : bestOf(readings)!;
    const { text } = place;
    console.log(
      `${sumOf(row).toFixed(1)} ${shown ? 'shown' : 'absent'} |${text.slice(keyword, gold.end)}|${text.slice(gold.end, gold.end + 25).replaceAll('\n', '⏎')} GOT |${text.slice(best.keyword, best.end)}| ${best.start - gold.start} ${best.keyword - keyword} ${best.carrier ?? ''}`,
    );
  }
}
