import { SURNAMES } from '../generated/abbreviations.js';
import { once } from '../once.js';

const surnames = /* @__PURE__ */ once(() => new Set(SURNAMES.split('|')));

/** Whether a word is one of the surnames that most people have. */
export const isSurname = (word: string): boolean => surnames().has(word);
