import { verbatimSpanAt } from '../context/verbatim.js';
import { KEPT_WORDS } from '../generated/run-together.js';
import { attestedSyllable, readChain } from '../language/chain.js';
import { pairBits, syllableBits } from '../language/model.js';
import { ASCII_LETTER, kindAt, OTHER_LETTER, wordEnd, wordStart } from '../language/words.js';
import { isCapital, letterAt } from '../syllable/letters.js';
import { NO_SYLLABLE, type PackedSyllable, rimeOf, toneNumberOf } from '../syllable/scan.js';

/** What is longer was not joined by accident. */
const LONGEST = 48;
/**
 * A word that is a chain of syllables has to be that much better than a foreign word, in bits; less will do if its
 * parts are known to go together, and if two of them bear a tone, as in no foreign word.
 */
const LEAST_BITS = 10;
const LEAST_BITS_OF_PAIR = 9;
const LEAST_BITS_OF_TONES = 5;
/** A word that stands alone, without Vietnamese ones around, or that looks borrowed, needs more. */
const LEAST_BITS_ALONE = 18;
const LEAST_BITS_OF_BORROWED = 16;
/** And by so much better than any other way to split it. */
const LEAST_MARGIN = 4;
/** The cost of a syllable that is too rare to be a part of anything. */
const RARE = 20;

/**
 * Where spaces were lost in the word around `hit`, the place at which the gate stopped, in one line: the offsets at
 * which they have to be put in, none if the word is to stay.
 */
export function lostSpaces(line: string, hit: number): readonly number[] {
  const start = wordStart(line, hit, 0);
  const end = wordEnd(line, hit, line.length);
  if (hit === start && line[start - 1] === '.') {
    return isSentenceEnd(line, start, end) && verbatimSpanAt(line, hit) === undefined ? [start] : [];
  }
  if (end - start > LONGEST || !standsFree(line, start, end)) return [];
  const joints = jointsOf(line, start, end);
  return joints.length > 0 && verbatimSpanAt(line, hit) === undefined ? joints : [];
}

/** Whether only spaces, quotes, brackets and the signs of a sentence stand around: no hashtag, file name, compound. */
function standsFree(line: string, start: number, end: number): boolean {
  if (start > 0 && !' \t\u00a0([{"\'“‘«,;:.!?…–—/'.includes(line[start - 1])) return false;
  if (start > 1 && '.:/'.includes(line[start - 1]) && line[start - 2] !== ' ') return false;
  // A bracket directly behind a word is code.
  if (start > 1 && '([{'.includes(line[start - 1]) && kindAt(line, start - 2) !== 0) return false;
  if (end >= line.length) return true;
  if (!' \t\u00a0)]}"\'”’»,;:.!?…–—/'.includes(line[end])) return false;
  const next = line.charCodeAt(end + 1);
  return (
    !".:/,'".includes(line[end]) || end + 1 >= line.length || next <= 0x20 || '"”’)'.includes(line[end + 1])
  );
}

function jointsOf(line: string, start: number, end: number): readonly number[] {
  if (isKept(line, start, end)) return [];
  const context: Context = {
    start,
    end,
    left: neighbour(line, start, -1),
    right: neighbour(line, end, 1),
  };
  const joints = syllableJoints(line, context);
  return joints.length > 0 ? joints : foreignJoint(line, context);
}

/** A word and the Vietnamese words next to it. */
interface Context {
  readonly start: number;
  readonly end: number;
  readonly left: PackedSyllable;
  readonly right: PackedSyllable;
}

function syllableJoints(line: string, context: Context): readonly number[] {
  const chain = readChain(line, context.start, context.end, context);
  if (chain === undefined) return [];
  const { pieces, bits, margin } = chain;
  if (pieces.length < 2 || margin < LEAST_MARGIN) return [];
  if (pieces.some(({ packed }) => syllableBits(packed) > RARE)) return [];
  const pairs = pieces.slice(1).map(({ packed }, i) => pairBits(pieces[i].packed, packed));
  const known = pairs.filter(pair => pair > 0).length;
  const isSafe = known > 0 && known * 2 >= pairs.length;
  if (!isSafe && isNameLike(line, pieces)) return [];
  if (bits < leastBits(pieces, isSafe)) return [];
  if (bits < LEAST_BITS_ALONE && !isAmongVietnamese(line, context)) return [];
  return pieces.slice(1).map(piece => piece.start);
}

