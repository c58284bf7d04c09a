import { CLASS_OF, Class } from '../context/classes.js';
import type { Canonicalize } from '../context/engine.js';
import { pattern } from '../pattern.js';

/** Whether NFC leaves `text.slice(start, end)` as it is, as far as single code units tell: false alarms are possible, misses are not. */
export function isComposed(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = CLASS_OF[text.charCodeAt(i)];
    if (c === Class.Mark || c === Class.Active) return false;
  }
  return true;
}

const LONG_RUN = pattern(String.raw`\p{M}{33}`);
const MARKS = pattern(String.raw`\p{M}+`, 'gu');

/** Runs of marks up to this length go to the engine as they are. */
const SHORT_RUN = 32;

/**
 * The canonical form of a text, in linear time.
 *
 * Engines put unordered marks in order by insertion: thousands of them after one letter take quadratic time. Long
 * runs are therefore put in order first, by counting, so that the engine finds nothing to move.
 */
export function toForm(text: string, form: 'NFC' | 'NFD', canonicalize: Canonicalize): string {
  if (!LONG_RUN().test(text)) return canonicalize(text, form);
  const ordered = text.replace(MARKS(), run =>
    run.length > SHORT_RUN ? orderMarks(run, canonicalize) : run,
  );
  return canonicalize(ordered, form);
}

/** Decomposes a run of marks and sorts it by combining class; marks of one class keep their order. */
function orderMarks(run: string, canonicalize: Canonicalize): string {
  const decomposed = new Map<string, string>();
  const marks: string[] = [];
  for (const mark of run) {
    let parts = decomposed.get(mark);
    if (parts === undefined) decomposed.set(mark, (parts = canonicalize(mark, 'NFD')));
    marks.push(...parts);
  }
  const rank = rankMarks(new Set(marks), canonicalize);
  const buckets: string[][] = [];
  let ordered = '';
  const flush = (): void => {
    for (const bucket of buckets) if (bucket) ordered += bucket.join('');
    buckets.length = 0;
  };
  for (const mark of marks) {
    const at = rank.get(mark);
    if (at === undefined) {
      flush();
      ordered += mark;
    } else {
      buckets[at] ??= [];
      buckets[at].push(mark);
    }
  }
  flush();
  return ordered;
}

/**
 * The order of combining classes among some marks, asked of the engine pair by pair; marks of class zero, which
 * nothing may pass, are left out.
 */
function rankMarks(marks: ReadonlySet<string>, canonicalize: Canonicalize): Map<string, number> {
  const trades = (first: string, second: string): boolean =>
    canonicalize(first + second, 'NFD') === second + first && first !== second;
  // U+0334 has the lowest combining class, U+0345 the highest: a mark with a class trades places with one of them.
  const moving = [...marks].filter(
    mark => mark === '\u0345' || trades('\u0345', mark) || trades(mark, '\u0334'),
  );
  moving.sort((a, b) => (trades(b, a) ? -1 : trades(a, b) ? 1 : 0));
  const rank = new Map<string, number>();
  moving.forEach((mark, i) => {
    const before = moving[i - 1];
    rank.set(mark, i === 0 ? 0 : rank.get(before)! + (trades(mark, before) || trades(before, mark) ? 1 : 0));
  });
  return rank;
}
