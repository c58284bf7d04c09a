import type { Span } from '../edits.js';
import { explainedBy, maySayShort, QUOTES, skipBack } from './cues.js';
import type { LongFormsOf, Pair } from './definitions/index.js';
import { afterCue, FARTHEST_OPENING, inGlossary, longFirst, openingBefore } from './definitions/index.js';
import { lettersOf } from './dictionary/index.js';
import {
  AT_START,
  isAllCapitals,
  isCalled,
  isCutOff,
  isInCode,
  isMute,
  isSymbol,
  meetPerson,
  verdictOn,
} from './guards/index.js';
import type { Reader } from './reader.js';
import { type Found, type Reading, report } from './report.js';
import type { Verdict } from './senses/index.js';
import { type Chunk, chunksOf, type Token, tokensAt } from './tokens/index.js';
import type { Sense } from './types.js';
import { foldPhrase } from './units.js';
import { type Annotation, type View, viewOf } from './view.js';
import {
  formBefore,
  inCase,
  nameBefore,
  opensSentence,
  spellingOf,
  withoutOpening,
  withoutRepeat,
} from './writing/index.js';

/**
 * Reads one line; `before` is the end of the line before it, without annotations, or empty. `known` are the chunks of the
 * line, if somebody cut it already.
 */
export function readLine(
  line: string,
  before: string,
  reader: Reader,
  known: readonly Chunk[] = chunksOf(line, reader),
): Reading {
  const view = viewOf(line, reader);
  const { text } = view;
  const chunks = view.map === undefined ? known : chunksOf(text, reader);
  const announced = maySayShort(before, before.length);
  const found: Found[] = [];
  const protectedSpans: Span[] = [];
  for (let i = 0; i < chunks.length; ) {
    const chunk = chunks[i];
    const isMuted = view.map === undefined && isMute(text, chunk, announced, reader);
    if (isMuted || chunk.isNumbered || isCutOff(text, chunk) || isInCode(view, chunk)) {
      i++;
      continue;
    }
    const pair = chunk.capitals < 2 ? undefined : definitionAt(text, chunk, before, announced, reader);
    if (pair) {
      reader.memory.set(chunk.text, pair.expansion);
      found.push({ kind: 'pair', pair, form: chunk.text });
      protectedSpans.push(pair.long);
      i++;
      continue;
    }
    const { tokens, taken } = tokensAt(text, chunks, i, view.annotated, reader);
    const annotation = tokens.length === 0 ? view.annotated.get(chunk.end) : undefined;
    if (annotation) found.push(defineBy(annotation, annotation.form, reader));
    if (!(chunk.joined && isSymbol(chunk.text)) || tokens.some(token => token.form === chunk.form)) {
      for (const token of tokens) readToken(view, token, before, reader, found);
    }
    i += taken;
  }
  return report(found, protectedSpans, view, reader);
}

/** How far from the start of a line a long form may begin on the line before. */
const REACHES_BACK = 220;

/** The pair that a chunk is the short form of, with the long form as it is written in the midst of a sentence. */
function definitionAt(
  text: string,
  chunk: Chunk,
  before: string,
  announced: boolean,
  reader: Reader,
): Pair | undefined {
  const pair = pairAt(text, chunk, before, announced, reader);
  if (pair === undefined || pair.long.start < 0 || !opensSentence(text, pair.long.start, before)) return pair;
  const expansion = withoutOpening(pair.expansion);
  return expansion === pair.expansion ? pair : { ...pair, expansion };
}

/** The same with the long form as the text has it. */
function pairAt(
  text: string,
  chunk: Chunk,
  before: string,
  announced: boolean,
  reader: Reader,
): Pair | undefined {
  const { said } = chunk;
  const continues =
    before !== '' && chunk.start <= REACHES_BACK && (said || (announced && chunk.start <= AT_START));
  const explained = explainedBy(text, chunk.end);
  if (!(said || continues || explained) || !chunk.form.isDefinable) return undefined;
  const { known } = reader;
  const opening = said ? openingBefore(text, chunk) : undefined;
  // What opens it may stand on the line before only if hardly anything does between.
  const mayContinue =
    continues && (opening !== undefined || skipBack(text, chunk.start, QUOTES, true) <= FARTHEST_OPENING);
  return (
    (opening ? longFirst(text, chunk, known, opening) : undefined) ??
    (mayContinue && reachesStart(text, chunk.start)
      ? longFromBefore(text, chunk, before, known)
      : undefined) ??
    (explained === 'cue' ? afterCue(text, chunk, known) : undefined) ??
    (explained === 'sign' ? inGlossary(text, chunk, known) : undefined)
  );
}

