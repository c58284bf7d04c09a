import { wrong } from '../../checks.js';
import { fold } from '../units.js';

// The kinds of neighbours that phrases name, a bit each.

/** A word with one capital, at its start. */
export const NAME = 1;
/** A word in capitals. */
export const CAPS = 2;
export const NUMBER = 4;
/** A word in small letters. */
export const SMALL_WORD = 8;
export const SIGN = 16;
export const EDGE = 32;
/** A name that is a Vietnamese syllable. */
export const VIET = 64;
/** A name, or a word in capitals. */
export const ANY = 128;
export const YEAR = 256;
/** A number with too many digits to count anything: that of a telephone, of an account. */
export const LONG = 512;
/** A word or sign for a unit of measurement, behind a number. */
export const UNIT = 1024;

const KINDS: Readonly<Record<string, number>> = {
  '{Name}': NAME,
  '{caps}': CAPS,
  '{number}': NUMBER,
  '{word}': SMALL_WORD,
  '{sign}': SIGN,
  '{edge}': EDGE,
  '{Viet}': VIET,
  '{Any}': ANY,
  '{year}': YEAR,
  '{long}': LONG,
  '{unit}': UNIT,
};

/** Whether a part of a phrase may be met in a text: a kind, one word or one sign. */
export const isPart = (part: string): boolean =>
  KINDS[part] !== undefined || /^(?:[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s])$/u.test(part);

/**
 * One part of a phrase as a number, so that a word of a text is compared with many at once: a kind is the negative of its
 * bit, a word or sign has a number of its own from 0 on.
 */
export type Atom = number;

/** The number of a word that no phrase holds. */
export const UNKNOWN: Atom = -1 << 16;

const numbers = new Map<string, Atom>();

/** How many words and signs have a number by now. */
export const atomsKnown = (): number => numbers.size;

/** The atom that a part of a phrase is; words are folded, and get their number when they are first read. */
export function readAtom(part: string): Atom {
  if (part.startsWith('{')) {
    if (KINDS[part] === undefined)
      throw wrong('a kind of word', `one of ${Object.keys(KINDS).join(', ')}`, part, true);
    return -KINDS[part];
  }
  const word = fold(part);
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const atom = numbers.size;
  numbers.set(word, atom);
  return atom;
}

/** The number of a folded word or a sign of a text, or `UNKNOWN`. */
export const atomOf = (folded: string): Atom => numbers.get(folded) ?? UNKNOWN;
