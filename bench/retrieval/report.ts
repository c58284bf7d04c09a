/** The tables. */
import { table } from '../support/race.js';
import type { Setup } from './contender.js';
import type { Exactness } from './highlights.js';
import { addScore, emptyScore, type Score } from './metrics.js';
import { ACCENTED, CLASSES, type QueryClass } from './queries.js';

export interface Outcome {
  readonly name: string;
  readonly setup: Setup;
  readonly scores: readonly (readonly [QueryClass, Readonly<Record<'dev' | 'test', Score>>])[];
  readonly documents: number;
  readonly queries: number;
  /** Bytes of the texts in UTF-8. */
  readonly textBytes: number;
  readonly perSecond: number;
  readonly perQuery: number;
  readonly bytes: number;
  readonly highlights: Exactness | undefined;
}

type Half = 'dev' | 'test' | 'all';

function sum(outcome: Outcome, classes: readonly QueryClass[], half: Half): Score {
  const total = emptyScore();
  for (const [which, score] of outcome.scores) {
    if (!classes.includes(which)) continue;
    if (half !== 'test') addScore(total, score.dev);
    if (half !== 'dev') addScore(total, score.test);
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

/** What the library has to reach: on queries with accents, and beside the best of an engine's own means. */
const RECALL = 0.99;
const MRR = 0.98;
const WORSE = 0.005;
const GROWTH = 2;

const ratioOf = (ours: number, theirs: number | undefined): string =>
  theirs === undefined ? '' : (ours / theirs).toFixed(2);

/** Says of each engine with the library what it misses; the number of misses. */
function sayMissed(outcomes: readonly Outcome[]): number {
  let missed = 0;
  const say = (name: string, what: string): void => {
    missed++;
    console.log(`  missed by ${name}: ${what}`);
  };
  for (const ours of outcomes.filter(({ setup }) => setup === 'chuanhoa')) {
    const of = (setup: Setup): Outcome | undefined =>
      outcomes.find(outcome => outcome.name === ours.name && outcome.setup === setup);
    const accented = sum(ours, ACCENTED, 'all');
    const [recall, mrr] = [METRICS['recall@10'](accented), METRICS['MRR@10'](accented)];
    if (recall < RECALL) say(ours.name, `recall@10 of accented queries ${cell(recall)}`);
    if (mrr < MRR) say(ours.name, `MRR@10 of accented queries ${cell(mrr)}`);
    const native = of('native');
    for (const which of native ? CLASSES : []) {
      for (const metric of ['recall@10', 'MRR@10']) {
        const [us, them] = [ours, native!].map(outcome => METRICS[metric](sum(outcome, [which], 'all')));
        if (us < them - WORSE)
          say(ours.name, `${metric} of ${which} ${cell(us)}, by its own means ${cell(them)}`);
      }
    }
    const { highlights } = ours;
    if (highlights && highlights.exact < highlights.documents) {
      say(ours.name, `${highlights.documents - highlights.exact} of ${highlights.documents} highlights`);
    }
    // As it comes an engine finds less: the peer is the index that finds with and without marks by its own means.
    if (native && ours.bytes >= GROWTH * native.bytes) {
      say(ours.name, `index ${ratioOf(ours.bytes, native.bytes)} times as large as by its own means`);
    }
  }
  return missed;
}

/** Prints all tables; the number of targets that were missed. */
export function report(outcomes: readonly Outcome[]): number {
  if (outcomes.length > 0) {
    const [{ documents, queries, textBytes }] = outcomes;
    console.log(`${documents} passages, ${(textBytes / 1e6).toFixed(1)} MB of UTF-8, ${queries} queries`);
  }
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
  console.log(
    '\nindex and speed: times as large, times as fast as the same engine as it comes and by its own means',
  );
  console.log(
    table([
      ['', 'index', 'x raw', 'x native', 'docs/s', 'x raw', 'x native', 'ms/query', 'highlights exact'],
      ...outcomes.map(outcome => {
        const { name, setup, bytes, perSecond, perQuery, highlights } = outcome;
        const of = (other: Setup): Outcome | undefined =>
          outcomes.find(({ name: its, setup: own }) => its === name && own === other);
        return [
          `${name}, ${setup}`,
          `${(bytes / 1e6).toFixed(2)} MB`,
          ratioOf(bytes, of('raw')?.bytes),
          ratioOf(bytes, of('native')?.bytes),
          perSecond.toFixed(0),
          ratioOf(perSecond, of('raw')?.perSecond),
          ratioOf(perSecond, of('native')?.perSecond),
          perQuery.toFixed(2),
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
  console.log('\ntargets');
  const missed = sayMissed(outcomes);
  if (missed === 0) console.log('  all met');
  return missed;
}
