import type { Edit } from '../edits.js';
import type { Injection } from '../injections/index.js';
import { type Explained, explainEach } from './documents.js';
import type { Job } from './filter.js';
import { type Sink, type Source, writeText } from './io.js';
import { fingerprint } from './version.js';

/**
 * `--json`: one line of JSON per document, with its output, all changes and all findings. Offsets count UTF-16 code
 * units of the document; the input itself is left out, but each edit tells what stood there before.
 */
export async function explainAsJson(job: Job, source: Source, sink: Sink): Promise<void> {
  const hash = fingerprint(job.choices);
  let document = 0;
  await explainEach(job, source, async explained => {
    document++;
    const line = {
      file: source.name,
      document,
      line: explained.line,
      fingerprint: hash,
      ...bodyOf(explained),
    };
    const text = `${JSON.stringify(line)}\n`;
    job.tally.written += Buffer.byteLength(text);
    await writeText(sink, text);
  });
}

function bodyOf({ explanation, fields, isReplaced }: Explained): object {
  if (!explanation) return { error: 'cannot be read: not UTF-8, or no JSON object' };
  const { input, output, edits, injections, damage, ...rest } = explanation;
  return {
    changed: output !== input || isReplaced === true,
    output,
    ...(fields && { fields }),
    edits: edits.map(edit => toldOf(edit, input)),
    injections: injections.map(found => injectionOf(found, input)),
    damage: damage.map(found => ({ ...found, before: input.slice(found.start, found.end) })),
    ...rest,
  };
}

const toldOf = ({ start, end, text, rules }: Edit, input: string): object => ({
  start,
  end,
  before: input.slice(start, end),
  text,
  rules,
});

/** A finding with the texts of its spans. */
const injectionOf = (found: Injection, input: string): object => ({
  ...found,
  before: input.slice(found.start, found.end),
  keyword: found.keyword && {
    ...found.keyword,
    before: input.slice(found.keyword.start, found.keyword.end),
  },
});
