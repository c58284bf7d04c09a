import { codePairs, type Second } from '../../src/language/pairs.js';
import { bitEncoder } from './coder.js';
import { readCells } from './syllables.js';
import { base64, type Generated, readTable } from './tables.js';

/**
 * The pairs of syllables that meet more often than by chance. Syllables are numbered by rank (most frequent first,
 * then by cell); `codePairs` says how they are packed.
 */
export function generateLanguage(): Generated {
  const { classes, cellOf } = readCells();
  const ranked = [...cellOf.values()].sort((a, b) => classes[b] - classes[a] || a - b);
  const rankOfCell = new Map(ranked.map((cell, rank) => [cell, rank]));
  const rankOf = (syllable: string): number => {
    const rank = rankOfCell.get(cellOf.get(syllable) ?? -1);
    if (rank === undefined) throw new Error(`data/language/bigrams.tsv: ${syllable} is not in data/syllable`);
    return rank;
  };
  const rows: (readonly Second[])[] = [];
  for (const { first, seconds } of readTable('language/bigrams.tsv')) {
    rows[rankOf(first)] = seconds
      .split(' ')
      .map(pair => pair.split(':'))
      .map(([second, kind]) => [rankOf(second), Number(kind)] as const)
      .sort((a, b) => a[0] - b[0]);
  }
  const encoder = bitEncoder();
  codePairs(
    encoder.code,
    Uint8Array.from(ranked, cell => classes[cell]),
    rows.length,
    () => undefined,
    rows,
  );
  return {
    file: 'bigrams.ts',
    generator: 'build/language.ts',
    sources: ['language/bigrams.tsv', 'syllable/frequencies.tsv'],
    body: `
/** How many first syllables, by rank, have a row. */
export const BIGRAM_ROWS = ${rows.length};

/** Pairs of syllables: see src/language/pairs.ts for the code. */
export const BIGRAMS = ${base64(encoder.bytes())};
`,
  };
}
