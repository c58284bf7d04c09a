import { isAsciiLetter } from '../../context/classes.js';
import type { Span } from '../../edits.js';
import { LABELS, MENTIONS } from '../../generated/abbreviations.js';
import { pattern } from '../../pattern.js';
import {
  cueBefore,
  cuesBeforeShort,
  cuesIn,
  isBlankAt,
  isQuote,
  maySayShort,
  mayStartCue,
  QUOTES,
  skipBack,
} from '../cues.js';
import { fold, foldPhrase } from '../units.js';

const mentions = /* @__PURE__ */ cuesIn(MENTIONS);
const labels = /* @__PURE__ */ cuesIn(LABELS);

/** Whether the words before speak of the letters themselves: the sign with "chữ UBND", "cụm từ BHXH". */
export function isMentioned(text: string, { start }: Span): boolean {
  if (start < 4 || !(isBlankAt(text, start - 1) || isQuote(text.charCodeAt(start - 1)))) return false;
  const end = skipBack(text, start, QUOTES);
  return cueBefore(text, end, mentions()) > 0;
}

/** How far before a token the words may begin that call something so, in code units. */
const CALLED_REACH = 64;

/**
 * Words that give a name of up to four words and letters: "sau đây gọi tắt là Ban Chỉ huy", in a line of capitals too. What
 * is "còn gọi là" or "gọi chung là" something gets no letters; capitals or one of the words that no name goes on with show
 * that the name was said before: "gọi tắt là OCOP do UBND", "gọi tắt là Chợ được UBND".
 */
const CALLED = /* @__PURE__ */ (() => {
  const CALL = '(?:[Ss]au|[Dd]ưới) đây (?:gọi|viết)(?: tắt)?|(?:[Gg]ọi|[Vv]iết) (?:tắt|gọn)';
  const SIGNS = String.raw`:?[\s"'\u201c\u2018\u00ab]{1,3}`;
  const WORD = String.raw`(?!(?:do|và|được|của|thuộc|cho|tại|đã|sẽ|có)\s)\p{L}\p{Ll}*\s`;
  const IN_CAPITALS = String.raw`(?:GỌI|VIẾT) TẮT(?: LÀ)?${SIGNS}(?:\p{Lu}+\s){1,4}`;
  return pattern(`(?:(?:${CALL})(?: là)?${SIGNS}(?:${WORD}){1,4}|${IN_CAPITALS})$`);
})();

/**
 * Whether a definition calls something so, by the letters alone or by a name that ends with them: "(sau đây gọi tắt là QĐ
 * 20)", "(viết tắt là Ban Chỉ huy PCTT)". That is its name.
 */
export function isCalled(text: string, { start }: Span): boolean {
  const isDirect =
    maySayShort(text, start) && cueBefore(text, skipBack(text, start, QUOTES), cuesBeforeShort()) > 0;
  return (
    isDirect ||
    (isBlankAt(text, start - 1) && CALLED().test(text.slice(Math.max(0, start - CALLED_REACH), start)))
  );
}

/**
 * Whether a token stands in quotes in brackets, ("HĐTD"), where the text gives a name whatever stands before it; or in quotes
 * behind a word that tells where one reads it: nút "TTHC".
 */
export function isGiven(text: string, { start, end }: Span): boolean {
  if (start < 2 || !isQuote(text.charCodeAt(start - 1)) || !isQuote(text.charCodeAt(end))) return false;
  if (text[start - 2] === '(' && text[end + 1] === ')') return true;
  return cueBefore(text, skipBack(text, start, QUOTES), labels()) > 0;
}

/** Whether a short form names the source of what follows, at the start of a line: "(TTXVN) - Ngày 16/10". */
export function isByline(text: string, { start, end }: Span): boolean {
  return text[start - 1] === '(' && start < 4 && /^\) ?[-\u2013\u2014] /.test(text.slice(end, end + 4));
}

