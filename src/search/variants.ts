import { applyEdits, type Span } from '../edits.js';
import { OffsetMap } from '../offset-map.js';
import type { AbbreviationIndex, Pair } from './abbreviation-index.js';
import type { Analysis } from './analyze.js';
import { isCode, isLeaf, type SearchToken } from './token.js';
import { decodeTelex, decodeVni, type Typed } from './typed.js';

/** Why a query may mean something else: the input method that was off, or which form of an abbreviation was typed. */
export type VariantReason = 'telex' | 'vni' | 'abbreviation' | 'short-form';
/** How sure another reading of a query is, the surest first. */
export type VariantConfidence = 'certain' | 'likely' | 'possible';

/** The query in other words, and why. */
export interface Rewriting {
  readonly text: string;
  readonly reason: VariantReason;
  readonly confidence: VariantConfidence;
  /** For `explain`: what was read as what. */
  readonly told: string;
  /** Each part of the query that was replaced, and where the text has what stands in its place. */
  readonly places: readonly { readonly asked: Span; readonly written: Span }[];
}

/** A part of the query, and what may stand in its place. */
interface Replacement extends Span {
  readonly text: string;
  readonly reason: VariantReason;
  readonly confidence: VariantConfidence;
}

const ORDER: readonly VariantConfidence[] = ['certain', 'likely', 'possible'];
/** How many readings of an ambiguous abbreviation are offered. */
const MOST_SENSES = 4;
const MOST_REWRITINGS = 12;
/** Long queries are no queries: who pastes a page is served as it is. */
const MOST_LEAVES = 64;

/** All that the query may mean besides, the best first. */
export function rewritings(analysis: Analysis, index: AbbreviationIndex): readonly Rewriting[] {
  const leaves = analysis.tokens.filter(isLeaf);
  if (leaves.length > MOST_LEAVES) return [];
  const found = [
    ...decoded(analysis.original, leaves, decodeTelex, 'telex'),
    ...decoded(analysis.original, leaves, decodeVni, 'vni'),
    ...combined(analysis.original, shortForms(analysis, leaves, index)),
    ...combined(analysis.original, longForms(analysis, leaves, index)),
  ];
  const texts = new Set([analysis.original]);
  return ORDER.flatMap(confidence => found.filter(one => one.confidence === confidence))
    .filter(({ text }) => !texts.has(text) && texts.add(text))
    .slice(0, MOST_REWRITINGS);
}

function rewritten(query: string, replacements: readonly Replacement[]): Rewriting {
  const { reason } = replacements[0];
  const confidence = ORDER[Math.max(...replacements.map(one => ORDER.indexOf(one.confidence)))];
  const told = replacements.map(({ start, end, text }) => `${query.slice(start, end)} as ${text}`).join(', ');
  const edits = replacements.map(({ start, end, text }) => ({ start, end, text, rules: [] }));
  const map = OffsetMap.of(edits, query.length);
  const places = replacements.map(({ start, end }) => ({
    asked: { start, end },
    written: map.spanToOutput({ start, end }),
  }));
  return { text: applyEdits(query, edits), reason, confidence, told, places };
}

/** A word whose keys tell that much was hardly typed for any other reason. */
const SURE = 1.6;
/** How much the words have to tell on average, where none is sure by itself. */
const FAIR = 0.9;

/**
 * The query as typed with an input method that was off: every word that can be read so is. What is a word as it stands
 * (test, as, xoong) tells little: such a reading is `possible` unless others bear it out.
 */
function decoded(
  query: string,
  leaves: readonly SearchToken[],
  decode: (word: string) => Typed | undefined,
  reason: 'telex' | 'vni',
): Rewriting[] {
  const read = leaves.map(({ start, end }) => decode(query.slice(start, end)));
  const strengths = leaves.flatMap(({ kind }, i) => {
    const typed = read[i];
    if (typed === undefined) return [];
    return [kind === 'syllable' ? typed.strength / 2 : typed.strength];
  });
  if (strengths.length === 0) return [];
  const isExplained = leaves.every(({ kind }, i) => read[i] !== undefined || kind !== 'word');
  const sum = strengths.reduce((all, one) => all + one, 0);
  const isSure = strengths.some(strength => strength >= SURE);
  const isFair = isExplained && strengths.length > 1 && sum / strengths.length >= FAIR;
  const confidence = isSure && isExplained ? 'certain' : isSure || isFair ? 'likely' : 'possible';
  const replacements = leaves.flatMap(({ start, end }, i) => {
    const typed = read[i];
    return typed === undefined ? [] : [{ start, end, text: typed.text, reason, confidence } as const];
  });
  return [rewritten(query, replacements)];
}

