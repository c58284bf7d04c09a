import { PHRASE_KINDS, PHRASE_SIGNS, PHRASES } from '../generated/injections.js';
import { bitDecoder } from '../language/coder.js';
import { decodeBase64 } from '../syllable/inventory.js';
import { codeText } from './packing.js';

/** What a phrase of `data/injections/phrases.tsv` is; `sentence` marks words that keywords hardly hold,
 * `joint` those that connect two parts of one. */
export type Kind = (typeof PHRASE_KINDS)[number];

/** Kinds that open a keyword, and kinds that are of the game, a club or of betting and of nothing else. */
export const OPENING: readonly Kind[] = ['query', 'topic', 'betting'];
export const DOMAIN: readonly Kind[] = ['topic', 'betting', 'club'];
/** Kinds with which no keyword ends. */
export const UNFINISHED: readonly Kind[] = ['joint'];

/** The phrases by kind, the words of them, and those that begin clauses; constants, made when first asked. */
const CACHE: {
  lists?: Readonly<Record<Kind, readonly string[]>>;
  words?: ReadonlySet<string>;
  starts?: ReadonlySet<string>;
} = {};

/** The phrases of each kind. */
export function phraseLists(): Readonly<Record<Kind, readonly string[]>> {
  if (CACHE.lists === undefined) {
    const lines = codeText(bitDecoder(decodeBase64(PHRASES)), PHRASE_SIGNS, '|\n').split('\n');
    CACHE.lists = Object.fromEntries(PHRASE_KINDS.map((kind, i) => [kind, lines[i].split('|')])) as Record<
      Kind,
      string[]
    >;
  }
  return CACHE.lists;
}

/** Whether clauses begin with a word: grammar, or what carries a sentence on. */
export function startsClause(word: string): boolean {
  CACHE.starts ??= new Set(phraseLists().sentence.map(phrase => phrase.split(' ')[0]));
  return CACHE.starts.has(word);
}

/** Whether a word stands in a phrase of the game or of betting: then it is more likely to stand in a keyword. */
export function isTopical(word: string): boolean {
  CACHE.words ??= new Set(TOPICAL.flatMap(kind => phraseLists()[kind]).flatMap(phrase => phrase.split(' ')));
  return CACHE.words.has(word);
}

const TOPICAL: readonly Kind[] = ['query', 'topic', 'betting', 'word'];
