/** What the adapters share: the terms an index holds, and a plan in such terms. */
import type { Span } from '../../edits.js';
import { type AnalyzeOptions, analyze } from '../analyze.js';
import { toneKey } from '../keys.js';
import type { QueryPlan, Reading } from '../plan.js';

/** How an adapter makes terms. An index and its queries have to use the same options. */
export interface IndexOptions extends AnalyzeOptions {
  /**
   * Whether pairs of neighbours (`hanhxchinh`) are terms too, so that words side by side rank before the same words
   * apart; `true` by default. It makes the index half as large again; engines that know positions do without.
   */
  readonly pairs?: boolean;
}

/**
 * The terms of a text for an index that has one list of terms for each field: letters, tone keys, and pairs.
 *
 * Tone keys have a sign of their own before them: what somebody types in VNI (`toan2`) would meet the tone key of toán
 * otherwise. What is the same at both levels (numbers, plain foreign words) comes once. Made for engines that take
 * terms; `keyText` is for those that take a text.
 *
 * @example
 * ```ts
 * indexTerms('Hòa Bình 2024'); // ['hoa', '=hoa1', 'binh', '=binh1', '2024', 'hoaxbinh']
 * ```
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 */
export function indexTerms(text: string, options: IndexOptions = {}): string[] {
  const analysis = analyze(text, options);
  const terms: string[] = [];
  for (const { fold, tone } of analysis.tokens) {
    terms.push(fold);
    if (tone !== fold) terms.push(toneTerm(tone));
  }
  if (options.pairs !== false) for (const { fold } of analysis.bigrams) terms.push(fold);
  return terms;
}

/** Between the letters of a word and its tone key: no key has it. */
const LETTERS_END = '=';

/** Letters and tone key as one term; what is the same at both levels is there once. */
export const levelTerm = (fold: string, tone: string): string =>
  fold + LETTERS_END + (tone === fold ? '' : tone);

/**
 * The terms of a text for an index that can be asked for all terms that begin alike: one for each word, and pairs.
 *
 * A term says the letters first, then the tone key, so that what begins with `hoa=` is what has these letters. That
 * takes half of what letters and tone keys apart take, and loses nothing: each tone key has its letters.
 *
 * @example
 * ```ts
 * levelTerms('Hòa Bình 2024'); // ['hoa=hoa1', 'binh=binh1', '2024=', 'hoaxbinh']
 * ```
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 */
export function levelTerms(text: string, options: IndexOptions = {}): string[] {
  const analysis = analyze(text, options);
  const terms = analysis.tokens.map(({ fold, tone }) => levelTerm(fold, tone));
  if (options.pairs !== false) for (const { fold } of analysis.bigrams) terms.push(fold);
  return terms;
}

/** A term of an index and what a match is worth; whether it stands for all words that have its letters. */
export interface Weighted {
  readonly term: string;
  readonly isLetters: boolean;
  readonly weight: number;
}

/** How an index spells what a query asks for. */
export interface Spelling {
  letters(fold: string): string;
  tone(fold: string, tone: string): string;
  pair(fold: string): string;
}

/** As `indexTerms` does, and as `levelTerms` does. */
const asItIs = (key: string): string => key;
export const APART: Spelling = { letters: asItIs, tone: (_, tone) => toneTerm(tone), pair: asItIs };
export const AS_ONE: Spelling = { letters: fold => fold + LETTERS_END, tone: levelTerm, pair: asItIs };

/** What a word without marks is worth where one was typed: it decides between texts that are alike otherwise. */
const AS_TYPED = 1;

/**
 * The tone keys of words that were typed without marks, as they were typed, with their letters. A plan asks for none of
 * them, since such a word means any: but `the` is hardly ever thế, and who has no marks in his texts types none.
 */
function typedBare({ must, should }: Reading): { readonly fold: string; readonly tone: string }[] {
  const told = new Set(should.filter(({ field }) => field !== 'bigram').map(placeOf));
  return must
    .filter(term => !told.has(placeOf(term)) && !/^[0-9]+$/.test(term.term))
    .map(({ term }) => ({ fold: term, tone: toneKey(term) }));
}

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

