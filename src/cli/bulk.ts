/**
 * Tells the lines of an Elasticsearch bulk request apart: an action, and behind it, but for a deletion, its source. What
 * is no action where one has to be is told as one: it is not for us to rewrite.
 */
export class BulkLines {
  #isSourceNext = false;

  /** Whether the line from `start` to `end` is a source. Lines have to come in order. */
  isSource(bytes: Buffer, start: number, end: number): boolean {
    if (this.#isSourceNext) {
      this.#isSourceNext = false;
      return true;
    }
    const head = bytes.toString('latin1', start, Math.min(end, start + LONGEST_HEAD));
    this.#isSourceNext = ACTION.test(head);
    return false;
  }
}

const LONGEST_HEAD = 256;
/** The actions that a source follows; a byte order mark may stand before the first. */
const ACTION = /^(?:\xef\xbb\xbf)?\s*\{\s*"(?:index|create|update)"\s*:/;
