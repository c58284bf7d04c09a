import { requireText } from '../checks.js';
import type { Span } from '../edits.js';
import { type Analysis, type AnalyzeOptions, analyze } from './analyze.js';
import { type QueryPlan, type Reading, requirePlan, turnsOf, type Variant } from './plan.js';
import type { Term } from './terms.js';
import { isCode, placeOf, type SearchToken } from './token.js';

/** The tokens of a text by their keys, of one level each. */
interface TokenIndex {
  readonly fold: ReadonlyMap<string, readonly SearchToken[]>;
  readonly shape: ReadonlyMap<string, readonly SearchToken[]>;
  readonly tone: ReadonlyMap<string, readonly SearchToken[]>;
  /** The words of each long form that only its short form stands for. */
  readonly expansions: readonly (readonly SearchToken[])[];
}

const LEVELS = ['tone', 'shape', 'fold'] as const;

/**
 * Where a text matches a query: spans of the original, in order, each once.
 *
 * A text that has all words of a reading (the query as typed, or a variant) shows the hits of that reading; one that has
 * all of none, a title or a single line, shows what it has. Of each word typed with marks the best kind of match counts:
 * where đường stands, dương is no hit for it. A number of a document is one hit where it stands as such, its parts are
 * hits only in a text that has what was asked for in no other place. A short form is a
 * hit for all words of its long form together (UBND for ủy ban nhân dân), for a part of them (nhân dân) only where the
 * text has that part in no other place as good: it is why the text was found then.
 *
 * Give the options of `analyze` that the index was made with; spans are UTF-16 code units. Meant for one page or field at a time: the
 * text is analyzed unless an `Analysis` is given.
 *
 * @example
 * ```ts
 * const page = 'Hoà bình lập lại; hóa đơn.';
 * findHits(page, planQuery('hòa bình')).map(({ start, end }) => page.slice(start, end)); // ['Hoà', 'bình']
 * ```
 * @throws {TypeError} if `plan` did not come from `planQuery`, and what `analyze` throws.
 */
export function findHits(
  text: string | Analysis,
  plan: QueryPlan,
  options: AnalyzeOptions = {},
): readonly Span[] {
  requirePlan(plan);
  if (!Array.isArray((text as Analysis)?.tokens)) requireText(text);
  const { tokens } = typeof text === 'string' ? analyze(text, options) : text;
  const indexes = new Map<string, TokenIndex>();
  /** Of all tokens, or without the parts of numbers and addresses that the reading does not ask for as such. */
  const indexFor = (reading: Reading, isApart: boolean): TokenIndex => {
    const asked = reading.should.filter(({ field }) => field === 'fold').map(({ term }) => term);
    const key = isShortForm(reading) ? `short ${reading.text}` : isApart ? `apart ${asked.join(' ')}` : 'all';
    let index = indexes.get(key);
    if (index === undefined) {
      const some = isApart ? standingAlone(tokens, new Set(asked)) : tokens;
      indexes.set(
        key,
        (index = indexOf(isShortForm(reading) ? withoutNamesakes(some, reading, plan) : some)),
      );
    }
    return index;
  };
  const isComplete = ({ must }: Reading, { fold }: TokenIndex): boolean =>
    must.every(({ term }) => fold.has(term));
  // What is merely possible counts where no other reading is complete, as in a search.
  const turns = turnsOf(plan);
  for (const readings of turns) {
    for (const isApart of [true, false]) {
      // The BTC of 45/2020/TT-BTC is not the short form of what somebody wrote out.
      const some = isApart ? readings : readings.filter(reading => !isShortForm(reading));
      const hits = some.flatMap(reading => {
        const index = indexFor(reading, isApart);
        return isComplete(reading, index) ? hitsOf(reading, index) : [];
      });
      if (hits.length > 0) return ordered(hits);
    }
  }
  return ordered(turns[0].flatMap(reading => hitsOf(reading, indexFor(reading, isShortForm(reading)))));
}

/** Whether a reading takes words of the query for a short form. */
const isShortForm = (reading: Reading | Variant): boolean =>
  'reason' in reading && reading.reason === 'short-form';

/**
 * Without what is a part of a number, an address or a name of a file, unless that as a whole is asked for: the HĐND of
 * 12/2018/NQ-HĐND is part of its number where HĐND, or what it stands for, has a place of its own.
 */
function standingAlone(tokens: readonly SearchToken[], asked: ReadonlySet<string>): SearchToken[] {
  const covered = new Set<number>();
  for (const token of tokens) {
    if (!isCode(token) || asked.has(token.fold)) continue;
    for (let i = 0; i < token.posLength; i++) covered.add(token.position + i);
  }
  return tokens.filter(token => isCode(token) || !covered.has(token.position));
}

/** Without words that have the letters of a short form and are another word: who asks for đề án did not ask for đã. */
function withoutNamesakes(tokens: readonly SearchToken[], reading: Reading, plan: Reading): SearchToken[] {
  const typed = new Set(plan.must.map(({ term }) => term));
  const short = new Set(reading.must.map(({ term }) => term).filter(term => !typed.has(term)));
  const tones = new Set(reading.should.filter(({ field }) => field === 'tone').map(({ term }) => term));
  return tokens.filter(({ kind, fold, tone }) => kind !== 'syllable' || !short.has(fold) || tones.has(tone));
}

