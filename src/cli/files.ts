import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, type Stats, statSync } from 'node:fs';
import { copyFile, link, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fdSink, fdSource } from './fd.js';
import { FilterError, fileError, type Sink, type Source, type Stop } from './io.js';

export interface OpenSource extends Source {
  close(): void;
}

export function openFile(path: string, stop: Stop): OpenSource {
  try {
    const fd = openSync(path, 'r');
    return { ...fdSource(fd, path, false, stop), close: () => closeSync(fd) };
  } catch (error) {
    throw fileError(path, error);
  }
}

/** An output file: what is written counts from `commit` on, and until then nothing has changed. */
export interface Target {
  readonly sink: Sink;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

function statIfThere(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** The identity of a regular file that exists, as sources and sinks have it. */
export function identityOf(path: string): string | undefined {
  const stats = statIfThere(path);
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}

/**
 * Replaces a file, or makes it: writes to a temporary file beside it, flushes that to the disk, and renames it. A
 * full disk or a kill leaves the old file whole. Mode and, if allowed, owner stay; a link stays a link, to the new
 * file. With a suffix the old file is kept under its name and that suffix. Devices and pipes are written directly.
 * @throws {FilterError} if the file may not be written.
 */
export async function openTarget(path: string, suffix = ''): Promise<Target> {
  try {
    const stats = statIfThere(path);
    if (stats && !stats.isFile()) return await openDevice(path);
    if (stats && (stats.mode & 0o222) === 0) throw new FilterError(`${path}: is read-only`);
    const real = stats ? await realpath(path) : path;
    if (stats) await (await open(real, constants.O_WRONLY)).close(); // may it be written?
    return await openBeside(real, stats, suffix);
  } catch (error) {
    throw error instanceof FilterError ? error : fileError(path, error);
  }
}

async function openDevice(path: string): Promise<Target> {
  const file = await open(path, constants.O_WRONLY);
  const close = (): Promise<void> => file.close();
  return { sink: fdSink(file.fd, path, false), commit: close, abandon: close };
}

async function openBeside(path: string, stats: Stats | undefined, suffix: string): Promise<Target> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx', stats ? 0o600 : 0o666);
  const abandon = async (): Promise<void> => {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
  };
  const commit = async (): Promise<void> => {
    if (stats) {
      await file.chown(stats.uid, stats.gid).catch(() => {}); // only root may give files away
      await file.chmod(stats.mode & 0o7777);
    }
    await file.sync();
    await file.close();
    if (suffix !== '') await keepOld(path, path + suffix);
    await rename(temporary, path);
  };
  return {
    sink: fdSink(file.fd, path, false),
    commit: () =>
      commit().catch(async error => {
        await abandon();
        throw fileError(path, error);
      }),
    abandon,
  };
}

/** The old file under another name as well, so that at no time there is none. */
async function keepOld(path: string, backup: string): Promise<void> {
  await rm(backup, { force: true });
  await link(path, backup).catch(() => copyFile(path, backup));
}
