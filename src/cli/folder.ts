import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { FilterError, fileError } from './io.js';

/**
 * Makes a folder, and those above it that are missing; one that exists is fine. Not by the engine's own `recursive`,
 * which never ends where a folder that exists takes no new one (/proc).
 * @throws {FilterError} naming the folder that could not be made.
 */
export function makeFolder(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return;
  if (stats !== undefined) throw new FilterError(`${path}: is a file, not a folder`);
  const above = dirname(path);
  if (!existsSync(above)) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    throw fileError(path, error);
  }
}

/** Whether a file is there that holds anything else than `text`: one that is to be written would be lost by it. */
export function holdsOther(path: string, text: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && readFileSync(path, 'utf8') !== text;
}
