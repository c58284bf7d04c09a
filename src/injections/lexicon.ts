import { PHRASE_KINDS, PHRASE_SIGNS, PHRASES } from '../generated/injections.js';
import { attestedSyllable } from '../language/chain.js';
import { bitDecoder } from '../language/coder.js';
import { pairBits, syllableBits } from '../language/model.js';
import { kindAt, MARK } from '../language/words.js';
import { decodeBase64 } from '../syllable/inventory.js';
import { idOf, LETTERS, toneOf } from '../syllable/letters.js';
import { NO_SYLLABLE } from '../syllable/scan.js';
import { codeText } from './packing.js';

/** What a phrase of `data/injections/phrases.tsv` is; `sentence` marks words that keywords hardly hold,
 * `joint` those that connect two parts of one. */
export type Kind = (typeof PHRASE_KINDS)[number];

export interface Phrase {
  readonly text: string;
  readonly kind: Kind;
  /** What it costs in a text about anything, in bits. */
  readonly bits: number;
  /** How many words it is written with. */
  readonly words: number;
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

/** A letter of some phrases: the phrase that ends with it, and the letters that follow. */
export interface PhraseNode {
  readonly unit: number;
  readonly next: PhraseNode[];
  phrase: Phrase | undefined;
}

/** The phrases by kind, as a tree of letters, the words of them, and those that begin clauses; constants, made when first asked. */
const CACHE: {
  lists?: Readonly<Record<Kind, readonly string[]>>;
  tree?: PhraseNode;
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

/** All phrases as a tree of letters. */
export function phraseTree(): PhraseNode {
  if (CACHE.tree !== undefined) return CACHE.tree;
  const tree: PhraseNode = { unit: 0, next: [], phrase: undefined };
  for (const kind of PHRASE_KINDS) {
    for (const text of phraseLists()[kind]) {
      let node = tree;
      for (let i = 0; i < text.length; i++) node = childOf(node, text.charCodeAt(i));
      node.phrase = { text, kind, bits: bitsOf(text, kind), words: text.split(' ').length };
    }
  }
  CACHE.tree = tree;
  return tree;
}

function childOf(node: PhraseNode, unit: number): PhraseNode {
  const known = node.next.find(child => child.unit === unit);
  if (known) return known;
  const child: PhraseNode = { unit, next: [], phrase: undefined };
  node.next.push(child);
  return child;
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

/** A phrase that stands in a text. */
export interface Found {
  readonly phrase: Phrase;
  readonly end: number;
}

/** The phrases that begin at `at` and end before `limit`; spaces may be lost, and one accent, or all of them. */
export function phrasesAt(text: string, at: number, limit: number): readonly Found[] {
  const found: Found[] = [];
  follow(phraseTree(), text, at, limit, 0, false, found);
  return found;
}

function follow(
  { phrase, next }: PhraseNode,
  text: string,
  at: number,
  limit: number,
  lacking: number,
  accented: boolean,
  found: Found[],
): void {
  if (phrase && !(accented && lacking > 1) && !(at < limit && kindAt(text, at) === MARK))
    found.push({ phrase, end: at });
  if (at >= limit) return;
  const unit = text.charCodeAt(at);
  for (const node of next) {
    if (node.unit === 0x20) follow(node, text, unit === 0x20 ? at + 1 : at, limit, lacking, accented, found);
    else if (node.unit === unit) follow(node, text, at + 1, limit, lacking, accented || unit >= 0x80, found);
    else if (standsFor(unit, node.unit)) follow(node, text, at + 1, limit, lacking + 1, accented, found);
  }
}
