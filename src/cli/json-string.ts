/** The units of a literal: each token is one code unit of the string it stands for. */
const TOKENS = /\\u[0-9a-fA-F]{4}|\\[\s\S]|[^\\]/g;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Writes a changed string in the manner of the literal that it comes from.
 *
 * `literal` is what stood between the quotes, `before` what it meant, `after` what it is to mean. What is the same at
 * both ends keeps its very escapes. Between, a character that the literal writes as an escape is written so again;
 * one that must be escaped is; all others are written as they are, or as `\u` escapes if the literal has all its
 * letters beyond ASCII in that form. A surrogate without its other half is always an escape.
 */
export function rewriteLiteral(literal: string, before: string, after: string): string {
  const tokens = literal.match(TOKENS) ?? [];
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && before[head] === after[head]) head++;
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < longest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--;
  const middle = new Manner(tokens, before).write(after.slice(head, after.length - tail));
  return tokens.slice(0, head).join('') + middle + tokens.slice(tokens.length - tail).join('');
}

/** Which characters a literal writes as escapes, and how. */
class Manner {
  readonly #escapes = new Map<string, string>();
  /** Whether letters beyond ASCII are escapes. */
  readonly #isAscii: boolean;
  readonly #isUpper: boolean;

  constructor(tokens: readonly string[], before: string) {
    let raw = 0;
    let escaped = 0;
    let upper = false;
    tokens.forEach((token, i) => {
      const unit = before.charCodeAt(i);
      const isEscape = token.length > 1;
      if (unit >= 0x80 && isEscape) escaped++;
      else if (unit >= 0x80) raw++;
      if (!isEscape) return;
      if (/^\\u.*[A-F]/.test(token)) upper = true;
      if (!isHigh(unit) && !isLow(unit) && !this.#escapes.has(before[i])) this.#escapes.set(before[i], token);
    });
    this.#isAscii = escaped > 0 && raw === 0;
    this.#isUpper = upper;
  }

  write(text: string): string {
    let written = '';
    for (const character of text) {
      const unit = character.charCodeAt(0);
      const isLone = character.length === 1 && (isHigh(unit) || isLow(unit));
      const known = this.#escapes.get(character) ?? SHORT_ESCAPES[character];
      if (known !== undefined) written += known;
      else if (unit < 0x20 || isLone || (unit >= 0x80 && this.#isAscii)) {
        for (let i = 0; i < character.length; i++) written += this.#hex(character.charCodeAt(i));
      } else written += character;
    }
    return written;
  }

  #hex(unit: number): string {
    const digits = unit.toString(16).padStart(4, '0');
    return `\\u${this.#isUpper ? digits.toUpperCase() : digits}`;
  }
}
