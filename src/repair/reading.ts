import { isMark } from '../context/classes.js';
import { FOREIGN_LETTERS, FOREIGN_MARKS, LOOKALIKES } from '../generated/characters.js';
import type { Rule } from '../generated/rules.js';
import {
  composedUnit,
  FOREIGN,
  idOf,
  isCapital,
  isVowel,
  type LetterId,
  letterOf,
  shapedBy,
  shapeMarkOf,
  type ToneNumber,
  toneOf,
  toneOfMark,
} from '../syllable/letters.js';

/** One letter of a word as a reader sees it: where it stands, what it means, and what had to be mended to see it. */
export interface Letter {
  readonly start: number;
  readonly end: number;
  /** The code unit it is meant to be. */
  readonly unit: number;
  readonly id: LetterId;
  readonly tone: ToneNumber;
  readonly capital: boolean;
  /** The letter is written with another one that only looks like it: the rule that says so. */
  readonly lookalike: Rule | undefined;
  /** What was wrong with its marks. */
  readonly mended: readonly Rule[];
}

/** A word whose letters all are, or are meant as, Vietnamese ones. */
export interface Reading {
  readonly letters: readonly Letter[];
  /** The word in composed letters, each tone where it was written. */
  readonly composed: string;
  /** The word has two tones: nobody can know which is meant. */
  readonly contradictory: boolean;
}

interface Lookup {
  /** Code units that stand for a letter, and the rule. */
  readonly letters: ReadonlyMap<number, readonly [unit: number, rule: Rule]>;
  /** Marks that stand for another mark. */
  readonly marks: ReadonlyMap<number, readonly [mark: number, rule: Rule]>;
  /** Letters to be read as two code units. */
  readonly parts: ReadonlyMap<number, string>;
}

const buildLookup = (): Lookup => ({
  letters: new Map(LOOKALIKES.map(([unit, letter, rule]) => [unit, [letter.charCodeAt(0), rule] as const])),
  marks: new Map(FOREIGN_MARKS.map(([unit, mark, rule]) => [unit, [mark, rule] as const])),
  parts: new Map(FOREIGN_LETTERS),
});

/** Built when first asked. */
const cache: { lookup?: Lookup } = {};

function lookup(): Lookup {
  cache.lookup ??= buildLookup();
  return cache.lookup;
}

const D = /* @__PURE__ */ (() => idOf(letterOf(0x64)))();
const NO_RULES: readonly Rule[] = [];

/** The letter that a code unit stands for, if it only looks like one. */
function lookalikeOf(unit: number): readonly [unit: number, rule: Rule] | undefined {
  if (unit >= 0xff21 && unit <= 0xff5a) {
    const ascii = unit - 0xfee0;
    return letterOf(ascii) === 0 ? undefined : [ascii, 'fullwidth-letter'];
  }
  if (unit === 0x131) return [0x69, 'dotless-i'];
  return lookup().letters.get(unit);
}

/** The packed letter that a code unit is, or stands for; zero if it is not a letter. */
export function letterMeantBy(unit: number): number {
  const meant = lookalikeOf(unit)?.[0] ?? unit;
  return letterOf(meant);
}

/** The mark that a foreign mark or an accent that stands alone is meant to be; any other code unit as it is. */
export const markMeantBy = (unit: number): number => lookup().marks.get(unit)?.[0] ?? unit;

/** Whether a code unit is an accent that stands alone. */
export const isSpacingAccent = (unit: number): boolean => !isMark(unit) && lookup().marks.has(unit);

/**
 * Reads `text.slice(start, end)` as a word of Vietnamese letters: marks in any order, doubled or foreign, and letters
 * that only look right, are read as what they are meant to be. Gives `undefined` where one cannot be.
 */
export function readWord(text: string, start: number, end: number): Reading | undefined {
  const { marks, parts } = lookup();
  const letters: Letter[] = [];
  let composed = '';
  let seen = 0; // the tones of the word, as bits
  let i = start;
  while (i < end) {
    const first = i;
    let unit = text.charCodeAt(i++);
    let pending = '';
    let lookalike: Rule | undefined;
    const two = parts.get(unit);
    if (two !== undefined) {
      unit = two.charCodeAt(0);
      pending = two.slice(1);
    } else {
      const meant = lookalikeOf(unit);
      if (meant !== undefined) [unit, lookalike] = meant;
    }
    const letter = letterOf(unit);
    if (letter === 0) return undefined;
    let id = idOf(letter);
    let tone = toneOf(letter);
    if (tone !== 0) seen |= 1 << tone;
    let mended = NO_RULES;
    for (;;) {
      let mark = pending === '' ? (i < end ? text.charCodeAt(i) : 0) : pending.charCodeAt(0);
      const foreign = marks.get(mark);
      if (foreign === undefined && !isMark(mark)) break;
      if (pending === '') i++;
      pending = '';
      if (foreign !== undefined) {
        mended = [...mended, foreign[1]];
        mark = foreign[0];
      }
      const markTone = toneOfMark(mark);
      const shaped = shapedBy(id, mark);
      if (markTone !== 0) {
        if (!isVowel(id)) return undefined;
        if (tone === markTone) mended = [...mended, 'duplicate-mark'];
        // Of two tones on one letter either would do, as long as their order does not matter.
        else if (tone === 0 || markTone < tone) tone = markTone;
        seen |= 1 << markTone;
      } else if (shaped !== 0) {
        // Canonical order wants horn and dot below before all others: only behind another tone is the shape late.
        if (tone !== 0 && tone !== 5 && mark !== 0x31b) mended = [...mended, 'mark-order'];
        id = shaped;
      } else if (shapeMarkOf(id) === mark) mended = [...mended, 'duplicate-mark'];
      else if (id === D && (mark === 0x335 || mark === 0x336)) {
        id = D + 1;
        lookalike = 'overlay';
      } else return undefined;
    }
    const capital = isCapital(letter);
    const composedAs = id === FOREIGN ? unit : composedUnit(id, tone, capital);
    letters.push({ start: first, end: i, unit: composedAs, id, tone, capital, lookalike, mended });
    composed += String.fromCharCode(composedAs);
  }
  return { letters, composed, contradictory: (seen & (seen - 1)) !== 0 };
}

/**
 * Whether a letter tells of Vietnamese by itself: ơ, ư, a hook above, a shape mark and a tone at once, or a dot below
 * a, i, u, y. (ẹ and ọ are Yoruba and Igbo too, the other letters with one mark belong to half of Europe.)
 */
export function isTelling(id: LetterId, tone: ToneNumber): boolean {
  if (id === 9 || id === 11 || tone === 3) return true;
  if (tone === 0 || !isVowel(id)) return false;
  return shapeMarkOf(id) !== 0 || (tone === 5 && id !== 4 && id !== 7);
}
