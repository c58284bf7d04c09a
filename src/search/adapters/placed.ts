/** What makes a match better. */
import { toneKey } from '../keys.js';
import type { Reading } from '../plan.js';
import { type Term, tonesOf } from '../terms.js';
import { placeOf } from '../token.js';
import { type MarkedWord, MOST_WORDS, type Word } from './terms.js';

/** Words side by side, of each any of some: one of them, two, or all of a query. */
export interface Boost {
  readonly run: readonly (readonly Word[])[];
  readonly weight: number;
}

/** How many of a query count, for the reason of `MOST_WORDS`. */
const MOST_BOOSTS = 200;

/** What a word without marks is worth where one was typed: it decides between texts that are alike otherwise. */
const AS_TYPED = 1;
/** What words side by side are worth, by their letters alone; by their marks as well it is twice as much again. */
const SIDE_BY_SIDE = 4;

/** The boosts of a reading; without those of words side by side if an index says nothing of them. */
export function placedBoosts(reading: Reading, pairs = true): Boost[] {
  const words = typedWords(reading);
  const boosts: Boost[] = [
    ...wordBoosts(reading).map(boost => ({ run: [boost.words], weight: boost.weight })),
    ...bareWords(reading).map(word => ({ run: [[word]], weight: AS_TYPED })),
    ...words.slice(1).flatMap((word, i) => boostsOfRun([words[i], word])),
    // All of them too: ban giám hiệu and tổng giám đốc hold the pairs of ban giám đốc.
    ...(words.length > 2 ? boostsOfRun(words) : []),
  ];
  const most =
    boosts.length <= MOST_BOOSTS ? boosts : boosts.sort((a, b) => b.weight - a.weight).slice(0, MOST_BOOSTS);
  return pairs ? most : most.filter(({ run }) => run.length === 1);
}

function boostsOfRun(words: readonly TypedWord[]): Boost[] {
  const byLetters = { run: words.map(({ fold }) => [{ fold }]), weight: SIDE_BY_SIDE };
  if (words.every(isBareWord)) return [byLetters];
  const byMarks = { run: words.map(asTyped), weight: 2 * SIDE_BY_SIDE };
  const tones = words.flatMap(({ fold, written }) =>
    written === undefined ? [] : [[{ fold, tone: written }]],
  );
  const isToneless = tones.length === words.length && words.some(({ tone }) => tone === undefined);
  return isToneless ? [byLetters, byMarks, { run: tones, weight: SIDE_BY_SIDE }] : [byLetters, byMarks];
}

function asTyped(word: TypedWord): readonly Word[] {
  const { fold } = word;
  const tones = tonesOfTyped(word);
  return tones.length === 0 ? [{ fold }] : tones.map(tone => ({ fold, tone }));
}

/** Any of some words, and what it is worth that one of them is there. */
interface WordBoost {
  readonly words: readonly Word[];
  readonly weight: number;
}

/** The words that make a match better, by what was typed of each; the shape of a word is that with any tone. */
function wordBoosts({ must, should }: Reading): WordBoost[] {
  const folds = new Map(must.map(term => [placeOf(term), term.term]));
  return should
    .filter(({ field }) => field !== 'bigram')
    .slice(0, MOST_BOOSTS)
    .map(one => {
      const { field, term, weight } = one;
      if (field === 'fold') return { words: [{ fold: term }], weight };
      const fold = folds.get(placeOf(one))!;
      return { words: (field === 'shape' ? tonesOf(term) : [term]).map(tone => ({ fold, tone })), weight };
    });
}

/**
 * The words that were typed without marks, as they were typed. A plan asks for none of them, since such a word means any:
 * but `the` is hardly ever thế, and who has no marks in his texts types none.
 */
function bareWords({ must, should }: Reading): MarkedWord[] {
  const told = new Set(should.filter(({ field }) => field !== 'bigram').map(placeOf));
  return must
    .filter(term => !told.has(placeOf(term)) && !/^[0-9]+$/.test(term.term))
    .slice(0, MOST_WORDS)
    .map(({ term }) => ({ fold: term, tone: toneKey(term) }));
}

/** What is worth less was not typed just so. */
const CERTAIN = 8;

/**
 * A word of a query: its letters; its tone key or its shape where these were typed; and the tone key of what stands there,
 * which may lack a tone that was meant.
 */
interface TypedWord {
  readonly fold: string;
  readonly tone: string | undefined;
  readonly shape: string | undefined;
  readonly written: string | undefined;
}

/** The words of a reading in their order. */
function typedWords({ must, should }: Reading): TypedWord[] {
  const at = (field: Term['field'], least: number): ReadonlyMap<string, string> =>
    new Map(
      should
        .filter(term => term.field === field && term.weight >= least)
        // The first of a place is what was typed, those behind it agree with it.
        .map(term => [placeOf(term), term.term] as const)
        .reverse(),
    );
  const [tones, shapes, written] = [at('tone', CERTAIN), at('shape', CERTAIN), at('tone', 0)];
  return must.slice(0, MOST_WORDS).map(word => {
    const place = placeOf(word);
    return {
      fold: word.term,
      tone: tones.get(place),
      shape: shapes.get(place),
      written: written.get(place),
    };
  });
}

/** The tone keys that agree with what was typed of a word; none if that was nothing. */
const tonesOfTyped = ({ tone, shape }: TypedWord): readonly string[] =>
  tone !== undefined ? [tone] : shape === undefined ? [] : tonesOf(shape);

/** Whether no mark of a word was typed. */
const isBareWord = ({ tone, shape }: TypedWord): boolean => tone === undefined && shape === undefined;
