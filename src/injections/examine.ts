import type { Span } from '../edits.js';
import { readChain, readEnds } from '../language/chain.js';
import { kindAt, OTHER_LETTER } from '../language/words.js';
import { byLanguage, LEAST_BITS } from './by-language.js';
import { byTitle } from './by-title.js';
import type { DocumentMemory } from './memory.js';
import { collectWords, LONGEST_REST, type Place } from './reading.js';
import type { Match } from './titles.js';

import type { Injection } from './types.js';

/**
 * Judges one long word with accents. Returns the span to cut and the reasons, or nothing; spans count in `text`.
 */
export function examine(text: string, word: Span, line: Span, memory: DocumentMemory): Injection | undefined {
  const place: Place = {
    text,
    start: word.start,
    end: word.end,
    lineStart: line.start,
    lineEnd: line.end,
    vocabulary: collectWords(text, word, line, memory.recent),
  };
  const starts = accentedPlaces(place);
  if (starts.length < 2 || isFewSyllables(place)) return undefined;
  const ends = readEnds(text, starts[0], word.end);
  const most = ends.bits.reduce((max, bits) => Math.max(max, bits));
  if (most <= 0) return undefined;
  const match = memory.find(text, word.start, word.end);
  const title = match && match.start - word.start <= LONGEST_REST ? match : undefined;
  const byItself = (): Injection | undefined =>
    most > LEAST_BITS ? byLanguage(place, starts, ends) : undefined;
  if (title === undefined) return byItself();
  if (title.title.cutOff) return repeated(byItself(), title);
  return byTitle(place, title) ?? byItself();
}

/** A finding that a summary shows too, which breaks off in the middle of it (Theộisáchmùathumở...). */
function repeated(found: Injection | undefined, { line }: Match): Injection | undefined {
  if (found === undefined) return undefined;
  return {
    ...found,
    source: { start: line, end: line },
    confidence: found.confidence === 'possible' ? 'likely' : found.confidence,
    reasons: [...found.reasons, `line ${line + 1} begins with the same letters and breaks off in dots`],
  };
}

/** Two or three whole syllables merely lost their spaces: too short for a squash and the beginning of a keyword. */
function isFewSyllables({ text, start, end }: Place): boolean {
  if (end - start > LONGEST_FEW) return false;
  const pieces = readChain(text, start, end)?.pieces;
  return pieces !== undefined && pieces.length <= 3;
}

const LONGEST_FEW = 21;

function accentedPlaces({ text, start, end }: Place): number[] {
  const places: number[] = [];
  for (let i = start; i < end; i++) if (kindAt(text, i) === OTHER_LETTER) places.push(i);
  return places;
}
