import { CLASS_OF, endsWord, isMark } from '../context/classes.js';
import { idOf, isVowel, shapeMarkOf, toneOf, toneOfMark } from '../syllable/letters.js';
import { isSpacingAccent, letterMeantBy, markMeantBy } from './reading.js';

/**
 * Whether the vowel that ends before `index`, with its marks and what stands for marks, has a shape and no tone; of many
 * marks the last eight.
 */
function isShaped(text: string, lineStart: number, index: number): boolean {
  const limit = Math.max(lineStart, index - 8);
  let shaped = false;
  for (let i = index - 1; i >= limit; i--) {
    const unit = markMeantBy(text.charCodeAt(i));
    if (!isMark(unit)) {
      const letter = letterMeantBy(unit);
      return (shaped || shapeMarkOf(idOf(letter)) !== 0) && toneOf(letter) === 0;
    }
    if (toneOfMark(unit) !== 0) return false;
    shaped ||= unit === 0x302 || unit === 0x306 || unit === 0x31b;
  }
  return false;
}

/**
 * Whether a spacing accent stands in a word: behind a vowel, and before another letter or behind a vowel that has a
 * shape mark (thê´). Anywhere else it may be a quotation mark.
 */
export function isAccentOfWord(text: string, lineStart: number, index: number, lineEnd: number): boolean {
  let at = index - 1; // what bears the accent: behind it there may stand another one
  while (at > lineStart && at > index - 8 && isSpacingAccent(text.charCodeAt(at))) at--;
  if (at < lineStart) return false;
  const before = text.charCodeAt(at);
  if (!isVowel(idOf(letterMeantBy(before))) && !isMark(before)) return false;
  const isBeforeLetter = index + 1 < lineEnd && !endsWord(CLASS_OF[text.charCodeAt(index + 1)]);
  return isBeforeLetter || isShaped(text, lineStart, index);
}
