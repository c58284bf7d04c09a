/**
 * Refreshes `data/syllable/frequencies.tsv` from a table of counts (header, then syllable, tab, count):
 *   npx tsx data/build/frequencies.ts COUNTS.tsv
 * Classes: 1 for counts from 3 to 5, one more for each doubling, 15 at the most. Syllables that no onset and rime of
 * `data/syllable/` make (they are foreign) are left out and counted on stderr.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readTable } from './tables.js';

const onsets = readTable('syllable/onsets.tsv').map(row => row.onset);
const rimes = new Set(readTable('syllable/rimes.tsv').map(row => row.rime));
const [, ...rows] = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
const kept: string[] = [];
let left = 0;
for (const row of rows) {
  const [syllable, count] = row.split('\t');
  const bare = syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0309\u0303\u0323]/g, '')
    .normalize('NFC');
  if (!onsets.some(onset => bare.startsWith(onset) && rimes.has(bare.slice(onset.length)))) {
    left++;
    continue;
  }
  kept.push(`${syllable}\t${Math.min(15, 1 + Math.floor(Math.log2(Number(count) / 3)))}`);
}
kept.sort();
writeFileSync(`${import.meta.dirname}/../syllable/frequencies.tsv`, `syllable\tclass\n${kept.join('\n')}\n`);
console.error(`${kept.length} syllables, ${left} left out`);
