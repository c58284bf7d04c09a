import { Class, isLatin, isMark } from '../../src/context/classes.js';
import { ALPHABET, idOf, LETTERS, toneOf } from '../../src/syllable/letters.js';
import { foreignLetters, point } from './characters.js';
import { packGates } from './gates.js';
import { type Generated, literal, readTable } from './tables.js';

/** U+00AD, U+034F, U+180E, U+200B-200F, U+2060-2064, U+FEFF: drawn as nothing wherever they stand. */
const INVISIBLE = [
  0xad, 0x34f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff,
];

const PLAIN_VOWELS: Readonly<Record<string, Class>> = {
  a: Class.A,
  e: Class.E,
  o: Class.O,
  u: Class.U,
  i: Class.I,
  y: Class.Y,
};
const VOWELS = 12;

function classOfLetter(letter: number): Class {
  const name = ALPHABET[idOf(letter) - 1];
  if (idOf(letter) > VOWELS) return name === 'q' ? Class.Q : name === 'g' ? Class.G : Class.Consonant;
  const plain = PLAIN_VOWELS[name] ?? Class.Shaped;
  return toneOf(letter) === 0 ? plain : plain + (Class.TonedA - Class.A);
}

/** The class of each UTF-16 code unit. */
function classes(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const { first, last } of readTable('letters/active.tsv')) {
    classes.fill(Class.Active, point(first), point(last) + 1);
  }
  for (let unit = 0xc0; unit < 0x1f00; unit++) {
    if (LETTERS[unit] !== 0) classes[unit] = classOfLetter(LETTERS[unit]);
    else if (isLatin(unit) && classes[unit] === Class.Other) classes[unit] = Class.Foreign;
  }
  for (let unit = 0x41; unit <= 0x7a; unit++) {
    if (LETTERS[unit] !== 0) classes[unit] = classOfLetter(LETTERS[unit]);
  }
  classes.fill(Class.Mark, 0x300, 0x370);
  classes.fill(Class.Lookalike, 0xff21, 0xff3b).fill(Class.Lookalike, 0xff41, 0xff5b);
  for (const { letter } of readTable('letters/lookalikes.tsv')) {
    classes[point(letter)] = isLatin(point(letter)) ? Class.Impostor : Class.Lookalike;
  }
  for (const { mark } of readTable('letters/marks.tsv')) {
    if (!isMark(point(mark))) classes[point(mark)] = Class.Odd;
  }
  for (const { unit } of foreignLetters()) classes[unit] = Class.Odd;
  classes[0x131] = Class.Odd;
  for (const unit of INVISIBLE) classes[unit] = Class.Invisible;
  classes[0x0a] = Class.LineFeed;
  return classes;
}

/** Runs of one class: its letter (A for 0) and how long it is, unless that is one. */
function packRuns(classes: Uint8Array): string {
  let runs = '';
  for (let unit = 0; unit < classes.length; ) {
    const start = unit;
    while (unit < classes.length && classes[unit] === classes[start]) unit++;
    runs += String.fromCharCode(0x41 + classes[start]) + (unit - start > 1 ? unit - start : '');
  }
  return runs;
}

/** The class of each code unit, and the automata over classes that tell clean text from other text. */
export function generateClasses(): Generated {
  return {
    file: 'classes.ts',
    generator: 'build/classes.ts',
    sources: ['letters/active.tsv', 'letters/lookalikes.tsv', 'letters/marks.tsv'],
    body: `
/** The classes of all code units in order, as runs: a letter (A is class 0), and the length of the run if not one. */
export const CLASS_RUNS = ${literal(packRuns(classes()))};

/** The automaton for each style: a row of 26 characters for each state, each the next state counted from '0'. */
export const GATES = {
${packGates()}
};
`,
  };
}