/** What a document of an authority ends with: where it is filed. One expression each, which bundlers can leave out. */
const filing = (signs: string): string => String.raw`(?:^|[\s\-+*\u2013])[Ll]ưu(?: trữ)?:? ?${signs}$`;
/** Before the sign of the office, which the decree prescribes (VT); before the symbol of the unit that wrote it (VT, TTHC). */
const BEFORE_OFFICE = /* @__PURE__ */ (() => pattern(filing('')))();
const BEFORE_UNIT = /* @__PURE__ */ (() =>
  pattern(filing(String.raw`(?:VT|[Vv]ăn thư)(?:[,;] [\p{L}\p{M}&-]{2,12}){0,3}[,;] ?`)))();
const OFFICE = 'VT';
/** How far before a short form they begin, in code units. */
const OFFICE_REACH = 12;
const UNIT_REACH = 56;

/** Whether a short form is a sign in such a note: "Lưu: VT", "Lưu: VT, TTHC". */
export function isFiled(text: string, { start, end }: Span): boolean {
  if (end - start === OFFICE.length && text.startsWith(OFFICE, start)) {
    if (BEFORE_OFFICE().test(text.slice(Math.max(0, start - OFFICE_REACH), start))) return true;
  }
  const at = text.charCodeAt(start - 1) === 0x20 ? start - 2 : start - 1;
  const unit = text.charCodeAt(at);
  if (unit !== 0x2c && unit !== 0x3b) return false; // before anything is cut out
  return BEFORE_UNIT().test(text.slice(Math.max(0, start - UNIT_REACH), start));
}

/** Short forms in a row in brackets, as far as they stand before and behind one of them. */
const ROW_BEFORE = /\(((?:[\p{Lu}\p{M}&-]{2,12}(?:, |; | và ))*)$/u;
const ROW_BEHIND = /^((?:(?:, |; | và )[\p{Lu}\p{M}&-]{2,12})*)\)/u;
const ROW_REACH = 80;
/** What may stand before the space before one of them. */
const ROW_SIGNS = ',;à';
/** How far before such brackets their long forms stand, in code units. */
const LONGS_REACH = 160;

/** Whether the words before a bracket are the long forms of the short forms in it: "giáo viên, nhân viên (GV, NV)". */
export function isInRow(text: string, { start, end }: Span, expansion: string): boolean {
  const unit = text.charCodeAt(end);
  if (unit !== 0x29 && unit !== 0x2c && unit !== 0x3b && unit !== 0x20) return false; // before anything is cut out
  if (text[start - 1] !== '(' && !(text[start - 1] === ' ' && ROW_SIGNS.includes(text[start - 2])))
    return false;
  const near = text.slice(Math.max(0, start - ROW_REACH), start);
  const opens = near.lastIndexOf('(');
  if (opens < 0) return false;
  const before = ROW_BEFORE.exec(near.slice(opens));
  const behind = before && ROW_BEHIND.exec(text.slice(end, end + ROW_REACH));
  if (!behind || before[1] + behind[1] === '') return false;
  const open = start - near.length + opens;
  const longs = text.slice(Math.max(0, open - LONGS_REACH), open).toLowerCase();
  return longs.includes(expansion.toLowerCase());
}

/** How much of a long form has to stand before brackets, how many words it has at least, and how many others may be among them. */
const SAID_SHARE = 2 / 3;
const LEAST_WORDS = 3;
const OTHER_WORDS = 3;

/**
 * Whether a short form stands alone in brackets behind the first words, and most, of what it stands for: "bác sĩ chuyên
 * khoa cấp I (CKI)", "hồ sơ mời thầu điện tử (E-HSMT)". No definition by its letters, but nobody would say it twice.
 */
export function isSaidBefore(text: string, { start, end }: Span, expansion: string): boolean {
  if (text[start - 1] !== '(' || text[end] !== ')') return false;
  const words = foldPhrase(expansion).split(' ');
  if (words.length < LEAST_WORDS) return false;
  const near = text.slice(Math.max(0, start - LONGS_REACH), start - 1).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let said = 0;
  for (const word of near.slice(-words.length - OTHER_WORDS)) if (fold(word) === words[said]) said++;
  return said >= words.length * SAID_SHARE;
}

