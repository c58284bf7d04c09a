export { allEntries, builtIn, type Entry, isListed, lookUp, numberless, type Tier } from './dictionary.js';
export { lettersOf } from './letters.js';
export { checkEntries, isQuiet, LONGEST_LONG_FORM, parseDictionary } from './user-dictionary.js';
export { unpackForm, unpackPhrases, unpackRows, withCapitals } from './words.js';
