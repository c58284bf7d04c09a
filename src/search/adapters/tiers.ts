import type { Reading } from '../plan.js';
import { tonesWithin } from '../terms.js';
import { type IndexOptions, MOST_BOOSTS, mustsOf, toneTerm, typedBare } from './terms.js';

/** Tone keys of less weight are guesses at what was typed in part. */
const TYPED = 3;

/** Any of some terms. */
export type AnyOf = readonly string[];

/** The terms of all words of some letters that an index without their folded key may have. */
const anyMarks = (fold: string): AnyOf => [...new Set([fold, ...tonesWithin(fold).map(toneTerm)])];

/**
 * Readings for engines that find documents by a term and know no weights, as what a document has to have: the strictest
 * first, the one for the letters alone last.
 */
export function tiersOf(readings: readonly Reading[], options: IndexOptions): AnyOf[][] {
  const tiers = readings.map(reading => {
    const musts = mustsOf(reading).map(anyMarks);
    const told = reading.should.slice(0, MOST_BOOSTS).flatMap(({ field, term, weight }): AnyOf[] => {
      if (field === 'fold') return [anyMarks(term)];
      return field === 'tone' && weight >= TYPED ? [[toneTerm(term)]] : [];
    });
    const asTyped = typedBare(reading).map(word => [toneTerm(word.tone)]);
    const full = [...told, ...asTyped];
    const pairs = reading.should.filter(({ field }) => field === 'bigram').map(({ term }) => [term]);
    return options.pairs === false
      ? [[...musts, ...full], musts]
      : [[...musts, ...full, ...pairs], [...musts, ...pairs], [...musts, ...full], musts];
  });
  return [0, 1, 2, 3].flatMap(strictness =>
    tiers.flatMap(tier => (strictness in tier ? [tier[strictness]] : [])),
  );
}
