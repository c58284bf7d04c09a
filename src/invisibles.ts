import { CLASS_OF, Class } from './context/classes.js';
import { type Canonicalize, nativeCanonicalize } from './context/engine.js';
import { INVISIBLE } from './context/invisible.js';
import { verbatimSpanAt } from './context/verbatim.js';
import { applyEdits, type Edit, NO_EDITS, startsAfter } from './edits.js';
import { OffsetMap } from './offset-map.js';
import { canonicalEdits } from './repair/clusters.js';

const RULES = ['invisible'] as const;

/** What may stand beside an invisible character that only does harm: Latin letters, their marks, ASCII. */
function isPlain(unit: number): boolean {
  if (unit < 0x80) return true;
  const c = CLASS_OF[unit];
  return c !== Class.Other && c !== Class.Active && c !== Class.Invisible;
}

/** The code unit at `index`, or what the letter there is made of: a later step may write it so (Kelvin sign and K). */
function plainest(text: string, index: number, canonicalize: Canonicalize): number {
  if (index < 0 || index >= text.length) return 0x20;
  const unit = text.charCodeAt(index);
  return isPlain(unit) ? unit : canonicalize(text[index], 'NFD').charCodeAt(0);
}

/**
 * The edits that take invisible characters out of words: soft hyphens, zero-width spaces and joiners, U+034F, U+FEFF.
 *
 * Only between Latin letters, or at the edge of a word of them: in other scripts and in emoji joiners have a meaning.
 * A byte order mark at the very start stays, if `isStart` says that the text is the start of a document.
 */
export function invisibleEdits(
  text: string,
  isStart = true,
  canonicalize: Canonicalize = nativeCanonicalize,
): readonly Edit[] {
  if (!INVISIBLE.test(text)) return NO_EDITS;
  const found: Edit[] = [];
  for (let i = isStart && text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    if (CLASS_OF[text.charCodeAt(i)] !== Class.Invisible) continue;
    const start = i;
    while (i < text.length && CLASS_OF[text.charCodeAt(i)] === Class.Invisible) i++;
    if (isPlainAround(text, start, i, canonicalize)) found.push({ start, end: i, text: '', rules: RULES });
  }
  return found.length === 0 ? NO_EDITS : outsideOfVerbatim(text, found, canonicalize);
}

/**
 * The edits that do not stand within an address, program text or the like: as it reads once all of them are made and the
 * letters are composed, so that what one of them leaves behind does not free another one.
 */
function outsideOfVerbatim(
  text: string,
  edits: readonly Edit[],
  canonicalize: Canonicalize,
): readonly Edit[] {
  const bare = applyEdits(text, edits);
  const composing = canonicalEdits(bare, canonicalize);
  const composed = applyEdits(bare, composing);
  const map = OffsetMap.of(composing, bare.length);
  const places = startsAfter(edits);
  const kept = edits.filter((_, i) => {
    const at = map.toOutput(places[i]);
    const span = at < composed.length ? verbatimSpanAt(composed, at) : undefined;
    return span === undefined || span.start === at;
  });
  return kept.length === 0 ? NO_EDITS : kept;
}

/**
 * Whether all is plain that stands before `start` and behind `end`, as far as marks reach (canonical order may swap
 * them), and there is a letter or mark on one side at least.
 */
function isPlainAround(text: string, start: number, end: number, canonicalize: Canonicalize): boolean {
  // A letter or sign of its own ends the reach, in whatever form it is written.
  const reaches = (index: number): boolean =>
    isMarkOrActive(text.charCodeAt(index)) && !isPlainBase(text, index, canonicalize);
  let first = start - 1;
  while (first > 0 && reaches(first)) first--;
  let last = end;
  while (last < text.length - 1 && reaches(last)) last++;
  for (let i = Math.max(0, first); i <= last && i < text.length; i++) {
    if ((i < start || i >= end) && !isPlain(plainest(text, i, canonicalize))) return false;
  }
  return isLetter(plainest(text, start - 1, canonicalize)) || isLetter(plainest(text, end, canonicalize));
}

/** Whether a plain letter or sign stands there in another form: a Kelvin sign for K, U+1FEF for a grave accent. */
function isPlainBase(text: string, index: number, canonicalize: Canonicalize): boolean {
  if (CLASS_OF[text.charCodeAt(index)] !== Class.Active) return false;
  const unit = plainest(text, index, canonicalize);
  return isPlain(unit) && CLASS_OF[unit] !== Class.Mark;
}

const isMarkOrActive = (unit: number): boolean => {
  const c = CLASS_OF[unit];
  return c === Class.Mark || c === Class.Active;
};

const isLetter = (unit: number): boolean => {
  const c = CLASS_OF[unit];
  return c !== Class.Other && c !== Class.LineFeed && isPlain(unit);
};
