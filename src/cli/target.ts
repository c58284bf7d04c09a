import { constants, type Stats } from 'node:fs';
import { copyFile, link, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fdSink } from './fd.js';
import { FilterError, fileError, type Sink } from './io.js';

/** An output file: what is written counts from `commit` on, and until then nothing has changed. */
export interface Target {
  readonly sink: Sink;
  /** Whether what is written would be lost without a commit. */
  readonly waits: boolean;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

/**
 * Replaces a file, or makes it: writes to a temporary file beside it, flushes that to the disk, and renames it. A
 * full disk or a kill leaves the old file whole. Mode and, if allowed, owner stay; a link stays a link, to the new
 * file. With a suffix the old file is kept under its name and that suffix. Devices and pipes are written directly.
 * @throws {FilterError} if the file may not be written.
 */
export async function openTarget(path: string, suffix = ''): Promise<Target> {
  try {
    const descriptor = /^\/dev\/(?:fd\/(\d+)|std(out|err))$/.exec(path);
    if (descriptor) return openDescriptor(Number(descriptor[1] ?? (descriptor[2] === 'out' ? 1 : 2)), path);
    const stats = await stat(path).catch(absent);
    if (stats && !stats.isFile()) return await openDevice(path);
    if (stats && (stats.mode & 0o222) === 0) throw new FilterError(`${path}: is read-only`);
    const real = stats ? await realpath(path) : await endOfLinks(path);
    if (stats) await (await open(real, constants.O_WRONLY)).close(); // may it be written?
    return await openBeside(path, real, stats, suffix);
  } catch (error) {
    if (error instanceof FilterError) throw error;
    // The file itself need not exist: what is missing is the folder that it, or the one that a link names, is to be in.
    throw isAbsence(error) ? new FilterError(`${path}: there is no folder for it`) : fileError(path, error);
  }
}

const isAbsence = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

function absent(error: unknown): undefined {
  if (!isAbsence(error)) throw error;
}

/** A file that is open already, whatever it is: nobody wants it replaced by another one. */
const openDescriptor = (fd: number, path: string): Target => ({
  sink: fdSink(fd, path),
  waits: false,
  commit: async () => {},
  abandon: async () => {},
});

/** The file that does not exist yet and that a path, or the links it is, leads to. */
async function endOfLinks(path: string): Promise<string> {
  let end = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const next = await readlink(end).catch(() => undefined);
    if (next === undefined) return end;
    end = resolve(dirname(end), next);
  }
  throw new FilterError(`${path}: too many links`);
}

const MOST_LINKS = 40;

async function openDevice(path: string): Promise<Target> {
  const file = await open(path, constants.O_WRONLY);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return { sink: fdSink(file.fd, path), waits: false, commit: close, abandon: close };
}

async function openBeside(
  name: string,
  path: string,
  stats: Stats | undefined,
  suffix: string,
): Promise<Target> {
  const random = Math.random().toString(36).slice(2, 10);
  const temporary = join(dirname(path), `.${basename(path)}.${random}.tmp`);
  const file = await open(temporary, 'wx', stats ? 0o600 : 0o666);
  let isOpen = true;
  const finish = async (): Promise<void> => {
    if (stats) {
      // Only root may give files away; a file of another owner must not run in that one's name.
      const isSame = await file.chown(stats.uid, stats.gid).then(
        () => true,
        () => false,
      );
      await file.chmod(stats.mode & (isSame ? 0o7777 : 0o777));
    }
    await file.sync();
    isOpen = false;
    await file.close();
    if (stats && suffix !== '') await keepOld(path, path + suffix);
    await rename(temporary, path);
  };
  return {
    sink: fdSink(file.fd, name),
    waits: true,
    async commit() {
      await finish().catch(error => {
        throw fileError(name, error);
      });
    },
    async abandon() {
      if (isOpen) await file.close();
      isOpen = false;
      await rm(temporary, { force: true });
    },
  };
}

/** The old file under another name as well, so that at no time there is none. */
async function keepOld(path: string, backup: string): Promise<void> {
  await rm(backup, { force: true });
  await link(path, backup).catch(() => copyFile(path, backup));
}
