import { checkEntries } from './abbreviations/dictionary/index.js';
import { requireText } from './checks.js';
import { type Canonicalize, nativeCanonicalize } from './context/engine.js';
import { NO_PAST, type Past, PrecedingText } from './context/past.js';
import { decomposeEdits } from './diacritics/decompose.js';
import { applyEdits, type Edit, type Span } from './edits.js';
import { type Explanation, ExplanationSink } from './explanation.js';
import { createLineFeeder, type LineDocument, type Normalizer } from './feeder.js';
import { type Choices, choose, isLineByLine, type NormalizeOptions } from './options.js';
import { toForm } from './repair/canonical.js';
import { type LineRepair, lineRepair, repairLines } from './repair/lines.js';
import { type Sink, TextSink } from './repair/sink.js';
import { runSteps, type StepSink, startSteps } from './steps/index.js';

export type { Confidence } from './injections/index.js';
export type { Explanation, Normalizer };

/** A pipeline whose choices are made: what the functions below and the filter run. */
export interface Pipeline {
  readonly choices: Choices;
  readonly repair: LineRepair;
  normalize(text: string): string;
  /** Normalizes whole lines of a document; only for choices that are `isLineByLine`. */
  normalizeLines(lines: string, past: Past): string;
  explain(text: string): Explanation;
  createNormalizer(): Normalizer;
}

/** Keeps the text that comes out, and forgets how. */
class OutputSink implements StepSink {
  text: string;

  constructor(input: string) {
    this.text = input;
  }

  repair(run: (sink: Sink) => void): void {
    const sink = new TextSink(this.text);
    run(sink);
    this.text = sink.finish();
  }

  take(edits: readonly Edit[]): void {
    this.text = applyEdits(this.text, edits);
  }

  saw(): void {}

  inParts(parts: readonly Span[], run: (sink: StepSink, index: number) => void): void {
    this.text = parts
      .map(({ start, end }, i) => {
        const part = new OutputSink(this.text.slice(start, end));
        run(part, i);
        return part.text;
      })
      .join('');
  }
}

export function createPipeline(
  options: NormalizeOptions = {},
  canonicalize: Canonicalize = nativeCanonicalize,
): Pipeline {
  const choices = choose(options);
  checkEntries(choices.dictionary);
  const repair = lineRepair(choices, canonicalize);
  const inForm = (text: string): string =>
    choices.form === 'NFD' ? toForm(text, 'NFD', canonicalize) : text;

  function normalizeLines(lines: string, past: Past): string {
    const sink = new TextSink(lines);
    repairLines(lines, past, repair, sink);
    return inForm(sink.finish());
  }

  function startDocument(): LineDocument {
    if (isLineByLine(choices)) return normalizeLines;
    const steps = startSteps(choices, false, canonicalize);
    let written: PrecedingText | undefined;
    return (lines, past) => {
      const sink = new OutputSink(lines);
      runSteps(lines, past, written ? () => written!.past() : past, choices, repair, steps, sink);
      // Until something changes, output and input show the same language.
      if (steps.hasChanged) {
        if (written === undefined) {
          written = new PrecedingText();
          written.add(past());
        }
        written.add(sink.text);
      }
      return inForm(sink.text);
    };
  }

  function explain(input: string): Explanation {
    const sink = new ExplanationSink(input);
    runSteps(input, NO_PAST, NO_PAST, choices, repair, startSteps(choices, true, canonicalize), sink);
    if (choices.form === 'NFD') sink.take(decomposeEdits(sink.text, canonicalize));
    return sink.finish();
  }

  return {
    choices,
    repair,
    normalize: text => startDocument()(text, NO_PAST),
    normalizeLines,
    explain,
    createNormalizer: () => createLineFeeder(startDocument),
  };
}

/** The pipelines of the presets alone, made at first need: most calls want one, many of them for a short text. */
const usual: { repair?: Pipeline; index?: Pipeline } = {};

function pipelineFor(options: NormalizeOptions): Pipeline {
  for (const name in options) if (name !== 'preset') return createPipeline(options);
  // Options that are not an object get their TypeError there.
  if (options?.preset !== 'index') return createPipeline(options);
  usual.index ??= createPipeline(options);
  return usual.index;
}

/**
 * Normalizes Vietnamese text: invisible characters, diacritics and homoglyphs, and more if `options` say so.
 *
 * The order is invisible characters, diacritics, homoglyphs, injections, lost spaces, abbreviations. Context runs from
 * left to right: what a line shows (titles, definitions) counts from there onwards. Any string is taken, lone
 * surrogates included; text that is right comes back as the very same string; normalizing twice changes nothing more.
 * Do not use the `index` preset on text that people will read: it writes long forms behind abbreviations.
 *
 * @example
 * ```ts
 * normalize('\u00D0oàn kiểm tra tòan quận'); // 'Đoàn kiểm tra toàn quận'
 * normalize('Sở Tư pháp cải cách hành chính (CCHC). Công tác CCHC tốt.', { preset: 'index' });
 * // 'Sở Tư pháp cải cách hành chính (CCHC). Công tác CCHC (cải cách hành chính) tốt.'
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 * @throws {Error} naming the entry of `options.dictionary` that is wrong.
 */
export function normalize(text: string, options?: NormalizeOptions): string {
  requireText(text);
  if (options !== undefined) return pipelineFor(options).normalize(text);
  usual.repair ??= createPipeline();
  return usual.repair.normalizeLines(text, NO_PAST);
}

/**
 * Does what `normalize` does and tells all of it: every edit with its rules, what was found, what was left in doubt,
 * and how the offsets of both texts belong together.
 *
 * Findings are told whether the step that acts on them is switched on or not. Offsets are UTF-16 code units of `text`.
 *
 * @example
 * ```ts
 * explain('tòan').edits; // [{ start: 1, end: 3, text: 'oà', rules: ['tone-position'] }]
 * ```
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 * @throws {Error} naming the entry of `options.dictionary` that is wrong.
 */
export function explain(text: string, options: NormalizeOptions = {}): Explanation {
  requireText(text);
  return pipelineFor(options).explain(text);
}

/**
 * `normalize` for a text that comes in pieces: the output is the same however the text is cut.
 *
 * Lines are put out as soon as they are complete. Memory is bounded by the longest line and by what the steps remember
 * of a document: about a thousand code units before each line, some hundred lines that may be titles, and the
 * abbreviations defined.
 *
 * @example
 * ```ts
 * const normalizer = createNormalizer();
 * normalizer.push('Tòan qu'); // ''
 * normalizer.push('ốc\nhoà'); // 'Toàn quốc\n'
 * normalizer.end(); // 'hòa'
 * ```
 * @throws {TypeError} for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 * @throws {Error} naming the entry of `options.dictionary` that is wrong.
 */
export function createNormalizer(options: NormalizeOptions = {}): Normalizer {
  return pipelineFor(options).createNormalizer();
}
