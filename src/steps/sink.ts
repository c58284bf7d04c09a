import type { AbbreviationFinding } from '../abbreviations/index.js';
import type { Pass } from '../context/stepper.js';
import {
  applyEdits,
  composeEdits,
  type Edit,
  effectiveEdits,
  NO_EDITS,
  type Span,
  shiftEdits,
} from '../edits.js';
import type { InjectionPass } from '../injections/index.js';
import { OffsetMap } from '../offset-map.js';
import { EditSink, type Report, type Sink } from '../repair/sink.js';

export type AbbreviationPass = Pass<AbbreviationFinding>;

/** Where the steps put what they do: the text that comes out, or all there is to tell of it. */
export interface StepSink {
  /** The text as it is by now. */
  readonly text: string;
  /** Takes the edits of a repair of letters, which puts them into a sink of its own. */
  repair(run: (sink: Sink) => void): void;
  /** Takes edits of the text as it is by now. */
  take(edits: readonly Edit[]): void;
  /** Is told what a step found in the text as it is by now, before its edits are taken. */
  saw(injected: InjectionPass | undefined, abbreviated: AbbreviationPass | undefined): void;
  /** Has each part of the text as it is by now run through steps by itself; the parts follow each other. */
  inParts(parts: readonly Span[], run: (sink: StepSink, index: number) => void): void;
}

/** A part of a text: what was done to it, where it begins in the text, and where it will once the edits are taken. */
export interface TrackedPart<T> {
  readonly sink: T;
  readonly from: number;
  readonly start: number;
}

/** Keeps what the steps did to a text, so that a place in what came out is found in what went in. */
export class TrackedText implements StepSink {
  readonly input: string;
  text: string;
  #edits: readonly Edit[] = NO_EDITS;
  #map: OffsetMap | undefined;

  constructor(input: string) {
    this.input = input;
    this.text = input;
  }

  /** What was done so far, as edits of the input. */
  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /** How the offsets of the input and of the text belong together by now: made when a span asks for it. */
  get map(): OffsetMap {
    this.#map ??= OffsetMap.of(this.#edits, this.input.length);
    return this.#map;
  }

  repair(run: (sink: Sink) => void): void {
    const sink = new EditSink();
    run(sink);
    this.left(sink.reports);
    this.take(sink.edits);
  }

  take(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.text = applyEdits(this.text, edits);
    this.#edits = effectiveEdits(this.input, composeEdits(this.#edits, edits));
    this.#map = undefined;
  }

  inParts(parts: readonly Span[], run: (sink: StepSink, index: number) => void): void {
    let start = 0;
    const done = parts.map((span, i): TrackedPart<this> => {
      const sink = this.part(this.text.slice(span.start, span.end));
      run(sink, i);
      const part = { sink, from: span.start, start };
      start += sink.text.length;
      return part;
    });
    this.absorb(done);
    this.take(done.flatMap(({ sink, from }) => shiftEdits(sink.edits, from)));
  }

  saw(_injected: InjectionPass | undefined, _abbreviated: AbbreviationPass | undefined): void {}

  /** Is told what a repair left alone in the text as it is by now. */
  protected left(_reports: readonly Report[]): void {}

  /** A sink of the same kind for a part of the text. */
  protected part(text: string): this {
    return new TrackedText(text) as this;
  }

  /** Takes over what the parts were told, before their edits are taken. */
  protected absorb(_parts: readonly TrackedPart<this>[]): void {}
}
