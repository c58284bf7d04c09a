import type { Rule } from '../edits.js';
import { HAN, pattern } from '../pattern.js';
import { FOREIGN, isVowel, STROKED_D, shapeMarkOf } from '../syllable/letters.js';
import {
  frequencyOf,
  isToneTwice,
  markedLetterOf,
  NO_SYLLABLE,
  type PackedSyllable,
  rimeOf,
  scanSyllable,
  toneLetterOf,
} from '../syllable/scan.js';
import type { Neighbourhood } from './evidence.js';
import { isTelling, type Letter, type Reading } from './reading.js';

/** A word under repair: what it is, where it stands, and what is asked for. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly syllable: PackedSyllable;
  /** The letter that is to bear the tone; -1 if all tones stay where they are. */
  readonly toneTo: number;
  readonly around: () => Neighbourhood;
}

/** Whether a letter of the word, leaving out those in question, tells that the word is Vietnamese. */
const tellsItself = ({ reading }: Word): boolean =>
  reading.letters.some(
    ({ id, tone, lookalike, mended }) =>
      lookalike === undefined && !mended.some(isGuess) && isTelling(id, tone),
  );

const isGuess = (rule: Rule): boolean => rule === 'foreign-mark' || rule === 'spacing-mark';

/** Whether the word has a mark that the Germanic languages with an eth do not write. */
const isUngermanic = ({ reading }: Word): boolean =>
  reading.letters.some(({ id, tone }) => shapeMarkOf(id) !== 0 || (tone !== 0 && tone !== 2));

/**
 * Whether a rule may be applied to the word: by the word itself where that suffices, by its neighbourhood where it
 * does not.
 */
export function isCertain(word: Word, rule: Rule): boolean {
  const isSyllable = word.syllable !== NO_SYLLABLE;
  const isAttested = isSyllable && frequencyOf(word.syllable) > 0;
  switch (rule) {
    case 'tone-position':
    case 'tone-duplicate':
      if (isScannedL(word) || isRatherTwo(word) || isMisread(word) || isBesideHan(word)) return false;
      if (isAttested && tellsItself(word)) return true;
      // An open syllable that nobody writes is rather a foreign word: Noé, più.
      return (isAttested || hasTrait(word)) && word.around() !== 'foreign';
    case 'mark-order':
      return isAttested || word.around() !== 'foreign';
    case 'duplicate-mark':
      return isSyllable ? word.around() !== 'foreign' : word.around() === 'vietnamese';
    case 'spacing-mark':
      return (
        isAttested && (word.around() === 'vietnamese' || (word.around() === 'unknown' && hasOtherMark(word)))
      );
    case 'foreign-mark':
    case 'dotless-i':
      return (
        isAttested &&
        !isBesideHan(word) &&
        (word.around() === 'vietnamese' || (word.around() === 'unknown' && tellsItself(word)))
      );
    case 'eth':
      return isSyllable ? isEthOfSyllable(word, isAttested) : isStrokeOfOther(word);
    case 'african-d':
    case 'overlay':
      return isSyllable ? isHeldUp(word) : isStrokeOfOther(word);
    case 'gha':
      return isSyllable ? isHeldUp(word) : word.around() === 'vietnamese';
    case 'greek-letter':
      return isAttested && !isSymbol(word) && isPartlyLatin(word) && isHeldUp(word);
    case 'cyrillic-letter':
    case 'fullwidth-letter':
      return isAttested && isPartlyLatin(word) && isHeldUp(word);
    default:
      return false;
  }
}

/**
 * Whether the word starts with a capital I before a small vowel and is a word that people write with an l in its place,
 * the tone where it stands: in scans Ià is là, and no Ìa.
 */
function isScannedL({ text, start, reading: { letters, composed } }: Word): boolean {
  if (text.charCodeAt(start) !== 0x49 || letters.length < 2 || letters[1].capital) return false;
  const meant = `l${composed.slice(1)}`;
  const syllable = scanSyllable(meant, 0, meant.length);
  return isWritten(meant, 0, meant.length) && markedLetterOf(syllable) === toneLetterOf(syllable, 'old');
}

/** What follows the first bytes of letters of UTF-8 that were read in another encoding: Ti\u00e1\u00ba\u00bfng, Vi\u00e1\u00bb\u2021t. */
const MISREAD_BEHIND = /^(?:[\u00aa\u00ba][^\s.,;:!?)\]]|\u00bb[\u00a0-\u00bf\u2018-\u201e\u2020-\u2026])/;

const isMisread = ({ text, end }: Word): boolean => MISREAD_BEHIND.test(text.slice(end, end + 2));

