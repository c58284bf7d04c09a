import {
  type Abbreviation,
  type AbbreviationFinding,
  createAbbreviations,
  type Definition,
  type DictionaryEntry,
  moveFinding,
  partitionFindings,
} from '../abbreviations/index.js';
import { nativeCanonicalize } from '../context/engine.js';
import { NO_PAST } from '../context/past.js';
import { type Span, shiftedBy } from '../edits.js';
import type { InjectionPass } from '../injections/index.js';
import type { OffsetMap } from '../offset-map.js';
import type { Choices } from '../options.js';
import { lineRepair } from '../repair/lines.js';
import {
  type AbbreviationPass,
  runSteps,
  startSteps,
  type TrackedPart,
  TrackedText,
} from '../steps/index.js';
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

/** Keeps the edits and the findings: cuts as spans of the input, abbreviations as such of the text that comes out. */
class SearchSink extends TrackedText {
  readonly cuts: Span[] = [];
  readonly found: AbbreviationFinding[] = [];
  readonly #removes: boolean;

  constructor(input: string, removes: boolean) {
    super(input);
    this.#removes = removes;
  }

  override saw(injected: InjectionPass | undefined, abbreviated: AbbreviationPass | undefined): void {
    if (injected !== undefined && this.#removes) {
      for (const cut of injected.edits) this.cuts.push(this.map.spanToInput(cut));
    }
    // Nothing changes the text any more once its abbreviations are found.
    for (const found of abbreviated?.findings ?? []) this.found.push(found);
  }

  protected override part(text: string): this {
    return new SearchSink(text, this.#removes) as this;
  }

  protected override absorb(parts: readonly TrackedPart<SearchSink>[]): void {
    for (const { sink, from, start } of parts) {
      for (const cut of sink.cuts) this.cuts.push(this.map.spanToInput(shiftedBy(from)(cut)));
      for (const found of sink.found) this.found.push(moveFinding(found, shiftedBy(start)));
    }
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
  const { text, map, cuts, found } = sink;
  return { text, map, cuts: cuts.sort((a, b) => a.start - b.start), ...partitionFindings(found) };
}
