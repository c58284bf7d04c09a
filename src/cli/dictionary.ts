import { readFileSync } from 'node:fs';
import { parseDictionary } from '../abbreviations/index.js';
import { FilterError, fileError } from './io.js';
import { countLines, findInvalid } from './utf8.js';

/** Reads a dictionary of abbreviations. @throws {FilterError} naming file and line. */
export function readDictionary(path: string): ReturnType<typeof parseDictionary> {
  let text: string;
  try {
    const bytes = readFileSync(path);
    const bad = findInvalid(bytes, 0, bytes.length);
    if (bad >= 0)
      throw new FilterError(`${path}: line ${countLines(bytes, 0, bad) + 1}, byte ${bad}: not UTF-8`);
    text = bytes.toString('utf8');
  } catch (error) {
    throw error instanceof FilterError ? error : fileError(path, error);
  }
  try {
    return parseDictionary(text, path);
  } catch (error) {
    throw new FilterError((error as Error).message);
  }
}
