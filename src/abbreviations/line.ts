import { verbatimSpanAt } from '../context/verbatim.js';
import { applyEdits, type Edit, NO_EDITS, OffsetMap, type Rule, type Span } from '../edits.js';
import { isSyllable } from '../syllable/index.js';
import { NO_SYLLABLE, scanSyllable } from '../syllable/scan.js';
import { followsInstitution, inCase, opensSentence } from './casing.js';
import { isInCode, isSymbol } from './codes.js';
import { besides } from './context.js';
import {
  afterCue,
  inGlossary,
  isLongFormOf,
  type Known,
  longFirst,
  maySayShort,
  type Pair,
  ruleOf,
} from './definitions.js';
import { judge, type Sources, type Verdict } from './senses.js';
import { type Token, tokensAt } from './split.js';
import { type Chunk, chunksOf } from './tokens.js';
import type { Abbreviation, AbbreviationFinding, AbbreviationMode, Definition } from './types.js';
import { CAPITAL, foldPhrase, JOINER, LETTER, SMALL, unitClasses, WORD } from './units.js';

/** A line as it is read: without the annotations it bears, so that annotated text reads as before. */
interface View {
  readonly text: string;
  readonly map: OffsetMap | undefined;
  /** By the end of an annotated token in `text`: the annotation in the line. */
  readonly annotated: ReadonlyMap<number, Annotation>;
}

interface Annotation {
  readonly short: Span;
  readonly long: Span;
  readonly content: string;
  readonly rule: Definition['rule'];
}

/** What a line says, in code units of the line. */
export interface Reading {
  readonly edits: readonly Edit[];
  readonly findings: readonly AbbreviationFinding[];
  /** The line without its annotations, for what follows it. */
  readonly view: string;
  /** The offset in the line that an offset in the view stands for. */
  readonly toLine: (offset: number) => number;
}

const SAME = (offset: number): number => offset;

/** All that the reading of a line rests on. */
export interface Reader extends Sources {
  readonly mode: AbbreviationMode;
  /** Stops where a chunk may be an abbreviation: at capitals, or at every word. */
  readonly scanner: RegExp;
  /** Whether it stops at every word. */
  readonly loose: boolean;
  /** Whether findings are asked for. */
  readonly tells: boolean;
  /** What the dictionaries and the document say of a short form. */
  readonly known: Known;
}

const NO_ANNOTATIONS: ReadonlyMap<number, Annotation> = /* @__PURE__ */ new Map();

/** The longest content of a bracket that may be a long form. */
const LONGEST = 200;

/** Takes out the long forms that stand in brackets behind their short forms. */
function viewOf(line: string, reader: Reader): View {
  const edits: Edit[] = [];
  const found: Annotation[] = [];
  for (let open = line.indexOf('('); open >= 0; open = line.indexOf('(', open + 1)) {
    const start = line[open - 1] === ' ' ? open - 1 : open;
    const close = mayEndShort(line, start, reader.loose) ? closeOf(line, open) : -1;
    const annotation = close < 0 ? undefined : annotationAt(line, start, open, close, reader);
    if (!annotation) continue;
    found.push(annotation);
    edits.push({ start, end: close + 1, text: '', rules: [] });
    open = close;
  }
  if (edits.length === 0) return { text: line, map: undefined, annotated: NO_ANNOTATIONS };
  const map = OffsetMap.of(edits, line.length);
  return {
    text: applyEdits(line, edits),
    map,
    annotated: new Map(found.map(annotation => [map.toOutput(annotation.short.end), annotation])),
  };
}

/** Whether a short form may end at `end`: with a capital among the last letters. */
function mayEndShort(line: string, end: number, loose: boolean): boolean {
  const classes = unitClasses();
  for (let i = end - 1; i >= 0 && i >= end - 24; i--) {
    const bits = classes[line.charCodeAt(i)];
    if (bits & CAPITAL) return true;
    if (!(bits & (WORD | JOINER))) return false;
    if (loose) return true;
  }
  return false;
}

/** Where the bracket that opens at `open` closes, if no other one opens before and it does not hold too much. */
function closeOf(line: string, open: number): number {
  for (let i = open + 1; i < line.length && i <= open + 1 + LONGEST; i++) {
    if (line[i] === ')') return i;
    if (line[i] === '(') return -1;
  }
  return -1;
}

