/** The tables. */
import { table } from '../support/race.js';
import type { Setup } from './contender.js';
import type { Exactness } from './highlights.js';
import { addScore, emptyScore, type Score } from './metrics.js';
import { ACCENTED, CLASSES, type QueryClass } from './queries.js';

export interface Outcome {
  readonly name: string;
  readonly setup: Setup;
  readonly scores: ReadonlyMap<QueryClass, Readonly<Record<'dev' | 'test', Score>>>;
  readonly perSecond: number;
  readonly perQuery: number;
  readonly bytes: number;
  readonly highlights: Exactness | undefined;
}

type Half = 'dev' | 'test' | 'all';

function sum(outcome: Outcome, classes: readonly QueryClass[], half: Half): Score {
  const total = emptyScore();
  for (const which of classes) {
    const score = outcome.scores.get(which);
    if (score && half !== 'test') addScore(total, score.dev);
    if (score && half !== 'dev') addScore(total, score.test);
  }
  return total;
}

const METRICS: Readonly<Record<string, (score: Score) => number>> = {
  'recall@10': ({ recall, answerable }) => recall / answerable,
  'MRR@10': ({ reciprocal, answerable }) => reciprocal / answerable,
  'nDCG@10': ({ gain, answerable }) => gain / answerable,
  'zero hits': ({ nothing, answerable }) => nothing / answerable,
  'false matches': ({ wrong, shown }) => (shown === 0 ? 0 : wrong / shown),
};

const cell = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3).replace(/^0/, ''));
const ROWS: readonly (readonly [string, readonly QueryClass[]])[] = [
  ...CLASSES.map(which => [which, [which]] as const),
  ['all accented', ACCENTED],
];
const SHORT: Readonly<Record<Setup, string>> = { raw: 'raw', native: 'nat', chuanhoa: 'us' };

export function report(outcomes: readonly Outcome[]): void {
  const halves: readonly Half[] = ['dev', 'test'];
  for (const half of halves) {
    if (outcomes.every(outcome => sum(outcome, CLASSES, half).queries === 0)) continue;
    for (const [metric, of] of Object.entries(METRICS)) {
      console.log(`\n${metric}, ${half === 'dev' ? 'development' : 'test'} half`);
      console.log(
        table([
          ['', ...outcomes.map(({ name, setup }) => `${name.slice(0, 6)} ${SHORT[setup]}`), 'queries'],
          ...ROWS.map(([label, classes]) => [
            label,
            ...outcomes.map(outcome => cell(of(sum(outcome, classes, half)))),
            String(outcomes.length === 0 ? 0 : sum(outcomes[0], classes, half).queries),
          ]),
        ]),
      );
    }
  }
  console.log('\nindex and speed (ratios to the same engine as it comes)');
  console.log(
    table([
      ['', 'index', 'ratio', 'docs/s', 'ratio', 'ms/query', 'highlights exact'],
      ...outcomes.map(outcome => {
        const raw = outcomes.find(({ name, setup }) => name === outcome.name && setup === 'raw');
        const { highlights } = outcome;
        return [
          `${outcome.name}, ${outcome.setup}`,
          `${(outcome.bytes / 1e6).toFixed(2)} MB`,
          raw ? (outcome.bytes / raw.bytes).toFixed(2) : '',
          outcome.perSecond.toFixed(0),
          raw ? (outcome.perSecond / raw.perSecond).toFixed(2) : '',
          outcome.perQuery.toFixed(2),
          highlights ? `${highlights.exact} of ${highlights.documents}` : '',
        ];
      }),
    ]),
  );
  for (const { name, setup, highlights } of outcomes) {
    if (highlights === undefined || highlights.examples.length === 0) continue;
    console.log(`\nmarked otherwise by ${name}, ${setup}:`);
    for (const example of highlights.examples.slice(0, 8)) console.log(`  ${example}`);
  }
}