/** What a short form says of itself: "VN cho Việt Nam", "TS là tiến sĩ". */
const SAYS = /^["\u201d')]? ?(?:cho|là|tức|tức là|nghĩa là|có nghĩa là|=|:|\u2192) ?["\u201c'(]?/;

/** "QCVN là chữ viết tắt của ...", whatever the long form is. */
const TELLS = /^["\u201d')]? (?:là )?(?:chữ |từ |cụm từ |tên )?viết tắt/;

/** Whether what follows a short form may start to say something of it: without cutting anything out. */
function maySay(text: string, end: number): boolean {
  let at = end;
  let unit = text.charCodeAt(at);
  if (unit === 0x29 || isQuote(unit)) unit = text.charCodeAt(++at);
  if (unit === 0x20) unit = text.charCodeAt(++at);
  return unit === 0x63 || unit === 0x3d || unit === 0x3a || unit === 0x2192 || mayStartCue(text, at);
}

/** What stands between a long form and the short form that it gets: "gọi tắt viện kiểm sát nhân dân là VKSND". */
const GIVES = /["\u201d')]? (?:là|thành) ["\u201c'(]?$/;

/** Whether the words before name the long form and then the letters for it: "là" or "thành" ends before them. */
function isNamed(text: string, start: number, expansion: string): boolean {
  const end = isBlankAt(text, start - 1) ? start - 1 : start - 2;
  // là, thành: before anything is cut out
  const last = text[end - 1];
  if (last === 'h' ? text[end - 2] !== 'n' : last !== 'à') return false;
  const near = text.slice(Math.max(0, start - 2 * expansion.length - 12), start);
  const given = GIVES.exec(near);
  return given !== null && near.slice(0, given.index).toLowerCase().endsWith(expansion.toLowerCase());
}

/** Whether the long form stands in a bracket behind a short form, whatever made that no annotation: GD (giáo dục)&ĐT. */
function isBracketed(text: string, end: number, expansion: string): boolean {
  const open = text.charCodeAt(end) === 0x20 ? end + 1 : end;
  if (text.charCodeAt(open) !== 0x28) return false;
  const content = text.slice(open + 1, open + 1 + expansion.length);
  return text[open + 1 + expansion.length] === ')' && content.toLowerCase() === expansion.toLowerCase();
}

/** Whether the words beside say what the letters stand for: writing that in their place would say it twice. */
export function isExplained(text: string, { start, end }: Span, expansion: string): boolean {
  if (isNamed(text, start, expansion) || isBracketed(text, end, expansion)) return true;
  if (!maySay(text, end)) return false;
  const near = text.slice(end, end + 40);
  if (TELLS.test(near)) return true;
  const said = SAYS.exec(near)?.[0];
  if (said === undefined || !startsAlike(near.slice(said.length), expansion)) return false;
  const rest = text.slice(end + said.length, end + said.length + expansion.length);
  return rest.toLowerCase().startsWith(expansion.toLowerCase());
}

/** Whether two texts start with the same code unit, capital or not: before more of either is compared. */
const startsAlike = (a: string, b: string): boolean =>
  a.charAt(0).toLowerCase().charAt(0) === b.charAt(0).toLowerCase().charAt(0);

const FILE = pattern(
  String.raw`^[^\n\r.,;:()"\u201d?!]{0,40}\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|txt|csv|rtf|odt|png|jpe?g)(?![\p{L}\p{N}])`,
  'iu',
);

/** How far behind a short form the name of a file may end, in code units. */
const FILE_REACH = 48;

/** Whether a short form stands in the name of a file, spaces in it or not. */
export function isInFileName(text: string, { end }: Span): boolean {
  const near = text.slice(end, end + FILE_REACH);
  const stop = near.indexOf('.');
  // Most are told apart by what stands behind the first full stop: no ending of a name.
  return stop >= 0 && isAsciiLetter(near.charCodeAt(stop + 1)) && FILE().test(near);
}
