import { LOOKALIKES } from '../../generated/characters.js';
import { LOWER_VOWELS, UPPER_VOWELS } from '../../generated/letters.js';
import { inventory } from '../../syllable/inventory.js';
import { composedUnit, decomposed, idOf, letterAt, type ToneNumber, toneOf } from '../../syllable/letters.js';
import { foldOf, TELEX, VNI } from '../spelling.js';

/** The vowels with a tone in lower case, by the number of the tone from 1. */
export const TONED_VOWELS: readonly string[] = /* @__PURE__ */ [1, 2, 3, 4, 5].map(tone =>
  [...LOWER_VOWELS].filter((_, i) => i % 6 === tone).join(''),
);

/** The letters that a shape mark or stroke sets apart from another, in lower case. */
export const SHAPED = 'ăâêôơưđ';

/** A letter in all its tones, in lower case. */
export function inAllTones(letter: string): string {
  const at = LOWER_VOWELS.indexOf(letter);
  return at < 0 ? letter : LOWER_VOWELS.slice(at, at + 6);
}

/** All letters that are not ASCII, in lower case. */
export const MARKED: string = /* @__PURE__ */ [...LOWER_VOWELS, 'đ']
  .filter(letter => letter > '\u007f')
  .join('');

/** Every capital letter and its small one: those of this alphabet, f, j, w and z. */
export const CAPITALS: readonly (readonly [capital: string, small: string])[] = /* @__PURE__ */ [
  ...MARKED,
  ...'abcdefghijklmnopqrstuvwxyz',
].map(small => [small.toUpperCase(), small] as const);

/** Letters of other Latin alphabets that only look Vietnamese (Đ, Ư), and the letters meant. */
export const LOOKALIKE_LETTERS: readonly (readonly [unit: string, letter: string])[] =
  /* @__PURE__ */ LOOKALIKES.filter(([unit]) => unit < 0x370).map(
    ([unit, letter]) => [String.fromCharCode(unit), letter] as const,
  );

/** How the tone keys of syllables write a letter: `ow` for ơ. */
export const telexOf = (letter: string): string => TELEX[idOf(letterAt(letter, 0)) - 1];

/** The digit that stands for a letter's shape in the tone keys of other words: 7 for ơ; none if it has no shape. */
export const vniOf = (letter: string): string => VNI[idOf(letterAt(letter, 0))] ?? '';

/**
 * Every way of writing a letter other than composed, and look-alikes of Đ, đ, Ư and ư: what a list of replacements
 * needs to make of any Unicode form NFC. Shape and tone come in either order, the shape composed with the letter,
 * the tone composed with it, or neither; tones also by U+0340 and U+0341.
 */
export function letterForms(): readonly (readonly [written: string, letter: string])[] {
  const forms = new Map<string, string>();
  for (const letter of LOWER_VOWELS + UPPER_VOWELS) {
    for (const written of spellings(letter)) if (written !== letter) forms.set(written, letter);
  }
  return [...forms, ...LOOKALIKE_LETTERS];
}

function spellings(letter: string): readonly string[] {
  const tone = toneOf(letterAt(letter, 0));
  const [base, ...marks] = decomposed(letter.charCodeAt(0));
  const toneless = letterWithTone(letter, 0);
  const toneMarks =
    tone === 0 ? [''] : [markOf(tone), ...(tone === 1 ? ['\u0340'] : tone === 2 ? ['\u0341'] : [])];
  const shape = marks.filter(mark => !toneMarks.includes(mark)).join('');
  const shapeless = letterWithTone(base, tone);
  return toneMarks.flatMap(mark => [
    toneless + mark,
    base + shape + mark,
    base + mark + shape,
    shapeless + shape,
  ]);
}

const letterWithTone = (letter: string, tone: ToneNumber): string => {
  const packed = letterAt(letter, 0);
  return String.fromCharCode(composedUnit(idOf(packed), tone, letter !== letter.toLowerCase()));
};

const markOf = (tone: ToneNumber): string => '\0\u0300\u0301\u0309\u0303\u0323'[tone];

/** Characters that no reader sees and that only tear words apart. */
export const INVISIBLE: readonly string[] = ['\u00ad', '\u034f', '\u200b', '\u2060', '\ufeff'];

/** A text with marks and invisible characters as escapes, which all engines read alike: nobody can read them bare. */
export const escapeMarks = (text: string): string =>
  text.replace(/[\p{M}\p{Cf}]/gu, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** All syllables without their marks. */
export function foldedSyllables(): ReadonlySet<string> {
  const { onsets, rimes, fits } = inventory();
  const folded = new Set<string>();
  onsets.forEach(({ letters }, o) => {
    rimes.forEach(({ glide, nucleus, coda }, r) => {
      if (fits[o * rimes.length + r]) folded.add(foldOf(letters + glide + nucleus + coda));
    });
  });
  return folded;
}

/**
 * A regex for what stands in a word that is one syllable of the level tone, in lower-case letters without a tone
 * mark: onsets by the rimes they go with. Without anchors, without groups that capture; it reads the same in the
 * regexes of Java, PostgreSQL and JavaScript.
 */
export function levelSyllable(): string {
  const { onsets, rimes, fits } = inventory();
  const byOnsets = new Map<string, string[]>();
  rimes.forEach(({ glide, nucleus, coda, stopped }, r) => {
    if (stopped) return;
    const allowed = onsets.filter((_, o) => fits[o * rimes.length + r]).map(({ letters }) => letters);
    if (allowed.length === 0) return;
    const key = allowed.join('|');
    byOnsets.set(key, [...(byOnsets.get(key) ?? []), glide + nucleus + coda]);
  });
  return `(?:${[...byOnsets].map(([allowed, endings]) => `(?:${allowed})(?:${endings.join('|')})`).join('|')})`;
}
