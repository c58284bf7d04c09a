import type { Span } from '../../edits.js';
import { TAILS } from '../../generated/abbreviations.js';
import {
  beforeInstitution,
  cueBefore,
  cuesBeforeShort,
  OPENING,
  opensNear,
  QUOTES,
  skipBack,
  skipOn,
} from '../cues.js';
import { LONGEST_LONG_FORM, lettersOf } from '../dictionary/index.js';
import { isSurname } from '../surnames.js';
import type { DefinitionRule } from '../types.js';
import { CAPITAL, unitClasses } from '../units.js';
import { align, isTailWord, type LongWord, partsOf, wordsBefore } from './initials.js';
import { endsWith, type LongFormsOf, type Pair, ruleOf, spelled } from './pairs.js';

const CLOSING = ')]';

const cache: { tails?: readonly string[] } = {};

/** What stands between a long form and its short form: a bracket, words that announce it, or both. */
interface Opening {
  /** Where the long form ends. */
  readonly end: number;
  /** Whether words announce the short form. */
  readonly isCued: boolean;
  /** What the short form does not say again, abbreviated: CLB of "(CLB HM)". */
  readonly kind: string | undefined;
}

/** How far before the blanks and quotation marks before a token what opens it may reach, in code units. */
export const FARTHEST_OPENING = 96;

/** What opens a short form: "(CCHC)", "(sau đây gọi tắt là CCHC)", ", viết tắt là CCHC". */
export function openingBefore(text: string, token: Span): Opening | undefined {
  const short = text.slice(token.start, token.end);
  let at = skipBack(text, token.start, QUOTES, true);
  const colon = skipBack(text, at, ':');
  const cue =
    cueBefore(text, at, cuesBeforeShort()) || (colon < at ? cueBefore(text, colon, cuesBeforeShort()) : 0);
  if (cue > 0) at = skipBack(text, colon - cue, `${QUOTES},:;-\u2013`);
  at = beforeInstitution(text, at);
  const kind = kindBefore(text, at);
  if (kind !== undefined) at -= kind.length;
  const bracket = at > 0 && OPENING.includes(text[at - 1]);
  if (!bracket && cue === 0) return undefined;
  if (bracket && !closes(text, token.end, short, cue > 0)) return undefined;
  if (bracket) at--;
  return { end: skipBack(text, at, `${QUOTES},`, true), isCued: cue > 0, kind };
}

/**
 * "cải cách hành chính (CCHC)", "... (sau đây gọi tắt là CCHC)", "..., viết tắt là CCHC": the words before what opens.
 *
 * `text` may start with the end of the line before.
 */
export function longFirst(
  text: string,
  token: Span,
  known: LongFormsOf,
  { end, isCued, kind }: Opening,
): Pair | undefined {
  const words = wordsBefore(text, end);
  const short = text.slice(token.start, token.end);
  const pair = words.length < 2 ? undefined : pairWith(short, token, words, text, known, isCued);
  if (pair === undefined) return undefined;
  const rest = wordsBefore(text, pair.long.start);
  if (followsSurname(text, rest[0], pair.long.start)) return undefined; // a long form is no part of a person's name
  return kind === undefined || known(kind).some(name => endsWith(rest, name)) ? pair : undefined;
}

/** CLB in "Câu lạc bộ Hiến máu (CLB HM)": what the short form does not say again, abbreviated. */
function kindBefore(text: string, at: number): string | undefined {
  if (!(unitClasses()[text.charCodeAt(at - 1)] & CAPITAL) || !opensNear(text, at, 8)) return undefined;
  return /[([](\p{Lu}{2,6})$/u.exec(text.slice(Math.max(0, at - 8), at))?.[1];
}

/** Whether a bracket that holds a short form ends behind it, or goes on to something beside it. */
function closes(text: string, end: number, short: string, cue: boolean): boolean {
  const next = text[skipOn(text, end, QUOTES)] ?? '';
  return (
    CLOSING.includes(next) ||
    (cue && /^ [\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?["\u201d]?[)\]]/u.test(text.slice(end, end + 24))) ||
    ((cue || lettersOf(short).length >= 3) && next !== '' && ',;/\u2013-'.includes(next))
  );
}

/** Pairs a short form with the words before it. */
function pairWith(
  short: string,
  token: Span,
  words: readonly LongWord[],
  text: string,
  known: LongFormsOf,
  cue: boolean,
): Pair | undefined {
  const made = (rule: DefinitionRule, long: Span, expansion?: string): Pair | undefined =>
    long.end - long.start > LONGEST_LONG_FORM
      ? undefined
      : {
          short: token,
          long,
          rule,
          order: 'long-first',
          expansion: expansion ?? spelled(text, long, short, known),
        };
  const parts = partsOf(short);
  const found = align(parts, words, 0);
  if (found) return made(ruleOf(found), found);
  const listed = known(short);
  for (const expansion of listed) {
    const long = endsWith(words, expansion);
    if (long) return made('dictionary', long, expansion);
  }
  const plain = short.includes('D') ? align(parts, words, 0, true) : undefined;
  if (plain) return made('plain-d', plain);
  if (parts.length < 3) return undefined;
  const farthest = cue ? LONGEST_TAIL_WITH_CUE : LONGEST_TAIL;
  const reach = cue || parts.length >= ENOUGH_LETTERS ? LONGEST_TAIL_WITH_CUE : LONGEST_TAIL;
  for (let from = 1; from <= reach && from < words.length - 1; from++) {
    for (const expansion of listed) {
      const long = endsWith(words, expansion, from);
      if (long) return made('tail', long, expansion);
    }
  }
  for (const from of tailsBefore(words, cue || parts.length >= ENOUGH_LETTERS ? farthest : 0)) {
    const head = align(parts, words, from);
    if (head) return made('tail', head);
  }
  return undefined;
}

/** How many words a short form may leave out behind the long form; more where a cue says that there is one. */
const LONGEST_TAIL = 8;
const LONGEST_TAIL_WITH_CUE = 24;

/** This many letters hardly ever agree with as many words in a row by chance: anything may follow these. */
const ENOUGH_LETTERS = 5;

/**
 * How many words a tail may have: a known one; a run of names, numbers and words for places; or `any` number up to that.
 */
function tailsBefore(words: readonly LongWord[], any: number): number[] {
  const lengths: number[] = [];
  for (const tail of (cache.tails ??= TAILS.split('|')))
    if (endsWith(words, tail)) lengths.push(tail.split(' ').length);
  let named = true;
  for (let from = 1; from <= Math.max(any, LONGEST_TAIL) && from < words.length - 1; from++) {
    named &&= isTailWord(words[from - 1].text);
    if (!named && from > any) break;
    lengths.push(from);
  }
  return lengths;
}

/** Whether a word is a surname, or a name behind one, and the name goes on at `next`. */
function followsSurname(text: string, word: LongWord | undefined, next: number): boolean {
  if (word?.end !== next - 1 || text[word.end] !== ' ') return false;
  return isSurname(word.text);
}
