/**
 * Pages to fit on, made from real text. A part of the lexicon is put aside, another one for each group of pages, or most
 * keywords would be known; keywords held out take no part, and a third of the others, chosen by a hash, is there to judge
 * the fit by.
 */
import { createHash } from 'node:crypto';
import type { Span } from '../../src/edits.js';
import { phraseTree } from '../../src/injections/phrase-tree.js';
import { collectWords, type Place } from '../../src/injections/reading.js';
import { wordEnd, wordStart } from '../../src/language/words.js';
import { KEYWORDS, type Keyword } from '../../test/support/injected-pages.js';
import { seeded } from '../../test/support/seeded.js';
import { type Drawn, drawPages } from '../support/injected-corpus.js';
import { BLIND_KEYWORDS } from './blind-keywords.js';
import { drawKeywords, FIT_KEYWORDS } from './keywords.js';

/**
 * The share of phrases put aside, words of grammar apart, and how many groups of pages there are. Weights are fitted with
 * the default; the table of what is sure is read with ASIDE=0, as in use no phrase is aside.
 */
const ASIDE = Number(process.env.ASIDE ?? 0.2);
const GROUPS = 8;

const random = seeded(1);
const { ends, kinds } = phraseTree();
const phrases = [...ends.keys()]
  .map(node => ({ node, number: ends[node] }))
  .filter(
    ({ number }) => number > 0 && !['sentence', 'particle', 'prose', 'joint'].includes(kinds[number - 1]),
  );
const asides = Array.from({ length: GROUPS }, () => phrases.map(() => random() < ASIDE));

/** Runs something for each group of pages, with the phrases of the group put aside. */
export function forGroups<T>(of: readonly { readonly group: number }[], run: (index: number) => T): T[] {
  const results: T[] = [];
  asides.forEach((aside, group) => {
    phrases.forEach(({ node, number }, i) => {
      ends[node] = aside[i] ? 0 : number;
    });
    of.forEach((one, index) => {
      if (one.group === group) results[index] = run(index);
    });
  });
  return results;
}

/** A third of the keywords takes no part, so that the fit can be judged, unless `all` is asked for. */
const takesNoPart = (text: string): boolean =>
  !process.argv.includes('all') && createHash('md5').update(text).digest()[0] % 3 === 0;

export interface Case {
  readonly place: Place;
  readonly keyword: number;
  readonly gold: Span;
  readonly weight: number;
  /** Whether the document shows the title. */
  readonly shown: boolean;
  /** Whether the keyword was written by a person, and whether it takes part in the fit. */
  readonly written: boolean;
  /** Whether it was written by somebody who had seen no other: such keywords count more. */
  readonly blind: boolean;
  readonly takesPart: boolean;
  readonly group: number;
}

const heldOut = new Set(KEYWORDS.filter(({ group }) => group === 'held out').map(({ text }) => text));
const written: readonly Keyword[] = [
  ...KEYWORDS.filter(({ group }) => group !== 'held out'),
  ...[...FIT_KEYWORDS, ...BLIND_KEYWORDS]
    .filter(text => !heldOut.has(text))
    .map((text): Keyword => ({ text, group: 'unseen' })),
];
/** Keywords that were put together take part, and prove nothing. */
const drawn = drawKeywords(written.length, random).map((text): Keyword => ({ text, group: 'known' }));
const isBlind = new Set(BLIND_KEYWORDS);
const isDrawn = new Set(drawn);

function caseOf({ page, keyword, titleMode }: Drawn): Case {
  const { text } = page;
  const lineStart = text.lastIndexOf('\n', page.start) + 1;
  const feed = text.indexOf('\n', page.start);
  const line = { start: lineStart, end: feed < 0 ? text.length : feed };
  const word = {
    start: wordStart(text, page.start, lineStart),
    end: wordEnd(text, page.start, line.end),
  };
  const recent = text.slice(0, lineStart).split('\n').slice(-9, -1);
  const vocabulary = collectWords(text, word, line, recent);
  return {
    place: { text, ...word, lineStart: line.start, lineEnd: line.end, vocabulary },
    keyword: page.start + page.squashed.length,
    gold: page,
    weight: keyword.group === 'known' ? 0.6 : isBlind.has(keyword.text) ? 1.6 : 1,
    shown: titleMode !== 'absent',
    written: !isDrawn.has(keyword),
    blind: isBlind.has(keyword.text),
    takesPart: isDrawn.has(keyword) || !takesNoPart(keyword.text),
    group: Math.floor(random() * GROUPS),
  };
}

export function drawCases(pages: number, seed: number): Case[] {
  return [...drawPages(pages, seed, [...written, ...drawn])].map(caseOf);
}
