import { isSyllable } from '../syllable/index.js';
import { CAPITAL, DIGIT, fold, SMALL, unitClasses, WORD } from './units.js';

/** How many words on each side count as near, how many words and signs are looked at, and how far, in code units. */
const NEAR_WORDS = 7;
const MOST = 30;
/** So many of them where nobody asks what the sentence is about. */
const FEW = 12;
const FARTHEST = 180;

/** A word or sign beside a token, and its kind; the same object wherever the same word stands. */
export interface Neighbour {
  readonly written: string;
  /** The atoms that it fits: its folded word, its kind, and the narrower and wider kinds. */
  readonly atoms: readonly string[];
  readonly kind: '{Name}' | '{caps}' | '{number}' | '{word}' | '{sign}' | '{edge}';
  /** Whether a phrase of a topic starts with it, once that was asked. */
  startsTopic: boolean | undefined;
}

const neighbour = (written: string, atoms: readonly string[], kind: Neighbour['kind']): Neighbour => ({
  written,
  atoms,
  kind,
  startsTopic: undefined,
});

const EDGE = /* @__PURE__ */ neighbour('', ['{edge}'], '{edge}');

/** The words and signs that were met of late. */
const cache = { known: new Map<string, Neighbour>() };
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 16;

function known(written: string, make: (written: string) => Neighbour): Neighbour {
  const before = cache.known.get(written);
  if (before !== undefined) return before;
  const made = make(written);
  if (cache.known.size >= MOST_KNOWN) cache.known.clear();
  if (written.length <= LONGEST_KNOWN) cache.known.set(written, made);
  return made;
}

function wordNeighbour(written: string): Neighbour {
  const kind = wordKind(written);
  const atoms: string[] = [fold(written), kind];
  if (kind === '{Name}') atoms.push('{Viet}', '{Any}');
  else if (kind === '{caps}') atoms.push('{Any}');
  else if (kind === '{number}') atoms.push('{year}');
  return neighbour(written, atoms, kind);
}

const signNeighbour = (sign: string): Neighbour => neighbour(sign, [sign, '{sign}'], '{sign}');

function wordKind(word: string): Neighbour['kind'] {
  const classes = unitClasses();
  let capitals = 0;
  let small = 0;
  for (let i = 0; i < word.length; i++) {
    const bits = classes[word.charCodeAt(i)];
    if (bits & DIGIT && capitals + small === 0) return '{number}';
    if (bits & CAPITAL) capitals++;
    else if (bits & SMALL) small++;
  }
  if (!(classes[word.charCodeAt(0)] & CAPITAL)) return '{word}';
  return small > 0 ? '{Name}' : '{caps}';
}

/** Blanks and quotation marks, which count for nothing, and signs that end what a sentence says. */
const SKIPPED =
  '\t\r\v\f\u00a0\u2002\u2003\u2009\u202f\u3000\ufeff\u2028\u2029"\'\u201c\u201d\u2018\u2019\u00ab\u00bb';
const ENDS = '!?;\n';

/** One side of a token, nearest first: all neighbours, and the words among them that count as near. */
export interface SideView {
  readonly all: readonly Neighbour[];
  readonly words: readonly Neighbour[];
}

/** The neighbours of a position: words, signs, and an edge where the sentence or the line ends, or more is not looked at. */
export function sideOf(text: string, from: number, step: -1 | 1, isFar: boolean): SideView {
  const all: Neighbour[] = [];
  const words: Neighbour[] = [];
  const classes = unitClasses();
  const most = isFar ? MOST : FEW;
  const limit = step < 0 ? Math.max(0, from - FARTHEST) : Math.min(text.length, from + FARTHEST);
  const ahead = step < 0 ? -1 : 0; // from a position to the code unit next to it
  let i = from;
  while (i !== limit && all.length < most) {
    const unit = text.charCodeAt(i + ahead);
    if (classes[unit] & WORD) {
      const start = i;
      while (i !== limit && classes[text.charCodeAt(i + ahead)] & WORD) i += step;
      const word = known(step < 0 ? text.slice(i, start) : text.slice(start, i), wordNeighbour);
      all.push(word);
      if (words.length < NEAR_WORDS) words.push(word);
      continue;
    }
    const place = i + ahead;
    i += step;
    if (unit === 0x20) continue;
    const sign = text[place];
    if (SKIPPED.includes(sign)) continue;
    if (ENDS.includes(sign) || (sign === '.' && endsSentence(text, place))) break;
    all.push(known(sign, signNeighbour));
  }
  all.push(EDGE);
  if (words.length < NEAR_WORDS) words.push(EDGE);
  return { all, words };
}

/** Whether a full stop ends a sentence: a space and then no small letter, and not after a single capital or TP. */
function endsSentence(text: string, dot: number): boolean {
  if (/^[\s"\u201d)]*$/.test(text.slice(dot + 1, dot + 4)) && dot + 4 >= text.length) return true;
  if (!/\s/.test(text[dot + 1] ?? ' ')) return false;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, dot - 8), dot))?.[0] ?? '';
  return !/^(?:\p{Lu}|\p{Lu}{2,3}|Tp|Th|Ths|ThS)$/u.test(before);
}

export function atomFits(atom: string, neighbour: Neighbour | undefined): boolean {
  if (!neighbour?.atoms.includes(atom)) return false;
  if (atom === '{year}') return /^(?:19|20)\d\d$/.test(neighbour.written);
  return atom !== '{Viet}' || isSyllable(neighbour.written);
}
