import { nativeCanonicalize } from '../context/engine.js';
import { LOOKALIKES } from '../generated/characters.js';
import { toForm } from '../repair/canonical.js';
import { inventory } from '../syllable/inventory.js';
import {
  ALPHABET,
  composedUnit,
  idOf,
  isVowel,
  LETTERS,
  type LetterId,
  letterAt,
  STROKED_D,
  shapedBy,
  type ToneNumber,
  toneOfMark,
} from '../syllable/letters.js';
import {
  NO_SYLLABLE,
  onsetIndexOf,
  type PackedSyllable,
  rimeIndexOf,
  scanSyllable,
  toneLetterOf,
  toneNumberOf,
} from '../syllable/scan.js';
import { NUMBER } from './leaves.js';
import { Unit, unitAt, widthAt } from './units.js';

/** The three keys of one word. */
export interface Keys {
  readonly fold: string;
  readonly shape: string;
  readonly tone: string;
}

/** Each letter of the alphabet without its shape, and in ASCII with its shape as Telex types it, by letter id. */
const FOLDS = 'aaaeeiooouuybcddghklmnpqrstvx';
export const TELEX = [
  'a',
  'aw',
  'aa',
  'e',
  'ee',
  'i',
  'o',
  'oo',
  'ow',
  'u',
  'uw',
  'y',
  'b',
  'c',
  'd',
  'dd',
  ...'ghklmnpqrstvx',
];

/** The digit by which VNI types a shape, by letter id: for words that are no syllables, since it leaves no doubt. */
export const VNI: Readonly<Record<number, string>> = {
  2: '8',
  3: '6',
  5: '6',
  8: '6',
  9: '7',
  11: '7',
  16: '9',
};

/** The last character of a tone key that is no syllable's: letters with marks; digits beside letters. */
export const MARKED = '8';
export const MIXED = '9';

/**
 * Letters of other languages that Unicode does not decompose, as libraries and passports write them (ICAO 9303); those
 * with a stroke keep it as a mark.
 */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o\u0338',
  þ: 'th',
  ł: 'l\u0335',
  ħ: 'h\u0335',
  ŧ: 't\u0335',
  ŋ: 'ng',
  ĸ: 'k',
  ı: 'i',
  ȷ: 'j',
};

/** What tone keys write before each mark that is none of this alphabet; two letters say which. */
const OTHER_MARK = '0';
/** The block of marks that letters of other languages have. */
const MARKS = 0x300;
const END_OF_MARKS = 0x370;
/** U+034F is no mark, it joins marks. */
const JOINER = 0x34f;
/** So many marks of a letter are told. */
const MOST_OTHERS = 4 * 3;
/** The first letter of the digits of such a code, hexadecimal ones as a to p. */
const A = 97;

/** A mark of another language as tone keys write it: U+0308 as `0ai`. */
const codeOfMark = (unit: number): string =>
  OTHER_MARK + String.fromCharCode(A + ((unit - MARKS) >> 4), A + (unit & 15));

/** Codes of such marks as the marks. */
export const marksOfCodes = (codes: string): string =>
  codes.replace(/0(.)(.)/g, (_, high: string, low: string) =>
    String.fromCharCode(MARKS + ((high.charCodeAt(0) - A) << 4) + low.charCodeAt(0) - A),
  );

/** The letters with a stroke that a word has, put together with it: the way back from `SPELLED`. */
export const withStrokes = (word: string): string =>
  Object.entries(SPELLED)
    .filter(([, spelled]) => /.\p{M}/u.test(spelled))
    .reduce((text, [letter, spelled]) => text.replaceAll(spelled, letter), word.normalize('NFD'))
    .normalize('NFC');

interface Tables {
  /** The keys of the syllables, by onset and rime, then by tone; filled as they are asked for. */
  readonly keys: (Keys | undefined)[];
  /** The number of rimes. */
  readonly cells: number;
  /** Small letters that only look Vietnamese, and the letter meant: Latin ones (eth), and those of other scripts. */
  readonly impostors: ReadonlyMap<string, string>;
  readonly lookalikes: ReadonlyMap<string, string>;
}

const cache: { tables?: Tables } = {};

const alikes = (fits: (unit: number) => boolean): ReadonlyMap<string, string> =>
  new Map(
    LOOKALIKES.filter(([unit]) => fits(unit)).map(([unit, letter]) => [
      String.fromCharCode(unit).toLowerCase(),
      letter.toLowerCase(),
    ]),
  );

function tables(): Tables {
  cache.tables ??= {
    keys: new Array(inventory().fits.length * 6).fill(undefined),
    cells: inventory().rimes.length,
    impostors: alikes(unit => unit < 0x370),
    lookalikes: alikes(unit => unit >= 0x370),
  };
  return cache.tables;
}

