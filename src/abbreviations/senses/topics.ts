import { DIGITS, TOPICS } from '../../generated/abbreviations.js';
import { unpackPhrases } from '../dictionary/index.js';
import { type Neighbour, wordsOf } from './neighbours.js';
import { type Phrase, Phrases } from './phrases.js';

const cache: { phrases?: Phrases<string>; names?: readonly string[] } = {};

/** The topics that a packed rule names, a digit for each by the order of the table. */
export function unpackTopics(packed: string): string[] {
  const names = (cache.names ??= TOPICS.split('\n').map(row => row.slice(0, row.indexOf('\t'))));
  return Array.from(packed, digit => names[DIGITS.indexOf(digit)]);
}

/** The phrases of `data/abbreviations/topics.tsv`; one may belong to several topics. */
function topicPhrases(): Phrases<string> {
  if (cache.phrases) return cache.phrases;
  const phrases = new Phrases<string>(false);
  for (const row of TOPICS.split('\n')) {
    const [topic, words] = row.split('\t');
    phrases.add(unpackPhrases(words), topic);
  }
  cache.phrases = phrases;
  return phrases;
}

const NO_TOPICS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map();

/** How often each topic shows in the words on either side of a token: each phrase of it counts once. */
export function topicsIn(
  left: readonly Neighbour[],
  right: readonly Neighbour[],
): ReadonlyMap<string, number> {
  const phrases = topicPhrases();
  const isLeft = startsAny(left, phrases);
  const isRight = startsAny(right, phrases);
  if (!isLeft && !isRight) return NO_TOPICS;
  const counts = new Map<string, number>();
  const seen = new Set<Phrase>();
  const count = (topic: string, phrase: Phrase): void => {
    if (seen.has(phrase)) return;
    seen.add(phrase);
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  };
  const visit = (list: readonly Neighbour[]): void => {
    for (let i = 0; i < list.length; i++) if (list[i].startsTopic) phrases.visit(list, i, count);
  };
  if (isLeft) visit([...left].reverse());
  if (isRight) visit(right);
  return counts;
}

/** Whether a phrase of a topic starts with any of some words, each of which is asked once. */
function startsAny(list: readonly Neighbour[], phrases: Phrases<string>): boolean {
  let any = false;
  for (const one of list) any = (one.startsTopic ??= phrases.startsWith(one)) || any;
  return any;
}

/** How much of a line is looked at at once for what it is about, and how much on both sides of that. */
const BLOCK = 600;
const MARGIN = 600;

/** What is told around places of a document, one after the other: several of them may lie in one block of a line. */
export class TopicsAround {
  #line = '';
  #block = -1;
  #topics = NO_TOPICS;

  /** How often each topic shows in the sentences around a place of a line; the same for all places of a block of it. */
  at(line: string, index: number): ReadonlyMap<string, number> {
    const block = Math.floor(index / BLOCK);
    if (this.#block === block && this.#line === line) return this.#topics;
    const from = Math.max(0, block * BLOCK - MARGIN);
    const to = Math.min(line.length, (block + 1) * BLOCK + MARGIN);
    this.#topics = topicsIn([], wordsOf(line, from, to));
    this.#line = line;
    this.#block = block;
    return this.#topics;
  }
}
