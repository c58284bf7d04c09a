import { closeSync, open, openSync, statSync } from 'node:fs';
import { fdSource } from './fd.js';
import { FilterError, fileError, type Source, type Stop, Stopped } from './io.js';

export interface OpenSource extends Source {
  close(): void;
}

export async function openFile(path: string, stop: Stop): Promise<OpenSource> {
  try {
    const isPipe = statSync(path, { throwIfNoEntry: false })?.isFIFO();
    const fd = isPipe ? await openLater(path, stop) : openSync(path, 'r');
    return { ...fdSource(fd, path, stop), close: () => closeSync(fd) };
  } catch (error) {
    throw error instanceof Stopped ? error : fileError(path, error);
  }
}

/** Opens a named pipe in the background, which lasts until somebody writes to it, or until `stop` wakes it. */
function openLater(path: string, stop: Stop): Promise<number> {
  return new Promise((resolve, reject) => {
    stop.wake = () => reject(new Stopped());
    open(path, 'r', (error, fd) => {
      stop.wake = undefined;
      if (error) reject(error);
      else resolve(fd);
    });
  });
}

/**
 * What is wrong with names of files before anything is done: those that do not exist. The first may be meant as the value of
 * an `option` that stands without one.
 */
export const missingFiles = (paths: readonly string[], option: string | undefined): readonly FilterError[] =>
  paths
    .filter(path => path !== '-' && statSync(path, { throwIfNoEntry: false }) === undefined)
    .map(path => {
      const hint =
        option && path === paths[0] ? ` (if it is no file, join it to the option: ${option}${path})` : '';
      return new FilterError(`${path}: no such file or folder${hint}; nothing was done`);
    });

/** The identity of a regular file, if it exists, as sources and sinks have it. */
export function identityOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}
