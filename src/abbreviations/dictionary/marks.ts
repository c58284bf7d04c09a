/** Marks of letters in packed words: decomposed words share more of their beginnings, and bare marks can't be seen. */
export const MARKS = '\u0300\u0301\u0309\u0303\u0323\u0306\u0302\u031b';
export const SIGNS = '`!?~@*^+';

/** A packed word as it is written, NFC. */
export const withoutSigns = (signs: string): string =>
  signs.replace(/[`!?~@*^+]/g, sign => MARKS[SIGNS.indexOf(sign)]).normalize('NFC');
