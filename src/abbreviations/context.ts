import { CONTEXT_RULES } from '../generated/abbreviations.js';
import { isSyllable } from '../syllable/index.js';
import { CAPITAL, DIGIT, fold, SMALL, unitClasses, WORD } from './units.js';

type Phrase = readonly string[];
type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** One row of `data/abbreviations/context.tsv`. */
interface Rule {
  readonly sense: number;
  readonly side: 'left' | 'right' | 'before' | 'after' | 'near';
  readonly weight: number;
  /** The phrases by the atom that is nearest to the token when they stand on its left, and on its right. */
  readonly onLeft: PhraseIndex;
  readonly onRight: PhraseIndex;
  readonly pattern: string;
}

const cache: { rules?: ReadonlyMap<string, readonly Rule[]> } = {};

function rulesByShort(): ReadonlyMap<string, readonly Rule[]> {
  if (cache.rules) return cache.rules;
  const rules = new Map<string, Rule[]>();
  for (const row of CONTEXT_RULES.split('\n')) {
    const [short, sense, side, weight, pattern] = row.split('\t');
    const phrases = pattern.split('|').map(phrase => phrase.trim().split(' ').map(readAtom));
    const rule = {
      sense: Number(sense),
      side: side as Rule['side'],
      weight: Number(weight),
      onLeft: indexBy(phrases, phrase => phrase[phrase.length - 1]),
      onRight: indexBy(phrases, phrase => phrase[0]),
      pattern,
    };
    const list = rules.get(short);
    if (list) list.push(rule);
    else rules.set(short, [rule]);
  }
  cache.rules = rules;
  return rules;
}

function indexBy(phrases: readonly Phrase[], nearest: (phrase: Phrase) => string): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const list = index.get(nearest(phrase));
    if (list) list.push(phrase);
    else index.set(nearest(phrase), [phrase]);
  }
  return index;
}

const readAtom = (atom: string): string => (atom.startsWith('{') ? atom : fold(atom));

/** How many words of the same sentence count as near, and how far they are looked for, in code units. */
const WINDOW = 6;
const FARTHEST = 96;

