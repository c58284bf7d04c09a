import type { Choices } from '../options.js';
import type { Pipeline } from '../pipeline.js';
import type { Settings } from './arguments.js';
import { painter, wantsColor } from './color.js';
import { createEngine, type Engine } from './engine.js';
import { identityOf, missingFiles, type OpenSource, openFile } from './files.js';
import { FilterError, type Io, type Sink, type Source, WriteError, writeText } from './io.js';
import { Output } from './output.js';
import { clock, Progress } from './progress.js';
import { RecordReader } from './records.js';
import type { Target } from './target.js';
import { type Rewriter, type Tally, TextRewriter } from './text.js';

/** The pipeline, loaded when the input turns out to need it; tests may give another one. */
export type LoadPipeline = () => Promise<Pick<typeof import('../pipeline.js'), 'createPipeline'>>;

/** What all inputs share. */
export interface Job {
  readonly settings: Settings;
  readonly choices: Choices;
  /** The pipeline; it is loaded once. */
  readonly pipeline: () => Promise<Pipeline>;
  readonly io: Io;
  readonly tally: Tally;
  readonly progress: Progress;
}

/** Reads one input and writes what the mode asks for. */
export type Mode = (job: Job, source: Source, sink: Sink) => Promise<void>;

/** Filters all inputs. Each error is told; after one in an input the next input still has its turn. */
export async function filter(
  settings: Settings,
  io: Io,
  load: LoadPipeline,
  complain: (error: FilterError) => Promise<void>,
): Promise<number> {
  const dictionary =
    settings.dictionary === undefined
      ? []
      : (await import('./extras.js')).readDictionary(settings.dictionary);
  const choices: Choices = { ...settings.choices, dictionary };
  let pipeline: Promise<Pipeline> | undefined;
  const tally: Tally = { documents: 0, changed: 0, read: 0, written: 0, fields: new Set(), found: undefined };
  const started = clock();
  const progress = new Progress(io);
  const job: Job = {
    settings,
    choices,
    pipeline: () => (pipeline ??= load().then(({ createPipeline }) => createPipeline(choices))),
    io,
    tally,
    progress,
  };
  const failed = await filterAll(job, complain);
  await progress.end();
  await warnOfAbsentFields(job);
  if (settings.stats) await writeText(io.stderr, statsOf(tally, clock() - started));
  if (failed) return 2;
  return settings.check && tally.changed > 0 ? 1 : 0;
}

/** A field that no record has is mostly a name typed wrong: nothing was done, and nobody would see it. */
async function warnOfAbsentFields({ settings: { framing }, tally, io }: Job): Promise<void> {
  if (framing.kind !== 'ndjson' || framing.fields === undefined || tally.documents === 0) return;
  const { absentFields } = await import('./extras.js');
  for (const field of absentFields(framing.fields, framing.isBulk, tally.fields)) {
    await writeText(
      io.stderr,
      `chuanhoa: no record of ${tally.documents} has a string in the field ${field}\n`,
    );
  }
}

/** An option without a value that might have been meant to take the first operand: `-i .bak`, `--ndjson title,body`. */
function bareOption({ target, framing }: Settings): string | undefined {
  if (target.kind === 'in-place' && target.suffix === '') return '-i';
  return framing.kind === 'ndjson' && framing.fields === undefined ? '--ndjson=' : undefined;
}

/** Whether any input failed. */
async function filterAll(job: Job, complain: (error: FilterError) => Promise<void>): Promise<boolean> {
  const { settings, io } = job;
  const option = bareOption(settings);
  const isChecked = option !== undefined || settings.target.kind === 'in-place';
  const missing = isChecked ? missingFiles(settings.files, option) : [];
  for (const error of missing) await complain(error);
  if (missing.length > 0) return true;
  const shared = settings.target.kind === 'file' ? await targetOf(settings.target.path) : undefined;
  const { mode, finish } = await modeOf(settings);
  let failed = false;
  try {
    for (const name of settings.files.length === 0 ? ['-'] : settings.files) {
      try {
        if (settings.target.kind === 'in-place') await filterInPlace(job, mode, name, settings.target.suffix);
        else await filterInto(job, mode, name, shared?.sink ?? io.stdout);
      } catch (error) {
        const isShared = error instanceof WriteError && settings.target.kind !== 'in-place';
        if (!(error instanceof FilterError) || isShared) throw error;
        failed = true;
        await complain(error);
      }
    }
    await finish?.(shared?.sink ?? io.stdout);
    if (!failed) await shared?.commit();
    else if (shared?.waits)
      await complain(new FilterError(`${shared.sink.name}: not written, since an input failed`));
  } finally {
    await shared?.abandon();
  }
  return failed;
}

const targetOf = async (path: string, suffix?: string): Promise<Target> =>
  (await import('./extras.js')).openTarget(path, suffix);

const open = async (job: Job, name: string): Promise<OpenSource> =>
  name === '-' ? { ...job.io.stdin, close: () => {} } : openFile(name, job.io.stop);

