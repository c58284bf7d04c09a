import { requireText } from '../checks.js';
import { ALPHABET, TONE_MARKS, type ToneNumber } from '../syllable/letters.js';
import { formatSyllable, parseSyllable } from '../syllable/syllable.js';
import { withTone } from './spell.js';
import { FOLDS, MARKED, MIXED, marksOfCodes, SPELLED, TELEX, VNI } from './spelling.js';

/** The letters by what stands for them in tone keys of syllables, and of other words. */
const READ: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ...TELEX.map((typed, i) => [typed, ALPHABET[i]] as const),
  ...Object.entries(VNI).map(
    ([id, digit]) => [FOLDS[Number(id) - 1] + digit, ALPHABET[Number(id) - 1]] as const,
  ),
  // The plain oo of xoong.
  ['ooo', 'oo'],
]);

/**
 * The words that tone keys stand for, in small letters, NFC, tones where the old style puts them: the inverse of
 * `toneKey` up to what keys leave out (case, places of tones, ligatures, marks beside digits).
 *
 * Keys are separated by spaces. What is no tone key comes back as it is.
 *
 * @example
 * ```ts
 * readToneKey('dduwowng1 lang2 d9t8'); // 'đường láng đt'
 * ```
 * @throws {TypeError} if `keys` is not a string.
 */
export function readToneKey(keys: string): string {
  requireText(keys, 'keys');
  return keys.split(' ').map(readOne).join(' ');
}

function readOne(key: string): string {
  if (/^[a-z]+[0-5]$/.test(key)) return readSyllable(key);
  if (/^\d*$/.test(key)) return key;
  return key.endsWith(MARKED) ? readWord(key) : key.endsWith(MIXED) ? key.slice(0, -1) : key;
}

function readSyllable(key: string): string {
  const shape = key.slice(0, -1).replace(/aw|aa|dd|ee|ooo|oo|ow|uw/g, typed => READ.get(typed)!);
  const parts = parseSyllable(withTone(shape, Number(key.at(-1)) as ToneNumber));
  return parts === undefined ? key : formatSyllable(parts);
}

/** Letters with their shape, other marks and tone, in the order in which Unicode composes most letters that have both. */
function readWord(key: string): string {
  const word = key
    .slice(0, -1)
    .replace(
      /(\D[6-9]?)([1-5]?)((?:0..)*)/g,
      (_, letter: string, tone: string, marks: string) =>
        (READ.get(letter) ?? letter) + marksOfCodes(marks) + (tone && TONE_MARKS[Number(tone)]),
    )
    .normalize('NFD');
  // Letters with a stroke are the only ones that their spelling tells.
  return Object.entries(SPELLED)
    .filter(([, spelled]) => spelled[1] > '\u0300')
    .reduce((text, [letter, spelled]) => text.replaceAll(spelled, letter), word)
    .normalize('NFC');
}