function leastBits(pieces: readonly Part[], isSafe: boolean): number {
  if (isSafe) return LEAST_BITS_OF_PAIR;
  if (isBorrowed(pieces)) return LEAST_BITS_OF_BORROWED;
  const tones = pieces.filter(({ packed }) => toneNumberOf(packed) > 0).length;
  return tones > 1 ? LEAST_BITS_OF_TONES : LEAST_BITS;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly packed: PackedSyllable;
}

/** All parts begin with a capital, or are capitals: a brand or a name, if nothing says otherwise. */
const isNameLike = (line: string, pieces: readonly Part[]): boolean =>
  pieces.every(({ start }) => isCapital(letterAt(line, start)));

/**
 * Borrowed words bear their tones on closed syllables only, and sắc at that (mácxít, cátxét); what has no tone at all
 * is borrowed or a name (ôtô, Êđê).
 */
const isBorrowed = (pieces: readonly Part[]): boolean =>
  pieces.every(
    ({ packed }) => toneNumberOf(packed) === 0 || (toneNumberOf(packed) === 2 && rimeOf(packed).stopped),
  );

const CACHE: { kept?: ReadonlySet<string> } = {};

function isKept(line: string, start: number, end: number): boolean {
  CACHE.kept ??= new Set(KEPT_WORDS.split('|'));
  return CACHE.kept.has(line.slice(start, end).toLowerCase());
}

/** The next word to one side, over one space. */
function neighbour(line: string, at: number, direction: 1 | -1): PackedSyllable {
  const space = direction > 0 ? at : at - 1;
  if (line.charCodeAt(space) !== 0x20) return NO_SYLLABLE;
  const [start, end] =
    direction > 0
      ? [at + 1, wordEnd(line, at + 1, Math.min(line.length, at + 12))]
      : [wordStart(line, space, Math.max(0, space - 12)), space];
  return end > start ? attestedSyllable(line, start, end) : NO_SYLLABLE;
}

/** Whether a word next to this one is Vietnamese, and an accent is to be seen around. */
function isAmongVietnamese(line: string, { start, end, left, right }: Context): boolean {
  if (left === NO_SYLLABLE && right === NO_SYLLABLE) return false;
  const from = Math.max(0, start - 40);
  const to = Math.min(line.length, end + 40);
  for (let i = from; i < to; i++)
    if ((i < start || i >= end) && kindAt(line, i) === OTHER_LETTER) return true;
  return false;
}

// ---------------------------------------------------------------------------------------------------------------
// One part is a foreign word or name.

/** Syllables with an accent that no foreign word ends in, and that often follow a name. */
const FOLLOWERS = /(?:và|của|được|với|những|từ|đã|để)$/;

/** A Vietnamese word before a foreign name or capitals (gọiQueensland, trìnhUBND), or và, của, với behind a name. */
function foreignJoint(line: string, context: Context): readonly number[] {
  const { start, end, left, right } = context;
  if (!isAmongVietnamese(line, context)) return [];
  const word = line.slice(start, end);
  const name = /^\p{Ll}+(?=\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{1,7})$)/u.exec(word);
  if (name) {
    const at = start + name[0].length;
    const packed = attestedSyllable(line, start, at);
    const sure = packed !== NO_SYLLABLE && syllableBits(packed) < 14 && /[^\x00-\x7f]/.test(name[0]);
    return sure && left !== NO_SYLLABLE ? [at] : [];
  }
  const follower = FOLLOWERS.exec(word);
  if (follower && right !== NO_SYLLABLE && follower.index >= 4) {
    const at = start + follower.index;
    for (let i = start; i < at; i++) if (kindAt(line, i) !== ASCII_LETTER) return [];
    return [at];
  }
  return [];
}

// ---------------------------------------------------------------------------------------------------------------
// A sentence that ends without a space (tăng cao.Năm nay).

function isSentenceEnd(line: string, start: number, end: number): boolean {
  const dot = start - 1;
  const before = wordStart(line, dot, Math.max(0, dot - 12));
  if (dot - before < 2 || !(before === 0 || ' ("“'.includes(line[before - 1]))) return false;
  const last = attestedSyllable(line, before, dot);
  const first = attestedSyllable(line, start, end);
  if (last === NO_SYLLABLE || first === NO_SYLLABLE || end - start < 2) return false;
  if (isCapital(letterAt(line, before)) || syllableBits(last) > 16 || syllableBits(first) > 16) return false;
  const next = neighbour(line, end, 1);
  const previous = neighbour(line, before, -1);
  if (next === NO_SYLLABLE || previous === NO_SYLLABLE) return false;
  return isAmongVietnamese(line, { start: before, end, left: previous, right: next });
}
