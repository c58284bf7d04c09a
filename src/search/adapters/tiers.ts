import type { Reading } from '../plan.js';
import { type IndexOptions, MOST_BOOSTS, mustsOf, toneTerm, typedBare } from './terms.js';

/** Tone keys of less weight are guesses at what was typed in part. */
const TYPED = 3;

/**
 * Readings for engines that find what has all of some terms and know no weights: the strictest first, the one for the
 * letters alone last.
 */
export function tiersOf(readings: readonly Reading[], options: IndexOptions): string[][] {
  const tiers = readings.map(reading => {
    const musts = mustsOf(reading);
    const told = reading.should.slice(0, MOST_BOOSTS).flatMap(one => {
      if (one.field === 'fold') return [one.term];
      return one.field === 'tone' && one.weight >= TYPED ? [toneTerm(one.term)] : [];
    });
    const asTyped = typedBare(reading).map(word => toneTerm(word.tone));
    const full = [...told, ...asTyped];
    const pairs = reading.should.filter(({ field }) => field === 'bigram').map(({ term }) => term);
    return options.pairs === false
      ? [[...musts, ...full], musts]
      : [[...musts, ...full, ...pairs], [...musts, ...pairs], [...musts, ...full], musts];
  });
  const ordered = [0, 1, 2, 3].flatMap(strictness =>
    tiers.flatMap(tier => (strictness in tier ? [[...new Set(tier[strictness])]] : [])),
  );
  const seen = new Set<string>();
  return ordered.filter(terms => !seen.has(terms.join(' ')) && seen.add(terms.join(' ')));
}
