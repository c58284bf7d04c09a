import { explainedBy } from '../cues.js';
import { builtIn } from '../dictionary/index.js';
import type { Reader } from '../reader.js';
import type { Form } from '../senses/index.js';
import type { Chunk } from '../tokens/index.js';
import { isOwn, isSpacedSign } from '../tokens/index.js';

/** How far from the start of a line a bracket may stand of which the line before says more. */
export const AT_START = 4;

/**
 * Whether a chunk is no abbreviation that anybody knows, and nothing beside it says that it is one: a word in capitals, a
 * foreign name, the number of a document. Most chunks are, so this comes first and is cheap. Never true of a chunk in
 * which `readLine` would find something.
 *
 * `announced` says whether the line before may end with a cue or a bracket.
 */
export function isMute(line: string, chunk: Chunk, announced: boolean, reader: Reader): boolean {
  const { version } = reader.memory;
  if (chunk.mutedIn !== version) {
    chunk.isMute = saysNothing(line, chunk, announced, reader);
    chunk.mutedIn = version;
  }
  return chunk.isMute;
}

function saysNothing(line: string, chunk: Chunk, announced: boolean, reader: Reader): boolean {
  const { start, end } = chunk;
  if (chunk.isNumbered) return true;
  const next = line.charCodeAt(end);
  if (isKnown(chunk, next === 0x2e, reader) || (chunk.joined && isPartKnown(chunk.form, reader)))
    return false;
  if (isSpacedSign(line, end)) return false; // a compound may begin here: LĐ&TB & XH
  if (chunk.toned && !chunk.joined) return true;
  if (next === 0x28 || (next === 0x20 && line.charCodeAt(end + 1) === 0x28)) return false;
  if (chunk.capitals < 2) return true;
  if (announced && start - chunk.from <= AT_START) return false;
  return !chunk.said && explainedBy(line, end) === undefined;
}

const isAnyOwn = ({ memory, user }: Reader): boolean => !memory.isEmpty || user.size > 0;

/** Whether anybody knows a chunk of letters as a short form, with the dot behind it or not. */
function isKnown(chunk: Chunk, isDotted: boolean, reader: Reader): boolean {
  const { hash } = chunk;
  if (hash < 0 || builtIn().hashes[hash] === 1) {
    const { form } = chunk;
    if (form.entries !== undefined || (isDotted && form.dotted !== undefined)) return true;
  }
  return isAnyOwn(reader) && (hash < 0 || reader.memory.mayKnow(hash)) && isOwn(chunk.form, reader);
}

/** Whether anybody knows a part of a joined chunk. */
function isPartKnown(form: Form, reader: Reader): boolean {
  if (form.startsDegrees) return true;
  const isOwned = isAnyOwn(reader);
  return form.parts.some(
    part => part.entries !== undefined || part.dotted !== undefined || (isOwned && isOwn(part, reader)),
  );
}

/** Whether all chunks of a line are mute: then there is nothing to read in it. `text` may hold other lines too. */
export function areMute(text: string, chunks: readonly Chunk[], announced: boolean, reader: Reader): boolean {
  for (let i = 0; i < chunks.length; i++) if (!isMute(text, chunks[i], announced, reader)) return false;
  return true;
}
