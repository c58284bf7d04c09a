import { isSyllable } from '../syllable/index.js';
import { CAPITAL, DIGIT, fold, SMALL, unitClasses, WORD } from './units.js';

/** How many words on each side count as near, how many words and signs are looked at, and how far, in code units. */
const WINDOW = 6;
const MOST = 30;
/** So many of them where nobody asks what the sentence is about. */
const FEW = 12;
const FARTHEST = 180;

/** A word or sign beside a token: folded, and its kind. */
export interface Neighbour {
  readonly written: string;
  /** What it fits, worked out when it is first asked for; the folded word leads. */
  atoms: readonly string[] | undefined;
  readonly kind: '{Name}' | '{caps}' | '{number}' | '{word}' | '{sign}' | '{edge}';
}

const EDGE: Neighbour = { written: '', atoms: ['{edge}'], kind: '{edge}' };

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

/** The neighbours of a position, nearest first: words, signs, and an edge where the sentence or the line ends. */
function neighbours(text: string, from: number, step: -1 | 1, most: number): Neighbour[] {
  const classes = unitClasses();
  const found: Neighbour[] = [];
  const limit = step < 0 ? Math.max(0, from - FARTHEST) : Math.min(text.length, from + FARTHEST);
  const ahead = step < 0 ? -1 : 0; // from a position to the code unit next to it
  let i = from;
  while (i !== limit && found.length < most) {
    const unit = text.charCodeAt(i + ahead);
    if (classes[unit] & WORD) {
      const start = i;
      while (i !== limit && classes[text.charCodeAt(i + ahead)] & WORD) i += step;
      const word = step < 0 ? text.slice(i, start) : text.slice(start, i);
      found.push({ written: word, atoms: undefined, kind: wordKind(word) });
      continue;
    }
    const place = i + ahead;
    i += step;
    if (unit === 0x20) continue;
    const sign = text[place];
    if (SKIPPED.includes(sign)) continue;
    if (ENDS.includes(sign) || (sign === '.' && endsSentence(text, place))) break;
    found.push({ written: sign, atoms: [sign, '{sign}'], kind: '{sign}' });
  }
  found.push(EDGE);
  return found;
}

/** Whether a full stop ends a sentence: a space and then no small letter, and not after a single capital or TP. */
function endsSentence(text: string, dot: number): boolean {
  if (/^[\s"\u201d)]*$/.test(text.slice(dot + 1, dot + 4)) && dot + 4 >= text.length) return true;
  if (!/\s/.test(text[dot + 1] ?? ' ')) return false;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, dot - 8), dot))?.[0] ?? '';
  return !/^(?:\p{Lu}|\p{Lu}{2,3}|Tp|Th|Ths|ThS)$/u.test(before);
}

export function atomFits(atom: string, neighbour: Neighbour | undefined): boolean {
  if (!neighbour || !atomsOf(neighbour).includes(atom)) return false;
  if (atom === '{year}') return /^(?:19|20)\d\d$/.test(neighbour.written);
  return atom !== '{Viet}' || isSyllable(neighbour.written);
}

/** The atoms that a neighbour fits: its folded word, its kind, and the narrower and wider kinds. */
export function atomsOf(neighbour: Neighbour): readonly string[] {
  if (neighbour.atoms) return neighbour.atoms;
  const { kind } = neighbour;
  const atoms: string[] = [fold(neighbour.written), kind];
  if (kind === '{Name}') atoms.push('{Viet}', '{Any}');
  else if (kind === '{caps}') atoms.push('{Any}');
  else if (kind === '{number}') atoms.push('{year}');
  neighbour.atoms = atoms;
  return atoms;
}

/** One side of a token, nearest first: all neighbours, and the words among them that count as near. */
export interface SideView {
  readonly all: readonly Neighbour[];
  readonly words: readonly Neighbour[];
}

export function sideOf(text: string, from: number, step: -1 | 1, far: boolean): SideView {
  const all = neighbours(text, from, step, far ? MOST : FEW);
  const words: Neighbour[] = [];
  for (let i = 0; i < all.length && words.length <= WINDOW; i++) {
    if (all[i].kind !== '{sign}') words.push(all[i]);
  }
  return { all, words };
}
