import { requireText } from './checks.js';
import { type Past, PrecedingText } from './context/past.js';

/** `normalize`, for a text that comes in pieces. */
export interface Normalizer {
  /** Takes the next piece, cut anywhere; returns the output of all lines that are complete by now. */
  push(chunk: string): string;
  /** Ends the document: returns the output of the last line. What is pushed next starts a new document. */
  end(): string;
}

/** A document under way: takes its next lines, and what stood before them, and gives their output. */
export type LineDocument = (lines: string, past: Past) => string;

/** Joins pieces into whole lines and feeds them to a document. */
export function createLineFeeder(startDocument: () => LineDocument): Normalizer {
  let document = startDocument();
  let behind = new PrecedingText();
  let held: string[] = [];
  const feed = (lines: string): string => {
    const output = document(lines, () => behind.past());
    behind.add(lines);
    return output;
  };
  return {
    push(chunk) {
      requireText(chunk, 'chunk');
      const isWhole = chunk.charCodeAt(chunk.length - 1) === 0x0a;
      const end = isWhole ? chunk.length : chunk.lastIndexOf('\n') + 1;
      if (end === 0) {
        if (chunk !== '') held.push(chunk);
        return '';
      }
      const lines = held.length === 0 ? chunk.slice(0, end) : held.join('') + chunk.slice(0, end);
      held = end < chunk.length ? [chunk.slice(end)] : [];
      return feed(lines);
    },
    end() {
      const rest = held.length === 0 ? '' : feed(held.join(''));
      document = startDocument();
      behind = new PrecedingText();
      held = [];
      return rest;
    },
  };
}