/**
 * Whether the word is rather two between which the space was lost: two tones are in a syllable that nobody writes (cóánh), or a
 * second word starts with a capital in its midst (PhúYên, but not HòA).
 */
function isRatherTwo({ syllable, reading: { letters, composed } }: Word): boolean {
  if (isToneTwice(syllable) && frequencyOf(syllable) === 0) return true;
  const joint = letters.findIndex(({ capital }, i) => i > 0 && capital && !letters[i - 1].capital);
  return (
    joint > 0 &&
    joint < letters.length - 1 &&
    isWritten(composed, 0, joint) &&
    isWritten(composed, joint, composed.length)
  );
}

function isWritten(text: string, start: number, end: number): boolean {
  const syllable = scanSyllable(text, start, end);
  return syllable !== NO_SYLLABLE && frequencyOf(syllable) > 0;
}

const isPartlyLatin = ({ reading }: Word): boolean =>
  reading.letters.some(letter => letter.lookalike === undefined);

/** Whether the word may be a symbol of a formula: two letters without any mark, \u03bde. */
const isSymbol = ({ reading: { letters } }: Word): boolean =>
  letters.length === 2 && letters.every(({ id, tone }) => tone === 0 && shapeMarkOf(id) === 0);

/** How far from a word Chinese letters make it one that is read aloud from them, in code units. */
const HAN_REACH = 16;

/** From so often on, as a logarithm, a syllable is Vietnamese whatever stands beside it: Thuỷ (\u6c34). */
const COMMON = 8;

/** Whether Chinese letters stand near the word on its line, a rare one: its marks may be those of Pinyin, họ Liú (\u5218). */
function isBesideHan({ text, start, end, syllable }: Word): boolean {
  if (frequencyOf(syllable) >= COMMON) return false;
  const before = text.slice(Math.max(0, start - HAN_REACH), start);
  const behind = text.slice(end, end + HAN_REACH);
  const near = before.slice(before.lastIndexOf('\n') + 1) + behind.split('\n', 1)[0];
  return near.search(HAN()) >= 0;
}

/** Whether a well-formed syllable has what few other languages have: a closed rime (unlike più), a đ, a shape mark. */
const hasTrait = ({ syllable, reading }: Word): boolean =>
  /[^iouy]/.test(rimeOf(syllable).coda) ||
  (rimeOf(syllable).glide !== '' && rimeOf(syllable).coda !== '') ||
  reading.letters.some(({ id }) => shapeMarkOf(id) !== 0 || id === STROKED_D);

/** Whether the word has a mark of its own besides the one in question. */
const hasOtherMark = ({ reading }: Word): boolean =>
  reading.letters.some(
    ({ id, tone, mended }) => shapeMarkOf(id) !== 0 || (tone !== 0 && mended.length === 0),
  );

/** Whether the word tells that it is Vietnamese and nothing speaks against it, or else its neighbours do. */
const isHeldUp = (word: Word): boolean =>
  word.around() === 'vietnamese' || (word.around() === 'unknown' && tellsItself(word));

/** Ðồng tells by itself; Ðà may stand where nothing is known; Ða and ðó may be Old English and Icelandic. */
function isEthOfSyllable(word: Word, isAttested: boolean): boolean {
  if (tellsItself(word) || word.around() === 'vietnamese') return true;
  return isAttested && isUngermanic(word) && word.around() === 'unknown';
}

/**
 * Whether a Đ look-alike stands for Đ in something that is no syllable: an abbreviation, a document code, a name, or
 * several words in one.
 */
function isStrokeOfOther(word: Word): boolean {
  const { text, start, end, reading } = word;
  const { letters } = reading;
  if (tellsItself(word)) return word.around() !== 'foreign';
  if (isUngermanic(word) && word.around() === 'vietnamese') return true;
  if (letters.length === 1) return word.around() === 'vietnamese' && isLoneStroke(text, start, end);
  const vowels = letters.filter(letter => isVowel(letter.id)).length;
  const isShort = letters.length <= 10 && letters.every(letter => letter.capital);
  if (isShort && endsInEth(letters)) return isNumbered(text, start);
  if (vowels === 0 || (isShort && (vowels === 1 || vowels * 3 < letters.length))) {
    const isCode = (vowels === 0 && letters.length > 1 && isShort) || isNumbered(text, start);
    return word.around() === 'vietnamese' || (word.around() === 'unknown' && isCode);
  }
  const isName = letters[0].lookalike !== undefined && isVowel(letters[1].id);
  return (
    isName &&
    letters.every((letter, i) => (i === 0 || letter.lookalike === undefined) && letter.id !== FOREIGN) &&
    word.around() === 'vietnamese'
  );
}

