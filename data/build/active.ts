/**
 * Refreshes `data/letters/active.tsv`: the code points that canonical composition may touch, read off this engine:
 *   npx tsx data/build/active.ts
 * A code point is active if NFC changes it, if it has a combining class, or if it may join what stands before it.
 * Kept as a table so that the generated files do not depend on the engine that runs the generator.
 */
import { writeFileSync } from 'node:fs';

const active = new Set<number>();
const lastOf = (text: string): number => [...text].at(-1)!.codePointAt(0)!;
for (let point = 0x80; point < 0x110000; point++) {
  if (point >= 0xd800 && point < 0xe000) continue;
  const text = String.fromCodePoint(point);
  const composed = text.normalize('NFC');
  const decomposed = text.normalize('NFD');
  if (composed !== text) active.add(point);
  else if (decomposed !== text) active.add(lastOf(decomposed));
  // A mark with a combining class trades places with one of the highest class, or of the lowest.
  if (decomposed !== text) continue;
  if (`\u0345${text}`.normalize('NFD') !== `\u0345${text}`) active.add(point);
  if (`${text}\u0334`.normalize('NFD') !== `${text}\u0334`) active.add(point);
}
active.add(0x345);
for (let vowel = 0x1161; vowel <= 0x11ff; vowel++) active.add(vowel);

/** Code units: an astral code point counts by its lead surrogate. */
const units = [...new Set([...active].map(point => String.fromCodePoint(point).charCodeAt(0)))].sort(
  (a, b) => a - b,
);
const ranges: [number, number][] = [];
for (const unit of units) {
  const last = ranges.at(-1);
  if (last && last[1] === unit - 1) last[1] = unit;
  else ranges.push([unit, unit]);
}
const hex = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0');
writeFileSync(
  `${import.meta.dirname}/../letters/active.tsv`,
  `first\tlast\n${ranges.map(([first, last]) => `${hex(first)}\t${hex(last)}`).join('\n')}\n`,
);
console.error(`${units.length} code units in ${ranges.length} ranges, Unicode ${process.versions.unicode}`);