/** Whether no sign stands between the start of the line and the bracket that would end a long form. */
function reachesStart(text: string, end: number): boolean {
  let brackets = 0;
  for (let i = end - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2e || unit === 0x3b || unit === 0x21 || unit === 0x3f || unit === 0x29) return false;
    if ((unit === 0x28 || unit === 0x5b) && ++brackets > 1) return false;
  }
  return true;
}

/** The same with a long form that starts on the line before. */
function longFromBefore(text: string, chunk: Chunk, before: string, known: LongFormsOf): Pair | undefined {
  const shift = before.length;
  const both = before + text;
  const token = { start: chunk.start + shift, end: chunk.end + shift };
  const opening = openingBefore(both, token);
  const pair = opening && longFirst(both, token, known, opening);
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
  const expansion = annotation.content.trim().replace(/\s+/g, ' ');
  if (lettersOf(form).length > 1) reader.memory.set(form, expansion);
  return { kind: 'annotation', annotation, form, expansion };
}

/** What a short form means, and whether a bracket behind it says so or gives it another meaning from here on. */
function readToken(view: View, token: Token, before: string, reader: Reader, found: Found[]): void {
  const { text } = view;
  if (isCalled(text, token)) return;
  const annotation = view.annotated.get(token.end);
  meetPerson(text, token, reader.memory);
  const inCapitals = isAllCapitals(text, token);
  const verdict = verdictOn(view, token, reader, inCapitals);
  if (annotation) {
    const meant = verdict?.chosen?.expansion;
    const isSame = meant !== undefined && foldPhrase(meant) === foldPhrase(annotation.content);
    if (isSame) found.push({ kind: 'annotation', annotation, form: token.form.short, expansion: meant });
    else found.push(defineBy(annotation, token.form.short, reader));
  }
  if (!verdict) return;
  const written = writtenForm(verdict, text, token, before, inCapitals, reader);
  found.push({ kind: 'token', token, verdict, annotated: annotation !== undefined, written });
}

/** The long form as it is written at the place of its short form; empty where none was chosen, or it stands there already. */
function writtenForm(
  { chosen, written }: Verdict,
  text: string,
  token: Token,
  before: string,
  inCapitals: boolean,
  reader: Reader,
): string {
  if (chosen === undefined) return '';
  const expands = reader.mode === 'expand';
  // What the neighbours of a sense say of its capitals goes before what stands in front of it.
  const { form, name } =
    written === undefined
      ? {
          form: usualForm(chosen, text, token, reader),
          name: nameBefore(text, token.start, before, chosen.expansion),
        }
      : { form: written, name: undefined };
  const opens = expands && opensSentence(text, token.start, before);
  const long = inCase(form, { allCaps: inCapitals, opens, name });
  // Where all of the long form stands before the short one already, neither is it written nor put in brackets.
  const rest = withoutRepeat(text, token.start, long);
  return expands || rest === '' ? rest : long;
}

/**
 * How texts of this kind write a sense of the dictionary before what follows. What the text defines is written as it is there,
 * but where it has no capitals and a name goes on behind it: bảo hiểm xã hội (BHXH), BHXH Việt Nam.
 */
function usualForm({ expansion, source }: Sense, text: string, { end }: Span, { memory }: Reader): string {
  if (source === 'user') return expansion;
  const spelling = spellingOf(expansion);
  if (source === 'definition') return spelling.hasCapitals ? expansion : formBefore(spelling, text, end);
  return memory.isOfficial && spelling.official !== expansion
    ? spelling.official
    : formBefore(spelling, text, end);
}