/** A word or sign beside a token: folded, and its kind. */
interface Neighbour {
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

/** The neighbours of a position, nearest first: words, signs, and an edge where the sentence or the line ends. */
function neighbours(text: string, from: number, step: -1 | 1): Neighbour[] {
  const classes = unitClasses();
  const found: Neighbour[] = [];
  const limit = step < 0 ? Math.max(0, from - FARTHEST) : Math.min(text.length, from + FARTHEST);
  const at = (i: number): number => (step < 0 ? i - 1 : i);
  let i = from;
  while (i !== limit && found.length < WINDOW + 4) {
    const unit = text.charCodeAt(at(i));
    if (classes[unit] & WORD) {
      const start = i;
      while (i !== limit && classes[text.charCodeAt(at(i))] & WORD) i += step;
      const word = step < 0 ? text.slice(i, start) : text.slice(start, i);
      found.push({ written: word, atoms: undefined, kind: wordKind(word) });
      continue;
    }
    const sign = text[at(i)];
    i += step;
    if (/\s/.test(sign) && sign !== '\n') continue;
    if (/["'\u201c\u201d\u2018\u2019\u00ab\u00bb]/.test(sign)) continue;
    if (/[!?;\n]/.test(sign) || (sign === '.' && endsSentence(text, at(i - step)))) break;
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

function atomFits(atom: string, neighbour: Neighbour | undefined): boolean {
  if (!neighbour || !atomsOf(neighbour).includes(atom)) return false;
  if (atom === '{year}') return /^(?:19|20)\d\d$/.test(neighbour.written);
  return atom !== '{Viet}' || isSyllable(neighbour.written);
}

/** Whether a phrase stands in `list`, starting at `from`; phrases on the left are read backwards. */
function phraseFits(
  phrase: readonly string[],
  list: readonly Neighbour[],
  from: number,
  left: boolean,
): boolean {
  for (let i = 0; i < phrase.length; i++) {
    if (!atomFits(phrase[left ? phrase.length - 1 - i : i], list[from + i])) return false;
  }
  return true;
}

/** Whether a phrase of the index stands in `list`, starting at `from`. */
function stands(index: PhraseIndex, list: readonly Neighbour[], from: number, left: boolean): boolean {
  const nearest = list[from];
  if (nearest === undefined) return false;
  for (const atom of atomsOf(nearest)) {
    const phrases = index.get(atom);
    if (phrases?.some(phrase => phraseFits(phrase, list, from, left))) return true;
  }
  return false;
}

/** The atoms that a neighbour fits: its folded word, its kind, and the narrower and wider kinds. */
function atomsOf(neighbour: Neighbour): readonly string[] {
  if (neighbour.atoms) return neighbour.atoms;
  const { kind } = neighbour;
  const atoms: string[] = [fold(neighbour.written), kind];
  if (kind === '{Name}') atoms.push('{Viet}', '{Any}');
  else if (kind === '{caps}') atoms.push('{Any}');
  else if (kind === '{number}') atoms.push('{year}');
  neighbour.atoms = atoms;
  return atoms;
}

/** One side of a token: all neighbours, and the words among them that count as near. */
interface SideView {
  readonly all: readonly Neighbour[];
  readonly words: readonly Neighbour[];
}

function sideOf(text: string, from: number, step: -1 | 1): SideView {
  const all = neighbours(text, from, step);
  return { all, words: all.filter(({ kind }) => kind !== '{sign}').slice(0, WINDOW + 1) };
}

const isNear = (index: PhraseIndex, { words }: SideView, left: boolean): boolean =>
  words.some((_, from) => stands(index, words, from, left));

/** Whether the neighbours of a short form matter. */
export const hasRules = (short: string): boolean => rulesByShort().has(short);

/** What the neighbours say for and against each sense of a short form. */
export interface Evidence {
  readonly weights: readonly number[];
  readonly reasons: readonly string[];
}

const NOTHING: Evidence = { weights: [], reasons: [] };

/**
 * Weighs the senses of `short`, which stands at `start..end`, by the rules of `data/abbreviations/context.tsv`.
 *
 * Only the same line is looked at, and at most 96 code units on either side.
 */
export function weigh(text: string, start: number, end: number, short: string): Evidence {
  const rules = rulesByShort().get(short);
  if (!rules) return NOTHING;
  let before: SideView | undefined;
  let after: SideView | undefined;
  const left = (): SideView => (before ??= sideOf(text, start, -1));
  const right = (): SideView => (after ??= sideOf(text, end, 1));
  const weights: number[] = [];
  const reasons: string[] = [];
  for (const rule of rules) {
    const holds =
      rule.side === 'left'
        ? stands(rule.onLeft, left().all, 0, true)
        : rule.side === 'right'
          ? stands(rule.onRight, right().all, 0, false)
          : (rule.side !== 'after' && isNear(rule.onLeft, left(), true)) ||
            (rule.side !== 'before' && isNear(rule.onRight, right(), false));
    if (!holds) continue;
    weights[rule.sense] = (weights[rule.sense] ?? 0) + rule.weight;
    reasons[rule.sense] =
      `${reasons[rule.sense] ?? ''}${reasons[rule.sense] ? '; ' : ''}${rule.side}: ${rule.pattern}`;
  }
  return { weights, reasons };
}

/** The nearest word on the left and on the right, if only spaces stand between. */
export function besides(text: string, start: number, end: number): { left: string; right: string } {
  const left =
    /[\p{L}\p{M}\p{N}]+(?=[ \u00a0]$)/u.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  const right = /^[ \u00a0]([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(end, end + 16))?.[1] ?? '';
  return { left, right };
}
