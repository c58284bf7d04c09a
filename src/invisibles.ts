import { CLASS_OF, Class } from './context/classes.js';
import { verbatimSpanAt } from './context/verbatim.js';
import { type Edit, NO_EDITS } from './edits.js';
import { EditSink } from './repair/sink.js';

const RULES = ['invisible'] as const;

/** What may stand beside an invisible character that only does harm: Latin letters, their marks, ASCII. */
function isPlain(unit: number): boolean {
  if (unit < 0x80) return true;
  const c = CLASS_OF[unit];
  return c !== Class.Other && c !== Class.Active && c !== Class.Invisible;
}

/**
 * The edits that take invisible characters out of words: soft hyphens, zero-width spaces and joiners, U+034F, U+FEFF.
 *
 * Only between Latin letters, or at the edge of a word of them: in other scripts and in emoji joiners have a meaning.
 * A byte order mark at the very start stays, if `isStart` says that the text is the start of a document.
 */
export function invisibleEdits(text: string, isStart = true): readonly Edit[] {
  if (!/[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]/.test(text)) return NO_EDITS;
  const sink = new EditSink();
  for (let i = isStart && text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    if (CLASS_OF[text.charCodeAt(i)] !== Class.Invisible) continue;
    const start = i;
    while (i < text.length && CLASS_OF[text.charCodeAt(i)] === Class.Invisible) i++;
    const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
    const after = i < text.length ? text.charCodeAt(i) : 0x20;
    if (!isPlain(before) || !isPlain(after) || !(isLetter(before) || isLetter(after))) continue;
    if (verbatimSpanAt(text, start) !== undefined) continue;
    sink.edit(start, i, '', RULES);
  }
  return sink.edits;
}

const isLetter = (unit: number): boolean => {
  const c = CLASS_OF[unit];
  return c !== Class.Other && c !== Class.LineFeed && isPlain(unit);
};
