import { type Abbreviation, createAbbreviations, type Definition } from './abbreviations/index.js';
import { type Canonicalize, nativeCanonicalize } from './context/engine.js';
import { NO_PAST, PAST_LENGTH, type Past } from './context/evidence.js';
import { NOTHING, type Pass, type Stepper } from './context/stepper.js';
import { decomposeEdits } from './diacritics/decompose.js';
import {
  applyEdits,
  composeEdits,
  type Edit,
  effectiveEdits,
  NO_EDITS,
  OffsetMap,
  type Span,
  shiftEdits,
} from './edits.js';
import { createInjections, type Injection, type InjectionStepper } from './injections/index.js';
import { isPlain } from './language/glue.js';
import { type Choices, choose, type NormalizeOptions } from './options.js';
import { toForm } from './repair/canonical.js';
import { type LineRepair, lineRepair, repairLines } from './repair/lines.js';
import { EditSink, type Report, TextSink } from './repair/sink.js';
import { createRunTogether } from './run-together/index.js';

/** All that `normalize` did to a text, and all that it saw. Every span counts in the text that was given. */
export interface Explanation {
  readonly input: string;
  readonly output: string;
  /** What changed, in order, each edit with its rules. */
  readonly edits: readonly Edit[];
  /** All injections found, cut or not. */
  readonly injections: readonly Injection[];
  /** All abbreviations found, expanded or not. */
  readonly abbreviations: readonly Abbreviation[];
  readonly definitions: readonly Definition[];
  /** What can be read in more than one way, and was left alone. */
  readonly reports: readonly Report[];
  /** How the offsets of input and output belong together. */
  readonly map: OffsetMap;
}

/** `normalize`, for a text that comes in pieces. */
export interface Normalizer {
  /** Takes the next piece, cut anywhere; returns the output of all lines that are complete by now. */
  push(chunk: string): string;
  /** Ends the document: returns the output of the last line. What is pushed next starts a new document. */
  end(): string;
}

/** The steps that remember the document, in their order, as far as they are switched on. */
interface Steppers {
  readonly injections: InjectionStepper;
  readonly runTogether: Stepper<unknown>;
  readonly abbreviations: ReturnType<typeof createAbbreviations>;
}

const IDLE: Stepper<never> = { push: () => NOTHING };

function startSteps(
  { injections, runTogether, abbreviations, dictionary }: Choices,
  explains: boolean,
): Steppers {
  return {
    injections: injections === 'remove' || explains ? createInjections() : IDLE,
    runTogether: runTogether ? createRunTogether() : IDLE,
    abbreviations:
      abbreviations !== 'keep' || explains
        ? createAbbreviations({ mode: abbreviations, dictionary, findings: explains })
        : IDLE,
  };
}

/** A pipeline whose choices are made: what the functions below and the filter run. */
export interface Pipeline {
  readonly choices: Choices;
  /** Whether it remembers nothing of a document but its last thousand code units. */
  readonly isLineByLine: boolean;
  readonly repair: LineRepair;
  normalize(text: string): string;
  /** Normalizes whole lines of a document; only for a pipeline that `isLineByLine`. */
  normalizeLines(lines: string, past: Past): string;
  explain(text: string): Explanation;
  createNormalizer(): Normalizer;
}

