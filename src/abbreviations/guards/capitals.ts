import type { Span } from '../../edits.js';
import { NO_SYLLABLE, scanSyllable } from '../../syllable/scan.js';
import { CAPITAL, LETTER, SMALL, unitClasses, WORD } from '../units.js';

/** What a line of a signature begins with: Decree 30/2020/NĐ-CP has these short forms written so, and capitals behind them. */
const SIGNED = /^\s*(?:TM|KT|TL|TUQ|Q)\. *\p{Lu}[^\p{Ll}]*$/u;
/** Longer lines, in code units, are no signatures: they would be looked at for each of their short forms. */
const LONGEST_SIGNATURE = 120;

/** How far on either side of a token the capitals are counted. */
const CAPITALS_REACH = 56;
/** After how many code units it is checked whether there can still be enough of them. */
const CAPITALS_STEP = 16;

/**
 * Whether a token stands in words of capitals: more than three of five of the words around it are, where only
 * Vietnamese syllables and words with small letters count. Abbreviations are neither; a signature is all capitals whatever
 * its words are (TM. UBND).
 */
export function isAllCapitals(text: string, token: Span): boolean {
  const classes = unitClasses();
  const first = Math.max(0, token.start - CAPITALS_REACH);
  const last = Math.min(text.length, token.end + CAPITALS_REACH);
  let balance = 0;
  for (let i = first; i < last; ) {
    for (const stop = Math.min(i + CAPITALS_STEP, last); i < stop; i++) {
      const bits = classes[text.charCodeAt(i)];
      balance += (bits & CAPITAL) - ((bits & SMALL) >> 1); // without a branch: letters come as they like
    }
    if (balance + last - i <= 0) return false; // more small letters: no need to look at words
  }
  let capitals = 0;
  let small = 0;
  for (let i = first; i < last; i++) {
    if (!(classes[text.charCodeAt(i)] & LETTER)) continue;
    const start = i;
    let isSmall = false;
    for (; i < last; i++) {
      const bits = classes[text.charCodeAt(i)];
      if (bits & SMALL) isSmall = true;
      else if (!(bits & WORD)) break;
    }
    if (isSmall) small++;
    else if (i - start > 1 && scanSyllable(text, start, i) !== NO_SYLLABLE) capitals++;
  }
  return capitals * 2 > small * 3 || (small === 0 && text.length <= LONGEST_SIGNATURE && SIGNED.test(text));
}
