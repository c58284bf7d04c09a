import type { Canonicalize } from '../context/engine.js';
import type { Span } from '../edits.js';
import { OffsetMap } from '../offset-map.js';
import { isComposed, toForm } from './canonical.js';
import { canonicalEdits } from './clusters.js';

/** How many code units become one in NFC at most: a letter and its marks. */
export const LONGEST_LETTER = 4;

/**
 * A text in NFC, for steps that read words: whatever form it comes in it is read alike, and what is found is told in the
 * text as it came.
 */
export class ComposedText {
  readonly text: string;
  /** Whether the text came in NFC. */
  readonly isSame: boolean;
  #map: OffsetMap | undefined;

  constructor(
    private readonly input: string,
    private readonly canonicalize: Canonicalize,
  ) {
    this.text = isComposed(input, 0, input.length) ? input : toForm(input, 'NFC', canonicalize);
    this.isSame = this.text === input;
  }

  /** Made when something was found: most texts hold nothing, and a map of all their letters takes longer than composing. */
  get #offsets(): OffsetMap {
    this.#map ??= OffsetMap.of(canonicalEdits(this.input, this.canonicalize), this.input.length);
    return this.#map;
  }

  /** A span of the composed text in the text as it came. */
  toInput(span: Span): Span {
    return this.isSame ? span : this.#offsets.spanToInput(span);
  }

  /** A distance from the end of the composed text as one from the end of the text as it came. */
  distanceInInput(fromEnd: number): number {
    return this.isSame ? fromEnd : this.input.length - this.#offsets.toInput(this.text.length - fromEnd);
  }
}