/** What is worth less was not typed just so. */
const CERTAIN = 8;
/** Engines count a rare term as several common ones: a rare word that is near must not come before the common one. */
const RARENESS = 4;

/** The terms that make a match better: the shape of a word is any of its six tones. */
export function boostsOf(
  reading: Reading,
  { letters, tone, pair }: Spelling,
  options: IndexOptions,
): Weighted[] {
  const folds = foldsOf(reading);
  const asTyped = typedBare(reading).map(word => ({
    term: tone(word.fold, word.tone),
    isLetters: false,
    weight: AS_TYPED,
  }));
  const better = reading.should
    .filter(({ field }) => field !== 'bigram' || options.pairs !== false)
    .slice(0, MOST_BOOSTS)
    .flatMap((one): Weighted[] => {
      const { field, term, weight } = one;
      if (field === 'bigram') return [{ term: pair(term), isLetters: false, weight }];
      if (field === 'fold') return [{ term: letters(term), isLetters: true, weight }];
      const tones = field === 'shape' ? tonesOf(term) : [term];
      const fold = folds(one);
      const worth = weight < CERTAIN ? weight / RARENESS : weight;
      return tones.map(key => ({ term: tone(fold, key), isLetters: false, weight: worth }));
    });
  return [...better, ...asTyped.slice(0, MOST_WORDS)];
}

/** The letters of the word of a query that stands there: each word has to match by them, whatever it is worth more. */
function foldsOf({ must }: Reading): (span: Span) => string {
  const folds = new Map(must.map(term => [placeOf(term), term.term]));
  return span => folds.get(placeOf(span))!;
}

/** A tone key among folded keys; one that is the same as its folded key stays. */
export const toneTerm = (tone: string): string =>
  /[0-9]$/.test(tone) && /[^0-9]/.test(tone) ? `=${tone}` : tone;

/** The tone keys of all words of a shape. */
export function tonesOf(shape: string): readonly string[] {
  const letters = toneKey(shape).replace(/[0-9]$/, '');
  return [0, 1, 2, 3, 4, 5].map(tone => letters + tone);
}

/**
 * Of a query that is a whole page, so many words and boosts count: engines have limits (SQLite joins 500 queries at
 * most), and nobody types as much.
 */
const MOST_WORDS = 100;
const MOST_BOOSTS = 200;

/** The folded keys that have to match, each once. */
export const mustsOf = ({ must }: Reading): string[] =>
  [...new Set(must.map(({ term }) => term))].slice(0, MOST_WORDS);

const isEmpty = ({ must }: Reading): boolean => must.length === 0;

/**
 * Runs the readings of a plan: the query as it was typed and its variants; those that are merely possible only where
 * the others found nothing.
 */
export function inTurn<T>(
  plan: QueryPlan,
  run: (readings: readonly Reading[]) => readonly T[],
): readonly T[] {
  const [first, second] = turnsOf(plan);
  const found = first.length === 0 ? [] : run(first);
  return found.length > 0 || second.length === 0 ? found : run(second);
}

/** The readings to run at once, and those for when nothing was found. */
export function turnsOf(plan: QueryPlan): readonly [readonly Reading[], readonly Reading[]] {
  const possible = plan.variants.filter(({ confidence }) => confidence === 'possible');
  const others = plan.variants.filter(({ confidence }) => confidence !== 'possible');
  return [
    [plan, ...others].filter(reading => !isEmpty(reading)),
    possible.filter(reading => !isEmpty(reading)),
  ];
}

/** A document that was found, with its score: higher is better. */
export interface Found<Id> {
  readonly id: Id;
  readonly score: number;
}

