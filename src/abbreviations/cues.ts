import { isBlank } from '../context/classes.js';
import { CUES_BEFORE_SHORT, INSTITUTIONS } from '../generated/abbreviations.js';
import { once } from '../once.js';

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

/** Whether a code unit may be one of the signs that are skipped: told for letters before one is made a string. */
const maySkip = (unit: number): boolean => unit <= 0x3b || unit >= 0x2000 || unit === 0xab || unit === 0xbb;

/** Whether a code unit is one of `QUOTES`. */
export const isQuote = (unit: number): boolean => maySkip(unit) && QUOTES.includes(String.fromCharCode(unit));

/** Skips spaces and quotation marks to the left. */
export function skipBack(text: string, from: number, signs: string, newline = false): number {
  let i = from;
  while (i > 0) {
    const unit = text.charCodeAt(i - 1);
    const isSkipped =
      isBlank(unit) || (newline && isBlankOrEnd(unit)) || (maySkip(unit) && signs.includes(text[i - 1]));
    if (!isSkipped) break;
    i--;
  }
  return i;
}

export function skipOn(text: string, from: number, signs: string): number {
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isBlank(unit) && !(maySkip(unit) && signs.includes(text[i]))) break;
  }
  return i;
}

/** How many places a `Couples` has. */
const COUPLES = 0x2000;

/** Two code units as one place; several couples share one. */
const placeOf = (first: number, second: number): number => (first * 181 + second) & (COUPLES - 1);

/** Couples of code units, capitals or not, by which most of a text is told to hold none of some words. */
class Couples {
  readonly #places = new Uint8Array(COUPLES);

  add(first: string, second: string): void {
    for (const one of [first, first.toUpperCase()])
      for (const other of [second, second.toUpperCase()])
        this.#places[placeOf(one.charCodeAt(0), other.charCodeAt(0))] = 1;
  }

  /** Whether the couple at `index` may be one of them. */
  mayHold(text: string, index: number): boolean {
    return this.#places[placeOf(text.charCodeAt(index), text.charCodeAt(index + 1))] === 1;
  }
}

/** A list of cues, and the couples that they start and end with. */
export interface Cues {
  readonly all: readonly string[];
  readonly starts: Couples;
  readonly ends: Couples;
}

/** A packed list of cues, unpacked when it is first asked for. */
export const cuesIn = (packed: string): (() => Cues) =>
  once(() => {
    const all = packed.split('|');
    const cues = { all, starts: new Couples(), ends: new Couples() };
    for (const cue of all) {
      cues.starts.add(cue[0], cue[1]);
      cues.ends.add(cue[cue.length - 2], cue[cue.length - 1]);
    }
    return cues;
  });

/** The cue that ends before `end`, as its length; zero for none. */
export function cueBefore(text: string, end: number, { all, ends }: Cues): number {
  if (!ends.mayHold(text, end - 2)) return 0;
  const near = text.slice(Math.max(0, end - 48), end).toLowerCase();
  for (const cue of all) {
    if (near.endsWith(cue) && !/[\p{L}\p{M}]/u.test(near[near.length - cue.length - 1] ?? ' '))
      return cue.length;
  }
  return 0;
}

export function cueAfter(text: string, start: number, { all, starts }: Cues): number {
  if (!starts.mayHold(text, start)) return 0;
  const near = text.slice(start, start + 48).toLowerCase();
  for (const cue of all) {
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

/** What announces a short form: sau đây gọi tắt là. */
export const cuesBeforeShort: () => Cues = /* @__PURE__ */ cuesIn(CUES_BEFORE_SHORT);

const institutions = /* @__PURE__ */ once(() => INSTITUTIONS.split('|'));

/** The name of an institution and the bracket before it, in code units. */
const LONGEST_INSTITUTION = 13;

/** Where the bracket of "(Sở KHĐT)" stands: the word for the institution before the short form says nothing new. */
export function beforeInstitution(text: string, at: number): number {
  if (at === 0 || OPENING.includes(text[at - 1])) return at;
  if (!opensNear(text, at, LONGEST_INSTITUTION)) return at;
  const near = text.slice(Math.max(0, at - LONGEST_INSTITUTION + 1), at);
  for (const name of institutions()) {
    const bracket = at - name.length - 1;
    if (near.endsWith(name) && OPENING.includes(text[bracket] ?? ' ')) return bracket + 1;
  }
  return at;
}

/** Whether a cue behind a short form may start here: là, viết, tên, tức, từ, nghĩa, có, told by the first two letters. */
export function mayStartCue(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  switch (text.charCodeAt(at)) {
    case 0x6c: // l: à, a
      return second === 0xe0 || second === 0x61;
    case 0x76: // v: i
      return second === 0x69;
    case 0x74: // t: ê, e, ư, ứ, ừ, u
      return 'êeưứừu'.includes(String.fromCharCode(second));
    case 0x6e: // n: g
      return second === 0x67;
    case 0x63: // c: ó, o
      return second === 0xf3 || second === 0x6f;
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
