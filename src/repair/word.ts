import type { Past } from '../context/past.js';
import { isVerbatimAt } from '../context/verbatim.js';
import type { Rule } from '../edits.js';
import { RULES } from '../generated/rules.js';
import { composedUnit, isVowel, letterAt, toneOf, toneOfMark } from '../syllable/letters.js';
import {
  isToneTwice,
  MOST_LETTERS,
  markedLetterOf,
  NO_SYLLABLE,
  type PackedSyllable,
  scanSyllable,
  toneLetterOf,
  toneNumberOf,
} from '../syllable/scan.js';
import { isCertain } from './certain.js';
import { type Neighbourhood, neighbourhood } from './evidence.js';
import type { LetterRepair } from './letters.js';
import { isPhonetic } from './phonetic.js';
import { type Letter, type Reading, readWord } from './reading.js';
import type { Sink } from './sink.js';
import type { Word } from './traits.js';

/** Longer words are no syllables, abbreviations or names: they are composed, and left alone otherwise. */
const LONGEST_WORD = 128;

/**
 * Repairs one word that the automaton found dirty: all of what is wrong with it, or, if any of that is in doubt,
 * nothing. Half a repair would make the next run decide otherwise. If diacritics are repaired the text is in NFC.
 */
export function repairWord(
  text: string,
  start: number,
  end: number,
  past: Past,
  repair: LetterRepair,
  sink: Sink,
): void {
  const reading = end - start <= LONGEST_WORD ? readWord(text, start, end) : undefined;
  if (reading === undefined) {
    return;
  }
  const syllable = reading.contradictory
    ? NO_SYLLABLE
    : scanSyllable(reading.composed, 0, reading.composed.length);
  let judged: Neighbourhood | undefined;
  const word: Word = {
    text,
    start,
    end,
    reading,
    syllable,
    toneTo: repair.diacritics ? toneTarget(syllable, repair.placement) : -1,
    around: () => (judged ??= neighbourhood(text, start, end, past, repair.canonicalize)),
  };
  const rules = rulesFor(word, repair);
  if (
    rules.length > 0 &&
    !isOverloaded(word) &&
    (repair.homoglyphs || !hasVowelHomoglyph(word)) &&
    rules.every(rule => isCertain(word, rule)) &&
    !isVerbatimAt(text, start) &&
    !(rules.some(isOfHomoglyphs) && isPhonetic(word))
  ) {
    writeRepaired(word, repair, sink);
    return;
  }
  reportDoubt(word, rules, sink);
}

const isOfHomoglyphs = (rule: Rule): boolean => RULES[rule].step === 'homoglyphs';

/** Whether a vowel of the word only looks like one: if it is to stay so, no tone may move onto it. */
const hasVowelHomoglyph = ({ reading }: Word): boolean =>
  reading.letters.some(
    ({ lookalike, id }) => lookalike !== undefined && lookalike !== 'dotless-i' && isVowel(id),
  );

/** Whether one letter of the word has two tones: no letter can be written for it without losing one. */
const isOverloaded = ({ text, reading }: Word): boolean =>
  reading.contradictory &&
  reading.letters.some(({ start, end, tone }) => {
    for (let i = start; i < end; i++) {
      const other = toneOfMark(text.charCodeAt(i)) || toneOf(letterAt(text, i));
      if (other !== 0 && other !== tone) return true;
    }
    return false;
  });

/** Where the tone has to go, if it stands wrong. */
function toneTarget(syllable: PackedSyllable, placement: LetterRepair['placement']): number {
  if (syllable === NO_SYLLABLE || toneNumberOf(syllable) === 0) return -1;
  const marked = markedLetterOf(syllable);
  const old = toneLetterOf(syllable, 'old');
  const fresh = toneLetterOf(syllable, 'new');
  const target = placement === 'old' ? old : placement === 'new' ? fresh : marked === fresh ? fresh : old;
  return marked === target && !isToneTwice(syllable) ? -1 : target;
}

