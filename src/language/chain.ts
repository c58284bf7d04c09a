import { FOREIGN, idOf, isCapital, isVowel, LETTERS, letterAt } from '../syllable/letters.js';
import {
  frequencyOf,
  isToneTwice,
  NO_SYLLABLE,
  type PackedSyllable,
  scanSyllable,
} from '../syllable/scan.js';
import { pairBits, syllableBits } from './model.js';
import { kindAt, MARK } from './words.js';

/** A syllable in a run of letters. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly packed: PackedSyllable;
}

/** The best way to read a run of letters as syllables. */
export interface Chain {
  readonly pieces: readonly Piece[];
  /** How much better than as a foreign word, in bits. */
  readonly bits: number;
  /** By how many bits the second best way is worse. */
  readonly margin: number;
}

/**
 * What a code unit costs in a word that is not Vietnamese, in bits. Letters that only Vietnamese has are dear: a
 * foreign word hardly ever holds one.
 */
export function foreignBits(unit: number): number {
  if (unit < 0x80) return 4.5;
  if (unit < 0x100) return 8;
  if (unit >= 0x300 && unit < 0x370) return 5;
  return unit >= 0x1ea0 && unit < 0x1f00 ? 12 : 10;
}

/** The most code units that one syllable takes: nghiêng, with each of its marks apart. */
const LONGEST_SYLLABLE = 10;
const OPEN_GAP = -6;
const IN_GAP = -0.8;

/** A syllable whose letter case a writer would use: all small, the first one a capital, or all capitals. */
function hasPlainCase(text: string, start: number, end: number): boolean {
  let capitals = 0;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const letter = letterAt(text, i);
    if (letter === 0) continue;
    letters++;
    if (isCapital(letter)) capitals++;
  }
  return capitals === 0 || capitals === letters || (capitals === 1 && isCapital(letterAt(text, start)));
}

/** The syllable that `text.slice(start, end)` is, if people write it so: with its tone once; one plain vowel alone is not one. */
export function attestedSyllable(text: string, start: number, end: number): PackedSyllable {
  const packed = scanSyllable(text, start, end);
  if (packed === NO_SYLLABLE || frequencyOf(packed) === 0 || isToneTwice(packed)) return NO_SYLLABLE;
  if (end - start === 1 && text.charCodeAt(start) < 0x80) return NO_SYLLABLE;
  return hasPlainCase(text, start, end) ? packed : NO_SYLLABLE;
}

interface Arc {
  readonly start: number;
  readonly end: number;
  readonly packed: PackedSyllable;
  readonly own: number;
  /** The best score of a path that ends with this arc, and of one that begins with it. */
  forward: number;
  backward: number;
  before: Arc | undefined;
  /** How many syllables the best path has up to here. */
  known: number;
}

const newArc = (start: number, end: number, packed: PackedSyllable, own: number): Arc => ({
  start,
  end,
  packed,
  own,
  forward: 0,
  backward: Number.NEGATIVE_INFINITY,
  before: undefined,
  known: 0,
});

export interface ChainOptions {
  /** The syllables to the left and to the right of the run. */
  readonly left?: PackedSyllable;
  readonly right?: PackedSyllable;
}

const NO_ARCS: readonly Arc[] = [];

/** All arcs that some chain from the start goes through, by the distance of their ends and of their starts. */
interface Lattice {
  readonly ending: readonly (readonly Arc[] | undefined)[];
  readonly starting: readonly (readonly Arc[] | undefined)[];
}

/** Goes through a run from left to right; nothing if no chain reaches its end. */
function buildLattice(text: string, start: number, end: number, left: PackedSyllable): Lattice | undefined {
  const ending: (Arc[] | undefined)[] = new Array(end - start + 1);
  const starting: (Arc[] | undefined)[] = new Array(end - start + 1);
  let furthest = start;
  for (let at = start; at <= furthest; at++) {
    const before = ending[at - start];
    if ((before === undefined && at > start) || at === end) continue;
    const arcs = arcsAt(text, at, end, false);
    starting[at - start] = arcs;
    for (const arc of arcs) {
      connect(arc, before, left);
      const there = ending[arc.end - start];
      if (there === undefined) ending[arc.end - start] = [arc];
      else there.push(arc);
      furthest = Math.max(furthest, arc.end);
    }
  }
  return furthest === end ? { ending, starting } : undefined;
}

