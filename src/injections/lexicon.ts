import { PHRASE_KINDS, PHRASE_SIGNS, PHRASES } from '../generated/injections.js';
import { bitDecoder } from '../language/coder.js';
import { decodeBase64 } from '../syllable/inventory.js';
import { codeText } from './packing.js';

/** What a phrase of `data/injections/phrases.tsv` is; `sentence` marks words of grammar that keywords hardly hold,
 * `particle` those that some hold, `prose` what else sentences begin with, `joint` those that connect two parts of one. */
export type Kind = (typeof PHRASE_KINDS)[number];

/** Kinds that open a keyword, and kinds that are of the game, a club or of betting and of nothing else. */
export const OPENING: readonly Kind[] = ['query', 'topic', 'betting'];
export const DOMAIN: readonly Kind[] = ['topic', 'betting', 'club'];
/** Kinds with which no keyword ends. */
export const UNFINISHED: readonly Kind[] = ['joint'];

/** The phrases by kind, and the words of them; constants, made when first asked. */
const CACHE: {
  lists?: Readonly<Record<Kind, readonly string[]>>;
  words?: ReadonlyMap<string, number>;
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

/** Kinds of the words that sentences are made of, and of those of them that are of grammar. */
export type ProseKind = 'sentence' | 'particle' | 'prose';
export const isProse = (kind: string): kind is ProseKind => isGrammar(kind) || kind === 'prose';
export const isGrammar = (kind: string): kind is 'sentence' | 'particle' =>
  kind === 'sentence' || kind === 'particle';

/**
 * In how many phrases of the game or of betting a word stands, as a logarithm to the base of two, one more than that; zero
 * if in none: the more, the likelier it stands in a keyword.
 */
export function topicality(word: string): number {
  if (CACHE.words === undefined) {
    const counts = new Map<string, number>();
    for (const kind of TOPICAL) {
      for (const phrase of phraseLists()[kind])
        for (const part of phrase.split(' ')) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    CACHE.words = counts;
  }
  const count = CACHE.words.get(word);
  return count === undefined ? 0 : 1 + Math.min(MOST_TOPICAL, Math.log2(count));
}

const MOST_TOPICAL = 4;

const TOPICAL: readonly Kind[] = ['query', 'topic', 'betting', 'word'];
