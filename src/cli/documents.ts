import type { Explanation, Pipeline } from '../pipeline.js';
import type { Job } from './filter.js';
import type { Source } from './io.js';
import { fieldsOf, textOf } from './json-bytes.js';
import { readRecord } from './ndjson.js';
import { type Cut, RecordReader } from './records.js';
import { countLines, findInvalid } from './utf8.js';

/** Where a string of a record stands in the text of its document, in UTF-16 code units. */
export interface FieldSpan {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** One document with what was done to it; without an explanation if it could not be read and is to pass. */
export interface Explained {
  readonly explanation: Explanation | undefined;
  /** The line of the input that it starts on, from 1. */
  readonly line: number;
  /** The bytes that it came from, and those of the line feed or NUL behind it. */
  readonly bytes: Buffer;
  readonly separator: Buffer;
  /** For a record: its strings, one after the other, each ended by a line feed, are the document. */
  readonly fields: readonly FieldSpan[] | undefined;
  /** Whether bytes that were not UTF-8 had to be replaced before there was a text to explain. */
  readonly isReplaced?: boolean;
}

const CUTS: Readonly<Record<Job['settings']['framing']['kind'], Cut>> = {
  stream: 'none',
  lines: 'line',
  nul: 'nul',
  ndjson: 'line',
};

/** Explains the documents of an input, one by one; each must fit into memory. */
export async function explainEach(
  job: Job,
  source: Source,
  take: (document: Explained) => Promise<void>,
): Promise<void> {
  const { framing } = job.settings;
  const reader = new RecordReader(source, CUTS[framing.kind], job.io.stop);
  const separator = framing.kind === 'nul' ? 0 : 10;
  let isEmpty = true;
  let line = 1;
  const pipeline = await job.pipeline();
  while (await reader.next()) {
    isEmpty = false;
    const { bytes } = reader;
    job.tally.read += reader.end - reader.start;
    for (let at = reader.start; at < reader.end; ) {
      const found = framing.kind === 'stream' ? -1 : bytes.indexOf(separator, at);
      const stop = found < 0 || found >= reader.end ? reader.end : found;
      const next = Math.min(stop + 1, reader.end);
      try {
        await take(explainOne(job, pipeline, reader, line, at, stop, next));
      } catch (error) {
        throw isTooLong(error) ? reader.errorAt(at, 'a document too large to be explained whole') : error;
      }
      line += countLines(bytes, at, next);
      at = next;
    }
  }
  if (isEmpty && framing.kind === 'stream') await take(explainOne(job, pipeline, reader, line, 0, 0, 0));
}

/** Whether an explanation did not fit into a string: changes of nearly all letters of more than a hundred megabytes. */
const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && /string length/i.test(error.message);

function explainOne(
  job: Job,
  pipeline: Pipeline,
  reader: RecordReader,
  line: number,
  from: number,
  to: number,
  next: number,
): Explained {
  const { framing, invalid } = job.settings;
  const { bytes } = reader;
  const place = {
    line,
    bytes: bytes.subarray(from, to),
    separator: bytes.subarray(to, next),
  };
  job.tally.documents++;
  if (framing.kind === 'ndjson') {
    const record = readRecord(reader, from, next, fieldsOf(framing.fields), invalid, job.tally.fields);
    if (record.kind === 'pass') return { ...place, explanation: undefined, fields: undefined };
    let text = '';
    const fields = record.literals.map(literal => {
      const start = text.length;
      const value = textOf(record.bytes, literal);
      text += `${value}\n`;
      return { field: literal.field, start, end: start + value.length };
    });
    return { ...place, explanation: explain(job, pipeline, text), fields };
  }
  const bad = findInvalid(bytes, from, to);
  if (bad >= 0 && invalid === 'error') throw reader.notUtf8At(bad);
  if (bad >= 0 && invalid === 'pass') return { ...place, explanation: undefined, fields: undefined };
  const explanation = explain(job, pipeline, bytes.toString('utf8', from, to), bad >= 0);
  return { ...place, explanation, fields: undefined, isReplaced: bad >= 0 };
}

/** Explains a text; one in which bad bytes were replaced has changed in any case. */
function explain(job: Job, pipeline: Pipeline, text: string, isReplaced = false): Explanation {
  const explanation = pipeline.explain(text);
  job.tally.changed += explanation.output === text && !isReplaced ? 0 : 1;
  job.tally.found ??= { injections: {}, damage: {} };
  const { injections, damage } = job.tally.found;
  for (const { confidence } of explanation.injections) count(injections, confidence);
  for (const { kind } of explanation.damage) count(damage, kind);
  return explanation;
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
