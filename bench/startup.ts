/**
 * What does starting cost? The filter on a small file and an import of the library, beside Node that does nothing:
 *   npm run build && npx tsx bench/startup.ts
 *
 * Whole processes, in turn; the figure is the median of the differences to the bare process of the same round.
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
    'node -e 0': [['-e', '0']],
    'the filter, clean text': [[BIN], cleanFile],
    'the filter, damaged text': [[BIN], damagedFile],
    'the filter, --preset index': [[BIN, '--preset', 'index'], damagedFile],
    'import of the library': [[importing]],
    'import and one normalize': [[using]],
  };
  const measured: Record<string, number[]> = {};
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, [args, input]] of Object.entries(runs)) {
      const stdin = input === undefined ? ('ignore' as const) : openSync(input, 'r');
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: [stdin, 'ignore', 'inherit'] });
      if (round >= 0) (measured[name] ??= []).push(performance.now() - start);
      if (status !== 0) throw new Error(`${name} failed`);
    }
  }
  const zero = measured['node -e 0'];
  const rows = [['whole process, ms', 'median', 'over node -e 0', 'x node -e 0']];
  const over = (all: readonly number[]): number => median(all.map((time, i) => time - zero[i]));
  for (const [name, all] of Object.entries(measured)) {
    const ratio = `${(median(all) / median(zero)).toFixed(2)} x`;
    rows.push([name, median(all).toFixed(1), over(all).toFixed(1), ratio]);
  }
  console.log(`${machine()}\nmedians of ${ROUNDS} rounds\n`);
  console.log(table(rows));
  console.log();
  reportTargets(
    ['the filter, clean text', 'import of the library'].map(name => ({
      what: `${name}, over bare Node`,
      value: over(measured[name]),
      target: TARGET,
      lessIsBetter: true,
      show: cost => `${cost.toFixed(1)} ms`,
    })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
