import { CLASS_OF, CLASSES, Class } from './classes.js';

/** Which words count as wrong: those whose tone stands wrong in the style that is asked for. */
export type Placement = 'old' | 'new' | 'keep';

/**
 * An automaton over classes of code units that tells, in one pass and without allocation, whether a text may need any
 * of the repairs. It never misses: where it finds nothing there is nothing to do. It may cry in vain (foreign words).
 *
 * `next[state + class]` is the next state. States are multiples of 32, a text starts in state 0 and ends with one
 * more `Class.Other`. Once in `DIRTY` it stays there.
 */
export interface Gate {
  readonly next: Uint16Array;
}

/** The state of a text that may need work. */
export const DIRTY = 32;

type Classes = readonly Class[];

const VOWELS: Classes = [Class.A, Class.E, Class.O, Class.U, Class.I, Class.Y, Class.Shaped];
const TONED: Classes = [
  Class.TonedA,
  Class.TonedE,
  Class.TonedO,
  Class.TonedU,
  Class.TonedI,
  Class.TonedY,
  Class.TonedShaped,
];
const PLAIN_TONED: Classes = TONED.slice(0, 6);
const ALL_VOWELS: Classes = [...VOWELS, ...TONED];
const LETTER: Classes = [Class.Q, Class.G, Class.Consonant, ...ALL_VOWELS, Class.Foreign, Class.Impostor];
const LATIN: Classes = [Class.Q, Class.G, Class.Consonant, ...ALL_VOWELS];
const END: Classes = [Class.Other, Class.LineFeed];
const ANY: Classes = Array.from({ length: CLASSES }, (_, i) => i as Class);
const without = (classes: Classes, ...left: readonly Class[]): Classes =>
  classes.filter(c => !left.includes(c));

/**
 * What a misplaced tone looks like, given that a syllable is written right with the tone on its nucleus, on the
 * second letter of a diphthong before a coda, on the first without one (see `toneLetterOfRime`).
 */
function tonePatterns(placement: Placement): readonly (readonly Classes[])[] {
  // After u (but not qu) and i (but not gi), and after any other vowel, a word does not end in a plain toned vowel.
  // Open oa, oe, uy are what the styles differ in: the new one ends so, and so may a text that keeps its style.
  const afterU = placement === 'old' ? PLAIN_TONED : without(PLAIN_TONED, Class.TonedY);
  const afterO = placement === 'old' ? PLAIN_TONED : without(PLAIN_TONED, Class.TonedA, Class.TonedE);
  const glideToned: readonly (readonly Classes[])[] =
    placement === 'new'
      ? [
          [[Class.TonedO], [Class.A, Class.E], END],
          [[Class.TonedU], [Class.Y], END],
        ]
      : [];
  return [
    [TONED, ALL_VOWELS, LETTER],
    [TONED, [Class.Shaped, Class.TonedShaped]],
    [without(ANY, Class.Q), [Class.U], afterU, END],
    [without(ANY, Class.G), [Class.I], PLAIN_TONED, END],
    [[Class.O], afterO, END],
    [[Class.A, Class.E, Class.Y, Class.Shaped], PLAIN_TONED, END],
    [[Class.Q], [Class.TonedU]],
    [[Class.G], [Class.TonedI], ALL_VOWELS],
    ...glideToned,
  ];
}

/** What makes a text dirty: tones in the wrong place, and characters that Vietnamese text does not have. */
function patternsOf(placement: Placement): readonly (readonly Classes[])[] {
  return [
    ...tonePatterns(placement),
    [[Class.Mark, Class.Odd, Class.Active, Class.Invisible, Class.Impostor]],
    [[Class.Lookalike], LATIN],
    [LATIN, [Class.Lookalike]],
  ];
}

/** Classes as bits: a set of them is one number. */
const bitsOf = (classes: Classes): number => classes.reduce((bits, c) => bits | (1 << c), 0);

/**
 * The automaton for a style: the patterns, anywhere, and a second toned letter in one word. Made deterministic by the
 * construction of subsets, in about a millisecond; keep it.
 */
export function createGate(placement: Placement): Gate {
  const accepts: number[] = []; // for each step of each pattern, the classes it accepts
  const isLast: boolean[] = [];
  const starts: number[] = [];
  for (const pattern of patternsOf(placement)) {
    starts.push(accepts.length);
    pattern.forEach((classes, i) => {
      accepts.push(bitsOf(classes));
      isLast.push(i === pattern.length - 1);
    });
  }
  const toned = bitsOf(TONED);
  const word = bitsOf(LETTER);

  // A state: the steps that wait for the next class, and whether the word has a toned letter.
  const states: { readonly waiting: readonly number[]; readonly seenTone: boolean }[] = [];
  const known = new Map<string, number>();
  const stateOf = (waiting: readonly number[], seenTone: boolean): number => {
    const key = `${seenTone ? '+' : ''}${waiting.join()}`;
    let state = known.get(key);
    if (state === undefined) {
      state = states.length * 32;
      known.set(key, state);
      states.push({ waiting, seenTone });
    }
    return state;
  };
  const advance = (waiting: readonly number[], seenTone: boolean, c: Class): number => {
    const next: number[] = [];
    for (const position of [...starts, ...waiting]) {
      if (((accepts[position] >> c) & 1) === 0) continue;
      if (isLast[position]) return DIRTY;
      next.push(position + 1);
    }
    if (seenTone && (toned >> c) & 1) return DIRTY;
    return stateOf(next, ((toned >> c) & 1) === 1 || (seenTone && ((word >> c) & 1) === 1));
  };

  // What stands before a text is no letter.
  stateOf(
    starts.filter(position => accepts[position] & 1 && !isLast[position]).map(position => position + 1),
    false,
  );
  states.push({ waiting: [], seenTone: false }); // DIRTY
  const next: number[] = [];
  for (let s = 0; s < states.length; s++) {
    const { waiting, seenTone } = states[s];
    for (let c = 0; c < 32; c++)
      next.push(s * 32 === DIRTY || c >= CLASSES ? DIRTY : advance(waiting, seenTone, c));
  }
  return { next: Uint16Array.from(next) };
}

/** Whether `text.slice(start, end)` may need work; the range is taken to stand between non-letters. */
export function isDirty({ next }: Gate, text: string, start: number, end: number): boolean {
  const classes = CLASS_OF;
  let state = 0;
  for (let i = start; i < end; i++) {
    state = next[state + classes[text.charCodeAt(i)]];
    if (state === DIRTY) return true;
  }
  return next[state + Class.Other] === DIRTY;
}
