/** An engine in one set-up, as the bench drives it. */
import type { Span } from '../../src/edits.js';
import type { Document } from './damage.js';
import { analyze, findHits, highlight, planQuery } from './ours.js';

/** As it comes; with the best its own means give; with this library. */
export const SETUPS = ['raw', 'native', 'chuanhoa'] as const;
export type Setup = (typeof SETUPS)[number];

type Later<T> = T | Promise<T>;

export interface Contender {
  add(documents: readonly Document[]): Later<void>;
  /** The ids of the best documents. */
  search(typed: string, limit: number): Later<readonly number[]>;
  /** Bytes of the index alone, without the stored texts; as it is stored or would be. */
  bytes(): Later<number>;
  /** What the engine would mark in a document, if it can: spans of the text it was given. */
  marks?(typed: string, document: Document): Later<readonly Span[]>;
  close?(): Later<void>;
}

export type Engine = Readonly<Partial<Record<Setup, () => Later<Contender>>>>;

/** The spans of a text that an engine gave back with a sign before and behind each hit. */
export function spansBetween(marked: string, before: string, after: string): Span[] {
  const spans: Span[] = [];
  let shift = 0;
  for (let at = marked.indexOf(before); at >= 0; at = marked.indexOf(before, at + 1)) {
    const end = marked.indexOf(after, at);
    const start = at - shift;
    spans.push({ start, end: start + end - at - before.length });
    shift += before.length + after.length;
  }
  return spans;
}

/** What this library marks, the same for every engine. */
export const ownMarks = (typed: string, { text }: Document): readonly Span[] => {
  const analysis = analyze(text);
  return highlight(text, findHits(analysis, planQuery(typed)), { cuts: analysis.cuts });
};

/** Whether indexes with terms only get pairs of words too. */
export const PAIRS = { pairs: !process.argv.includes('--no-pairs') };

/** The recipe that the documentation of several engines recommends, and the one letter that it forgets. */
export const stripped = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/g, 'd')
    .replace(/\u0110/g, 'D');

/** All that the standard library does for words with their marks. */
export const composed = (text: string): string => text.normalize('NFC');