async function filterInto(job: Job, mode: Mode, name: string, sink: Sink): Promise<void> {
  const { target } = job.settings;
  const source = await open(job, name);
  try {
    const output = target.kind === 'file' ? identityOf(target.path) : sink.identity;
    if (source.identity !== undefined && source.identity === output) {
      throw new FilterError(`${source.name}: is the input and the output; there is --in-place for that`);
    }
    const before = job.tally.changed;
    await mode(job, source, sink);
    const isNamed = job.settings.check && job.settings.mode === 'text' && name !== '-';
    if (isNamed && job.tally.changed > before) await writeText(sink, `${name}\n`);
  } finally {
    source.close();
  }
}

/** Changes a file; one in which there is nothing to change is not touched. */
async function filterInPlace(job: Job, mode: Mode, path: string, suffix: string): Promise<void> {
  const source = await open(job, path);
  let target: Target | undefined;
  try {
    target = await targetOf(path, suffix);
    const before = job.tally.changed;
    await mode(job, source, target.sink);
    if (job.tally.changed > before) await target.commit();
  } finally {
    source.close();
    await target?.abandon();
  }
}

/** A mode, and what it writes when all inputs are read. */
interface WholeMode {
  readonly mode: Mode;
  finish?(sink: Sink): Promise<void>;
}

/** The rarer modes are loaded when they are asked for. */
async function modeOf(settings: Settings): Promise<WholeMode> {
  switch (settings.mode) {
    case 'json':
      return { mode: (await import('./extras.js')).explainAsJson };
    case 'explain':
      return { mode: (await import('./extras.js')).explainAsList };
    case 'keywords':
      return (await import('./extras.js')).createKeywordReport();
    case 'diff': {
      const { UnifiedDiff } = await import('./extras.js');
      return {
        mode: async (job, source, sink) => {
          const paint = painter(await wantsColor(settings.color, sink, job.io.env));
          return rewriteAll(job, source, sink, new UnifiedDiff(source.name, paint));
        },
      };
    }
    default:
      return { mode: rewriteAll };
  }
}

async function createRewriter({ settings, choices, tally }: Job, engine: Engine): Promise<Rewriter> {
  const { framing, invalid, keys } = settings;
  if (framing.kind !== 'ndjson') return new TextRewriter(engine, framing.kind, invalid, tally);
  const { BulkLines, fieldsInUpdate, fieldsOf, StringRewriter } = await import('./extras.js');
  const bulk = framing.isBulk ? new BulkLines() : undefined;
  if (keys === undefined || framing.fields === undefined) {
    const fields = { source: fieldsOf(framing.fields), update: fieldsInUpdate(framing.fields) };
    return new StringRewriter(engine, fields, bulk, invalid, tally);
  }
  const { KeyRewriter } = await import('./keys.js');
  const { dictionary } = choices;
  const options = { ...keys.options, ...(dictionary.length > 0 && { dictionary }) };
  return new KeyRewriter(framing.fields, keys.levels, options, bulk, invalid, tally);
}

/** Takes old and new lines, and gives what is to be written of them. */
interface Differ {
  push(old: Buffer, changed: Buffer): void;
  take(isEnd: boolean): Buffer;
}

/** Text in, text out (or its diff, or with `--check` nothing). What was done before an error is written. */
async function rewriteAll(job: Job, source: Source, sink: Sink, differ?: Differ): Promise<void> {
  const { settings, tally, progress } = job;
  const engine = createEngine(job.choices, job.pipeline);
  const rewriter = await createRewriter(job, engine);
  const reader = new RecordReader(
    source,
    settings.framing.kind === 'nul' ? 'line-or-nul' : 'line',
    job.io.stop,
  );
  const output = new Output();
  const write = async (bytes: Buffer, from: number, to: number): Promise<void> => {
    tally.written += to - from;
    if (from < to) await sink.write(bytes, from, to);
  };
  const emit = async (): Promise<void> => {
    const { bytes, from, to } = output.view();
    if (differ) {
      differ.push(reader.bytes.subarray(reader.start, reader.end), bytes.subarray(from, to));
      const diff = differ.take(false);
      await write(diff, 0, diff.length);
    } else if (!settings.check) await write(bytes, from, to);
    output.clear();
  };
  while (await reader.next()) {
    try {
      if (!engine.isReady && rewriter.needsWork(reader)) await engine.load();
      rewriter.rewrite(reader, output);
    } catch (error) {
      if (!differ) await emit();
      throw error;
    }
    tally.read += reader.end - reader.start;
    await emit();
    await progress.tell(tally.read);
  }
  rewriter.end();
  if (differ) {
    const diff = differ.take(true);
    await write(diff, 0, diff.length);
  }
}

function statsOf(tally: Tally, milliseconds: number): string {
  const { documents, changed, read, written } = tally;
  const seconds = milliseconds / 1000;
  const rate = seconds > 0 ? (read / 1e6 / seconds).toFixed(1) : '-';
  return (
    `chuanhoa: ${numbered(documents, 'document')}, ${numbered(changed, 'line')} changed, ` +
    `${numbered(read, 'byte')} in, ${numbered(written, 'byte')} out, ${seconds.toFixed(2)} s, ${rate} MB/s\n${tally.found === undefined ? '' : findingsOf(tally.found)}`
  );
}

const numbered = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const listOf = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'none';

const findingsOf = ({ injections, damage }: NonNullable<Tally['found']>): string =>
  `chuanhoa: injected text: ${listOf(injections)}; other damage: ${listOf(damage)}\n`;
