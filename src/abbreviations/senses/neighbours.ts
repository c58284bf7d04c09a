import { UNITS } from '../../generated/abbreviations.js';
import { wordsIn } from '../../once.js';
import { isSyllable } from '../../syllable/index.js';
import { memoize } from '../memoize.js';
import { CAPITAL, DIGIT, ENDS, fold, SKIPPED, SMALL, unitClasses, WORD } from '../units.js';
import {
  ANY,
  type Atom,
  atomOf,
  atomsKnown,
  CAPS,
  EDGE,
  LONG,
  NAME,
  NUMBER,
  SIGN,
  SMALL_WORD,
  UNIT,
  UNKNOWN,
  VIET,
  YEAR,
} from './atoms.js';

/** How many words on each side count as near, and how far, in code units, words and signs are looked at. */
const NEAR_WORDS = 7;
const FARTHEST = 180;

/** How many words and signs are looked at: to know the words that are near, and to know what the sentence is about. */
export const ENOUGH_NEAR = 12;
export const ENOUGH_FAR = 30;

/** A word or sign beside a token, what kinds it is of, and its number; the same object wherever the same word stands. */
export class Neighbour {
  /** Whether a phrase of a topic starts with it, once that was asked. */
  startsTopic: boolean | undefined = undefined;
  private number = UNKNOWN;
  private asOf = -1;

  constructor(
    readonly written: string,
    private readonly folded: string,
    /** As bits, narrow ones and wide ones. */
    readonly kinds: number,
  ) {}

  /** The number that phrases have for it; looked up again only if more of them were read. */
  get atom(): Atom {
    if (this.number < 0 && this.asOf !== atomsKnown()) {
      this.number = atomOf(this.folded);
      this.asOf = atomsKnown();
    }
    return this.number;
  }
}

/** The words and signs met lately, and the edge. A word has one slot, by its hash, which another word may take over. */
const cache: { words?: (Neighbour | undefined)[]; edge?: Neighbour } = {};
const PLACES_SHIFT = 20;
const PLACES = 1 << (32 - PLACES_SHIFT);
/** Longer ones would be cut out as references to the whole text, and keep it alive. */
const LONGEST_KNOWN = 12;

/** Adds a code unit to the hash of a word, in which their order does not count: words are read from either end. */
const addToHash = (hash: number, unit: number): number => (hash + Math.imul(unit, 0x9e3779b1)) | 0;

/** The neighbour that a word of a text is, which is cut out only if it was not met lately. */
function wordAt(text: string, start: number, end: number, hash: number): Neighbour {
  const place = hash >>> PLACES_SHIFT;
  const words = (cache.words ??= new Array<Neighbour | undefined>(PLACES).fill(undefined));
  const known = words[place];
  if (known !== undefined && isAt(known.written, text, start, end)) return known;
  const written = text.slice(start, end);
  const made = new Neighbour(written, fold(written), kindsOf(written));
  if (end - start <= LONGEST_KNOWN) words[place] = made;
  return made;
}

/** Whether `start..end` is a word: for short ones faster than what the engine has. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

const signOf = /* @__PURE__ */ memoize(sign => new Neighbour(sign, sign, SIGN | unitKind(sign)), 512, 1);

const units = /* @__PURE__ */ wordsIn(UNITS);

/** `UNIT` for a word or sign that is one. */
const unitKind = (word: string): number => (units().has(word) ? UNIT : 0);

const LONG_NUMBER = /^\d{7,}$/;
const A_YEAR = /^(?:19|20)\d\d$/;

function numberKinds(word: string): number {
  if (A_YEAR.test(word)) return NUMBER | YEAR;
  return LONG_NUMBER.test(word) ? NUMBER | LONG : NUMBER;
}

function kindsOf(word: string): number {
  const classes = unitClasses();
  let capitals = 0;
  let small = 0;
  for (let i = 0; i < word.length; i++) {
    const bits = classes[word.charCodeAt(i)];
    if (bits & DIGIT && capitals + small === 0) return numberKinds(word);
    if (bits & CAPITAL) capitals++;
    else if (bits & SMALL) small++;
  }
  if (!(classes[word.charCodeAt(0)] & CAPITAL)) return SMALL_WORD | unitKind(word);
  return small > 0 ? NAME | ANY | (isSyllable(word) ? VIET : 0) : CAPS | ANY;
}

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
    let unit = text.charCodeAt(i + ahead);
    const bits = classes[unit];
    if (bits & WORD) {
      const start = i;
      let hash = 0;
      do {
        hash = addToHash(hash, unit);
        i += step;
        unit = text.charCodeAt(i + ahead);
      } while (i !== limit && classes[unit] & WORD);
      const word = step < 0 ? wordAt(text, i, start, hash) : wordAt(text, start, i, hash);
      all.push(word);
      if (words.length < NEAR_WORDS) words.push(word);
      continue;
    }
    i += step;
    if (bits & SKIPPED) continue;
    if (bits & ENDS || (unit === DOT && stopsSentence(text, step < 0 ? i : i - 1))) break;
    all.push(signOf(String.fromCharCode(unit)));
  }
  cache.edge ??= new Neighbour('', '', EDGE);
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
    let hash = 0;
    for (; i < to; i++) {
      const unit = text.charCodeAt(i);
      if (!(classes[unit] & WORD)) break;
      hash = addToHash(hash, unit);
    }
    if (i > start) all.push(wordAt(text, start, i, hash));
    else {
      const unit = text.charCodeAt(i++);
      if (!(classes[unit] & SKIPPED)) all.push(signOf(String.fromCharCode(unit)));
    }
  }
  return all;
}

const DOT = 0x2e;

/** Whether a full stop ends a sentence: a space and then no small letter, and not after a single capital or TP. */
function stopsSentence(text: string, dot: number): boolean {
  const next = text[dot + 1] ?? ' ';
  if (!/[\s"\u201d)]/.test(next)) return false;
  if (dot + 4 >= text.length && /^[\s"\u201d)]*$/.test(text.slice(dot + 1, dot + 4))) return true;
  if (!/\s/.test(next)) return false;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, dot - 8), dot))?.[0] ?? '';
  return !/^(?:\p{Lu}|\p{Lu}{2,3}|Tp|Th|Ths|ThS)$/u.test(before);
}
