/** The public face of `edits.ts`: callers' edits are checked; the steps' own need no check. */
import { requireInOrder, requireText, wrong } from './checks.js';
import { applyEdits as apply, composeEdits as compose, type Edit } from './edits.js';

/** @throws {TypeError} if `edits` is not a list of edits. @throws {RangeError} if they are out of order. */
function requireEdits(edits: readonly Edit[], name: string): void {
  if (!Array.isArray(edits)) throw wrong(name, 'a list of edits', edits);
  let at = 0;
  for (const [i, edit] of (edits as readonly (Edit | null | undefined)[]).entries()) {
    if (typeof edit?.text !== 'string') throw wrong(`${name}[${i}].text`, 'a string', edit?.text);
    requireInOrder(edit, at, name);
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
 * @throws {TypeError} if `input` is not a string, or `edits` not a list of edits.
 */
export function applyEdits(input: string, edits: readonly Edit[]): string {
  requireText(input, 'input');
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
 * @throws {TypeError} if `first` or `second` is not a list of edits with rules.
 * @throws {RangeError} if an edit overlaps the one before it or stands before it.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  for (const [name, edits] of [
    ['first', first],
    ['second', second],
  ] as const) {
    requireEdits(edits, name);
    edits.forEach(({ rules }, i) => {
      if (!Array.isArray(rules)) throw wrong(`${name}[${i}].rules`, 'a list of rules', rules);
    });
  }
  return compose(first, second);
}
