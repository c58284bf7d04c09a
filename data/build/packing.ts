import { lettersOf } from '../../src/abbreviations/dictionary/letters.js';
import { MARKS, SIGNS, withoutSigns } from '../../src/abbreviations/dictionary/marks.js';
import { initialOf } from '../../src/abbreviations/units.js';

/** Characters that need no escape in a string literal and part nothing in the packed tables; the last one is no digit. */
const CHARACTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  character => !"'\\|`$".includes(character),
);
export const DIGITS = CHARACTERS.slice(0, -1).join('');
/** Before the initial of a word that the letters of the short form do not tell. */
export const OTHER_INITIAL = CHARACTERS[CHARACTERS.length - 1];

/** So many words, the commonest ones, are packed as one digit in a phrase; the others as two or three. */
export const COMMON = 58;
/** So many words with the same initial are packed as one digit in a long form; the others as two or three. */
export const NEAR = 85;

/**
 * One digit for the first `few` numbers, two for those that the digits from `few` on begin, three for the others: these
 * begin with the last digit. @throws if three are not enough.
 */
function digitsOf(number: number, few: number): string {
  if (number < few) return DIGITS[number];
  const base = DIGITS.length;
  const last = base - 1;
  const rest = number - few;
  const second = Math.floor(rest / base);
  if (few + second < last) return DIGITS[few + second] + DIGITS[rest % base];
  const third = second - (last - few);
  if (!(third < base)) throw new Error(`${number} words are too many for three digits`);
  return DIGITS[last] + DIGITS[third] + DIGITS[rest % base];
}

const countWords = (phrases: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of phrases.flatMap(phrase => phrase.split(' ')))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);

/** Which words have a capital, the first one as the lowest bit, as a digit. @throws if that are later ones than digits tell. */
export const packCapitals = (written: string): string =>
  digitsOf(
    written.split(' ').reduce((bits, word, i) => (word === word.toLowerCase() ? bits : bits | (1 << i)), 0),
    DIGITS.length,
  );

/** A word with a sign behind its letter for each mark. @throws if such a sign stands in it, or another mark. */
function withSigns(word: string): string {
  const signs = word.normalize('NFD').replace(/\p{M}/gu, mark => SIGNS[MARKS.indexOf(mark)] ?? mark);
  if (withoutSigns(signs) !== word || /\p{M}/u.test(signs)) throw new Error(`${word} can't be packed`);
  return signs;
}

/** By letters, then by marks. */
function byMarks(a: string, b: string): number {
  const [one, other] = [a.normalize('NFD'), b.normalize('NFD')];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * How words are packed. Long forms start with the letters of their short form, so a digit tells a word among those with
 * the same initial; in phrases it tells a word among all.
 */
export class Packing {
  /**
   * The commonest words, the other words of long forms that phrases hold, those that none holds, all others: each group by
   * letters, then marks. Phrases are compressed the better, the fewer digits begin their words.
   */
  readonly words: readonly string[];
  /** How many of them, from the first on, may stand in long forms. */
  readonly listed: number;
  readonly #numbers: ReadonlyMap<string, number>;
  /** The number of each listed word among those with the same initial. */
  readonly #ranks = new Map<string, number>();

  constructor(longForms: readonly string[], phrases: readonly string[]) {
    const inLong = countWords(longForms);
    const all = countWords([...longForms, ...phrases]);
    const common = byCount(all).slice(0, COMMON).sort(byMarks);
    const isCommon = new Set(common);
    const inPhrases = new Set(phrases.flatMap(phrase => phrase.split(' ')));
    const rest = [...inLong.keys()].filter(word => !isCommon.has(word)).sort(byMarks);
    const listed = [
      ...common,
      ...rest.filter(word => inPhrases.has(word)),
      ...rest.filter(word => !inPhrases.has(word)),
    ];
    const others = [...all.keys()].filter(word => !isCommon.has(word) && !inLong.has(word)).sort(byMarks);
    this.words = [...listed, ...others];
    this.listed = listed.length;
    this.#numbers = new Map(this.words.map((word, i) => [word, i]));
    const sizes = new Map<string, number>();
    for (const word of listed) {
      const initial = initialOf(word);
      const size = sizes.get(initial) ?? 0;
      this.#ranks.set(word, size);
      sizes.set(initial, size + 1);
    }
  }

  /** All words: each begins with as much of the one before it, with signs for marks, as a digit tells. */
  packedWords(): string {
    let before = '';
    const packed = this.words.map(word => {
      const apart = withSigns(word);
      let same = 0;
      while (same < 9 && same < before.length && before[same] === apart[same]) same++;
      before = apart;
      return `${same}${apart.slice(same)}`;
    });
    return packed.join(' ');
  }

  /** The words of a phrase. */
  phrase(phrase: string): string {
    return phrase
      .split(' ')
      .map(word => digitsOf(this.#numbers.get(word) ?? Number.NaN, COMMON))
      .join('');
  }

  /** A long form with capitals: a digit for the words that have one, and the words without. */
  form(written: string): string {
    return packCapitals(written) + this.phrase(written.toLowerCase());
  }

  /** Phrases, which stand in no order: first those of one word, then those of several, each behind a bar. */
  phrases(phrases: readonly string[]): string {
    const isLong = (phrase: string): boolean => phrase.includes(' ');
    const packed = (list: readonly string[]): string[] => list.map(phrase => this.phrase(phrase)).sort();
    return [
      packed(phrases.filter(phrase => !isLong(phrase))).join(''),
      ...packed(phrases.filter(isLong)),
    ].join('|');
  }

  /** The words of a long form, by their initials, which the letters of the short form mostly tell. */
  longForm(short: string, long: string): string {
    const letters = [...lettersOf(short)].map(initialOf);
    let at = 0;
    let packed = '';
    for (const word of long.split(' ')) {
      const initial = initialOf(word);
      if (letters[at] === initial) at++;
      else {
        packed += OTHER_INITIAL + initial;
        const next = letters.indexOf(initial, at);
        if (next >= 0) at = next + 1;
      }
      packed += digitsOf(this.#ranks.get(word) ?? Number.NaN, NEAR);
    }
    return packed;
  }
}

/** Rows that begin with a key: a digit to the base of 36 tells how much of the key before it each begins with. */
export function packRows(rows: Iterable<readonly [key: string, rest: string]>): string {
  let before = '';
  return [...rows]
    .map(([key, rest]) => {
      let same = 0;
      while (same < before.length && before[same] === key[same]) same++;
      before = key;
      return `${same.toString(36)}${key.slice(same)}\t${rest}`;
    })
    .join('\n');
}
