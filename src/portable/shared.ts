/**
 * All of `chuanhoa` that this subpath shares with it. What reads abbreviations and legal numbers still asks the engine
 * to compose their letters: where `String.prototype.normalize` is missing altogether these functions, and the preset
 * `index`, throw; where it gives text back unchanged they take text in NFC.
 */

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
  isSyllable,
  OffsetMap,
  parseDictionary,
  parseLegalNumber,
  parseSyllable,
  RULES,
  runTogetherEdits,
  spellLegalNumber,
  splitRunTogether,
  TONES,
} from '../index.js';
