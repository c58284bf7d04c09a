import type { Span } from '../../edits.js';
import { formOf } from '../senses/index.js';
import type { DefinitionRule } from '../types.js';
import { fold, foldPhrase, initialOf } from '../units.js';
import { spellingOf } from '../writing/index.js';
import { type Alignment, align, type LongWord, partsOf, wordsBefore } from './initials.js';

/** A short and a long form that a text pairs; spans count in the text looked at. */
export interface Pair {
  readonly short: Span;
  readonly long: Span;
  readonly rule: DefinitionRule;
  readonly order: 'long-first' | 'short-first';
  readonly expansion: string;
}

/** What the dictionaries say of a short form: the known long forms. */
export type LongFormsOf = (short: string) => readonly string[];

/** The name of the way in which letters were found. */
export const ruleOf = ({ nested, linking }: Alignment): DefinitionRule =>
  nested ? 'nested' : linking ? 'linking-words' : 'initials';

/**
 * The span of the words before the last `from` ones if they are `expansion`, apart from signs, tone placement and one slip
 * of the pen.
 */
export function endsWith(words: readonly LongWord[], expansion: string, from = 0): Span | undefined {
  const wanted = spellingOf(expansion).folded;
  if (wanted.length < 2 || words.length - from < wanted.length) return undefined;
  let slips = 0;
  for (let i = 0; i < wanted.length; i++) {
    const word = fold(words[from + i].text);
    const other = wanted[wanted.length - 1 - i];
    if (word !== other && (!isSlip(word, other) || ++slips > 1)) return undefined;
  }
  return { start: words[from + wanted.length - 1].start, end: words[from].end };
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
export function spelled(text: string, long: Span, short: string, known: LongFormsOf): string {
  const written = text.slice(long.start, long.end).replace(/[\s\u00a0]+/g, ' ');
  const words = wordsBefore(text, long.end).filter(word => word.start >= long.start);
  const same = known(short).find(expansion => {
    const span = endsWith(words, expansion);
    return span && span.start === long.start;
  });
  if (same === undefined) return written;
  const isAlike = foldPhrase(same) === foldPhrase(written);
  const isOther =
    !isAlike && isName(same) && !PLACED.test(text.slice(Math.max(0, long.start - 12), long.start));
  if (isOther) return written; // no slip: Quang Nam, who is not Quảng Nam
  return isAlike && !/^\p{Lu}/u.test(written) ? written : same;
}

/** What stands before the names of places. */
const PLACED = /(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã) $/i;

/** Whether each word of a long form has a capital. */
const isName = (long: string): boolean => !/(?:^| )\P{Lu}/u.test(long);

/** "CCHC (cải cách hành chính)": whether the content of the bracket is a long form of the short one, all of it. */
export function isLongFormOf(
  short: string,
  content: string,
  known: LongFormsOf,
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
  if (!formOf(short).isDefinable) return undefined;
  const words = wordsBefore(content, content.length);
  for (const plainD of [false, true]) {
    const found = align(partsOf(short), words, 0, plainD);
    if (found && foldPhrase(content.slice(found.start)) === folded) return found;
  }
  return undefined;
}

/** What the built-in dictionary knows of a short form. */
export const knownLongForms: LongFormsOf = short => formOf(short).longs;
