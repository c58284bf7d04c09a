import { CLASSES, Class } from '../../src/context/classes.js';
import { DIRTY, type Placement } from '../../src/context/gate.js';
import { literal } from './tables.js';

const DIRTY_STATE = DIRTY / 32;

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
 * The automaton for a style: the patterns, anywhere, and a second toned letter in one word, made deterministic by the
 * construction of subsets. A row of `CLASSES` characters for each state, each the next state counted from '0'.
 */
function packGate(placement: Placement): string {
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
      state = states.length;
      known.set(key, state);
      states.push({ waiting, seenTone });
    }
    return state;
  };
  const advance = (waiting: readonly number[], seenTone: boolean, c: Class): number => {
    const next: number[] = [];
    for (const position of [...starts, ...waiting]) {
      if (((accepts[position] >> c) & 1) === 0) continue;
      if (isLast[position]) return DIRTY_STATE;
      next.push(position + 1);
    }
    if (seenTone && (toned >> c) & 1) return DIRTY_STATE;
    return stateOf(next, ((toned >> c) & 1) === 1 || (seenTone && ((word >> c) & 1) === 1));
  };

  // What stands before a text is no letter.
  stateOf(
    starts.filter(position => accepts[position] & 1 && !isLast[position]).map(position => position + 1),
    false,
  );
  states.push({ waiting: [], seenTone: false }); // DIRTY_STATE
  let rows = '';
  for (let s = 0; s < states.length; s++) {
    const { waiting, seenTone } = states[s];
    for (let c = 0; c < CLASSES; c++) {
      rows += String.fromCharCode(0x30 + (s === DIRTY_STATE ? DIRTY_STATE : advance(waiting, seenTone, c)));
    }
  }
  return rows;
}

/** The automata of the three styles, as the fields of an object literal. */
export const packGates = (): string =>
  (['old', 'new', 'keep'] as const)
    .map(placement => `  ${placement}: ${literal(packGate(placement))},`)
    .join('\n');