/** The keys of a syllable, wherever its tone stands: from a table, so that no string is made for a token. */
export function keysOfSyllable(packed: PackedSyllable): Keys {
  const { keys, cells } = tables();
  const at = (onsetIndexOf(packed) * cells + rimeIndexOf(packed)) * 6 + toneNumberOf(packed);
  return (keys[at] ??= spellSyllable(packed));
}

function spellSyllable(packed: PackedSyllable): Keys {
  const { onsets, rimes } = inventory();
  const { letters } = onsets[onsetIndexOf(packed)];
  const { glide, nucleus, coda } = rimes[rimeIndexOf(packed)];
  const shape = letters + glide + nucleus + coda;
  // As in Telex the plain oo of xoong is typed with a third o, since two stand for ô.
  const ascii = asciiOf(letters + glide) + (nucleus === 'oo' ? 'ooo' : asciiOf(nucleus)) + coda;
  return { fold: foldOf(shape), shape, tone: ascii + toneNumberOf(packed) };
}

const isOurs = (id: LetterId): boolean => id > 0 && id <= ALPHABET.length;

/** A word of composed letters without tones and marks. */
export function foldOf(shape: string): string {
  let fold = '';
  for (const letter of shape) {
    const id = idOf(letterAt(letter, 0));
    fold += isOurs(id) ? FOLDS[id - 1] : letter;
  }
  return fold;
}

/** The same with its shapes as Telex types them. */
function asciiOf(shape: string): string {
  let ascii = '';
  for (const letter of shape) {
    const id = idOf(letterAt(letter, 0));
    ascii += isOurs(id) ? TELEX[id - 1] : letter;
  }
  return ascii;
}

/** The keys of a leaf: of a syllable or number at once, of anything else letter by letter. */
export function keysOfLeaf(text: string, start: number, end: number, syllable: PackedSyllable): Keys {
  if (syllable >= 0) return keysOfSyllable(syllable);
  return syllable === NUMBER ? keysOfNumber(text.slice(start, end)) : keysOfWord(text.slice(start, end));
}

function keysOfNumber(number: string): Keys {
  const digits = number.length > 3 ? number.replace(/\D/g, '') : number;
  return { fold: digits, shape: digits, tone: digits };
}

/** One letter as it will be spelled. */
interface Letter {
  /** In small letters without tone: of the alphabet if `id` is not zero. */
  base: string;
  id: LetterId;
  tone: ToneNumber;
  /** The marks that are none of this alphabet, as tone keys write them. */
  others: string;
}

function keysOfWord(word: string): Keys {
  if (isAscii(word)) {
    const fold = word.toLowerCase().replace(/[^a-z0-9]/g, '');
    return { fold, shape: fold, tone: toneKeyOf(fold, fold) };
  }
  const letters = lettersOf(word);
  const packed = syllableOf(letters);
  if (packed !== NO_SYLLABLE) return keysOfSyllable(packed);
  placeTones(letters);
  return spellWord(letters);
}

function syllableOf(letters: readonly Letter[]): PackedSyllable {
  let composed = '';
  for (const { base, id, tone, others } of letters) {
    if (others !== '') return NO_SYLLABLE;
    composed += isOurs(id) ? String.fromCharCode(composedUnit(id, tone, false)) : base;
  }
  return scanSyllable(composed, 0, composed.length);
}

/**
 * Puts tones where they belong in syllables that letters of another script stand beside: the repairs read such runs as
 * words of their own, so the key may not depend on whether they came to it.
 */
function placeTones(letters: readonly Letter[]): void {
  for (let start = 0; start < letters.length; start++) {
    let end = start;
    while (end < letters.length && letters[end].id !== 0) end++;
    const run = letters.slice(start, end);
    const packed = run.length > 0 && run.length < letters.length ? syllableOf(run) : NO_SYLLABLE;
    if (packed !== NO_SYLLABLE) {
      const bearer = toneNumberOf(packed) === 0 ? -1 : toneLetterOf(packed, 'old');
      run.forEach((letter, i) => {
        letter.tone = i === bearer ? (toneNumberOf(packed) as ToneNumber) : 0;
      });
    }
    start = end;
  }
}

/** Whether a word has letters, digits and apostrophes of ASCII only; what is a syllable of them never comes here. */
function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** A word that is no syllable: shapes, tones and other marks behind their letters, then what kind of word it is. */
function spellWord(letters: readonly Letter[]): Keys {
  let fold = '';
  let shape = '';
  let tone = '';
  for (const { id, base, tone: own, others } of letters) {
    const plain = isOurs(id) ? FOLDS[id - 1] : base;
    fold += plain;
    shape += isOurs(id) ? ALPHABET[id - 1] : base;
    tone += plain + (VNI[id] ?? '') + (own === 0 ? '' : own) + others;
  }
  return { fold, shape, tone: toneKeyOf(fold, tone) };
}

