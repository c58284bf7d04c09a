/** The keys of leaves: of words, each by itself, and of several as one. */
import { inventory } from '../syllable/inventory.js';
import { ALPHABET, composedUnit, idOf, isVowel, letterAt, type ToneNumber } from '../syllable/letters.js';
import {
  NO_SYLLABLE,
  onsetIndexOf,
  type PackedSyllable,
  rimeIndexOf,
  scanSyllable,
  toneNumberOf,
} from '../syllable/scan.js';
import { NUMBER } from './leaves.js';
import { asciiOf, FOLDS, foldOf, isOurs, MARKED, MIXED, VNI } from './spelling.js';
import { type Letter, lettersOf, placeTones, syllableOf } from './word-letters.js';

/** The three keys of one word. */
export interface Keys {
  readonly fold: string;
  readonly shape: string;
  readonly tone: string;
}

/** The keys of the syllables, by onset and rime, then by tone; filled as they are asked for. */
const cache: { keys?: (Keys | undefined)[] } = {};

/** The keys of a syllable, wherever its tone stands: from a table, so that no string is made for a token. */
export function keysOfSyllable(packed: PackedSyllable): Keys {
  cache.keys ??= new Array(inventory().fits.length * 6).fill(undefined);
  const at =
    (onsetIndexOf(packed) * inventory().rimes.length + rimeIndexOf(packed)) * 6 + toneNumberOf(packed);
  return (cache.keys[at] ??= spellSyllable(packed));
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

/** The keys of a leaf: of a syllable or number at once, of anything else letter by letter. */
export function keysOfLeaf(text: string, start: number, end: number, syllable: PackedSyllable): Keys {
  if (syllable >= 0) return keysOfSyllable(syllable);
  return syllable === NUMBER ? keysOfNumber(text.slice(start, end)) : keysOfWord(text.slice(start, end));
}

function keysOfNumber(number: string): Keys {
  const digits = number.length > 3 ? number.replace(/\D/g, '') : number;
  return { fold: digits, shape: digits, tone: digits };
}

function keysOfWord(word: string): Keys {
  if (isAscii(word)) {
    const fold = word.toLowerCase().replace(/[^a-z0-9]/g, '');
    const joined = fold.length < word.length ? scanSyllable(fold, 0, fold.length) : NO_SYLLABLE;
    if (joined !== NO_SYLLABLE) return keysOfSyllable(joined);
    return { fold, shape: fold, tone: toneKeyOf(fold, fold) };
  }
  const letters = lettersOf(word);
  const packed = syllableOf(letters);
  if (packed !== NO_SYLLABLE) return keysOfSyllable(packed);
  placeTones(letters);
  return spellWord(letters);
}

/** Whether a word has letters, digits and apostrophes of ASCII only; of these no plain syllable ever comes here. */
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

/** A syllable or letter without tone with one, on its last vowel: the scanner reads it wherever it stands. */
export function withTone(shape: string, tone: ToneNumber): string {
  let last = shape.length - 1;
  while (last >= 0 && !isVowel(idOf(letterAt(shape, last)))) last--;
  if (tone === 0 || last < 0) return shape;
  const toned = composedUnit(idOf(letterAt(shape, last)), tone, false);
  return shape.slice(0, last) + String.fromCharCode(toned) + shape.slice(last + 1);
}
