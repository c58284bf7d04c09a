import { COMMON, DIGITS, LISTED, NEAR, OTHER_INITIAL, WORDS } from '../../generated/abbreviations.js';
import { initialOf } from '../units.js';
import { lettersOf } from './letters.js';
import { withoutSigns } from './marks.js';

const cache: { words?: readonly string[]; byInitial?: ReadonlyMap<string, readonly string[]> } = {};

/** All words: each begins with as much of the one before it, with signs for marks, as a digit tells. */
function words(): readonly string[] {
  let before = '';
  cache.words ??= WORDS.split(' ').map(word => {
    before = before.slice(0, Number(word[0])) + word.slice(1);
    return withoutSigns(before);
  });
  return cache.words;
}

/** The words that long forms may hold, by their initials. */
function wordsByInitial(): ReadonlyMap<string, readonly string[]> {
  if (cache.byInitial) return cache.byInitial;
  const lists = new Map<string, string[]>();
  for (const word of words().slice(0, LISTED)) {
    const initial = initialOf(word);
    const list = lists.get(initial);
    if (list) list.push(word);
    else lists.set(initial, [word]);
  }
  cache.byInitial = lists;
  return lists;
}

/** Reads numbers below `few` as one digit, others as two, or as three where the first one is the last there is. */
class Digits {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  next(few: number): number {
    const first = this.digit();
    if (first < few) return first;
    const base = DIGITS.length;
    const rest = first < base - 1 ? first - few : base - 1 - few + this.digit();
    return few + rest * base + this.digit();
  }

  private digit(): number {
    return DIGITS.indexOf(this.text[this.at++]);
  }
}

function unpackWords(packed: string): string[] {
  const digits = new Digits(packed, 0);
  const list: string[] = [];
  while (!digits.isAtEnd) list.push(words()[digits.next(COMMON)]);
  return list;
}

/** A long form with capitals for those of its words that a digit tells: its lowest bit is the first one. */
export const withCapitals = (long: string, digit: string): string =>
  long
    .toLowerCase()
    .split(' ')
    .map((word, i) => ((DIGITS.indexOf(digit) >> i) & 1 ? word[0].toUpperCase() + word.slice(1) : word))
    .join(' ');

/** A packed long form in small letters, and as it is written where it has capitals. */
export function unpackForm(packed: string): readonly [long: string, written: string] {
  const long = unpackWords(packed.slice(1)).join(' ');
  return [long, withCapitals(long, packed[0])];
}

/** The phrases that a packed cell stands for: those of one word first, those of several each behind a bar. */
export function unpackPhrases(packed: string): string[] {
  const [single, ...several] = packed.split('|');
  return [...unpackWords(single), ...several.map(phrase => unpackWords(phrase).join(' '))];
}

/** The long form that is packed from `start` on; most of its words begin with the letters of the short form. */
export function unpackLongForm(short: string, packed: string, start: number): string {
  const letters = lettersOf(short);
  const lists = wordsByInitial();
  const digits = new Digits(packed, start);
  let at = 0;
  let long = '';
  while (!digits.isAtEnd) {
    let initial: string;
    if (packed[digits.at] === OTHER_INITIAL) {
      initial = packed[digits.at + 1];
      digits.at += 2;
      for (let next = at; next < letters.length; next++) {
        if (initialOf(letters[next]) !== initial) continue;
        at = next + 1;
        break;
      }
    } else initial = initialOf(letters[at++]);
    const word = lists.get(initial)?.[digits.next(NEAR)];
    long += long === '' ? word : ` ${word}`;
  }
  return long;
}

/** The rows of a packed table: each begins with as much of the key before it as a digit tells. */
export function unpackRows(packed: string): (readonly [key: string, rest: string])[] {
  let key = '';
  return packed.split('\n').map(row => {
    const end = row.indexOf('\t');
    key = key.slice(0, Number.parseInt(row[0], 36)) + row.slice(1, end);
    return [key, row.slice(end + 1)];
  });
}