/** Whether the look-alike ends a short word in capitals, behind its one vowel, as no short form does: LI\u00d0, B\u00da\u00d0. */
const endsInEth = (letters: readonly Letter[]): boolean =>
  letters.length > 2 &&
  letters.findIndex(({ id }) => isVowel(id)) === letters.length - 2 &&
  letters[letters.length - 1].lookalike === 'eth';

/**
 * A letter alone: the mark of a list or a point of an article (Ð), điểm ð, "c, d, ð và e"), an initial, part of a code
 * (Ð/c), the currency (5.000ð), the east (106°Ð). In phonetic notation, and where a text speaks of the letter
 * itself, it stays.
 */
function isLoneStroke(text: string, start: number, end: number): boolean {
  // Of its own line: another one may have come before, or come later.
  const before = text
    .slice(Math.max(0, start - 12), start)
    .split('\n')
    .at(-1)!;
  const after = text.slice(end, end + 8).split('\n', 1)[0];
  if (/[/[(\u27e8]$/.test(before) && /^[\])/\u27e9,;]/.test(after)) return false;
  if (OTHER_BEFORE().test(before) || OTHER_BEHIND().test(after) || SPOKEN_OF.test(before)) return false;
  if (/[\d\u00b0'"\u2032\u2033]\s?$/.test(before)) return true;
  if (/[đ\u00f0]iểm $/i.test(before) || /(?:^|[\s,(])[a-d](?:[,;]| và| hoặc) $/.test(before)) return true;
  if (ITEM_BEHIND().test(after)) return true;
  return /^[)./:-]/.test(after) || (/[-./]$/.test(before) && text.charCodeAt(start) < 0xe0);
}

/** A lone stroked letter next to the one in question: both cases of a letter are spoken of (Ð, ð). */
const OTHER_BEFORE = pattern(String.raw`(?<![\p{L}\p{M}])[\u00d0\u00f0\u0189\u0256\u0110\u0111][\s,/]{1,3}$`);
const OTHER_BEHIND = pattern(String.raw`^[\s,/]{1,3}[\u00d0\u00f0\u0189\u0256\u0110\u0111](?![\p{L}\p{M}])`);

/** The next point of an enumeration: c, d, \u00f0 và e. */
const ITEM_BEHIND = pattern(String.raw`^(?:[,;]| và| hoặc) [eg](?![\p{L}\p{M}])`);

/** What stands before a letter that is spoken of. */
const SPOKEN_OF = /(?:^|[\s(,;:])(?:chữ|thường|hoa|[kK][ýí] tự|eth)\s?:?\s{0,2}$/;

/** How far the brackets around a phonetic transcription are looked for in a line, in UTF-16 code units. */
const PHONETIC_REACH = 64;

/** Letters of the International Phonetic Alphabet that are no others' look-alikes, and a stress mark before a letter. */
const PHONETIC = pattern(String.raw`[\u0250-\u0255\u0257-\u02df\u03b2\u03b8\u03c7]|(?:^|[\s.])'(?=\p{L})`);

/** What encloses a word that is transcribed by itself, and what may stand beside it: a list with slashes is none. */
const ENCLOSED_BEFORE = pattern(String.raw`(?:^|[^\p{L}\p{M}\p{N}])[[/]$`);
const ENCLOSED_BEHIND = pattern(String.raw`^[\]/](?![\p{L}\p{M}\p{N}])`);

/** Whether a word stands in a phonetic transcription: [re'pu\u03b2lika \u00f0e 'kosta 'rika], /\u00f0a/. */
export function isPhonetic({ text, start, end, reading: { composed } }: Word): boolean {
  const isSmall = composed === composed.toLowerCase() && !/[^a-z\u0111]/.test(composed);
  if (
    isSmall &&
    ENCLOSED_BEFORE().test(text.slice(Math.max(0, start - 2), start)) &&
    ENCLOSED_BEHIND().test(text.slice(end, end + 2))
  )
    return true;
  const before = /[[/]([^[\]/\n]*)$/.exec(text.slice(Math.max(0, start - PHONETIC_REACH), start));
  if (before === null) return false;
  const close = before[0][0] === '[' ? ']' : '/';
  const [behind] = text.slice(end, end + PHONETIC_REACH).split('\n', 1);
  const length = behind.indexOf(close);
  return length >= 0 && PHONETIC().test(`${before[1]} ${behind.slice(0, length)}`);
}

/** The letters of a numbered document: 61/2018/NÐ-CP, 06/QÐ-TTg. */
const isNumbered = (text: string, start: number): boolean =>
  /\d[\d/]*\/(?:[A-Z\u0110\u00d0&]+[-/])*$/.test(text.slice(Math.max(0, start - 24), start));
