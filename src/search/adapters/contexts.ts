/**
 * Terms for engines that find all terms that begin as asked: one for each word, which says its letters, its marks, and the
 * word before it. What begins with `binh=` is binh with any marks, with `binh=1<` bình, with `binh=1<hoa=` bình behind hoa
 * with any marks. So words side by side cost no terms of their own.
 */
import { analyze } from '../analyze.js';
import type { Reading } from '../plan.js';
import { isLeaf, tonesWithin } from '../terms.js';
import type { SearchToken } from '../token.js';
import {
  CERTAIN,
  type IndexOptions,
  isBareWord,
  type MarkedWord,
  placeOf,
  type TypedWord,
  tonesOfTyped,
  typedBare,
  typedWords,
  type Word,
  wordBoosts,
} from './terms.js';

/** Between letters and marks, a word and the one before it: no key has them. */
export const LETTERS_END = '=';
export const WORD_END = '<';

/** The shapes of a letter by the sign that tone keys have behind it. */
const SHAPE_SIGNS: Readonly<Record<string, string>> = { a: 'wa', e: 'e', o: 'ow', u: 'w', d: 'd' };

/** In base 36 numbers above it are letters; no syllable can be shaped in so many ways that there are not enough. */
const FIRST_LETTER = 9;

/**
 * The marks of a word, told briefly, since engines keep a term once for each text: of a syllable which of the ways to shape
 * its letters it is, as a letter if not the first, and the tone, so that none begins like another; of other words the tone
 * key if it says more than the letters.
 */
function marksOf({ fold, tone }: MarkedWord): string {
  if (tone === fold) return '';
  if (!/^[a-z]+[0-5]$/.test(tone)) return tone;
  let way = 0;
  let ways = 1;
  let sign = 0;
  for (let i = 0; i < fold.length; i++) {
    const signs = SHAPE_SIGNS[fold[i]] ?? '';
    sign++;
    // What stands behind a letter and is not the next one is its shape.
    const isShaped = tone.length - sign > fold.length - i && tone[sign] !== fold[i + 1];
    if (isShaped) way += (signs.indexOf(tone[sign++]) + 1) * ways;
    ways *= signs.length + 1;
  }
  return (way > 0 ? (FIRST_LETTER + way).toString(36) : '') + tone.at(-1);
}

/** What all words of some letters begin with; of some letters and marks; and of these behind any word. */
export const lettersOf = (fold: string): string => fold + LETTERS_END;
export const markedOf = (word: MarkedWord): string => lettersOf(word.fold) + marksOf(word);
const wordOf = (word: MarkedWord): string => markedOf(word) + WORD_END;

/** A term with the token that it stands for. */
export interface TermOfToken {
  readonly term: string;
  readonly token: SearchToken;
}

/**
 * What the letters of a word are worth: they decide what is found, and what comes first of what is alike otherwise; all
 * that makes a match better is worth 1.
 */
export const LETTERS = 1e-5;

/** The terms of a text: one for each token. */
export function contextTerms(text: string, options: IndexOptions): TermOfToken[] {
  const { tokens, bigrams } = analyze(text, options);
  const before = new Map<SearchToken, SearchToken>();
  if (options.pairs !== false) {
    const starts = new Set<number>();
    for (const { kind, position } of bigrams) if (kind === 'bigram') starts.add(position);
    let leaf: SearchToken | undefined;
    const synonyms = new Map<string, SearchToken>();
    for (const token of tokens) {
      if (isLeaf(token)) {
        if (leaf !== undefined && starts.has(leaf.position)) before.set(token, leaf);
        leaf = token;
      } else if (token.kind === 'synonym') {
        const last = synonyms.get(placeOf(token));
        if (last !== undefined && last.position + last.posLength === token.position) before.set(token, last);
        synonyms.set(placeOf(token), token);
      }
    }
  }
  return tokens.map(token => {
    const other = before.get(token);
    return { term: wordOf(token) + (other === undefined ? '' : markedOf(other)), token };
  });
}

/** A term or what terms begin with. */
export interface Asked {
  readonly term: string;
  readonly isPrefix: boolean;
}

