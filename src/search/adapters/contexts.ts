/**
 * Terms for engines that find all terms that begin as asked: one for each word, which says its letters, its marks, and the
 * word before it. What begins with `binh=` is binh with any marks, with `binh=1<` bình, with `binh=1<hoa=` bình behind hoa
 * with any marks. So words side by side cost no terms of their own.
 */
import type { Analysis } from '../analyze.js';
import type { Reading } from '../plan.js';
import { asciiOf } from '../spelling.js';
import { SHAPES, tonesWithin } from '../terms.js';
import { isLeaf, placeOf, type SearchToken } from '../token.js';
import { placedBoosts } from './placed.js';
import { analyzeForIndex, type IndexOptions, type MarkedWord, type Word } from './terms.js';

/** Between letters and marks, a word and the one before it: no key has them. */
export const LETTERS_END = '=';
export const WORD_END = '<';

/** The shapes of a letter by the sign that tone keys have behind it. */
const SHAPE_SIGNS: Readonly<Record<string, string>> = /* @__PURE__ */ signsOfShapes();

function signsOfShapes(): Record<string, string> {
  const signs: Record<string, string> = {};
  for (const letter in SHAPES)
    signs[letter] = Array.from(SHAPES[letter].slice(1), one => asciiOf(one)[1]).join('');
  return signs;
}

/** In base 36 the numbers above it are letters: enough for all the ways in which a syllable can be shaped. */
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
export const anyMarksOf = (fold: string): string => fold + LETTERS_END;
export const markedOf = (word: MarkedWord): string => anyMarksOf(word.fold) + marksOf(word);
const wordOf = (word: MarkedWord): string => markedOf(word) + WORD_END;

/** A term with the token that it stands for. */
export interface TermOfToken {
  readonly term: string;
  readonly token: SearchToken;
}

/** The terms of a text: one for each token. */
export function contextTerms(text: string, options: IndexOptions): TermOfToken[] {
  const analysis = analyzeForIndex(text, options);
  const before = options.pairs === false ? undefined : wordsBefore(analysis);
  return analysis.tokens.map(token => {
    const other = before?.get(token);
    return { term: wordOf(token) + (other === undefined ? '' : markedOf(other)), token };
  });
}

/** The word before each that has one, as pairs tell it. */
export function wordsBefore({ tokens, bigrams }: Analysis): ReadonlyMap<SearchToken, SearchToken> {
  const words = new Map(tokens.filter(isLeafOrSynonym).map(token => [placeAt(token, token.position), token]));
  const before = new Map<SearchToken, SearchToken>();
  for (const pair of bigrams) {
    const first = words.get(placeAt(pair, pair.position))!;
    const second = words.get(placeAt(pair, first.position + first.posLength));
    if (second !== undefined) before.set(second, first);
  }
  return before;
}

const isLeafOrSynonym = (token: SearchToken): boolean => isLeaf(token) || token.kind === 'synonym';

/** Leaves are one at a position, synonyms one of each long form. */
const placeAt = (token: SearchToken, position: number): string =>
  `${token.kind === 'synonym' ? placeOf(token) : ''}@${position}`;

/** A term or what terms begin with. */
export interface Asked {
  readonly term: string;
  readonly isPrefix: boolean;
}

/** Something that makes a match better: of each group any has to be there. */
export interface TermBoost {
  readonly all: readonly (readonly Asked[])[];
  readonly weight: number;
}

/** What makes a match better, in terms. */
export const contextBoosts = (reading: Reading, { pairs = true }: IndexOptions): TermBoost[] =>
  placedBoosts(reading, pairs)
    .map(({ run, weight }) => ({
      all:
        run.length === 1
          ? [run[0].map(beginningOf)]
          : run.slice(1).flatMap((words, i) => behind(run[i], words)),
      weight,
    }))
    .filter(({ all }) => all.length > 0);

const beginningOf = ({ fold, tone }: Word): Asked => ({
  term: tone === undefined ? anyMarksOf(fold) : wordOf({ fold, tone }),
  isPrefix: true,
});

export const isNumber = ({ fold }: Word): boolean => /^\d+$/.test(fold);

/** Any of some words behind any of some others; no term tells that of numbers. */
function behind(others: readonly Word[], words: readonly Word[]): Asked[][] {
  if (isNumber(others[0]) || isNumber(words[0])) return [];
  const beginnings = words.flatMap(({ fold, tone }) =>
    (tone === undefined ? tonesWithin(fold) : [tone]).map(key => wordOf({ fold, tone: key })),
  );
  const group = beginnings.flatMap(beginning =>
    others.map(({ fold, tone }) =>
      tone === undefined
        ? { term: beginning + anyMarksOf(fold), isPrefix: true }
        : { term: beginning + markedOf({ fold, tone }), isPrefix: false },
    ),
  );
  return [group];
}
