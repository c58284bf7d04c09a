/**
 * Refreshes `data/language/bigrams.tsv` from two tables of counts (header, then syllable or pair, tab, count):
 *   npx tsx data/build/bigrams.ts SYLLABLES.tsv BIGRAMS.tsv
 * A pair is kept if it says something: seen at least twice as often as its parts would meet by chance. Pairs are
 * ranked by count times information (bits); the first 25,100 are kept, more does not fit into the packed model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readTable } from './tables.js';

const KEPT = 25_100;
const known = new Set(readTable('syllable/frequencies.tsv').map(row => row.syllable));
const read = (path: string): [string, number][] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(row => row.split('\t'))
    .map(([key, count]) => [key, Number(count)]);

const syllables = new Map(read(process.argv[2]));
const total = [...syllables.values()].reduce((sum, count) => sum + count, 0);
const pairs = read(process.argv[3])
  .map(([pair, count]) => {
    const [first, second] = pair.split(' ');
    const chance = (syllables.get(first) ?? 0) * ((syllables.get(second) ?? 0) / total);
    return { first, second, count, bits: Math.log2(count / chance) };
  })
  .filter(({ first, second, bits }) => known.has(first) && known.has(second) && bits >= 1)
  .sort((a, b) => b.count * b.bits - a.count * a.bits)
  .slice(0, KEPT);

const rows = new Map<string, string[]>();
for (const { first, second, bits } of pairs) {
  const kind = bits < 2.5 ? 0 : bits < 4.5 ? 1 : bits < 7.5 ? 2 : 3;
  rows.set(first, [...(rows.get(first) ?? []), `${second}:${kind}`]);
}
const lines = [...rows].map(([first, seconds]) => `${first}\t${seconds.sort().join(' ')}`).sort();
writeFileSync(`${import.meta.dirname}/../language/bigrams.tsv`, `first\tseconds\n${lines.join('\n')}\n`);
console.error(`${pairs.length} pairs after ${lines.length} syllables`);
