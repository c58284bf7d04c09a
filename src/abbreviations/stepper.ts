import { NOTHING, type Pass, type Stepper } from '../context/stepper.js';
import { applyEdits, composeEdits, type Edit, NO_EDITS, OffsetMap, type Span } from '../edits.js';
import { type Reader, type Reading, readLine } from './line.js';
import { Memory } from './memory.js';
import { isVietnamese, type LineScan, scanLine } from './scan.js';
import type { AbbreviationFinding, AbbreviationOptions } from './types.js';
import { checkEntries, isQuiet } from './userDictionary.js';

/** How much of the line before is kept for a long form that starts there, in code units. */
const TAIL = 240;
/** Expanding ends when there is nothing left to expand; after so many rounds in any case. */
const ROUNDS = 4;

/** The end of the line before, as far as a long form may reach back into it. */
interface Tail {
  /** Without annotations; with its line end. */
  readonly text: string;
  /** How far before the end an offset lies in what was pushed, given how far before the end it lies in `text`. */
  readonly distance: (fromEnd: number) => number;
}

const NO_TAIL: Tail = { text: '', distance: fromEnd => fromEnd };

/**
 * A step that expands, annotates or only finds abbreviations, fed with whole lines of one document.
 *
 * What it remembers is bounded: 512 definitions of 200 code units each, the last 240 code units of the line before,
 * and whether the document is Vietnamese so far. Context runs left to right: a definition counts from where it
 * stands. Lines of more than 24 code units that show no Vietnamese letter are left alone, and so are the short ones
 * behind them until a line is Vietnamese again. The long form of a definition may start on the line before: its
 * span starts below zero if that line was pushed earlier.
 *
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 */
export function createAbbreviations(options: AbbreviationOptions = {}): Stepper<AbbreviationFinding> {
  const { mode = 'expand', dictionary = [], chat = false } = options;
  checkEntries(dictionary, i => `dictionary[${i}]`);
  const reader: Reader = {
    memory: new Memory(),
    user: new Map(dictionary.map(entry => [entry.short, entry])),
    chat,
    mode,
    loose: chat || dictionary.some(isQuiet),
  };
  const scan: LineScan = { end: 0, next: 0, promising: false, weight: 0, alien: 0 };
  let tail = NO_TAIL;
  let vietnamese = true;

  return {
    push(lines: string): Pass<AbbreviationFinding> {
      const edits: Edit[] = [];
      const findings: AbbreviationFinding[] = [];
      let plain = -1; // where the line before starts, if nothing was read in it
      for (let start = 0; start < lines.length; start = scan.next) {
        scanLine(lines, start, reader.loose, scan);
        vietnamese = isVietnamese(scan, start, vietnamese);
        if (scan.promising && vietnamese) {
          if (plain >= 0) tail = plainTail(lines, plain, start);
          plain = -1;
          const reading = read(lines.slice(start, scan.end), tail.text, reader);
          for (const edit of reading.edits) edits.push(shiftEdit(edit, start));
          for (const finding of reading.findings) findings.push(shiftFinding(finding, start, tail));
          tail = tailOf(reading, lines.slice(start, scan.end), lines.slice(scan.end, scan.next));
        } else plain = start;
      }
      if (plain >= 0) tail = plainTail(lines, plain, lines.length);
      if (edits.length === 0 && findings.length === 0) return NOTHING;
      return { edits: edits.length > 0 ? edits : NO_EDITS, findings };
    },
  };
}

/** Reads a line; when it expands, then until nothing is left to expand: a long form may bring a short one to light. */
function read(line: string, before: string, reader: Reader): Reading {
  if (reader.mode !== 'expand') return readLine(line, before, reader);
  let first: Reading | undefined;
  let edits: readonly Edit[] = NO_EDITS;
  let text = line;
  let rounds = 0;
  const last = reader.memory.retry(
    () => readLine(text, before, reader),
    reading => {
      first ??= reading;
      if (reading.edits.length === 0) return false;
      edits = composeEdits(edits, reading.edits);
      text = applyEdits(text, reading.edits);
      return ++rounds < ROUNDS;
    },
  );
  if (edits.length === 0 || first === undefined) return last;
  const map = OffsetMap.of(edits, line.length);
  return {
    edits,
    findings: first.findings,
    view: last.view,
    toLine: offset => map.toInput(Math.min(last.toLine(offset), map.outputLength)),
  };
}

function plainTail(lines: string, start: number, end: number): Tail {
  const text = lines.slice(Math.max(start, end - TAIL), end);
  return text.trim() === '' ? NO_TAIL : { text, distance: fromEnd => fromEnd };
}

function tailOf({ view, toLine }: Reading, line: string, lineEnd: string): Tail {
  return {
    text: (view + lineEnd).slice(-TAIL),
    distance: fromEnd => {
      const inView = fromEnd - lineEnd.length;
      return inView <= 0 ? fromEnd : line.length - toLine(view.length - inView) + lineEnd.length;
    },
  };
}

const shiftSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const shiftEdit = (edit: Edit, by: number): Edit => ({ ...edit, ...shiftSpan(edit, by) });

function shiftFinding(finding: AbbreviationFinding, by: number, before: Tail): AbbreviationFinding {
  if (finding.kind === 'abbreviation') {
    const { abbreviation } = finding;
    return { kind: 'abbreviation', abbreviation: { ...abbreviation, ...shiftSpan(abbreviation, by) } };
  }
  const { definition } = finding;
  const fromLine = (offset: number): number => (offset < 0 ? -before.distance(-offset) : offset);
  const long = { start: fromLine(definition.long.start), end: fromLine(definition.long.end) };
  return {
    kind: 'definition',
    definition: { ...definition, short: shiftSpan(definition.short, by), long: shiftSpan(long, by) },
  };
}
