/** What others do with edits: theirs are looked at first, while those that the steps make for each other are right. */
import { requireText } from './checks.js';
import { applyEdits as apply, composeEdits as compose, type Edit } from './edits.js';

/** @throws {TypeError} if edits are none. @throws {RangeError} if they are out of order. */
function requireEdits(edits: readonly Edit[], name: string): void {
  if (!Array.isArray(edits)) throw new TypeError(`${name} has to be a list of edits`);
  let at = 0;
  for (const edit of edits as readonly (Edit | null | undefined)[]) {
    if (typeof edit?.text !== 'string') throw new TypeError(`${name} has an edit without a text`);
    if (!(edit.start >= at && edit.end >= edit.start))
      throw new RangeError(`${name}: edit ${edit.start}..${edit.end} is out of order`);
    at = edit.end;
  }
}

/**
 * Applies sorted, disjoint edits to the text they were made for.
 *
 * Offsets are UTF-16 code units. Without edits the very same string is returned.
 *
 * @example
 * ```ts
 * applyEdits('tòan', [{ start: 1, end: 3, text: 'oà', rules: ['tone-position'] }]); // 'toàn'
 * ```
 * @throws {RangeError} if an edit lies outside of the text, overlaps the one before it or stands before it.
 * @throws {TypeError} if `input` is no string, or `edits` no list of edits.
 */
export function applyEdits(input: string, edits: readonly Edit[]): string {
  requireText(input);
  requireEdits(edits, 'edits');
  return apply(input, edits);
}

/**
 * The edits that do at once what `first` and then `second` do: the offsets of `second` count in the output of
 * `first`, those of the result in the input of `first`.
 *
 * Edits of the two lists that overlap or touch in the text between become one; all others stay apart. Composing is
 * associative, and the empty list is neutral. Offsets are UTF-16 code units.
 *
 * @example
 * ```ts
 * const first = [{ start: 1, end: 3, text: 'oà', rules: ['tone-position'] }] as const; // 'tòan' -> 'toàn'
 * const second = [{ start: 2, end: 3, text: 'a', rules: ['compose'] }] as const; // 'toàn' -> 'toan'
 * composeEdits(first, second); // [{ start: 1, end: 3, text: 'oa', rules: ['compose', 'tone-position'] }]
 * ```
 * @throws {TypeError} if one of the two is no list of edits, with the rules of each.
 * @throws {RangeError} if an edit overlaps the one before it or stands before it.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  for (const [name, edits] of [
    ['first', first],
    ['second', second],
  ] as const) {
    requireEdits(edits, name);
    if (!edits.every(({ rules }) => Array.isArray(rules)))
      throw new TypeError(`${name} has an edit without rules`);
  }
  return compose(first, second);
}
