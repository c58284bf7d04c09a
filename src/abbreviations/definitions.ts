import type { Span } from '../edits.js';
import { CUES_BEFORE_LONG, CUES_BEFORE_SHORT, TAILS } from '../generated/abbreviations.js';
import {
  beforeInstitution,
  cueAfter,
  cueBefore,
  isSpace,
  mayBeCue,
  maySayShort,
  OPENING,
  QUOTES,
  skipBack,
  skipOn,
} from './cues.js';
import { lettersOf, lookUp } from './dictionary.js';
import { type Alignment, align, isTailWord, type LongWord, partsOf, wordsBefore } from './initials.js';
import type { DefinitionRule } from './types.js';
import { fold, foldPhrase, initialOf } from './units.js';

/** A short and a long form that a text pairs; spans count in the text looked at. */
export interface Pair {
  readonly short: Span;
  readonly long: Span;
  readonly rule: DefinitionRule;
  readonly order: 'long-first' | 'short-first';
  readonly expansion: string;
}

/** The longest long form, in code units. */
export const LONGEST = 200;

const CLOSING = ')]';
/** What makes II, IV, XIII numbers; CD, DC and MC are not counted among them. */
const ROMAN = /^(?=.*[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const SHAPE = /^[\p{Lu}](?=.*[\p{Lu}])[\p{L}\p{M}&.,/\-\u2010\u2011\u2013]*[\p{N}]*$/u;

/** Whether a token may be a short form that a text defines. */
export function isDefinable(short: string): boolean {
  return short.length >= 2 && short.length <= 14 && SHAPE.test(short) && !ROMAN.test(short);
}

/** What the dictionaries say of a short form: the known long forms. */
export type Known = (short: string) => readonly string[];

/**
 * "cải cách hành chính (CCHC)", "... (sau đây gọi tắt là CCHC)", "..., viết tắt là CCHC".
 *
 * `text` may start with the end of the line before. The long form ends where the bracket opens.
 */
export function longFirst(text: string, token: Span, known: Known): Pair | undefined {
  const short = text.slice(token.start, token.end);
  if (!maySayShort(text, token.start) || !isDefinable(short)) return undefined;
  let at = skipBack(text, token.start, QUOTES, true);
  const cue =
    cueBefore(text, at, CUES_BEFORE_SHORT) || cueBefore(text, skipBack(text, at, ':'), CUES_BEFORE_SHORT);
  if (cue > 0) at = skipBack(text, skipBack(text, at, ':') - cue, `${QUOTES},:;-\u2013`);
  at = beforeInstitution(text, at);
  const bracket = at > 0 && OPENING.includes(text[at - 1]);
  if (!bracket && cue === 0) return undefined;
  if (bracket && !closes(text, token.end, short, cue > 0)) return undefined;
  if (bracket) at--;
  const end = skipBack(text, at, `${QUOTES},`, true);
  const words = wordsBefore(text, end);
  return words.length < 2 ? undefined : pairWith(short, token, words, text, known);
}

/** Whether a bracket that holds a short form ends behind it, or goes on to something beside it. */
function closes(text: string, end: number, short: string, cue: boolean): boolean {
  const next = text[skipOn(text, end, QUOTES)] ?? '';
  return (
    CLOSING.includes(next) ||
    ((cue || lettersOf(short).length >= 3) && next !== '' && ',;/\u2013-'.includes(next))
  );
}

/** Pairs a short form with the words before it. */
function pairWith(
  short: string,
  token: Span,
  words: readonly LongWord[],
  text: string,
  known: Known,
): Pair | undefined {
  const made = (rule: DefinitionRule, long: Span, expansion?: string): Pair | undefined =>
    long.end - long.start > LONGEST
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
  for (const from of tailsBefore(words)) {
    const head = align(parts, words, from);
    if (head) return made('tail', head);
  }
  for (let from = 1; from <= 5 && from < words.length - 1; from++) {
    for (const expansion of listed) {
      const long = endsWith(words.slice(from), expansion);
      if (long) return made('tail', long, expansion);
    }
  }
  return undefined;
}

/** How many words a tail may have: a known one, or up to five names, numbers and the word for year. */
function tailsBefore(words: readonly LongWord[]): number[] {
  const lengths: number[] = [];
  for (const tail of TAILS.split('|')) if (endsWith(words, tail)) lengths.push(tail.split(' ').length);
  for (let from = 1; from <= 5 && from < words.length - 1 && isTailWord(words[from - 1].text); from++)
    lengths.push(from);
  return lengths;
}

/** The name of the way in which letters were found. */
export const ruleOf = ({ nested, linking }: Alignment): DefinitionRule =>
  nested ? 'nested' : linking ? 'linking-words' : 'initials';

/** The span of the last words if they are `expansion`, apart from signs, tone placement and one slip of the pen. */
function endsWith(words: readonly LongWord[], expansion: string): Span | undefined {
  const wanted = foldPhrase(expansion).split(' ');
  if (wanted.length < 2 || words.length < wanted.length) return undefined;
  let slips = 0;
  for (let i = 0; i < wanted.length; i++) {
    const word = fold(words[i].text);
    const other = wanted[wanted.length - 1 - i];
    if (word !== other && (!isSlip(word, other) || ++slips > 1)) return undefined;
  }
  return { start: words[wanted.length - 1].start, end: words[0].end };
}

/** Whether two folded words differ by one letter or tone mark that was changed, left out or put in. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** The long form as it will be used: as the dictionary writes it where it is the same but for case and slips. */
function spelled(text: string, long: Span, short: string, known: Known): string {
  const written = text
    .slice(long.start, long.end)
    .replace(/[\s\u00a0]+/g, ' ')
    .normalize('NFC');
  const words = wordsBefore(text, long.end).filter(word => word.start >= long.start);
  const same = known(short).find(expansion => {
    const span = endsWith(words, expansion);
    return span && span.start === long.start;
  });
  if (same === undefined) return written;
  return foldPhrase(same) === foldPhrase(written) && !/^\p{Lu}/u.test(written) ? written : same;
}

/** "CCHC (cải cách hành chính)": whether the content of the bracket is a long form of the short one, all of it. */
export function isLongFormOf(
  short: string,
  content: string,
  known: Known,
): Alignment | 'dictionary' | undefined {
  const longs = known(short);
  const initial = initialOf(content.trimStart());
  const first = initialOf(short);
  const alike = initial === first || (first === 'D' && initial === 'Đ');
  if (!alike && !longs.some(expansion => initialOf(expansion) === initial)) return undefined;
  const lower = content.toLowerCase();
  if (longs.some(expansion => expansion.toLowerCase() === lower)) return 'dictionary';
  const folded = foldPhrase(content);
  if (folded === '') return undefined;
  if (longs.some(expansion => foldPhrase(expansion) === folded)) return 'dictionary';
  if (!isDefinable(short)) return undefined;
  const words = wordsBefore(content, content.length);
  for (const plainD of [false, true]) {
    const found = align(partsOf(short), words, 0, plainD);
    if (found && foldPhrase(content.slice(found.start)) === folded) return found;
  }
  return undefined;
}

/** "CCHC là viết tắt của cải cách hành chính": the words behind the cue, as few as give all letters. */
export function afterCue(text: string, token: Span, known: Known): Pair | undefined {
  const next = isSpace(text[token.end]) ? text[token.end + 1] : text[token.end];
  if (next === undefined || !/[lvtnc"'\u201c\u201d\u00bb,(]/.test(next)) return undefined;
  if (next >= 'a' && !mayBeCue(text, token.end)) return undefined;
  const short = text.slice(token.start, token.end);
  if (!isDefinable(short)) return undefined;
  const start = skipOn(text, token.end, `${QUOTES},(`);
  const cue = cueAfter(text, start, CUES_BEFORE_LONG);
  if (cue === 0) return undefined;
  let from = skipOn(text, start + cue, `${QUOTES}:`);
  if (text.startsWith('cụm từ', from)) from = skipOn(text, from + 6, QUOTES);
  return firstLongForm(text, token, from, from + LONGEST, known, false);
}

/**
 * "CCHC: cải cách hành chính" as a line of a glossary: the short form leads, and the long form fills the line or
 * reaches a stop. With an equals sign it may stand anywhere.
 */
export function inGlossary(text: string, token: Span, known: Known): Pair | undefined {
  const next = text[token.end] === ' ' ? text[token.end + 1] : text[token.end];
  if (
    next === undefined ||
    !'\t :=|-\u2013'.includes(next) ||
    !isDefinable(text.slice(token.start, token.end))
  )
    return undefined;
  const between = /^(?:[ \t]*[:=|][ \t]*| +[-\u2013] +|\t+)/.exec(text.slice(token.end, token.end + 12))?.[0];
  if (between === undefined) return undefined;
  const leads = token.start <= 12 && /^[\s\d.)|*+\u2022\-\u2013]*$/.test(text.slice(0, token.start));
  if (!leads && !between.includes('=')) return undefined;
  return firstLongForm(text, token, token.end + between.length, text.length, known, true);
}

/** The long form that starts at `from`; with `whole` it has to reach the end of the line or a stop. */
function firstLongForm(
  text: string,
  token: Span,
  from: number,
  to: number,
  known: Known,
  whole: boolean,
): Pair | undefined {
  const short = text.slice(token.start, token.end);
  const piece = text.slice(from, Math.min(to, from + LONGEST));
  const stop = piece.search(/[.;:|()!?\r\n\t]/);
  const room = stop < 0 ? piece : piece.slice(0, stop);
  const ends = [...room.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(match => match.index + match[0].length);
  for (const end of whole ? ends.slice(-1) : ends.slice(1, 24)) {
    const found = isLongFormOf(short, room.slice(0, end), known);
    if (!found) continue;
    const long = { start: from, end: from + end };
    const rule = found === 'dictionary' ? 'dictionary' : ruleOf(found);
    return { short: token, long, rule, order: 'short-first', expansion: spelled(text, long, short, known) };
  }
  return undefined;
}

/** What the built-in dictionary knows of a short form. */
export const knownLongForms: Known = short => (lookUp(short) ?? []).map(({ expansion }) => expansion);
