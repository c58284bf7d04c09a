/** All of `chuanhoa` that composes nothing, and so is the same in every engine. */

export type * from '../index.js';
export {
  abbreviationEdits,
  applyEdits,
  composeEdits,
  expandAbbreviations,
  findAbbreviations,
  findDamage,
  findDefinitions,
  findInjections,
  formatSyllable,
  homoglyphEdits,
  injectionEdits,
  isSyllable,
  OffsetMap,
  parseDictionary,
  parseSyllable,
  RULES,
  removeInjections,
  repairHomoglyphs,
  runTogetherEdits,
  splitRunTogether,
  TONES,
} from '../index.js';
