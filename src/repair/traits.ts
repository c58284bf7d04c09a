import type { Rule } from '../edits.js';
import { STROKED_D, shapeMarkOf } from '../syllable/letters.js';
import { frequencyOf, NO_SYLLABLE, type PackedSyllable, rimeOf, scanSyllable } from '../syllable/scan.js';
import type { Neighbourhood } from './evidence.js';
import { isTelling, type Reading } from './reading.js';

/** A word under repair: what it is, where it stands, and what is asked for. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly syllable: PackedSyllable;
  /** The letter that is to bear the tone; -1 if all tones stay where they are. */
  readonly toneTo: number;
  readonly around: () => Neighbourhood;
}

/** Whether a letter of the word, leaving out those in question, tells that the word is Vietnamese. */
export const tellsItself = ({ reading }: Word): boolean =>
  reading.letters.some(
    ({ id, tone, lookalike, mended }) =>
      lookalike === undefined && !mended.some(isGuess) && isTelling(id, tone),
  );

const isGuess = (rule: Rule): boolean => rule === 'foreign-mark' || rule === 'spacing-mark';

/** Whether the word has a mark that the Germanic languages with an eth do not write. */
export const isUngermanic = ({ reading }: Word): boolean =>
  reading.letters.some(({ id, tone }) => shapeMarkOf(id) !== 0 || (tone !== 0 && tone !== 2));

/** Whether one of its letters, at least, is Latin. */
export const isPartlyLatin = ({ reading }: Word): boolean =>
  reading.letters.some(letter => letter.lookalike === undefined);

/** Whether a well-formed syllable has what few other languages have: a closed rime (unlike più), a đ, a shape mark. */
export const hasTrait = ({ syllable, reading }: Word): boolean =>
  /[^iouy]/.test(rimeOf(syllable).coda) ||
  (rimeOf(syllable).glide !== '' && rimeOf(syllable).coda !== '') ||
  reading.letters.some(({ id }) => shapeMarkOf(id) !== 0 || id === STROKED_D);

/** Whether the word has a mark of its own besides the one in question. */
export const hasOtherMark = ({ reading }: Word): boolean =>
  reading.letters.some(
    ({ id, tone, mended }) => shapeMarkOf(id) !== 0 || (tone !== 0 && mended.length === 0),
  );

/** Whether the word tells that it is Vietnamese and nothing speaks against it, or else its neighbours do. */
export const isHeldUp = (word: Word): boolean =>
  word.around() === 'vietnamese' || (word.around() === 'unknown' && tellsItself(word));

/** Whether a part of a text is a syllable that people write. */
export function isWritten(text: string, start: number, end: number): boolean {
  const syllable = scanSyllable(text, start, end);
  return syllable !== NO_SYLLABLE && frequencyOf(syllable) > 0;
}
