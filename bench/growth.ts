/**
 * Does time grow with the text, and not faster? Each function on hostile input, of a length and of twice that length:
 *   npm run build && npx tsx bench/growth.ts             a million UTF-16 units and two
 *   npm run build && npx tsx bench/growth.ts --full      five million and ten
 *   npm run build && npx tsx bench/growth.ts --quick     a hundred thousand and two hundred thousand
 *
 * Growth of 2 is linear, 4 is quadratic. Native normalize('NFC') is measured on the same input.
 */
import { HOSTILE } from '../test/support/hostile.js';
import { loadBuilt } from './support/built.js';
import { machine, sink, table } from './support/race.js';

const library = await loadBuilt();
const UNITS = process.argv.includes('--full')
  ? 5_000_000
  : process.argv.includes('--quick')
    ? 100_000
    : 1_000_000;
/** Above this a function does not count as linear; between it and 2 is the memory's part, and the noise. */
const LIMIT = 3;
const SLOW = 20_000;
/** How often what looks steep is measured before the script fails, with the exit code 1. */
const LOOKS = 4;

const {
  createNormalizer,
  explain,
  findAbbreviations,
  findDamage,
  findDefinitions,
  findInjections,
  findLegalNumbers,
  normalize,
  normalizeDiacritics,
  removeInjections,
  repairHomoglyphs,
  splitRunTogether,
} = library;

const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  "native normalize('NFC')": text => text.normalize('NFC'),
  normalizeDiacritics,
  'normalizeDiacritics, NFD': text => normalizeDiacritics(text, { form: 'NFD' }),
  repairHomoglyphs,
  findDamage,
  findInjections,
  removeInjections,
  splitRunTogether,
  findAbbreviations,
  findDefinitions,
  expandAbbreviations: library.expandAbbreviations,
  findLegalNumbers,
  normalize: text => normalize(text),
  'normalize, index': text => normalize(text, { preset: 'index' }),
  'explain, index': text => explain(text, { preset: 'index' }),
  'createNormalizer, in pieces': text => {
    const normalizer = createNormalizer({ preset: 'index' });
    let length = 0;
    for (let i = 0; i < text.length; i += 4096) length += normalizer.push(text.slice(i, i + 4096)).length;
    return length + normalizer.end().length;
  },
};

/** Processor time in milliseconds: a machine that is busy with other things does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The shortest of several runs. */
function timeOf(work: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  const started = performance.now();
  for (let runs = 0; runs < 3 || (runs < 9 && performance.now() - started < 100); runs++) {
    const start = processorTime();
    sink.last = work(text);
    best = Math.min(best, processorTime() - start);
    if (best > SLOW / 10) break;
  }
  return best;
}

console.log(`${machine()}\nprocessor time, the shortest of at least 3 runs; growth for twice the text\n`);
const rows = [['input', 'function', 'units', 'ms', 'ns/unit', 'growth']];
const steep: string[] = [];
const only = process.argv.find(argument => argument.startsWith('--only='))?.slice(7);
for (const [name, { make, most = UNITS }] of Object.entries(HOSTILE)) {
  const units = Math.min(most, UNITS);
  const half = make(units);
  const whole = make(2 * units);
  for (const [what, work] of Object.entries(FUNCTIONS)) {
    if (only !== undefined && !name.includes(only) && !what.includes(only)) continue;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${name}: ${what}`);
    timeOf(work, half.slice(0, 20_000));
    let before = timeOf(work, half);
    let after = before > SLOW ? Number.NaN : timeOf(work, whole);
    // More looks at what looks steep: noise goes away, a square stays.
    for (let look = 1; look < LOOKS && after / before >= LIMIT && after < SLOW; look++) {
      before = timeOf(work, half);
      after = timeOf(work, whole);
    }
    const growth = after / before;
    const perUnit = (after * 1e6) / whole.length;
    const cells = [whole.length, after.toFixed(1), perUnit.toFixed(1), growth.toFixed(2)].map(String);
    rows.push([name, what, ...cells]);
    if (!what.startsWith('native') && !(growth < LIMIT) && !(after < 20))
      steep.push(`${what} on ${name}: ${growth.toFixed(2)}`);
  }
}
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
console.log(table(rows));
console.log(steep.length === 0 ? '\nall linear' : `\nNOT LINEAR:\n${steep.join('\n')}`);
if (steep.length > 0) process.exitCode = 1;