/** All rules that the word calls for, among those of the steps that are switched on; composing is no question. */
function rulesFor(word: Word, repair: LetterRepair): readonly Rule[] {
  const rules = new Set<Rule>();
  for (const { mended, lookalike } of word.reading.letters) {
    for (const rule of mended) rules.add(rule);
    if (lookalike !== undefined) rules.add(lookalike);
  }
  if (word.toneTo >= 0) {
    for (const rule of rulesForTone(word)) rules.add(rule);
  }
  return [...rules].filter(rule => (isOfHomoglyphs(rule) ? repair.homoglyphs : repair.diacritics));
}

/** The code unit that a letter becomes. */
function repairedUnit(word: Word, letter: Letter, index: number): number {
  if (word.toneTo < 0) return letter.unit;
  return composedUnit(letter.id, index === word.toneTo ? toneNumberOf(word.syllable) : 0, letter.capital);
}

/** Writes the word as it is meant: one edit for each letter, or, where a tone moved, one for all that it moved over. */
function writeRepaired(word: Word, repair: LetterRepair, sink: Sink): void {
  const { text, reading } = word;
  const changes: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly rules: Rule[];
  }[] = [];
  reading.letters.forEach((letter, i) => {
    const { start, end, lookalike, mended } = letter;
    // A look-alike of a step that is switched off stays, and so does a letter of a word that is not to be composed.
    const isOff = lookalike !== undefined && lookalike !== 'dotless-i' && !repair.homoglyphs;
    const isUntouched = lookalike === undefined && !repair.diacritics;
    const unit = repairedUnit(word, letter, i);
    if (isOff || isUntouched || (end - start === 1 && text.charCodeAt(start) === unit)) return;
    const rules = [...mended];
    if (lookalike !== undefined) rules.push(lookalike);
    changes.push({ start, end, text: String.fromCharCode(unit), rules });
  });
  if (changes.length === 0) return;
  if (word.toneTo < 0) {
    for (const { start, end, text: letter, rules } of changes) sink.edit(start, end, letter, rules);
    return;
  }
  const first = changes[0];
  const last = changes[changes.length - 1];
  let written = '';
  let at = first.start;
  const rules = new Set<Rule>(rulesForTone(word));
  for (const change of changes) {
    written += text.slice(at, change.start) + change.text;
    at = change.end;
    for (const rule of change.rules) rules.add(rule);
  }
  sink.edit(first.start, last.end, written, [...rules].sort());
}

const rulesForTone = (word: Word): Rule[] => [
  ...(isToneTwice(word.syllable) ? (['tone-duplicate'] as const) : []),
  ...(markedLetterOf(word.syllable) !== word.toneTo ? (['tone-position'] as const) : []),
];

/** Reports a syllable with two tones, and a look-alike in a Vietnamese neighbourhood that was left as it is. */
function reportDoubt(word: Word, rules: readonly Rule[], sink: Sink): void {
  const { text, start, end, reading } = word;
  if (reading.contradictory && isSyllableBeneath(reading)) {
    sink.report(start, end, 'contradictory-tones', () => `${text.slice(start, end)} has two tones`);
  } else if (isLikelyHomoglyph(word, rules) && word.around() !== 'foreign') {
    sink.report(start, end, 'uncertain-letter', () => `${text.slice(start, end)} may be ${reading.composed}`);
  }
}

/** Whether a look-alike that was left is worth a look: in a syllable, or at the start of something else. */
const isLikelyHomoglyph = ({ syllable, reading }: Word, rules: readonly Rule[]): boolean =>
  rules.some(isOfHomoglyphs) && (syllable !== NO_SYLLABLE || reading.letters[0].lookalike !== undefined);

/** Whether the letters would make a syllable if they had one tone. */
function isSyllableBeneath({ letters }: Reading): boolean {
  if (letters.length > MOST_LETTERS) return false;
  const bare = toned(letters, -1);
  const scan = (text: string): boolean => scanSyllable(text, 0, text.length) !== NO_SYLLABLE;
  return scan(bare) || letters.some((_, i) => scan(toned(letters, i)));
}

const toned = (letters: readonly Letter[], index: number): string =>
  letters
    .map(({ id, unit }, i) =>
      String.fromCharCode(isVowel(id) ? composedUnit(id, i === index ? 2 : 0, false) : unit),
    )
    .join('');
