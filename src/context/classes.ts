import { CLASS_RUNS } from '../generated/classes.js';

/**
 * What a code unit is to the repairs: few enough classes for an automaton, and fine enough for the tone rules. The
 * vowels a e o u i y are told apart, without a tone and with one; those with a shape mark (ă â ê ô ơ ư) are not.
 */
export enum Class {
  /** No letter, and nothing that composition touches: space, digits, punctuation, other scripts. */
  Other = 0,
  /** The line feed: ends a line, and is a non-letter otherwise. */
  LineFeed = 1,
  /** A character that no reader sees. */
  Invisible = 2,
  /** A combining mark. */
  Mark = 3,
  /** An accent that stands alone, a letter with a foreign mark, a dotless i. */
  Odd = 4,
  /** Any other code unit that canonical composition may touch. */
  Active = 5,
  Q = 6,
  G = 7,
  Consonant = 8,
  A = 9,
  E = 10,
  O = 11,
  U = 12,
  I = 13,
  Y = 14,
  Shaped = 15,
  TonedA = 16,
  TonedE = 17,
  TonedO = 18,
  TonedU = 19,
  TonedI = 20,
  TonedY = 21,
  TonedShaped = 22,
  /** A Latin letter that Vietnamese does not have. */
  Foreign = 23,
  /** A Cyrillic, Greek or full-width letter with the glyph of a Latin one. */
  Lookalike = 24,
  /** Ð, Ɖ, Ƣ and the like: Latin letters that stand for Vietnamese ones. */
  Impostor = 25,
}

/** All classes from here on are letters. */
export const FIRST_LETTER = Class.Q;

/** Whether a class is one of those that end a word. */
export const endsWord = (c: Class): boolean => c <= Class.Invisible;

export const CLASSES = 26;

/** Whether a code unit is in the block of combining diacritical marks. */
export const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

/** Whether a code unit is a letter of the Latin script beyond ASCII: Latin-1, Extended-A, -B, IPA, Additional. */
export const isLatin = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x2af && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x1e00 && unit <= 0x1eff);

/** The class of each UTF-16 code unit: worked out by data/build/classes.ts, here only unpacked from runs. */
export const CLASS_OF: Uint8Array = /* @__PURE__ */ (() => {
  const classes = new Uint8Array(0x10000);
  let unit = 0;
  for (let i = 0; i < CLASS_RUNS.length; ) {
    const c = CLASS_RUNS.charCodeAt(i++) - 0x41;
    let length = 0;
    for (; CLASS_RUNS.charCodeAt(i) < 0x41; i++) length = length * 10 + CLASS_RUNS.charCodeAt(i) - 0x30;
    if (length === 0) classes[unit++] = c;
    else classes.fill(c, unit, (unit += length));
  }
  return classes;
})();

/** Whether a code unit is a letter of the Latin script, or looks like one. */
export const isLatinLetter = (unit: number): boolean => {
  const c = CLASS_OF[unit];
  return c >= FIRST_LETTER || c === Class.Odd || (c === Class.Active && isLatin(unit));
};

/** A space or a line feed: no word goes on behind it, and nothing composes across it. */
export const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x0a;

/** Whether a code unit is a letter of ASCII, capital or not. */
export const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** A space, a tab or a no-break space. */
export const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || unit === 0x09;

/** The signs that stand for one another in short forms and numbers of documents: the hyphen, and those of typesetters. */
export const HYPHENS = '-\u2010\u2011\u2013';

/** Whether a code unit is one of `HYPHENS`. */
export const isHyphen = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013;
