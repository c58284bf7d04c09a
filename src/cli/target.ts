import { constants, type Stats } from 'node:fs';
import { copyFile, link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fdSink } from './fd.js';
import { FilterError, fileError, type Sink } from './io.js';

/** An output file: what is written counts from `commit` on, and until then nothing has changed. */
export interface Target {
  readonly sink: Sink;
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
    const stats = await stat(path).catch(absent);
    if (stats && !stats.isFile()) return await openDevice(path);
    if (stats && (stats.mode & 0o222) === 0) throw new FilterError(`${path}: is read-only`);
    const real = stats ? await realpath(path) : path;
    if (stats) await (await open(real, constants.O_WRONLY)).close(); // may it be written?
    return await openBeside(path, real, stats, suffix);
  } catch (error) {
    throw error instanceof FilterError ? error : fileError(path, error);
  }
}

function absent(error: unknown): undefined {
  if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
}

async function openDevice(path: string): Promise<Target> {
  const file = await open(path, constants.O_WRONLY);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return { sink: fdSink(file.fd, path), commit: close, abandon: close };
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
      await file.chown(stats.uid, stats.gid).catch(() => {}); // only root may give files away
      await file.chmod(stats.mode & 0o7777);
    }
    await file.sync();
    isOpen = false;
    await file.close();
    if (stats && suffix !== '') await keepOld(path, path + suffix);
    await rename(temporary, path);
  };
  return {
    sink: fdSink(file.fd, name),
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
