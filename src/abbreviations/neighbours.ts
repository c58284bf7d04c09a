import { isSyllable } from '../syllable/index.js';
import { CAPITAL, DIGIT, fold, hashOf, hashOn, SMALL, unitClasses, WORD } from './units.js';

/** How many words on each side count as near, and how far, in code units, words and signs are looked at. */
const NEAR_WORDS = 7;
const FARTHEST = 180;

/** How many words and signs are looked at: to know the words that are near, and to know what the sentence is about. */
export const ENOUGH_NEAR = 12;
export const ENOUGH_FAR = 30;

/** A word or sign beside a token, and its kind; the same object wherever the same word stands. */
export interface Neighbour {
  readonly written: string;
  /** The atoms that it fits: its folded word, its kind, and the narrower and wider kinds. */
  readonly atoms: readonly string[];
  /** Their hashes, see `atomHash`. */
  readonly hashes: readonly number[];
  readonly kind: '{Name}' | '{caps}' | '{number}' | '{word}' | '{sign}' | '{edge}';
  /** Whether a phrase of a topic starts with it, once that was asked. */
  startsTopic: boolean | undefined;
}

/** How many hashes of atoms there are. */
export const ATOM_HASHES = 256;

export const atomHash = (atom: string): number => hashOf(atom) % ATOM_HASHES;

const neighbour = (written: string, atoms: readonly string[], kind: Neighbour['kind']): Neighbour => ({
  written,
  atoms,
  hashes: atoms.map(atomHash),
  kind,
  startsTopic: undefined,
});

/** The words and signs that were met of late, and the edge: a word has one place, by its hash, which it may lose. */
const cache: {
  words?: (Neighbour | undefined)[];
  readonly signs: Map<string, Neighbour>;
  edge?: Neighbour;
} = { signs: new Map() };
const PLACES = 4096;
const MOST_SIGNS = 512;
/** Longer ones would be cut out as references to the whole text, and keep it alive. */
const LONGEST_KNOWN = 12;

/** The neighbour that a word of a text is, which is cut out only if it was not met of late. */
function wordAt(text: string, start: number, end: number): Neighbour {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashOn(hash, text.charCodeAt(i));
  const place = hash % PLACES;
  const words = (cache.words ??= new Array<Neighbour | undefined>(PLACES).fill(undefined));
  const known = words[place];
  if (known !== undefined && known.written.length === end - start && text.startsWith(known.written, start))
    return known;
  const made = wordNeighbour(text.slice(start, end));
  if (end - start <= LONGEST_KNOWN) words[place] = made;
  return made;
}

function signAt(text: string, index: number): Neighbour {
  const sign = text[index];
  const known = cache.signs.get(sign);
  if (known !== undefined) return known;
  const made = neighbour(sign, [sign, '{sign}'], '{sign}');
  if (cache.signs.size >= MOST_SIGNS) cache.signs.clear();
  cache.signs.set(sign, made);
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

/** The `most` neighbours of a position: words, signs, and an edge where the sentence or the line ends, or they do. */
export function sideOf(text: string, from: number, step: -1 | 1, most: number): SideView {
  const all: Neighbour[] = [];
  const words: Neighbour[] = [];
  const classes = unitClasses();
  const limit = step < 0 ? Math.max(0, from - FARTHEST) : Math.min(text.length, from + FARTHEST);
  const ahead = step < 0 ? -1 : 0; // from a position to the code unit next to it
  let i = from;
  while (i !== limit && all.length < most) {
    const unit = text.charCodeAt(i + ahead);
    if (classes[unit] & WORD) {
      const start = i;
      while (i !== limit && classes[text.charCodeAt(i + ahead)] & WORD) i += step;
      const word = step < 0 ? wordAt(text, i, start) : wordAt(text, start, i);
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
    all.push(signAt(text, place));
  }
  cache.edge ??= neighbour('', ['{edge}'], '{edge}');
  all.push(cache.edge);
  if (words.length < NEAR_WORDS) words.push(cache.edge);
  return { all, words };
}

/** All words and signs of a part of a text, in order; where it ends in the midst of a word that is cut short. */
export function wordsOf(text: string, from: number, to: number): readonly Neighbour[] {
  const all: Neighbour[] = [];
  const classes = unitClasses();
  for (let i = from; i < to; ) {
    const start = i;
    while (i < to && classes[text.charCodeAt(i)] & WORD) i++;
    if (i > start) all.push(wordAt(text, start, i));
    else {
      const sign = text[i++];
      if (sign !== ' ' && !SKIPPED.includes(sign)) all.push(signAt(text, i - 1));
    }
  }
  return all;
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
