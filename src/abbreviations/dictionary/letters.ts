import { LETTER, unitClasses } from '../units.js';

/** The letters and digits of a short form, without the signs between them; a mark that none of them bears stays. */
export function lettersOf(short: string): string {
  return isPlain(short) ? short : short.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Whether a short form is letters only, so that there is no other way of writing it. */
export function isPlain(short: string): boolean {
  const classes = unitClasses();
  for (let i = 0; i < short.length; i++) if (!(classes[short.charCodeAt(i)] & LETTER)) return false;
  return true;
}
