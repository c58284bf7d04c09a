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
  findLegalNumbers,
  formatSyllable,
  homoglyphEdits,
  isSyllable,
  OffsetMap,
  parseDictionary,
  parseLegalNumber,
  parseSyllable,
  RULES,
  repairHomoglyphs,
  runTogetherEdits,
  spellLegalNumber,
  splitRunTogether,
  TONES,
} from '../index.js';
