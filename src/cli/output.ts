import type { Sink } from './io.js';

/**
 * The output of one block, in pieces: bytes of the input as they came, and repaired text. A block that stays as it is
 * is never copied.
 */
export class Output {
  #bytes: Buffer = Buffer.allocUnsafe(0);
  #length = 0;
  #kept: Buffer | undefined;
  #from = 0;
  #to = 0;

  /** Passes on bytes of the input. They must stay as they are until `clear`. */
  keep(bytes: Buffer, from: number, to: number): void {
    if (from === to) return;
    if (this.#kept && this.#to === from) {
      this.#to = to;
      return;
    }
    if (this.#length === 0 && !this.#kept) {
      this.#kept = bytes;
      this.#from = from;
      this.#to = to;
      return;
    }
    this.#spill();
    this.#reserve(to - from);
    this.#length += bytes.copy(this.#bytes, this.#length, from, to);
  }

  put(text: string): void {
    this.#spill();
    this.#reserve(3 * text.length);
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
  }

  /** Bytes that were made for this. */
  putBytes(bytes: Buffer): void {
    this.#spill();
    this.#reserve(bytes.length);
    this.#length += bytes.copy(this.#bytes, this.#length);
  }

  /** What has come together: valid until the next call. */
  view(): { readonly bytes: Buffer; readonly from: number; readonly to: number } {
    if (this.#kept) return { bytes: this.#kept, from: this.#from, to: this.#to };
    return { bytes: this.#bytes, from: 0, to: this.#length };
  }

  get length(): number {
    return this.#kept ? this.#to - this.#from : this.#length;
  }

  clear(): void {
    this.#kept = undefined;
    this.#length = 0;
  }

  async flush(sink: Sink): Promise<void> {
    const { bytes, from, to } = this.view();
    if (from < to) await sink.write(bytes, from, to);
    this.clear();
  }

  /** Copies what was only pointed at, since more follows. */
  #spill(): void {
    const kept = this.#kept;
    if (!kept) return;
    this.#kept = undefined;
    this.#reserve(this.#to - this.#from);
    this.#length = kept.copy(this.#bytes, 0, this.#from, this.#to);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length, 64 * 1024));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
