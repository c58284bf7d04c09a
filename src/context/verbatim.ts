import type { Span } from '../edits.js';
import {
  CODE_START,
  PLAIN_WORD,
  STRONG_SIGN,
  TAG,
  TICKED,
  VERBATIM,
  WEAK_SIGN,
} from '../generated/grammar.js';
import { countMatches } from '../pattern.js';
import { isAsciiLetter } from './classes.js';
import { INVISIBLE, withoutInvisibles } from './invisible.js';

/** How far a run of characters without a blank, or a line, is looked at on either side, in UTF-16 code units. */
const RUN_REACH = 256;
const LINE_REACH = 512;
/** How far in front of `index` an address with a scheme may begin: those are the long ones. */
const ADDRESS_REACH = 2048;
const LONGEST_SCHEME = 16;

/** How many points a line of code has: a strong sign has two, a weak one has one. */
const CODE_POINTS = 4;
/** In code there are few words as in prose: at most that many for each point. */
const PLAIN_WORDS_PER_POINT = 3;

/** What a character may be a sign of, by its ASCII code; a stop or colon counts only if something follows at once. */
const Sign = { None: 0, Run: 1, Code: 2, Quote: 4, Bracket: 8, Stop: 16, Digit: 32 } as const;
const SIGNS: Uint8Array = /* @__PURE__ */ (() => {
  const signs = new Uint8Array(128);
  const mark = (characters: string, sign: number): void => {
    for (const character of characters) signs[character.charCodeAt(0)] |= sign;
  };
  mark('/\\@#_$&~', Sign.Run);
  mark('{}=<>\\|$`[]&*', Sign.Code);
  mark('"\'`', Sign.Quote);
  mark('(', Sign.Bracket);
  mark('.:', Sign.Stop);
  mark('0123456789', Sign.Digit);
  return signs;
})();

/** Whether a run of characters ends there. */
export const endsRun = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || unit === 0x2028;

/**
 * The span around `index` that no step may touch; `undefined` in prose and outside of the text.
 *
 * That is: a URL, a host, an e-mail address, a path or file name, a hashtag or handle, an identifier (snake_case), a
 * hash or key, a tag or entity of HTML, code between back-ticks, or a line of program text. The grammars are
 * `data/grammar/verbatim.xre` and `code.xre`.
 *
 * Offsets are UTF-16 code units. Only the line that holds `index` counts, of it at most 256 code units on either side
 * of `index` for what has no blank in it (2,048 in front of it for an address with a scheme), and 512 for the rest: the cost of a call does not grow with the text. Meant for
 * words that a step is about to change, not for every word.
 *
 * @example
 * ```ts
 * verbatimSpanAt('xem https://example.vn/hoà nhé', 23); // { start: 4, end: 26 }
 * verbatimSpanAt('và/hoặc khoẻ mạnh.', 8); // undefined
 * ```
 */
export function verbatimSpanAt(text: string, index: number): Span | undefined {
  if (!(index >= 0 && index < text.length)) return undefined;
  return runAt(text, index) ?? enclosingAt(text, index);
}

/**
 * Whether no step may touch what stands at `index`, as `verbatimSpanAt` tells, or would tell without the characters that no
 * reader sees: those that are left in an address part it from what touches it.
 */
export function isVerbatimAt(text: string, index: number): boolean {
  if (verbatimSpanAt(text, index) !== undefined) return true;
  const before = text.slice(Math.max(0, index - RUN_REACH), index);
  const behind = text.slice(index, index + RUN_REACH);
  if (!INVISIBLE.test(before) && !INVISIBLE.test(behind)) return false;
  const seen = withoutInvisibles(before);
  return verbatimSpanAt(seen + withoutInvisibles(behind), seen.length) !== undefined;
}

/** The part of the run of characters without a blank around `index` that is no prose. */
function runAt(text: string, index: number): Span | undefined {
  const first = Math.max(0, index - RUN_REACH);
  const last = Math.min(text.length, index + RUN_REACH);
  let signs = 0;
  let start = index;
  for (; start > first; start--) {
    const unit = text.charCodeAt(start - 1);
    if (endsRun(unit)) break;
    if (unit < 128) signs |= SIGNS[unit];
  }
  let end = index;
  let stop = 0;
  for (; end < last; end++) {
    const unit = text.charCodeAt(end);
    if (endsRun(unit)) break;
    // A stop tells only if the run goes on behind it.
    signs |= stop;
    stop = 0;
    if (unit >= 128) continue;
    if (unit === 0x2e || unit === 0x3a) stop = Sign.Stop;
    else signs |= SIGNS[unit];
  }
  if ((signs & (Sign.Run | Sign.Stop | Sign.Digit)) === 0) return undefined;
  return matchAt(VERBATIM(), text, start === first ? addressBefore(text, start) : start, end, index);
}