/** All places at once, each with its best reading; then each reading alone. */
function combined(query: string, places: readonly (readonly Replacement[])[]): Rewriting[] {
  const alone = places.flatMap(readings => readings.map(reading => rewritten(query, [reading])));
  return places.length > 1
    ? [
        rewritten(
          query,
          places.map(([best]) => best),
        ),
        ...alone,
      ]
    : alone;
}

/** The short forms in a query, with the long forms that they may stand for; in small letters too. */
function shortForms(
  { original, tokens }: Analysis,
  leaves: readonly SearchToken[],
  { byShort }: AbbreviationIndex,
): Replacement[][] {
  const places: Replacement[][] = [];
  const hasCase = /\p{Ll}/u.test(original);
  let covered = 0;
  for (const token of [...tokens.filter(isWhole), ...leaves].sort(byPlace)) {
    if (token.start < covered) continue;
    if (isCode(token)) covered = token.end;
    const pairs = byShort.get(token.fold);
    if (pairs === undefined) continue;
    const written = original.slice(token.start, token.end);
    const isCapital = hasCase && written === written.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(written);
    // A word of the language is one, unless it is written as an abbreviation is.
    if (token.kind === 'syllable' && !isCapital) continue;
    const { start, end } = token;
    const readings = sensesOf(written, pairs, expansionAt(token, tokens));
    places.push(readings.map(reading => ({ start, end, reason: 'abbreviation', ...reading })));
    covered = end;
  }
  return places;
}

/** What a short form may stand for: what its neighbours chose; what is written just so; anything. */
function sensesOf(
  written: string,
  pairs: readonly Pair[],
  chosen: string,
): Pick<Replacement, 'text' | 'confidence'>[] {
  const told = pairs.filter(({ tones }) => tones.join(' ') === chosen);
  if (told.length > 0) return [{ text: told[0].expansion, confidence: 'certain' }];
  const fitting = pairs.filter(({ short }) => agrees(written, short));
  const senses = new Map((fitting.length > 0 ? fitting : pairs).map(pair => [pair.expansion, pair]));
  return [...senses.values()].slice(0, MOST_SENSES).map(({ expansion, tier }) => ({
    text: expansion,
    confidence: senses.size > 1 ? 'possible' : BY_TIER[tier],
  }));
}

const BY_TIER: Readonly<Record<Pair['tier'], VariantConfidence>> = {
  A: 'certain',
  B: 'likely',
  C: 'possible',
  D: 'possible',
};

const isWhole = (token: SearchToken): boolean => token.kind === 'abbreviation' || isCode(token);

/** What holds others comes before them. */
const byPlace = (a: SearchToken, b: SearchToken): number =>
  a.start - b.start || b.end - a.end || (isWhole(a) ? 0 : 1) - (isWhole(b) ? 0 : 1);

/** The tone keys of the long form that the neighbours of an abbreviation chose; empty if they did not. */
const expansionAt = ({ start, end }: SearchToken, tokens: readonly SearchToken[]): string =>
  tokens
    .filter(token => token.kind === 'synonym' && token.start === start && token.end === end)
    .map(({ tone }) => tone)
    .join(' ');

/** Whether what was typed may be meant as that short form: not QD for QĐ if it was typed with marks or in its case. */
const agrees = (written: string, short: string): boolean =>
  written === short || written.toLowerCase() === short.toLowerCase();

/** The long forms in a query, the longest first, with their short forms. */
function longForms(
  { original }: Analysis,
  leaves: readonly SearchToken[],
  { byLong, longest }: AbbreviationIndex,
): Replacement[][] {
  const places: Replacement[][] = [];
  for (let first = 0; first < leaves.length; first++) {
    for (let count = Math.min(longest, leaves.length - first); count > 1; count--) {
      const words = leaves.slice(first, first + count);
      const pairs = byLong.get(words.map(({ fold }) => fold).join(' '))?.filter(pair => fits(words, pair));
      if (pairs === undefined || pairs.length === 0) continue;
      const { start } = words[0];
      const { end } = words[count - 1];
      const isBare = !/[^\x00-\x7f]/.test(original.slice(start, end));
      const readings = pairs.slice(0, MOST_SENSES).map(({ short, tier }) => {
        const confidence = isBare && tier === 'A' ? 'likely' : BY_TIER[tier];
        return { start, end, text: short, reason: 'short-form', confidence } as const;
      });
      places.push(readings);
      first += count - 1;
      break;
    }
  }
  return places;
}

/** Whether the words are those of the long form as far as they were typed: a mark that stands there has to be right. */
const fits = (words: readonly SearchToken[], { tones }: Pair): boolean =>
  words.every(({ fold, tone }, i) => tone === tones[i] || tone === `${fold}0` || tone === fold);
