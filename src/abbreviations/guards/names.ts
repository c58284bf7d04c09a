import { BRANDS, HONORIFICS, NO_HONORIFICS, PERSONS } from '../../generated/abbreviations.js';
import { cueAfter, cueBefore, isBlankAt } from '../cues.js';
import type { Memory } from '../senses/index.js';
import type { Token } from '../tokens/index.js';

const cache: { brands?: ReadonlySet<string> } = {};

/** A person's age or birth behind the initials: bé KCN (5 tuổi); not who is meant, NCT (60 tuổi trở lên). */
const AGE = /^(?:, | \()(?:\d{1,3} tuổi[),;]|(?:sinh năm|SN) (?:19|20)\d\d)/;
const AGE_REACH = 20;

/** Longer letters are no initials of a person; those of an enterprise are fewer, and those that only anh or chị tells. */
const LONGEST_NAME = 4;
const LONGEST_WITHOUT_AGE = 3;
/** Fewer letters may mean something else elsewhere in the same text. */
const LEAST_REMEMBERED = 3;

/**
 * Whether letters are a name: the initials of a person, here or where the text had them before, or the name of an enterprise or
 * a thing that goes on in English: LS Electric, VN Airlines. `expansion` is what they would stand for otherwise.
 */
export function isProperName(
  text: string,
  { start, end, form: { letters } }: Token,
  expansion: string,
  memory: Memory,
): boolean {
  if (end - start > LONGEST_NAME) return false;
  if (memory.isPerson(letters)) return true;
  if (areInitials(text, start, end, expansion)) {
    if (end - start >= LEAST_REMEMBERED) memory.meet(letters);
    return true;
  }
  if (text.charCodeAt(end) !== 0x20 || end - start === LONGEST_NAME) return false;
  const next = text.charCodeAt(end + 1);
  return next >= 0x41 && next <= 0x5a && isBrandAt(text, end + 1);
}

/**
 * Whether letters stand for a person: behind anh or chị, before an age or a birth, and not for what a person is (ông TGĐ; BN, 45
 * tuổi). An age behind such a word leaves no doubt.
 */
function areInitials(text: string, start: number, end: number, expansion: string): boolean {
  const next = text.charCodeAt(end);
  const isAddressed = isBlankAt(text, start - 1) && followsHonorific(text, start - 1);
  const isAged = (next === 0x2c || next === 0x20) && AGE.test(text.slice(end, end + AGE_REACH));
  if (isAddressed && isAged) return true;
  const isTold = isAged || (isAddressed && end - start <= LONGEST_WITHOUT_AGE);
  return isTold && cueAfter(expansion, 0, PERSONS) === 0;
}

/** Whether what ends at `end` is a word that a name follows; a capital in the midst of a sentence makes it a name itself. */
function followsHonorific(text: string, end: number): boolean {
  const length = cueBefore(text, end, HONORIFICS);
  if (length === 0 || cueBefore(text, end, NO_HONORIFICS) > 0) return false;
  const first = text[end - length];
  return first === first.toLowerCase() || end === length || !/\p{L}/u.test(text[end - length - 2] ?? '-');
}

/** Whether one of the English words starts at `start` that names of enterprises go on with. */
function isBrandAt(text: string, start: number): boolean {
  const brands = (cache.brands ??= new Set(BRANDS.split('|')));
  const word = /^[A-Z][a-z]+(?![\p{L}\p{M}])/u.exec(text.slice(start, start + 20))?.[0];
  return word !== undefined && brands.has(word);
}
