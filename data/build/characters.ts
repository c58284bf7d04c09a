import unorm from 'unorm';
import { type Generated, literal, readTable } from './tables.js';

export const point = (hex: string): number => Number.parseInt(hex, 16);
const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Letters that a font composed with a foreign mark (ǎ): they are read as base letter and mark. */
export function foreignLetters(): { readonly unit: number; readonly base: string; readonly mark: number }[] {
  return readTable('letters/marks.tsv').flatMap(({ mark, on }) =>
    on
      .split(' ')
      .flatMap(letter => [letter, letter.toUpperCase()])
      .map(base => ({ base, mark: point(mark), letter: unorm.nfc(base + String.fromCharCode(point(mark))) }))
      .filter(({ letter }) => letter.length === 1)
      .map(({ base, mark, letter }) => ({ unit: letter.charCodeAt(0), base, mark })),
  );
}

/** What looks like a Vietnamese letter or mark. */
export function generateCharacters(): Generated {
  const lookalikes = readTable('letters/lookalikes.tsv');
  const marks = readTable('letters/marks.tsv');
  const composed = foreignLetters().map(
    ({ unit, base, mark }) => `  [0x${unit.toString(16)}, '${base}${escaped(mark)}'],`,
  );
  return {
    file: 'characters.ts',
    generator: 'build/characters.ts',
    sources: ['letters/lookalikes.tsv', 'letters/marks.tsv'],
    body: `
import type { Rule } from './rules.js';

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
