import { type Allowed, requireOptions, requireText } from '../checks.js';
import { type Canonicalize, nativeCanonicalize } from '../context/engine.js';
import { NOTHING, type Pass, type Stepper } from '../context/stepper.js';
import { verbatimSpanAt } from '../context/verbatim.js';
import {
  applyEdits,
  composeEdits,
  type Edit,
  moveEdits,
  NO_EDITS,
  type Span,
  shiftEdits,
  shiftedBy,
} from '../edits.js';
import { nextGlue } from '../language/glue.js';
import { kindAt, LONGEST_WORD, OTHER_LETTER, wordEnd, wordStart } from '../language/words.js';
import { OffsetMap } from '../offset-map.js';
import { ComposedText } from '../repair/composed-text.js';
import { examine } from './examine.js';
import { contentOf, DocumentMemory } from './memory.js';
import { moveInjection } from './move.js';
import type { Confidence, Injection, InjectionOptions } from './types.js';

const RANK: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };

/** How much text may wait, in code units. */
const MOST_WAITING = 8192;

const ALLOWED: Allowed = { cut: ['possible', 'likely', 'certain'], ends: ['certain', 'best'] };

/** After a cut the line is read again: nothing that the second reading would cut may stay. */
const MOST_ROUNDS = 8;

/** What was found in some lines, and whether `nextGlue` finds anything in them: if not, no step that reads words can. */
export interface InjectionPass extends Pass<Injection> {
  readonly hasGlue: boolean;
}

const NO_GLUE: InjectionPass = { ...NOTHING, hasGlue: false };
const NOTHING_FOUND: InjectionPass = { ...NOTHING, hasGlue: true };

/** A stepper that may be spared the search for suspicious words, by one who knows that `nextGlue` finds nothing. */
export interface InjectionStepper extends Stepper<Injection> {
  push(lines: string, mayHoldGlue?: boolean): InjectionPass;
  /** Reads the line that would be pushed next, and remembers nothing of it. */
  look(line: string): InjectionPass;
}

/** What one line gave; spans count from the line's start. */
interface LineResult {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly Injection[];
}

/**
 * Finds injected text in a document that is fed in whole lines, in order.
 *
 * Remembers what may be a title, the first 64 lines of the document and the last 256, of up to 400 UTF-16 code units of
 * NFC each, and the beginnings of the last 8 for their words, up to 1,024 each; with every cut made. The outcome does
 * not depend on how the lines are grouped. `findings` are all injections, whatever their confidence; `edits` cut those
 * that `options` name. Time grows with the length of the text: runs of more than 1,024 letters are passed over.
 */
export function createInjections(
  options: InjectionOptions = {},
  canonicalize: Canonicalize = nativeCanonicalize,
): InjectionStepper {
  requireOptions(options, ALLOWED);
  let memory: DocumentMemory | undefined;
  // Lines in which there was nothing to look for wait until somebody looks at those behind them.
  let waiting: string[] = [];
  let waitingLength = 0;
  const remember = (): DocumentMemory => {
    memory ??= new DocumentMemory(canonicalize);
    if (waiting.length > 0) memory.begin(waiting.join(''));
    waiting = [];
    waitingLength = 0;
    return memory;
  };
  return {
    push(lines: string, mayHoldGlue = true): InjectionPass {
      requireText(lines);
      const glue = mayHoldGlue ? nextGlue(lines, 0, lines.length) : -1;
      let hit = glue < 0 ? -1 : nextSuspect(lines, wordStart(lines, glue, 0), lines.length);
      if (hit < 0) {
        waiting.push(lines);
        waitingLength += lines.length;
        if (waitingLength >= MOST_WAITING) remember();
        return glue < 0 ? NO_GLUE : NOTHING_FOUND;
      }
      const edits: Edit[] = [];
      const findings: Injection[] = [];
      const memory = remember();
      memory.begin(lines);
      while (hit >= 0) {
        const at = memory.passTo(hit);
        const line = readLine(lines.slice(at.start, at.end), memory, options, canonicalize);
        for (const edit of shiftEdits(line.edits, at.start)) edits.push(edit);
        for (const found of line.findings) findings.push(place(found, at.start, memory));
        memory.add(at, line.edits.length > 0 ? line.text : undefined);
        hit = nextSuspect(lines, at.next, lines.length);
      }
      return edits.length + findings.length === 0 ? NOTHING_FOUND : { edits, findings, hasGlue: true };
    },
    look(line: string): InjectionPass {
      requireText(line);
      const memory = remember();
      memory.begin('');
      const { edits, findings } = readLine(contentOf(line), memory, options, canonicalize);
      return { edits, findings: findings.map(found => place(found, 0, memory)), hasGlue: true };
    },
  };
}

/** A finding of a line as one of the lines pushed; its source becomes a span. */
const place = (found: Injection, by: number, memory: DocumentMemory): Injection => ({
  ...moveInjection(found, shiftedBy(by)),
  source: found.source && memory.spanOf(found.source.start),
});

