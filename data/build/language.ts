import { readCells } from './syllables.js';
import { base64, type Generated, readTable } from './tables.js';

/** Bits, the first one the lowest of the first byte. */
class BitWriter {
  readonly #bytes: number[] = [];
  #at = 0;

  put(value: number, width: number): void {
    for (let i = 0; i < width; i++, this.#at++) {
      if ((this.#at & 7) === 0) this.#bytes.push(0);
      this.#bytes[this.#at >> 3] |= ((value >> i) & 1) << (this.#at & 7);
    }
  }

  /** A number as its quotient by 2 ** k in ones, a zero, and k bits of rest (Rice's code). */
  putRice(value: number, k: number): void {
    for (let quotient = value >> k; quotient > 0; quotient--) this.put(1, 1);
    this.put(0, 1);
    this.put(value & ((1 << k) - 1), k);
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

const RICE_OF_COUNT = 3;

/** The width of the rest that makes the gaps shortest. */
function bestWidth(gaps: readonly number[]): number {
  const cost = (k: number): number => gaps.reduce((sum, gap) => sum + (gap >> k) + 1 + k, 0);
  return [...Array(13).keys()].reduce((best, k) => (cost(k) < cost(best) ? k : best));
}

/**
 * The pairs of syllables that meet more often than by chance. Syllables are numbered by rank (most frequent first,
 * then by cell); for each first syllable, in that order, the number of its pairs, the width of the gaps' rests, and
 * for each second one the gap from the one before and two bits of how much the pair says.
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
  const rows: (readonly (readonly [second: number, kind: number])[])[] = [];
  for (const { first, seconds } of readTable('language/bigrams.tsv')) {
    rows[rankOf(first)] = seconds
      .split(' ')
      .map(pair => pair.split(':'))
      .map(([second, kind]) => [rankOf(second), Number(kind)] as const)
      .sort((a, b) => a[0] - b[0]);
  }
  const bits = new BitWriter();
  for (let first = 0; first < rows.length; first++) {
    const pairs = rows[first] ?? [];
    bits.putRice(pairs.length, RICE_OF_COUNT);
    if (pairs.length === 0) continue;
    const gaps = pairs.map(([second], i) => second - (i === 0 ? 0 : pairs[i - 1][0] + 1));
    const width = bestWidth(gaps);
    bits.put(width, 4);
    pairs.forEach(([, kind], i) => {
      bits.putRice(gaps[i], width);
      bits.put(kind, 2);
    });
  }
  return {
    file: 'bigrams.ts',
    generator: 'build/language.ts',
    sources: ['language/bigrams.tsv', 'syllable/frequencies.tsv'],
    body: `
/** How many first syllables, by rank, have a row. */
export const BIGRAM_ROWS = ${rows.length};

/** Pairs of syllables: see data/build/language.ts for the code, src/language/ for its reader. */
export const BIGRAMS = ${base64(bits.bytes)};
`,
  };
}
