/** What the abbreviations are measured beside: simple ways that people use. */
import { allEntries } from '../../src/abbreviations/dictionary/index.js';

export interface FoundPair {
  readonly short: string;
  readonly long: string;
}

export interface FoundUse {
  readonly start: number;
  readonly end: number;
  readonly expansion: string;
}

/** Schwartz and Hearst (2003): letters from right to left, anywhere in a word but the first; marks folded away. */
export function schwartzHearst(text: string): readonly FoundPair[] {
  const fold = (letters: string): string =>
    letters.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const found: FoundPair[] = [];
  for (const match of text.matchAll(/\(["\u201c]?([\p{Lu}][\p{L}&.\-/]{1,11})["\u201d]?\)/gu)) {
    const short = match[1];
    const letters = [...short].filter(letter => /\p{L}/u.test(letter)).length;
    const before = text.slice(0, match.index).trimEnd();
    const words = before.split(/\s+/).slice(-Math.min(letters + 5, letters * 2));
    const long = words.join(' ');
    const folded = [...long].map(fold);
    let at = long.length - 1;
    let fits = true;
    const wanted = [...short].filter(letter => /\p{L}/u.test(letter)).map(fold);
    for (let i = wanted.length - 1; i >= 0 && fits; i--) {
      while (at >= 0 && (folded[at] !== wanted[i] || (i === 0 && at > 0 && /\p{L}/u.test(long[at - 1]))))
        at--;
      fits = at >= 0;
      at--;
    }
    if (fits) found.push({ short, long: long.slice(long.lastIndexOf(' ', at) + 1).trim() });
  }
  return found;
}

/** Every token that the dictionary lists, in its first sense: those are in the order in which they are used. */
export function lookUpOnly(text: string): readonly FoundUse[] {
  const entries = new Map(allEntries());
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&.\-/]*/gu)].flatMap(match => {
    for (const token of [match[0], match[0].replace(/\.$/, '')]) {
      const entry = entries.get(token)?.find(({ tier }) => tier !== 'D');
      if (entry) return [{ start: match.index, end: match.index + token.length, expansion: entry.expansion }];
    }
    return [];
  });
}