export function createPipeline(
  options: NormalizeOptions = {},
  canonicalize: Canonicalize = nativeCanonicalize,
): Pipeline {
  const choices = choose(options);
  const repair = lineRepair(choices, canonicalize);
  const isLineByLine =
    choices.injections === 'keep' && !choices.runTogether && choices.abbreviations === 'keep';

  function normalizeLines(lines: string, past: Past): string {
    const sink = new TextSink(lines);
    repairLines(lines, past, repair, sink);
    const repaired = sink.finish();
    return choices.form === 'NFD' ? toForm(repaired, 'NFD', canonicalize) : repaired;
  }

  /** One document: fed with whole lines, in order. */
  function startDocument(): (lines: string, past: Past) => string {
    if (isLineByLine) return normalizeLines;
    const { injections, runTogether, abbreviations } = startSteps(choices, false);
    return (lines, past) => {
      let text = lines;
      if (isPlain(repair.letters.gate, lines)) injections.push(lines, false);
      else {
        const sink = new TextSink(lines);
        repairLines(lines, past, repair, sink);
        text = sink.finish();
        const injected = injections.push(text);
        text = applyEdits(text, injected.edits);
        text = applyEdits(text, repairsAfter(injected.edits, text, repair));
        text = applyEdits(text, spacesToRestore(text, injected, runTogether.push(text).edits));
      }
      text = applyEdits(text, restyled(abbreviations.push(text).edits, repair));
      return choices.form === 'NFD' ? toForm(text, 'NFD', canonicalize) : text;
    };
  }

  function explain(input: string): Explanation {
    const steps = startSteps(choices, true);
    const sink = new EditSink();
    repairLines(input, NO_PAST, repair, sink);
    let edits: readonly Edit[] = sink.edits.length === 0 ? NO_EDITS : sink.edits;
    let text = applyEdits(input, edits);
    const back = (): ((span: Span) => Span) => {
      const map = OffsetMap.of(edits, input.length);
      return span => map.spanToInput(span);
    };
    const take = (more: readonly Edit[]): void => {
      text = applyEdits(text, more);
      edits = effectiveEdits(input, composeEdits(edits, more));
    };

    const injected = steps.injections.push(text);
    const toInput = back();
    const injections = injected.findings.map(found => mapInjection(found, toInput));
    if (choices.injections === 'remove') {
      take(injected.edits);
      take(repairsAfter(injected.edits, text, repair));
    }
    const spaces = steps.runTogether.push(text).edits;
    take(choices.injections === 'remove' ? spacesToRestore(text, injected, spaces) : spaces);
    const abbreviated = steps.abbreviations.push(text);
    const found = mapAbbreviations(abbreviated.findings, back());
    take(restyled(abbreviated.edits, repair));
    if (choices.form === 'NFD') take(decomposeEdits(text, canonicalize));
    const reports = [...sink.reports, ...ambiguities(found.abbreviations)].sort((a, b) => a.start - b.start);
    return {
      input,
      output: text,
      edits,
      injections,
      ...found,
      reports,
      map: OffsetMap.of(edits, input.length),
    };
  }

  return {
    choices,
    isLineByLine,
    repair,
    normalize: text => startDocument()(text, NO_PAST),
    normalizeLines,
    explain,
    createNormalizer: () => createLineFeeder(startDocument),
  };
}

/** The lines of a text, without their ends, that hold some places; both in order. */
function linesAt(text: string, places: readonly number[]): readonly Span[] {
  const lines: Span[] = [];
  for (const place of places) {
    const last = lines.at(-1);
    if (last !== undefined && place <= last.end) continue;
    const feed = text.indexOf('\n', place);
    lines.push({ start: text.lastIndexOf('\n', place - 1) + 1, end: feed < 0 ? text.length : feed });
  }
  return lines;
}

/** What has to be repaired once injections were cut: a word that was torn may be written in another style. */
function repairsAfter(cuts: readonly Edit[], text: string, repair: LineRepair): readonly Edit[] {
  if (cuts.length === 0) return NO_EDITS;
  const map = OffsetMap.of(cuts, Number.MAX_SAFE_INTEGER);
  return linesAt(
    text,
    cuts.map(({ start }) => map.toOutput(start)),
  ).flatMap(({ start, end }) => {
    const sink = new EditSink();
    repairLines(text.slice(start, end), NO_PAST, repair, sink);
    return shiftEdits(sink.edits, start);
  });
}

/**
 * The spaces that may come back after the injections were cut: none on a line with one that was found and left, since
 * a space could make its end look certain to the next run. `text` has the cuts made.
 */