/** Where the next long word with two accented letters begins; -1 without one. */
function nextSuspect(text: string, from: number, limit: number): number {
  let at = nextGlue(text, from, limit);
  while (at >= 0) {
    const start = wordStart(text, at, from);
    const end = wordEnd(text, at, limit);
    if (isSuspect(text, start, end)) return start;
    at = nextGlue(text, end, limit);
  }
  return -1;
}

/** No shorter run of letters holds a squashed title and the beginning of a keyword. */
const SHORTEST = 8;

/** This many accents make up for a letter that only Vietnamese has: a title may be of vowels that other languages share. */
const MANY_ACCENTS = 4;

/** Letters (or a combining hook, dot below, horn) that hardly any other language has; nearly each title holds one. */
const isVietnameseOnly = (unit: number): boolean =>
  (unit >= 0x1ea0 && unit <= 0x1ef9) ||
  (unit >= 0x1a0 && unit <= 0x1b0) ||
  unit === 0x309 ||
  unit === 0x31b ||
  unit === 0x323;

function isSuspect(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST || end - start > LONGEST_WORD) return false;
  let accents = 0;
  let own = false;
  for (let i = start; i < end && (accents < 2 || !own) && accents < MANY_ACCENTS; i++) {
    if (kindAt(text, i) < OTHER_LETTER) continue;
    accents++;
    own ||= isVietnameseOnly(text.charCodeAt(i));
  }
  return (accents > 1 && own) || accents >= MANY_ACCENTS;
}

/** Reads a line in NFC, whatever its form is; what it gave counts in the line as it is. */
function readLine(
  line: string,
  memory: DocumentMemory,
  options: InjectionOptions,
  canonicalize: Canonicalize,
): LineResult {
  const composed = new ComposedText(line, canonicalize);
  const result = readComposed(composed.text, memory, options);
  if (composed.isSame) return result;
  const back = (span: Span): Span => composed.toInput(span);
  const edits = moveEdits(result.edits, back);
  const findings = result.findings.map(found => moveInjection(found, back));
  return { text: applyEdits(line, edits), edits, findings };
}

function readComposed(line: string, memory: DocumentMemory, options: InjectionOptions): LineResult {
  const cut: Injection[] = [];
  let text = line;
  let edits: readonly Edit[] = NO_EDITS;
  for (let round = 0; ; round++) {
    const map = OffsetMap.of(edits, line.length);
    const found = findIn(text, memory).map(injection => ({ injection, original: unmap(injection, map) }));
    const now = round < MOST_ROUNDS ? found.filter(({ injection }) => isCut(injection, options)) : [];
    if (now.length === 0) {
      return {
        text,
        edits,
        findings: withoutOverlaps(
          cut,
          found.map(({ original }) => original),
        ),
      };
    }
    const cuts = now.map(
      ({ injection: { start, end } }): Edit => ({ start, end, text: '', rules: ['injection'] }),
    );
    cut.push(...now.map(({ original }) => original));
    text = applyEdits(text, cuts);
    edits = composeEdits(edits, cuts);
  }
}

/**
 * What was cut, and what was found in what was left, in order. A second reading may find something on both sides of a cut:
 * of two cuts the outer one tells, of a cut and a finding that is left the cut.
 */
function withoutOverlaps(cut: readonly Injection[], left: readonly Injection[]): Injection[] {
  const outer: Injection[] = [];
  for (const one of [...cut].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (outer.length === 0 || one.start >= outer[outer.length - 1].end) outer.push(one);
  }
  const findings: Injection[] = [];
  let next = 0;
  for (const one of left) {
    while (next < outer.length && outer[next].end <= one.start) findings.push(outer[next++]);
    if (next === outer.length || outer[next].start >= one.end) findings.push(one);
  }
  return [...findings, ...outer.slice(next)];
}

function findIn(line: string, memory: DocumentMemory): Injection[] {
  const found: Injection[] = [];
  const whole = { start: 0, end: line.length };
  let at = nextSuspect(line, 0, line.length);
  while (at >= 0) {
    let end = wordEnd(line, at, line.length);
    const injection = examine(line, { start: at, end }, whole, memory);
    if (injection && !isVerbatim(line, at, injection)) {
      found.push(injection);
      end = wordEnd(line, Math.max(end, injection.end), line.length);
    }
    at = nextSuspect(line, end, line.length);
  }
  return found;
}

/**
 * Whether no step may touch what stands there. A name with a number (NguyễnVănBình99) or an address (ketqua.net) is no such
 * thing if it begins with the letters of a title that was cut: then the keyword made it one.
 */
function isVerbatim(line: string, at: number, { source }: Injection): boolean {
  const span = verbatimSpanAt(line, at);
  if (span === undefined) return false;
  return source === undefined || span.start < at || /\s/.test(line.slice(span.start, span.end));
}

/** A finding in a line that was cut, as one of the line as it was. */
const unmap = (injection: Injection, map: OffsetMap): Injection =>
  map.isIdentity ? injection : moveInjection(injection, span => map.spanToInput(span));

function isCut(injection: Injection, { cut = 'certain', ends = 'certain' }: InjectionOptions): boolean {
  return RANK[injection.confidence] >= RANK[cut] && (injection.endCertain || ends === 'best');
}
