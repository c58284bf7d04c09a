import type { Span } from '../edits.js';
import { STRONG_FRAMES, WEAK_FRAMES } from '../generated/damage.js';
import { countMatches, HAN } from '../pattern.js';
import type { Damage } from './types.js';

/** A Vietnamese text has at least this many letters of its own, and as many as it has Chinese ones outside of frames. */
const LEAST_LETTERS = 12;

const VIETNAMESE = /[\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111\u0309\u0323\u031b\u1ea0-\u1ef9]/g;

/** The phrases, split when first asked: constants. */
const CACHE: { strong?: readonly string[]; weak?: readonly string[] } = {};

/**
 * The frame that scraper templates put around a copied text: Chinese navigation in a page that is Vietnamese. It is
 * told by the whole text; a Chinese page, or one in both languages, has none.
 */
export function findPageFrames(text: string, lines: Iterable<Span>): Damage[] {
  if (text.search(HAN()) < 0) return [];
  const frames: Damage[] = [];
  for (const line of lines) {
    const found = frameOf(text, line);
    if (found !== undefined) frames.push(found);
  }
  if (frames.length === 0) return [];
  const han =
    countMatches(HAN(), text) -
    frames.reduce((sum, { start, end }) => sum + countMatches(HAN(), text.slice(start, end)), 0);
  const own = countMatches(VIETNAMESE, text);
  return own >= LEAST_LETTERS && own >= han ? frames : [];
}

function frameOf(text: string, { start, end }: Span): Damage | undefined {
  const line = text.slice(start, end);
  const first = line.search(HAN());
  if (first < 0) return undefined;
  CACHE.strong ??= STRONG_FRAMES.split('|');
  CACHE.weak ??= WEAK_FRAMES.split('|');
  const has = (phrase: string): boolean => line.includes(phrase) && !isSpokenOf(line, phrase);
  const strong = CACHE.strong.filter(has);
  const found = [...strong, ...CACHE.weak.filter(has)];
  if (strong.length === 0 && found.length < 2) return undefined;
  const from = start + first;
  let to = end;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  const reasons = [`Chinese navigation around Vietnamese text: ${found.join(', ')}`];
  return { kind: 'page-frame', start: from, end: to, reasons };
}

/** Whether the first place of a phrase in a line is in quotation marks or round brackets: prose tells of it there. */
function isSpokenOf(line: string, phrase: string): boolean {
  const start = line.indexOf(phrase);
  return (
    '"\u201c\u2018\u00ab(\uff08'.includes(line[start - 1] ?? ' ') &&
    '"\u201d\u2019\u00bb)\uff09'.includes(line[start + phrase.length] ?? ' ')
  );
}
