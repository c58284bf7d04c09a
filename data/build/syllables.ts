import { base64, type Generated, literal, readTable } from './tables.js';

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** A syllable without its tone, and the tone as a number from 0 (none) to 5 (nặng). */
function splitTone(syllable: string): [bare: string, tone: number] {
  const decomposed = syllable.normalize('NFD');
  const mark = decomposed.match(/[\u0300\u0301\u0309\u0303\u0323]/)?.[0] ?? '';
  return [decomposed.replace(mark, '').normalize('NFC'), TONES.indexOf(mark)];
}

/**
 * How often each syllable was seen, by its cell `(onset * rimes.length + rime) * 6 + tone`, and the cell of each: the
 * way in which everything that is packed refers to a syllable.
 */
export function readCells(): { readonly classes: Uint8Array; readonly cellOf: ReadonlyMap<string, number> } {
  const onsets = readTable('syllable/onsets.tsv');
  const rimes = readTable('syllable/rimes.tsv');
  const onsetIndex = new Map(onsets.map((row, i) => [row.onset, i]));
  const rimeIndex = new Map(rimes.map((row, i) => [row.rime, i]));
  const exceptions = new Map(readTable('syllable/exceptions.tsv').map(row => [row.syllable, row]));

  const classes = new Uint8Array(onsets.length * rimes.length * 6);
  const cellOf = new Map<string, number>();
  for (const { syllable, class: frequency } of readTable('syllable/frequencies.tsv')) {
    const [bare, tone] = splitTone(syllable);
    const exception = exceptions.get(syllable);
    const onset =
      exception?.onset ??
      [...onsetIndex.keys()]
        .filter(o => bare.startsWith(o) && rimeIndex.has(bare.slice(o.length)))
        .sort((a, b) => b.length - a.length)[0];
    if (onset === undefined)
      throw new Error(`data/syllable/frequencies.tsv: ${syllable} has no onset and rime`);
    const cell =
      (onsetIndex.get(onset)! * rimes.length + rimeIndex.get(bare.slice(onset.length))!) * 6 + tone;
    classes[cell] = Number(frequency);
    cellOf.set(syllable, cell);
  }
  return { classes, cellOf };
}

/**
 * Onsets and rimes as they are written, and how often each syllable was seen: a bit per onset, rime and tone, and a
 * nibble (the logarithm of the count to the base of two, see `frequencyOf`) for each bit that is set.
 */
export function generateSyllables(): Generated {
  const onsets = readTable('syllable/onsets.tsv');
  const rimes = readTable('syllable/rimes.tsv');
  const exceptions = readTable('syllable/exceptions.tsv');
  const { classes } = readCells();
  const bits = new Uint8Array(Math.ceil(classes.length / 8));
  const seen: number[] = [];
  classes.forEach((frequency, i) => {
    if (frequency === 0) return;
    bits[i >> 3] |= 1 << (i & 7);
    seen.push(frequency);
  });
  const nibbles = new Uint8Array(Math.ceil(seen.length / 2));
  seen.forEach((frequency, i) => {
    nibbles[i >> 1] |= frequency << ((i & 1) * 4);
  });

  return {
    file: 'syllables.ts',
    generator: 'build/syllables.ts',
    sources: [
      'syllable/onsets.tsv',
      'syllable/rimes.tsv',
      'syllable/exceptions.tsv',
      'syllable/frequencies.tsv',
    ],
    body: `
/** The onsets, and before which rimes each is written: any, front (i e ê y), back (others), vowel, unrounded. */
export const ONSETS = ${literal(onsets.map(row => `${row.onset}:${row.before}`).join(' '))};

/** The rimes as glide,nucleus,coda,onsets; onsets: none (any), 0 (only without), onset (only with), qu. */
export const RIMES = ${literal(rimes.map(row => [row.glide, row.nucleus, row.coda, row.onsets.replace(/ /g, '+')].join(',')).join(' '))};

/** Syllables whose tone mark divides them otherwise than the rules do: syllable,onset,rime. */
export const EXCEPTIONS = ${literal(exceptions.map(row => [row.syllable, row.onset, row.rime].join(',')).join(' '))};

/** One bit for each onset, rime and tone: whether the syllable was seen. */
export const SEEN = ${base64(bits)};

/** One nibble for each bit that is set: how often, as the logarithm of the count. */
export const FREQUENCY = ${base64(nibbles)};
`,
  };
}
