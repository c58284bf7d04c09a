import { ACTIVE, FOREIGN_LETTERS, FOREIGN_MARKS, LOOKALIKES } from '../generated/characters.js';
import { ALPHABET, idOf, LETTERS, toneOf } from '../syllable/letters.js';

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

/** U+00AD, U+034F, U+180E, U+200B-200F, U+2060-2064, U+FEFF: drawn as nothing wherever they stand. */
const INVISIBLE = [
  0xad, 0x34f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff,
];

/** The first and last combining mark of the general block. */
export const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

const VOWEL_CLASS = /* @__PURE__ */ (() =>
  [...'aăâeêioôơuưy'].map(
    vowel =>
      ({ a: Class.A, e: Class.E, o: Class.O, u: Class.U, i: Class.I, y: Class.Y })[vowel] ?? Class.Shaped,
  ))();

function classOfLetter(letter: number): Class {
  const id = idOf(letter);
  if (id > VOWEL_CLASS.length) {
    const name = ALPHABET[id - 1];
    return name === 'q' ? Class.Q : name === 'g' ? Class.G : Class.Consonant;
  }
  const plain = VOWEL_CLASS[id - 1];
  return toneOf(letter) === 0 ? plain : plain + (Class.TonedA - Class.A);
}

/** Whether a code unit is a letter of the Latin script beyond ASCII: Latin-1, Extended-A, -B, IPA, Additional. */
export const isLatin = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x2af && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x1e00 && unit <= 0x1eff);

/** The class of each UTF-16 code unit. */
export const CLASS_OF: Uint8Array = /* @__PURE__ */ (() => {
  const classes = new Uint8Array(0x10000);
  let at = 0;
  for (const pair of ACTIVE.split(' ')) {
    const [gap, length] = pair.split(',').map(digits => Number.parseInt(digits, 36));
    classes.fill(Class.Active, at + gap, at + gap + length + 1);
    at += gap + length;
  }
  for (let unit = 0xc0; unit < 0x1f00; unit++) {
    if (LETTERS[unit] !== 0) classes[unit] = classOfLetter(LETTERS[unit]);
    else if (isLatin(unit) && classes[unit] === Class.Other) classes[unit] = Class.Foreign;
  }
  for (let unit = 0x41; unit <= 0x7a; unit++) {
    if (LETTERS[unit] !== 0) classes[unit] = classOfLetter(LETTERS[unit]);
  }
  classes.fill(Class.Mark, 0x300, 0x370);
  classes.fill(Class.Lookalike, 0xff21, 0xff3b).fill(Class.Lookalike, 0xff41, 0xff5b);
  for (const [unit] of LOOKALIKES) classes[unit] = isLatin(unit) ? Class.Impostor : Class.Lookalike;
  for (const [unit] of FOREIGN_MARKS) if (!isMark(unit)) classes[unit] = Class.Odd;
  for (const [unit] of FOREIGN_LETTERS) classes[unit] = Class.Odd;
  classes[0x131] = Class.Odd;
  for (const unit of INVISIBLE) classes[unit] = Class.Invisible;
  classes[0x0a] = Class.LineFeed;
  return classes;
})();
