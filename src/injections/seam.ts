import { attestedSyllable } from '../language/chain.js';
import { isDigitAt, kindAt, wordEnd, wordStart } from '../language/words.js';
import { NO_SYLLABLE, type PackedSyllable } from '../syllable/scan.js';
import { isProse, type ProseKind } from './lexicon.js';
import { phrasesAt } from './phrase-tree.js';
import type { Place } from './reading.js';

/** The word before the suspicious one, if only a space stands between. */
export function wordBefore({ text, start, lineStart }: Place): PackedSyllable {
  if (start - 2 < lineStart || text.charCodeAt(start - 1) !== 0x20) return NO_SYLLABLE;
  return attestedSyllable(text, wordStart(text, start - 1, Math.max(lineStart, start - 12)), start - 1);
}

/** Whether the word that the cut breaks is a syllable: one of the sentence, most likely. */
export const breaksSyllable = (text: string, at: number, end: number): boolean =>
  attestedSyllable(text, wordStart(text, at, Math.max(0, end - LONGEST_SYLLABLE)), end) !== NO_SYLLABLE;

const LONGEST_SYLLABLE = 10;

/** How far behind the cut the keyword may still end. */
const AHEAD = 40;

/** Whether something with accents follows soon that is not a word: then the rest of the torn word, most likely, stands there. */
export function holdsBrokenWord(text: string, from: number, lineEnd: number): boolean {
  const limit = Math.min(lineEnd, from + AHEAD);
  for (let at = from; at < limit && text.charCodeAt(at) === 0x20; ) {
    const end = wordEnd(text, at + 1, limit);
    if (end === limit) return false;
    if (hasAccent(text, at + 1, end) && attestedSyllable(text, at + 1, end) === NO_SYLLABLE) return true;
    at = end;
  }
  return false;
}

/** What kind of words the one at `at` is of, if clauses begin with such. */
export function clauseStart(text: string, at: number, limit: number): ProseKind | undefined {
  let longest = at;
  let start: ProseKind | undefined;
  for (const { phrase, end } of phrasesAt(text, at, limit)) {
    if (end <= longest || !isProse(phrase.kind) || kindAt(text, end) !== 0) continue;
    if (text.slice(at, end) !== phrase.text) continue;
    longest = end;
    start = phrase.kind;
  }
  return start;
}

/** The word behind the space at `at`. */
export const nextWord = ({ text, lineEnd }: Place, at: number): string =>
  text.slice(at + 1, wordEnd(text, at + 1, Math.min(lineEnd, at + 24)));

/** Whether a name or a number follows: what stands before one says what it is the name or the number of. */
export function leadsName(text: string, end: number, lineEnd: number): boolean {
  if (text.charCodeAt(end) !== 0x20 || end + 1 >= lineEnd) return false;
  const first = text.slice(end + 1, end + 2);
  return first !== first.toLowerCase() || isDigitAt(text, end + 1);
}

export function wordAfter(text: string, at: number, limit: number): PackedSyllable {
  if (text.charCodeAt(at) !== 0x20) return NO_SYLLABLE;
  return attestedSyllable(text, at + 1, wordEnd(text, at + 1, Math.min(limit, at + 12)));
}

export function hasAccent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x80) return true;
  return false;
}
