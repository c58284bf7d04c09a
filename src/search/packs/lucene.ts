import { INVISIBLE, letterForms } from './letters.js';
import { synonymGroups, titleDot } from './synonyms.js';
import { type Rewrite, toneRewrites } from './terms.js';

/**
 * What the engines built on Lucene share. Characters are replaced in front of the tokenizer, where spans stay right
 * because the replacements are a letter long; all else is done to whole terms, which keep their spans.
 */
export interface LuceneAnalysis {
  /** For a mapping char filter: any Unicode form to NFC, look-alikes of Đ and Ư to them, invisible characters away. */
  readonly mappings: readonly (readonly [from: string, to: string])[];
  /**
   * For a pattern_replace char filter: TP.HCM to two words, where the tokenizer of Unicode sees one. In any letter
   * case, since queries are typed in small letters.
   */
  readonly titles: Rewrite;
  /** For pattern_replace token filters, behind lowercase and in front of asciifolding. */
  readonly tones: readonly Rewrite[];
  /** Lines of equal terms for a synonym_graph filter, as they are written; for the search side only. */
  readonly synonyms: readonly string[];
}

export function luceneAnalysis(): LuceneAnalysis {
  return {
    mappings: [...letterForms(), ...INVISIBLE.map(unit => [unit, ''] as const)],
    titles: inJava({ name: 'titles', pattern: `(?iu)${titleDot('[\\p{L}\\p{N}]')}`, replacement: ' ' }),
    tones: toneRewrites().map(inJava),
    synonyms: synonymGroups().map(({ long, shorts }) => [long, ...shorts.map(escapeRule)].join(', ')),
  };
}

/** Commas divide the terms of a line. */
const escapeRule = (term: string): string => term.replace(/[,\\]/g, '\\$&');

/** A whole match is `$0` in Java, and that takes a digit behind it as its own; `$1` does so only if there is such a group. */
const inJava = ({ name, pattern, replacement }: Rewrite): Rewrite =>
  replacement.startsWith('$&')
    ? { name, pattern: `(${pattern})`, replacement: replacement.replace('$&', '$1') }
    : { name, pattern, replacement };