/** Several lists of findings as one: each document with its best score, the best first, at most `limit`. */
export function merged<Id>(lists: readonly (readonly Found<Id>[])[], limit: number): Found<Id>[] {
  const best = new Map<Id, number>();
  for (const { id, score } of lists.flat()) {
    best.set(id, Math.max(score, best.get(id) ?? Number.NEGATIVE_INFINITY));
  }
  return [...best]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** Tone keys of less weight are guesses at what was typed in part. */
const TYPED = 3;

/** A word of a query: its letters, and its tone key where it was typed with marks. */
interface Leaf {
  readonly fold: string;
  readonly tone: string | undefined;
}

/** The words of a reading in their order. */
function leavesOf({ must, should }: Reading): Leaf[] {
  const tones = new Map<string, string>();
  for (const { field, start, end, term, weight } of should) {
    if (field === 'tone' && weight >= TYPED) tones.set(placeOf({ start, end }), term);
  }
  return must.map(word => ({ fold: word.term, tone: tones.get(placeOf(word)) }));
}

/** What makes a match better in an index that knows positions: any of some keys, or keys side by side. */
export interface Boost {
  readonly level: 'fold' | 'tone';
  readonly anyOf?: readonly string[];
  readonly sideBySide?: readonly string[];
  readonly weight: number;
}

/** What words side by side are worth, by their letters alone; by their tones as well it is twice as much again. */
const SIDE_BY_SIDE = 4;

/** What makes a match of a reading better, for engines that know positions. */
export function placedBoosts(reading: Reading): Boost[] {
  const boosts: Boost[] = reading.should
    .filter(({ field }) => field !== 'bigram')
    .map(({ field, term, weight }) => ({
      level: field === 'fold' ? 'fold' : 'tone',
      anyOf: field === 'shape' ? tonesOf(term) : [term],
      weight,
    }));
  for (const { tone } of typedBare(reading).slice(0, MOST_WORDS))
    boosts.push({ level: 'tone', anyOf: [tone], weight: AS_TYPED });
  const leaves = leavesOf(reading).slice(0, MOST_WORDS);
  const pairs = leaves.slice(1).map((leaf, i) => [leaves[i], leaf]);
  // All of them too: ban giám hiệu and tổng giám đốc hold the pairs of ban giám đốc.
  for (const words of leaves.length > 2 ? [...pairs, leaves] : pairs) {
    boosts.push({ level: 'fold', sideBySide: words.map(({ fold }) => fold), weight: SIDE_BY_SIDE });
    const tones = words.flatMap(({ tone }) => tone ?? []);
    if (tones.length === words.length)
      boosts.push({ level: 'tone', sideBySide: tones, weight: 2 * SIDE_BY_SIDE });
  }
  return boosts.length <= MOST_BOOSTS
    ? boosts
    : boosts.sort((a, b) => b.weight - a.weight).slice(0, MOST_BOOSTS);
}

/** Stands before terms that are ready: no text that somebody types has it (it is of Unicode's private use). */
const READY = '\ue000';

/** Terms as a query, for engines that send every query through the tokenizer of the texts. */
export const readyTerms = (terms: readonly string[]): string => READY + terms.join(' ');

/** What such a tokenizer makes of a text or of `readyTerms`. */
export const termsOrReady = (
  text: string,
  options: IndexOptions,
  terms: (text: string, options: IndexOptions) => string[],
): string[] => (text.startsWith(READY) ? text.slice(1).split(' ') : terms(text, options));

/**
 * Readings for engines that find what has all of some terms and know no weights: the strictest first, the one for the
 * letters alone last.
 */
export function tiersOf(
  readings: readonly Reading[],
  { letters, tone, pair }: Spelling,
  options: IndexOptions,
): string[][] {
  const tiers = readings.map(reading => {
    const musts = mustsOf(reading).map(letters);
    const folds = foldsOf(reading);
    const told = reading.should.slice(0, MOST_BOOSTS).flatMap(one => {
      if (one.field === 'fold') return [letters(one.term)];
      return one.field === 'tone' && one.weight >= TYPED ? [tone(folds(one), one.term)] : [];
    });
    const asTyped = typedBare(reading).map(word => tone(word.fold, word.tone));
    const full = [...told, ...asTyped.slice(0, MOST_WORDS)];
    const pairs = reading.should.filter(({ field }) => field === 'bigram').map(({ term }) => pair(term));
    return options.pairs === false
      ? [[...musts, ...full], musts]
      : [[...musts, ...full, ...pairs], [...musts, ...pairs], [...musts, ...full], musts];
  });
  const ordered = [0, 1, 2, 3].flatMap(strictness =>
    tiers.flatMap(tier => (strictness in tier ? [[...new Set(tier[strictness])]] : [])),
  );
  const seen = new Set<string>();
  return ordered.filter(terms => !seen.has(terms.join(' ')) && seen.add(terms.join(' ')));
}
