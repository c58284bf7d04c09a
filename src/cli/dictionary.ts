import { readFileSync } from 'node:fs';
import { parseDictionary } from '../abbreviations/index.js';
import { FilterError, fileError } from './io.js';

/** Reads a dictionary of abbreviations. @throws {FilterError} naming file and line. */
export function readDictionary(path: string): ReturnType<typeof parseDictionary> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw fileError(path, error);
  }
  try {
    return parseDictionary(text, path);
  } catch (error) {
    throw new FilterError((error as Error).message);
  }
}
