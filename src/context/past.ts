/** The text that stood before the piece at hand, or the end of it: about a thousand code units. Asked for seldom. */
export type Past = () => string;

export const NO_PAST: Past = () => '';

/** How much of the past is ever looked at, in UTF-16 code units. */
export const PAST_LENGTH = 1024;

/** What stands before a place in a text, which has a past of its own. */
export const pastAt =
  (text: string, index: number, past: Past): Past =>
  () =>
    index >= PAST_LENGTH ? text.slice(index - PAST_LENGTH, index) : past() + text.slice(0, index);

/**
 * The end of what is behind in a document, as pieces: they are cut and joined only if a step asks. A long piece is kept as it
 * is until as much follows as is ever looked at: cutting it would put together what nobody may ask for.
 */
export class PrecedingText {
  #pieces: string[] = [];
  #length = 0;

  add(lines: string): void {
    this.#pieces.push(lines);
    this.#length += lines.length;
    while (this.#length - this.#pieces[0].length >= PAST_LENGTH) this.#length -= this.#pieces.shift()!.length;
  }

  past(): string {
    const ends = this.#pieces.map(piece => piece.slice(-PAST_LENGTH));
    const past = ends.join('').slice(-PAST_LENGTH);
    this.#pieces = [past];
    this.#length = past.length;
    return past;
  }
}
