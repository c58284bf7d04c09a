import { KINDS } from '../language/words.js';

/** No shorter run of letters holds a squashed title and the beginning of a keyword. */
const SHORTEST = 8;

/**
 * Where the next run of at least eight letters begins, from `from` on; -1 if there is none before `limit`.
 *
 * Looks at every eighth code unit first and goes back from there, so that most letters of a text of short words, as
 * Vietnamese is, are never looked at. `from` must not stand inside of a run.
 */
export function nextLongRun(text: string, from: number, limit: number): number {
  let start = from;
  while (start + SHORTEST <= limit) {
    let at = start + SHORTEST - 1;
    for (; at >= start; at--) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x1f00 || KINDS[unit] === 0) break;
    }
    if (at < start) return start;
    start = at + 1;
  }
  return -1;
}
