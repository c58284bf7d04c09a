import type { Abbreviation, Definition } from './abbreviations/index.js';
import { type Damage, findDamage } from './damage/index.js';
import {
  applyEdits,
  composeEdits,
  type Edit,
  effectiveEdits,
  NO_EDITS,
  OffsetMap,
  type Span,
} from './edits.js';
import type { Injection } from './injections/index.js';
import { EditSink, type Report, type Sink } from './repair/sink.js';
import type { AbbreviationPass, InjectionPass, StepSink } from './steps.js';

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
export class ExplanationSink implements StepSink {
  readonly #input: string;
  #edits: readonly Edit[] = NO_EDITS;
  #injections: readonly Injection[] = [];
  #abbreviations: readonly Abbreviation[] = [];
  #definitions: readonly Definition[] = [];
  #reports: readonly Report[] = [];
  #map: OffsetMap | undefined;
  text: string;

  constructor(input: string) {
    this.#input = input;
    this.text = input;
  }

  repair(run: (sink: Sink) => void): void {
    const sink = new EditSink();
    run(sink);
    this.#reports = sink.reports;
    this.take(sink.edits);
  }

  take(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.text = applyEdits(this.text, edits);
    this.#edits = effectiveEdits(this.#input, composeEdits(this.#edits, edits));
    this.#map = undefined;
  }

  /** The map of all edits taken so far: made when a span asks for it. */
  #mapSoFar(): OffsetMap {
    this.#map ??= OffsetMap.of(this.#edits, this.#input.length);
    return this.#map;
  }

  saw(injected: InjectionPass | undefined, abbreviated: AbbreviationPass | undefined): void {
    const toInput = (span: Span): Span => this.#mapSoFar().spanToInput(span);
    if (injected !== undefined)
      this.#injections = injected.findings.map(found => mapInjection(found, toInput));
    if (abbreviated !== undefined) {
      const { abbreviations, definitions } = mapAbbreviations(abbreviated.findings, toInput);
      this.#abbreviations = abbreviations;
      this.#definitions = definitions;
    }
  }

  finish(): Explanation {
    const reports = [...this.#reports, ...ambiguities(this.#abbreviations)];
    return {
      input: this.#input,
      output: this.text,
      edits: this.#edits,
      injections: this.#injections,
      damage: findDamage(this.#input),
      abbreviations: this.#abbreviations,
      definitions: this.#definitions,
      reports: reports.sort((a, b) => a.start - b.start),
      map: this.#mapSoFar(),
    };
  }
}

function mapInjection(found: Injection, toInput: (span: Span) => Span): Injection {
  return {
    ...found,
    ...toInput(found),
    squashed: toInput(found.squashed),
    keyword: found.keyword && toInput(found.keyword),
    source: found.source && toInput(found.source),
    alternatives: found.alternatives.map(other => ({
      ...other,
      end: toInput({ start: other.end, end: other.end }).start,
    })),
  };
}

function mapAbbreviations(
  findings: AbbreviationPass['findings'],
  toInput: (span: Span) => Span,
): Pick<Explanation, 'abbreviations' | 'definitions'> {
  const abbreviations: Abbreviation[] = [];
  const definitions: Definition[] = [];
  for (const finding of findings) {
    if (finding.kind === 'abbreviation') {
      abbreviations.push({ ...finding.abbreviation, ...toInput(finding.abbreviation) });
    } else {
      const { definition } = finding;
      definitions.push({ ...definition, short: toInput(definition.short), long: toInput(definition.long) });
    }
  }
  return { abbreviations, definitions };
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
