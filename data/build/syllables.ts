import { base64, bitsOf, type Generated, literal, readTable } from './tables.js';

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

/** The spelling rules: which letter of the alphabet may follow an onset, and which rimes need or refuse one. */
function fitsTogether(onset: string, before: string, rime: string, needs: string): boolean {
  const front = 'ieêy'.includes(rime[0]);
  if (needs === 'qu') return onset === 'qu';
  if (needs === '0 qu') return onset === '' || onset === 'qu';
  if (needs === 'onset' && (onset === '' || onset === 'qu')) return false;
  if (before === 'front') return front;
  if (before === 'back') return !front || (onset === 'g' && rime[0] === 'i' && !/^i[êau]/.test(rime));
  if (before === 'vowel') return rime[0] !== 'i' && rime[0] !== 'y';
  if (before === 'unrounded') return 'aăâeêiy'.includes(rime[0]) || /^(?:ơ[in]?|ôc)$/.test(rime);
  return true;
}

/**
 * Onsets and rimes as they are written, which of them go together, and how often each syllable was seen: a bit per
 * onset, rime and tone, and a nibble (the logarithm of the count to the base of two, see `frequencyOf`) for each bit
 * that is set.
 */
export function generateSyllables(): Generated {
  const onsets = readTable('syllable/onsets.tsv');
  const rimes = readTable('syllable/rimes.tsv');
  const exceptions = readTable('syllable/exceptions.tsv');
  const { classes } = readCells();
  const fits = onsets.flatMap(({ onset, before }) =>
    rimes.map(({ rime, onsets: needs }) => fitsTogether(onset, before, rime, needs)),
  );
  const seen = [...classes].filter(frequency => frequency > 0);
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
/** The onsets, the first of them none. */
export const ONSETS = ${literal(onsets.map(row => row.onset).join(' '))};

/** The rimes as glide,nucleus,coda. */
export const RIMES = ${literal(rimes.map(row => [row.glide, row.nucleus, row.coda].join(',')).join(' '))};

/** One bit for each onset and rime: whether the spelling rules let the two stand together. */
export const FITS = ${base64(bitsOf(fits))};

/** Syllables whose tone mark divides them otherwise than the rules do: syllable,onset,rime. */
export const EXCEPTIONS = ${literal(exceptions.map(row => [row.syllable, row.onset, row.rime].join(',')).join(' '))};

/** One bit for each onset, rime and tone: whether the syllable was seen. */
export const SEEN = ${base64(bitsOf([...classes].map(frequency => frequency > 0)))};

/** One nibble for each bit that is set: how often, as the logarithm of the count. */
export const FREQUENCY = ${base64(nibbles)};
`,
  };
}
