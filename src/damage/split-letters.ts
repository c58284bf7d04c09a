import { CLASS_OF, Class } from '../context/classes.js';
import { kindOf, MARK } from '../language/words.js';
import type { LineFinder } from './types.js';

/** At least this many letters have an invisible character behind them, and this share of all letters in between. */
const LEAST = 6;
const LEAST_SHARE = 0.5;

/**
 * Letters kept apart by invisible characters (U+034F and its like behind each), so that no filter reads the words.
 * A soft hyphen here and there, or joiners in other scripts, do not count.
 */
export const findSplitLetters: LineFinder = (text, { start, end }) => {
  let first = -1;
  let last = -1;
  let letters = 0;
  let lettersAtLast = 0;
  let split = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (kindOf(unit) === 0 || kindOf(unit) === MARK) continue;
    letters++;
    let next = i + 1;
    while (next < end && isVisibleMark(text.charCodeAt(next))) next++;
    if (next >= end || CLASS_OF[text.charCodeAt(next)] !== Class.Invisible) continue;
    if (first < 0) {
      first = i;
      letters = 1;
    }
    split++;
    last = next + 1;
    lettersAtLast = letters;
  }
  if (split < LEAST || split < LEAST_SHARE * lettersAtLast) return undefined;
  const reasons = [`${split} of ${lettersAtLast} letters have an invisible character behind them`];
  return { kind: 'split-letters', start: first, end: last, reasons };
};

const isVisibleMark = (unit: number): boolean => kindOf(unit) === MARK && CLASS_OF[unit] !== Class.Invisible;
