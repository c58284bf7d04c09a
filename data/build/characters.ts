import unorm from 'unorm';
import { type Generated, literal, readTable } from './tables.js';

const point = (hex: string): number => Number.parseInt(hex, 16);
const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Ranges as pairs of base-36 numbers: how far the range starts behind the last one's end, and how long it is. */
function packRanges(ranges: readonly (readonly [number, number])[]): string {
  let at = 0;
  return ranges
    .map(([first, last]) => {
      const packed = `${(first - at).toString(36)},${(last - first).toString(36)}`;
      at = last;
      return packed;
    })
    .join(' ');
}

/** What looks like a Vietnamese letter or mark, and which code units canonical composition may touch. */
export function generateCharacters(): Generated {
  const active = readTable('letters/active.tsv').map(row => [point(row.first), point(row.last)] as const);
  const lookalikes = readTable('letters/lookalikes.tsv');
  const marks = readTable('letters/marks.tsv');
  // A letter that a font composed with a foreign mark (ǎ) is read as base letter and mark.
  const composed: string[] = [];
  for (const { mark, on } of marks) {
    for (const base of on.split(' ').flatMap(letter => [letter, letter.toUpperCase()])) {
      const letter = unorm.nfc(base + String.fromCharCode(point(mark)));
      if (letter.length !== 1) continue;
      composed.push(`  [0x${letter.charCodeAt(0).toString(16)}, '${base}${escaped(point(mark))}'],`);
    }
  }
  return {
    file: 'characters.ts',
    generator: 'build/characters.ts',
    sources: ['letters/active.tsv', 'letters/lookalikes.tsv', 'letters/marks.tsv'],
    body: `
import type { Rule } from './rules.js';

/** Code units that canonical composition may touch: pairs (gap, length), base 36. */
export const ACTIVE = ${literal(packRanges(active))};

/** Letters that only look Vietnamese: code unit, the letter meant, the rule. */
export const LOOKALIKES: readonly (readonly [unit: number, letter: string, rule: Rule])[] = [
${lookalikes.map(row => `  [0x${row.letter.toLowerCase()}, ${literal(row['stands for'])}, ${literal(row.rule)}],`).join('\n')}
];

/** Marks that only look Vietnamese, and accents that stand alone: code unit, the mark meant, the rule. */
export const FOREIGN_MARKS: readonly (readonly [unit: number, mark: number, rule: Rule])[] = [
${marks.map(row => `  [0x${row.mark.toLowerCase()}, 0x${row['stands for'].toLowerCase()}, ${literal(row.rule)}],`).join('\n')}
];

/** Letters that fonts composed with such a mark: code unit, base letter and mark. */
export const FOREIGN_LETTERS: readonly (readonly [unit: number, parts: string])[] = [
${composed.join('\n')}
];
`,
  };
}
