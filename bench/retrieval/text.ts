/**
 * What the gold is counted with: words, and three levels at which two of them are the same. Written apart from the
 * library on purpose, and simple because the passages are: NFC, old placement, lower case once folded.
 */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a clean text; numbers of documents (45/2020/NĐ-CP) are one word. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}']+(?:[/-][\p{L}\p{M}\p{N}]+)*/gu)].map(match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Remembers: the words of the passages are few, and asked for again and again. */
function remembered(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return word => {
    let result = known.get(word);
    if (result === undefined) known.set(word, (result = work(word)));
    return result;
  };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The word without its tone: `duong`, `đương` and `dương` differ, `đường` and `đương` do not. */
export const shapeOf = remembered(word =>
  word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'),
);

/** The plain letters of the word. */
export const foldOf = remembered(word =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0111\u00f0]/g, 'd'),
);

/** The word as it is, in small letters: the passages have one style of tones. */
export const toneOf = remembered(word => word.toLowerCase().normalize('NFC'));

/** How well a word of a passage agrees with a word that was asked for: 3 in its tone, 2 in its shape, 1 folded. */
export function agreement(has: string, asked: string): 0 | 1 | 2 | 3 {
  if (toneOf(has) === toneOf(asked)) return 3;
  if (shapeOf(has) === shapeOf(asked)) return 2;
  return foldOf(has) === foldOf(asked) ? 1 : 0;
}
