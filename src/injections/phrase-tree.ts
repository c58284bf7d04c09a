import { PHRASE_KINDS } from '../generated/injections.js';
import { attestedSyllable } from '../language/chain.js';
import { pairBits, syllableBits } from '../language/model.js';
import { kindAt, MARK } from '../language/words.js';
import { idOf, letterOf, toneOf } from '../syllable/letters.js';
import { NO_SYLLABLE } from '../syllable/scan.js';
import { type Kind, phraseLists } from './lexicon.js';

export interface Phrase {
  readonly text: string;
  readonly kind: Kind;
  /** What it costs in a text about anything, in bits. */
  readonly bits: number;
  /** How many words it is written with. */
  readonly words: number;
}

/** A phrase that stands in a text. */
export interface Found {
  readonly phrase: Phrase;
  readonly end: number;
}

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
  const id = idOf(letterOf(unit));
  return id > 0 && id <= PLAIN.length ? PLAIN.charCodeAt(id - 1) : unit;
}

/** Whether a letter as found may stand for one of a phrase: it is that letter, or lacks its tone or all its marks. */
function standsFor(found: number, wanted: number): boolean {
  if (found === wanted) return true;
  const a = letterOf(found);
  const b = letterOf(wanted);
  if (a === 0 || b === 0 || (a & 256) !== 0) return false;
  if (found < 0x80) return found === plainUnit(wanted);
  return idOf(a) === idOf(b) && toneOf(a) === 0;
}

/** All phrases as a tree of letters, in arrays: thousands of objects would take longer to make than to ask. */
class PhraseTree {
  /** The kind of each phrase, by its number less one. */
  readonly kinds: readonly Kind[];
  /** The number of the phrase that ends with a letter; zero where none ends. */
  readonly ends: Uint16Array;
  readonly #texts: readonly string[];
  readonly #phrases: (Phrase | undefined)[] = [];
  readonly #units: Uint16Array;
  /** The first of the letters that follow one, and the next one beside it; zero for none. */
  readonly #first: Uint16Array;
  readonly #beside: Uint16Array;
  #size = 1;

  constructor() {
    const lists = phraseLists();
    this.#texts = PHRASE_KINDS.flatMap(kind => lists[kind]);
    this.kinds = PHRASE_KINDS.flatMap(kind => lists[kind].map(() => kind));
    const most = this.#texts.reduce((sum, { length }) => sum + length, 1);
    this.ends = new Uint16Array(most);
    this.#units = new Uint16Array(most);
    this.#first = new Uint16Array(most);
    this.#beside = new Uint16Array(most);
    this.#texts.forEach((text, i) => {
      let node = 0;
      for (let at = 0; at < text.length; at++) node = this.#childOf(node, text.charCodeAt(at));
      this.ends[node] = i + 1;
    });
  }

  #childOf(node: number, unit: number): number {
    for (let child = this.#first[node]; child !== 0; child = this.#beside[child]) {
      if (this.#units[child] === unit) return child;
    }
    const child = this.#size++;
    this.#units[child] = unit;
    this.#beside[child] = this.#first[node];
    this.#first[node] = child;
    return child;
  }

  #phrase(number: number): Phrase {
    const known = this.#phrases[number];
    if (known !== undefined) return known;
    const text = this.#texts[number - 1];
    const kind = this.kinds[number - 1];
    const phrase = { text, kind, bits: bitsOf(text, kind), words: text.split(' ').length };
    this.#phrases[number] = phrase;
    return phrase;
  }

  /** Puts the phrases into `found` that end at `at` or behind it, below a letter of the tree. */
  follow(
    node: number,
    text: string,
    at: number,
    limit: number,
    lacking: number,
    accented: boolean,
    found: Found[],
  ): void {
    const number = this.ends[node];
    if (number !== 0 && !(accented && lacking > 1) && !(at < limit && kindAt(text, at) === MARK))
      found.push({ phrase: this.#phrase(number), end: at });
    if (at >= limit) return;
    const unit = text.charCodeAt(at);
    for (let child = this.#first[node]; child !== 0; child = this.#beside[child]) {
      const wanted = this.#units[child];
      if (wanted === 0x20)
        this.follow(child, text, unit === 0x20 ? at + 1 : at, limit, lacking, accented, found);
      else if (wanted === unit)
        this.follow(child, text, at + 1, limit, lacking, accented || unit >= 0x80, found);
      else if (standsFor(unit, wanted)) this.follow(child, text, at + 1, limit, lacking + 1, accented, found);
    }
  }
}

/** A constant, made when first asked. */
const CACHE: { tree?: PhraseTree } = {};

export function phraseTree(): PhraseTree {
  CACHE.tree ??= new PhraseTree();
  return CACHE.tree;
}

/** The phrases that begin at `at` and end before `limit`; spaces may be lost, and one accent, or all of them. */
export function phrasesAt(text: string, at: number, limit: number): readonly Found[] {
  const found: Found[] = [];
  phraseTree().follow(0, text, at, limit, 0, false, found);
  return found;
}
