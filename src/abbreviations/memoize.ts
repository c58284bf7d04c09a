/**
 * A part of a text as a string of its own: one that is cut out refers to the whole text, which keeps that alive and makes
 * it slower to read.
 */
export const ownString = (text: string, start: number, end: number): string =>
  [text.slice(start, start + 1), text.slice(start + 1, end)].join('');

/** From this many code units on, V8 keeps what is cut out of a text as a reference to the text. */
const SHORTEST_CUT = 13;

/**
 * A function of a string that remembers what it returned: documents ask for the same words over and over. It forgets
 * everything once it knows `most` answers, and remembers none for strings of more than `longest` code units.
 */
export function memoize<T extends NonNullable<unknown>>(
  work: (text: string) => T,
  most: number,
  longest: number,
): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > longest) return work(text);
    const own = text.length < SHORTEST_CUT ? text : ownString(text, 0, text.length);
    const answer = work(own);
    if (known.size >= most) known.clear();
    known.set(own, answer);
    return answer;
  };
}
