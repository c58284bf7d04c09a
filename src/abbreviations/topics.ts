import { TOPICS } from '../generated/abbreviations.js';
import { atomsOf, type Neighbour } from './neighbours.js';
import { type Phrase, phraseFits, readPhrases } from './phrases.js';

interface TopicPhrase {
  readonly phrase: Phrase;
  readonly topic: string;
}

const cache: { index?: ReadonlyMap<string, readonly TopicPhrase[]> } = {};

/** The phrases of `data/abbreviations/topics.tsv` by their first word; a phrase may belong to several topics. */
function topicIndex(): ReadonlyMap<string, readonly TopicPhrase[]> {
  if (cache.index) return cache.index;
  const index = new Map<string, TopicPhrase[]>();
  for (const row of TOPICS.split('\n')) {
    const [topic, words] = row.split('\t');
    for (const phrase of readPhrases(words)) {
      const list = index.get(phrase[0]);
      if (list) list.push({ phrase, topic });
      else index.set(phrase[0], [{ phrase, topic }]);
    }
  }
  cache.index = index;
  return index;
}

/** How often each topic shows in the words on either side of a token: each word of it counts once. */
export function topicsIn(
  left: readonly Neighbour[],
  right: readonly Neighbour[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<Phrase>();
  for (const list of [[...left].reverse(), right]) {
    for (let i = 0; i < list.length; i++) {
      for (const { phrase, topic } of topicIndex().get(atomsOf(list[i])[0]) ?? []) {
        if (seen.has(phrase) || !phraseFits(phrase, list, i, false)) continue;
        seen.add(phrase);
        counts.set(topic, (counts.get(topic) ?? 0) + 1);
      }
    }
  }
  return counts;
}
