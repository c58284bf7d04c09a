import type { Span } from '../edits.js';
import type { ToneNumber } from '../syllable/letters.js';
import {
  commonestSyllables,
  frequencyOf,
  MOST_LETTERS,
  NO_SYLLABLE,
  type PackedSyllable,
  scanSyllable,
  toneNumberOf,
} from '../syllable/scan.js';
import type { Analysis } from './analyze.js';
import { toneKey } from './keys.js';
import type { KeyFieldLevel } from './levels.js';
import { keysOfSyllable, withTone } from './spell.js';
import { isLeaf, type SearchToken, type TokenKind } from './token.js';

/** A key to look for in one of the fields of an index; the span is that of the query it was made from. */
export interface Term extends Span {
  readonly field: KeyFieldLevel;
  readonly term: string;
  /** What a match is worth, where one of the folded key is worth 1. */
  readonly weight: number;
}

/** What has to match, all of it, and what makes a match better. */
export interface Terms {
  readonly must: readonly Term[];
  readonly should: readonly Term[];
}

/**
 * A tone key says all that was typed, a shape key lacks the tone. Words side by side are worth as much as their tones: a
 * text that has all words, but apart, is hardly ever what was asked for.
 */
const WEIGHT = { fold: 1, tone: 8, plain: 8, shape: 3, compatible: 2, whole: 8, bigram: 8 } as const;
/** In a query with shapes and without any tone, tones were not typed rather than meant to be ngang. */
const TONELESS = { tone: 3, shape: 8, plain: 1 } as const;

const TONES: readonly ToneNumber[] = [0, 1, 2, 3, 4, 5];

/** Whether a query was typed without any mark. */
export const isBare = ({ tokens }: Analysis): boolean =>
  tokens.every(token => !isLeaf(token) || isPlain(token));

/**
 * The terms of an analyzed query. What was typed bare has no tone or shape terms: it is to find all alike. In a query
 * that was typed bare a plain word says nothing of its tone, in any other one it says that it has none.
 */
export function termsOf({ tokens, bigrams }: Analysis, typedBare: boolean): Terms {
  const must: Term[] = [];
  const should: Term[] = [];
  const weights = tokens.some(showsMarks) ? WEIGHT : TONELESS;
  for (const token of tokens) {
    const { start, end, fold, shape, tone } = token;
    if (isLeaf(token)) {
      must.push({ start, end, field: 'fold', term: fold, weight: WEIGHT.fold });
      if (token.kind === 'number' || (typedBare && isPlain(token))) continue;
      should.push({
        start,
        end,
        field: 'tone',
        term: tone,
        weight: isPlain(token) ? weights.plain : weights.tone,
      });
      if (!isPlain(token) || weights === TONELESS) {
        should.push({ start, end, field: 'shape', term: shape, weight: weights.shape });
        should.push(...compatibleTerms(token));
      }
    } else if (token.kind !== 'synonym') {
      should.push({ start, end, field: 'fold', term: fold, weight: WEIGHT.whole });
    }
  }
  for (const { kind, start, end, fold } of bigrams) {
    if (kind === 'bigram') should.push({ start, end, field: 'bigram', term: fold, weight: WEIGHT.bigram });
  }
  return { must, should };
}

/**
 * Whether a word shows that marks were typed: a tone; in words of other languages, which have theirs within (árboles), or
 * another mark (über).
 */
const showsMarks = ({ kind, fold, tone }: SearchToken): boolean =>
  kind === 'syllable' ? !tone.endsWith('0') : kind === 'word' && !/\d/.test(fold) && /[0-5]/.test(tone);

/** Whether a token was typed without any mark. */
const isPlain = ({ fold, shape, tone }: SearchToken): boolean =>
  shape === fold && (tone === fold || /^[089]$/.test(tone.slice(fold.length)));

/** What a letter may be with its shapes, itself first. */
export const SHAPES: Readonly<Record<string, string>> = { a: 'aăâ', e: 'eê', o: 'oôơ', u: 'uư', d: 'dđ' };

/**
 * Words that agree with all marks that were typed, and have more: for `đuong` the shape đương, for `tiéng` the word
 * tiếng. Only syllables that were seen, and only where what was typed was not: it may be meant as it is otherwise.
 */
function compatibleTerms({ kind, start, end, shape, tone: key }: SearchToken): Term[] {
  if (shape.length > MOST_LETTERS || hasOtherMarks(kind, key)) return [];
  const tones = kind === 'syllable' ? [key.at(-1)] : (key.match(/[1-5]/g) ?? ['0']);
  const tone = Number(tones[0]) as ToneNumber;
  if (tones.length > 1 || seenOf([shape], tone).length > 0) return [];
  const field = tone === 0 ? 'shape' : 'tone';
  const others = seenOf(
    shapesWithin(shape).filter(other => other !== shape),
    tone === 0 ? undefined : tone,
  );
  const terms = new Set(others.map(packed => keysOfSyllable(packed)[field]));
  return [...terms].map(term => ({ start, end, field, term, weight: WEIGHT.compatible }));
}

/** Whether a word has marks of other languages: its tone key tells each by a zero. */
const hasOtherMarks = (kind: TokenKind, tone: string): boolean => kind === 'word' && tone.includes('0');

/** All spellings that put shapes on letters that have none. */
function shapesWithin(shape: string): string[] {
  let spellings = [''];
  for (const letter of shape) {
    const choices = SHAPES[letter] ?? letter;
    spellings = spellings.flatMap(spelling => [...choices].map(choice => spelling + choice));
  }
  return spellings;
}

/** The syllables of some shapes that were seen, of one tone or any. */
const seenOf = (shapes: readonly string[], tone?: ToneNumber): PackedSyllable[] =>
  shapes
    .flatMap(syllablesOf)
    .filter(packed => frequencyOf(packed) > 0 && (tone === undefined || toneNumberOf(packed) === tone));

/** The tone keys of all words of a shape: those of its syllables (bâc is not one, bấc and bậc are), and its own. */
export function tonesOf(shape: string): readonly string[] {
  return [...new Set([toneKey(shape), ...syllablesOf(shape).map(packed => keysOfSyllable(packed).tone)])];
}

/** The tone keys of all syllables that were seen with some letters, and of the letters as they stand. */
export function tonesWithin(fold: string): readonly string[] {
  const shapes = fold.length > MOST_LETTERS ? [] : shapesWithin(fold);
  return [...new Set([fold, toneKey(fold), ...seenOf(shapes).map(packed => keysOfSyllable(packed).tone)])];
}

/** Put together when first asked: it is a constant, not a state. */
const CACHE: { common?: ReadonlySet<string> } = {};

/** The tone keys of the commonest syllables. */
export const commonTones = (): ReadonlySet<string> =>
  (CACHE.common ??= new Set(commonestSyllables().map(packed => keysOfSyllable(packed).tone)));

function syllablesOf(shape: string): PackedSyllable[] {
  if (shape.length > MOST_LETTERS) return [];
  return TONES.map(tone => withTone(shape, tone))
    .map(word => scanSyllable(word, 0, word.length))
    .filter(packed => packed !== NO_SYLLABLE);
}
