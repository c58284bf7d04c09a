import { isVerbatimAt } from '../context/verbatim.js';
import { KEPT_WORDS } from '../generated/run-together.js';
import { attestedSyllable, readChain } from '../language/chain.js';
import { pairBits, syllableBits } from '../language/model.js';
import { ASCII_LETTER, kindAt, OTHER_LETTER, wordEnd, wordStart } from '../language/words.js';
import { wordsIn } from '../once.js';
import { pattern } from '../pattern.js';
import { idOf, isCapital, isVowel, letterAt } from '../syllable/letters.js';
import { NO_SYLLABLE, type PackedSyllable, rimeOf, toneNumberOf } from '../syllable/scan.js';

/** What is longer was not joined by accident. */
const LONGEST_JOINED = 48;
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
 * Where spaces were lost in the word around `hit`, the place at which the gate stopped, by its line: the offsets at
 * which they have to be put in, none if the word is to stay.
 */
export function lostSpaces(text: string, hit: number): readonly number[] {
  const start = wordStart(text, hit, 0);
  const end = wordEnd(text, hit, text.length);
  if (hit === start && text[start - 1] === '.') {
    return isSentenceEnd(text, start, end) && !isVerbatimAt(text, hit) ? [start] : [];
  }
  if (end - start > LONGEST_JOINED || !standsFree(text, start, end)) return [];
  const joints = jointsOf(text, start, end);
  return joints.length > 0 && !isVerbatimAt(text, hit) ? joints : [];
}

const BEFORE = ' \t\r\n\u00a0([{"\'“‘«,;:.!?…–—/';
const BEHIND = ' \t\r\n\u00a0)]}"\'”’»,;:.!?…–—/';

/** The mark of an item of a list, glued to its first word: 3.Tổchức, a.1.3)Bảnsao, +Sốlượng. */
const ITEM = /(?:^|\s)(?:\(?(?:[a-zđ]|\d{1,3})(?:\.\d{1,3}){0,4}[.)]|[+*\u2022-])$/;
const LONGEST_ITEM = 24;

/** Whether only spaces, quotes, brackets and the signs of a sentence stand around: no hashtag, file name, compound. */
const standsFree = (text: string, start: number, end: number): boolean =>
  (startsFree(text, start) || ITEM.test(text.slice(Math.max(0, start - LONGEST_ITEM), start))) &&
  endsFree(text, end);

function startsFree(text: string, start: number): boolean {
  if (start > 0 && !BEFORE.includes(text[start - 1])) return false;
  if (start > 1 && '.:/'.includes(text[start - 1]) && text.charCodeAt(start - 2) > 0x20) return false;
  // A bracket directly behind a word is code.
  return !(start > 1 && '([{'.includes(text[start - 1]) && kindAt(text, start - 2) !== 0);
}

function endsFree(text: string, end: number): boolean {
  if (end >= text.length) return true;
  if ('(:'.includes(text[end]) && startsPhrase(text, end + 1)) return true;
  if (!BEHIND.includes(text[end])) return false;
  if (end + 1 >= text.length || !".:/,'".includes(text[end])) return true;
  return text.charCodeAt(end + 1) <= 0x20 || '"”’)'.includes(text[end + 1]);
}

/**
 * Whether words start there, the first one Vietnamese and with a capital: what is said of a word may be glued to it, as in
 * giámđốc(Giám đốc cũ) and địnhthuế:Người nộp. No program text goes on so: tínhTổng(), họtên:String.
 */
function startsPhrase(text: string, start: number): boolean {
  if (!isCapital(letterAt(text, start))) return false;
  const end = wordEnd(text, start, Math.min(text.length, start + 12));
  return attestedSyllable(text, start, end) !== NO_SYLLABLE && /^ \p{Ll}/u.test(text.slice(end, end + 2));
}

function jointsOf(text: string, start: number, end: number): readonly number[] {
  if (isKept(text, start, end)) return [];
  const context: Context = {
    start,
    end,
    left: neighbour(text, start, -1),
    right: neighbour(text, end, 1),
  };
  const joints = syllableJoints(text, context);
  return joints.length > 0 ? joints : foreignJoint(text, context);
}

/** A word and the Vietnamese words next to it. */
interface Context {
  readonly start: number;
  readonly end: number;
  readonly left: PackedSyllable;
  readonly right: PackedSyllable;
}

function syllableJoints(text: string, context: Context): readonly number[] {
  const chain = readChain(text, context.start, context.end, context);
  if (chain === undefined) return [];
  const { pieces, bits, margin } = chain;
  if (pieces.length < 2 || margin < LEAST_MARGIN) return [];
  if (pieces.some(({ packed }) => syllableBits(packed) > RARE)) return [];
  if (pieces.some((piece, i) => i > 0 && isNoJoint(text, pieces[i - 1], piece, context))) return [];
  const pairs = pieces.slice(1).map(({ packed }, i) => pairBits(pieces[i].packed, packed));
  const known = pairs.filter(pair => pair > 0).length;
  const isSafe = known > 0 && known * 2 >= pairs.length;
  if (!isSafe && isNameLike(text, pieces)) return [];
  if (bits < leastBits(pieces, isSafe)) return [];
  if (bits < LEAST_BITS_ALONE && !isAmongVietnamese(text, context)) return [];
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

/**
 * Whether no space was ever between two parts: both bare of marks and not known to go together (từcamerakỹ: a borrowed
 * word between two others), a vowel typed twice (quản lýý), or a run of capitals in a word of small letters (ChươngVIHI).
 */
function isNoJoint(text: string, before: Part, { start, end, packed }: Part, context: Context): boolean {
  const isBare = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (kindAt(text, i) !== ASCII_LETTER) return false;
    return true;
  };
  if (isBare(before.start, end) && pairBits(before.packed, packed) <= 0) return true;
  const last = letterAt(text, before.end - 1);
  const first = letterAt(text, start);
  if (isVowel(idOf(first)) && idOf(first) === idOf(last)) return true;
  return isCapital(first) && isCapital(last) && hasSmallLetter(text, context);
}

