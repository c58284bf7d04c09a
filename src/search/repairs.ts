import {
  type Abbreviation,
  createAbbreviations,
  type Definition,
  type DictionaryEntry,
} from '../abbreviations/index.js';
import { nativeCanonicalize } from '../context/engine.js';
import { NO_PAST } from '../context/past.js';
import { applyEdits, composeEdits, type Edit, NO_EDITS, OffsetMap, type Span } from '../edits.js';
import type { Choices } from '../options.js';
import { lineRepair } from '../repair/lines.js';
import { EditSink, type Sink } from '../repair/sink.js';
import { type AbbreviationPass, type InjectionPass, runSteps, type StepSink, startSteps } from '../steps.js';
import { REPAIRS } from './options.js';

/** What has to be repaired before a text is cut into tokens; see `AnalyzeOptions`. */
export interface RepairOptions {
  readonly injections?: 'keep' | 'remove';
  readonly runTogether?: boolean;
  readonly abbreviations?: boolean;
  readonly dictionary?: readonly DictionaryEntry[];
}

/** A text ready to be cut into tokens, and what was found in it; spans of findings count in `text`. */
export interface Repaired {
  readonly text: string;
  readonly map: OffsetMap;
  /** What was cut out as injected, in code units of the original. */
  readonly cuts: readonly Span[];
  readonly abbreviations: readonly Abbreviation[];
  readonly definitions: readonly Definition[];
}

const NOTHING_FOUND: readonly never[] = [];

/** Keeps the text, its edits and the findings. */
class SearchSink implements StepSink {
  text: string;
  edits: readonly Edit[] = NO_EDITS;
  cuts: readonly Span[] = NOTHING_FOUND;
  abbreviations: readonly Abbreviation[] = NOTHING_FOUND;
  definitions: readonly Definition[] = NOTHING_FOUND;
  readonly #length: number;
  readonly #removes: boolean;

  constructor(input: string, removes: boolean) {
    this.text = input;
    this.#length = input.length;
    this.#removes = removes;
  }

  repair(run: (sink: Sink) => void): void {
    const sink = new EditSink();
    run(sink);
    this.take(sink.edits);
  }

  take(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.text = applyEdits(this.text, edits);
    this.edits = composeEdits(this.edits, edits);
  }

  saw(injected: InjectionPass | undefined, abbreviated: AbbreviationPass | undefined): void {
    if (injected !== undefined && this.#removes && injected.edits.length > 0) {
      const map = OffsetMap.of(this.edits, this.#length);
      this.cuts = injected.edits.map(cut => map.spanToInput(cut));
    }
    if (abbreviated === undefined || abbreviated.findings.length === 0) return;
    const { findings } = abbreviated;
    this.abbreviations = findings.flatMap(found =>
      found.kind === 'abbreviation' ? [found.abbreviation] : [],
    );
    this.definitions = findings.flatMap(found => (found.kind === 'definition' ? [found.definition] : []));
  }
}

/** Repairs a text as the preset `index` does, but that abbreviations are only found. */
export function repairForSearch(input: string, options: RepairOptions): Repaired {
  const { injections = 'remove', runTogether = true, abbreviations = true, dictionary = [] } = options;
  const choices: Choices = { ...REPAIRS, injections, runTogether };
  const steps = startSteps(choices, false);
  const sink = new SearchSink(input, injections === 'remove');
  runSteps(
    input,
    NO_PAST,
    NO_PAST,
    choices,
    lineRepair(choices, nativeCanonicalize),
    abbreviations ? { ...steps, abbreviations: createAbbreviations({ mode: 'keep', dictionary }) } : steps,
    sink,
  );
  const map =
    sink.edits.length === 0 ? OffsetMap.identity(input.length) : OffsetMap.of(sink.edits, input.length);
  return {
    text: sink.text,
    map,
    cuts: sink.cuts,
    abbreviations: sink.abbreviations,
    definitions: sink.definitions,
  };
}
