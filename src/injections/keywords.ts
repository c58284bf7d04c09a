import { attestedSyllable } from '../language/chain.js';
import { looseBits, pairBits, syllableBits } from '../language/model.js';
import { kindAt, wordEnd, wordStart } from '../language/words.js';
import { NO_SYLLABLE, type PackedSyllable } from '../syllable/scan.js';
import { DOMAIN, isTopical, type Kind, OPENING, type Phrase, phrasesAt, UNFINISHED } from './lexicon.js';
import type { Vocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';

/** One way in which a keyword may end. */
export interface Stop {
  readonly end: number;
  /** How much more the words up to here are like a keyword than like the sentence that goes on, in bits. */
  readonly bits: number;
  /** The first phrase of the lexicon in it that names a query, a topic or a bet. */
  readonly phrase: string | undefined;
  /** Whether the keyword begins with such a phrase, or with a club. */
  readonly opens: boolean;
  /** Whether one of its phrases is of the game, a club or of betting, and of nothing else. */
  readonly domain: boolean;
  /** The last word, if it is a syllable. */
  readonly last: PackedSyllable;
  /** Whether the last word is a phrase of the lexicon, and whether all of it is phrases, names and foreign words. */
  readonly known: boolean;
  /** Where the last part begins. */
  readonly lastFrom: number;
  readonly allKnown: boolean;
  /** What the last part is, and whether a word is in it that sentences are made of. */
  readonly part: Part;
  readonly holdsGrammar: boolean;
  /** Whether a word is in it that holds the rest of the torn word, most likely: one with accents that is no syllable, or
   * one within which a phrase ends. */
  readonly holdsStrange: boolean;
  /** Whether no word of it has an accent, and whether the last one may stand in a sentence as it is. */
  readonly plain: boolean;
  readonly endsToneless: boolean;
}

/** A part of a keyword: a phrase of the lexicon by its kind, or a word of no list. */
export type Part = Kind | 'foreign' | 'number' | 'other';

interface Path extends Stop {
  readonly units: number;
  /** How many words there are; a phrase has those that it is written with, though its spaces may be lost. */
  readonly words: number;
  /** Whether the last word goes together with the one before. */
  readonly bound: boolean;
  /** Whether the keyword cannot end here. */
  readonly unfinished: boolean;
  /** How many words there are, if none of them has an accent; -1 if one has. */
  readonly plainWords: number;
  /** Whether the phrases so far are written with their accents; open while none of them has any. */
  readonly accents: 'open' | 'written' | 'lacking';
}

/** The cost of a syllable from which on it counts as rare. */
const RARE = 17;

/** Shorter phrases stand at the beginning of any word by chance. */
const SHORTEST_SURE = 4;

/** The longest keyword, in parts and in code units; and how much worse than the best a way may be that is followed. */
const MOST_UNITS = 9;
export const LONGEST = 90;
const HOPELESS = 45;

/**
 * All ways in which a keyword that begins at `from` may end before `lineEnd`: chains of phrases of the lexicon,
 * foreign words, numbers and (at a price) other words, all in small letters, one space between. `torn` says that the
 * rest of a torn word may follow without a space; `vocabulary` holds the words of the document.
 */
export function readKeyword(
  text: string,
  from: number,
  lineEnd: number,
  torn: boolean,
  vocabulary: Vocabulary,
): readonly Stop[] {
  return new KeywordReader(text, from, Math.min(lineEnd, from + LONGEST), torn, vocabulary).read();
}

class KeywordReader {
  readonly #text: string;
  readonly #from: number;
  readonly #limit: number;
  readonly #torn: boolean;
  readonly #vocabulary: Vocabulary;
  /** The best way to each place, by its distance from the start. */
  readonly #best: (Path | undefined)[];
  readonly #said: (boolean | undefined)[] = [];

  constructor(text: string, from: number, limit: number, torn: boolean, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#text = text;
    this.#from = from;
    this.#limit = limit;
    this.#torn = torn;
    this.#best = new Array(Math.max(0, limit - from) + 1).fill(undefined);
  }

  read(): readonly Stop[] {
    this.#expand(this.#start(), this.#from);
    let top = 0;
    for (let distance = 1; distance < this.#best.length; distance++) {
      const path = this.#best[distance];
      if (path === undefined) continue;
      top = Math.max(top, path.bits);
      if (path.units >= MOST_UNITS || path.bits < top - HOPELESS) continue;
      const { end } = path;
      if (this.#text.charCodeAt(end) === 0x20 && end + 1 < this.#limit) this.#expand(path, end + 1);
      else if (end < this.#limit && kindAt(this.#text, end) !== 0) this.#expand(path, end);
    }
    return this.#best
      .filter((path): path is Path => path !== undefined && !path.unfinished)
      .map(path => ({
        ...path,
        bits: path.bits + endBits(path) + lengthBits(path.words, path.domain),
      }));
  }

  #start(): Path {
    return {
      end: this.#from,
      bits: 0,
      phrase: undefined,
      opens: false,
      domain: false,
      last: NO_SYLLABLE,
      lastFrom: this.#from,
      units: 0,
      words: 0,
      part: 'other',
      known: false,
      allKnown: true,
      unfinished: false,
      bound: false,
      holdsGrammar: false,
      holdsStrange: false,
      plain: true,
      endsToneless: false,
      plainWords: 0,
      accents: 'open',
    };
  }

  #reach(path: Path, end: number, bits: number, more: Partial<Path>): void {
    const known = this.#best[end - this.#from];
    const isPlain = isAscii(this.#text, path.end, end);
    const broken = !isPlain && path.plainWords > 0 ? WEIGHTS.afterPlain * path.plainWords : 0;
    const sum = path.bits + bits + broken + this.#saidPairs(path.end, end);
    if (known && known.bits >= sum) return;
    this.#best[end - this.#from] = {
      ...path,
      part: 'other',
      known: false,
      allKnown: path.allKnown && (more.known === true || more.part === 'foreign'),
      unfinished: false,
      bound: false,
      holdsGrammar: path.holdsGrammar || more.part === 'sentence',
      plain: isPlain && path.plain,
      endsToneless: isPlain && isCommon(attestedSyllable(this.#text, path.end + 1, end)),
      plainWords: isPlain && path.plainWords >= 0 ? path.plainWords + 1 : -1,
      ...more,
      end,
      lastFrom: this.#text.charCodeAt(path.end) === 0x20 ? path.end + 1 : path.end,
      bits: sum,
      units: path.units + 1,
      words: path.words + (more.words ?? 1),
    };
  }

  /** Pairs of words that the document has elsewhere belong to its sentences: those that end between two places. */
  #saidPairs(from: number, to: number): number {
    let bits = 0;
    for (let at = from; at < to; at++) {
      if (this.#text.charCodeAt(at) === 0x20 && this.#isSaidPair(at)) bits += WEIGHTS.saidPair;
    }
    return bits;
  }

  /** Asked again and again for the same few places. */
  #isSaidPair(at: number): boolean {
    const known = this.#said[at - this.#from];
    if (known !== undefined) return known;
    const said = this.#vocabulary.hasPairAt(this.#text, at);
    this.#said[at - this.#from] = said;
    return said;
  }

  #expand(path: Path, at: number): void {
    let goesOn = false;
    for (const { phrase, end } of phrasesAt(this.#text, at, this.#limit)) {
      const inWord = kindAt(this.#text, end) !== 0;
      // One or two letters in the middle of a word are chance.
      if (end - at < 3 && at > this.#from && this.#text.charCodeAt(at - 1) !== 0x20) continue;
      if (phrase.kind === 'sentence') {
        if (inWord || this.#text.slice(at, end) !== phrase.text) continue;
        goesOn = true;
      }
      // A short phrase at the beginning of a word is chance, unless the rest of a torn word may follow.
      if (inWord && !this.#torn && end - at < 5) continue;
      this.#reachPhrase(path, at, end, phrase);
    }
    // What is glued to a phrase is another phrase, or the rest of the torn word.
    if (!goesOn && (at === this.#from || this.#text.charCodeAt(at - 1) === 0x20)) this.#expandWord(path, at);
  }

  #reachPhrase(path: Path, at: number, end: number, phrase: Phrase): void {
    const { text, kind, bits: rarity, words } = phrase;
    const accents = isAscii(text, 0, text.length)
      ? 'open'
      : isAscii(this.#text, at, end)
        ? 'lacking'
        : 'written';
    // Nobody writes one half of a keyword with accents and the other without.
    const mixed = accents !== 'open' && path.accents !== 'open' && accents !== path.accents;
    const bits =
      weightOf(kind, rarity) +
      this.#contextBits(path, at, kind) +
      (mixed ? WEIGHTS.mixed : 0) +
      (accents === 'lacking' ? WEIGHTS.lacking : 0);
    const opening = OPENING.includes(kind);
    this.#reach(path, end, bits, {
      part: kind,
      words,
      known: true,
      unfinished: UNFINISHED.includes(kind),
      accents: path.accents === 'open' ? accents : path.accents,
      phrase: path.phrase ?? (opening ? text : undefined),
      opens: path.opens || (path.units === 0 && (opening || kind === 'club')),
      domain: path.domain || DOMAIN.includes(kind),
      last: attestedSyllable(this.#text, wordStart(this.#text, end, at), end),
    });
  }

  /** What speaks for and against a phrase where it stands: behind which part, with which syllable, said elsewhere or not. */
  #contextBits(path: Path, at: number, kind: Kind): number {
    const end = wordEnd(this.#text, at, this.#limit);
    const pair = Math.max(0, pairBits(path.last, attestedSyllable(this.#text, at, end)));
    const said = this.#vocabulary.hasWord(this.#text.slice(at, end));
    if (kind === 'sentence') {
      const behind = path.known
        ? path.part === 'sentence'
          ? 'sentence'
          : 'known'
        : path.part === 'foreign'
          ? 'foreign'
          : 'other';
      return WEIGHTS[`${behind}Sentence`] + WEIGHTS.sentencePair * pair + (said ? WEIGHTS.saidSentence : 0);
    }
    const behind =
      path.part === 'sentence' || path.part === 'foreign' || path.part === 'joint'
        ? path.part
        : path.known
          ? 'known'
          : 'other';
    const first = path.units === 0 ? 0 : WEIGHTS[`${behind}Phrase`] + WEIGHTS.phrasePair * pair;
    return first + (said ? WEIGHTS[DOMAIN.includes(kind) ? 'saidDomain' : 'saidKnown'] : 0);
  }

  #expandWord(path: Path, at: number): void {
    const text = this.#text;
    if (isDigit(text.charCodeAt(at))) {
      let end = at + 1;
      while (end < this.#limit && isDigit(text.charCodeAt(end))) end++;
      const glued = end < this.#limit && isSmall(text.charCodeAt(end));
      // A letter behind it is its own (4k), or the rest of the torn word.
      if (!glued || this.#torn) this.#reach(path, end, WEIGHTS.number, { last: NO_SYLLABLE, part: 'number' });
      if (glued) this.#reach(path, end + 1, WEIGHTS.number, { last: NO_SYLLABLE, part: 'number' });
      return;
    }
    const end = wordEnd(text, at, this.#limit);
    if (end > at && end < this.#limit && isDigit(text.charCodeAt(end)) && isSmall(text.charCodeAt(at))) {
      // u23, md5
      let to = end + 1;
      while (to < this.#limit && isDigit(text.charCodeAt(to))) to++;
      this.#reach(path, to, WEIGHTS.number, { last: NO_SYLLABLE, part: 'number' });
    }
    if ((end === at + 1 || (end > at && this.#torn)) && isSmall(text.charCodeAt(at)))
      this.#reach(path, at + 1, WEIGHTS.letter, { last: NO_SYLLABLE });
    const word = text.slice(at, end);
    if (end === at || word !== word.toLowerCase()) return;
    // A phrase with the rest of the torn word behind it is hardly a word of the keyword.
    const holdsRest = this.#torn && this.#isPhraseWithRest(at, end);
    this.#reachWord(path, at, end, true, holdsRest);
    if (!this.#torn) return;
    // The rest of the torn word may be glued to the keyword's last word.
    for (let cut = end - 1; cut >= Math.max(at + 2, end - 6); cut--)
      this.#reachWord(path, at, cut, false, holdsRest);
  }

  /** Whether a phrase ends within a word that is no syllable (bong daao): that word is none of the keyword, most likely. */
  #isPhraseWithRest(at: number, end: number): boolean {
    if (attestedSyllable(this.#text, at, end) !== NO_SYLLABLE) return false;
    for (let inside = at + 1; inside < end; inside++) {
      const path = this.#best[inside - this.#from];
      if (path !== undefined && endsWithPhrase(path)) return true;
    }
    return false;
  }

  /** A word that is in no list, or (not `whole`) the beginning of one; `holdsRest` if a phrase ends within it. */
  #reachWord(path: Path, at: number, end: number, whole: boolean, holdsRest: boolean): void {
    const own = holdsRest ? WEIGHTS.holdsPhrase : 0;
    const packed = attestedSyllable(this.#text, at, end);
    const plain = isAscii(this.#text, at, end);
    const word = this.#text.slice(at, end);
    if (packed !== NO_SYLLABLE && syllableBits(packed) <= RARE) {
      const said = this.#vocabulary.hasWord(word) ? WEIGHTS.said : 0;
      const topical = isTopical(word) ? WEIGHTS.topical : 0;
      const bound = pairBits(path.last, packed) > 0;
      const bits = otherWord(path, packed, plain) + said + topical + own;
      this.#reach(path, end, bits, { last: packed, bound });
    } else if (!plain) {
      const holdsStrange = path.holdsStrange || holdsRest || packed === NO_SYLLABLE;
      if (whole || packed !== NO_SYLLABLE)
        this.#reach(path, end, WEIGHTS.rareWord + own, { last: packed, holdsStrange });
      else if (end - at > 2) this.#reach(path, end, WEIGHTS.tornPart + own, { last: packed, holdsStrange });
    } else if (end - at > 1) {
      const bits = path.part === 'foreign' ? WEIGHTS.nextForeignWord : WEIGHTS.foreignWord;
      const said = whole && this.#vocabulary.hasWord(word) ? WEIGHTS.saidForeign : 0;
      const part = whole ? 0 : end - at > 2 ? WEIGHTS.foreignPart : WEIGHTS.shortPart;
      const holdsStrange = path.holdsStrange || holdsRest;
      this.#reach(path, end, bits + part + said + own, { last: NO_SYLLABLE, part: 'foreign', holdsStrange });
    }
  }
}

/** Whether the last part is a phrase, and one long enough to stand there by no chance. */
export const endsWithPhrase = ({ known, lastFrom, end }: Stop): boolean =>
  known && end - lastFrom >= SHORTEST_SURE;

/** Keywords are of three to six words; a shorter one has to name the game, a club or a bet at least. */
function lengthBits(words: number, domain: boolean): number {
  if (words === 1) return domain ? WEIGHTS.oneDomainWord : WEIGHTS.oneWord;
  if (words === 2) return domain ? WEIGHTS.twoDomainWords : WEIGHTS.twoWords;
  if (words === 3) return WEIGHTS.threeWords;
  return words < 6 ? 0 : WEIGHTS.sixWords + WEIGHTS.eachMoreWord * (words - 6);
}

/** A keyword ends with what is known more often than with anything else, and rarely with a word of grammar. */
const endBits = ({ part, allKnown, bound }: Path): number =>
  WEIGHTS[`${part}Last`] + (bound ? WEIGHTS.boundLast : 0) + (allKnown ? WEIGHTS.allKnown : 0);

/** What a phrase of the lexicon weighs that costs `rarity` bits in a text about anything. */
function weightOf(kind: Kind, rarity: number): number {
  switch (kind) {
    case 'joint':
      return Math.min(WEIGHTS.jointMost, rarity);
    case 'sentence':
      return Math.min(WEIGHTS.sentenceMost, rarity) + WEIGHTS.sentenceSlope * (rarity - 9);
    default:
      return Math.min(WEIGHTS[`${kind}Most`], rarity - WEIGHTS[`${kind}Cost`]);
  }
}

/** What a syllable of no list weighs behind another: the second of a pair little, whatever the pair may be. */
function restBits(last: PackedSyllable, packed: PackedSyllable): number {
  const pair = pairBits(last, packed);
  if (pair > 0) return WEIGHTS.bound + WEIGHTS.pair * pair;
  const loose = looseBits(last, 'behind') + looseBits(packed, 'before');
  const rarity = WEIGHTS.otherSlope * (syllableBits(packed) - WEIGHTS.otherZero);
  return Math.max(WEIGHTS.otherLeast, Math.min(WEIGHTS.otherMost, rarity)) + WEIGHTS.loose * loose;
}

/**
 * What a syllable that is in no list weighs: the more frequent it is, and the better it goes with the one before, the
 * more likely it belongs to the sentence. After phrases without accents another word without accents is likely one
 * more, an accented one is not.
 */
function otherWord({ accents, last, part }: Path, packed: PackedSyllable, plain: boolean): number {
  const own = restBits(last, packed) + WEIGHTS[`${part}Other`];
  if (accents !== 'lacking') return own;
  return own + (plain ? WEIGHTS.lackingPlain : WEIGHTS.lackingAccented);
}

/** The cost of a syllable up to which many sentences have it. */
const COMMON = 13;
export const isCommon = (packed: PackedSyllable): boolean =>
  packed !== NO_SYLLABLE && syllableBits(packed) <= COMMON;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}
