import { type Fields, fieldsOf } from './json-bytes.js';

/**
 * What a line of a bulk request is: `source` is a document, `update` a change of one, and `stray` is no action where one
 * has to be.
 */
export type BulkLine = 'action' | 'source' | 'update' | 'blank' | 'stray';

/** Where the parts of a document stand in the line behind an update. */
const PARTS = ['doc', 'upsert'];

/** The names that the fields of a document have in the line behind an update; `doc.title` may be named outright too. */
export const namesInUpdate = (names: readonly string[]): readonly string[] =>
  names.flatMap(name => [name, ...PARTS.map(part => `${part}.${name}`)]);

/** The wanted fields in the line behind an update; without names those at the top level of the document, not a script. */
export function fieldsInUpdate(names: readonly string[] | undefined): Fields {
  if (names) return fieldsOf(namesInUpdate(names));
  return {
    has: path => PARTS.some(part => path.startsWith(`.${part}.`)),
    leadsOn: path => path === '' || PARTS.some(part => path === `.${part}`),
  };
}

/** Those of the wanted fields in which no record had a string. */
export const absentFields = (
  names: readonly string[],
  isBulk: boolean,
  seen: ReadonlySet<string>,
): string[] => names.filter(name => !(isBulk ? namesInUpdate([name]) : [name]).some(each => seen.has(each)));

/** Tells the lines of an Elasticsearch bulk request apart: an action, and behind it, but for a deletion, its source. */
export class BulkLines {
  #next: 'action' | 'source' | 'update' = 'action';

  /** What the line from `start` to `end` is. Lines have to come in order. */
  kindOf(bytes: Buffer, start: number, end: number): BulkLine {
    const line = this.#next;
    this.#next = 'action';
    if (line !== 'action') return line;
    const head = bytes.toString('latin1', start, Math.min(end, start + LONGEST_HEAD));
    const [, action] = ACTION.exec(head) ?? [];
    if (action === undefined) return /^(?:\xef\xbb\xbf)?\s*$/.test(head) ? 'blank' : 'stray';
    if (action !== 'delete') this.#next = action === 'update' ? 'update' : 'source';
    return 'action';
  }
}

const LONGEST_HEAD = 256;
/** The four actions; a byte order mark may stand before the first. */
const ACTION = /^(?:\xef\xbb\xbf)?\s*\{\s*"(index|create|update|delete)"\s*:/;
