import { type Neighbourhood, neighbourhood } from '../context/evidence.js';
import type { Past } from '../context/past.js';
import { verbatimSpanAt } from '../context/verbatim.js';
import type { Rule } from '../edits.js';
import { RULES } from '../generated/rules.js';
import {
  composedUnit,
  FOREIGN,
  isVowel,
  letterAt,
  STROKED_D,
  shapeMarkOf,
  toneOf,
  toneOfMark,
} from '../syllable/letters.js';
import {
  frequencyOf,
  isToneTwice,
  MOST_LETTERS,
  markedLetterOf,
  NO_SYLLABLE,
  type PackedSyllable,
  rimeOf,
  scanSyllable,
  toneLetterOf,
  toneNumberOf,
} from '../syllable/scan.js';
import type { LetterRepair } from './letters.js';
import { isTelling, type Letter, type Reading, readWord } from './reading.js';
import type { Sink } from './sink.js';

/** Longer words are no syllables, abbreviations or names: they are composed, and left alone otherwise. */
const LONGEST_WORD = 128;

/** A word under repair: what it is, where it stands, and what is asked for. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly syllable: PackedSyllable;
  /** The letter that is to bear the tone; -1 if all tones stay where they are. */
  readonly toneTo: number;
  readonly around: () => Neighbourhood;
}

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
    verbatimSpanAt(text, start) === undefined
  ) {
    writeRepaired(word, repair, sink);
    return;
  }
  reportDoubt(word, rules, sink);
}

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
    if (isToneTwice(word.syllable)) rules.add('tone-duplicate');
    if (markedLetterOf(word.syllable) !== word.toneTo) rules.add('tone-position');
  }
  return [...rules].filter(rule =>
    RULES[rule].step === 'homoglyphs' ? repair.homoglyphs : repair.diacritics,
  );
}

/** Whether a letter of the word, leaving out those in question, tells that the word is Vietnamese. */
const tellsItself = ({ reading }: Word): boolean =>
  reading.letters.some(
    ({ id, tone, lookalike, mended }) =>
      lookalike === undefined && !mended.some(isGuess) && isTelling(id, tone),
  );

const isGuess = (rule: Rule): boolean => rule === 'foreign-mark' || rule === 'spacing-mark';

/** Whether the word has a mark that the Germanic languages with an eth do not write. */
const isUngermanic = ({ reading }: Word): boolean =>
  reading.letters.some(({ id, tone }) => shapeMarkOf(id) !== 0 || (tone !== 0 && tone !== 2));

/**
 * Whether a rule may be applied to the word: by the word itself where that suffices, by its neighbourhood where it
 * does not.
 */
function isCertain(word: Word, rule: Rule): boolean {
  const isSyllable = word.syllable !== NO_SYLLABLE;
  const isAttested = isSyllable && frequencyOf(word.syllable) > 0;
  switch (rule) {
    case 'tone-position':
    case 'tone-duplicate':
      if (isAttested && tellsItself(word)) return true;
      return (
        word.around() === 'vietnamese' || (word.around() === 'unknown' && (isAttested || hasTrait(word)))
      );
    case 'mark-order':
      return isAttested || word.around() !== 'foreign';
    case 'duplicate-mark':
      return isSyllable ? word.around() !== 'foreign' : word.around() === 'vietnamese';
    case 'spacing-mark':
      return (
        isAttested && (word.around() === 'vietnamese' || (word.around() === 'unknown' && hasOtherMark(word)))
      );
    case 'foreign-mark':
    case 'dotless-i':
      return (
        isAttested && (word.around() === 'vietnamese' || (word.around() === 'unknown' && tellsItself(word)))
      );
    case 'eth':
      return isSyllable ? isEthOfSyllable(word, isAttested) : isStrokeOfOther(word);
    case 'african-d':
    case 'overlay':
      return isSyllable ? isHeldUp(word) : isStrokeOfOther(word);
    case 'gha':
      return isSyllable ? isHeldUp(word) : word.around() === 'vietnamese';
    case 'cyrillic-letter':
    case 'greek-letter':
    case 'fullwidth-letter':
      return (
        isAttested && word.reading.letters.some(letter => letter.lookalike === undefined) && isHeldUp(word)
      );
    default:
      return false;
  }
}

