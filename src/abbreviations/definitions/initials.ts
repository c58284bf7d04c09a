import type { Span } from '../../edits.js';
import { TAIL_WORDS } from '../../generated/abbreviations.js';
import { memoize } from '../memoize.js';
import { CAPITAL, DIGIT, fold, initialOf, unitClasses, WORD } from '../units.js';

/** A word of a long form, from right to left in a list of them. */
export interface LongWord extends Span {
  readonly text: string;
}

/** Whole syllables that a short form may leave out of its middle. */
const LINKING = /^(?:và|của|về|cho|từ|sang|trong|các|với|tại|trên|ở|theo|bằng|giữa)$/;

/** Signs that a long form may hold between its words. */
const INSIDE = /[\s,&"'\u201c\u201d\u2018\u2019\u00ab\u00bb/\u2010-\u2014-]/;

/** How many linking words may be left out: the search stays small whatever the words are. */
const MOST_SKIPPED = 3;

/** How many words before a short form may belong to its long form: two for each letter, and a tail of five. */
const MOST_WORDS = 28;
const FARTHEST = 240;

const cache: { tailWords?: ReadonlySet<string> } = {};

/** One part of a short form: a capital with the small letters behind it (Th in ThS), or a number. */
interface Part {
  readonly initial: string;
  /** The capital as it is written, where it bears a shape: Ư asks for ư, U takes either. */
  readonly shaped: string | undefined;
  readonly rest: string;
}

/** The parts of a short form; connecting signs count for nothing. */
export const partsOf: (short: string) => readonly Part[] = /* @__PURE__ */ memoize(partsIn, 512, 24);

function partsIn(short: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [part] of short.matchAll(/\p{Lu}[\p{Ll}]*|\p{N}+/gu)) {
    const initial = initialOf(part);
    parts.push({
      initial,
      shaped: initial === part[0] ? undefined : part[0],
      rest: /\p{N}/u.test(part[0]) ? part.slice(1) : part.slice(1).toLowerCase(),
    });
  }
  return parts;
}

/** The words before `end`, nearest first, as far as one phrase may reach: no bracket, stop or colon is passed. */
export function wordsBefore(text: string, end: number): LongWord[] {
  const classes = unitClasses();
  const words: LongWord[] = [];
  const limit = Math.max(0, end - FARTHEST);
  for (let i = end; i > limit && words.length < MOST_WORDS; ) {
    const unit = text.charCodeAt(i - 1);
    if (classes[unit] & WORD) {
      const to = i;
      while (i > limit && classes[text.charCodeAt(i - 1)] & WORD) i--;
      if (i === limit && limit > 0) break;
      words.push({ start: i, end: to, text: text.slice(i, to) });
    } else if (INSIDE.test(text[i - 1]) || isInner(text, i - 1, classes)) i--;
    else break;
  }
  return words;
}

/** Whether a full stop joins two abbreviations: TP.HCM. */
const isInner = (text: string, at: number, classes: Uint16Array): boolean =>
  text[at] === '.' &&
  (classes[text.charCodeAt(at - 1)] & CAPITAL) !== 0 &&
  (classes[text.charCodeAt(at + 1)] & CAPITAL) !== 0;

/** How the letters of a short form were found in a long one. */
export interface Alignment extends Span {
  readonly linking: boolean;
  readonly nested: boolean;
}

/** Whether a word is what one part of a short form stands for. */
function fits(part: Part, word: string, plainD: boolean): boolean {
  const first = initialOf(word);
  if (/[0-9]/.test(part.initial)) return word === part.initial + part.rest;
  if (first !== part.initial) {
    const ofW = part.initial === 'W' && /^[ưƯ]/.test(word);
    if (!ofW && !(plainD && part.initial === 'D' && first === 'Đ')) return false;
  }
  if (part.shaped && fold(word)[0] !== part.shaped.toLowerCase()) return false;
  if (part.rest === '') return true;
  // The small letters of ThS, TTg, QyĐ follow each other inside of the one syllable.
  const plain = word.normalize('NFD').toLowerCase();
  let at = 1;
  for (const letter of part.rest) {
    at = plain.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The parts of a word in capitals (MTTQ, 1A), which may stand for as many parts of a longer short form. */
function nestedParts(word: string): readonly Part[] | undefined {
  if (word.length < 2 || word.length > 8 || /^(?:[IVX]+|[0-9]+)$/.test(word)) return undefined;
  const classes = unitClasses();
  for (let i = 0; i < word.length; i++)
    if (!(classes[word.charCodeAt(i)] & (CAPITAL | DIGIT))) return undefined;
  return partsOf(word);
}

const isSamePart = (a: Part, b: Part): boolean =>
  a.initial === b.initial && a.shaped === b.shaped && a.rest === b.rest;

/**
 * Reads a short form out of whole words, one letter each, from right to left, beginning at word `from` of `words`.
 *
 * No letter inside of a syllable counts: that is how "cách hành chính" would be taken for CCHC. Linking words (và,
 * của, từ ...) may be left out of the middle, and an abbreviation inside counts with all of its letters.
 */
export function align(
  parts: readonly Part[],
  words: readonly LongWord[],
  from: number,
  plainD = false,
): Alignment | undefined {
  if (parts.length < 2 || from >= words.length) return undefined;
  // Most phrases are told apart by their last word.
  const { text: last } = words[from];
  if (!fits(parts[parts.length - 1], last, plainD) && nestedParts(last) === undefined) return undefined;
  const whole = parts.map(part => part.shaped ?? part.initial).join('');
  /** From where nothing was found, once there was more than one way to get there. */
  let failed: Set<number> | undefined;
  const step = (part: number, at: number, skipped: number, nested: boolean): Alignment | undefined => {
    const place = ((part + 1) * MOST_WORDS + at) * (MOST_SKIPPED + 1) + skipped;
    if (failed?.has(place)) return undefined;
    const found = stepOn(part, at, skipped, nested);
    if (found === undefined) failed?.add(place);
    return found;
  };
  const stepOn = (part: number, at: number, skipped: number, nested: boolean): Alignment | undefined => {
    if (part < 0) return { start: words[at - 1].start, end: words[from].end, linking: skipped > 0, nested };
    if (at >= words.length) return undefined;
    const { text } = words[at];
    const inner = nestedParts(text);
    const first = inner && text !== whole ? part + 1 - inner.length : -1;
    if (inner && first >= 0 && inner.every((one, i) => isSamePart(one, parts[first + i]))) {
      failed ??= new Set();
      const found = step(first - 1, at + 1, skipped, true);
      if (found) return found;
    }
    if (fits(parts[part], text, plainD)) {
      const found = step(part - 1, at + 1, skipped, nested);
      if (found) return found;
    }
    if (skipped < MOST_SKIPPED && at > from && part < parts.length - 1 && LINKING.test(text)) {
      return step(part, at + 1, skipped + 1, nested);
    }
    return undefined;
  };
  const found = step(parts.length - 1, from, 0, false);
  if (!found) return undefined;
  const used = words.filter(word => word.start >= found.start && word.end <= found.end);
  return used.length >= 2 && !used.some(word => word.text === whole) ? found : undefined;
}

/** Whether a word may belong to the tail that short forms leave out: a name, a number, a word for a place or a year. */
export function isTailWord(word: string): boolean {
  if (/^[0-9]+$/.test(word) || (unitClasses()[word.charCodeAt(0)] & CAPITAL) !== 0) return true;
  cache.tailWords ??= new Set(TAIL_WORDS.split('|').map(fold));
  return cache.tailWords.has(fold(word));
}
