/**
 * What does starting cost? The filter on a small file and an import of the library, beside Node that does nothing:
 *   npm run build && npx tsx bench/startup.ts
 *
 * Whole processes, in turn, timed by bash: the clock on the wall, and the processor time of all threads, which other work
 * in the machine changes less. Figures are medians of the differences to the bare process of the same round.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BIN, requireBuild } from './support/built.js';
import { machine, median, table } from './support/race.js';
import { reportTargets } from './support/targets.js';
import { cleanText, damage } from './support/texts.js';

const ROUNDS = 21;
const TARGET = 15;
const BARE = 'node -e 0';

/** Runs Node once, and tells what bash says of it, in milliseconds. */
function timed(args: readonly string[], stdin: number | 'ignore'): { wall: number; used: number } {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$0" "$@"';
  const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...args], {
    stdio: [stdin, 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [wall, user, system] = stderr
    .trim()
    .split(' ')
    .map(seconds => 1000 * Number(seconds));
  if (status !== 0 || !(wall > 0)) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return { wall, used: user + system };
}

requireBuild();
const folder = mkdtempSync(join(tmpdir(), 'startup-'));
try {
  const clean = cleanText(4_000);
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const cleanFile = file('clean.txt', clean);
  const damagedFile = file('damaged.txt', damage(clean).text);
  const library = pathToFileURL(join(import.meta.dirname, '../dist/index.js')).href;
  const bare = file('bare.mjs', '');
  const importing = file('import.mjs', `import '${library}';`);
  const using = file('use.mjs', `import { normalize } from '${library}'; normalize('tòan quốc');`);

  const runs: Readonly<Record<string, readonly [args: readonly string[], input?: string]>> = {
    'node, an empty module': [[bare]],
    [BARE]: [['-e', '0']],
    'the filter, clean text': [[BIN], cleanFile],
    'the filter, damaged text': [[BIN], damagedFile],
    'the filter, --preset index': [[BIN, '--preset', 'index'], damagedFile],
    'import of the library': [[importing]],
    'import and one normalize': [[using]],
  };
  const walls: Record<string, number[]> = {};
  const processor: Record<string, number[]> = {};
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, [args, input]] of Object.entries(runs)) {
      const stdin = input === undefined ? ('ignore' as const) : openSync(input, 'r');
      const { wall, used } = timed(args, stdin);
      if (round < 0) continue;
      (walls[name] ??= []).push(wall);
      (processor[name] ??= []).push(used);
    }
  }
  const over = (times: Readonly<Record<string, number[]>>, name: string): number =>
    median(times[name].map((time, i) => time - times[BARE][i]));
  const rows = [['whole process, ms', 'wall', 'over it', 'processor', `over ${BARE}`]];
  for (const name of Object.keys(runs)) {
    const cells = [walls, processor].flatMap(times => [median(times[name]), over(times, name)]);
    rows.push([name, ...cells.map(cell => cell.toFixed(1))]);
  }
  console.log(`${machine()}\nmedians of ${ROUNDS} rounds\n`);
  console.log(table(rows));
  console.log();
  reportTargets(
    ['the filter, clean text', 'import of the library'].map(name => ({
      what: `${name}, processor time over bare Node`,
      value: over(processor, name),
      target: TARGET,
      lessIsBetter: true,
      show: cost => `${cost.toFixed(1)} ms`,
    })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
