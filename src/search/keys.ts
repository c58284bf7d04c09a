import { requireOneOf, requireText } from '../checks.js';
import { nativeCanonicalize } from '../context/engine.js';
import { NO_PAST } from '../context/past.js';
import { lineRepair, repairLines } from '../repair/lines.js';
import { TextSink } from '../repair/sink.js';
import { type AnalyzeOptions, analyze } from './analyze.js';
import { keysOfText } from './graph.js';
import { KEY_LEVELS, type KeyFieldLevel } from './levels.js';
import { REPAIRS } from './options.js';
import type { Keys } from './spell.js';

/** What a key keeps of a word: its letters; its letters with their shapes; all of it, in ASCII. */
export type KeyLevel = keyof Keys;

/** The key of a text whose letters were repaired first: of its words, each by itself, without the rest of the analysis. */
function keyOf(text: string, level: KeyLevel): string {
  requireText(text);
  const sink = new TextSink(text);
  repairLines(text, NO_PAST, lineRepair(REPAIRS, nativeCanonicalize), sink);
  return keysOfText(sink.finish())
    .map(keys => keys[level])
    .join(' ');
}

/**
 * The letters of each word alone, in small letters: what a query typed without marks can find.
 *
 * Words are joined by one space; what is no word is left out, so the key of punctuation is empty. Equal for all
 * Unicode forms, places of tones and look-alikes of Đ; marks of other Latin alphabets go too (Müller: muller), other
 * scripts keep theirs. Do not show it to people, and do not rank by it: dương, đường and đương are one.
 *
 * @example
 * ```ts
 * foldKey('Đường Láng'); // 'duong lang'
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function foldKey(text: string): string {
  return keyOf(text, 'fold');
}

/**
 * The letters of each word with ă â ê ô ơ ư đ, without tones, in small letters and NFC.
 *
 * Words are joined by one space, as in `foldKey`. Engines that fold will fold it: where that may happen use `toneKey`.
 *
 * @example
 * ```ts
 * shapeKey('\u00D0ường Láng'); // 'đương lang'
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function shapeKey(text: string): string {
  return keyOf(text, 'shape');
}

/**
 * All of each word in ASCII letters and digits, wherever its tone mark stands: what an engine that folds, stems or
 * lower-cases leaves as it is.
 *
 * Shapes are written as Telex types them: aw aa ee oo ow uw dd, and ooo for the plain oo of xoong. A syllable ends in
 * its tone, 0 to 5 for ngang, huyền, sắc, hỏi, ngã, nặng, so that it never is the folded key of any word, and both may
 * stand in one field. Other words with marks end in 8, and have behind each letter its shape as VNI types it, its tone,
 * and for each mark that Vietnamese does not have 0 and the last two hexadecimal digits of its code point as letters a
 * to p (`ĐT`: `d9t8`, `Müller` with U+0308: `mu0ailler8`). Letters without a decomposition are written out (ß: ss),
 * those with a stroke as a letter with U+0335 or U+0338 (ł, ø). Words with digits of their own are folded and end
 * in 9 (`QH13`: `qh139`); plain words and numbers stay as they are. An apostrophe inside of a word counts
 * for nothing. Words are joined by one space, as in `foldKey`. `readToneKey` is the way back.
 *
 * @example
 * ```ts
 * toneKey('Đường Láng, hoà, hòa, moon'); // 'dduwowng1 lang2 hoa1 hoa1 moon'
 * toneKey('Müller, muller'); // 'mu0ailler8 muller'
 * toneKey("d'a, M'gar"); // 'da0 mgar'
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function toneKey(text: string): string {
  return keyOf(text, 'tone');
}

/**
 * All keys of one level that the tokens of a text have, joined by a space: what a key field of an index holds.
 *
 * In the order of `analyze`, so phrases are kept but at synonyms, which stand where they belong. `bigram` gives the
 * folded pairs of syllables.
 *
 * @example
 * ```ts
 * keyText('Sở GD&ĐT', 'fold'); // 'so gd gddt giao dt duc va dao tao'
 * ```
 * @throws {RangeError} for an unknown level, and what `analyze` throws.
 */
export function keyText(text: string, level: KeyFieldLevel, options: AnalyzeOptions = {}): string {
  requireOneOf(level, KEY_LEVELS, 'level');
  const analysis = analyze(text, options);
  if (level === 'bigram') return analysis.bigrams.map(token => token.fold).join(' ');
  return analysis.tokens.map(token => token[level]).join(' ');
}
