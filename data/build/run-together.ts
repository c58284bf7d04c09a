import { type Generated, literal, readTable } from './tables.js';

/** The words that look like two joined ones and are one. */
export function generateRunTogether(): Generated {
  const words = readTable('run-together/keep.tsv').map(row => row.word);
  return {
    file: 'run-together.ts',
    generator: 'build/run-together.ts',
    sources: ['run-together/keep.tsv'],
    body: `
/** Words that are one, though each part of them is a syllable too; small letters, between bars. */
export const KEPT_WORDS = ${literal(words.sort().join('|'))};
`,
  };
}
