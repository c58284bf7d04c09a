import { builtIn } from '../../abbreviations/dictionary.js';
import { isSyllable } from '../../syllable/index.js';
import { foldKey } from '../keys.js';

/** A long form and the short forms that stand for it, as they are written. */
export interface SynonymGroup {
  readonly long: string;
  readonly shorts: readonly string[];
}

/**
 * The abbreviations that are safe anywhere (tier A of the dictionary), by their long forms.
 *
 * Engines compare in lower case and without marks: a short form that is a syllable then (TƯ, tư) is left out.
 */
export function synonymGroups(): readonly SynonymGroup[] {
  const groups = new Map<string, string[]>();
  for (const [short, senses] of builtIn().entries) {
    for (const { expansion, tier } of senses) {
      if (tier !== 'A' || isSyllable(short) || isSyllable(foldKey(short))) continue;
      const long = plainPhrase(expansion);
      groups.set(long, [...(groups.get(long) ?? []), short]);
    }
  }
  return [...groups].map(([long, shorts]) => ({ long, shorts })).sort((a, b) => (a.long < b.long ? -1 : 1));
}

/** A phrase without the signs between its words: engines drop them, and some give commas a meaning. */
const plainPhrase = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
