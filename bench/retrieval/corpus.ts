/** Passages of real texts instead of generated ones: lines of the folder that CHUANHOA_CORPORA names. */
import { normalizeDiacritics } from '../../src/diacritics/index.js';
import { isSyllable } from '../../src/syllable/index.js';
import { seeded } from '../../test/support/seeded.js';
import { CLEAN, documentsOf, requireCorpora } from '../support/corpora.js';
import type { Passage, Phrase } from './passages.js';
import { SHORT_FORMS } from './short-forms.js';
import { wordsOf } from './text.js';

/** Phrases of a text: a run of syllables, a number of a document, a long form that has an abbreviation. */
function phrasesOf(text: string, random: () => number): Phrase[] {
  const words = wordsOf(text);
  const phrases: Phrase[] = [];
  const count = 2 + Math.floor(random() * 3);
  for (let tries = 0; tries < 20 && phrases.length < 2; tries++) {
    const at = Math.floor(random() * (words.length - count));
    const some = words.slice(at, at + count);
    const phrase = some.map(word => word.text).join(' ');
    // Side by side in the text, with nothing but blanks between.
    if (some.length === count && some.every(word => isSyllable(word.text)) && text.includes(phrase)) {
      phrases.push({ kind: 'thing', text: phrase });
    }
  }
  const number = words.find(word => /^\d+\/(?:\d{4}\/)?\p{Lu}+(?:-\p{Lu}+)*$/u.test(word.text));
  if (number) phrases.push({ kind: 'number', text: number.text });
  const lower = ` ${words.map(word => word.text.toLowerCase()).join(' ')} `;
  const form = SHORT_FORMS.find(({ long }) => lower.includes(` ${long.toLowerCase()} `));
  if (form) phrases.push({ kind: 'long form', text: form.long });
  return phrases;
}

/** At most so many lines, in an order that depends on the seed, put in the old style of tones first. */
export function readPassages(count: number, seed: number): Passage[] {
  requireCorpora();
  const random = seeded(seed);
  const lines = CLEAN.flatMap(documentsOf)
    .flatMap(document => document.split('\n'))
    .filter(line => line.length > 80 && line.length < 1000);
  for (let i = lines.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [lines[i], lines[j]] = [lines[j], lines[i]];
  }
  return lines.slice(0, count).map((line, id) => {
    const text = normalizeDiacritics(line);
    const cut = text.indexOf(' ', 40);
    const phrases = phrasesOf(text, random);
    return { id, title: text.slice(0, cut), body: text.slice(cut + 1), phrases };
  });
}
