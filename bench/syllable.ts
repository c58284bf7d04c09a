/**
 * Is a word a Vietnamese syllable? Ours without building a string, beside a `Set` of all syllables asked with a slice:
 *   npx tsx bench/syllable.ts
 */
import { readTable } from '../data/build/tables.js';
import { FREQUENCY, SEEN } from '../src/generated/syllables.js';
import { seeded } from '../test/support/seeded.js';
import { bundled } from './support/built.js';
import { machine, race, table, times } from './support/race.js';

const { frequencyOf, NO_SYLLABLE, scanSyllable } =
  await bundled<typeof import('../src/syllable/scan.js')>('syllable/scan.ts');

const TOKENS = 100_000;

/** Syllables drawn as often as they occur: what running text asks. */
function draw(): { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array } {
  const rows = readTable('syllable/frequencies.tsv').map(row => ({
    syllable: row.syllable,
    weight: 2 ** Number(row.class),
  }));
  const random = seeded(20261123);
  const sums: number[] = [];
  let sum = 0;
  for (const { weight } of rows) sums.push((sum += weight));
  const starts = new Uint32Array(TOKENS);
  const ends = new Uint32Array(TOKENS);
  const words: string[] = [];
  let at = 0;
  for (let i = 0; i < TOKENS; i++) {
    const drawn = random() * sum;
    const { syllable } = rows[sums.findIndex(upTo => drawn < upTo)];
    words.push(syllable);
    starts[i] = at;
    ends[i] = at + syllable.length;
    at += syllable.length + 1;
  }
  return { text: words.join(' '), starts, ends };
}

const { text, starts, ends } = draw();
const set = new Set(readTable('syllable/frequencies.tsv').map(row => row.syllable));

/** Each contender loops by itself, as a caller would: a loop that they share would call each by address. */
const contenders = {
  'scanSyllable: well formed': () => {
    let found = 0;
    for (let i = 0; i < TOKENS; i++) if (scanSyllable(text, starts[i], ends[i]) !== NO_SYLLABLE) found++;
    return found;
  },
  'scanSyllable and frequencyOf: seen': () => {
    let found = 0;
    for (let i = 0; i < TOKENS; i++) {
      const packed = scanSyllable(text, starts[i], ends[i]);
      if (packed !== NO_SYLLABLE && frequencyOf(packed) > 0) found++;
    }
    return found;
  },
  'Set.has(slice): seen': () => {
    let found = 0;
    for (let i = 0; i < TOKENS; i++) if (set.has(text.slice(starts[i], ends[i]))) found++;
    return found;
  },
};

const quick = race(contenders, 41);
const ofSet = quick['Set.has(slice): seen'];
console.log(`${machine()}\nthe lower quartile of 41 rounds\n`);
console.log(
  table([
    ['', 'ns a token', 'x the set', `of ${TOKENS} found`],
    ...Object.entries(contenders).map(([name, count]) => {
      const time = quick[name as keyof typeof contenders];
      return [name, ((time * 1e6) / TOKENS).toFixed(1), times(ofSet / time), String(count())];
    }),
  ]),
);
console.log();
const units = text.length / TOKENS;
console.log(`${units.toFixed(1)} code units a token with its space`);
const packed = SEEN.length + FREQUENCY.length;
console.log(
  `the table of syllables seen: ${packed} characters in the source; the set's words: ${[...set].join(' ').length}`,
);
