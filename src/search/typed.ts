import {
  ALPHABET,
  composedUnit,
  idOf,
  isVowel,
  type LetterId,
  letterAt,
  STROKED_D,
  type ToneNumber,
  toneOf,
} from '../syllable/letters.js';
import { frequencyOf, scanSyllable } from '../syllable/scan.js';
import { formatSyllable, parseSyllable } from '../syllable/syllable.js';

/** A word read as the keys of an input method that was switched off. */
export interface Typed {
  /** The syllable that was meant, in small letters, NFC. */
  readonly text: string;
  /** How much its keys look like that method and like nothing else; 1.6 is as good as sure. */
  readonly strength: number;
}

/** A word half read: the letters so far, the tone, and how much the keys tell. */
interface Reading {
  readonly letters: readonly LetterId[];
  readonly tone: ToneNumber;
  readonly strength: number;
}

const EMPTY: Reading = { letters: [], tone: 0, strength: 0 };

/** Longer words are no syllable, however they are typed: nghieengs has nine keys. */
const MOST_KEYS = 12;
/** How many readings of one word are followed at most. */
const MOST_READINGS = 32;

const id = (letter: string): LetterId => ALPHABET.indexOf(letter) + 1;
const [A, E, O, U, D] = [...'aeoud'].map(id);
const CIRCUMFLEX: Readonly<Record<number, LetterId>> = { [A]: id('â'), [E]: id('ê'), [O]: id('ô') };
const BREVE_OR_HORN: Readonly<Record<number, LetterId>> = { [A]: id('ă'), [O]: id('ơ'), [U]: id('ư') };

const put = (letters: readonly LetterId[], at: number, letter: LetterId): LetterId[] =>
  letters.map((old, i) => (i === at ? letter : old));

/** The readings with each of the letters reshaped that a mark fits; a horn on both of uo too. */
function shaped(reading: Reading, shapes: Readonly<Record<number, LetterId>>, strength: number): Reading[] {
  const { letters } = reading;
  const readings: Reading[] = [];
  letters.forEach((letter, i) => {
    const to = shapes[letter];
    if (to === undefined) return;
    const once = put(letters, i, to);
    readings.push({ ...reading, letters: once, strength: reading.strength + strength });
    if (letter === U && shapes[O] !== undefined && letters[i + 1] === O) {
      readings.push({
        ...reading,
        letters: put(once, i + 1, shapes[O]),
        strength: reading.strength + strength,
      });
    }
  });
  return readings;
}

const appended = (reading: Reading, letter: LetterId): Reading => ({
  ...reading,
  letters: [...reading.letters, letter],
});

const toned = (reading: Reading, tone: ToneNumber, strength: number): Reading[] =>
  reading.tone === 0 && reading.letters.some(isVowel)
    ? [{ ...reading, tone, strength: reading.strength + strength }]
    : [];

/** All that one more key may do to a reading. */
type Press = (reading: Reading, key: string, letter: LetterId) => Reading[];

const TELEX_TONES: Readonly<Record<string, ToneNumber>> = { f: 1, s: 2, r: 3, x: 4, j: 5 };
/** English words end in s, r and x too, in f now and then, in j never. */
const TELEX_STRENGTH: Readonly<Record<string, number>> = { f: 1, s: 0.6, r: 0.6, x: 0.6, j: 2 };

