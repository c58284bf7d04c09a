/** What makes a match better. */
import type { Reading } from '../plan.js';
import {
  isBareWord,
  MOST_BOOSTS,
  type TypedWord,
  tonesOfTyped,
  typedBare,
  typedWords,
  type Word,
  wordBoosts,
} from './terms.js';

/** Words side by side, of each any of some: one of them, two, or all of a query. */
export interface Boost {
  readonly run: readonly (readonly Word[])[];
  readonly weight: number;
}

/** What a word without marks is worth where one was typed: it decides between texts that are alike otherwise. */
const AS_TYPED = 1;
/** What words side by side are worth, by their letters alone; by their marks as well it is twice as much again. */
const SIDE_BY_SIDE = 4;

export function placedBoosts(reading: Reading): Boost[] {
  const words = typedWords(reading);
  const boosts: Boost[] = [
    ...wordBoosts(reading).map(boost => ({ run: [boost.words], weight: boost.weight })),
    ...typedBare(reading).map(word => ({ run: [[word]], weight: AS_TYPED })),
    ...words.slice(1).flatMap((word, i) => boostsOfRun([words[i], word])),
    // All of them too: ban giám hiệu and tổng giám đốc hold the pairs of ban giám đốc.
    ...(words.length > 2 ? boostsOfRun(words) : []),
  ];
  return boosts.length <= MOST_BOOSTS
    ? boosts
    : boosts.sort((a, b) => b.weight - a.weight).slice(0, MOST_BOOSTS);
}

function boostsOfRun(words: readonly TypedWord[]): Boost[] {
  const byLetters = { run: words.map(({ fold }) => [{ fold }]), weight: SIDE_BY_SIDE };
  if (words.every(isBareWord)) return [byLetters];
  const byMarks = { run: words.map(asTyped), weight: 2 * SIDE_BY_SIDE };
  const tones = words.flatMap(({ fold, written }) =>
    written === undefined ? [] : [[{ fold, tone: written }]],
  );
  const isToneless = tones.length === words.length && words.some(({ tone }) => tone === undefined);
  return isToneless ? [byLetters, byMarks, { run: tones, weight: SIDE_BY_SIDE }] : [byLetters, byMarks];
}

function asTyped(word: TypedWord): readonly Word[] {
  const { fold } = word;
  const tones = tonesOfTyped(word);
  return tones.length === 0 ? [{ fold }] : tones.map(tone => ({ fold, tone }));
}
