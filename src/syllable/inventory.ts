import { FITS, FREQUENCY, ONSETS, RIMES, SEEN } from '../generated/syllables.js';

/** A rime as it is written, in its parts; the tone stands on letter `oldTone` or `newTone` of it. */
export interface Rime {
  readonly glide: string;
  readonly nucleus: string;
  readonly coda: string;
  readonly length: number;
  readonly oldTone: number;
  readonly newTone: number;
  /** Ends in c, ch, p or t, and so takes only sắc and nặng. */
  readonly stopped: boolean;
}

export interface Onset {
  readonly letters: string;
  readonly length: number;
}

/** The onsets and rimes of the language, and which of their combinations are allowed and known. */
export interface Inventory {
  readonly onsets: readonly Onset[];
  readonly rimes: readonly Rime[];
  /** Whether the spelling rules let an onset stand before a rime: `fits[onset * rimes.length + rime]`. */
  readonly fits: Uint8Array;
  /** How often a syllable was seen, 0 to 15: `frequency[(onset * rimes.length + rime) * 6 + tone]`. */
  readonly frequency: Uint8Array;
}

/**
 * The letter of a rime that bears the tone mark: the nucleus; of its two letters the second before a coda or where
 * that is ê, ô or ơ. In open oa, oe, uy the old style writes the tone on the glide: the two differ nowhere else.
 */
export function toneLetterOfRime(
  glide: string,
  nucleus: string,
  coda: string,
  placement: 'old' | 'new',
): number {
  if (placement === 'old' && glide !== '' && coda === '' && 'aey'.includes(nucleus)) return 0;
  const second = nucleus.length === 2 && (coda !== '' || 'êôơ'.includes(nucleus[1]));
  return glide.length + (second ? 1 : 0);
}

function readRime([glide, nucleus, coda]: readonly string[]): Rime {
  return {
    glide,
    nucleus,
    coda,
    length: glide.length + nucleus.length + coda.length,
    oldTone: toneLetterOfRime(glide, nucleus, coda, 'old'),
    newTone: toneLetterOfRime(glide, nucleus, coda, 'new'),
    stopped: /^(?:ch?|p|t)$/.test(coda),
  };
}

/** What a digit of base64 is worth. */
const worthOf = (unit: number): number =>
  unit > 0x60 ? unit - 71 : unit > 0x40 ? unit - 65 : unit > 0x2f ? unit + 4 : unit === 0x2b ? 62 : 63;

/** Bytes from base64, without the platform. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4));
  let bits = 0;
  let held = 0;
  for (let i = 0, at = 0; at < bytes.length; i++) {
    bits = ((bits << 6) | worthOf(text.charCodeAt(i))) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = bits >> held;
    }
  }
  return bytes;
}

/** Calls `visit` with the index of each bit that is set, in order: most are not. */
function eachBit(bits: Uint8Array, visit: (index: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let byte = bits[i]; byte !== 0; byte &= byte - 1) visit(i * 8 + 31 - Math.clz32(byte & -byte));
  }
}

function unpackFrequency(cells: number): Uint8Array {
  const nibbles = decodeBase64(FREQUENCY);
  const frequency = new Uint8Array(cells);
  let n = 0;
  eachBit(decodeBase64(SEEN), i => {
    frequency[i] = (nibbles[n >> 1] >> ((n & 1) * 4)) & 15;
    n++;
  });
  return frequency;
}

function unpack(): Inventory {
  const onsets = ONSETS.split(' ').map(letters => ({ letters, length: letters.length }));
  const rimes = RIMES.split(' ').map(row => readRime(row.split(',')));
  const fits = new Uint8Array(onsets.length * rimes.length);
  eachBit(decodeBase64(FITS), i => {
    fits[i] = 1;
  });
  return { onsets, rimes, fits, frequency: unpackFrequency(fits.length * 6) };
}

/** Unpacked when first asked: an import alone costs nothing. */
const cache: { inventory?: Inventory } = {};

/** The inventory, unpacked from `src/generated/syllables.ts`. */
export function inventory(): Inventory {
  cache.inventory ??= unpack();
  return cache.inventory;
}
