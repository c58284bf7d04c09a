/** An object of a record: where its closing brace stands. */
export interface JsonObject {
  end: number;
}

/** A string in a JSON record: its content between the quotes, and the path of keys to it; a scalar where these are wanted. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  readonly field: string;
  /** What a string stands for, if there is an escape in it, otherwise its bytes are that; a scalar as it is written. */
  readonly text: string | undefined;
  /** The object that it is in, by its key or in an array there. */
  readonly object: JsonObject;
  /** Whether it is a number, true, false or null: all of it. */
  readonly isScalar?: boolean;
}

/** The string that a literal stands for. */
export const textOf = (bytes: Buffer, { start, end, text }: Literal): string =>
  text ?? bytes.toString('utf8', start, end);

/** What is wrong with a record, and where. */
export class JsonError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Which strings are wanted. A path is a dot and a key for each step from the record on: `.b.c`. */
export interface Fields {
  /** Whether strings at this path are wanted. */
  has(path: string): boolean;
  /** Whether a wanted string may stand in a container at this path. */
  leadsOn(path: string): boolean;
  /** Whether scalars at such a path are wanted too. */
  readonly withScalars?: boolean;
}

/** The fields named, as in `b.c`; without names those that stand at the top level, not in an array there. */
export function fieldsOf(names: readonly string[] | undefined): Fields {
  if (!names) return { has: () => true, leadsOn: path => path === '' };
  const wanted = new Set(names.map(name => `.${name}`));
  const starts = (path: string): boolean => [...wanted].some(name => name.startsWith(`${path}.`));
  return { has: path => wanted.has(path), leadsOn: path => path === '' || wanted.has(path) || starts(path) };
}

/** A container that is open: the path to it, or none if nothing in it is wanted. */
interface Container {
  readonly isObject: boolean;
  readonly path: string | undefined;
  /** The object at hand: itself, or the one that an array is in. */
  readonly object: JsonObject;
}

/** Stands for whatever a record is that is no object. */
const NO_OBJECT: JsonObject = { end: -1 };

/**
 * Finds the wanted strings of one JSON record, in order, each time a key comes. Arrays are looked through: what is in
 * an array stands at the path of the array. A record that is no object has no fields.
 *
 * The structure and the strings are checked, numbers only roughly: what is not rewritten passes as it is anyway.
 *
 * @throws {JsonError} if the record is not JSON.
 */
export function findStrings(bytes: Buffer, start: number, end: number, fields: Fields): Literal[] {
  return new Scanner(bytes, start, end, fields).scan();
}

class Scanner {
  readonly #bytes: Buffer;
  readonly #end: number;
  readonly #fields: Fields;
  readonly #found: Literal[] = [];
  #at: number;
  #escaped = false;

  constructor(bytes: Buffer, start: number, end: number, fields: Fields) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
    this.#fields = fields;
  }

  scan(): Literal[] {
    const open: Container[] = [];
    let path: string | undefined; // of the value that comes next, if it matters
    this.#space();
    path = this.#byte() === OPEN_OBJECT ? '' : undefined;
    for (;;) {
      // A value.
      const byte = this.#byte();
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        const isObject = byte === OPEN_OBJECT;
        const inside = path !== undefined && this.#fields.leadsOn(path) ? path : undefined;
        this.#at++;
        this.#space();
        if (this.#byte() !== (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
          const object = isObject ? { end: -1 } : (open.at(-1)?.object ?? NO_OBJECT);
          open.push({ isObject, path: inside, object });
          path = isObject ? this.#key(inside) : inside;
          continue;
        }
        this.#at++;
      } else if (byte === QUOTE) this.#value(path, open.at(-1)?.object ?? NO_OBJECT);
      else this.#scalar(path, open.at(-1)?.object ?? NO_OBJECT);
      // What follows a value.
      for (;;) {
        this.#space();
        const container = open.at(-1);
        if (!container) {
          if (this.#at < this.#end) throw this.#error('something follows the end of the record');
          return this.#found;
        }
        const { isObject, path: inside } = container;
        if (this.#byte() === COMMA) {
          this.#at++;
          this.#space();
          path = isObject ? this.#key(inside) : inside;
          break;
        }
        if (this.#byte() !== (isObject ? CLOSE_OBJECT : CLOSE_ARRAY))
          throw this.#error('no comma and no end');
        if (isObject) container.object.end = this.#at;
        this.#at++;
        open.pop();
      }
    }
  }

  /** The byte at hand; NaN at the end, which equals nothing. */
  #byte(): number {
    return this.#at < this.#end ? this.#bytes[this.#at] : Number.NaN;
  }

  #space(): void {
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at];
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) return;
      this.#at++;
    }
  }

  /** Reads a key and its colon; gives the path of its value, if that matters. */
  #key(container: string | undefined): string | undefined {
    if (this.#byte() !== QUOTE) throw this.#error('no key');
    const start = this.#at;
    this.#string();
    const end = this.#at;
    let path: string | undefined;
    if (container !== undefined) {
      const key = this.#escaped ? this.#parse(start, end) : this.#bytes.toString('utf8', start + 1, end - 1);
      path = `${container}.${key}`;
    }
    this.#space();
    if (this.#byte() !== COLON) throw this.#error('no colon');
    this.#at++;
    this.#space();
    return path;
  }

  #value(path: string | undefined, object: JsonObject): void {
    const start = this.#at + 1;
    this.#string();
    if (path === undefined || !this.#fields.has(path)) return;
    const end = this.#at - 1;
    const text = this.#escaped ? this.#parse(start - 1, this.#at) : undefined;
    this.#found.push({ start, end, field: path.slice(1), text, object });
  }

  /** Goes over a string, behind its closing quote. */
  #string(): void {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.#at + 1;
    this.#escaped = false;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        this.#at = at + 1;
        return;
      }
      if (byte < 0x20) break;
      if (byte === BACKSLASH) {
        this.#escaped = true;
        at++;
      }
    }
    this.#at = Math.min(at, end);
    throw this.#error(at < end ? 'a control character in a string' : 'a string without an end');
  }

  /** What a literal with escapes, quotes included, stands for. */
  #parse(start: number, end: number): string {
    try {
      return JSON.parse(this.#bytes.toString('utf8', start, end));
    } catch {
      throw new JsonError('a wrong escape in a string', start);
    }
  }

  /** A number or a name. */
  #scalar(path: string | undefined, object: JsonObject): void {
    const start = this.#at;
    while (this.#at < this.#end && /[\w.+-]/.test(String.fromCharCode(this.#bytes[this.#at]))) this.#at++;
    const text = this.#bytes.toString('latin1', start, this.#at);
    if (!/^(?:-?\d[\d.eE+-]*|true|false|null)$/.test(text)) {
      this.#at = start;
      throw this.#error('no value');
    }
    if (path === undefined || !this.#fields.withScalars || !this.#fields.has(path)) return;
    this.#found.push({ start, end: this.#at, field: path.slice(1), text, object, isScalar: true });
  }

  #error(message: string): JsonError {
    return new JsonError(message, this.#at);
  }
}
