import type { Span } from '../../edits.js';
import { CUES_BEFORE_LONG } from '../../generated/abbreviations.js';
import { BEFORE_CUE, cueAfter, cuesIn, QUOTES, skipOn } from '../cues.js';
import { LONGEST_LONG_FORM } from '../dictionary/index.js';
import { partsOf } from './initials.js';
import { isLongFormOf, type LongFormsOf, type Pair, ruleOf, spelled } from './pairs.js';

const cuesBeforeLong = /* @__PURE__ */ cuesIn(CUES_BEFORE_LONG);
const copula = /* @__PURE__ */ cuesIn('là');

/** "CCHC là viết tắt của cải cách hành chính": the words behind the cue, as few as give all letters. */
export function afterCue(text: string, token: Span, known: LongFormsOf): Pair | undefined {
  const short = text.slice(token.start, token.end);
  const start = skipOn(text, token.end, BEFORE_CUE);
  // The copula alone is a cue where three letters or more agree: "CSDLQG là cơ sở dữ liệu quốc gia".
  const cue =
    cueAfter(text, start, cuesBeforeLong()) ||
    (partsOf(short).length >= 3 ? cueAfter(text, start, copula()) : 0);
  if (cue === 0) return undefined;
  let from = skipOn(text, start + cue, `${QUOTES}:`);
  if (text.startsWith('cụm từ', from)) from = skipOn(text, from + 6, QUOTES);
  return firstLongForm(text, token, from, from + LONGEST_LONG_FORM, known, false);
}

/** What stands before an entry of a glossary: the start of the line, or the end of the entry before. */
const LEADS = /(?:^[\s\d.)|*+\u2022\-\u2013]*|[:;] ?)["\u201c]?$/;

/**
 * "CCHC: cải cách hành chính" as a line of a glossary: the short form leads, and the long form fills the line or
 * reaches a stop. With an equals sign it may stand anywhere.
 */
export function inGlossary(text: string, token: Span, known: LongFormsOf): Pair | undefined {
  const between = /^(?:[ \t]*[:=|][ \t]*| +[-\u2013] +|\t+)/.exec(text.slice(token.end, token.end + 12))?.[0];
  if (between === undefined) return undefined;
  const leads = LEADS.test(text.slice(Math.max(0, token.start - 12), token.start));
  if (!leads && !between.includes('=')) return undefined;
  return firstLongForm(text, token, token.end + between.length, text.length, known, true);
}

/** Where an entry ends: at a sign, or at a comma before the next entry: "BN = bệnh nhân, HA = huyết áp". */
const STOP = /[.;:|()!?\r\n\t]|, ?[\p{Lu}&]{2,10} ?[=:\u2013]/u;

/** The long form that starts at `from`; with `whole` it has to reach the end of the line or a stop. */
function firstLongForm(
  text: string,
  token: Span,
  from: number,
  to: number,
  known: LongFormsOf,
  whole: boolean,
): Pair | undefined {
  const short = text.slice(token.start, token.end);
  const piece = text.slice(from, Math.min(to, from + LONGEST_LONG_FORM));
  const stop = piece.search(STOP);
  const room = stop < 0 ? piece : piece.slice(0, stop);
  const ends = endsOfWords(room);
  // An entry fills the room; or a remark follows behind a comma.
  const comma = whole ? room.indexOf(',') : -1;
  const remark = comma < 0 ? [] : endsOfWords(room.slice(0, comma)).slice(-1);
  for (const end of whole ? [...ends.slice(-1), ...remark] : ends.slice(1, 24)) {
    const found = isLongFormOf(short, room.slice(0, end), known);
    if (!found) continue;
    const long = { start: from, end: from + end };
    const rule = found === 'dictionary' ? 'dictionary' : ruleOf(found);
    return { short: token, long, rule, order: 'short-first', expansion: spelled(text, long, short, known) };
  }
  return undefined;
}

const endsOfWords = (text: string): number[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(match => match.index + match[0].length);
