import { atomFits, atomsOf, type Neighbour } from './neighbours.js';
import { fold } from './units.js';

export type Phrase = readonly string[];

/** Phrases by one of their atoms. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** The phrases of a cell of a table: words are folded, kinds ({Name}, {number}) stay. */
export const readPhrases = (cell: string): readonly Phrase[] =>
  cell.split('|').map(phrase => phrase.trim().split(' ').map(readAtom));

const readAtom = (atom: string): string => (atom.startsWith('{') ? atom : fold(atom));

export function indexBy(phrases: readonly Phrase[], nearest: (phrase: Phrase) => string): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const list = index.get(nearest(phrase));
    if (list) list.push(phrase);
    else index.set(nearest(phrase), [phrase]);
  }
  return index;
}

/** Whether a phrase stands in `list`, starting at `from`; phrases on the left are read backwards. */
export function phraseFits(phrase: Phrase, list: readonly Neighbour[], from: number, left: boolean): boolean {
  for (let i = 0; i < phrase.length; i++) {
    if (!atomFits(phrase[left ? phrase.length - 1 - i : i], list[from + i])) return false;
  }
  return true;
}

/** Whether a phrase of the index stands in `list`, starting at `from`. */
export function stands(index: PhraseIndex, list: readonly Neighbour[], from: number, left: boolean): boolean {
  const nearest = list[from];
  if (nearest === undefined) return false;
  for (const atom of atomsOf(nearest)) {
    const phrases = index.get(atom);
    if (phrases?.some(phrase => phraseFits(phrase, list, from, left))) return true;
  }
  return false;
}
