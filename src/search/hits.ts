import type { Span } from '../edits.js';
import { type Analysis, type AnalyzeOptions, analyze } from './analyze.js';
import type { QueryPlan, Reading, Variant } from './plan.js';
import type { Term } from './terms.js';
import type { SearchToken } from './token.js';

/** The tokens of a text by their keys, of one level each. */
interface TokenIndex {
  readonly fold: ReadonlyMap<string, readonly SearchToken[]>;
  readonly shape: ReadonlyMap<string, readonly SearchToken[]>;
  readonly tone: ReadonlyMap<string, readonly SearchToken[]>;
}

const LEVELS = ['tone', 'shape', 'fold'] as const;

/**
 * Where a text matches a query: spans of the original, in order, each once.
 *
 * A text that has all words of a reading (the query as typed, or a variant) shows the hits of that reading; one that has
 * all of none, a title or a single line, shows what it has. Of each word typed with marks the best kind of match counts:
 * where đường stands, dương is no hit for it. A number of a document is one hit where it stands as such.
 *
 * Give the options that the index was made with; spans are UTF-16 code units. Meant for one page or field at a time: the
 * text is analyzed unless an `Analysis` is given.
 *
 * @example
 * ```ts
 * const page = 'Hoà bình lập lại; hóa đơn.';
 * findHits(page, planQuery('hòa bình')).map(({ start, end }) => page.slice(start, end)); // ['Hoà', 'bình']
 * ```
 */
export function findHits(
  text: string | Analysis,
  plan: QueryPlan,
  options: AnalyzeOptions = {},
): readonly Span[] {
  const { tokens } = typeof text === 'string' ? analyze(text, options) : text;
  const all = indexOf(tokens);
  let apart: TokenIndex | undefined;
  const indexFor = (reading: Reading | Variant): TokenIndex =>
    'reason' in reading && reading.reason === 'short-form' ? (apart ??= indexOf(standingAlone(tokens))) : all;
  const isComplete = (reading: Reading): boolean =>
    reading.must.length > 0 && reading.must.every(({ term }) => indexFor(reading).fold.has(term));
  // What is merely possible counts where no other reading is complete, as in a search.
  const sure = [plan, ...plan.variants.filter(({ confidence }) => confidence !== 'possible')];
  const possible = plan.variants.filter(({ confidence }) => confidence === 'possible');
  const complete = [sure, possible]
    .map(readings => readings.filter(isComplete))
    .find(some => some.length > 0);
  const hits = (complete ?? sure).flatMap(reading => hitsOf(reading, indexFor(reading)));
  return ordered(hits);
}

/**
 * Without what is a part of a number, an address or a name of a file: the BTC of 45/2020/TT-BTC is part of its number,
 * not the short form of what somebody wrote out.
 */
function standingAlone(tokens: readonly SearchToken[]): SearchToken[] {
  const wholes = tokens
    .filter(({ kind }) => kind === 'code' || kind === 'email' || kind === 'url')
    .sort((a, b) => a.start - b.start);
  let first = 0;
  return [...tokens]
    .sort((a, b) => a.start - b.start)
    .filter(token => {
      while (first < wholes.length && wholes[first].end <= token.start) first++;
      const whole = wholes[first];
      return whole === undefined || whole === token || token.start < whole.start || token.end > whole.end;
    });
}

function indexOf(tokens: readonly SearchToken[]): TokenIndex {
  const index = { fold: new Map<string, SearchToken[]>(), shape: new Map(), tone: new Map() };
  for (const token of tokens) {
    for (const level of LEVELS) {
      const there = index[level].get(token[level]);
      if (there === undefined) index[level].set(token[level], [token]);
      else there.push(token);
    }
  }
  return index;
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
  return [
    ...wholes.flatMap(({ term }) => index.fold.get(term)!),
    ...words.flatMap(bestOf),
    ...words.slice(1).flatMap((word, i) => bestRuns([words[i], word])),
    ...(words.length > 2 && words.length <= LONGEST_RUN ? bestRuns(words) : []),
  ];
}

/** Who asks for more words pasted a text, and its pairs tell enough. */
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

function bestOf(candidates: Candidates): readonly SearchToken[] {
  let best = 0;
  for (const agreement of candidates.values()) best = Math.max(best, agreement);
  return [...candidates].filter(([, agreement]) => agreement === best).map(([token]) => token);
}

/** Where words follow each other, the best of these places. */
function bestRuns([first, ...others]: readonly Candidates[]): readonly SearchToken[] {
  const behind = others.map(
    candidates => new Map([...candidates.keys()].map(token => [token.position, token])),
  );
  let best = 0;
  let runs: SearchToken[] = [];
  for (const [token, worth] of first) {
    const run = [token];
    let all = worth;
    for (let i = 0; i < others.length; i++) {
      const last = run[i];
      const next = behind[i].get(last.position + last.posLength);
      if (next === undefined) break;
      run.push(next);
      all += others[i].get(next)!;
    }
    if (run.length <= others.length || all < best) continue;
    if (all > best) runs = [];
    best = all;
    runs.push(...run);
  }
  return runs;
}

function ordered(hits: readonly SearchToken[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last === undefined || start >= last.end) spans.push({ start, end });
  }
  return spans;
}
