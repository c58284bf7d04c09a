/**
 * How fast is the filter beside uconv, sed, cat and Node that only passes bytes on? Whole processes, start-up included:
 *   npm run build && npx tsx bench/filter.ts             64 MB of each kind of text
 *   npm run build && npx tsx bench/filter.ts --huge      the time and peak memory of 2 GB through a pipe
 *
 * uconv comes with ICU (Debian: icu-devtools). A peer that is not there is named, and the rest is measured.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BIN, requireBuild } from './support/built.js';
import { machine, median, table, times } from './support/race.js';
import { reportTargets } from './support/targets.js';
import { cleanText, damage } from './support/texts.js';

const BYTES = 64_000_000;
const ROUNDS = 3;
const TARGET = 5;

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
const NODE = quoted(process.execPath);
const FILTER = `${NODE} ${quoted(BIN)}`;
const PASS_THROUGH = `${NODE} -e ${quoted(
  'const fs=require("fs"),b=Buffer.alloc(65536);for(let n;(n=fs.readSync(0,b))>0;)for(let w=0;w<n;)w+=fs.writeSync(1,b,w,n-w)',
)}`;

/** Shell commands that read stdin and write stdout, by name; the words of `needs` have to be there. */
const COMMANDS: Readonly<Record<string, { readonly run: string; readonly needs?: string }>> = {
  chuanhoa: { run: FILTER },
  'chuanhoa --preset index': { run: `${FILTER} --preset index` },
  'uconv -x nfc': { run: 'uconv -f utf-8 -t utf-8 -x nfc', needs: 'uconv' },
  'sed s/\u00d0/Đ/g': { run: 'sed s/\u00d0/Đ/g', needs: 'sed' },
  'node, passing bytes on': { run: PASS_THROUGH },
  cat: { run: 'cat', needs: 'cat' },
};

const has = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

function timeOf(command: string): number {
  const start = performance.now();
  const { status } = spawnSync('sh', ['-c', command], { stdio: 'ignore' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`exit code ${status}: ${command}`);
  return time;
}

/** At least `BYTES` bytes: two megabytes of text, again and again. */
function fill(text: string): Buffer {
  const piece = Buffer.from(text);
  return Buffer.concat(Array.from({ length: Math.ceil(BYTES / piece.length) }, () => piece));
}

function measure(folder: string): void {
  const clean = cleanText(1_500_000);
  const texts: Readonly<Record<string, string>> = {
    clean,
    NFD: clean.normalize('NFD'),
    '1 % damaged': damage(clean).text,
    abbreviations: cleanText(1_500_000, { shortForms: 0.2 }),
  };
  const names = Object.keys(COMMANDS).filter(name => {
    const { needs } = COMMANDS[name];
    if (needs === undefined || has(needs)) return true;
    console.log(`${needs} is not here: left out`);
    return false;
  });
  let ratio: number | undefined;
  for (const [kind, text] of Object.entries(texts)) {
    const path = join(folder, 'input.txt');
    const bytes = fill(text);
    writeFileSync(path, bytes);
    const measured: Record<string, Record<'file' | 'pipe', number[]>> = {};
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of names) {
        const { run } = COMMANDS[name];
        const all = (measured[name] ??= { file: [], pipe: [] });
        all.file.push(timeOf(`${run} < ${quoted(path)} > /dev/null`));
        all.pipe.push(timeOf(`cat ${quoted(path)} | ${run} | cat > /dev/null`));
      }
    }
    const peer = measured['uconv -x nfc'] && median(measured['uconv -x nfc'].file);
    const rows = [
      [`${kind}, ${(bytes.length / 1e6).toFixed(0)} MB`, 'file, ms', 'MB/s', 'x uconv', 'piped, ms'],
    ];
    for (const name of names) {
      const file = median(measured[name].file);
      rows.push([
        name,
        file.toFixed(0),
        (bytes.length / 1000 / file).toFixed(0),
        peer === undefined ? '-' : times(peer / file),
        median(measured[name].pipe).toFixed(0),
      ]);
    }
    console.log(`\n${table(rows)}`);
    if (kind === 'clean' && peer !== undefined) ratio = peer / median(measured.chuanhoa.file);
  }
  console.log();
  if (ratio === undefined) console.log('no uconv: the ratio to it is not known');
  else reportTargets([{ what: 'clean text, x uconv -x nfc', value: ratio, target: TARGET, show: times }]);
}

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // ended, or no such file system here
  }
};

/** Feeds the filter through a pipe and watches how much memory it takes at the most. */
async function peak(args: readonly string[], bytes: number, piece: Buffer): Promise<string> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, peakOf(child.pid!));
  }, 50);
  const start = performance.now();
  let sent = 0;
  for (; sent < bytes; sent += piece.length) {
    if (!child.stdin.write(piece)) await new Promise(resolve => child.stdin.once('drain', resolve));
  }
  most = Math.max(most, peakOf(child.pid!));
  child.stdin.end();
  const code = await new Promise(resolve => child.once('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const memory = most === 0 ? 'not known here' : `${(most / 1000).toFixed(0)} MB`;
  return `${(sent / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s, peak memory ${memory}, exit code ${code}`;
}

requireBuild();
console.log(machine());
if (!process.argv.includes('--huge')) {
  console.log(`medians of ${ROUNDS} rounds, whole processes, in turn`);
  const folder = mkdtempSync(join(tmpdir(), 'filter-'));
  try {
    measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  const piece = Buffer.from(damage(cleanText(700_000)).text);
  console.log();
  for (const args of [[], ['--preset', 'index']]) {
    for (const bytes of [20_000_000, 2_000_000_000]) {
      console.log(`chuanhoa ${args.join(' ')}: ${await peak(args, bytes, piece)}`);
    }
  }
}
