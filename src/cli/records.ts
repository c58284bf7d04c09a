import { FilterError, type Source, type Stop, Stopped } from './io.js';
import { countLines } from './utf8.js';

/** Where input may be cut into blocks; never within a record. */
export type Cut = 'line' | 'nul' | 'line-or-nul' | 'none';

/** Bytes before a block that stay in reach: as much past as a repair may ask for. */
const HISTORY = 4096;
const READ = 256 * 1024;

/** The longest record, in bytes: what fits into one string, with room for what is added. */
const LONGEST_RECORD = 256 * 1024 * 1024;

/** What a file is that starts with two bytes that no UTF-8 starts with, and what to do with it. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  '1f8b': 'this is gzip: zcat unpacks it',
  fffe: 'this is UTF-16: iconv -f UTF-16 -t UTF-8 rewrites it',
  feff: 'this is UTF-16: iconv -f UTF-16 -t UTF-8 rewrites it',
};

/**
 * Cuts an input into blocks of whole records: `bytes` from `start` to `end`, valid until the next `next`. What stands
 * before `start` (up to 4096 bytes of it) is the input before the block.
 *
 * One buffer serves all blocks. It grows only for a record that does not fit; each byte is moved a bounded number of
 * times, and looked at once in search of a cut.
 */
export class RecordReader {
  bytes: Buffer = Buffer.allocUnsafe(HISTORY + 2 * READ);
  start = 0;
  end = 0;
  /** The offset in the input of `start`, in bytes. */
  offset = 0;
  /** The number of the line that `start` stands in, from 1. */
  line = 1;
  readonly name: string;
  readonly #source: Source;
  readonly #cut: Cut;
  readonly #stop: Stop;
  readonly #longest: number;
  #filled = 0;
  #ended = false;

  constructor(source: Source, cut: Cut, stop: Stop, longest = LONGEST_RECORD) {
    this.#longest = longest;
    this.name = source.name;
    this.#source = source;
    this.#cut = cut;
    this.#stop = stop;
  }

  /** Goes on to the next block; false at the end of the input. */
  async next(): Promise<boolean> {
    this.line += countLines(this.bytes, this.start, this.end);
    this.offset += this.end - this.start;
    const kept = Math.max(0, this.end - HISTORY);
    this.bytes.copyWithin(0, kept, this.#filled);
    this.#filled -= kept;
    this.start = this.end - kept;
    this.end = this.start;
    while (!this.#ended) {
      const from = this.#filled;
      await this.#fill();
      const cut = this.#ended ? this.#filled : this.#lastCut(from);
      if (cut > this.start) {
        this.end = cut;
        return true;
      }
      if (this.#filled - this.start > this.#longest) throw this.#tooLong();
    }
    return false;
  }

  async #fill(): Promise<void> {
    if (this.#stop.requested) throw new Stopped();
    if (this.bytes.length - this.#filled < READ) {
      const larger = Buffer.allocUnsafe(2 * this.bytes.length);
      this.bytes.copy(larger, 0, 0, this.#filled);
      this.bytes = larger;
    }
    const count = await this.#source.read(this.bytes, this.#filled, READ);
    if (count === 0) this.#ended = true;
    this.#filled += count;
  }

  /** Behind the last place from `from` on where a block may end; zero if there is none. */
  #lastCut(from: number): number {
    const fresh = this.bytes.subarray(from, this.#filled);
    const last = (separator: number): number => {
      const at = fresh.lastIndexOf(separator);
      return at < 0 ? 0 : from + at + 1;
    };
    if (this.#cut === 'none') return 0;
    const line = this.#cut === 'nul' ? 0 : last(10);
    return this.#cut === 'line' ? line : Math.max(line, last(0));
  }

  #tooLong(): FilterError {
    return this.errorAt(this.start, `a record of more than ${this.#longest / 1024 / 1024} MiB`);
  }

  /** The number of the line that a place in the block stands in. */
  lineAt(at: number): number {
    return this.line + countLines(this.bytes, this.start, at);
  }

  /** An error that names the file, the line and the byte offset of a place in the block. */
  errorAt(at: number, message: string): FilterError {
    return new FilterError(
      `${this.name}: line ${this.lineAt(at)}, byte ${this.offset + at - this.start}: ${message}`,
    );
  }

  /** The error of bytes that are no UTF-8. */
  notUtf8At(at: number): FilterError {
    const found = this.bytes.subarray(at, Math.min(this.end, at + 4)).toString('hex');
    const first = this.offset === 0 ? this.bytes.toString('hex', this.start, this.start + 2) : '';
    return this.errorAt(at, `not UTF-8 (bytes ${found}); ${OTHER_KINDS[first] ?? 'see --invalid'}`);
  }
}
