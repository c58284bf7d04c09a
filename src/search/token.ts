import type { Span } from '../edits.js';
import type { PackedSyllable } from '../syllable/scan.js';
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

/** A token whose keys are given. */
export class KeyedToken implements SearchToken {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly kind: TokenKind,
    readonly position: number,
    public posInc: number,
    readonly posLength: number,
    private readonly keys: Keys,
  ) {}

  get fold(): string {
    return this.keys.fold;
  }

  get shape(): string {
    return this.keys.shape;
  }

  get tone(): string {
    return this.keys.tone;
  }
}

/** A token whose keys are made when they are asked for: most readers ask for one or two of the three, or for none. */
export class LeafToken implements SearchToken {
  private keys: Keys | undefined = undefined;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly kind: TokenKind,
    readonly position: number,
    public posInc: number,
    readonly posLength: number,
    /** Where it stands in the repaired text. */
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
    private readonly syllable: PackedSyllable,
  ) {}

  get fold(): string {
    return (this.keys ??= keysOfLeaf(this.text, this.from, this.to, this.syllable)).fold;
  }

  get shape(): string {
    return (this.keys ??= keysOfLeaf(this.text, this.from, this.to, this.syllable)).shape;
  }

  get tone(): string {
    return (this.keys ??= keysOfLeaf(this.text, this.from, this.to, this.syllable)).tone;
  }
}