/** Goes back from the end, so that each arc knows the best chain that it is a part of. */
function weighBackwards({ ending, starting }: Lattice, right: PackedSyllable): void {
  for (const arc of ending[ending.length - 1] ?? NO_ARCS) {
    arc.backward = arc.own + pairBits(arc.packed, right);
  }
  for (let distance = ending.length - 2; distance > 0; distance--) {
    for (const arc of ending[distance] ?? NO_ARCS) {
      for (const next of starting[distance] ?? NO_ARCS) {
        arc.backward = Math.max(arc.backward, arc.own + linkBits(arc, next) + next.backward);
      }
    }
  }
}

/**
 * Reads `text.slice(start, end)`, letters only, as a chain of syllables: the best one by the counts of syllables and
 * of their pairs, against the cost of the same letters in a foreign word. Time grows with the length of the run.
 */
export function readChain(
  text: string,
  start: number,
  end: number,
  { left = NO_SYLLABLE, right = NO_SYLLABLE }: ChainOptions = {},
): Chain | undefined {
  const lattice = end > start ? buildLattice(text, start, end, left) : undefined;
  if (lattice === undefined) return undefined;
  weighBackwards(lattice, right);
  const last = lattice.ending[end - start] ?? NO_ARCS;
  const best = last.reduce((a, b) => (total(b) > total(a) ? b : a));
  const pieces: Piece[] = [];
  const used = new Set<Arc>();
  for (let arc: Arc | undefined = best; arc; arc = arc.before) {
    used.add(arc);
    pieces.unshift({ start: arc.start, end: arc.end, packed: arc.packed });
  }
  let second = Number.NEGATIVE_INFINITY;
  for (const arcs of lattice.ending) {
    for (const arc of arcs ?? NO_ARCS) if (!used.has(arc)) second = Math.max(second, total(arc));
  }
  return { pieces, bits: total(best), margin: total(best) - second };
}

const total = (arc: Arc): number => arc.forward + arc.backward - arc.own;

/** All syllables that begin at a place, and the letter there as one that belongs to none. */
function arcsAt(text: string, at: number, limit: number, gaps: boolean): Arc[] {
  const arcs: Arc[] = [];
  if (kindAt(text, at) === MARK) return arcs;
  let cost = 0;
  const put = (end: number, packed: PackedSyllable, own: number): void => {
    arcs.push(newArc(at, end, packed, own));
  };
  // Once a vowel follows a consonant that follows a vowel, no syllable reaches further.
  let vowels = false;
  let coda = false;
  for (let end = at + 1; end <= limit && end - at <= LONGEST_SYLLABLE; end++) {
    const unit = text.charCodeAt(end - 1);
    cost += foreignBits(unit);
    const letter = letterAt(text, end - 1);
    if (letter === 0) {
      if (kindAt(text, end - 1) !== MARK) break;
    } else if (isVowel(idOf(letter))) {
      if (coda) break;
      vowels = true;
    } else if (idOf(letter) === FOREIGN) break;
    else coda = vowels;
    if (!vowels || (end < limit && kindAt(text, end) === MARK)) continue;
    const packed = attestedSyllable(text, at, end);
    if (packed !== NO_SYLLABLE) put(end, packed, cost - syllableBits(packed));
  }
  if (gaps) {
    let end = at + 1;
    while (end < limit && kindAt(text, end) === MARK) end++;
    put(end, NO_SYLLABLE, IN_GAP);
  }
  return arcs;
}

function linkBits(arc: Arc, next: Arc): number {
  if (next.packed === NO_SYLLABLE) return arc.packed === NO_SYLLABLE ? 0 : OPEN_GAP;
  return pairBits(arc.packed, next.packed);
}

