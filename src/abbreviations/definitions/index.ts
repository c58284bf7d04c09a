export { FARTHEST_OPENING, longFirst, openingBefore } from './long-first.js';
export { isLongFormOf, knownLongForms, type LongFormsOf, type Pair, ruleOf } from './pairs.js';
export { afterCue, inGlossary } from './short-first.js';
