import { FACTS_HASH } from '../generated/facts.js';

/**
 * Counts up when the code gives other keys for the same facts (test/search-keys.test.ts says when it has to), and when an
 * adapter puts other terms into an index.
 */
const KEY_RULES = 7;

/**
 * Names the rules and facts that the keys and tokens of this version are made by.
 *
 * Store it beside an index, and build the index anew where it differs: keys of two versions do not match each other.
 */
export const KEY_VERSION: string = `${KEY_RULES}-${FACTS_HASH.slice(0, 12)}`;
