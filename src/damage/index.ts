import { requireText } from '../checks.js';
import { INVISIBLE } from '../context/invisible.js';
import type { Span } from '../edits.js';
import { nextGlue } from '../language/glue.js';
import { wordEnd } from '../language/words.js';
import { findKeywordChain } from './keyword-chains.js';
import { findPageFrames } from './page-frames.js';
import { findRandomTones } from './random-tones.js';
import { findSplitLetters } from './split-letters.js';
import type { Damage, LineFinder } from './types.js';

export type { Damage, DamageKind } from './types.js';

/** Families that show in words which are no single syllable: lines with fewer of these than `LEAST_GLUED` have none. */
const GLUED: readonly LineFinder[] = [findKeywordChain, findRandomTones];
const LEAST_GLUED = 2;

/**
 * Finds damage done on purpose that no step repairs, each family under its own name.
 *
 * `keyword-chain`: keywords of betting pages glued pairwise; `split-letters`: an invisible character behind each
 * letter; `random-tones`: wrong tones strewn into words; `page-frame`: Chinese navigation of a scraper's template
 * around Vietnamese text. One span of each family in a line at the most, in UTF-16 code units of `text`, sorted by
 * start; nothing is ever cut. Any string is read; other text gives an empty list. Time grows with the length.
 *
 * Do not use it for the injections inside of sentences: that is `findInjections`.
 *
 * @example
 * ```ts
 * const [{ kind, reasons }] = findDamage('tròng thế gịới thể thảó, bóng đá lúôn vui');
 * kind; // 'random-tones'
 * reasons; // ['3 of 6 words are syllables but for their tones, 2 of them have two']
 * findDamage('trong thế giới thể thao, bóng đá luôn vui'); // []
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function findDamage(text: string): readonly Damage[] {
  requireText(text);
  const found = findPageFrames(text, linesOf(text));
  // Some of these stand between letters that were split; no other text needs the search.
  const hasInvisible = INVISIBLE.test(text);
  for (const line of linesOf(text)) {
    const finders = hasGlue(text, line) ? GLUED : [];
    for (const find of hasInvisible ? [...finders, findSplitLetters] : finders) {
      const damage = find(text, line);
      if (damage !== undefined) found.push(damage);
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function hasGlue(text: string, { start, end }: Span): boolean {
  let glued = 0;
  for (let at = start; glued < LEAST_GLUED; glued++) {
    const hit = nextGlue(text, at, end);
    if (hit < 0) return false;
    at = wordEnd(text, hit, end);
  }
  return true;
}

/** The lines of a text without their ends, one at a time: a text may have more of them than there is room for at once. */
function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { start, end };
    start = end + 1;
  }
}
