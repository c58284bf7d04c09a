import type { Canonicalize } from '../context/engine.js';
import { applyEdits, OffsetMap } from '../edits.js';
import { isComposed } from '../repair/canonical.js';
import { canonicalEdits } from '../repair/clusters.js';

/** Some lines in NFC: all that is read of a text is read in that form, so that nothing has to ask in which one it came. */
export interface Composed {
  readonly text: string;
  /** How the offsets of the lines as they came and of `text` belong together; `undefined` where they are the same. */
  readonly map: OffsetMap | undefined;
}

export function composedLines(lines: string, canonicalize: Canonicalize): Composed {
  const edits = isComposed(lines, 0, lines.length) ? [] : canonicalEdits(lines, canonicalize);
  if (edits.length === 0) return { text: lines, map: undefined };
  return { text: applyEdits(lines, edits), map: OffsetMap.of(edits, lines.length) };
}
