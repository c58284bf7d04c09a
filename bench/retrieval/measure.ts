/** One engine in one set-up: what it finds, how fast, and how large its index is. */

import { createHash } from 'node:crypto';
import { seeded } from '../../test/support/seeded.js';
import { SETUPS, type Setup } from './contender.js';
import { readPassages } from './corpus.js';
import { type Document, damageAll } from './damage.js';
import { ENGINES } from './engines/index.js';
import { Gold } from './gold.js';
import { highlightExactness } from './highlights.js';
import { count, emptyScore, type Score, SHOWN } from './metrics.js';
import { makePassages } from './passages.js';
import { askAll, CLASSES, type Query, type QueryClass } from './queries.js';
import type { Outcome } from './report.js';

export interface Task {
  readonly documents: number;
  readonly perClass: number;
  readonly half: string;
  readonly classes: readonly string[];
  readonly corpus: boolean;
  readonly pairs: boolean;
}

/** So many queries between two signs of life. */
const STEP = 500;

const say = (what: string): void => void process.stderr.write(`${what}\n`);

/** Processor time, so that other work on the machine counts less: all engines run within this process. */
async function seconds(work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** What is searched, and what is asked for. */
interface Material {
  readonly documents: readonly Document[];
  readonly queries: readonly Query[];
}

/** Depends on seeds only, so every process has the same. */
function materialOf(task: Task): Material {
  const passages = task.corpus
    ? readPassages(task.documents, 20261126)
    : makePassages(task.documents, 20261126);
  const documents = damageAll(passages, seeded(1));
  const queries = askAll(passages, documents, task.perClass, seeded(2)).filter(
    query => (task.half === 'all' || query.half === task.half) && task.classes.includes(query.class),
  );
  return { documents, queries };
}

/** Tells outcomes apart that were measured on other passages or queries; one for both halves of these. */
export const digestOf = (task: Task): string =>
  createHash('sha256')
    .update(JSON.stringify(materialOf({ ...task, half: 'all' })))
    .digest('hex');

export async function measure(task: Task, name: string, setup: Setup, failures: number): Promise<Outcome> {
  const { documents, queries } = materialOf(task);
  const gold = new Gold(documents);
  const answers = new Map(queries.map(query => [query, gold.answers(query)]));
  say(`${name}, ${setup}: ${documents.length} passages and ${queries.length} queries are made`);

  const contender = await ENGINES[name][setup]!();
  const indexing = await seconds(() => contender.add(documents));
  say(`${name}, ${setup}: indexed`);
  const scores = new Map<QueryClass, Record<'dev' | 'test', Score>>();
  let left = failures;
  let asking = 0;
  for (const [i, query] of queries.entries()) {
    let results: readonly number[] = [];
    asking += await seconds(async () => {
      results = await contender.search(query.typed, SHOWN);
    });
    if (!scores.has(query.class)) scores.set(query.class, { dev: emptyScore(), test: emptyScore() });
    const score = scores.get(query.class)![query.half];
    const before = { ...score };
    count(score, results, answers.get(query)!, id => !gold.hasAllWords(query, id));
    const isFull = score.reciprocal + score.recall - before.reciprocal - before.recall > 1.99;
    if (score.answerable > before.answerable && !isFull && left-- > 0) explain(query, results);
    if ((i + 1) % STEP === 0) say(`${name}, ${setup}: ${i + 1} queries asked`);
  }
  const bytes = await contender.bytes();
  const highlights =
    contender.marks && (await highlightExactness(contender, documents, queries, gold, answers));
  await contender.close?.();
  return {
    name,
    setup,
    scores: [...scores],
    documents: documents.length,
    queries: queries.length,
    textBytes: documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    perSecond: documents.length / indexing,
    perQuery: (asking * 1000) / queries.length,
    bytes,
    highlights,
  };

  function explain(query: Query, results: readonly number[]): void {
    const best = [...answers.get(query)!].find(([, grade]) => grade === 3)!;
    say(`\n  [${query.class}, ${query.half}] ${query.typed}`);
    for (const id of [results[0], best[0]]) {
      if (id === undefined) continue;
      const { damage, text } = documents[id];
      const grade = answers.get(query)!.get(id) ?? 0;
      say(`    ${grade} (${damage}) ${text.replace(/\n/g, ' / ').slice(0, 300)}`);
    }
  }
}

/** All engines in all set-ups whose names hold one of some words. */
export function contendersNamed(
  engines: readonly string[],
  setups: readonly string[],
): { readonly name: string; readonly setup: Setup }[] {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  return Object.entries(ENGINES)
    .filter(([name]) => engines.some(some => plain(name).includes(plain(some))))
    .flatMap(([name, engine]) =>
      SETUPS.filter(setup => setups.includes(setup) && engine[setup]).map(setup => ({ name, setup })),
    );
}

export const ALL_CLASSES: readonly string[] = CLASSES;
