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

/** How far before an accent the quotation that it may close begins, in code units. */
const QUOTE_REACH = 64;

/** Whether the sign at `index` may close a quotation: the one before it on the line opens one, \u00b4thơ\u00b4. */
function mayClose(text: string, lineStart: number, index: number): boolean {
  const sign = text[index];
  for (let i = index - 1; i >= lineStart && i >= index - QUOTE_REACH; i--) {
    if (text[i] === sign) return i === lineStart || endsWord(CLASS_OF[text.charCodeAt(i - 1)]);
  }
  return false;
}

/**
 * Whether a spacing accent stands in a word: behind a vowel, and before another letter or behind a vowel that has a
 * shape mark (thê´). Anywhere else it may be a quotation mark, or a prime; so it may be where the same sign opened a
 * quotation before, and where it stands twice at the end of a word.
 */
export function isAccentOfWord(text: string, lineStart: number, index: number, lineEnd: number): boolean {
  let at = index - 1; // what bears the accent: behind it there may stand another one
  while (at > lineStart && at > index - 8 && isSpacingAccent(text.charCodeAt(at))) at--;
  if (at < lineStart) return false;
  const before = text.charCodeAt(at);
  if (!isVowel(idOf(letterMeantBy(before))) && !isMark(before)) return false;
  let next = index + 1;
  while (next < lineEnd && next < index + 8 && text[next] === text[index]) next++;
  if (next < lineEnd && !endsWord(CLASS_OF[text.charCodeAt(next)])) return true;
  return next === index + 1 && isShaped(text, lineStart, index) && !mayClose(text, lineStart, index);
}
