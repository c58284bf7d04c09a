import { explainedBy, maySayShort } from './cues.js';
import { lookUp } from './dictionary.js';
import type { Reader } from './reader.js';
import type { Chunk } from './tokens.js';

/** How far from the start of a line a bracket may stand of which the line before says more. */
export const AT_START = 4;

/**
 * Whether a chunk is no abbreviation that anybody knows, and nothing beside it says that it is one: a word in capitals, a
 * foreign name, the number of a document. Most chunks are, so this comes first and is cheap. It never tells so of a chunk
 * that `readLine` would find something in.
 *
 * `announced` says whether the line before may end with a cue or a bracket.
 */
export function isMute(line: string, chunk: Chunk, announced: boolean, { memory, user }: Reader): boolean {
  const { text, start, end } = chunk;
  if (chunk.digits && text.includes('/')) return true;
  if (chunk.joined || lookUp(text) !== undefined || memory.get(text) !== undefined || user.has(text))
    return false;
  const next = line.charCodeAt(end);
  if (next === 0x2e && lookUp(`${text}.`) !== undefined) return false;
  if (next === 0x28 || (next === 0x20 && line.charCodeAt(end + 1) === 0x28)) return false;
  if (chunk.capitals < 2) return true;
  if (announced && start <= AT_START) return false;
  return !maySayShort(line, start) && explainedBy(line, end) === undefined;
}