/** Where the run goes on to the left of `start`: the start of the address with a scheme that it may be part of. */
function addressBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - ADDRESS_REACH), start);
  const scheme = before.lastIndexOf('://');
  if (scheme < 0 || /\s/.test(before.slice(scheme))) return start;
  return start - before.length + Math.max(0, scheme - LONGEST_SCHEME);
}

/** The match of a grammar that holds `index`, among those in a range of the text. */
function matchAt(grammar: RegExp, text: string, start: number, end: number, index: number): Span | undefined {
  for (const match of text.slice(start, end).matchAll(grammar)) {
    const from = start + match.index;
    if (from > index) return undefined;
    if (from + match[0].length > index) return { start: from, end: from + match[0].length };
  }
  return undefined;
}

/** A part of a line, and the signs in it. */
interface Stretch extends Span {
  readonly text: string;
  readonly signs: number;
}

/**
 * What was looked at last: a step asks for one word of a line after the other, and their surroundings overlap. One text is
 * kept alive by it, until a word of another one is asked for.
 */
const cache: { stretch?: Stretch } = {};

/** The tag, the code between back-ticks or the line of code around `index`. */
function enclosingAt(text: string, index: number): Span | undefined {
  const { start, end, signs } = stretchAround(text, index);
  if (isCalm(signs) && !startsAsCode(text, start, end)) return undefined;
  const enclosed = isCalm(signs)
    ? undefined
    : (matchAt(TAG(), text, start, end, index) ?? matchAt(TICKED(), text, start, end, index));
  return enclosed ?? (isCodeLine(text, start, end) ? { start, end } : undefined);
}

/** Whether signs are such as prose has. */
const isCalm = (signs: number): boolean =>
  (signs & Sign.Code) === 0 && (signs & (Sign.Quote | Sign.Bracket)) !== (Sign.Quote | Sign.Bracket);

/** The line around `index`, as far as it counts, with its signs, or with those of more of it where all of that is calm. */
function stretchAround(text: string, index: number): Stretch {
  const first = Math.max(0, index - LINE_REACH);
  const last = Math.min(text.length, index + LINE_REACH);
  const seen = seenAround(text, index);
  let start = Math.max(first, seen.start);
  while (start > first && text.charCodeAt(start - 1) !== 0x0a) start--;
  let end = Math.min(last, seen.end);
  while (end < last && text.charCodeAt(end) !== 0x0a) end++;
  const signs =
    seen.signs |
    signsOf(text, start, Math.min(seen.start, end)) |
    signsOf(text, Math.max(seen.end, start), end);
  const isEnough = isCalm(signs);
  cache.stretch = isEnough
    ? { text, start: Math.min(start, seen.start), end: Math.max(end, seen.end), signs }
    : { text, start, end, signs: signsOf(text, start, end) };
  return isEnough ? { text, start, end, signs } : cache.stretch;
}

/** What is known of the surroundings of `index`: nothing, or what was looked at last if that holds it. */
function seenAround(text: string, index: number): Stretch {
  const { stretch } = cache;
  const isNear = stretch?.text === text && stretch.start <= index && index <= stretch.end;
  return isNear ? stretch : { text, start: index, end: index, signs: 0 };
}

/** All signs in a range; a bracket behind an ASCII letter is a sign of code: f(x). */
function signsOf(text: string, start: number, end: number): number {
  let signs = 0;
  let before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) {
      signs |= SIGNS[unit];
      if (unit === 0x28 && isAsciiLetter(before)) signs |= Sign.Code;
    }
    before = unit;
  }
  return signs;
}

/**
 * Whether a line, from `lineStart` up to `lineEnd` without its end, is program text or markup: it starts as code does,
 * or has several signs of code, not all of them weak, and few words between them.
 *
 * Offsets are UTF-16 code units. At most 1,024 code units of the line are looked at, those at its start.
 */
export function isCodeLine(text: string, lineStart: number, lineEnd: number): boolean {
  const end = Math.min(lineEnd, lineStart + 2 * LINE_REACH);
  if (startsAsCode(text, lineStart, end)) return true;
  const line = text.slice(lineStart, end);
  const strong = countMatches(STRONG_SIGN(), line);
  if (strong === 0) return false;
  const points = 2 * strong + countMatches(WEAK_SIGN(), line);
  return points >= CODE_POINTS && countMatches(PLAIN_WORD(), line) <= points * PLAIN_WORDS_PER_POINT;
}

/** Whether the line that begins at `start` starts as code does; a part of a line does not count as a start. */
function startsAsCode(text: string, start: number, end: number): boolean {
  if (start > 0 && text.charCodeAt(start - 1) !== 0x0a) return false;
  if (text.charCodeAt(start) >= 128) return false;
  return text.slice(start, end).search(CODE_START()) === 0;
}
