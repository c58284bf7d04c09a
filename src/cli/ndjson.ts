import { PAST_LENGTH } from '../context/past.js';
import type { BulkLine, BulkLines } from './bulk.js';
import type { Engine } from './engine.js';
import { type Fields, findStrings, JsonError, type Literal, textOf } from './json-bytes.js';
import { rewriteLiteral } from './json-string.js';
import type { Output } from './output.js';
import type { RecordReader } from './records.js';
import type { InvalidPolicy, Rewriter, Tally } from './text.js';
import { findInvalid } from './utf8.js';

/** A record that can be read, or what to do instead: what is no JSON object is no record. */
export type JsonRecord =
  | { readonly kind: 'record'; readonly bytes: Buffer; readonly literals: readonly Literal[] }
  | { readonly kind: 'pass' };

/**
 * Reads the record of a line (`from` to `to`, with its line feed) by a policy; `bytes` of the record are those of the
 * block, or, where bad UTF-8 was replaced, others. The fields in it are noted as seen.
 * @throws {FilterError} which names the record, if the policy is `error`.
 */
export function readRecord(
  block: RecordReader,
  from: number,
  to: number,
  fields: Fields,
  invalid: InvalidPolicy,
  seen: Set<string>,
): JsonRecord & { readonly from: number; readonly to: number } {
  let { bytes } = block;
  let start = from;
  let end = to;
  const bad = findInvalid(bytes, from, to);
  if (bad >= 0) {
    if (invalid === 'error') throw block.notUtf8At(bad);
    if (invalid === 'pass') return { kind: 'pass', from, to };
    bytes = Buffer.from(bytes.toString('utf8', from, to));
    start = 0;
    end = bytes.length;
  }
  const content =
    start + (startsWithBom(bytes, start, end) && block.offset + from - block.start === 0 ? 3 : 0);
  const first = firstSign(bytes, content, end);
  if (first === end) return { kind: 'record', bytes, literals: [], from: start, to: end };
  const last = bytes[end - 1] === 10 ? end - 1 : end;
  const refuse = (at: number, message: string): JsonRecord & { from: number; to: number } => {
    if (invalid === 'pass') return { kind: 'pass', from, to };
    throw block.errorAt(bad >= 0 ? from : at, `record is ${message}; ${hintFor(bytes, first, last)}`);
  };
  try {
    const literals = findStrings(bytes, content, last, fields);
    const other = OTHER_VALUES[String.fromCharCode(bytes[first])];
    if (bytes[first] !== OPEN_OBJECT) return refuse(first, `no JSON object but ${other ?? 'a number'}`);
    for (const { field } of literals) seen.add(field);
    return { kind: 'record', bytes, literals, from: start, to: end };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return refuse(error.at, `not JSON: ${error.message}`);
  }
}

const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;

/** What JSON is that is no object, by its first sign. */
const OTHER_VALUES: Readonly<Record<string, string>> = {
  '[': 'an array',
  '"': 'a string',
  t: 'true',
  f: 'false',
  n: 'null',
};

/** What to do with a line that is no record. */
function hintFor(bytes: Buffer, first: number, last: number): string {
  if (bytes[first] === OPEN_ARRAY) {
    return "each line has to be one record; jq -c '.[]' makes lines of an array";
  }
  return goesOn(bytes, first, last)
    ? 'each line has to be one record; jq -c . makes one line of each'
    : 'see --invalid';
}

/** Whether JSON breaks off as where it is printed over several lines. */
const goesOn = (bytes: Buffer, from: number, to: number): boolean =>
  /[{[,]\s*$/.test(bytes.toString('latin1', Math.max(from, to - 8), to));

const startsWithBom = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start >= 3 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;

/** Where the first byte is that is neither blank nor a control character; `to` if there is none. */
function firstSign(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] <= 0x20) at++;
  return at;
}

