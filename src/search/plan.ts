import type { DictionaryEntry } from '../abbreviations/index.js';
import { requireText, wrong } from '../checks.js';
import type { Span } from '../edits.js';
import { abbreviationIndex } from './abbreviation-index.js';
import { type AnalyzeOptions, analyze } from './analyze.js';
import { isBare, type Term, type Terms, termsOf } from './terms.js';
import { type Rewriting, rewritings, type VariantConfidence, type VariantReason } from './variants.js';

/** One way to read a query. */
export interface Reading {
  readonly text: string;
  /** What a match is worth beside one of the query as it was typed, which is 1. */
  readonly weight: number;
  /** What has to match, all of it: folded keys, so that no mark is missed. */
  readonly must: readonly Term[];
  /** What makes a match better: tone and shape keys of what was typed with marks, wholes, pairs of words. */
  readonly should: readonly Term[];
}

/** Another way to read it, and why. */
export interface Variant extends Reading {
  /** Typed with an input method switched off; a short form written out; a long form made short. */
  readonly reason: VariantReason;
  /** `possible` is best tried only where all else found nothing: what was typed may well be meant as it stands. */
  readonly confidence: VariantConfidence;
}

/** What to ask an index for: the query as it was typed, or any of its variants. */
export interface QueryPlan extends Reading {
  /** The best first. */
  readonly variants: readonly Variant[];
  /** What was understood, in English, for people who wonder at a result. */
  readonly explain: readonly string[];
}

const WEIGHTS: Readonly<Record<VariantConfidence, number>> = { certain: 0.9, likely: 0.6, possible: 0.3 };

/**
 * Reads a query: what must match, what ranks first, and what else may be meant, each with its reason.
 *
 * What was typed with marks ranks first and what has the same letters follows; what was typed bare finds all alike; a
 * word typed in part (`đuong`) prefers what agrees with it. Variants read the query as typed in Telex or VNI with the
 * input method switched off, guarded by the syllables that were seen, and put short forms for long ones and back, by
 * the dictionary. They are added: `test` and `as` stay what they are. Use the options of `analyze` that the index was
 * made with.
 * Spans are UTF-16 code units of the query (of a variant's `text`, for its terms). Any string is taken; a query without
 * a word has an empty `must`, which matches nothing.
 *
 * @example
 * ```ts
 * const { must, should, variants } = planQuery('tieengs vieejt');
 * must.map(({ term }) => term); // ['tieengs', 'vieejt']
 * [variants[0].text, variants[0].reason, variants[0].confidence]; // ['tiếng việt', 'telex', 'certain']
 * planQuery('đường').should.map(({ field, term }) => [field, term]); // [['tone', 'dduwowng1'], ['shape', 'đương']]
 * planQuery('duong').should; // []
 * ```
 * @throws what `analyze` throws.
 */
export function planQuery(query: string, options: AnalyzeOptions = {}): QueryPlan {
  requireText(query, 'query');
  const analysis = analyze(query, options);
  const dictionaries: (readonly DictionaryEntry[] | undefined)[] =
    options.abbreviations === false
      ? [[]]
      : options.dictionary === undefined
        ? [undefined]
        : [options.dictionary, undefined];
  const found = dictionaries.flatMap(dictionary => rewritings(analysis, abbreviationIndex(dictionary)));
  const typedBare = isBare(analysis);
  const terms = termsOf(analysis, typedBare);
  const texts = new Set<string>();
  const others = found.filter(({ text }) => !texts.has(text) && texts.add(text));
  return {
    text: query,
    weight: 1,
    ...terms,
    variants: others.map(rewriting => variantOf(rewriting, terms, typedBare, options)),
    explain: explanationOf(analysis.map.isIdentity ? undefined : analysis.text, others),
  };
}

function variantOf(
  { text, reason, confidence, places }: Rewriting,
  asTyped: Terms,
  typedBare: boolean,
  options: AnalyzeOptions,
): Variant {
  // Who types in Telex types all marks: a plain word is one without.
  const isTyped = reason === 'telex' || reason === 'vni';
  const { must, should } = termsOf(analyze(text, options), typedBare && !isTyped);
  const better = reason === 'short-form' ? should.map(term => inPlaceOf(term, asTyped, places)) : should;
  return { text, reason, confidence, weight: WEIGHTS[confidence], must, should: better };
}

/**
 * A short form is worth all that its long form is, which it says side by side: as one word among others it would be worth
 * less than the words of the long form that stand somewhere in a text.
 */
function inPlaceOf(term: Term, { should }: Terms, places: Rewriting['places']): Term {
  const place = places.find(({ written }) => isWithin(term, written));
  if (place === undefined || term.field !== 'tone') return term;
  const sum = should.reduce((all, one) => (isWithin(one, place.asked) ? all + one.weight : all), 0);
  return { ...term, weight: Math.max(term.weight, sum) };
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** @throws {TypeError} if `reading` did not come from `planQuery`: people give the query itself. */
export function requireReading(
  reading: Reading,
  name = 'reading',
  expected = 'a plan of planQuery or one of its variants',
): void {
  if (!Array.isArray(reading?.must) || !Array.isArray(reading.should)) throw wrong(name, expected, reading);
}

/** @throws {TypeError} if `plan` did not come from `planQuery`. */
export function requirePlan(plan: QueryPlan, name = 'plan', expected = 'a plan of planQuery'): void {
  if (!Array.isArray(plan?.variants)) throw wrong(name, expected, plan);
}

/**
 * The readings of a plan that have a word: those to run at once, and those for when nothing was found, which are merely
 * possible.
 * @throws {TypeError} if the plan is none.
 */
export function turnsOf(plan: QueryPlan): readonly [readonly Reading[], readonly Reading[]] {
  requirePlan(plan);
  const variants = plan.variants.filter(({ must }) => must.length > 0);
  const others = variants.filter(({ confidence }) => confidence !== 'possible');
  return [
    plan.must.length > 0 ? [plan, ...others] : others,
    variants.filter(({ confidence }) => confidence === 'possible'),
  ];
}

const WORDS: Readonly<Record<VariantReason, string>> = {
  telex: 'typed in Telex',
  vni: 'typed in VNI',
  abbreviation: 'a short form written out',
  'short-form': 'a long form made short',
};

function explanationOf(repaired: string | undefined, others: readonly Rewriting[]): readonly string[] {
  const lines = others.map(({ reason, confidence, told }) => `${confidence}: ${WORDS[reason]}: ${told}`);
  return repaired === undefined ? lines : [`repaired: ${repaired}`, ...lines];
}
