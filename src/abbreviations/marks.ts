/** Marks of letters in packed words: decomposed words share more of their beginnings, and bare marks can't be seen. */
const MARKS = '\u0300\u0301\u0309\u0303\u0323\u0306\u0302\u031b';
const SIGNS = '`!?~@*^+';

/** A word with a sign behind its letter for each mark. @throws {Error} for a word in which such a sign stands, or another mark. */
export function withSigns(word: string): string {
  const signs = word.normalize('NFD').replace(/\p{M}/gu, mark => SIGNS[MARKS.indexOf(mark)] ?? mark);
  if (withoutSigns(signs) !== word || /\p{M}/u.test(signs)) throw new Error(`${word} can't be packed`);
  return signs;
}

/** The word of `withSigns`, NFC. */
export const withoutSigns = (signs: string): string =>
  signs.replace(/[`!?~@*^+]/g, sign => MARKS[SIGNS.indexOf(sign)]).normalize('NFC');