const BEFORE = 64;
const BEHIND = 24;

/** The annotation in the bracket at `start`, if the token before it is a short form of what it says. */
function annotationAt(
  line: string,
  start: number,
  open: number,
  close: number,
  reader: Reader,
): Annotation | undefined {
  const from = start <= BEFORE ? 0 : line.indexOf(' ', start - BEFORE) + 1;
  if (from > start) return undefined;
  const end = close + 1;
  const content = line.slice(open + 1, close);
  const near = line.slice(from, start) + line.slice(end, end + BEHIND);
  const token = tokenEndingAt(near, start - from, reader);
  if (!token) return undefined;
  const short = { start: from + token.start, end: start };
  const long = { start: open + 1, end: close };
  if (token.chain !== undefined) {
    return token.chain === content.toLowerCase() ? { short, long, content, rule: 'dictionary' } : undefined;
  }
  const found = isLongFormOf(token.short, content, reader.known);
  if (!found) return undefined;
  return { short, long, content, rule: found === 'dictionary' ? 'dictionary' : ruleOf(found) };
}

/** The token that ends at `end`; a chunk that nothing is known of counts as one. */
function tokenEndingAt(text: string, end: number, reader: Reader): Token | undefined {
  const chunks = chunksOf(text, reader.scanner);
  for (let i = 0; i < chunks.length && chunks[i].start < end; ) {
    const { tokens, taken } = tokensAt(text, chunks, i, reader);
    const token = tokens.find(one => one.end === end);
    if (token) return token;
    const { start, text: short } = chunks[i];
    if (chunks[i].end === end) return { start, end, short };
    i += taken;
  }
  return undefined;
}

/** Reads one line; `before` is the end of the line before it, without annotations, or empty. */
export function readLine(line: string, before: string, reader: Reader): Reading {
  const view = viewOf(line, reader);
  const { text } = view;
  const chunks = chunksOf(text, reader.scanner);
  if (chunks.length === 0) return { edits: NO_EDITS, findings: [], view: text, toLine: toLineOf(view) };
  const found: Found[] = [];
  const protectedSpans: Span[] = [];
  for (let i = 0; i < chunks.length; ) {
    const chunk = chunks[i];
    if ((chunk.digits && chunk.text.includes('/')) || isInCode(text, chunk)) {
      i++;
      continue;
    }
    const pair = definitionAt(text, chunk, before, reader);
    if (pair) {
      reader.memory.set(chunk.text, pair.expansion);
      found.push({ kind: 'pair', pair, form: chunk.text });
      protectedSpans.push(pair.long);
      i++;
      continue;
    }
    const { tokens, taken } = tokensAt(text, chunks, i, reader);
    const annotation = tokens.length === 0 ? view.annotated.get(chunk.end) : undefined;
    if (annotation) found.push(defineBy(annotation, chunk.text, reader));
    if (!isSymbol(chunk.text) || tokens.some(token => token.short === chunk.text)) {
      for (const token of tokens) {
        readToken(text, token, view, reader, isAllCapitals(text, token), found);
      }
    }
    i += taken;
  }
  return report(found, protectedSpans, view, reader);
}

const toLineOf = ({ map }: View): ((offset: number) => number) =>
  map ? offset => map.toInput(offset) : SAME;

/** What was found in a view, in order. */
type Found =
  | { readonly kind: 'pair'; readonly pair: Pair; readonly form: string }
  | {
      readonly kind: 'annotation';
      readonly annotation: Annotation;
      readonly form: string;
      readonly expansion: string;
    }
  | {
      readonly kind: 'token';
      readonly token: Token;
      readonly verdict: Verdict;
      readonly annotated: boolean;
      readonly written: string;
    };

/** How far from the start of a line a long form may begin on the line before. */
const REACHES_BACK = 220;

/** The pair that a chunk is the short form of, by any of the ways in which texts define. */
function definitionAt(text: string, chunk: Chunk, before: string, reader: Reader): Pair | undefined {
  if (chunk.capitals < 2) return undefined;
  const { known } = reader;
  return (
    longFirst(text, chunk, known) ??
    longFromBefore(text, chunk, before, known) ??
    afterCue(text, chunk, known) ??
    inGlossary(text, chunk, known)
  );
}

