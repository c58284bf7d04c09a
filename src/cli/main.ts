import { parseArguments, type Settings } from './arguments.js';
import { filter, type LoadPipeline } from './filter.js';
import { FilterError, type Io, OutputClosed, STOPPED, Stopped, writeText } from './io.js';
import { helpText } from './options.js';

const loadPipeline: LoadPipeline = () => import('../pipeline.js');

/**
 * The filter, without the process around it: reads `argv` (without the program's name), does its work on `io` and on
 * the files named, and resolves to the exit code. All writing is done by then.
 *
 * 0: done. 1: `--check` found something to change. 2: wrong usage, or an error in reading, decoding or writing.
 */
export async function main(argv: readonly string[], io: Io, load = loadPipeline): Promise<number> {
  try {
    return await perform(parseArguments(argv), io, load);
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    if (error instanceof Stopped) return STOPPED;
    await complain(io, error instanceof FilterError ? error : failure(error));
    return 2;
  }
}

/** Tells an error on stderr; that nobody hears it is no further error. */
const complain = (io: Io, error: FilterError): Promise<void> =>
  writeText(io.stderr, `chuanhoa: ${error.message}\n`).catch(() => {});

/** An error of ours: exit code 1 would say that `--check` found something. */
const failure = (error: unknown): FilterError =>
  new FilterError(`internal error, please report it\n${(error as Error).stack}`);

async function perform(settings: Settings, io: Io, load: LoadPipeline): Promise<number> {
  if (settings.task === 'help') {
    await writeText(io.stdout, helpText());
    return 0;
  }
  if (settings.task === 'version') {
    const { versionText } = await import('./extras.js');
    await writeText(io.stdout, versionText(settings));
    return 0;
  }
  if (settings.files.length === 0 && (await io.stdin.isTTY())) {
    await writeText(io.stderr, helpText());
    return 2;
  }
  return filter(settings, io, load, error => complain(io, error));
}