/** Whether a well-formed syllable has what few other languages have: a closed rime (unlike più), a đ, a shape mark. */
const hasTrait = ({ syllable, reading }: Word): boolean =>
  /[^iouy]/.test(rimeOf(syllable).coda) ||
  (rimeOf(syllable).glide !== '' && rimeOf(syllable).coda !== '') ||
  reading.letters.some(({ id }) => shapeMarkOf(id) !== 0 || id === STROKED_D);

/** Whether the word has a mark of its own besides the one in question. */
const hasOtherMark = ({ reading }: Word): boolean =>
  reading.letters.some(
    ({ id, tone, mended }) => shapeMarkOf(id) !== 0 || (tone !== 0 && mended.length === 0),
  );

/** Whether the word tells that it is Vietnamese and nothing speaks against it, or else its neighbours do. */
const isHeldUp = (word: Word): boolean =>
  word.around() === 'vietnamese' || (word.around() === 'unknown' && tellsItself(word));

/** Ðồng tells by itself; Ðà may stand where nothing is known; Ða and ðó may be Old English and Icelandic. */
function isEthOfSyllable(word: Word, isAttested: boolean): boolean {
  if (tellsItself(word) || word.around() === 'vietnamese') return true;
  return isAttested && isUngermanic(word) && word.around() === 'unknown';
}

/**
 * Whether a Đ look-alike stands for Đ in something that is no syllable: an abbreviation, a document code, a name, or
 * several words in one.
 */
function isStrokeOfOther(word: Word): boolean {
  const { text, start, end, reading } = word;
  const { letters } = reading;
  if (tellsItself(word)) return word.around() !== 'foreign';
  if (isUngermanic(word) && word.around() === 'vietnamese') return true;
  if (letters.length === 1) return word.around() === 'vietnamese' && isLoneStroke(text, start, end);
  const vowels = letters.filter(letter => isVowel(letter.id)).length;
  const isShort = letters.length <= 10 && letters.every(letter => letter.capital);
  if (vowels === 0 || (isShort && (vowels === 1 || vowels * 3 < letters.length))) {
    const isCode = (vowels === 0 && letters.length > 1 && isShort) || isNumbered(text, start);
    return word.around() === 'vietnamese' || (word.around() === 'unknown' && isCode);
  }
  const isName = letters[0].lookalike !== undefined && isVowel(letters[1].id);
  return (
    isName &&
    letters.every((letter, i) => (i === 0 || letter.lookalike === undefined) && letter.id !== FOREIGN) &&
    word.around() === 'vietnamese'
  );
}

/**
 * A letter alone: the mark of a list or a point of an article (Ð), điểm ð, "c, d, ð và e"), an initial, part of a code
 * (Ð/c), the currency (5.000ð), the east (106°Ð). In phonetic notation, and where a text speaks of the letter
 * itself, it stays.
 */
function isLoneStroke(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 8);
  if (/[/[(\u27e8]$/.test(before) && /^[\])/\u27e9,;]/.test(after)) return false;
  if (/[\d\u00b0'"\u2032\u2033]\s?$/.test(before)) return true;
  if (/[đ\u00f0]iểm $/i.test(before) || /(?:^|[\s,(])[a-d](?:[,;]| và| hoặc) $/.test(before)) return true;
  if (/^(?:[,;]| và| hoặc) [eg](?![\p{L}\p{M}])/u.test(after)) return true;
  return /^[)./:-]/.test(after) || (/[-./]$/.test(before) && text.charCodeAt(start) < 0xe0);
}

/** The letters of a numbered document: 61/2018/NÐ-CP, 06/QÐ-TTg. */
const isNumbered = (text: string, start: number): boolean =>
  /\d[\d/]*\/(?:[A-Z\u0110\u00d0&]+[-/])*$/.test(text.slice(Math.max(0, start - 24), start));

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
  rules.some(rule => RULES[rule].step === 'homoglyphs') &&
  (syllable !== NO_SYLLABLE || reading.letters[0].lookalike !== undefined);

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
