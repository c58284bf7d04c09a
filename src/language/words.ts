/** What a code unit is to a word: nothing, an ASCII letter, another Latin letter, a combining mark. */
export const ASCII_LETTER = 1;
export const OTHER_LETTER = 2;
export const MARK = 3;

/** The kinds of the code units below U+1F00: Latin letters of all languages, combining marks, zero for all else. */
const KINDS: Uint8Array = /* @__PURE__ */ (() => {
  const kinds = new Uint8Array(0x1f00);
  const fill = (from: number, to: number, kind: number): void => {
    kinds.fill(kind, from, to + 1);
  };
  fill(0x41, 0x5a, ASCII_LETTER);
  fill(0x61, 0x7a, ASCII_LETTER);
  // The ranges of `isLatin`, which would have to be asked eight thousand times at every import.
  fill(0xc0, 0x2af, OTHER_LETTER);
  fill(0x300, 0x36f, MARK);
  fill(0x1e00, 0x1eff, OTHER_LETTER);
  kinds[0xd7] = 0;
  kinds[0xf7] = 0;
  return kinds;
})();

/** What a code unit is to a word. */
export const kindOf = (unit: number): number => (unit < KINDS.length ? KINDS[unit] : 0);

/** What the code unit at `index` is to a word; zero outside of the text. */
export const kindAt = (text: string, index: number): number => kindOf(text.charCodeAt(index));

/** The longest word that any step looks at: what is longer was not written by a person, nor by the spam we know. */
export const LONGEST_WORD = 1024;

/** Where the run of letters that `index` stands in, or before, ends. */
export function wordEnd(text: string, index: number, limit: number): number {
  let end = index;
  while (end < limit && kindAt(text, end) !== 0) end++;
  return end;
}

/** Where the run of letters that ends at `index` starts. */
export function wordStart(text: string, index: number, limit: number): number {
  let start = index;
  while (start > limit && kindAt(text, start - 1) !== 0) start--;
  return start;
}

/** Whether an ASCII digit stands at `index`. */
export function isDigitAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39;
}
