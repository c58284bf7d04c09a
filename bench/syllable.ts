/**
 * Is a word a Vietnamese syllable? Ours without building a string, beside a `Set` of all syllables asked with a slice:
 *   npx tsx bench/syllable.ts
 */
import { measure } from 'mitata';
import { readTable } from '../data/build/tables.js';
import { FREQUENCY, SEEN } from '../src/generated/syllables.js';
import { seeded } from '../test/support/seeded.js';
import { bundled } from './support/built.js';

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

const contenders: Readonly<Record<string, (start: number, end: number) => boolean>> = {
  'scanSyllable: well formed': (start, end) => scanSyllable(text, start, end) !== NO_SYLLABLE,
  'scanSyllable and frequencyOf: seen': (start, end) => {
    const packed = scanSyllable(text, start, end);
    return packed !== NO_SYLLABLE && frequencyOf(packed) > 0;
  },
  'Set.has(slice): seen': (start, end) => set.has(text.slice(start, end)),
};

const times: Record<string, number> = {};
for (const [name, holds] of Object.entries(contenders)) {
  let found = 0;
  const { p50 } = await measure(() => {
    found = 0;
    for (let i = 0; i < TOKENS; i++) if (holds(starts[i], ends[i])) found++;
  });
  times[name] = p50 / TOKENS;
  console.log(`${name.padEnd(36)} ${times[name].toFixed(1)} ns a token (${found} of ${TOKENS} are)`);
}
const ratio = times['Set.has(slice): seen'] / times['scanSyllable and frequencyOf: seen'];
console.log(`ours is ${ratio.toFixed(2)} times as fast as the set`);
const units = text.length / TOKENS;
console.log(`${units.toFixed(1)} code units a token with its space; Node ${process.version}`);
const packed = SEEN.length + FREQUENCY.length;
console.log(
  `the table of syllables seen: ${packed} characters in the source; the set's words: ${[...set].join(' ').length}`,
);
