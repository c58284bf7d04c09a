import type { Span } from '../edits.js';
import type { Injection } from './types.js';

/** A finding whose spans are moved, but for that of its source: it stands in another line. */
export function moveInjection(found: Injection, move: (span: Span) => Span): Injection {
  return {
    ...found,
    ...move(found),
    squashed: move(found.squashed),
    keyword: found.keyword && move(found.keyword),
    alternatives: found.alternatives.map(other => ({
      ...other,
      end: move({ start: other.end, end: other.end }).end,
    })),
  };
}
