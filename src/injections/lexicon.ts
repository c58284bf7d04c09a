import { PHRASES } from '../generated/injections.js';
import { attestedSyllable } from '../language/chain.js';
import { pairBits, syllableBits } from '../language/model.js';
import { kindAt, MARK } from '../language/words.js';
import { idOf, LETTERS, toneOf } from '../syllable/letters.js';
import { NO_SYLLABLE } from '../syllable/scan.js';

/** What a phrase of `data/injections/phrases.tsv` is; `sentence` marks words that keywords hardly hold,
 * `joint` those that connect two parts of one. */
export type Kind = keyof typeof PHRASES;

export interface Phrase {
  readonly text: string;
  readonly kind: Kind;
  /** What it costs in a text about anything, in bits. */
  readonly bits: number;
}

/** Kinds that open a keyword, and kinds that are of the game, a club or of betting and of nothing else. */
export const OPENING: readonly Kind[] = ['query', 'topic', 'betting'];
export const DOMAIN: readonly Kind[] = ['topic', 'betting', 'club'];
/** Kinds with which no keyword ends. */
export const UNFINISHED: readonly Kind[] = ['joint'];

/** What a word that is no syllable costs in a sentence. */
const FOREIGN_BITS = 16;

/**
 * One frequent syllable (anh, nữ, và) may as well go on with the sentence, a pair that always goes together (hôm nay)
 * hardly. A sentence writes the name of a place with capitals, unless it is another word (anh, nga).
 */
function bitsOf(text: string, kind: Kind): number {
  let bits = kind !== 'place' ? 0 : text.includes(' ') ? 6 : 3;
  let last = NO_SYLLABLE;
  for (const word of text.split(' ')) {
    const packed = attestedSyllable(word, 0, word.length);
    bits +=
      packed === NO_SYLLABLE ? FOREIGN_BITS : syllableBits(packed) - Math.max(0, pairBits(last, packed));
    last = packed;
  }
  return bits;
}

/** The base letter of a, ă, â ... by letter id: what is left without marks. */
const PLAIN = 'aaaeeiooouuybcddghklmnpqrstvx';

/** A small letter without any mark; other characters as they are. */
function plainUnit(unit: number): number {
  const id = unit < 0x1f00 ? idOf(LETTERS[unit]) : 0;
  return id > 0 && id <= PLAIN.length ? PLAIN.charCodeAt(id - 1) : unit;
}

/** By first letter without marks the phrases, and the words that begin clauses; built when first asked, constants. */
const CACHE: { phrases?: ReadonlyMap<number, readonly Phrase[]>; starts?: ReadonlySet<string> } = {};

/** Whether clauses begin with a word: grammar, or what carries a sentence on. */
export function startsClause(word: string): boolean {
  CACHE.starts ??= new Set(PHRASES.sentence.split('|').map(phrase => phrase.split(' ')[0]));
  return CACHE.starts.has(word);
}

function readPhrases(): ReadonlyMap<number, readonly Phrase[]> {
  const phrases = new Map<number, Phrase[]>();
  for (const [kind, list] of Object.entries(PHRASES) as [Kind, string][]) {
    for (const text of list.split('|')) {
      const first = plainUnit(text.charCodeAt(0));
      phrases.set(first, [...(phrases.get(first) ?? []), { text, kind, bits: bitsOf(text, kind) }]);
    }
  }
  return phrases;
}

/** The phrases that may begin with the letter `unit`, accented or not. */
export function phrasesOn(unit: number): readonly Phrase[] {
  CACHE.phrases ??= readPhrases();
  return CACHE.phrases.get(plainUnit(unit)) ?? [];
}

/** Whether a letter as found may stand for one of a phrase: it is that letter, or lacks its tone or all its marks. */
function standsFor(found: number, wanted: number): boolean {
  if (found === wanted) return true;
  if (found >= 0x1f00 || wanted >= 0x1f00) return false;
  const a = LETTERS[found];
  const b = LETTERS[wanted];
  if (a === 0 || b === 0 || (a & 256) !== 0) return false;
  if (found < 0x80) return found === plainUnit(wanted);
  return idOf(a) === idOf(b) && toneOf(a) === 0;
}

/**
 * Where a phrase that begins at `at` ends; spaces may be lost, and one accent, or all of them. -1 if it does not stand
 * there.
 */
export function matchPhrase(text: string, at: number, limit: number, phrase: string): number {
  let i = at;
  let lacking = 0;
  let accented = false;
  for (let j = 0; j < phrase.length; j++) {
    const wanted = phrase.charCodeAt(j);
    if (wanted === 0x20) {
      if (text.charCodeAt(i) === 0x20) i++;
      continue;
    }
    const found = text.charCodeAt(i);
    if (i >= limit || !standsFor(found, wanted)) return -1;
    if (found !== wanted) lacking++;
    else if (found >= 0x80) accented = true;
    i++;
  }
  if (accented && lacking > 1) return -1;
  return i < limit && kindAt(text, i) === MARK ? -1 : i;
}
