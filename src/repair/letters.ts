import type { Canonicalize } from '../context/engine.js';
import { CLASS_OF, Class, isMark } from '../context/classes.js';
import type { Past } from '../context/evidence.js';
import { createGate, DIRTY, type Gate, isDirty, type Placement } from '../context/gate.js';
import type { Rule } from '../edits.js';
import {
  composedUnit,
  idOf,
  isVowel,
  LAST_VOWEL,
  LETTERS,
  shapedBy,
  type ToneNumber,
  toneOf,
  toneOfMark,
} from '../syllable/letters.js';
import { isSpacingAccent } from './reading.js';
import type { Sink } from './sink.js';
import { repairWord } from './word.js';

/** What the repair of letters is to do; made by `letterRepair`. */
export interface LetterRepair {
  readonly diacritics: boolean;
  readonly homoglyphs: boolean;
  readonly placement: Placement;
  readonly gate: Gate;
  readonly canonicalize: Canonicalize;
}

/** Gates, by style: made at first need, and the same ever after. */
const gates = new Map<Placement, Gate>();

export function letterRepair(
  options: { readonly diacritics: boolean; readonly homoglyphs: boolean; readonly placement?: Placement },
  canonicalize: Canonicalize,
): LetterRepair {
  const placement = options.placement ?? 'old';
  let gate = gates.get(placement);
  if (gate === undefined) gates.set(placement, (gate = createGate(placement)));
  return { diacritics: options.diacritics, homoglyphs: options.homoglyphs, placement, gate, canonicalize };
}

/** Repairs the letters of a text, line by line; clean lines cost one scan. */
export function repairLetters(text: string, past: Past, repair: LetterRepair, sink: Sink): void {
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed < 0 ? text.length : lineFeed + 1;
    if (isDirty(repair.gate, text, start, end)) repairLine(text, start, end, past, repair, sink);
    start = end;
  }
}

/** The packed letter (see `LETTERS`) that a mark makes of another; zero if NFC would not join the two. */
function joinMark(letter: number, mark: number): number {
  const id = idOf(letter);
  const tone = toneOf(letter);
  const markTone = toneOfMark(mark);
  if (markTone !== 0) return tone === 0 && isVowel(id) ? letter | (markTone << 5) : 0;
  const shaped = shapedBy(id, mark);
  // A shape behind another tone than the dot below is out of order; only the horn comes before all tones.
  return shaped !== 0 && (tone === 0 || tone === 5 || mark === 0x31b) ? (letter & ~31) | shaped : 0;
}

/** Each vowel letter as a string, by its packed number. */
const VOWEL_TEXT: readonly string[] = /* @__PURE__ */ (() => {
  const texts: string[] = [];
  for (let id = 1; id <= LAST_VOWEL; id++) {
    for (let tone = 0; tone < 6; tone++) {
      for (const capital of [false, true]) {
        const unit = composedUnit(id, tone as ToneNumber, capital);
        texts[LETTERS[unit]] = String.fromCharCode(unit);
      }
    }
  }
  return texts;
})();

const COMPOSE: readonly Rule[] = ['compose'];

/**
 * Repairs the words of one line. A word that only has to be composed is done here, letter by letter; one that the
 * automaton still finds dirty goes to `repairWord`.
 */
export function repairLine(text: string, from: number, to: number, past: Past, repair: LetterRepair, sink: Sink): void {
  const { next } = repair.gate;
  const starts: number[] = [];
  const ends: number[] = [];
  const letters: number[] = [];
  let i = from;
  while (i < to) {
    const opening = CLASS_OF[text.charCodeAt(i)];
    if (opening === Class.Other || opening === Class.LineFeed || opening === Class.Invisible) {
      i++;
      continue;
    }
    const wordStart = i;
    let state = 0;
    let before = 0;
    let letter = 0;
    let letterStart = i;
    let joined = 0;
    let dirty = false;
    for (; i < to; i++) {
      const unit = text.charCodeAt(i);
      const c = CLASS_OF[unit];
      if (c === Class.Mark && repair.diacritics) {
        const composed = letter === 0 ? 0 : joinMark(letter, unit);
        if (composed === 0) dirty = true;
        else {
          letter = composed;
          state = next[before + CLASS_OF[VOWEL_TEXT[composed].charCodeAt(0)]];
          if (joined > 0 && starts[joined - 1] === letterStart) joined--;
          starts[joined] = letterStart;
          ends[joined] = i + 1;
          letters[joined++] = composed;
        }
        continue;
      }
      if (c === Class.Other || c === Class.LineFeed || c === Class.Invisible) break;
      if (c === Class.Odd && isSpacingAccent(unit) && !belongsToWord(text, wordStart, i, to)) break;
      before = state;
      state = next[state + c];
      letter = unit < 0x1f00 ? LETTERS[unit] : 0;
      letterStart = i;
    }
    if (i === wordStart) {
      i++;
      continue;
    }
    if (dirty || state === DIRTY || next[state + Class.Other] === DIRTY) {
      repairWord(text, wordStart, i, past, repair, sink);
    } else {
      for (let k = 0; k < joined; k++) sink.edit(starts[k], ends[k], VOWEL_TEXT[letters[k]], COMPOSE);
    }
  }
}

/**
 * Whether a spacing accent stands in a word: behind a vowel, and before another letter or behind a vowel that has a
 * shape mark (thê´). Anywhere else it may be a quotation mark.
 */
function belongsToWord(text: string, wordStart: number, index: number, to: number): boolean {
  if (index === wordStart) return false;
  const before = text.charCodeAt(index - 1);
  const letter = before < 0x1f00 ? LETTERS[before] : 0;
  if (!isVowel(idOf(letter)) && !isMark(before)) return false;
  const after = index + 1 < to ? CLASS_OF[text.charCodeAt(index + 1)] : Class.Other;
  const letterAfter = after !== Class.Other && after !== Class.LineFeed && after !== Class.Invisible;
  return letterAfter || CLASS_OF[before] === Class.Shaped;
}
