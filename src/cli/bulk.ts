/** What a line of a bulk request is; `stray` is one that is no action where one has to be. */
export type BulkLine = 'action' | 'source' | 'blank' | 'stray';

/** Tells the lines of an Elasticsearch bulk request apart: an action, and behind it, but for a deletion, its source. */
export class BulkLines {
  #isSourceNext = false;

  /** What the line from `start` to `end` is. Lines have to come in order. */
  kindOf(bytes: Buffer, start: number, end: number): BulkLine {
    if (this.#isSourceNext) {
      this.#isSourceNext = false;
      return 'source';
    }
    const head = bytes.toString('latin1', start, Math.min(end, start + LONGEST_HEAD));
    const [, action] = ACTION.exec(head) ?? [];
    if (action === undefined) return /^(?:\xef\xbb\xbf)?\s*$/.test(head) ? 'blank' : 'stray';
    this.#isSourceNext = action !== 'delete';
    return 'action';
  }
}

const LONGEST_HEAD = 256;
/** The four actions; a byte order mark may stand before the first. */
const ACTION = /^(?:\xef\xbb\xbf)?\s*\{\s*"(index|create|update|delete)"\s*:/;
