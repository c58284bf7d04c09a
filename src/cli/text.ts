import { isUtf8 } from 'node:buffer';
import { PAST_LENGTH } from '../context/past.js';
import type { Engine } from './engine.js';
import type { Output } from './output.js';
import type { RecordReader } from './records.js';
import { decodeBefore, findInvalid, firstInvalid } from './utf8.js';

/** What to do with a line that is not UTF-8: stop, put U+FFFD in place of what is wrong, or pass the line as it is. */
export type InvalidPolicy = 'error' | 'replace' | 'pass';

/** Rewrites the blocks of one input. */
export interface Rewriter {
  /** Whether `rewrite` may have to repair anything. */
  needsWork(block: RecordReader): boolean;
  rewrite(block: RecordReader, output: Output): void;
  /** The end of the input. */
  end(): void;
}

/** What happened to an input, for `--stats` and `--check`. */
export interface Tally {
  /** Bytes. */
  read: number;
  written: number;
  documents: number;
  /** Lines, or records of NDJSON, that came out different. */
  changed: number;
  /** The fields in which records of NDJSON had a string, of those that are wanted. */
  readonly fields: Set<string>;
  /** What was found, by confidence and by kind, where documents are explained. */
  found: { readonly injections: Record<string, number>; readonly damage: Record<string, number> } | undefined;
}

/** Lines that differ, compared by their number; each surplus line counts as one. */
export function changedLines(before: string, after: string): number {
  let changed = 0;
  for (let i = 0, k = 0; i < before.length || k < after.length; ) {
    const endBefore = before.indexOf('\n', i) + 1 || before.length;
    const endAfter = after.indexOf('\n', k) + 1 || after.length;
    if (endBefore - i !== endAfter - k || before.slice(i, endBefore) !== after.slice(k, endAfter)) changed++;
    i = endBefore;
    k = endAfter;
  }
  return changed;
}

/** What a document of text is. */
export type TextFraming = 'stream' | 'lines' | 'nul';

/**
 * Rewrites text. Bytes that need no work are passed on undecoded; of the others, whole lines are decoded, repaired and
 * encoded.
 */
export class TextRewriter implements Rewriter {
  readonly #engine: Engine;
  readonly #framing: TextFraming;
  readonly #invalid: InvalidPolicy;
  readonly #tally: Tally;
  /** Where the document at hand starts: an offset in the input. */
  #document = 0;
  #inDocument = false;
  /** The offset in the input of a block in which all is clean, as `needsWork` found. */
  #clean = -1;

  constructor(engine: Engine, framing: TextFraming, invalid: InvalidPolicy, tally: Tally) {
    this.#engine = engine;
    this.#framing = framing;
    this.#invalid = invalid;
    this.#tally = tally;
  }

  needsWork({ bytes, start, end, offset }: RecordReader): boolean {
    const { gate } = this.#engine;
    if (!gate || !isUtf8(bytes.subarray(start, end)) || gate.find(bytes, start, end) >= 0) return true;
    this.#clean = offset;
    return false;
  }

  rewrite(block: RecordReader, output: Output): void {
    const { bytes, end } = block;
    let at = block.start;
    if (this.#clean === block.offset && this.#framing === 'stream') {
      this.#inDocument = true;
      output.keep(bytes, at, end);
      return;
    }
    while (at < end) {
      const separator = this.#framing === 'nul' ? bytes.indexOf(0, at) : -1;
      const stop = separator < 0 || separator >= end ? end : separator;
      this.#inDocument = true;
      this.#valid(block, at, stop, output);
      at = stop;
      if (stop < end) {
        this.#endDocument();
        output.keep(bytes, at, at + 1);
        at++;
        this.#document = block.offset + at - block.start;
      }
    }
  }

  end(): void {
    if (this.#inDocument) this.#endDocument();
  }

  #endDocument(): void {
    this.#inDocument = false;
    if (this.#framing === 'lines') return;
    this.#tally.documents++;
    this.#engine.endDocument(); // of a document that ends with a line feed nothing is held back
  }

  /** Sorts out what is not UTF-8. */
  #valid(block: RecordReader, from: number, to: number, output: Output): void {
    const { bytes } = block;
    let invalid = findInvalid(bytes, from, to);
    for (let at = from; ; invalid = firstInvalid(bytes, at, to)) {
      if (invalid < 0) {
        this.#lines(block, at, to, output);
        return;
      }
      const start = Math.max(at, bytes.lastIndexOf(10, invalid) + 1);
      const lineFeed = bytes.indexOf(10, invalid);
      const stop = lineFeed < 0 || lineFeed >= to ? to : lineFeed + 1;
      this.#lines(block, at, start, output);
      if (this.#invalid === 'error') throw block.notUtf8At(invalid);
      if (this.#invalid === 'pass') output.keep(bytes, start, stop);
      else {
        if (this.#framing === 'lines') this.#startLine(block, start);
        this.#repair(block, start, stop, output, 'replace');
      }
      at = stop;
    }
  }

  /** Valid UTF-8, in whole lines: finds those that need work. */
  #lines(block: RecordReader, from: number, to: number, output: Output): void {
    const { gate } = this.#engine;
    if (this.#framing === 'lines') {
      this.#eachLine(block, from, to, output);
      return;
    }
    if (!gate) {
      if (from < to) this.#repair(block, from, to, output);
      return;
    }
    const { bytes } = block;
    let at = from; // up to here all is done
    let open = -1; // the start of neighbouring lines that need work, up to `at`
    for (;;) {
      const dirty = at < to ? gate.find(bytes, at, to) : -1;
      const start = dirty < 0 ? to : dirty === at ? at : Math.max(at, bytes.lastIndexOf(10, dirty - 1) + 1);
      if (open >= 0 && start > at) {
        this.#repair(block, open, at, output);
        open = -1;
      }
      output.keep(bytes, at, start);
      if (dirty < 0) break;
      if (open < 0) open = start;
      const lineFeed = bytes.indexOf(10, dirty);
      at = lineFeed < 0 || lineFeed >= to ? to : lineFeed + 1;
    }
    if (open >= 0) this.#repair(block, open, at, output);
  }

  /** Every line is a document of its own. */
  #eachLine(block: RecordReader, from: number, to: number, output: Output): void {
    const { bytes } = block;
    const { gate } = this.#engine;
    for (let at = from; at < to; ) {
      const lineFeed = bytes.indexOf(10, at);
      const stop = lineFeed < 0 || lineFeed >= to ? to : lineFeed + 1;
      this.#startLine(block, at);
      if (gate && gate.find(bytes, at, stop) < 0) output.keep(bytes, at, stop);
      else this.#repair(block, at, stop, output);
      at = stop;
    }
  }

  #startLine({ offset, start }: RecordReader, at: number): void {
    this.#tally.documents++;
    this.#document = offset + at - start;
  }

  /** Repairs whole lines; those to `replace` bad bytes in are written even if there is nothing else to repair. */
  #repair(block: RecordReader, from: number, to: number, output: Output, bad?: 'replace'): void {
    const { bytes, start, offset } = block;
    const before = bytes.toString('utf8', from, to);
    const past = (): string =>
      decodeBefore(bytes, Math.max(0, this.#document - offset + start), from, PAST_LENGTH);
    let after = this.#engine.repair(before, past);
    const isLast = this.#framing === 'lines' || !before.endsWith('\n');
    if (isLast) after += this.#engine.endDocument();
    if (after === before && !bad) {
      output.keep(bytes, from, to);
      return;
    }
    this.#tally.changed += bad ? 1 : changedLines(before, after);
    output.put(after);
  }
}