/** The same with a long form that starts on the line before. */
function longFromBefore(text: string, chunk: Chunk, before: string, known: Known): Pair | undefined {
  if (before === '' || chunk.start > REACHES_BACK) return undefined;
  if (chunk.start > 4 && !maySayShort(text, chunk.start)) return undefined;
  const shift = before.length;
  const pair = longFirst(before + text, { start: chunk.start + shift, end: chunk.end + shift }, known);
  return (
    pair && {
      ...pair,
      short: { start: chunk.start, end: chunk.end },
      long: { start: pair.long.start - shift, end: pair.long.end - shift },
    }
  );
}

/** What a bracket behind a short form says becomes its meaning, unless that is what it would mean anyway. */
function defineBy(annotation: Annotation, form: string, reader: Reader): Found {
  const expansion = annotation.content.trim();
  reader.memory.set(form, expansion);
  return { kind: 'annotation', annotation, form, expansion };
}

function readToken(
  text: string,
  token: Token,
  view: View,
  reader: Reader,
  strict: boolean,
  found: Found[],
): void {
  const annotation = view.annotated.get(token.end);
  const verdict =
    token.chain === undefined ? verdictOn(text, token, reader, strict) : chainVerdict(token.chain);
  if (annotation) {
    const meant = verdict?.chosen?.expansion;
    const same = meant !== undefined && foldPhrase(meant) === foldPhrase(annotation.content);
    if (same) found.push({ kind: 'annotation', annotation, form: token.short, expansion: meant });
    else found.push(defineBy(annotation, token.short, reader));
  }
  if (!verdict) return;
  const { chosen } = verdict;
  const written =
    chosen === undefined
      ? ''
      : inCase(chosen.expansion, {
          allCaps: strict,
          opens: reader.mode === 'expand' && opensSentence(text, token.start),
          inName: followsInstitution(text, token.start),
        });
  found.push({ kind: 'token', token, verdict, annotated: annotation !== undefined, written });
}

const chainVerdict = (chain: string): Verdict => {
  const sense = { expansion: chain, domain: 'degree', score: 1, source: 'dictionary' as const };
  return { senses: [sense], chosen: sense, why: 'degrees in a row' };
};

/** The verdict on one token, unless it is something else that only looks like an abbreviation. */
function verdictOn(text: string, token: Token, reader: Reader, strict: boolean): Verdict | undefined {
  const verdict = judge(text, token.start, token.end, token.short, reader, strict);
  if (!verdict) return undefined;
  if (isSyllable(token.short)) {
    const { left, right } = besides(text, token.start, token.end);
    if (strict || isCapitalSyllable(left) || isCapitalSyllable(right)) return undefined;
  }
  if (isTicker(text, token)) return undefined;
  if (verdict.chosen && isOdd(text, token) && verbatimSpanAt(text, token.start)) return undefined;
  return verdict;
}

/** How far from a token program text and addresses show. */
const ODD_REACH = 256;

/**
 * Whether signs are near that prose hardly has, or the token is part of a longer run of characters: only then an
 * address or program text may be at hand.
 */
