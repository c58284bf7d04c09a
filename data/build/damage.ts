import { type Generated, literal, readTable } from './tables.js';

/** The phrases of the frames that scraper templates put around a text. */
export function generateDamage(): Generated {
  const rows = readTable('damage/frames.tsv');
  const of = (strength: string): string =>
    literal(
      rows
        .filter(row => row.strength === strength)
        .map(row => row.phrase)
        .join('|'),
    );
  return {
    file: 'damage.ts',
    generator: 'build/damage.ts',
    sources: ['damage/frames.tsv'],
    body: `
/** Phrases of page frames, between bars: those that stand nowhere else, and those that need a second one beside them. */
export const STRONG_FRAMES =
  ${of('strong')};
export const WEAK_FRAMES =
  ${of('weak')};
`,
  };
}
