import { attestedSyllable } from '../language/chain.js';
import { pairBits, syllableBits } from '../language/model.js';
import { isDigitAt, kindAt, wordEnd, wordStart } from '../language/words.js';
import { NO_SYLLABLE } from '../syllable/scan.js';
import { DOMAIN, isGrammar, isProse, type Kind, OPENING, topicality, UNFINISHED } from './lexicon.js';
import { endsWithPhrase, isComplete, NAMES, type Path, type Stop, startAt } from './paths.js';
import { type Phrase, phrasesAt } from './phrase-tree.js';
import { contextBits, endBits, isCommon, lengthBits, otherWord, weightOf } from './prices.js';
import type { Vocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';

/** The cost of a syllable from which on it counts as rare. */
const RARE = 17;

/** The longest keyword, in parts and in code units; and how much worse than the best a way may be that is followed. */
const MOST_UNITS = 9;
export const LONGEST_KEYWORD = 90;
const HOPELESS = 45;

/** What a query costs that tells a keyword by itself (soi kèo, phong độ; not thông tin). */
const TELLING = 15;

/** A site that is searched for by its name (ketqua.net). */
const ADDRESS = /^[a-z\d][a-z\d-]+\.[a-z]{2,4}(?![\p{L}\p{N}])/u;
const LONGEST_ADDRESS = 32;

/** Letters on both sides of a hyphen (v-league, al-hilal). */
const HYPHENATED = /^[a-z]+-[a-z\d]+(?![\p{L}\p{M}\p{N}-])/u;

/** The longest number, and the longest name of letters and digits. */
const LONGEST_CODE = 12;

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
  return new KeywordReader(text, from, Math.min(lineEnd, from + LONGEST_KEYWORD), torn, vocabulary).read();
}

