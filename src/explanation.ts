import {
  type Abbreviation,
  type AbbreviationFinding,
  type Definition,
  moveFinding,
  partitionFindings,
} from './abbreviations/index.js';
import { type Damage, findDamage } from './damage/index.js';
import { type Edit, type Span, shiftedBy } from './edits.js';
import { type Injection, type InjectionPass, moveInjection } from './injections/index.js';
import type { OffsetMap } from './offset-map.js';
import type { Report } from './repair/sink.js';
import { type AbbreviationPass, type TrackedPart, TrackedText } from './steps/index.js';

/** All that `normalize` did to a text, and all that it saw. Every span counts in the text that was given. */
export interface Explanation {
  readonly input: string;
  readonly output: string;
  /** What changed, in order, each edit with its rules. */
  readonly edits: readonly Edit[];
  /** All injections found, cut or not. */
  readonly injections: readonly Injection[];
  /** Damage of other kinds, done on purpose: told, never cut. */
  readonly damage: readonly Damage[];
  /** All abbreviations found, expanded or not. */
  readonly abbreviations: readonly Abbreviation[];
  readonly definitions: readonly Definition[];
  /** What can be read in more than one way, and was left alone. */
  readonly reports: readonly Report[];
  /** How the offsets of input and output belong together. */
  readonly map: OffsetMap;
}

/** Keeps all that the steps do to a text, and what they find in it, counted in the text that was given. */
export class ExplanationSink extends TrackedText {
  #injections: readonly Injection[] = [];
  readonly #found: AbbreviationFinding[] = [];
  /** The text that abbreviations were looked for in, as it belongs to the input: the next part may look back into it. */
  #read: OffsetMap | undefined;
  /** What the last repair left alone; none if there was no repair. */
  #reports: readonly Report[] | undefined;

  override saw(injected: InjectionPass | undefined, abbreviated: AbbreviationPass | undefined): void {
    const toInput = (span: Span): Span => this.map.spanToInput(span);
    if (abbreviated !== undefined) {
      this.#read = this.map;
      // What began before this part is told once the parts before it are at hand.
      const back = (span: Span): Span => moveOwn(span, toInput, offset => offset);
      for (const found of abbreviated.findings) this.#found.push(moveFinding(found, back));
    }
    if (injected !== undefined) this.#keep(injected.findings.map(found => moved(found, toInput)));
  }

  /** Of two findings in one place the later one counts. */
  #keep(injections: readonly Injection[]): void {
    this.#injections = replaceIn(this.#injections, injections, injections);
  }

  protected override left(reports: readonly Report[]): void {
    this.#reports = reports.map(report => ({ ...report, ...this.map.spanToInput(report) }));
  }

  protected override part(text: string): this {
    return new ExplanationSink(text) as this;
  }

  protected override absorb(parts: readonly TrackedPart<ExplanationSink>[]): void {
    const injections: Injection[] = [];
    const repaired: Span[] = [];
    const reports: Report[] = [];
    for (const [i, { sink, from }] of parts.entries()) {
      const toInput = (span: Span): Span => this.map.spanToInput(shiftedBy(from)(span));
      for (const found of sink.#injections) injections.push(moved(found, toInput));
      const back = (span: Span): Span =>
        moveOwn(span, toInput, offset => this.map.toInput(this.#offsetBefore(parts, i, -offset)));
      for (const found of sink.#found) this.#found.push(moveFinding(found, back));
      if (sink.#reports === undefined) continue;
      repaired.push(toInput({ start: 0, end: sink.input.length }));
      for (const report of sink.#reports) reports.push({ ...report, ...toInput(report) });
    }
    this.#keep(injections);
    this.#reports = replaceIn(this.#reports ?? [], repaired, reports);
  }

  /** The place in the text that lies `distance` code units of what was read before the part at `index`. */
  #offsetBefore(parts: readonly TrackedPart<ExplanationSink>[], index: number, distance: number): number {
    let left = distance;
    for (let i = index - 1; i >= 0; i--) {
      const { sink, from } = parts[i];
      const read = sink.#read ?? sink.map;
      if (left <= read.outputLength) return from + read.toInput(read.outputLength - left);
      left -= read.outputLength;
    }
    return 0;
  }

  finish(): Explanation {
    const { abbreviations, definitions } = partitionFindings(this.#found);
    const reports = [...(this.#reports ?? []), ...ambiguities(abbreviations)];
    return {
      input: this.input,
      output: this.text,
      edits: this.edits,
      injections: this.#injections,
      damage: findDamage(this.input),
      abbreviations,
      definitions,
      reports: reports.sort((a, b) => a.start - b.start),
      map: this.map,
    };
  }
}

/** A span of a part: what begins, or ends too, before the part has offsets below zero, which are moved by `before`. */
function moveOwn(span: Span, own: (span: Span) => Span, before: (offset: number) => number): Span {
  if (span.start >= 0) return own(span);
  const end = span.end < 0 ? before(span.end) : own({ start: 0, end: span.end }).end;
  return { start: before(span.start), end };
}

/** An injection whose spans are moved, that of its source too. */
const moved = (found: Injection, move: (span: Span) => Span): Injection => ({
  ...moveInjection(found, move),
  source: found.source && move(found.source),
});

/** Puts `now` where something stood that meets one of some places; all lists are in order. */
function replaceIn<T extends Span>(
  before: readonly T[],
  places: readonly Span[],
  now: readonly T[],
): readonly T[] {
  if (before.length === 0 || places.length === 0) return before.length === 0 ? now : before;
  let next = 0;
  const kept = before.filter(({ start, end }) => {
    while (next < places.length && places[next].end <= start) next++;
    return next === places.length || places[next].start >= end;
  });
  return [...kept, ...now].sort((a, b) => a.start - b.start);
}

/** Abbreviations that have more than one reading here, and none that the context chooses. */
const ambiguities = (abbreviations: readonly Abbreviation[]): Report[] =>
  abbreviations
    .filter(({ chosen, senses }) => chosen === undefined && senses.length > 1)
    .map(({ start, end, short, senses }) => ({
      start,
      end,
      kind: 'ambiguous-abbreviation',
      message: `${short} may be ${senses.map(sense => sense.expansion).join(' or ')}`,
    }));