function indexOf(tokens: readonly SearchToken[]): TokenIndex {
  const index = { fold: new Map<string, SearchToken[]>(), shape: new Map(), tone: new Map() };
  const expansions = new Map<string, SearchToken[]>();
  const put = (map: Map<string, SearchToken[]>, key: string, token: SearchToken): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [token]);
    else there.push(token);
  };
  for (const token of tokens) {
    for (const level of LEVELS) {
      put(index[level], token[level], token);
    }
    if (token.kind === 'synonym') put(expansions, placeOf(token), token);
  }
  return { ...index, expansions: [...expansions.values()] };
}

/**
 * The tokens that a reading matches: each of its words at the best level that the text has; and two of them, and all, that
 * stand side by side there as in the query, where they agree best, though one of them may agree better elsewhere.
 */
function hitsOf({ must, should }: Reading, index: TokenIndex): readonly SearchToken[] {
  const wholes = should.filter(({ field, term }) => field === 'fold' && index.fold.has(term));
  const isInWhole = ({ start, end }: Span): boolean =>
    wholes.some(whole => whole.start <= start && end <= whole.end);
  const words = must.filter(term => !isInWhole(term)).map(term => candidatesOf(term, should, index));
  const parts = partsOf(words, index);
  return [
    ...wholes.flatMap(({ term }) => index.fold.get(term)!),
    ...words.flatMap(word => bestOf(word, parts)),
    ...words.slice(1).flatMap((word, i) => bestRuns([words[i], word], parts)),
    ...(words.length > 2 && words.length <= LONGEST_RUN ? bestRuns(words, parts) : []),
  ];
}

/** The words of long forms that do not match as a whole: who asks for nhân dân did not ask for HĐND. */
function partsOf(words: readonly Candidates[], { expansions }: TokenIndex): ReadonlySet<SearchToken> {
  const places = new Map<SearchToken, number[]>();
  words.forEach((word, i) => {
    for (const token of word.keys()) {
      if (token.kind !== 'synonym') continue;
      const there = places.get(token);
      if (there === undefined) places.set(token, [i]);
      else there.push(i);
    }
  });
  const isAsked = (path: readonly SearchToken[]): boolean =>
    (places.get(path[0]) ?? []).some(i => path.every((token, j) => words[i + j]?.has(token)));
  return new Set(expansions.filter(path => !isAsked(path)).flat());
}

/** A longer query is a pasted text, and its pairs tell enough. */
const LONGEST_RUN = 64;

/** What each token that has the letters of a word is worth: as much as all terms that it matches, as in an engine. */
type Candidates = ReadonlyMap<SearchToken, number>;

function candidatesOf(word: Term, should: readonly Term[], index: TokenIndex): Candidates {
  const candidates = new Map<SearchToken, number>();
  for (const token of index.fold.get(word.term) ?? []) candidates.set(token, word.weight);
  for (const { field, term, start, end, weight } of should) {
    if (start !== word.start || end !== word.end || field === 'bigram') continue;
    for (const token of index[field].get(term) ?? []) {
      candidates.set(token, weight + (candidates.get(token) ?? 0));
    }
  }
  return candidates;
}

/** A part of a long form counts where the text has nothing as good that is written out. */
function bestOf(candidates: Candidates, parts: ReadonlySet<SearchToken>): readonly SearchToken[] {
  return bestPlaces(
    [...candidates].map(([token, worth]) => ({ tokens: [token], worth })),
    parts,
  );
}

interface Place {
  readonly tokens: readonly SearchToken[];
  readonly worth: number;
}

function bestPlaces(places: readonly Place[], parts: ReadonlySet<SearchToken>): readonly SearchToken[] {
  const best = places.reduce((most, { worth }) => Math.max(most, worth), 0);
  const some = places.filter(({ worth }) => worth === best);
  const written = some.filter(({ tokens }) => !tokens.some(token => parts.has(token)));
  return (written.length > 0 ? written : some).flatMap(({ tokens }) => tokens);
}

/** Where words follow each other, the best of these places. */
function bestRuns(
  [first, ...others]: readonly Candidates[],
  parts: ReadonlySet<SearchToken>,
): readonly SearchToken[] {
  const behind = others.map(
    candidates => new Map([...candidates.keys()].map(token => [token.position, token])),
  );
  const runs: Place[] = [];
  for (const [token, own] of first) {
    const tokens = [token];
    let worth = own;
    for (let i = 0; i < others.length; i++) {
      const last = tokens[i];
      const next = behind[i].get(last.position + last.posLength);
      if (next === undefined) break;
      tokens.push(next);
      worth += others[i].get(next)!;
    }
    if (tokens.length > others.length) runs.push({ tokens, worth });
  }
  return bestPlaces(runs, parts);
}

function ordered(hits: readonly SearchToken[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last === undefined || start >= last.end) spans.push({ start, end });
  }
  return spans;
}
