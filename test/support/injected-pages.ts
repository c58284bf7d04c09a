/**
 * Makes pages like those the spam makes, from any clean text, with the gold spans: the recipe is the one of the known
 * pages. Deterministic for a seed. Nothing here is taken from a page: the frames were written for the tests.
 */
import type { Span } from '../../src/edits.js';

export { KEYWORDS, type Keyword } from './injection-keywords.js';

/** The squash of a title: its letters, from the first to the last that is not ASCII. */
export function squash(title: string): string | undefined {
  const letters = title.replace(/[^\p{L}\p{M}]/gu, '');
  return /[^\x00-\x7F].*[^\x00-\x7F]/.exec(letters)?.[0];
}

/** Where the text goes: A after the first comma, B after three letters of a word, C anywhere in a word. */
export type Variant = 'A' | 'B' | 'C';
/** Whether the page shows the title, shows it with the keyword in brackets before it, or does not show it. */
export type TitleMode = 'shown' | 'prefix' | 'absent';

export interface InjectedPage {
  readonly text: string;
  /** The page before the text was put in. */
  readonly clean: string;
  readonly start: number;
  readonly end: number;
  readonly squashed: string;
  readonly keyword: string;
  readonly carrier: string | undefined;
  /** Other places that were injected too: in a summary line, in the page's second copy. */
  readonly others: readonly Span[];
}

export interface Recipe {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly keyword: string;
  readonly variant: Variant;
  readonly titleMode: TitleMode;
  readonly random: () => number;
}

/** Where in the body the text may go in by a variant: the offsets, or none. */
function places(body: string, variant: Variant): number[] {
  if (variant === 'A') {
    const comma = /[\p{L}\d], (?=[\p{L}\d])/u.exec(body);
    return comma ? [comma.index + 2] : [];
  }
  const found: number[] = [];
  for (const word of body.matchAll(/(?<![\p{L}\p{M}\d])[\p{L}\p{M}]{2,7}(?= [\p{L}\d])/gu)) {
    if (variant === 'B' && word[0].length > 3) found.push(word.index + 3);
    if (variant === 'C') for (let i = 1; i < word[0].length; i++) found.push(word.index + i);
  }
  return found;
}

const FRAME_BEFORE = [
  '会员登录 - 用户注册 - 设为首页 - 加入收藏',
  '您现在的位置是:首页 >> 体育',
  '时间:2025-02-03 08:15:20 来源:Tin nhanh 阅读:87次',
];
const FRAME_AFTER = [
  '(责任编辑:Thể thao)',
  '相关内容',
  '  • Mưa lớn làm ngập nhiều tuyến đường trong phố',
  '  • Chợ hoa xuân mở cửa sớm hơn mọi năm',
];

/** The title with the keyword before it, in one of the kinds of brackets seen. */
function withPrefix(title: string, keyword: string, random: () => number): string {
  const [open, close] = random() < 0.7 ? '【】' : '[]';
  return `${open}${keyword}${close}${title}`;
}

/** One page by the recipe; nothing if the title has no squash or the body no place. */
export function makePage(recipe: Recipe): InjectedPage | undefined {
  const { title, paragraphs, keyword, variant, titleMode, random } = recipe;
  const squashed = squash(title);
  const body = paragraphs.join('\n\n');
  const possible = places(body, variant);
  if (squashed === undefined || possible.length === 0) return undefined;
  const at = variant === 'A' ? possible[0] : possible[Math.floor(random() * possible.length)];
  const framed = random() < 0.6;
  const shown =
    titleMode === 'absent' ? [] : [titleMode === 'prefix' ? withPrefix(title, keyword, random) : title];
  const put = squashed + keyword;
  const injected = body.slice(0, at) + put + body.slice(at);
  // The frame of variant B repeats the beginning of the injected paragraph, cut off with dots.
  const lineStart = injected.lastIndexOf('\n', at) + 1;
  const summary =
    variant === 'B' && framed && at - lineStart < 60
      ? [`简介${injected.slice(lineStart, at + Math.floor(random() * put.length))}...`]
      : [];
  const head = [...(framed ? FRAME_BEFORE : []), ...shown, ...summary, ''].join('\n\n');
  const tail = framed ? `\n\n${FRAME_AFTER.join('\n')}\n` : '\n';
  const twice = random() < 0.05;
  const copy = twice ? [tail, head, body].join('') : '';
  const start = head.length + at;
  const others = summary.map(line => {
    const from = head.indexOf(line) + '简介'.length + at - lineStart;
    return { start: from, end: head.indexOf(line) + line.length - 3 };
  });
  if (twice) {
    const by = head.length + injected.length + tail.length;
    others.push(...others.map(other => ({ start: other.start + by, end: other.end + by })));
    others.push({ start: start + by, end: start + by + put.length });
  }
  const before = /[\p{L}\p{M}]*$/u.exec(body.slice(0, at))![0];
  const after = /^[\p{L}\p{M}]*/u.exec(body.slice(at))![0];
  return {
    text: [head, injected, twice ? tail + head + injected : '', tail].join(''),
    clean: [head, body, copy, tail].join(''),
    start,
    end: start + put.length,
    squashed,
    keyword,
    carrier: variant === 'A' ? undefined : before + after,
    others,
  };
}
