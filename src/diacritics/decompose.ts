import type { Canonicalize } from '../context/engine.js';
import { type Edit, NO_EDITS } from '../edits.js';
import { pattern } from '../pattern.js';
import { toForm } from '../repair/canonical.js';

const LETTERS = pattern(String.raw`[^\x00-\x7f]\p{M}*`, 'gu');
const RULES = ['decompose'] as const;

/** The edits that take a composed (NFC) text apart: one for each letter with its marks. */
export function decomposeEdits(text: string, canonicalize: Canonicalize): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(LETTERS())) {
    const [letter] = match;
    const parts = toForm(letter, 'NFD', canonicalize);
    if (parts !== letter)
      edits.push({ start: match.index, end: match.index + letter.length, text: parts, rules: RULES });
  }
  return edits.length === 0 ? NO_EDITS : edits;
}