/** Digits of its own would be taken for tones: a word with digits keeps its letters only. */
function toneKeyOf(fold: string, tone: string): string {
  if (/\d/.test(fold)) return /^\d+$/.test(fold) ? fold : fold + MIXED;
  return tone === fold ? fold : tone + MARKED;
}

/** The keys of several leaves as one: `61x2018xndxcp`, `gddt`. Always letters and digits, so that no engine cuts them. */
export function joinKeys(parts: readonly Keys[], joiner: '' | 'x'): Keys {
  const fold = parts.map(part => part.fold).join(joiner);
  const shape = parts.map(part => part.shape).join(joiner);
  let tone = '';
  for (const letter of shape) tone += foldOf(letter) + (VNI[idOf(letterAt(letter, 0))] ?? '');
  return { fold, shape, tone: toneKeyOf(fold, tone) };
}

/** Longer words may hold so many marks out of order that an engine takes its time. */
const FEW = 64;

/**
 * The letters of a word in small letters: compatibility forms made plain, marks told apart from Latin letters; other
 * scripts keep theirs.
 */
function lettersOf(word: string): Letter[] {
  const { impostors, lookalikes } = tables();
  // A word that is all Cyrillic or Greek is one; a letter of theirs among ours only looks so.
  const mixed = /\p{Script=Latin}/u.test(word) ? lookalikes : impostors;
  const ordered = word.length > FEW ? toForm(word, 'NFD', nativeCanonicalize) : word;
  const plain = ordered.normalize('NFKD').toLowerCase();
  const letters: Letter[] = [];
  for (let i = 0; i < plain.length; ) {
    const width = widthAt(plain, i);
    const unit = unitAt(plain, i);
    const char = plain.slice(i, i + width);
    i += width;
    if (unit === Unit.Extend) attach(letters.at(-1), char);
    else if (unit === Unit.Letter || unit === Unit.Digit || unit === Unit.Single) {
      const meant = impostors.get(char) ?? mixed.get(char) ?? char;
      for (const base of SPELLED[meant] ?? meant) {
        if (unitAt(base, 0) === Unit.Extend) attach(letters.at(-1), base);
        else letters.push({ base, id: idOf(LETTERS[base.charCodeAt(0)] ?? 0), tone: 0, others: '' });
      }
    }
  }
  for (const letter of letters) if (letter.base.length > 1) letter.base = letter.base.normalize('NFC');
  return letters;
}

/** Puts a mark on a letter: as its tone, as its shape, or as one of another language. */
function attach(letter: Letter | undefined, mark: string): void {
  if (letter === undefined) return;
  const unit = mark.charCodeAt(0);
  const { id } = letter;
  if (id === 0 && letter.base.charCodeAt(0) >= END_OF_MARKS) {
    if (/\p{M}/u.test(mark)) letter.base += mark;
    return;
  }
  // Behind a mark of another language a tone is another such: their order is told.
  const tone = isVowel(id) && letter.others === '' ? toneOfMark(unit) : 0;
  const plain = idOf(letterAt(foldOf(ALPHABET[id - 1] ?? ''), 0));
  const shaped =
    plain === STROKED_D - 1 ? (unit === 0x335 || unit === 0x336 ? STROKED_D : 0) : shapedBy(plain, unit);
  if (tone !== 0) letter.tone = tone;
  else if (shaped !== 0 && id === plain) letter.id = shaped;
  else if (shaped === 0 || shaped !== id) addOther(letter, unit);
}

/** Marks of other languages, in the order that Unicode gives them; what has more of them is ornament. */
function addOther(letter: Letter, unit: number): void {
  const isMark = unit >= MARKS && unit < END_OF_MARKS && unit !== JOINER;
  if (isMark && letter.others.length < MOST_OTHERS) letter.others += codeOfMark(unit);
}

/** A syllable or letter without tone with one, on its last vowel: the scanner reads it wherever it stands. */
export function withTone(shape: string, tone: ToneNumber): string {
  let last = shape.length - 1;
  while (last >= 0 && !isVowel(idOf(letterAt(shape, last)))) last--;
  if (tone === 0 || last < 0) return shape;
  const toned = composedUnit(idOf(letterAt(shape, last)), tone, false);
  return shape.slice(0, last) + String.fromCharCode(toned) + shape.slice(last + 1);
}