function hasSmallLetter(text: string, { start, end }: Context): boolean {
  for (let i = start; i < end; i++) if (kindAt(text, i) !== 0 && !isCapital(letterAt(text, i))) return true;
  return false;
}

/** All parts begin with a capital, or are capitals: a brand or a name, if nothing says otherwise. */
const isNameLike = (text: string, pieces: readonly Part[]): boolean =>
  pieces.every(({ start }) => isCapital(letterAt(text, start)));

/**
 * Borrowed words bear their tones on closed syllables only, and sắc at that (mácxít, cátxét); what has no tone at all
 * is borrowed or a name (ôtô, Êđê).
 */
const isBorrowed = (pieces: readonly Part[]): boolean =>
  pieces.every(
    ({ packed }) => toneNumberOf(packed) === 0 || (toneNumberOf(packed) === 2 && rimeOf(packed).stopped),
  );

const kept = /* @__PURE__ */ wordsIn(KEPT_WORDS);

function isKept(text: string, start: number, end: number): boolean {
  return kept().has(text.slice(start, end).toLowerCase());
}

/** The next word to one side, over one space. */
function neighbour(text: string, at: number, direction: 1 | -1): PackedSyllable {
  const space = direction > 0 ? at : at - 1;
  if (text.charCodeAt(space) !== 0x20) return NO_SYLLABLE;
  const [start, end] =
    direction > 0
      ? [at + 1, wordEnd(text, at + 1, Math.min(text.length, at + 12))]
      : [wordStart(text, space, Math.max(0, space - 12)), space];
  return end > start ? attestedSyllable(text, start, end) : NO_SYLLABLE;
}

const AROUND = 40;

/** Whether one of the next letters to a side, within the line, has an accent. */
function hasAccent(text: string, from: number, direction: 1 | -1): boolean {
  for (let i = from, left = AROUND; left > 0 && i >= 0 && i < text.length; i += direction, left--) {
    if (text.charCodeAt(i) === 0x0a) return false;
    if (kindAt(text, i) === OTHER_LETTER) return true;
  }
  return false;
}

/** Whether a word next to this one is Vietnamese, and an accent is to be seen around. */
function isAmongVietnamese(text: string, { start, end, left, right }: Context): boolean {
  if (left === NO_SYLLABLE && right === NO_SYLLABLE) return false;
  return hasAccent(text, start - 1, -1) || hasAccent(text, end, 1);
}

// ---------------------------------------------------------------------------------------------------------------
// One part is a foreign word or name.

const WORD_BEFORE_NAME = pattern(String.raw`^\p{Ll}+(?=\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{1,7})$)`);

/** Syllables with an accent that no foreign word ends in, and that often follow a name. */
const FOLLOWERS = /(?:và|của|được|với|những|từ|đã|để)$/;

/** A Vietnamese word before a foreign name or capitals (gọiQueensland, trìnhUBND), or và, của, với behind a name. */
function foreignJoint(text: string, context: Context): readonly number[] {
  const { start, end, left, right } = context;
  if (!isAmongVietnamese(text, context)) return [];
  const word = text.slice(start, end);
  const name = WORD_BEFORE_NAME().exec(word);
  if (name) {
    const at = start + name[0].length;
    const packed = attestedSyllable(text, start, at);
    const sure = packed !== NO_SYLLABLE && syllableBits(packed) < 14 && /[^\x00-\x7f]/.test(name[0]);
    return sure && left !== NO_SYLLABLE ? [at] : [];
  }
  const follower = FOLLOWERS.exec(word);
  if (follower && right !== NO_SYLLABLE && follower.index >= 4) {
    const at = start + follower.index;
    for (let i = start; i < at; i++) if (kindAt(text, i) !== ASCII_LETTER) return [];
    return [at];
  }
  return [];
}

// ---------------------------------------------------------------------------------------------------------------
// A sentence that ends without a space (tăng cao.Năm nay).

function isSentenceEnd(text: string, start: number, end: number): boolean {
  const dot = start - 1;
  const before = wordStart(text, dot, Math.max(0, dot - 12));
  if (dot - before < 2 || !(before === 0 || ' \n("“'.includes(text[before - 1]))) return false;
  const last = attestedSyllable(text, before, dot);
  const first = attestedSyllable(text, start, end);
  if (last === NO_SYLLABLE || first === NO_SYLLABLE || end - start < 2) return false;
  if (isCapital(letterAt(text, before)) || syllableBits(last) > 16 || syllableBits(first) > 16) return false;
  const next = neighbour(text, end, 1);
  const previous = neighbour(text, before, -1);
  if (next === NO_SYLLABLE || previous === NO_SYLLABLE) return false;
  return isAmongVietnamese(text, { start: before, end, left: previous, right: next });
}
