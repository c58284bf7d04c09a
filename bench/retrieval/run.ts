/**
 * How well engines find Vietnamese, as they come, with the best of their own means, and with this library:
 *   npx tsx bench/retrieval/run.ts [--documents 20000] [--queries 600] [--engines sqlite,lunr] [--setups raw,native]
 *     [--half dev|test|all] [--classes exact,bare] [--failures N] [--corpus] [--no-pairs] [--check]
 * With --corpus the passages are lines of the real texts that CHUANHOA_CORPORA names; with --check it ends with 1 if a
 * target is missed. Passages, damage and queries depend on the seeds only. The queries of the test half hold syllables that those of the
 * development half lack: rules may be fitted to the latter.
 */
import { seeded } from '../support/corpora.js';
import { machine } from '../support/race.js';
import { type Contender, SETUPS, type Setup } from './contender.js';
import { readPassages } from './corpus.js';
import { damageAll } from './damage.js';
import { ENGINES } from './engines/index.js';
import { Gold } from './gold.js';
import { highlightExactness } from './highlights.js';
import { count, emptyScore, type Score, SHOWN } from './metrics.js';
import { makePassages } from './passages.js';
import { askAll, CLASSES, type Query, type QueryClass } from './queries.js';
import { type Outcome, report } from './report.js';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const documentCount = Number(option('documents', '20000'));
const perClass = Number(option('queries', documentCount >= 20000 ? '600' : '60'));
const half = option('half', 'all');
const failures = Number(option('failures', '0'));
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
const wanted = option('engines', Object.keys(ENGINES).join(',')).split(',').map(plain);
const setups = option('setups', SETUPS.join(',')).split(',') as Setup[];
const classes = option('classes', CLASSES.join(',')).split(',');

const passages = process.argv.includes('--corpus')
  ? readPassages(documentCount, 20261126)
  : makePassages(documentCount, 20261126);
const documents = damageAll(passages, seeded(1));
const gold = new Gold(documents);
const queries = askAll(passages, documents, perClass, seeded(2)).filter(
  query => (half === 'all' || query.half === half) && classes.includes(query.class),
);
const answers = new Map(queries.map(query => [query, gold.answers(query)]));
const units = documents.reduce((sum, { text }) => sum + text.length, 0);

console.log(
  `${documents.length} passages, ${units} UTF-16 units, ${queries.length} queries (${half}); ${machine()}`,
);

function explainFailure(query: Query, results: readonly number[]): void {
  const best = [...answers.get(query)!].find(([, grade]) => grade === 3)!;
  console.log(`\n  [${query.class}, ${query.half}] ${query.typed}`);
  for (const id of [results[0], best[0]]) {
    if (id === undefined) continue;
    const { damage, text } = documents[id];
    console.log(
      `    ${answers.get(query)!.get(id) ?? 0} (${damage}) ${text.replace(/\n/g, ' / ').slice(0, 300)}`,
    );
  }
}

async function measure(name: string, setup: Setup, contender: Contender): Promise<Outcome> {
  const started = performance.now();
  await contender.add(documents);
  const seconds = (performance.now() - started) / 1000;
  const scores = new Map<QueryClass, Record<'dev' | 'test', Score>>();
  let left = failures;
  const asked = performance.now();
  for (const query of queries) {
    const results = await contender.search(query.typed, SHOWN);
    if (!scores.has(query.class)) scores.set(query.class, { dev: emptyScore(), test: emptyScore() });
    const score = scores.get(query.class)![query.half];
    const before = score.reciprocal + score.recall;
    const complete = score.answerable;
    count(score, results, answers.get(query)!, id => !gold.hasAllWords(query, id));
    const bad = score.answerable > complete && score.reciprocal + score.recall - before < 1.99;
    if (bad && left-- > 0) explainFailure(query, results);
  }
  const perQuery = (performance.now() - asked) / queries.length;
  const bytes = await contender.bytes();
  const highlights =
    contender.marks && (await highlightExactness(contender, documents, queries, gold, answers));
  await contender.close?.();
  return { name, setup, scores, perSecond: documents.length / seconds, perQuery, bytes, highlights };
}

const outcomes: Outcome[] = [];
for (const [name, engine] of Object.entries(ENGINES)) {
  if (!wanted.some(some => plain(name).includes(some))) continue;
  for (const setup of setups) {
    const make = engine[setup];
    if (make === undefined) continue;
    if (failures > 0) console.log(`\n=== ${name}, ${setup} ===`);
    outcomes.push(await measure(name, setup, await make()));
    process.stderr.write(`${name}, ${setup}: done\n`);
  }
}
const textBytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const missed = report(outcomes, textBytes);
if (process.argv.includes('--check') && missed > 0) process.exitCode = 1;
