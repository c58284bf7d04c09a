export {
  formatSyllable,
  isSyllable,
  parseSyllable,
  type Syllable,
  TONES,
  type Tone,
  type TonePlacement,
} from './syllable.js';