class KeywordReader {
  readonly #text: string;
  readonly #from: number;
  readonly #limit: number;
  readonly #torn: boolean;
  readonly #vocabulary: Vocabulary;
  /** The best way to each place, by its distance from the start. */
  readonly #best: (Path | undefined)[];
  /** The best keyword that ends at each place. */
  readonly #stops: Stop[] = [];
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
    this.#expand(startAt(this.#from), this.#from);
    let top = 0;
    for (let distance = 1; distance < this.#best.length; distance++) {
      const path = this.#best[distance];
      if (path === undefined) continue;
      top = Math.max(top, path.bits);
      if (path.units >= MOST_UNITS || path.bits < top - HOPELESS) continue;
      const { end } = path;
      if (this.#text.charCodeAt(end) === 0x20 && end + 1 < this.#limit) this.#expand(path, end + 1);
      else if (end < this.#limit && this.#goesOn(end)) this.#expand(path, end);
    }
    return this.#stops.filter(stop => stop !== undefined);
  }

  /** Whether letters are glued to what ends at a place, or digits to a letter. */
  #goesOn(at: number): boolean {
    if (kindAt(this.#text, at) !== 0) return true;
    return isDigitAt(this.#text, at) && kindAt(this.#text, at - 1) !== 0;
  }

  #reach(path: Path, end: number, bits: number, more: Partial<Path>): void {
    const isPlain = isAscii(this.#text, path.end, end);
    const broken = !isPlain && path.plainWords > 0 ? WEIGHTS.afterPlain * path.plainWords : 0;
    const sum = path.bits + bits + broken + this.#saidPairs(path.end, end);
    const reached: Path = {
      ...path,
      part: 'other',
      behind: path.part,
      named: path.named || NAMES.includes(more.part ?? 'other'),
      known: false,
      allKnown: path.allKnown && (more.known === true || more.part === 'foreign'),
      unfinished: false,
      bound: false,
      holdsGrammar: path.holdsGrammar || isGrammar(more.part ?? 'other'),
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
    const place = end - this.#from;
    if (!(this.#best[place] && this.#best[place].bits >= sum)) this.#best[place] = reached;
    if (reached.unfinished) return;
    // The best way to go on is not always the best one to end.
    const stop = sum + endBits(reached) + lengthBits(reached.words, reached.domain);
    if (!(this.#stops[place] && this.#stops[place].bits >= stop))
      this.#stops[place] = { ...reached, bits: stop };
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
      if (isProse(phrase.kind)) {
        if (inWord || this.#text.slice(at, end) !== phrase.text) continue;
        goesOn = true;
      }
      // A short phrase at the beginning of a word is chance, unless the rest of a torn word may follow, or all of the word
      // is phrases that lost their accents and spaces (lodeonline).
      if (
        inWord &&
        !this.#torn &&
        end - at < (isAscii(this.#text, at, wordEnd(this.#text, at, this.#limit)) ? 3 : 5)
      )
        continue;
      this.#reachPhrase(path, at, end, phrase);
    }
    // What is glued to a phrase is another phrase, or the rest of the torn word.
    if (goesOn) return;
    if (at === this.#from || this.#text.charCodeAt(at - 1) === 0x20) this.#expandWord(path, at);
    else if (isDigitAt(this.#text, at)) this.#expandNumber(path, at);
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
      telling: path.telling || DOMAIN.includes(kind) || (opening && rarity >= TELLING),
      last: attestedSyllable(this.#text, wordStart(this.#text, end, at), end),
    });
  }

  #contextBits(path: Path, at: number, kind: Kind): number {
    const end = wordEnd(this.#text, at, this.#limit);
    const pair = Math.max(0, pairBits(path.last, attestedSyllable(this.#text, at, end)));
    return contextBits(path, kind, pair, this.#vocabulary.hasWord(this.#text.slice(at, end)));
  }

  #expandWord(path: Path, at: number): void {
    const text = this.#text;
    this.#expandNumber(path, at);
    const address = ADDRESS.exec(text.slice(at, Math.min(this.#limit, at + LONGEST_ADDRESS)));
    if (address) this.#reachNumber(path, at + address[0].length, true);
    const end = wordEnd(text, at, this.#limit);
    if ((end === at + 1 || (end > at && this.#torn)) && isSmall(text.charCodeAt(at)))
      this.#reach(path, at + 1, WEIGHTS.letter, { last: NO_SYLLABLE });
    if (end === at + 1 && isSmall(text.charCodeAt(at)) && end < this.#limit && text[end] === '+')
      this.#reach(path, end + 1, WEIGHTS.letter, { last: NO_SYLLABLE });
    const word = text.slice(at, end);
    if (end === at || word !== word.toLowerCase()) return;
    const joined = HYPHENATED.exec(text.slice(at, Math.min(this.#limit, at + LONGEST_ADDRESS)));
    if (joined) this.#reachForeign(path, at + joined[0].length, 0, {});
    // A phrase with the rest of the torn word behind it is hardly a word of the keyword.
    const holdsRest = this.#torn && this.#isPhraseWithRest(at, end);
    this.#reachWord(path, at, end, true, holdsRest);
    if (!this.#torn) return;
    // The rest of the torn word may be glued to the keyword's last word.
    for (let cut = end - 1; cut >= Math.max(at + 2, end - 6); cut--)
      this.#reachWord(path, at, cut, false, holdsRest);
  }

  /**
   * A number (12, 3/4, 2.5, 50%), or letters and digits in one (u23, 4k, 1x2); the rest of the torn word may be glued to
   * either.
   */
  #expandNumber(path: Path, at: number): void {
    const text = this.#text;
    const most = Math.min(this.#limit, at + LONGEST_CODE);
    const isBehind = at > this.#from && kindAt(text, at - 1) !== 0;
    let isCode = isBehind;
    let digits = 0;
    for (let end = at + 1; end <= most; end++) {
      const isDigit = isDigitAt(text, end - 1);
      if (isDigit) digits++;
      else if (isSmall(text.charCodeAt(end - 1))) isCode = true;
      else if (isFraction(text, end - 1) && digits > 0) continue;
      else return;
      const isWhole = end === this.#limit || !(isDigitAt(text, end) || kindAt(text, end) !== 0);
      const mayBeTorn = isDigit ? !isDigitAt(text, end) : digits > 0 && end === at + digits + 1;
      if (digits > 0 && (isWhole || (this.#torn && mayBeTorn))) this.#reachNumber(path, end, isCode);
      if (isDigit && isWhole && end < most && isSignBehind(text, end))
        this.#reachNumber(path, end + 1, isCode);
      if (isWhole && !isFraction(text, end)) return;
    }
  }

  #reachNumber(path: Path, end: number, isCode: boolean): void {
    const domain = path.domain || isCode;
    const part = isCode ? 'code' : 'number';
    const behind =
      path.part === 'number' ? WEIGHTS.numberNumber : path.part === 'joint' ? WEIGHTS.jointNumber : 0;
    const beyond = isComplete(path) ? WEIGHTS.completeNumber : 0;
    this.#reach(path, end, WEIGHTS[part] + behind + beyond, { last: NO_SYLLABLE, part, domain });
  }

  /** Whether a phrase ends within a word that is no syllable (bong daao): most likely that word is not part of the keyword. */
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
      const topic = topicality(word);
      const topical = topic > 0 ? WEIGHTS.topical + WEIGHTS.topicalMore * (topic - 1) : 0;
      const bound = pairBits(path.last, packed) > 0;
      const bits = otherWord(path, packed, plain) + said + topical + own;
      this.#reach(path, end, bits, { last: packed, bound });
    } else if (!plain) {
      const holdsStrange = path.holdsStrange || holdsRest || packed === NO_SYLLABLE;
      if (whole || packed !== NO_SYLLABLE)
        this.#reach(path, end, WEIGHTS.rareWord + own, { last: packed, holdsStrange });
      else if (end - at > 2) this.#reach(path, end, WEIGHTS.tornPart + own, { last: packed, holdsStrange });
    } else if (end - at > 1) {
      const said = whole && this.#vocabulary.hasWord(word) ? WEIGHTS.saidForeign : 0;
      const part = whole ? 0 : end - at > 2 ? WEIGHTS.foreignPart : WEIGHTS.shortPart;
      const holdsStrange = path.holdsStrange || holdsRest;
      const words = path.units === 0 ? wordsIn(end - at) : 1;
      this.#reachForeign(path, end, part + said + own, { holdsStrange, words });
    }
  }

  #reachForeign(path: Path, end: number, bits: number, more: Partial<Path>): void {
    const own = path.part === 'foreign' ? WEIGHTS.nextForeignWord : WEIGHTS.foreignWord;
    this.#reach(path, end, own + bits, { last: NO_SYLLABLE, part: 'foreign', ...more });
  }
}

/** How many words a long one was made of, most likely, that a keyword begins with: it lost its spaces (xemtructiep). */
const wordsIn = (letters: number): number => (letters < 8 ? 1 : letters < 12 ? 2 : 3);

/** Whether a sign stands between two digits (3/4, 2.5). */
const isFraction = (text: string, at: number): boolean =>
  '/.,'.includes(text[at]) && isDigitAt(text, at - 1) && isDigitAt(text, at + 1);

/** Whether a sign follows that belongs to the number (50%, 18+). */
const isSignBehind = (text: string, at: number): boolean => text[at] === '%' || text[at] === '+';

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}