const pressTelex: Press = (reading, key, letter) => {
  if (key === 'w') {
    const last = reading.letters.at(-1);
    const marked = shaped(reading, BREVE_OR_HORN, last === U ? 2 : 1);
    return marked.length > 0 ? marked : [{ ...appended(reading, id('ư')), strength: reading.strength + 1 }];
  }
  const tone = TELEX_TONES[key];
  if (tone !== undefined && reading.letters.some(isVowel)) return toned(reading, tone, TELEX_STRENGTH[key]);
  if (letter === 0) return [];
  const readings = [appended(reading, letter)];
  // The second of two is the mark of the first, at once (tieeng) or at the end of the word (tienge).
  if (CIRCUMFLEX[letter] !== undefined && reading.letters.includes(letter)) {
    // Other languages repeat a vowel a consonant later all the time (hana, boron), and double a hardly ever.
    const strength = reading.letters.at(-1) !== letter ? 0.8 : letter === A ? 2 : 1;
    readings.push(...shaped(reading, { [letter]: CIRCUMFLEX[letter] }, strength));
  }
  if (letter === D && reading.letters[0] === D) {
    readings.push({
      ...reading,
      letters: put(reading.letters, 0, STROKED_D),
      strength: reading.strength + 2,
    });
  }
  return readings;
};

/** VNI counts sắc, huyền, hỏi, ngã, nặng. */
const VNI_TONES: readonly ToneNumber[] = [0, 2, 1, 3, 4, 5];

const pressVni: Press = (reading, key, letter) => {
  if (letter !== 0) return [appended(reading, letter)];
  const digit = key.charCodeAt(0) - 0x30;
  if (digit >= 1 && digit <= 5) return toned(reading, VNI_TONES[digit], reading.letters.length < 3 ? 0.5 : 1);
  if (digit === 6) return shaped(reading, CIRCUMFLEX, 1.2);
  if (digit === 7) return shaped(reading, { [O]: BREVE_OR_HORN[O], [U]: BREVE_OR_HORN[U] }, 1.2);
  if (digit === 8) return shaped(reading, { [A]: BREVE_OR_HORN[A] }, 1.2);
  if (digit === 9 && reading.letters[0] === D) {
    return [{ ...reading, letters: put(reading.letters, 0, STROKED_D), strength: reading.strength + 1.2 }];
  }
  return [];
};

/**
 * The syllable that the keys of a word would have typed: the most frequent of those that were ever seen, if the keys
 * hold any that stands for a mark. The word itself may be a word too (test, as, too): that is for others to weigh.
 */
function decode(word: string, press: Press): Typed | undefined {
  if (word.length > MOST_KEYS) return undefined;
  let readings: Reading[] = [EMPTY];
  for (const key of word.toLowerCase()) {
    const letter = letterAt(key, 0);
    const own = idOf(letter) <= ALPHABET.length ? idOf(letter) : 0;
    const typed = toneOf(letter);
    readings = readings.flatMap(reading => {
      const next = press(reading, key, own);
      return typed === 0 ? next : next.flatMap(one => toned(one, typed, 0));
    });
    if (readings.length === 0 || readings.length > MOST_READINGS) return undefined;
  }
  let best: Typed | undefined;
  let most = 0;
  for (const reading of readings) {
    if (reading.strength === 0) continue;
    const text = written(reading);
    const packed = scanSyllable(text, 0, text.length);
    const frequency = packed < 0 ? 0 : frequencyOf(packed);
    if (frequency <= most) continue;
    most = frequency;
    best = { text: formatSyllable(parseSyllable(text)!), strength: reading.strength };
  }
  return best;
}

/** The letters of a reading, its tone on the first vowel: the parser does not care where it stands. */
function written({ letters, tone }: Reading): string {
  const first = letters.findIndex(isVowel);
  return letters
    .map((letter, i) => String.fromCharCode(composedUnit(letter, i === first ? tone : 0, false)))
    .join('');
}

/** Reads a word as typed in Telex: `tieengs`, `vietej`, `dduwowngf`. */
export const decodeTelex = (word: string): Typed | undefined =>
  /[aeodwfsrxj]/i.test(word) && !/\d/.test(word) ? decode(word, pressTelex) : undefined;

/** Reads a word as typed in VNI: `tie6ng1`, `da92`. */
export const decodeVni = (word: string): Typed | undefined =>
  /^\p{L}+\d/u.test(word) ? decode(word, pressVni) : undefined;
