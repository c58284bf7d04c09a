import { inAllTones, levelSyllable, SHAPED, TONED_VOWELS, telexOf, vniOf } from './letters.js';

/** One replacement: a regex without groups that capture, and what is put for each match, which is `$&` in it. */
export interface Rewrite {
  readonly name: string;
  readonly pattern: string;
  readonly replacement: string;
}

/** How a regex says where a term starts and ends, and what may stand in it. */
export interface TermShape {
  readonly start: string;
  readonly end: string;
  readonly any: string;
}

/** A term on its own. */
const ALONE: TermShape = { start: '^', end: '$', any: '.*' };

/**
 * The rewrites that make a tone key of a term in lower-case NFC, one after the other, each wherever it matches; what
 * is left then are letters with marks, to be folded.
 *
 * The tone goes to the end as a digit, so that its place in the term does not matter (hoà, hòa; also vịêt); a syllable
 * of the level tone gets 0, a word of Vietnamese letters that is no syllable (ĐT, HĐND) 8. Shapes are written as the
 * last digit tells. Of every syllable, and of words without tones, digits and marks of other languages (which are
 * folded), this makes what `toneKey` makes; in others the two part: a regex cannot tell all that a tokenizer knows.
 */
export function toneRewrites({ start, end, any }: TermShape = ALONE): readonly Rewrite[] {
  const whole = (pattern: string): string => `${start}${pattern}${end}`;
  const tones = TONED_VOWELS.map((vowels, i) => ({
    name: `tone_${i + 1}`,
    pattern: whole(`${any}[${vowels}]${any}`),
    replacement: `$&${i + 1}`,
  }));
  const inWord = `(?=${any}8${end})`;
  const inSyllable = `(?=${any}[0-5]${end})`;
  const vni = [...new Set([...SHAPED].map(vniOf))].map(digit => ({
    name: `shape_${digit}`,
    pattern: `[${[...SHAPED].filter(letter => vniOf(letter) === digit).join('')}]${inWord}`,
    replacement: `$&${digit}`,
  }));
  const telex = [...SHAPED].map(letter => ({
    name: `shape_${telexOf(letter)}`,
    pattern: `[${inAllTones(letter)}]${inSyllable}`,
    replacement: telexOf(letter),
  }));
  return [
    ...tones,
    { name: 'tone_0', pattern: whole(levelSyllable()), replacement: '$&0' },
    { name: 'no_syllable', pattern: whole(`${any}[${SHAPED}]${any}(?<![0-9])`), replacement: '$&8' },
    ...vni,
    // Before ô becomes oo.
    { name: 'shape_ooo', pattern: `[${inAllTones('o')}]{2}${inSyllable}`, replacement: 'ooo' },
    ...telex,
  ];
}
