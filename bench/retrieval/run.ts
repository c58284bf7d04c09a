/**
 * How well engines find Vietnamese, as they come, with the best of their own means, and with this library:
 *   npx tsx bench/retrieval/run.ts [--documents 20000] [--queries 600] [--engines sqlite,lunr] [--setups raw,native]
 *     [--half dev|test|all] [--classes exact,bare] [--failures N] [--corpus] [--no-pairs] [--results FOLDER] [--check]
 * Each engine and set-up runs in a process of its own, one after another. With --results what one of them gave is kept
 * in that folder as soon as it is there, and the next run goes on where this one ended: give each version a new folder, or
 * remove what an older one made. What was measured on other passages or queries is measured anew.
 * With --corpus the passages are lines of the real texts that CHUANHOA_CORPORA names; with --check it ends with 1 if a
 * target is missed. Passages, damage and queries depend on the seeds only. The queries of the test half hold syllables that those of the
 * development half lack: rules may be fitted to the latter.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from '../support/race.js';
import { SETUPS, type Setup } from './contender.js';
import { ALL_CLASSES, contendersNamed, digestOf, measure, type Task } from './measure.js';
import { emptyScore } from './metrics.js';
import { type Outcome, report } from './report.js';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const has = (name: string): boolean => process.argv.includes(`--${name}`);

const documents = Number(option('documents', '20000'));
const task: Task = {
  documents,
  perClass: Number(option('queries', documents >= 20000 ? '600' : '60')),
  half: option('half', 'all'),
  classes: option('classes', ALL_CLASSES.join(',')).split(','),
  corpus: has('corpus'),
  pairs: !has('no-pairs'),
};

/** A file of the folder holds one outcome, the task that it belongs to, and the digest of what was searched. */
interface Kept {
  readonly task: Task;
  readonly digest: string;
  readonly outcome: Outcome;
}

/** The parent tells its children. */
const digest = option('digest', '') || digestOf(task);

const fileOf = (folder: string, name: string, setup: Setup): string =>
  join(folder, `${name.replace(/\W/g, '')}-${setup}.json`);

/** What was measured on both halves answers for one of them. */
function keptIn(file: string): Outcome | undefined {
  if (!existsSync(file)) return undefined;
  const { task: its, digest: of, outcome }: Kept = JSON.parse(readFileSync(file, 'utf8'));
  const half = its.half === 'all' ? task.half : its.half;
  if (of !== digest || JSON.stringify({ ...its, half }) !== JSON.stringify(task)) return undefined;
  const scores = outcome.scores.map(
    ([which, { dev, test }]) =>
      [
        which,
        { dev: half === 'test' ? emptyScore() : dev, test: half === 'dev' ? emptyScore() : test },
      ] as const,
  );
  const queries = scores.reduce((sum, [, { dev, test }]) => sum + dev.queries + test.queries, 0);
  return { ...outcome, scores, queries };
}

/** In this process: a run that ends half-way leaves no file. */
async function keep(file: string, name: string, setup: Setup): Promise<void> {
  const outcome = await measure(task, name, setup, Number(option('failures', '0')));
  writeFileSync(`${file}.part`, JSON.stringify({ task, digest, outcome } satisfies Kept));
  renameSync(`${file}.part`, file);
}

/** In a process of its own: an engine leaves no memory behind, and one that fails takes no other with it. */
function outcomeOf(folder: string, name: string, setup: Setup): Outcome | undefined {
  const file = fileOf(folder, name, setup);
  const kept = keptIn(file);
  if (kept !== undefined) return kept;
  const { status } = spawnSync(
    process.execPath,
    [
      ...process.execArgv,
      ...process.argv.slice(1),
      ...['--results', folder, '--digest', digest, '--one', `${name}/${setup}`],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) process.stderr.write(`${name}, ${setup}: ended with ${status}\n`);
  return keptIn(file);
}

const one = option('one', '');
if (one !== '') {
  const [name, setup] = one.split('/') as [string, Setup];
  await keep(fileOf(option('results', ''), name, setup), name, setup);
} else {
  const folder = option('results', '') || mkdtempSync(join(tmpdir(), 'retrieval-'));
  mkdirSync(folder, { recursive: true });
  const contenders = contendersNamed(
    option('engines', '').split(','),
    option('setups', SETUPS.join(',')).split(','),
  );
  const outcomes = contenders.flatMap(({ name, setup }) => outcomeOf(folder, name, setup) ?? []);
  const missing = contenders.length - outcomes.length;
  console.log(machine());
  const missed = report(outcomes);
  if (missing > 0) console.log(`${missing} of ${contenders.length} have no result`);
  if (missing > 0 || (has('check') && missed > 0)) process.exitCode = 1;
}
