import { codeOf, inAllTones, levelSyllable, SHAPED, TONED_VOWELS } from './letters.js';

/** One replacement in a term: a regex and what is put for each match, where `$1` is the first group. */
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
 * is left then are accents, to be folded.
 *
 * The tone goes to the end as a digit, so that its place in the term does not matter (hoà, hòa; also vịêt); a syllable
 * of the level tone gets 0, a word of Vietnamese letters that is no syllable (ĐT, HĐND) 8; then letters with a shape
 * become two. Of every syllable this makes what `toneKey` makes, and of words without Vietnamese letters too. They
 * part in words that have digits or several tones: a regex cannot tell all that a tokenizer knows.
 */
export function toneRewrites({ start, end, any }: TermShape = ALONE): readonly Rewrite[] {
  const whole = (pattern: string): string => `${start}(${pattern})${end}`;
  const tones = TONED_VOWELS.map((vowels, i) => ({
    name: `tone_${i + 1}`,
    pattern: whole(`${any}[${vowels}]${any}`),
    replacement: `$1${i + 1}`,
  }));
  const shapes = [...SHAPED].map(letter => ({
    name: `shape_${codeOf(letter)}`,
    pattern: `[${inAllTones(letter)}]`,
    replacement: codeOf(letter),
  }));
  return [
    ...tones,
    { name: 'tone_0', pattern: whole(levelSyllable()), replacement: '$10' },
    { name: 'no_syllable', pattern: whole(`${any}[${SHAPED}]${any}(?<![0-9])`), replacement: '$18' },
    // Before ô becomes oo, and in syllables only: xoong, not moon.
    { name: 'shape_ooo', pattern: `[${inAllTones('o')}]{2}(?=${any}[0-5]${end})`, replacement: 'ooo' },
    ...shapes,
  ];
}
