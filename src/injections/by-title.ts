import { wordEnd } from '../language/words.js';
import { endsOf } from './ends.js';
import { finding, type Place, type Reading } from './reading.js';
import { isSureEnd, othersThan } from './sureness.js';
import { foldLetters, type Match } from './titles.js';
import type { Injection } from './types.js';

/** Judges a word by the document's own evidence: a line that stood before and gives the same letters. */
export function byTitle(place: Place, match: Match): Injection | undefined {
  const { text } = place;
  const { title } = match;
  if (isWholeTitle(place, match)) return undefined;
  const letters = foldLetters(text, match.start, match.end).letters.length;
  const reasons = [
    `${letters} letters repeat line ${match.line + 1} from its first to its last accented letter`,
  ];
  const squashEnds = match.earlierEnd === undefined ? [match.end] : [match.end, match.earlierEnd];
  for (const squashEnd of title.keyword === undefined ? [] : squashEnds) {
    const end = matchKeyword(text, squashEnd, place.lineEnd, title.keyword!);
    if (end < 0) continue;
    reasons.push(`the keyword 【${title.keyword}】 stands before that title`);
    const reading = readingAt(place, { ...match, end: squashEnd }, end);
    return finding(place, match, reading, [], 'certain', true, reasons);
  }
  const readings = squashEnds
    .flatMap(end => endsOf(place, match.start, end, { chainBits: 0, syllables: 0 }))
    .sort((a, b) => b.bits - a.bits || a.end - b.end);
  const [best] = readings;
  if (best === undefined) {
    reasons.push('no keyword is to be seen behind it');
    const reading = readingAt(place, match, place.end);
    return finding(place, match, reading, [], letters >= 12 ? 'likely' : 'possible', false, reasons);
  }
  const others = othersThan(best, readings);
  const certain = letters >= 12 || (letters >= 8 && best.stop?.opens === true);
  return finding(
    place,
    match,
    best,
    others.alternatives,
    certain ? 'certain' : 'likely',
    isSureEnd(place, best, others),
    reasons,
  );
}

/** A title glued as a whole, ASCII edges too (HàNộiMùaThu), was not cut by the spam: somebody wrote it so. */
function isWholeTitle({ text, start, end }: Place, match: Match): boolean {
  const { title } = match;
  const before = foldLetters(text, start, match.start).letters;
  const after = foldLetters(text, match.end, end).letters;
  return before.endsWith(title.head) && after === title.tail && before.length === title.head.length;
}

/** Where the keyword that stands at `from` ends, compared without tones; -1 if another text stands there. */
function matchKeyword(text: string, from: number, limit: number, keyword: string): number {
  const wanted = foldLetters(keyword, 0, keyword.length).letters;
  if (wanted.length < 2) return -1;
  const found = foldLetters(text, from, Math.min(limit, from + 2 * keyword.length));
  if (!found.letters.startsWith(wanted)) return -1;
  const next = found.starts[wanted.length - 1] + 1;
  // Signs and digits that end the keyword belong to it.
  const tail = /[^\p{L}\p{M}]*$/u.exec(keyword)![0];
  return text.startsWith(tail, next) ? next + tail.length : next;
}

/** The reading whose end is known. */
function readingAt(place: Place, match: Match, end: number): Reading {
  return {
    start: match.start,
    keyword: match.end,
    end,
    carrier: carrierOf(place, match.start, end),
    bits: 0,
    stop: undefined,
    chainBits: 0,
    syllables: 0,
  };
}

function carrierOf({ text, start, lineEnd }: Place, cut: number, end: number): string | undefined {
  const head = text.slice(start, cut);
  const rest = text.slice(end, wordEnd(text, end, lineEnd));
  return head === '' && rest === '' ? undefined : head + rest;
}
