import type { Paint } from './color.js';

const CONTEXT = 3;

/** A line of each side; `undefined` where the side has none. Both with their line feed. */
type Pair = readonly [old: string | undefined, new_: string | undefined];

/**
 * Writes a unified diff while both texts go by: the filter keeps the number of lines, so that lines pair by number.
 * Where it does not, the surplus is shown as added or taken away. Held in memory is no more than one hunk.
 */
export class UnifiedDiff {
  readonly #name: string;
  readonly #paint: Paint;
  /** Equal lines before a change, or behind one. */
  #equal: string[] = [];
  #hunk: Pair[] = [];
  #before: string[] = [];
  #oldLine = 1;
  #newLine = 1;
  #text = '';
  #started = false;

  constructor(name: string, paint: Paint) {
    this.#name = Buffer.from(name).toString('latin1');
    this.#paint = paint;
  }

  /** The next whole lines of both sides. */
  push(old: Buffer, new_: Buffer): void {
    const olds = linesOf(old);
    const news = linesOf(new_);
    for (let i = 0; i < Math.max(olds.length, news.length); i++) this.#line(olds[i], news[i]);
  }

  #line(old: string | undefined, new_: string | undefined): void {
    if (old !== undefined && old === new_) {
      this.#equal.push(old);
      if (this.#hunk.length === 0) {
        if (this.#equal.length > CONTEXT) this.#pass(1);
      } else if (this.#equal.length > 2 * CONTEXT) this.#close();
      return;
    }
    if (this.#hunk.length === 0) this.#before = this.#equal.splice(0);
    else for (const line of this.#equal.splice(0)) this.#hunk.push([line, line]);
    this.#hunk.push([old, new_]);
  }

  /** Forgets the oldest equal lines: they are too far from any change. */
  #pass(count: number): void {
    this.#equal.splice(0, count);
    this.#oldLine += count;
    this.#newLine += count;
  }

  #close(): void {
    if (this.#hunk.length === 0) return;
    const after = this.#equal.slice(0, CONTEXT);
    const same = (line: string): Pair => [line, line];
    const pairs = [...this.#before.map(same), ...this.#hunk, ...after.map(same)];
    const olds = pairs.filter(([old]) => old !== undefined).length;
    const news = pairs.filter(([, new_]) => new_ !== undefined).length;
    if (!this.#started) {
      this.#text += this.#paint('bold', `--- ${this.#name}\n+++ ${this.#name}\n`);
      this.#started = true;
    }
    const range = `@@ -${rangeOf(this.#oldLine, olds)} +${rangeOf(this.#newLine, news)} @@`;
    this.#text += `${this.#paint('cyan', range)}\n`;
    this.#lines(pairs);
    this.#oldLine += olds;
    this.#newLine += news;
    this.#equal.splice(0, after.length);
    this.#hunk = [];
    this.#before = [];
    if (this.#equal.length > CONTEXT) this.#pass(this.#equal.length - CONTEXT);
  }

  #lines(pairs: readonly Pair[]): void {
    for (let i = 0; i < pairs.length; ) {
      if (pairs[i][0] === pairs[i][1]) {
        this.#text += marked(' ', pairs[i++][0]!);
        continue;
      }
      let end = i;
      while (end < pairs.length && pairs[end][0] !== pairs[end][1]) end++;
      const changed = pairs.slice(i, end);
      for (const [old] of changed) if (old !== undefined) this.#text += this.#paint('red', marked('-', old));
      for (const [, new_] of changed) {
        if (new_ !== undefined) this.#text += this.#paint('green', marked('+', new_));
      }
      i = end;
    }
  }

  /** The diff so far, as bytes; what is not yet complete comes with a later call. */
  take(isEnd: boolean): Buffer {
    if (isEnd) this.#close();
    const bytes = Buffer.from(this.#text, 'latin1');
    this.#text = '';
    return bytes;
  }
}

/** Lines with their line feeds; each byte a character, so that all bytes come out as they went in. */
function linesOf(bytes: Buffer): string[] {
  return bytes.length === 0 ? [] : (bytes.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

const rangeOf = (line: number, count: number): string => (count === 0 ? `${line - 1},0` : `${line},${count}`);

const marked = (mark: string, line: string): string =>
  line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
