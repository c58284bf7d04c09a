/**
 * Terms for engines that know which documents have a term, and nothing of what stands beside it there. A word says its
 * marks; where it and the one before it are common syllables it says that one as well (`=nuwowc2<nha1`: nước behind nhà),
 * so that they cost nothing more. Any other two words have a term of both by their letters (`chozhoa`): with all marks it
 * would be found only by trying all of them, so one of four signs between them tells the marks apart as well as it can.
 */
import { commonTones, tonesWithin } from '../terms.js';
import { isNumber, WORD_END, wordsBefore } from './contexts.js';
import { analyzeForIndex, type IndexOptions, type MarkedWord, toneTerm, type Word } from './terms.js';

/** Letters that no Vietnamese word has. */
const PAIR_SIGNS = 'fjwz';

/** Two words side by side: the sign between their letters is drawn by their marks. */
function pairTerm(first: MarkedWord, second: MarkedWord): string {
  let hash = 0;
  for (const unit of `${first.tone} ${second.tone}`) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x9e3779b1);
  }
  return first.fold + PAIR_SIGNS[hash >>> 30] + second.fold;
}

/** The terms of a text; folded keys where tone keys do not tell them. */
export function besideTerms(
  text: string,
  options: IndexOptions,
  needsFold: (fold: string, tone: string) => boolean,
): string[] {
  const analysis = analyzeForIndex(text, options);
  const before = options.pairs === false ? undefined : wordsBefore(analysis);
  return analysis.tokens.flatMap(token => {
    const { fold, tone } = token;
    const other = before?.get(token);
    const isBehindCommon = other !== undefined && isCommon(tone) && isCommon(other.tone);
    const words = needsFold(fold, tone) ? [fold, toneTerm(tone)] : [toneTerm(tone)];
    if (isBehindCommon) return words.map(word => word + WORD_END + other.tone);
    return other === undefined ? words : [...words, pairTerm(other, token)];
  });
}

/** The tone keys of a word, which may have any marks; there are folded keys only where these do not tell them. */
const tonesOf = ({ fold, tone }: Word): readonly string[] =>
  tone === undefined ? tonesWithin(fold) : [tone];

const isCommon = (tone: string): boolean => commonTones().has(tone);

/** A document that has a word has any of these, whatever is before it. */
export const termsOfWord = (word: Word): readonly string[] =>
  tonesOf(word).flatMap(tone => (isCommon(tone) ? [toneTerm(tone), ...behindAny(tone)] : [toneTerm(tone)]));

function behindAny(tone: string): string[] {
  const beginning = toneTerm(tone) + WORD_END;
  return Array.from(commonTones(), other => beginning + other);
}

/** A document that has one of some words right behind one of some others has any of these; of numbers none tells it. */
export function termsOfPair(firsts: readonly Word[], seconds: readonly Word[]): readonly string[] {
  if (isNumber(firsts[0]) || isNumber(seconds[0])) return [];
  return firsts.flatMap(first => seconds.flatMap(second => termsOfNeighbours(first, second)));
}

const isMarked = (word: Word): word is MarkedWord => word.tone !== undefined;

function termsOfNeighbours(first: Word, second: Word): readonly string[] {
  const [before, behind] = [first, second].map(word => tonesOf(word).filter(isCommon));
  const both = behind.flatMap(tone => before.map(other => toneTerm(tone) + WORD_END + other));
  if (isMarked(first) && isMarked(second)) return both.length > 0 ? both : [pairTerm(first, second)];
  return [...both, ...Array.from(PAIR_SIGNS, sign => first.fold + sign + second.fold)];
}
