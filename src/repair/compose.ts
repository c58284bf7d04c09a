import { CLASS_OF, Class } from '../context/classes.js';
import { DIRTY, type Gate } from '../context/gate.js';
import { LOWER_VOWELS, UPPER_VOWELS } from '../generated/letters.js';
import { idOf, isVowel, LETTERS, shapedBy, toneOf, toneOfMark } from '../syllable/letters.js';

const MARKS = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31b, 0x323, 0x340, 0x341];

/** One more than the row of `JOINED` for each mark from U+0300 to U+036F; zero for marks that Vietnamese has not. */
const MARK_ROW: Uint8Array = /* @__PURE__ */ (() => {
  const rows = new Uint8Array(0x70);
  MARKS.forEach((mark, row) => {
    rows[mark - 0x300] = row + 1;
  });
  return rows;
})();

/** What NFC makes of a letter and a mark: packed letters (see `LETTERS`), by `row * 512 + letter`; row 0 is empty. */
const JOINED: Uint16Array = /* @__PURE__ */ (() => {
  const joined = new Uint16Array((MARKS.length + 1) * 512);
  MARKS.forEach((mark, row) => {
    for (let letter = 1; letter < 512; letter++) joined[(row + 1) * 512 + letter] = joinMark(letter, mark);
  });
  return joined;
})();

/** The packed letter that a mark makes of another; zero if NFC would not join the two. */
function joinMark(letter: number, mark: number): number {
  const id = idOf(letter);
  const tone = toneOf(letter);
  if (!isVowel(id) || tone > 5) return 0;
  const markTone = toneOfMark(mark);
  if (markTone !== 0) return tone === 0 ? letter | (markTone << 5) : 0;
  const shaped = shapedBy(id, mark);
  // A shape behind another tone than the dot below is out of order; only the horn comes before all tones.
  return shaped !== 0 && (tone === 0 || tone === 5 || mark === 0x31b) ? (letter & ~31) | shaped : 0;
}

/** The code unit of each vowel letter, by its packed number. */
const UNIT_OF: Uint16Array = /* @__PURE__ */ (() => {
  const units = new Uint16Array(512);
  for (const vowel of LOWER_VOWELS + UPPER_VOWELS) units[LETTERS[vowel.charCodeAt(0)]] = vowel.charCodeAt(0);
  return units;
})();

/** Its class. */
const CLASS_OF_LETTER: Uint8Array = /* @__PURE__ */ Uint8Array.from(UNIT_OF, unit => CLASS_OF[unit]);

/** Longer lines go the slower way. */
const LONGEST_LINE = 0x4000;

/** Room for one line, in code units: nothing is remembered in it, it only saves an allocation for each line. */
const ROOM: number[] = /* @__PURE__ */ new Array(LONGEST_LINE).fill(0);

/**
 * Composes a line in which nothing else is wrong: the fast way for decomposed (NFD) and half-composed text.
 *
 * Gives `undefined` if a word needs more than that, by the automaton's judgement of the composed letters.
 */
export function composeLine({ next }: Gate, text: string, start: number, end: number): string | undefined {
  if (end - start > LONGEST_LINE) return undefined;
  let length = 0;
  let state = 0;
  let before = 0; // the state before the last letter: a mark makes it another one
  let base = 0; // the last code unit that is no mark
  let letter = 0; // the last letter, packed, once it has a mark
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const c = CLASS_OF[unit];
    if (c === Class.Mark) {
      if (letter === 0) letter = base < 0x1f00 ? LETTERS[base] : 0;
      letter = JOINED[MARK_ROW[unit - 0x300] * 512 + letter];
      if (letter === 0) return undefined;
      state = next[before + CLASS_OF_LETTER[letter]];
      ROOM[length - 1] = UNIT_OF[letter];
    } else {
      before = state;
      state = next[state + c];
      base = unit;
      letter = 0;
      ROOM[length++] = unit;
    }
    if (state === DIRTY) return undefined;
  }
  return next[state + Class.Other] === DIRTY ? undefined : stringOf(length);
}

/** The first `length` code units of `ROOM` as a string, in pieces that a call takes as arguments. */
function stringOf(length: number): string {
  if (length <= 4096) return String.fromCharCode(...ROOM.slice(0, length));
  let text = '';
  for (let i = 0; i < length; i += 4096)
    text += String.fromCharCode(...ROOM.slice(i, Math.min(length, i + 4096)));
  return text;
}
