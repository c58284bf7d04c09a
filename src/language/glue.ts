import type { Gate } from '../context/gate.js';
import { isClear, type Sought } from '../context/product.js';
import { idOf, isCapital, isVowel, LETTERS, toneOf, toneOfMark } from '../syllable/letters.js';
import { kindOf, MARK } from './words.js';

/**
 * What a code unit is to the gate: no letter, a dot, a mark of its own (a tone, or another one), a letter of another
 * language, and the Vietnamese letters by three bits: vowel, accent (2: with a tone), capital.
 */
const DOT = 1;
const TONE = 2;
const COMBINING = 3;
const FOREIGN = 4;
const LETTER = 8;
const CLASSES = 32;

function classOf(unit: number): number {
  if (unit === 0x2e) return DOT;
  const letter = LETTERS[unit];
  if (letter === 0) {
    if (kindOf(unit) === MARK) return toneOfMark(unit) > 0 ? TONE : COMBINING;
    return kindOf(unit) === 0 ? 0 : FOREIGN;
  }
  const accent = toneOf(letter) > 0 ? 2 : unit >= 0x80 ? 1 : 0;
  return LETTER + (isVowel(idOf(letter)) ? 1 : 0) + accent * 2 + (isCapital(letter) ? 8 : 0);
}

/** Where a word is: before its first vowel, in its vowels, one or two letters behind, or beyond any one syllable. */
type Phase = 'onset' | 'vowels' | 'coda' | 'coda2' | 'beyond';
const PHASES: readonly Phase[] = ['onset', 'vowels', 'coda', 'coda2', 'beyond'];

/** No accent so far, one that is no tone, a tone, or a tone and another vowel behind it. */
type Accent = 0 | 1 | 2 | 3;
const ACCENTS = 4;

interface State {
  readonly phase: Phase;
  readonly accent: Accent;
  readonly small: boolean;
}

/** Numbers of the states: 0 between words, 1 suspicious, 2 behind a small letter and a dot, then those in words. */
const SUSPICIOUS = 1;
const AFTER_DOT = 2;
const FIRST_IN_WORD = 3;

const numberOf = ({ phase, accent, small }: State): number =>
  FIRST_IN_WORD + (PHASES.indexOf(phase) * ACCENTS + accent) * 2 + (small ? 1 : 0);

function stateOf(number: number): State {
  const n = number - FIRST_IN_WORD;
  return { phase: PHASES[n >> 3], accent: ((n >> 1) & 3) as Accent, small: (n & 1) === 1 };
}

const NEXT_PHASE: Readonly<Record<Phase, readonly [consonant: Phase, vowel: Phase]>> = {
  onset: ['onset', 'vowels'],
  vowels: ['coda', 'vowels'],
  coda: ['coda2', 'beyond'],
  coda2: ['beyond', 'beyond'],
  beyond: ['beyond', 'beyond'],
};

/** Where a letter leads: to suspicion, if the word holds an accent and is more than one syllable. */
function step(from: State, kind: number): number {
  if (kind === TONE || kind === COMBINING) return stepMark(from, kind);
  if (kind === FOREIGN) return numberOf({ ...from, phase: 'beyond', small: true });
  const vowel = (kind & 1) === 1;
  const accent = (((kind - LETTER) >> 1) & 3) as Accent;
  const capital = (kind & 16) !== 0;
  // Two tones, or a shape behind a tone, never stand in one syllable.
  if (from.accent >= 2 && accent > 0 && vowel) return SUSPICIOUS;
  const turned = from.small && capital;
  const phase = turned ? 'beyond' : NEXT_PHASE[from.phase][vowel ? 1 : 0];
  const next = { phase, accent: accentAfter(from.accent, accent, vowel), small: !capital };
  return phase === 'beyond' && next.accent > 0 ? SUSPICIOUS : numberOf(next);
}

const accentAfter = (before: Accent, accent: Accent, vowel: boolean): Accent =>
  before >= 2 && vowel ? 3 : before > accent ? before : accent;

/** A mark of its own does as the composed letter does; on the letter of the tone a shape may follow the tone. */
function stepMark(from: State, kind: typeof TONE | typeof COMBINING): number {
  if (from.phase === 'beyond' || from.accent === 3 || (from.accent === 2 && kind === TONE)) return SUSPICIOUS;
  if (from.accent === 2) return numberOf(from);
  return numberOf({ ...from, accent: kind === TONE ? 2 : 1 });
}

function buildAutomaton(): Sought {
  const classes = new Uint8Array(0x10000);
  for (let unit = 0; unit < LETTERS.length; unit++) {
    if (kindOf(unit) !== 0 || unit === 0x2e) classes[unit] = classOf(unit);
  }
  const states = FIRST_IN_WORD + PHASES.length * ACCENTS * 2;
  const next = new Uint16Array(states * CLASSES);
  const start: State = { phase: 'onset', accent: 0, small: false };
  for (let number = 0; number < states; number++) {
    if (number === SUSPICIOUS) continue;
    for (let kind = TONE; kind < CLASSES; kind++) {
      const from = number < FIRST_IN_WORD ? start : stateOf(number);
      next[number * CLASSES + kind] =
        number === AFTER_DOT && kind >= LETTER && (kind & 16) !== 0 ? SUSPICIOUS : step(from, kind);
    }
    const small = number >= FIRST_IN_WORD && stateOf(number).small;
    next[number * CLASSES + DOT] = small ? AFTER_DOT : 0;
  }
  for (let i = 0; i < next.length; i++) next[i] *= CLASSES;
  return { classes, next, found: SUSPICIOUS * CLASSES, products: new Map() };
}

const cache: { automaton?: Sought } = {};

/** The automaton, built when it is first asked for. */
function glue(): Sought {
  cache.automaton ??= buildAutomaton();
  return cache.automaton;
}

/**
 * Where the next word that may be two words stands: the index of the letter that shows it, -1 if there is none before
 * `limit`. An automaton over classes of letters: it never misses a word with an accent that is more than one syllable,
 * nor a capital behind a small letter and a dot; about half of what it finds is foreign. `from` must not stand inside
 * of a word.
 */
export function nextGlue(text: string, from: number, limit: number): number {
  const { classes, next, found } = glue();
  let state = 0;
  for (let i = from; i < limit; i++) {
    state = next[state + classes[text.charCodeAt(i)]];
    if (state === found) return i;
  }
  return -1;
}

/** Whether whole lines are clean by `isDirty` and hold nothing that `nextGlue` finds, in one pass for both. */
export const isPlain = (gate: Gate, lines: string): boolean => isClear(gate, glue(), lines);
