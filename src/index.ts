export type {
  Abbreviation,
  AbbreviationMode,
  AbbreviationOptions,
  Definition,
  DefinitionRule,
  DictionaryEntry,
  Sense,
} from './abbreviations/index.js';
export {
  abbreviationEdits,
  expandAbbreviations,
  findAbbreviations,
  findDefinitions,
  parseDictionary,
} from './abbreviations/index.js';
export { type Damage, type DamageKind, findDamage } from './damage/index.js';
export {
  type DiacriticOptions,
  diacriticEdits,
  diacriticReports,
  normalizeDiacritics,
} from './diacritics/index.js';
export type { Edit, Rule, Span } from './edits.js';
export { RULES, type StepName } from './generated/rules.js';
export { applyEdits, composeEdits } from './given-edits.js';
export { homoglyphEdits, repairHomoglyphs } from './homoglyphs/index.js';
export type { Alternative, Confidence, Injection, InjectionOptions } from './injections/index.js';
export { findInjections, injectionEdits, removeInjections } from './injections/index.js';
export type { LegalBody, LegalNumber, LegalType } from './legal-numbers/index.js';
export { findLegalNumbers, parseLegalNumber, spellLegalNumber } from './legal-numbers/index.js';
export { OffsetMap, type Side } from './offset-map.js';
export type { NormalizeOptions } from './options.js';
export { createNormalizer, type Explanation, explain, type Normalizer, normalize } from './pipeline.js';
export type { Report, ReportKind } from './repair/sink.js';
export { runTogetherEdits, splitRunTogether } from './run-together/index.js';
export type { Syllable, Tone, TonePlacement } from './syllable/index.js';
export { formatSyllable, isSyllable, parseSyllable, TONES } from './syllable/index.js';
