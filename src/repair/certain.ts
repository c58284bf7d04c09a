import type { Rule } from '../edits.js';
import { HAN } from '../pattern.js';
import { shapeMarkOf } from '../syllable/letters.js';
import {
  frequencyOf,
  isToneTwice,
  markedLetterOf,
  NO_SYLLABLE,
  scanSyllable,
  toneLetterOf,
} from '../syllable/scan.js';
import { isEthOfSyllable, isStrokeOfOther } from './strokes.js';
import {
  hasOtherMark,
  hasTrait,
  isHeldUp,
  isPartlyLatin,
  isWritten,
  tellsItself,
  type Word,
} from './traits.js';

/**
 * Whether a rule may be applied to the word: by the word itself where that suffices, by its neighbourhood where it
 * does not.
 */
export function isCertain(word: Word, rule: Rule): boolean {
  const isSyllable = word.syllable !== NO_SYLLABLE;
  const isAttested = isSyllable && frequencyOf(word.syllable) > 0;
  switch (rule) {
    case 'tone-position':
    case 'tone-duplicate':
      if (isScannedL(word) || isRatherTwo(word) || isMisread(word) || isBesideHan(word)) return false;
      if (isAttested && tellsItself(word)) return true;
      // An open syllable that nobody writes is rather a foreign word: Noé, più.
      return (isAttested || hasTrait(word)) && word.around() !== 'foreign';
    case 'mark-order':
      return isAttested || word.around() !== 'foreign';
    case 'duplicate-mark':
      return isSyllable ? word.around() !== 'foreign' : word.around() === 'vietnamese';
    case 'spacing-mark':
      return (
        isAttested && (word.around() === 'vietnamese' || (word.around() === 'unknown' && hasOtherMark(word)))
      );
    case 'foreign-mark':
    case 'dotless-i':
      return (
        isAttested &&
        !isBesideHan(word) &&
        (word.around() === 'vietnamese' || (word.around() === 'unknown' && tellsItself(word)))
      );
    case 'eth':
      return isSyllable ? isEthOfSyllable(word, isAttested) : isStrokeOfOther(word);
    case 'african-d':
    case 'overlay':
      return isSyllable ? isHeldUp(word) : isStrokeOfOther(word);
    case 'gha':
      return isSyllable ? isHeldUp(word) : word.around() === 'vietnamese';
    case 'greek-letter':
      return isAttested && !isSymbol(word) && isPartlyLatin(word) && isHeldUp(word);
    case 'cyrillic-letter':
    case 'fullwidth-letter':
      return isAttested && isPartlyLatin(word) && isHeldUp(word);
    default:
      return false;
  }
}

/**
 * Whether the word starts with a capital I before a small vowel and is a word that people write with an l in its place,
 * the tone where it stands: in scans Ià is là, and no Ìa.
 */
function isScannedL({ text, start, reading: { letters, composed } }: Word): boolean {
  if (text.charCodeAt(start) !== 0x49 || letters.length < 2 || letters[1].capital) return false;
  const meant = `l${composed.slice(1)}`;
  const syllable = scanSyllable(meant, 0, meant.length);
  return isWritten(meant, 0, meant.length) && markedLetterOf(syllable) === toneLetterOf(syllable, 'old');
}

/** What follows the first bytes of letters of UTF-8 that were read in another encoding: Ti\u00e1\u00ba\u00bfng, Vi\u00e1\u00bb\u2021t. */
const MISREAD_BEHIND = /^(?:[\u00aa\u00ba][^\s.,;:!?)\]]|\u00bb[\u00a0-\u00bf\u2018-\u201e\u2020-\u2026])/;

const isMisread = ({ text, end }: Word): boolean => MISREAD_BEHIND.test(text.slice(end, end + 2));

/**
 * Whether the word is rather two between which the space was lost: two tones are in a syllable that nobody writes (cóánh), or a
 * second word starts with a capital in its midst (PhúYên, but not HòA).
 */
function isRatherTwo({ syllable, reading: { letters, composed } }: Word): boolean {
  if (isToneTwice(syllable) && frequencyOf(syllable) === 0) return true;
  const joint = letters.findIndex(({ capital }, i) => i > 0 && capital && !letters[i - 1].capital);
  return (
    joint > 0 &&
    joint < letters.length - 1 &&
    isWritten(composed, 0, joint) &&
    isWritten(composed, joint, composed.length)
  );
}

/** Whether the word may be a symbol of a formula: two letters without any mark, \u03bde. */
const isSymbol = ({ reading: { letters } }: Word): boolean =>
  letters.length === 2 && letters.every(({ id, tone }) => tone === 0 && shapeMarkOf(id) === 0);

/** How far from a word Chinese letters make it one that is read aloud from them, in code units. */
const HAN_REACH = 16;

/** From so often on, as a logarithm, a syllable is Vietnamese whatever stands beside it: Thuỷ (\u6c34). */
const COMMON = 8;

/** Whether Chinese letters stand near the word on its line, a rare one: its marks may be those of Pinyin, họ Liú (\u5218). */
function isBesideHan({ text, start, end, syllable }: Word): boolean {
  if (frequencyOf(syllable) >= COMMON) return false;
  const before = text.slice(Math.max(0, start - HAN_REACH), start);
  const behind = text.slice(end, end + HAN_REACH);
  const near = before.slice(before.lastIndexOf('\n') + 1) + behind.split('\n', 1)[0];
  return near.search(HAN()) >= 0;
}
