/** Argument checks for callers without TypeScript. */
import type { Span } from './edits.js';

/** A value as a message shows it: at most 40 characters, or its type, and without running any code of its own. */
const shown = (value: unknown): string =>
  Object(value) === value
    ? typeof value
    : (typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value)).slice(0, 40);

/** What to throw for an argument: a RangeError if it is of the right kind at least, otherwise a TypeError. */
export const wrong = (name: string, expected: string, actual: unknown, isOfKind?: boolean): Error =>
  new (isOfKind ? RangeError : TypeError)(`${name} must be ${expected}, not ${shown(actual)}`);

/** @throws {RangeError} if one of several spans starts before `at`, ends before its start, or behind a text of `length`. */
export function requireInOrder({ start, end }: Span, at: number, name: string, length = Infinity): void {
  if (start >= at && end >= start && end <= length) return;
  throw new RangeError(`${name} must be sorted, disjoint and within 0..${length}, not ${start}..${end}`);
}

/** @throws {TypeError} if `text` is not a string. */
export function requireText(text: unknown, name = 'text'): void {
  if (typeof text !== 'string') throw wrong(name, 'a string', text);
}

/** @throws {RangeError} if `value` is not one of `values`. @throws {TypeError} if it is of another type too. */
export function requireOneOf(value: unknown, values: readonly unknown[], name: string): void {
  if (values.includes(value)) return;
  const isOfKind = values.some(other => typeof other === typeof value);
  throw wrong(name, `one of ${values.join(', ')}`, value, isOfKind);
}

/** The values that an option may have, by its name; `undefined` where no list tells them. */
export type Allowed = Readonly<Record<string, readonly unknown[] | undefined>>;

/**
 * @throws {TypeError} if `options` is not an object, or for an unknown option or a value of a wrong type.
 * @throws {RangeError} for any other wrong value.
 */
export function requireOptions(options: object, allowed: Allowed): void {
  if (typeof options !== 'object' || options === null) throw wrong('options', 'an object', options);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(allowed, name))
      throw wrong('an option', `one of ${Object.keys(allowed).join(', ')}`, name);
    const values = allowed[name];
    if (value !== undefined && values !== undefined) requireOneOf(value, values, `option ${name}`);
  }
}

/** @throws {TypeError} if `spans` is not a list of spans: a plan, or a text, in the place of what was found. */
export function requireSpans(spans: unknown, name: string): void {
  if (!Array.isArray(spans)) throw wrong(name, 'a list of spans', spans);
  spans.forEach((span, i) => {
    const { start, end } = Object(span);
    if (typeof start !== 'number' || typeof end !== 'number') throw wrong(`${name}[${i}]`, 'a span', span);
  });
}
