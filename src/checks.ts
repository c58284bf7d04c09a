/**
 * What public functions ask of their arguments: types tell it to most, and these to all others, before anything is done.
 */

const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);

/** @throws {TypeError} if a text is none. */
export function requireText(text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`the text has to be a string, not ${kindOf(text)}`);
}

/** The values that an option may have, by its name; `undefined` where no list tells them. */
export type Allowed = Readonly<Record<string, readonly unknown[] | undefined>>;

/** @throws {TypeError} if options are none, or naming one that does not exist, or a wrong value of one. */
export function requireOptions(options: object, allowed: Allowed): void {
  if (kindOf(options) !== 'object') {
    throw new TypeError(`options have to be an object, not ${kindOf(options)}`);
  }
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(allowed, name))
      throw new TypeError(`there is no option ${name}; there are ${Object.keys(allowed).join(', ')}`);
    const values = allowed[name];
    if (value !== undefined && values !== undefined && !values.includes(value)) {
      throw new TypeError(`option ${name} is one of ${values.join(', ')}, not ${String(value)}`);
    }
  }
}

/** @throws {TypeError} if spans are none: a plan, or a text, in the place of what was found. */
export function requireSpans(spans: unknown, name: string): void {
  const isSpan = (span: unknown): boolean => {
    const { start, end } = Object(span);
    return typeof start === 'number' && typeof end === 'number';
  };
  if (!(Array.isArray(spans) && spans.every(isSpan)))
    throw new TypeError(`${name} have to be a list of spans, as of findHits`);
}
