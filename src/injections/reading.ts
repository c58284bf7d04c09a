import type { Span } from '../edits.js';
import { LONGEST_KEYWORD } from './keywords.js';
import type { Stop } from './paths.js';
import type { Match } from './titles.js';
import type { Alternative, Confidence, Injection } from './types.js';
import { Vocabulary } from './vocabulary.js';

/** One way to read a suspicious word: where the squash and the keyword begin, and where the cut ends. */
export interface Reading {
  readonly start: number;
  readonly keyword: number;
  readonly end: number;
  readonly carrier: string | undefined;
  readonly bits: number;
  readonly stop: Stop | undefined;
  /** What the chain of the squashed part alone is worth, and of how many syllables it is. */
  readonly chainBits: number;
  readonly syllables: number;
}

/** The word as it stands in its line. */
export interface Place extends Span {
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The words around, collected when first asked. */
  readonly vocabulary: () => Vocabulary;
}

/** The most letters of a torn word that may stand on either side of the injected text. */
export const LONGEST_REST = 6;

/** How much of the line on each side tells the words of the document. */
const WINDOW = 800;

export function collectWords(
  text: string,
  word: Span,
  line: Span,
  recent: readonly string[],
): () => Vocabulary {
  let vocabulary: Vocabulary | undefined;
  return () => {
    if (vocabulary) return vocabulary;
    vocabulary = new Vocabulary();
    for (const before of recent) vocabulary.add(before);
    vocabulary.add(text.slice(Math.max(line.start, word.start - WINDOW), word.start));
    const behind = word.end + LONGEST_KEYWORD;
    vocabulary.add(text.slice(behind, Math.min(line.end, behind + WINDOW)));
    return vocabulary;
  };
}

/** A reading as a finding, with one reason more if it joins a torn word again. */
export function finding(
  place: Place,
  match: Match | undefined,
  reading: Reading,
  alternatives: readonly Alternative[],
  confidence: Confidence,
  endCertain: boolean,
  reasons: string[],
): Injection {
  const { start, keyword, end, carrier } = reading;
  const head = place.text.slice(place.start, start);
  if (carrier !== undefined && carrier !== head)
    reasons.push(`${head} and ${carrier.slice(head.length)} make ${carrier}`);
  return {
    start,
    end,
    squashed: { start, end: keyword },
    keyword: keyword < end ? { start: keyword, end } : undefined,
    carrier,
    // The line's number: the stepper, which knows where lines stand, makes a span of it.
    source: match && { start: match.line, end: match.line },
    confidence,
    endCertain,
    alternatives: endCertain ? [] : alternatives,
    reasons,
  };
}
