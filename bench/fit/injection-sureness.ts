/**
 * How sure ends are, with the weights as they are: for each doubt the share of pages whose end is less in doubt, and how
 * many of these ends are wrong; `LEAST_SURENESS` in src/injections/sureness.ts is read off it.
 *   npx tsx bench/fit/injection-sureness.ts [pages] [seed]
 * Pages with a keyword that a person wrote; those whose keyword the weights were fitted on and others apart. SHOW=20
 * prints the wrong ends that are least in doubt.
 */
import { bestOf, readingsOf } from '../../src/injections/by-language.js';
import { endsOf } from '../../src/injections/ends.js';
import type { Reading } from '../../src/injections/reading.js';
import { boundOf, LEAST_SURENESS, mayBeSure, othersThan } from '../../src/injections/sureness.js';
import { readEnds } from '../../src/language/chain.js';
import { kindAt, OTHER_LETTER } from '../../src/language/words.js';
import { requireCorpora } from '../support/corpora.js';
import { type Case, drawCases, forGroups } from './cases.js';

requireCorpora();
const pages = Number(process.argv[2] ?? 4000);
const seed = Number(process.argv[3] ?? 701);

interface Row {
  readonly of: Case;
  readonly best: Reading;
  readonly bound: keyof typeof LEAST_SURENESS;
  readonly isRight: boolean;
  /** The logarithm to the base of two of one over the doubt; -1 if the end may not be sure. */
  readonly sureness: number;
}

function readingsIn({ place, keyword, gold, shown }: Case): Reading[] {
  if (shown) return endsOf(place, gold.start, keyword, { chainBits: 0, syllables: 0 });
  const starts: number[] = [];
  for (let i = place.start; i < place.end; i++) if (kindAt(place.text, i) === OTHER_LETTER) starts.push(i);
  return readingsOf(place, starts, readEnds(place.text, starts[0], place.end));
}

function rowOf(of: Case): Row | undefined {
  const readings = readingsIn(of);
  const best = of.shown ? readings[0] : bestOf(readings);
  if (best === undefined) return undefined;
  const { doubt } = othersThan(best, readings);
  return {
    of,
    best,
    bound: boundOf(of.place, best),
    isRight: best.start === of.gold.start && best.end === of.gold.end,
    sureness: mayBeSure(of.place, best) ? -Math.log2(doubt) : -1,
  };
}

const cases = drawCases(2 * pages, seed).filter(({ written }) => written);
const rows = forGroups(cases, index => rowOf(cases[index])).filter(row => row !== undefined);

const GROUPS: readonly (readonly [string, (row: Row) => boolean])[] = [
  ...(Object.keys(LEAST_SURENESS) as (keyof typeof LEAST_SURENESS)[]).map(
    bound => [bound, (row: Row) => row.bound === bound] as const,
  ),
  ['all', () => true],
  ['all, not fitted', row => !row.of.takesPart],
];
console.log(`doubt   ${GROUPS.map(([label]) => label.padEnd(24)).join('')}sure, wrong of all`);
for (let bits = 3; bits <= 14; bits++) {
  const figures = GROUPS.map(([, belongs]) => {
    const own = rows.filter(belongs);
    const sure = own.filter(({ sureness }) => sureness >= bits);
    const wrong = sure.filter(({ isRight }) => !isRight).length;
    return `${((100 * sure.length) / own.length).toFixed(1)} %, ${wrong} of ${own.length}`.padEnd(24);
  });
  console.log(`2^-${String(bits).padEnd(4)} ${figures.join('')}`);
}
const wrong = rows.filter(({ isRight, sureness }) => !isRight && sureness > 0);
for (const { of, best, sureness } of wrong
  .sort((a, b) => b.sureness - a.sureness)
  .slice(0, Number(process.env.SHOW ?? 0))) {
  const { text } = of.place;
  const behind = text.slice(of.gold.end, of.gold.end + 25).replaceAll('\n', '⏎');
  console.log(
    `${sureness.toFixed(1)} ${of.shown ? 'shown' : 'absent'} |${text.slice(of.keyword, of.gold.end)}|${behind} GOT |${text.slice(best.keyword, best.end)}| ${best.start - of.gold.start} ${best.carrier ?? ''}`,
  );
}
