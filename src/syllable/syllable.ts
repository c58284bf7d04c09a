import { type Allowed, requireOneOf, requireOptions, requireText, wrong } from '../checks.js';
import { toneLetterOfRime } from './inventory.js';
import { composedUnit, decomposed, FOREIGN, idOf, isCapital, letterAt, type ToneNumber } from './letters.js';
import {
  frequencyOf,
  isToneTwice,
  markedLetterOf,
  NO_SYLLABLE,
  onsetOf,
  rimeOf,
  scanSyllable,
  toneLetterOf,
  toneNumberOf,
} from './scan.js';

/** The six tones by their names. */
export const TONES = ['ngang', 'huyền', 'sắc', 'hỏi', 'ngã', 'nặng'] as const;
/** The name of a tone: ngang is the level one, which has no mark. */
export type Tone = (typeof TONES)[number];

/** Where the tone mark goes in open oa, oe, uy: on the first vowel (hòa, old) or on the second (hoà, new). */
export type TonePlacement = 'old' | 'new';

/**
 * A syllable in its parts, as they are written: `onset + glide + nucleus + coda` are its letters, in lower case and
 * without the tone. The u of qu is a glide; the i of gi belongs to the onset where another vowel follows.
 */
export interface Syllable {
  readonly onset: string;
  readonly glide: string;
  readonly nucleus: string;
  readonly coda: string;
  readonly tone: Tone;
  /** For each letter whether it is a capital. */
  readonly capitals: readonly boolean[];
  /** Where the tone mark stands: right in both styles, in one of them, or in none. */
  readonly placement: TonePlacement | 'both' | 'misplaced';
  /**
   * How often it was seen, 0 to 15: 0 for a syllable that is only well formed, 1 for three to five times in 35
   * million, one more for each doubling.
   */
  readonly frequency: number;
}

/**
 * Takes a word apart as one Vietnamese syllable.
 *
 * The rules are the spelling's (`data/syllable/`): which letters make an onset and a rime, k, gh and ngh before i, e,
 * ê, y, only sắc and nặng before a final c, ch, p or t. NFC, NFD and mixtures are read, in any letter case; a tone
 * mark on a wrong vowel is read too and told by `placement`. Anything else, a foreign word or more than one syllable,
 * gives `undefined`. A word of one vowel (an, the, can) may be Vietnamese or not: this cannot tell.
 *
 * @example
 * ```ts
 * const { onset, glide, nucleus, coda, tone, placement } = parseSyllable('tòan')!;
 * [onset, glide, nucleus, coda, tone, placement]; // ['t', 'o', 'a', 'n', 'huyền', 'misplaced']
 * parseSyllable('resume'); // undefined
 * ```
 * @throws {TypeError} if `word` is not a string.
 */
export function parseSyllable(word: string): Syllable | undefined {
  requireText(word, 'word');
  const packed = scanSyllable(word, 0, word.length);
  if (packed === NO_SYLLABLE) return undefined;
  const { letters } = onsetOf(packed);
  const { glide, nucleus, coda } = rimeOf(packed);
  const ofQu = letters === 'qu';
  const capitals: boolean[] = [];
  for (let i = 0; i < word.length; i++) {
    const letter = letterAt(word, i);
    if (letter !== 0) capitals.push(isCapital(letter));
  }
  return {
    onset: ofQu ? 'q' : letters,
    glide: ofQu ? 'u' : glide,
    nucleus,
    coda,
    tone: TONES[toneNumberOf(packed)],
    capitals,
    placement: placementOf(packed),
    frequency: frequencyOf(packed),
  };
}

function placementOf(packed: number): Syllable['placement'] {
  if (toneNumberOf(packed) === 0) return 'both';
  if (isToneTwice(packed)) return 'misplaced';
  const marked = markedLetterOf(packed);
  const old = marked === toneLetterOf(packed, 'old');
  const fresh = marked === toneLetterOf(packed, 'new');
  return old && fresh ? 'both' : old ? 'old' : fresh ? 'new' : 'misplaced';
}

const ALLOWED: Allowed = { tonePlacement: ['old', 'new'], form: ['NFC', 'NFD'] };

/**
 * Writes a syllable, its tone mark where the style puts it.
 *
 * The inverse of `parseSyllable` up to the place of the tone mark. The result is NFC, or NFD if `form` says so. The
 * parts are written as they are: a syllable that no rule allows is written too, with the tone on its nucleus, and
 * letters outside of the alphabet are copied.
 *
 * @example
 * ```ts
 * formatSyllable(parseSyllable('HOÀ')!, { tonePlacement: 'old' }); // 'HÒA'
 * ```
 * @throws {TypeError} for what has no such parts, and for an unknown option.
 * @throws {RangeError} for an unknown tone, and for a wrong value of an option.
 */
export function formatSyllable(
  syllable: Pick<Syllable, 'onset' | 'glide' | 'nucleus' | 'coda' | 'tone'> & {
    readonly capitals?: readonly boolean[];
  },
  options: { readonly tonePlacement?: TonePlacement; readonly form?: 'NFC' | 'NFD' } = {},
): string {
  const { onset, glide, nucleus, coda, capitals = [] } = syllable ?? {};
  if ([onset, glide, nucleus, coda].some(part => typeof part !== 'string'))
    throw wrong('syllable', 'an object with the parts that parseSyllable gives', syllable);
  requireOptions(options, ALLOWED);
  const { tonePlacement = 'old', form = 'NFC' } = options;
  requireOneOf(syllable.tone, TONES, 'syllable.tone');
  const tone = TONES.indexOf(syllable.tone) as ToneNumber;
  // The u of qu never bears the tone.
  const before = onset === 'q' ? onset.length + glide.length : onset.length;
  const toned = before + toneLetterOfRime(onset === 'q' ? '' : glide, nucleus, coda, tonePlacement);
  const written = [...(onset + glide + nucleus + coda)].map((letter, i) => {
    const id = idOf(letterAt(letter, 0));
    if (id === 0 || id === FOREIGN) return letter;
    const unit = composedUnit(id, i === toned ? tone : 0, capitals[i] ?? false);
    return form === 'NFC' ? String.fromCharCode(unit) : decomposed(unit);
  });
  return written.join('');
}

/**
 * Whether a word is one well-formed Vietnamese syllable, wherever its tone mark stands.
 *
 * NFC or NFD, any letter case; no object or string is built. Well formed is not attested: see `Syllable.frequency`.
 *
 * @example
 * ```ts
 * isSyllable('nghiêng'); // true
 * isSyllable('Reykjavík'); // false
 * ```
 * @throws {TypeError} if `word` is not a string.
 */
export function isSyllable(word: string): boolean {
  requireText(word, 'word');
  return scanSyllable(word, 0, word.length) !== NO_SYLLABLE;
}
