import type { DictionaryEntry } from '../abbreviations/index.js';
import { type Allowed, requireOptions, requireText } from '../checks.js';
import { isBlank } from '../context/classes.js';
import type { Span } from '../edits.js';
import type { OffsetMap } from '../offset-map.js';
import { tokensOf } from './graph.js';
import { wholeSpan } from './graphemes.js';
import { type Leaves, leavesOf } from './leaves.js';
import { repairForSearch } from './repairs.js';
import type { Keys } from './spell.js';
import { isLeaf, placeOf, type SearchToken, Token } from './token.js';

/** How a text is analyzed. An index and its queries have to use the same options. */
export interface AnalyzeOptions {
  /** Whether text that spam injected is left out; `remove` by default. */
  readonly injections?: 'keep' | 'remove';
  /** Whether lost spaces are restored (`đượcmột`); `true` by default. */
  readonly runTogether?: boolean;
  /** Whether abbreviations and definitions give synonyms; `true` by default. */
  readonly abbreviations?: boolean;
  /** Abbreviations of your own; they override the built-in ones. */
  readonly dictionary?: readonly DictionaryEntry[];
}

const SWITCH = [true, false];

/** The options of `analyze`; adapters have more beside them. */
export const ANALYZE_OPTIONS: Allowed = {
  injections: ['keep', 'remove'],
  runTogether: SWITCH,
  abbreviations: SWITCH,
  dictionary: undefined,
};

/** A text as a search index sees it. */
export interface Analysis {
  /** The text that was given: all spans count in it. */
  readonly original: string;
  /** The text that was cut into tokens, repaired. */
  readonly text: string;
  /** How the offsets of `original` and `text` belong together. */
  readonly map: OffsetMap;
  /** What was left out as injected by spam, in the original. */
  readonly cuts: readonly Span[];
  /** All tokens by position; at one position the leaf first, then what stands for several leaves, then synonyms. */
  readonly tokens: readonly SearchToken[];
  /**
   * Each pair of words with only blanks between them (`bigram`), and in long forms (`synonym`): a cheap stand-in for
   * compounds. Made when asked for.
   */
  readonly bigrams: readonly SearchToken[];
}

/**
 * Cuts a text into the tokens of a search index, each with its keys, its position and its span in the original.
 *
 * The text is repaired first (letters, diacritics, homoglyphs, and by `options` injections and lost spaces). Leaves are
 * words, numbers and ideographs. Legal numbers, e-mail addresses and URLs are told whole too, and abbreviations with
 * their long forms as synonyms, in Lucene's token graph: what is one word here and four there spans four positions.
 * Index side and query side are this one function. Any string is taken, in linear time; offsets are UTF-16 code units
 * of `text`. What a line gives depends on the lines before it, never on those behind it.
 *
 * @example
 * ```ts
 * const { tokens } = analyze('Hoà Bình, theo NĐ 61');
 * tokens.map(token => token.tone); // ['hoa1', 'binh1', 'theo0', 'nd98', 'nghi5', 'ddinh5', '61']
 * tokens.map(token => token.position); // [0, 1, 2, 3, 3, 4, 5]
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  requireText(text);
  requireOptions(options, ANALYZE_OPTIONS);
  return analysisOf(text, options);
}

/** `analyze`, for a text and options that were checked. */
export function analysisOf(text: string, options: AnalyzeOptions): Analysis {
  const repaired = repairForSearch(text, options);
  const { map } = repaired;
  const leaves = leavesOf(repaired.text);
  const spanOf = (start: number, end: number): Span => wholeSpan(text, map.spanToInput({ start, end }));
  return new LazyAnalysis(
    text,
    repaired.text,
    map,
    repaired.cuts,
    tokensOf(repaired, leaves, map.isIdentity ? undefined : spanOf),
    leaves,
  );
}

class LazyAnalysis implements Analysis {
  #bigrams: readonly SearchToken[] | undefined;
  readonly #leaves: Leaves;

  constructor(
    readonly original: string,
    readonly text: string,
    readonly map: OffsetMap,
    readonly cuts: readonly Span[],
    readonly tokens: readonly SearchToken[],
    leaves: Leaves,
  ) {
    this.#leaves = leaves;
  }

  get bigrams(): readonly SearchToken[] {
    this.#bigrams ??= this.#pairs();
    return this.#bigrams;
  }

  #pairs(): readonly SearchToken[] {
    const pairs = [...this.#neighbours()].map(([first, second]) => {
      const kind = second.kind === 'synonym' ? 'synonym' : 'bigram';
      const length = second.position + second.posLength - first.position;
      return new Token(first.start, second.end, kind, first.position, 0, length, new PairKeys(first, second));
    });
    pairs.sort((a, b) => a.position - b.position);
    let last = -1;
    for (const pair of pairs) {
      pair.posInc = pair.position - last;
      last = pair.position;
    }
    return pairs;
  }

  /** Leaves with only blanks between them; and words of a long form, side by side too where only its short form stands. */
  *#neighbours(): Iterable<readonly [SearchToken, SearchToken]> {
    const { starts, ends } = this.#leaves;
    const last = new Map<string, SearchToken>();
    let leaf: SearchToken | undefined;
    let i = 0;
    for (const token of this.tokens) {
      const { start, end, kind } = token;
      if (kind === 'synonym') {
        const place = placeOf({ start, end });
        const first = last.get(place);
        last.set(place, token);
        if (first !== undefined && first.position + first.posLength === token.position) yield [first, token];
      } else if (isLeaf(token)) {
        const isApart = kind === 'number' || leaf === undefined || leaf.kind === 'number';
        if (!isApart && isBlankBetween(this.text, ends[i - 1], starts[i])) yield [leaf!, token];
        leaf = token;
        i++;
      }
    }
  }
}

/** The keys of two words as one, each put together when it is asked for. */
class PairKeys implements Keys {
  constructor(
    private readonly first: Keys,
    private readonly second: Keys,
  ) {}

  get fold(): string {
    return `${this.first.fold}x${this.second.fold}`;
  }

  get shape(): string {
    return `${this.first.shape}x${this.second.shape}`;
  }

  get tone(): string {
    return `${this.first.tone}x${this.second.tone}`;
  }
}

/** Whether there are only blanks between, no line end and no punctuation. */
function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return start < end;
}
