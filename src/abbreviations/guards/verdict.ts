import { INVISIBLE } from '../../context/invisible.js';
import { endsRun, isVerbatimAt } from '../../context/verbatim.js';
import type { Span } from '../../edits.js';
import { pattern } from '../../pattern.js';
import { isSyllable } from '../../syllable/index.js';
import { NO_SYLLABLE, scanSyllable } from '../../syllable/scan.js';
import type { Reader } from '../reader.js';
import { besides, formOf, judge, type Verdict } from '../senses/index.js';
import type { Token } from '../tokens/index.js';
import { CAPITAL, LETTER, SMALL, unitClasses, WORD } from '../units.js';
import { isOddText, type View } from '../view.js';
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

/** The verdict on one token, unless it is something else that only looks like an abbreviation. */
export function verdictOn(view: View, token: Token, reader: Reader, strict: boolean): Verdict | undefined {
  const { text } = view;
  const verdict = judge(text, token.start, token.end, token.form, reader, strict);
  if (!verdict) return undefined;
  if (token.form.isSyllable) {
    const { left, right } = besides(text, token.start, token.end);
    if (strict || isCapitalSyllable(left) || isCapitalSyllable(right)) return undefined;
  }
  if (isTicker(text, token)) return undefined;
  if (verdict.chosen && isQuoted(view, token, verdict.chosen.expansion)) return undefined;
  return verdict;
}

/**
 * Whether a token is no word of the text: part of an address, program text or the name of a file, given as a name, the source
 * of a text, the symbol of a unit, or spoken of.
 */
const isQuoted = (view: View, token: Token, expansion: string): boolean =>
  (isOdd(view, token) && isVerbatim(view.text, token)) ||
  isGiven(view.text, token) ||
  isByline(view.text, token) ||
  isFiled(view.text, token) ||
  isInRow(view.text, token, expansion) ||
  isSaidBefore(view.text, token, expansion) ||
  isMentioned(view.text, token) ||
  isExplained(view.text, token, expansion) ||
  isInFileName(view.text, token);

/** Whether a token stands in what no step may touch, or reaches into it: TP.HCM_a. */
const isVerbatim = (text: string, { start, end }: Span): boolean =>
  isVerbatimAt(text, start) || (isJoined(text, end) && isVerbatimAt(text, end - 1));

/** Whether what follows a token, of what is seen, joins it to a name that program text or an account has. */
function isJoined(text: string, end: number): boolean {
  let at = end;
  while (INVISIBLE.test(text[at] ?? ' ')) at++;
  return IDENTIFYING.includes(text[at] ?? ' ') || (unitClasses()[text.charCodeAt(at)] & WORD) !== 0;
}

/** Signs that do, as letters do. */
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

/** The longest name of a share, in letters. */
const LONGEST_SHARE = 4;

/** The name of a share: after the word for it or the name of an exchange, or in a list of such names. */
function isTicker(text: string, token: Token): boolean {
  const { start, end } = token;
  if (end - start > LONGEST_SHARE) return false;
  return followsMarket(text, start) || (end - start === 3 && isListedShare(text, token));
}

/** The last two code units of mã, ck, cp, khoán, phiếu, hose, hnx, upcom. */
const MARKET_ENDS = 'mã|ck|cp|án|ếu|se|nx|om';

/** The last code unit of any of them, capital or not. */
const isMarketEnd = (unit: number): boolean =>
  unit < 0x80 ? 'knpuexm'.includes(String.fromCharCode(unit | 0x20)) : (unit | 0x20) === 0xe3;

/** Whether one of them may end at `at`: before more is cut out. */
function mayEndMarket(text: string, at: number): boolean {
  if (!isMarketEnd(text.charCodeAt(at - 1))) return false;
  const end = text.slice(Math.max(0, at - 2), at).toLowerCase();
  return MARKET_ENDS.includes(end);
}

/** A space, a colon, a bracket, a hyphen. */
const isMarketSign = (unit: number): boolean =>
  unit === 0x20 || unit === 0x3a || unit === 0x28 || unit === 0x2d;

function followsMarket(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && at > start - 3 && isMarketSign(text.charCodeAt(at - 1))) at--;
  if (at === start || !mayEndMarket(text, at)) return false;
  const before = text.slice(Math.max(0, at - 18), at).toLowerCase();
  return /(?:^|[^\p{L}])(?:mã(?: ck| cp| chứng khoán| cổ phiếu)?|cổ phiếu|hose|hnx|upcom)$/u.test(before);
}