/** Any of some terms, or all of some such groups, and what a match is worth. */
export interface Boost {
  readonly all: readonly (readonly Asked[])[];
  readonly weight: number;
}

/** Engines count a rare term as several common ones: a rare word that is near must not come before the common one. */
const RARENESS = 32;
/** Beside words side by side the words alone say next to nothing: each may stand there for another reason. */
const APART = 0.1;
/** What words side by side are worth by their letters, and by all that was typed of them. */
const PAIR = 8;
const EXACT_PAIR = 32;
/** What it is worth that all are there, beside each of them: a rare one may outweigh others. */
const ALL = 4;

const anyOf = (terms: readonly string[], isPrefix = true): readonly Asked[] =>
  terms.map(term => ({ term, isPrefix }));

/** What makes a match better. */
export function contextBoosts(reading: Reading, options: IndexOptions): Boost[] {
  const pairs = options.pairs === false ? [] : pairsOf(reading);
  const scale = pairs.length === 0 ? 1 : APART;
  const words = wordBoosts(reading)
    .filter(({ weight }) => weight >= CERTAIN || pairs.length === 0)
    .map(boost => {
      const weight = boost.weight < CERTAIN ? boost.weight / RARENESS : boost.weight;
      return { all: [anyOf(boost.words.map(beginningOf))], weight: weight * scale };
    });
  const asTyped = typedBare(reading).map(word => ({ all: [anyOf([wordOf(word)])], weight: scale }));
  return shared([
    ...words,
    ...asTyped,
    ...levelBoosts(pairs, 'byLetters', PAIR),
    ...levelBoosts(pairs, 'exact', EXACT_PAIR),
    ...levelBoosts(pairs, 'written', PAIR),
  ]);
}

/** The same with weights that are 1 together: a short form that was typed counts as much as the long form it stands for. */
function shared(boosts: readonly Boost[]): Boost[] {
  const sum = boosts.reduce((all, { weight, all: groups }) => all + weight * groups.length, 0);
  return boosts.map(boost => ({ ...boost, weight: boost.weight / sum }));
}

/** Each pair of words at a level, and all of them: one that is rare must not count more than two common ones. */
function levelBoosts(pairs: readonly Pair[], level: keyof Pair, weight: number): Boost[] {
  const groups = pairs.map(pair => pair[level]).filter(({ length }) => length > 0);
  const each = groups.map((group): Boost => ({ all: [group], weight }));
  return groups.length > 1 ? [...each, { all: groups, weight: weight * ALL }] : each;
}

/** Two words side by side: by their letters, by all that was typed of them, and without tones if none were typed. */
interface Pair {
  readonly byLetters: readonly Asked[];
  readonly exact: readonly Asked[];
  readonly written: readonly Asked[];
}

function pairsOf(reading: Reading): Pair[] {
  const starts = new Set(reading.should.filter(({ field }) => field === 'bigram').map(({ start }) => start));
  const words = typedWords(reading);
  return words
    .slice(1)
    .flatMap((word, i) => (starts.has(reading.must[i].start) ? [pairOf(words[i], word)] : []));
}

function pairOf(before: TypedWord, word: TypedWord): Pair {
  const { fold } = word;
  /** The word with any of some marks behind the other with any of some, or with any at all. */
  const sideBySide = (tones: readonly string[], others: readonly string[]): readonly Asked[] => {
    const words = tones.map(tone => wordOf({ fold, tone }));
    return others.length === 0
      ? anyOf(words.map(one => one + lettersOf(before.fold)))
      : anyOf(
          words.flatMap(one => others.map(tone => one + markedOf({ fold: before.fold, tone }))),
          false,
        );
  };
  const tones = tonesOfTyped(word);
  const isToneless = word.tone === undefined || before.tone === undefined;
  return {
    byLetters: sideBySide(tonesWithin(fold), []),
    exact:
      isBareWord(word) && isBareWord(before)
        ? []
        : sideBySide(tones.length > 0 ? tones : tonesWithin(fold), tonesOfTyped(before)),
    written:
      isToneless && word.written !== undefined && before.written !== undefined
        ? sideBySide([word.written], [before.written])
        : [],
  };
}

const beginningOf = (word: Word): string => (word.tone === undefined ? lettersOf(word.fold) : wordOf(word));
