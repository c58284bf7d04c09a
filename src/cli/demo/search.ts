/**
 * Searches the sample pages of the repository and shows the lines that were found, marked in the original text:
 *   npm run search -- "cai cach hanh chinh"
 *   npm run search -- "tieengs vieejt" --engine minisearch
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Span } from '../../edits.js';
import { analyze, findHits, highlight, markSpans, planQuery } from '../../search/index.js';
import { ENGINES, type Page } from './engines.js';

const DATA = `${import.meta.dirname}/../../../data`;

function readPages(): Page[] {
  const names = [
    'sample-page.txt',
    ...readdirSync(`${DATA}/samples`)
      .map(name => `samples/${name}`)
      .sort(),
  ];
  return names.map((name, id) => ({ id: id + 1, name, text: readFileSync(`${DATA}/${name}`, 'utf8') }));
}

/** The lines of a text that have marks, each with the marks in it. */
function markedLines(text: string, spans: readonly Span[], marks: readonly [string, string]): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const inLine = spans
      .filter(span => span.start < end && span.end > start)
      .map(span => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
    if (inLine.length > 0) lines.push(markSpans(line, inLine, ...marks));
    start = end + 1;
  }
  return lines;
}

// A reader that has seen enough (head, less) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Searches the sample pages and prints what was found. */
async function run(query: string, engine: string): Promise<void> {
  const pages = readPages();
  const plan = planQuery(query);
  const search = await ENGINES[engine](pages);
  const found = await search(plan);
  const marks =
    process.stdout.isTTY && !process.env.NO_COLOR
      ? (['\x1b[1;32m', '\x1b[0m'] as const)
      : (['[', ']'] as const);

  for (const reason of plan.explain) console.log(`(${reason})`);
  console.log(`${found.length} of ${pages.length} pages, by ${engine}`);
  for (const id of found) {
    const { name, text } = pages[id - 1];
    const analysis = analyze(text);
    const spans = highlight(text, findHits(analysis, plan), { cuts: analysis.cuts });
    console.log(`\ndata/${name}`);
    for (const line of markedLines(text, spans, marks)) console.log(`  ${line}`);
  }
  process.exitCode = found.length === 0 ? 1 : 0;
}

const USAGE = `npm run search -- QUERY [--engine ${Object.keys(ENGINES).join('|')}]`;

/** What is asked for, or what is wrong with it. */
function parse(): { query: string; engine: string; help: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { engine: { type: 'string', default: 'sqlite' }, help: { type: 'boolean', short: 'h' } },
    });
    const { engine, help = false } = values;
    const query = positionals.join(' ').trim();
    if (!help && query === '') return 'no query';
    return Object.hasOwn(ENGINES, engine) ? { query, engine, help } : `there is no engine ${engine} here`;
  } catch (error) {
    return (error as Error).message;
  }
}

const asked = parse();
if (typeof asked === 'string') {
  console.error(`${asked}\n${USAGE}`);
  process.exitCode = 2;
} else if (asked.help) console.log(USAGE);
else await run(asked.query, asked.engine);
