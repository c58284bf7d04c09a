import { CLASS_OF, Class } from '../context/classes.js';
import type { Canonicalize } from '../context/engine.js';
import { type Edit, NO_EDITS, type Rule } from '../edits.js';
import { MARK } from '../pattern.js';
import { letterAt } from '../syllable/letters.js';
import { toForm } from './canonical.js';
import { joinMarks } from './compose.js';

/**
 * The edits that put a text into NFC: one for each cluster that changes, as narrow as can be. A cluster is one code
 * unit and all behind it that composition may join to it, so clusters compose independently.
 */
export function canonicalEdits(text: string, canonicalize: Canonicalize): readonly Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; ) {
    let next = i + 1;
    while (next < text.length && joins(text.charCodeAt(next))) next++;
    if (next - i > 1 || mayChange(text.charCodeAt(i))) {
      const edit = clusterEdit(text, i, next, canonicalize);
      if (edit !== undefined) edits.push(edit);
    }
    i = next;
  }
  return edits.length === 0 ? NO_EDITS : edits;
}

/** Whether a code unit may change alone or by what stands before it. */
function mayChange(unit: number): boolean {
  const c = CLASS_OF[unit];
  return c === Class.Mark || c === Class.Active || (unit >= 0xdc00 && unit <= 0xdfff);
}

/** Whether a code unit may join what stands before it: a mark, or a vowel or final of Hangul. */
function joins(unit: number): boolean {
  if (!mayChange(unit)) return false;
  if (CLASS_OF[unit] !== Class.Active || (unit >= 0x1161 && unit <= 0x11c2)) return true;
  return MARK().test(String.fromCharCode(unit));
}

const COMPOSE: readonly Rule[] = ['compose'];
const CANONICAL: readonly Rule[] = ['canonical'];

function clusterEdit(text: string, start: number, end: number, canonicalize: Canonicalize): Edit | undefined {
  const letter = joinMarks(text, start, end);
  if (letter !== 0) return { start, end, text: String.fromCharCode(letter), rules: COMPOSE };
  const cluster = text.slice(start, end);
  const composed = toForm(cluster, 'NFC', canonicalize);
  if (composed === cluster) return undefined;
  let same = 0;
  while (same < composed.length && composed[same] === cluster[same]) same++;
  let tail = 0;
  while (
    tail < Math.min(composed.length, cluster.length) - same &&
    composed[composed.length - 1 - tail] === cluster[cluster.length - 1 - tail]
  ) {
    tail++;
  }
  return {
    start: start + same,
    end: end - tail,
    text: composed.slice(same, composed.length - tail),
    rules: startsVietnamese(composed) ? COMPOSE : CANONICAL,
  };
}

/** Whether a cluster begins with a letter of the Vietnamese alphabet, whatever marks are left behind it. */
const startsVietnamese = (composed: string): boolean => letterAt(composed, 0) !== 0;