function connect(arc: Arc, before: readonly Arc[] | undefined, left: PackedSyllable): void {
  if (before === undefined) {
    arc.forward = arc.own + (arc.packed === NO_SYLLABLE ? OPEN_GAP : pairBits(left, arc.packed));
    return;
  }
  let best = Number.NEGATIVE_INFINITY;
  for (const earlier of before) {
    const score = earlier.forward + linkBits(earlier, arc);
    if (score > best) {
      best = score;
      arc.before = earlier;
    }
  }
  arc.forward = best + arc.own;
}

/** For each place of a run: the best score of a chain that ends there, and how many syllables that has. */
export interface Ends {
  readonly bits: Float64Array;
  readonly syllables: Uint16Array;
}

/** Stands for a syllable of which only a part is left. */
const TORN: PackedSyllable = -2;

/** What the rest of a syllable costs that was cut in two, in bits. */
const TORN_BITS = 9;

/**
 * The chains that begin at `start` with what is left of a syllable whose beginning was cut off, and end anywhere up
 * to `end`; letters that make no syllable may stand between.
 */
export function readEnds(text: string, start: number, end: number): Ends {
  const ending: Arc[][] = Array.from({ length: end - start + 1 }, () => []);
  const bits = new Float64Array(end - start + 1).fill(Number.NEGATIVE_INFINITY);
  const syllables = new Uint16Array(end - start + 1);
  bits[0] = 0;
  for (let at = start; at < end; at++) {
    const before = at === start ? undefined : ending[at - start];
    if (before?.length === 0) continue;
    const arcs = arcsAt(text, at, end, true);
    if (at === start) arcs.push(...tornArcs(text, at, end));
    for (const arc of arcs) {
      connect(arc, before, NO_SYLLABLE);
      ending[arc.end - start].push(arc);
      const place = arc.end - start;
      const known = (arc.before?.known ?? 0) + (arc.packed === NO_SYLLABLE ? 0 : 1);
      arc.known = known;
      if (arc.forward > bits[place]) {
        bits[place] = arc.forward;
        syllables[place] = known;
      }
    }
  }
  return { bits, syllables };
}

/** Ends of syllables that begin at a place: what is left behind a cut. */
function tornArcs(text: string, at: number, limit: number): Arc[] {
  const arcs: Arc[] = [];
  let cost = 0;
  for (let end = at + 1; end <= limit && end - at <= LONGEST_SYLLABLE; end++) {
    cost += foreignBits(text.charCodeAt(end - 1));
    if (end < limit && kindAt(text, end) === MARK) continue;
    if (scanSyllable(text, at, end) !== NO_SYLLABLE) arcs.push(newArc(at, end, TORN, cost - TORN_BITS));
  }
  return arcs;
}

const CODAS = ['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't', 'i', 'u', 'o', 'y', 'a'];

/** What the beginning of a syllable, cut off before `end`, is worth in bits; -Infinity where it is not one. */
export function tornBits(text: string, start: number, end: number): number {
  const head = text.slice(start, end);
  if (!CODAS.some(coda => scanSyllable(head + coda, 0, head.length + coda.length) !== NO_SYLLABLE)) {
    return Number.NEGATIVE_INFINITY;
  }
  let cost = -TORN_BITS;
  for (let i = 0; i < head.length; i++) cost += foreignBits(head.charCodeAt(i));
  return cost;
}

/** A letter without tone and case, so that no style of placing tones matters; eth counts as đ. Zero for no letter. */
export function foldedLetter(unit: number): number {
  if (unit >= 0x1f00) return 0;
  const letter = LETTERS[unit];
  if (letter !== 0) {
    const id = idOf(letter);
    return id > 29 ? (unit | 0x20) + 0x100 : id;
  }
  if (unit === 0xd0 || unit === 0xf0 || unit === 0x189 || unit === 0x256) return FOLDED_D;
  return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && (unit < 0x300 || unit >= 0x370) ? unit + 0x200 : 0;
}

const FOLDED_D = 'aăâeêioôơuưybcdđ'.length;
