import { BRANDS, HONORIFICS, NO_HONORIFICS, PERSONS } from '../../generated/abbreviations.js';
import { wordsIn } from '../../once.js';
import { cueAfter, cueBefore, cuesIn, isBlankAt } from '../cues.js';
import type { Memory } from '../senses/index.js';
import type { Token } from '../tokens/index.js';
import type { Sense } from '../types.js';

const brands = /* @__PURE__ */ wordsIn(BRANDS);
const honorifics = /* @__PURE__ */ cuesIn(HONORIFICS);
const noHonorifics = /* @__PURE__ */ cuesIn(NO_HONORIFICS);
const persons = /* @__PURE__ */ cuesIn(PERSONS);

/** Brackets round an age tell a person by themselves: bé KCN (5 tuổi); not who is meant, NCT (60 tuổi trở lên). */
const AGE_IN_BRACKETS = /^ \(\d{1,3} tuổi[),;]/;
/** Behind anh or chị an age tells without brackets too, and so does a birth: anh KCN, 37 tuổi; anh KCN (SN 1987). */
const AGE_OR_BIRTH = /^(?:,? \(?)(?:\d{1,3} tuổi[),;]|(?:sinh năm|SN) (?:19|20)\d\d)/;
const AGE_REACH = 20;

/** What follows no initials: a number (BKS 29A), or a name (BV Từ Dũ). */
const GOES_ON = /^ (?:\d|\p{Lu}\p{Ll})/u;

/** The most letters of a person before an age, and behind anh or chị alone; an enterprise has fewer than the first. */
const LONGEST_NAME = 4;
const LONGEST_WITHOUT_AGE = 3;
/** Fewer letters may mean something else elsewhere in the same text. */
const LEAST_REMEMBERED = 3;

/** A long form in which one of these words stands says what a person is: kỹ thuật viên, chỉ huy trưởng. */
const PERSON = / (?:viên|trưởng|sĩ|sư)(?= |$)/;

/**
 * Remembers letters by which a text calls a person: behind anh or chị, and before an age. What they would stand for otherwise
 * does not matter: that may be decided by what is written out, and the text would be read otherwise when it is read again.
 */
export function meetPerson(text: string, { start, end, form: { letters } }: Token, memory: Memory): void {
  if (end - start > LONGEST_NAME || end - start < LEAST_REMEMBERED) return;
  if (isAddressed(text, start) && isAged(text, end)) memory.meet(letters);
}

/**
 * Whether letters are a name: the initials of a person, or the name of an enterprise or a thing that goes on in English: LS
 * Electric, VN Airlines. `sense` is what they would stand for otherwise.
 */
export function isProperName(text: string, token: Token, sense: Sense, memory: Memory): boolean {
  const { start, end } = token;
  if (end - start > LONGEST_NAME || sense.source !== 'dictionary') return false;
  if (memory.isPerson(token.form.letters) || areInitials(text, start, end, sense)) return true;
  if (text.charCodeAt(end) !== 0x20 || end - start === LONGEST_NAME) return false;
  const next = text.charCodeAt(end + 1);
  return next >= 0x41 && next <= 0x5a && isBrandAt(text, end + 1);
}

/**
 * Whether letters stand for a person: before an age in brackets, or behind anh or chị, where they say neither what a person is
 * (ông TGĐ) nor where (luật sư TP), and nothing goes on behind them.
 */
function areInitials(text: string, start: number, end: number, { expansion, domain }: Sense): boolean {
  const isBracketed = text.charCodeAt(end) === 0x20 && text.charCodeAt(end + 1) === 0x28; // before anything is cut out
  if (isBracketed && AGE_IN_BRACKETS.test(text.slice(end, end + AGE_REACH))) return true;
  if (!isAddressed(text, start)) return false;
  if (isAged(text, end)) return true;
  if (end - start > LONGEST_WITHOUT_AGE || domain.startsWith('place')) return false;
  if (GOES_ON.test(text.slice(end, end + 3))) return false;
  return cueAfter(expansion, 0, persons()) === 0 && !PERSON.test(expansion);
}

function isAged(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return (next === 0x2c || next === 0x20) && AGE_OR_BIRTH.test(text.slice(end, end + AGE_REACH));
}

const isAddressed = (text: string, start: number): boolean =>
  isBlankAt(text, start - 1) && followsHonorific(text, start - 1);

/** Whether what ends at `end` is a word that a name follows; a capital in the midst of a sentence makes it a name itself. */
function followsHonorific(text: string, end: number): boolean {
  const length = cueBefore(text, end, honorifics());
  if (length === 0 || cueBefore(text, end, noHonorifics()) > 0) return false;
  const first = text[end - length];
  return first === first.toLowerCase() || end === length || !/\p{L}/u.test(text[end - length - 2] ?? '-');
}

/** Whether one of the English words starts at `start` that names of enterprises go on with. */
function isBrandAt(text: string, start: number): boolean {
  const word = /^[A-Z][a-z]+(?![\p{L}\p{M}])/u.exec(text.slice(start, start + 20))?.[0];
  return word !== undefined && brands().has(word);
}
