import { closeSync, openSync, statSync } from 'node:fs';
import { fdSource } from './fd.js';
import { fileError, type Source, type Stop } from './io.js';

export interface OpenSource extends Source {
  close(): void;
}

export function openFile(path: string, stop: Stop): OpenSource {
  try {
    const fd = openSync(path, 'r');
    return { ...fdSource(fd, path, stop), close: () => closeSync(fd) };
  } catch (error) {
    throw fileError(path, error);
  }
}

/** The identity of a regular file, if it exists, as sources and sinks have it. */
export function identityOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}