/** How far from a token words of the market count, in code units. */
const MARKET_REACH = 160;

/** Words that only the market has. */
const MARKET = pattern(
  String.raw`cổ phiếu|chứng khoán|khớp lệnh|vn-?index|tăng trần|giảm sàn|khối ngoại|bán ròng|mua ròng|chốt lời|bảng giá|thị giá|tự doanh|bluechip|(?:^|[^\p{L}])(?:mã|hose|hnx|phiên (?:giao dịch|sáng|chiều|nay|hôm qua)|sàn hà nội)(?![\p{L}])`,
);

/** What stands before places and hardly before a share: nhà máy tại KCN Yên Phong. */
const PLACED = /(?:tại|ở|trong|thuộc) $/;
/** What stands between the names in a list of shares. */
const LISTED_BEFORE = /[A-Z]{3}(?:, | và | hay |\/)$/;
const LISTED_BEHIND = /^(?:, | và | hay |\/)[A-Z]{3}(?![A-Za-z])/;
/** What stands before and behind a share of which a list tells how it moved: HSG tăng trần, HCM giảm nhẹ. */
const NEXT_BEFORE = /(?:[,;]| và| còn) $/;
const MOVES = pattern(
  '^ (?:tăng|giảm|đứng|lên|xuống|mất|lùi|bật|nhích|hồi|leo|rơi|lao dốc|đi ngang|đóng cửa|khớp|chốt)(?![\\p{L}])',
);
/** What only a share does. */
const TRADES = pattern(
  '^ (?:tăng trần|giảm sàn|tăng kịch trần|giảm kịch sàn|kịch trần|nằm sàn|khớp lệnh|là (?:một )?(?:cổ phiếu|mã)|(?:tăng|giảm) \\d+(?:,\\d+)?%|được (?:mua|bán) ròng|bị bán ròng)(?![\\p{L}])',
);
const THREE_LETTERS = pattern(String.raw`(?<![\p{L}\p{N}&/.\-])[A-Z]{3}(?![\p{L}\p{M}\p{N}&/\-])`, 'gu');

/**
 * Whether three letters are a share where shares are told of: in a list of such names, or beside some that are no
 * abbreviations that anybody knows. Whatever else the letters may stand for, they are left alone.
 */
function isListedShare(text: string, { start, end, form: { short } }: Token): boolean {
  if (!/^[A-Z]{3}$/.test(short)) return false;
  const before = text.slice(Math.max(0, start - 10), start);
  const behind = text.slice(end, end + 16);
  const isListed =
    LISTED_BEFORE.test(before) ||
    LISTED_BEHIND.test(behind) ||
    (NEXT_BEFORE.test(before) && MOVES().test(behind)) ||
    TRADES().test(behind);
  const [from, to] = [Math.max(0, start - MARKET_REACH), end + MARKET_REACH];
  if (!isListed && !holdsThreeCapitals(text, from, start) && !holdsThreeCapitals(text, end, to)) return false;
  const near = text.slice(from, to);
  const isAmongNames = (): boolean =>
    !PLACED.test(before) &&
    near.match(THREE_LETTERS())?.some(other => other !== short && formOf(other).entries === undefined) ===
      true;
  return (isListed || isAmongNames()) && MARKET().test(near.toLowerCase());
}

/** Whether three capitals of ASCII in a row stand in a part of a text: without them no share does. */
function holdsThreeCapitals(text: string, from: number, to: number): boolean {
  const end = Math.min(to, text.length);
  let row = 0;
  for (let i = from; i < end && row < 3; i++) {
    const unit = text.charCodeAt(i);
    row = unit >= 0x41 && unit <= 0x5a ? row + 1 : 0;
  }
  return row === 3;
}

/** What a line of a signature begins with: Decree 30/2020/NĐ-CP has these short forms written so, and capitals behind them. */
const SIGNED = /^\s*(?:TM|KT|TL|TUQ|Q)\. *\p{Lu}[^\p{Ll}]*$/u;
/** Longer lines, in code units, are no signatures: they would be looked at for each of their short forms. */
const LONGEST_SIGNATURE = 120;

/** How far on either side of a token the capitals are counted. */
const CAPITALS_REACH = 56;
/** After so many it is asked whether they suffice. */
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
