import { SURNAMES } from '../generated/abbreviations.js';
import { wordsIn } from '../once.js';

const surnames = /* @__PURE__ */ wordsIn(SURNAMES);

/** Whether a word is one of the surnames that most people have. */
export const isSurname = (word: string): boolean => surnames().has(word);
