import { isBlank } from '../context/classes.js';
import { INSTITUTIONS } from '../generated/abbreviations.js';

export const OPENING = '([';
export const QUOTES = '"\'\u201c\u201d\u2018\u2019\u00ab\u00bb';

/** Whether a blank stands at `index`, which may lie outside of the text. */
export const isBlankAt = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && isBlank(text.charCodeAt(index));

/**
 * Whether a definition with the long form first may be at hand, by the nearest signs: a bracket, a quotation mark or a
 * colon, the end of "là" or "tắt", or "(Sở". Nothing before `from` counts.
 */
export function maySayShort(text: string, start: number, from = 0): boolean {
  let at = start - 1;
  while (at >= from && at > start - 5 && isBlankOrEnd(text.charCodeAt(at))) at--;
  if (at < from) return false;
  switch (text.charCodeAt(at)) {
    case 0x28: // ( [ : and the quotation marks that open
    case 0x5b:
    case 0x3a:
    case 0x22:
    case 0x27:
    case 0x201c:
    case 0x2018:
    case 0xab:
      return true;
    case 0xe0: // là
      return text[at - 1] === 'l';
    case 0x74: // tắt
      return text[at - 1] === 'ắ';
    default:
  }
  for (let i = at; i >= from && i > start - 12; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 0x28) return true;
    if (unit === 0x29) return false;
  }
  return false;
}

const isBlankOrEnd = (unit: number): boolean => isBlank(unit) || unit === 0x0a || unit === 0x0d;

/** Skips spaces and quotation marks to the left. */
export function skipBack(text: string, from: number, signs: string, newline = false): number {
  let i = from;
  while (i > 0) {
    const unit = text.charCodeAt(i - 1);
    if (!isBlank(unit) && !(newline && isBlankOrEnd(unit)) && !signs.includes(text[i - 1])) break;
    i--;
  }
  return i;
}

export function skipOn(text: string, from: number, signs: string): number {
  let i = from;
  while (i < text.length && (isBlank(text.charCodeAt(i)) || signs.includes(text[i]))) i++;
  return i;
}

/** A list of cues, and the two code units that they start and end with, capitals or not. */
interface Cues {
  readonly all: readonly string[];
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** Two code units as one number. */
const couple = (text: string, index: number): number =>
  (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1);

const cache = { cues: new Map<string, Cues>() };

function cuesOf(packed: string): Cues {
  const known = cache.cues.get(packed);
  if (known) return known;
  const all = packed.split('|');
  const cased = all.flatMap(cue => [
    cue,
    cue.toUpperCase(),
    cue[0].toUpperCase() + cue.slice(1),
    cue.slice(0, -1) + cue.slice(-1).toUpperCase(),
    cue.slice(0, -2) + cue.slice(-2, -1).toUpperCase() + cue.slice(-1),
    cue[0] + cue[1].toUpperCase() + cue.slice(2),
  ]);
  const made = {
    all,
    starts: new Set(cased.map(cue => couple(cue, 0))),
    ends: new Set(cased.map(cue => couple(cue, cue.length - 2))),
  };
  cache.cues.set(packed, made);
  return made;
}

/** The cue that ends before `end`, as its length; zero for none. */
export function cueBefore(text: string, end: number, packed: string): number {
  const cues = cuesOf(packed);
  if (!cues.ends.has(couple(text, end - 2))) return 0;
  const near = text.slice(Math.max(0, end - 48), end).toLowerCase();
  for (const cue of cues.all) {
    if (near.endsWith(cue) && !/[\p{L}\p{M}]/u.test(near[near.length - cue.length - 1] ?? ' '))
      return cue.length;
  }
  return 0;
}

export function cueAfter(text: string, start: number, packed: string): number {
  const cues = cuesOf(packed);
  if (!cues.starts.has(couple(text, start))) return 0;
  const near = text.slice(start, start + 48).toLowerCase();
  for (const cue of cues.all) {
    if (near.startsWith(cue) && !/[\p{L}\p{M}]/u.test(near[cue.length] ?? ' ')) return cue.length;
  }
  return 0;
}

/** Whether a bracket opens within the last `reach` code units before `at`. */
export function opensNear(text: string, at: number, reach: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 0x28 || unit === 0x5b) return true;
  }
  return false;
}

/** The name of an institution and the bracket before it, in code units. */
const LONGEST_INSTITUTION = 13;

/** Where the bracket of "(Sở KHĐT)" stands: the word for the institution before the short form says nothing new. */
export function beforeInstitution(text: string, at: number): number {
  if (at === 0 || OPENING.includes(text[at - 1])) return at;
  if (!opensNear(text, at, LONGEST_INSTITUTION)) return at;
  const near = text.slice(Math.max(0, at - LONGEST_INSTITUTION + 1), at);
  for (const name of cuesOf(INSTITUTIONS).all) {
    const bracket = at - name.length - 1;
    if (near.endsWith(name) && OPENING.includes(text[bracket] ?? ' ')) return bracket + 1;
  }
  return at;
}

/** The first two code units of cues behind a short form: là, viết, tên, tức, từ, nghĩa, có. */
const CUE_STARTS = 'là|la|vi|tê|te|tư|tứ|từ|tu|ng|có|co';

/** Whether a cue behind a short form may start here. */
export function mayStartCue(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x6c: // l v t n c, before anything is cut out
    case 0x76:
    case 0x74:
    case 0x6e:
    case 0x63:
      return text.length > at + 1 && CUE_STARTS.includes(text.slice(at, at + 2));
    default:
      return false;
  }
}

/** What may stand between a short form and the words that say what it stands for: `QUOTES` too, spelled out for bundlers. */
export const BEFORE_CUE = `"'\u201c\u201d\u2018\u2019\u00ab\u00bb,(`;

/** What may explain a short form that ends at `end`: words behind it, the sign of a glossary, or nothing at all. */
export function explainedBy(text: string, end: number): 'cue' | 'sign' | undefined {
  if (text.charCodeAt(end) === 0x09) return 'sign';
  const next = text.charCodeAt(isBlank(text.charCodeAt(end)) ? end + 1 : end);
  switch (next) {
    case 0x3a: // : = | - and tab
    case 0x3d:
    case 0x7c:
    case 0x2d:
    case 0x2013:
    case 0x09:
      return 'sign';
    case 0x22: // the quotation marks, a comma, a bracket
    case 0x27:
    case 0x201c:
    case 0x201d:
    case 0xbb:
    case 0x2c:
    case 0x28:
    case 0x6c: // l v t n c
    case 0x76:
    case 0x74:
    case 0x6e:
    case 0x63: {
      const at = skipOn(text, end, BEFORE_CUE);
      return mayStartCue(text, at) ? 'cue' : undefined;
    }
    default:
      return undefined;
  }
}