function isOdd(text: string, { start, end }: Span): boolean {
  const near = text.slice(Math.max(0, start - ODD_REACH), end + ODD_REACH);
  if (/[`<>{}=$\\#@_|~]/.test(near)) return true;
  return isRunSign(text.charCodeAt(start - 1)) || (isRunSign(text.charCodeAt(end)) && text[end + 1] > ' ');
}

/** A slash, a colon, a dot, a question mark, a percent sign: what joins the parts of an address. */
const isRunSign = (unit: number): boolean =>
  unit === 0x2f ||
  unit === 0x3a ||
  unit === 0x2e ||
  unit === 0x3f ||
  unit === 0x25 ||
  unit === 0x26 ||
  unit === 0x2d;

/** A Vietnamese word in capitals: the neighbour of a word in capitals, not of an abbreviation. */
const isCapitalSyllable = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word) && isSyllable(word);

/** The name of a share or a product code: after the word for it, or after the name of an exchange. */
function isTicker(text: string, { start, end }: Span): boolean {
  if (end - start > 4) return false;
  let at = start;
  while (at > 0 && at > start - 3 && ' :(-'.includes(text[at - 1])) at--;
  // mã, ck, cp, khoán, phiếu, hose, hnx, upcom: a first look at their last letters.
  if (at === start || !'ãkKpPnuEXM\u0303eExm'.includes(text[at - 1] ?? ' ')) return false;
  const before = text
    .slice(Math.max(0, at - 18), at)
    .toLowerCase()
    .normalize('NFC');
  return /(?:^|[^\p{L}])(?:mã(?: ck| cp| chứng khoán| cổ phiếu)?|cổ phiếu|hose|hnx|upcom)$/u.test(before);
}

/** How far on either side of a token the capitals are counted. */
const CAPITALS_REACH = 80;

/**
 * Whether a token stands in words of capitals: more than three of five of the words around it are, where only
 * Vietnamese syllables and words with small letters count. Abbreviations are neither.
 */
function isAllCapitals(text: string, token: Span): boolean {
  const classes = unitClasses();
  const first = Math.max(0, token.start - CAPITALS_REACH);
  const last = Math.min(text.length, token.end + CAPITALS_REACH);
  let balance = 0;
  for (let i = first; i < last; i++) {
    const bits = classes[text.charCodeAt(i)];
    balance += bits & CAPITAL ? 1 : bits & SMALL ? -1 : 0;
  }
  if (balance <= 0) return false; // more small letters: no need to look at words
  let capitals = 0;
  let small = 0;
  for (let i = first; i < last; i++) {
    if (!(classes[text.charCodeAt(i)] & LETTER)) continue;
    const start = i;
    let isSmall = false;
    for (; i < last; i++) {
      const bits = classes[text.charCodeAt(i)];
      if (bits & SMALL) isSmall = true;
      else if (!(bits & WORD)) break;
    }
    if (isSmall) small++;
    else if (i - start > 1 && scanSyllable(text, start, i) !== NO_SYLLABLE) capitals++;
  }
  return capitals * 2 > small * 3;
}

/** The edits and findings of a view, told in code units of the line. */
function report(
  found: readonly Found[],
  definitions: readonly Span[],
  view: View,
  { mode, tells }: Reader,
): Reading {
  const { map } = view;
  const edits: Edit[] = [];
  const findings: AbbreviationFinding[] = [];
  const back = (span: Span): Span =>
    map && span.start >= 0 ? map.spanToInput(span) : { start: span.start, end: span.end };
  for (const item of found) {
    if (item.kind === 'pair') {
      if (!tells) continue;
      const { short, long, rule, order, expansion } = item.pair;
      const told = { short: back(short), long: back(long), rule, order, form: item.form, expansion };
      findings.push({ kind: 'definition', definition: told });
    } else if (item.kind === 'annotation') {
      if (!tells) continue;
      const { short, long, rule } = item.annotation;
      const told = {
        short,
        long,
        rule,
        order: 'short-first' as const,
        form: item.form,
        expansion: item.expansion,
      };
      findings.push({ kind: 'definition', definition: told });
    } else if (!overlaps(definitions, item.token)) {
      const span = map ? back(item.token) : item.token;
      if (tells) findings.push({ kind: 'abbreviation', abbreviation: told(item.token, item.verdict, span) });
      if (item.verdict.chosen && !item.annotated) {
        const edit = editOf(mode, span, item.written, item.token.glued === true);
        if (edit) edits.push(edit);
      }
    }
  }
  return { edits: edits.length > 0 ? edits : NO_EDITS, findings, view: view.text, toLine: toLineOf(view) };
}

/** Whether a token meets one of the spans, which are in the order of their ends and never long. */
function overlaps(spans: readonly Span[], token: Span): boolean {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= token.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < spans.length && i < low + 4; i++) {
    if (spans[i].start < token.end) return true;
  }
  return false;
}

const told = (token: Token, { senses, chosen, why }: Verdict, { start, end }: Span): Abbreviation => ({
  start,
  end,
  short: token.short,
  senses,
  chosen,
  why,
});

const EXPANDED: readonly Rule[] = ['abbreviation-expanded'];
const ANNOTATED: readonly Rule[] = ['abbreviation-annotated'];

function editOf(
  mode: AbbreviationMode,
  { start, end }: Span,
  long: string,
  glued: boolean,
): Edit | undefined {
  const space = glued ? ' ' : '';
  if (mode === 'expand') return { start, end, text: long + space, rules: EXPANDED };
  if (mode === 'annotate') return { start: end, end, text: ` (${long})${space}`, rules: ANNOTATED };
  return undefined;
}
