import { INVISIBLE } from '../../context/invisible.js';
import { endsRun, isVerbatimAt } from '../../context/verbatim.js';
import type { Span } from '../../edits.js';
import { isSyllable } from '../../syllable/index.js';
import type { Reader } from '../reader.js';
import { besides, judge, type Verdict } from '../senses/index.js';
import type { Token } from '../tokens/index.js';
import type { Sense } from '../types.js';
import { unitClasses, WORD } from '../units.js';
import { isOddText, type View } from '../view.js';
import { isAddedToUnknown } from './codes.js';
import {
  isByline,
  isExplained,
  isFiled,
  isGiven,
  isInFileName,
  isInRow,
  isMentioned,
  isSaidBefore,
} from './mentions.js';
import { isProperName } from './names.js';
import { isShare } from './shares.js';

/** The verdict on one token, unless it is something else that only looks like an abbreviation. */
export function verdictOn(view: View, token: Token, reader: Reader, strict: boolean): Verdict | undefined {
  const { text } = view;
  const { start, end, form, chain } = token;
  const verdict = chain === undefined ? judge(text, token, reader, strict) : chainVerdict(chain);
  if (!verdict) return undefined;
  if (chain === undefined && form.isSyllable) {
    const { left, right } = besides(text, start, end);
    if (strict || isCapitalSyllable(left) || isCapitalSyllable(right)) return undefined;
  }
  if (isShare(text, token) || isAddedToUnknown(text, token, reader)) return undefined;
  if (verdict.chosen && isQuoted(view, token, verdict.chosen, reader)) return undefined;
  return verdict;
}

const chainVerdict = (chain: string): Verdict => {
  const sense = { expansion: chain, domain: 'degree', score: 1, source: 'dictionary' as const };
  return { senses: [sense], chosen: sense, why: 'degrees in a row' };
};

/**
 * Whether a token is no word of the text: part of an address, program text or the name of a file, given as a name, the source
 * of a text, the symbol of a unit, or spoken of.
 */
const isQuoted = (view: View, token: Token, sense: Sense, { memory }: Reader): boolean =>
  (isOdd(view, token) && isVerbatim(view.text, token)) ||
  isGiven(view.text, token) ||
  isProperName(view.text, token, sense, memory) ||
  isByline(view.text, token) ||
  isFiled(view.text, token) ||
  isInRow(view.text, token, sense.expansion) ||
  isSaidBefore(view.text, token, sense.expansion) ||
  isMentioned(view.text, token) ||
  isExplained(view.text, token, sense.expansion) ||
  isInFileName(view.text, token);

/**
 * Whether a token stands in what no step may touch or reaches into it, or a sign that only names of accounts and of
 * program text have follows: UBND#, TP.HCM_a.
 */
function isVerbatim(text: string, { start, end }: Span): boolean {
  if (isVerbatimAt(text, start)) return true;
  let at = end; // invisible characters are passed over
  while (INVISIBLE.test(text[at] ?? ' ')) at++;
  if (IDENTIFYING.includes(text[at] ?? ' ')) return true;
  return (unitClasses()[text.charCodeAt(at)] & WORD) !== 0 && isVerbatimAt(text, end - 1);
}

const IDENTIFYING = '_@#\\$~';

/** How far from a token program text and addresses show. */
const ODD_REACH = 256;

/**
 * Whether signs are near that prose hardly has, or the token is part of a longer run of characters without a blank: only
 * then an address or program text may be at hand.
 */
function isOdd({ text, hasOdd }: View, { start, end }: Span): boolean {
  if (hasOdd && isOddText(text.slice(Math.max(0, start - ODD_REACH), end + ODD_REACH))) return true;
  return (
    (start > 0 && !endsRun(text.charCodeAt(start - 1))) || (goesOnAt(text, end) && goesOnAt(text, end + 1))
  );
}

/** Whether the line goes on at `at`, and not with a blank: an address may. */
const goesOnAt = (text: string, at: number): boolean => at < text.length && !endsRun(text.charCodeAt(at));

/** A Vietnamese word in capitals: the neighbour of a word in capitals, not of an abbreviation. */
const isCapitalSyllable = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word) && isSyllable(word);
