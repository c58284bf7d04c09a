import { allEntries, type Tier } from '../abbreviations/dictionary/index.js';
import type { DictionaryEntry } from '../abbreviations/index.js';
import { keysOfText } from './graph.js';
import { joinKeys } from './spell.js';

/** A short and a long form, as they are written, and how safe the pair is without its neighbours. */
export interface Pair {
  readonly short: string;
  readonly expansion: string;
  readonly tier: Tier;
  /** The tone keys of the long form, word by word. */
  readonly tones: readonly string[];
}

/** The dictionary by what people type: short forms by their folded letters, long forms by their folded words. */
export interface AbbreviationIndex {
  readonly byShort: ReadonlyMap<string, readonly Pair[]>;
  readonly byLong: ReadonlyMap<string, readonly Pair[]>;
  /** The number of words of the longest long form. */
  readonly longest: number;
}

function build(
  pairs: Iterable<{ readonly short: string; readonly expansion: string; readonly tier: Tier }>,
): AbbreviationIndex {
  const byShort = new Map<string, Pair[]>();
  const byLong = new Map<string, Pair[]>();
  let longest = 0;
  const add = (map: Map<string, Pair[]>, key: string, pair: Pair): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [pair]);
    else there.push(pair);
  };
  for (const { short, expansion, tier } of pairs) {
    const keys = keysOfText(expansion);
    const pair = { short, expansion, tier, tones: keys.map(({ tone }) => tone) };
    add(byShort, joinKeys(keysOfText(short), '').fold, pair);
    add(byLong, keys.map(({ fold }) => fold).join(' '), pair);
    longest = Math.max(longest, keys.length);
  }
  return { byShort, byLong, longest };
}

/** Built when first asked. */
const cache: { index?: AbbreviationIndex } = {};

/** The built-in dictionary without the slang of chats; or that of a user, whose entries are safe since they say so. */
export function abbreviationIndex(dictionary?: readonly DictionaryEntry[]): AbbreviationIndex {
  if (dictionary !== undefined) return build(dictionary.map(entry => ({ ...entry, tier: 'A' as const })));
  cache.index ??= build(
    allEntries().flatMap(([short, senses]) =>
      senses.flatMap(({ expansion, tier }) => (tier === 'D' ? [] : [{ short, expansion, tier }])),
    ),
  );
  return cache.index;
}