/** The end of the strings before the one at `index`, each a line: as much as a repair may look at. */
function pastOf(bytes: Buffer, literals: readonly Literal[], index: number): string {
  const lines: string[] = [];
  for (let i = index - 1, length = 0; i >= 0 && length < PAST_LENGTH; i--) {
    lines.unshift(`${textOf(bytes, literals[i])}\n`);
    length += lines[0].length;
  }
  return lines.join('').slice(-PAST_LENGTH);
}

/** A change of a record: the bytes from `start` to `end` become `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The wanted fields of a record, by what its line is. */
type FieldsByLine = Readonly<Record<'source' | 'update', Fields>>;

/** Changes records of JSON; all bytes that no change names stay. */
export abstract class RecordRewriter implements Rewriter {
  readonly #fields: FieldsByLine;
  readonly #bulk: BulkLines | undefined;
  readonly #invalid: InvalidPolicy;
  readonly #tally: Tally;

  constructor(fields: FieldsByLine, bulk: BulkLines | undefined, invalid: InvalidPolicy, tally: Tally) {
    this.#fields = fields;
    this.#bulk = bulk;
    this.#invalid = invalid;
    this.#tally = tally;
  }

  abstract needsWork(): boolean;

  /** The changes of the record that holds some strings, sorted and disjoint. */
  protected abstract changes(bytes: Buffer, literals: readonly Literal[]): readonly Change[];

  rewrite(block: RecordReader, output: Output): void {
    for (let at = block.start; at < block.end; ) {
      const lineFeed = block.bytes.indexOf(10, at);
      const stop = lineFeed < 0 || lineFeed >= block.end ? block.end : lineFeed + 1;
      const line: BulkLine = this.#bulk?.kindOf(block.bytes, at, stop) ?? 'source';
      if (line === 'stray' && this.#invalid !== 'pass') {
        throw block.errorAt(at, 'no action of a bulk request (index, create, update, delete); see --invalid');
      }
      if (line === 'source' || line === 'update') this.#record(block, at, stop, this.#fields[line], output);
      else output.keep(block.bytes, at, stop);
      at = stop;
    }
  }

  end(): void {}

  #record(block: RecordReader, at: number, stop: number, fields: Fields, output: Output): void {
    this.#tally.documents++;
    const record = readRecord(block, at, stop, fields, this.#invalid, this.#tally.fields);
    if (record.kind === 'pass') {
      output.keep(block.bytes, at, stop);
      return;
    }
    const { bytes, literals, from, to } = record;
    const keep = (start: number, end: number): void => {
      if (bytes === block.bytes) output.keep(bytes, start, end);
      else output.putBytes(bytes.subarray(start, end));
    };
    let done = from;
    for (const { start, end, text } of this.changes(bytes, literals)) {
      keep(done, start);
      output.put(text);
      done = end;
    }
    keep(done, to);
    if (done !== from || bytes !== block.bytes) this.#tally.changed++;
  }
}

/** Repairs named strings in records of JSON. The strings of a record are one document. */
export class StringRewriter extends RecordRewriter {
  readonly #engine: Engine;

  constructor(
    engine: Engine,
    fields: FieldsByLine,
    bulk: BulkLines | undefined,
    invalid: InvalidPolicy,
    tally: Tally,
  ) {
    super(fields, bulk, invalid, tally);
    this.#engine = engine;
  }

  needsWork(): boolean {
    return true;
  }

  protected changes(bytes: Buffer, literals: readonly Literal[]): readonly Change[] {
    const { gate } = this.#engine;
    const changes: Change[] = [];
    literals.forEach((literal, i) => {
      const { start, end } = literal;
      if (gate && literal.text === undefined && gate.find(bytes, start, end) < 0) return;
      const before = textOf(bytes, literal);
      const after = this.#repair(before, () => pastOf(bytes, literals, i));
      if (before === after) return;
      changes.push({ start, end, text: rewriteLiteral(bytes.toString('utf8', start, end), before, after) });
    });
    this.#engine.endDocument();
    return changes;
  }

  /** Repairs a string as lines of the document: it ends with one. */
  #repair(text: string, past: () => string): string {
    const line = `${text}\n`;
    const repaired = this.#engine.repair(line, past);
    return repaired === line ? text : repaired.slice(0, -1);
  }
}
