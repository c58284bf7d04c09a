import type { Span } from '../../edits.js';
import { BRANDS } from '../../generated/abbreviations.js';

const cache: { brands?: ReadonlySet<string> } = {};

/** A person's age in brackets behind the initials, bé KCN (5 tuổi); not who is meant, NCT (60 tuổi trở lên). */
const AGE = /^ \(\d{1,3} tuổi[),;]/;
const AGE_REACH = 14;

/** Longer letters are no initials of a person; those of an enterprise are fewer. */
const LONGEST_NAME = 4;

/**
 * Whether letters are a name: those of a person, whose age follows in brackets, or of an enterprise or a thing, whose name goes
 * on in English: LS Electric, VN Airlines.
 */
export function isProperName(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_NAME || text.charCodeAt(end) !== 0x20) return false;
  const next = text.charCodeAt(end + 1);
  if (next === 0x28) return AGE.test(text.slice(end, end + AGE_REACH));
  return next >= 0x41 && next <= 0x5a && end - start < LONGEST_NAME && isBrandAt(text, end + 1);
}

/** Whether one of the English words starts at `start` that names of enterprises go on with. */
function isBrandAt(text: string, start: number): boolean {
  const brands = (cache.brands ??= new Set(BRANDS.split('|')));
  const word = /^[A-Z][a-z]+(?![\p{L}\p{M}])/u.exec(text.slice(start, start + 20))?.[0];
  return word !== undefined && brands.has(word);
}
