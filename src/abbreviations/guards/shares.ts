import { pattern } from '../../pattern.js';
import { formOf } from '../senses/index.js';
import type { Token } from '../tokens/index.js';

/** The longest name of a share, in letters. */
const LONGEST_SHARE = 4;

/** Names of shares are letters of ASCII, and digits: cổ phiếu BĐS tells of a trade. */
const SHARE = /^[A-Z0-9]+$/;

/** The name of a share: after the word for it or the name of an exchange, or in a list of such names. */
export function isShare(text: string, token: Token): boolean {
  const { start, end } = token;
  if (end - start > LONGEST_SHARE || !SHARE.test(token.form.short)) return false;
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
  if (/\d/.test(short)) return false; // lists are told by their letters
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
