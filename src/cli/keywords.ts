import type { Confidence, Explanation } from '../pipeline.js';
import { type Explained, explainEach } from './documents.js';
import type { Job, Mode } from './filter.js';
import { type Sink, writeText } from './io.js';

/** Keywords kept in memory; when there are more, those seen once are forgotten. */
const MOST = 100_000;
/** How much of the line is shown around an example. */
const CONTEXT = 24;

/** What is known of one keyword. */
interface Row {
  readonly byConfidence: Record<Confidence, number>;
  documents: number;
  lastDocument: number;
  /** Where it was first seen with the highest confidence, the words around it, and why it was taken for one. */
  example: string;
  confidence: Confidence;
}

const RANK: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };

/**
 * `--keywords`: a table of the keywords that were injected into all documents of all inputs, most frequent first, for
 * those who block them. Tab-separated, with a header; a keyword is in small letters, its spaces single.
 */
export function createKeywordReport(): { readonly mode: Mode; finish(sink: Sink): Promise<void> } {
  const rows = new Map<string, Row>();
  let documents = 0;
  let forgotten = false;
  const mode: Mode = (job: Job, source) =>
    explainEach(job, source, async explained => {
      documents++;
      if (explained.explanation) collect(rows, documents, source.name, explained, explained.explanation);
      if (rows.size <= MOST) return;
      forgotten = true;
      for (const [keyword, { documents }] of rows) if (documents === 1) rows.delete(keyword);
    });
  return {
    mode,
    async finish(sink) {
      await writeText(sink, HEADER);
      const count = (row: Row): number => Object.values(row.byConfidence).reduce((a, b) => a + b);
      const sorted = [...rows].sort(([a, x], [b, y]) => count(y) - count(x) || (a < b ? -1 : 1));
      for (const [keyword, row] of sorted) {
        const { certain, likely, possible } = row.byConfidence;
        const cells = [count(row), row.documents, certain, likely, possible, keyword, row.example];
        await writeText(sink, `${cells.join('\t')}\n`);
      }
      if (forgotten) await writeText(sink, `# more than ${MOST} keywords: rare ones may be missing\n`);
    },
  };
}

const HEADER = 'count\tdocuments\tcertain\tlikely\tpossible\tkeyword\texample\treasons\n';

function collect(
  rows: Map<string, Row>,
  document: number,
  file: string,
  explained: Explained,
  { input, injections }: Explanation,
): void {
  let line = explained.line;
  let counted = 0;
  for (const { start, end, keyword, confidence, reasons } of injections) {
    for (; counted < start; counted++) if (input.charCodeAt(counted) === 0x0a) line++;
    if (keyword === undefined) continue;
    const key = tidy(input.slice(keyword.start, keyword.end)).toLowerCase();
    const row = rows.get(key) ?? newRow();
    rows.set(key, row);
    row.byConfidence[confidence]++;
    if (row.lastDocument !== document) row.documents++;
    row.lastDocument = document;
    if (row.example !== '' && RANK[confidence] <= RANK[row.confidence]) continue;
    row.confidence = confidence;
    const before = input.slice(Math.max(0, start - CONTEXT), start);
    const around = `${before}\u27e6${input.slice(start, end)}\u27e7${input.slice(end, end + CONTEXT)}`;
    row.example = `${file}:${line}: ${tidy(around)}\t${tidy(reasons.join('; '))}`;
  }
}

const newRow = (): Row => ({
  byConfidence: { certain: 0, likely: 0, possible: 0 },
  documents: 0,
  lastDocument: 0,
  example: '',
  confidence: 'possible',
});

/** Text in one cell: one line, no tabs, no control characters, composed. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^\p{M}+/u, '') // of a letter that was cut off
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
