/** The letters of words that are no plain syllables, with their marks. */
import { nativeCanonicalize } from '../context/engine.js';
import { LOOKALIKES } from '../generated/characters.js';
import { toForm } from '../repair/canonical.js';
import {
  composedUnit,
  idOf,
  isVowel,
  type LetterId,
  letterAt,
  STROKED_D,
  shapedBy,
  type ToneNumber,
  toneOfMark,
} from '../syllable/letters.js';
import {
  NO_SYLLABLE,
  type PackedSyllable,
  scanSyllable,
  toneLetterOf,
  toneNumberOf,
} from '../syllable/scan.js';
import { codeOfMark, END_OF_MARKS, FOLDS, isOurs, MARKS, SPELLED } from './spelling.js';
import { Unit, unitAt, widthAt } from './units.js';

/** One letter as it will be spelled. */
export interface Letter {
  /** In small letters without tone: of the alphabet if `id` is not zero. */
  base: string;
  id: LetterId;
  tone: ToneNumber;
  /** The marks that are not of this alphabet, as tone keys write them. */
  others: string;
}

/** Small letters that only look Vietnamese, and the letter meant: Latin ones (eth), and those of other scripts. */
interface Lookalikes {
  readonly impostors: ReadonlyMap<string, string>;
  readonly others: ReadonlyMap<string, string>;
}

const cache: { lookalikes?: Lookalikes } = {};

const alikes = (fits: (unit: number) => boolean): ReadonlyMap<string, string> =>
  new Map(
    LOOKALIKES.filter(([unit]) => fits(unit)).map(([unit, letter]) => [
      String.fromCharCode(unit).toLowerCase(),
      letter.toLowerCase(),
    ]),
  );

function lookalikes(): Lookalikes {
  cache.lookalikes ??= { impostors: alikes(unit => unit < 0x370), others: alikes(unit => unit >= 0x370) };
  return cache.lookalikes;
}

/** Longer words may hold so many marks out of order that an engine takes its time. */
const FEW = 64;

/**
 * The letters of a word in small letters: compatibility forms made plain, marks told apart from Latin letters; other
 * scripts keep theirs.
 */
export function lettersOf(word: string): Letter[] {
  const { impostors, others } = lookalikes();
  // A word that is all Cyrillic or Greek is one; a letter of theirs among ours only looks so.
  const mixed = /\p{Script=Latin}/u.test(word) ? others : impostors;
  const ordered = word.length > FEW ? toForm(word, 'NFD', nativeCanonicalize) : word;
  const plain = withoutJoiners(ordered.normalize('NFKD')).toLowerCase();
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
        else letters.push({ base, id: idOf(letterAt(base, 0)), tone: 0, others: '' });
      }
    }
  }
  for (const letter of letters) if (letter.base.length > 1) letter.base = letter.base.normalize('NFC');
  return letters;
}

/** What no key tells and what keeps marks from their order: joiners, selectors, the blank that bears a lone accent. */
const JOINERS = /(?<=[\u0300-\u036f])[ \u034f\u200c\u200d\ufe00-\ufe0f]+(?=[\u0300-\u036f])/g;
const ANY_JOINER = /[ \u034f\u200c\u200d\ufe00-\ufe0f]/;

/** A decomposed word whose marks stand in order although joiners stood between them. */
const withoutJoiners = (word: string): string =>
  ANY_JOINER.test(word) ? word.replace(JOINERS, '').normalize('NFD') : word;

/** Puts a mark on a letter: as its tone, as its shape, or as one of another language. */
function attach(letter: Letter | undefined, mark: string): void {
  if (letter === undefined) return;
  const unit = mark.charCodeAt(0);
  const { id } = letter;
  if (id === 0 && letter.base.charCodeAt(0) >= END_OF_MARKS) {
    if (/\p{M}/u.test(mark)) letter.base += mark;
    return;
  }
  const tone = isVowel(id) ? toneOfMark(unit) : 0;
  const plain = isOurs(id) ? idOf(letterAt(FOLDS, id - 1)) : 0;
  const shaped =
    plain === STROKED_D - 1 ? (unit === 0x335 || unit === 0x336 ? STROKED_D : 0) : shapedBy(plain, unit);
  if (tone !== 0) letter.tone = tone;
  else if (shaped !== 0 && id === plain) letter.id = shaped;
  else if (shaped === 0 || shaped !== id) addOther(letter, unit);
}

/** U+034F is no mark, it joins marks. */
const JOINER = 0x34f;
/** How much of the other marks of a letter is told: four marks, of three signs each. */
const MOST_OTHERS = 4 * 3;

/** Marks of other languages, in the order that Unicode gives them; what has more of them is ornament. */
function addOther(letter: Letter, unit: number): void {
  const isMark = unit >= MARKS && unit < END_OF_MARKS && unit !== JOINER;
  if (isMark && letter.others.length < MOST_OTHERS) letter.others += codeOfMark(unit);
}

/** The syllable that some letters are, if they are one. */
export function syllableOf(letters: readonly Letter[]): PackedSyllable {
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
export function placeTones(letters: readonly Letter[]): void {
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
