import type { Span } from '../edits.js';
import { NUMBER, WORD } from './leaves.js';
import { type Keys, keysOfLeaf } from './spell.js';

/**
 * What a token is. `syllable`, `word` and `number` are leaves: they follow each other, one position each. `code`,
 * `email`, `url` and `abbreviation` stand for several leaves at once. A `synonym` is another way of saying what stands
 * there, a `bigram` is a pair of words (told apart from the others, in `Analysis.bigrams`).
 */
export type TokenKind =
  | 'syllable'
  | 'word'
  | 'number'
  | 'code'
  | 'email'
  | 'url'
  | 'abbreviation'
  | 'synonym'
  | 'bigram';

/** One term of a text, with the span of the original text that it came from: whole grapheme clusters. */
export interface SearchToken extends Span {
  readonly kind: TokenKind;
  /** Which position of the token graph it starts at, from 0; how far that is from the token before in the list. */
  readonly position: number;
  readonly posInc: number;
  /** How many positions it takes: more than one for what stands for several leaves, and beside longer synonyms. */
  readonly posLength: number;
  /** The letters alone: `duong`. */
  readonly fold: string;
  /** The letters with their shapes, without tones: `đương`. */
  readonly shape: string;
  /** Letters, shapes and tone in ASCII: `dduwowng1`. */
  readonly tone: string;
}

export const isLeaf = ({ kind }: SearchToken): boolean =>
  kind === 'syllable' || kind === 'word' || kind === 'number';

/** A number of a document, an address or a name, which stands for all of its leaves. */
export const isCode = ({ kind }: SearchToken): boolean =>
  kind === 'code' || kind === 'email' || kind === 'url';

/** Where the keys of a word can be read: in the repaired text. */
export interface Source {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a token or term stands, as a key. */
export const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

/** A token: the keys of a syllable are given, those of other words are spelled when they are asked for. */
export class Token implements SearchToken {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly kind: TokenKind,
    readonly position: number,
    public posInc: number,
    readonly posLength: number,
    private keys: Keys | Source,
  ) {}

  get fold(): string {
    return this.#spelled().fold;
  }

  get shape(): string {
    return this.#spelled().shape;
  }

  get tone(): string {
    return this.#spelled().tone;
  }

  /** A plain `SearchToken`: keys that were not asked for yet are spelled. */
  toJSON(): SearchToken {
    const { start, end, kind, position, posInc, posLength, fold, shape, tone } = this;
    return { start, end, kind, position, posInc, posLength, fold, shape, tone };
  }

  #spelled(): Keys {
    const { keys } = this;
    if (!('text' in keys)) return keys;
    const spelled = keysOfLeaf(keys.text, keys.start, keys.end, this.kind === 'number' ? NUMBER : WORD);
    this.keys = spelled;
    return spelled;
  }
}