function spacesToRestore(text: string, injected: Pass<Injection>, spaces: readonly Edit[]): readonly Edit[] {
  const { edits: cuts, findings } = injected;
  let next = 0;
  const left = findings.filter(found => {
    while (next < cuts.length && cuts[next].end < found.end) next++;
    return next === cuts.length || found.start < cuts[next].start;
  });
  if (spaces.length === 0 || left.length === 0) return spaces;
  const map = OffsetMap.of(cuts, Number.MAX_SAFE_INTEGER);
  const lines = linesAt(
    text,
    left.map(({ start }) => map.toOutput(start)),
  );
  let at = 0;
  return spaces.filter(({ start }) => {
    while (at < lines.length && lines[at].end < start) at++;
    return at === lines.length || start < lines[at].start;
  });
}

/** Long forms in the style that the text takes: what a dictionary writes is repaired like the rest. */
function restyled(edits: readonly Edit[], repair: LineRepair): readonly Edit[] {
  if (edits.length === 0) return edits;
  return edits.map(edit => {
    const sink = new TextSink(edit.text);
    repairLines(edit.text, NO_PAST, repair, sink);
    const text = sink.finish();
    return text === edit.text ? edit : { ...edit, text };
  });
}

/** The end of what was fed so far, as pieces: they are joined only if a step asks. */
class Behind {
  #pieces: string[] = [];
  #length = 0;

  add(lines: string): void {
    this.#pieces.push(lines.length > PAST_LENGTH ? lines.slice(-PAST_LENGTH) : lines);
    this.#length += this.#pieces[this.#pieces.length - 1].length;
    while (this.#length - this.#pieces[0].length >= PAST_LENGTH) this.#length -= this.#pieces.shift()!.length;
  }

  past(): string {
    if (this.#pieces.length > 1) this.#pieces = [this.#pieces.join('')];
    return this.#pieces.length === 0 ? '' : this.#pieces[0].slice(-PAST_LENGTH);
  }
}

/** Joins pieces into whole lines and feeds them to a document. */
function createLineFeeder(startDocument: () => (lines: string, past: Past) => string): Normalizer {
  let document = startDocument();
  let behind = new Behind();
  let held: string[] = [];
  const feed = (lines: string): string => {
    const output = document(lines, () => behind.past());
    behind.add(lines);
    return output;
  };
  return {
    push(chunk) {
      const isWhole = chunk.charCodeAt(chunk.length - 1) === 0x0a;
      const end = isWhole ? chunk.length : chunk.lastIndexOf('\n') + 1;
      if (end === 0) {
        if (chunk !== '') held.push(chunk);
        return '';
      }
      const lines = held.length === 0 ? chunk.slice(0, end) : held.join('') + chunk.slice(0, end);
      held = end < chunk.length ? [chunk.slice(end)] : [];
      return feed(lines);
    },
    end() {
      const rest = held.length === 0 ? '' : feed(held.join(''));
      document = startDocument();
      behind = new Behind();
      held = [];
      return rest;
    },
  };
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
  findings: ReturnType<Steppers['abbreviations']['push']>['findings'],
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

/** The pipeline without options, made at first need: most calls want it, many of them for a short text. */
const usual: { pipeline?: Pipeline } = {};

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
 * @throws {TypeError} for an option that does not exist or has a wrong value.
 */
export function normalize(text: string, options?: NormalizeOptions): string {
  if (options !== undefined) return createPipeline(options).normalize(text);
  usual.pipeline ??= createPipeline();
  return usual.pipeline.normalizeLines(text, NO_PAST);
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
 * @throws {TypeError} for an option that does not exist or has a wrong value.
 */
export function explain(text: string, options: NormalizeOptions = {}): Explanation {
  return createPipeline(options).explain(text);
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
 * @throws {TypeError} for an option that does not exist or has a wrong value.
 */
export function createNormalizer(options: NormalizeOptions = {}): Normalizer {
  return createPipeline(options).createNormalizer();
}
