import type { Span } from '../edits.js';
import {
  CODE_START,
  EMAIL,
  FILE,
  HANDLE,
  IDENTIFIER,
  PATH,
  STRONG_SIGN,
  TOKEN,
  URL,
  WEAK_SIGN,
} from '../generated/grammar.js';

/** How far a run of characters or a line is looked at on either side, in UTF-16 code units. */
const REACH = 1024;

/**
 * The span around `index` that no step may touch: a URL, an e-mail address, a path or file name, a hashtag or handle,
 * an identifier, a hash, a tag of HTML, code between back-ticks, or a line of program text; `undefined` in prose.
 *
 * The grammars are in `data/grammar/`. Looks at the line that holds `index` only, and at 1,024
 * code units of it on either side.
 */
export function verbatimSpanAt(text: string, index: number): Span | undefined {
  return runAt(text, index) ?? enclosedAt(text, index) ?? codeLineAt(text, index);
}

const isBlank = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || unit === 0x2028;

/** The run of characters without a blank around `index`, if it is not prose. */
function runAt(text: string, index: number): Span | undefined {
  let start = index;
  let end = index;
  const first = Math.max(0, index - REACH);
  const last = Math.min(text.length, index + REACH);
  while (start > first && !isBlank(text.charCodeAt(start - 1))) start--;
  while (end < last && !isBlank(text.charCodeAt(end))) end++;
  const run = text.slice(start, end);
  if (!/[^\p{L}\p{M}]/u.test(run)) return undefined;
  const opening = /^[<("'[{\u2018\u201c\u00ab]*/.exec(run)![0].length;
  const closing = /[>)"'\]},.;:!?\u2019\u201d\u00bb\u2026]*$/.exec(run.slice(opening))![0].length;
  const core = run.slice(opening, run.length - closing);
  const url = URL.exec(core);
  const from = start + opening + (url?.index ?? 0);
  if (url === null && !GRAMMARS.some(grammar => grammar.test(core))) return undefined;
  return from <= index ? { start: from, end } : undefined;
}

const GRAMMARS = [EMAIL, HANDLE, FILE, PATH, IDENTIFIER, TOKEN];

/** A tag of HTML or a span of code between back-ticks around `index`. */
function enclosedAt(text: string, index: number): Span | undefined {
  const line = lineAround(text, index);
  const before = text.slice(line.start, index);
  const after = text.slice(index, line.end);
  const tag = /<[a-z/!?][^<>]*$/i.exec(before);
  const tagEnd = tag === null ? -1 : after.search(/[<>]/);
  if (tag !== null && tagEnd >= 0 && after[tagEnd] === '>') {
    return { start: line.start + tag.index, end: index + tagEnd + 1 };
  }
  const tick = before.lastIndexOf('`');
  if (tick < 0 || before.split('`').length % 2 === 1) return undefined;
  const closing = after.indexOf('`');
  return closing < 0 ? undefined : { start: line.start + tick, end: index + closing + 1 };
}

function codeLineAt(text: string, index: number): Span | undefined {
  const line = lineAround(text, index);
  return isCode(text.slice(line.start, line.end)) ? line : undefined;
}

/** The line around `index`, without its end, or as much of it as is looked at. */
function lineAround(text: string, index: number): Span {
  const first = Math.max(0, index - REACH);
  const start = first + text.slice(first, index).lastIndexOf('\n') + 1;
  const feed = text.slice(index, index + REACH).indexOf('\n');
  return { start, end: feed < 0 ? Math.min(text.length, index + REACH) : index + feed };
}

/** Whether a line is program text: it starts as code does, or has several signs of code, not all of them weak. */
export function isCode(line: string): boolean {
  if (!/[=(){}[\]<>|;\\#!]/.test(line)) return false;
  if (CODE_START.test(line)) return true;
  const strong = line.match(STRONG_SIGN)?.length ?? 0;
  return strong > 1 || (strong === 1 && line.search(WEAK_SIGN) >= 0);
}
