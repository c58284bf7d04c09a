import { PHRASES } from '../generated/injections.js';
import { attestedSyllable } from '../language/chain.js';
import { pairBits, syllableBits } from '../language/model.js';
import { kindAt, MARK, wordEnd } from '../language/words.js';
import { idOf, LETTERS, toneOf } from '../syllable/letters.js';
import { NO_SYLLABLE, type PackedSyllable } from '../syllable/scan.js';

type Kind = keyof typeof PHRASES;

/**
 * What it costs, in bits, that a keyword goes on with a given phrase of a kind: the share of the kind among the parts
 * of keywords over the number of its phrases.
 */
const COST: Readonly<Record<Kind, number>> = {
  betting: 4,
  club: 9,
  modifier: 8,
  place: 10,
  query: 10,
  sentence: 0,
  topic: 4,
  word: 10,
};
const FOREIGN_WORD = 4;
const NEXT_FOREIGN_WORD = 1;
const NUMBER = 2;
const RARE_WORD = -1;
/** The cost of a syllable from which on it counts as frequent. */
const FREQUENT = 13.9;
const MOST_UNITS = 9;
const LONGEST = 90;

interface Phrase {
  readonly text: string;
  readonly kind: Kind;
  readonly weight: number;
}

/** One way in which a keyword may end. */
export interface Stop {
  readonly end: number;
  /** How much the words up to here look like a keyword, in bits. */
  readonly bits: number;
  /** The first phrase of the lexicon in it that names a query, a topic or a bet. */
  readonly phrase: string | undefined;
  /** Whether the keyword begins with such a phrase. */
  readonly opens: boolean;
  /** Whether one of its phrases is of the game, a club or of betting, and of nothing else. */
  readonly domain: boolean;
  /** The last word, if it is a syllable. */
  readonly last: PackedSyllable;
  /** How many of its words are in no list. */
  readonly unknown: number;
}

/**
 * What a phrase weighs: how much rarer it is in a text about anything than in a keyword. One frequent syllable (anh,
 * nữ, và) may as well go on with the sentence, a pair that always goes together (hôm nay) hardly.
 */
function weightOf(text: string, kind: Kind): number {
  let bits = 0;
  let last = NO_SYLLABLE;
  for (const word of text.split(' ')) {
    const packed = attestedSyllable(word, 0, word.length);
    bits +=
      packed === NO_SYLLABLE ? FOREIGN_BITS : syllableBits(packed) - Math.max(0, pairBits(last, packed));
    last = packed;
  }
  // A sentence writes the name of a place with capitals; of one syllable (anh, nga) it may be another word.
  const named = kind === 'place' && text.includes(' ') ? 6 : 0;
  return Math.min(MOST_BITS[kind], bits + named - COST[kind]);
}

const FOREIGN_BITS = 16;
/** What it says that a phrase lacks its accents, as a sentence around never does. */
const LACKING_BITS = 5;
const MOST_BITS: Readonly<Record<Kind, number>> = {
  betting: 18,
  club: 18,
  modifier: 9,
  place: 12,
  query: 12,
  sentence: -9,
  topic: 18,
  word: 4,
};
const STRONG: readonly Kind[] = ['query', 'topic', 'betting'];
const DOMAIN: readonly Kind[] = ['topic', 'betting', 'club'];

/** The base letter of a, ă, â ... by letter id: what is left without marks. */
const PLAIN = 'aaaeeiooouuybcddghklmnpqrstvx';

/** By first letter without marks: the phrases, built when first asked; a constant, not a state. */
const CACHE: { phrases?: ReadonlyMap<string, readonly Phrase[]> } = {};

function phrasesOn(letter: string): readonly Phrase[] {
  if (CACHE.phrases === undefined) {
    const phrases = new Map<string, Phrase[]>();
    for (const [kind, list] of Object.entries(PHRASES) as [Kind, string][]) {
      for (const text of list.split('|')) {
        const first = plainLetter(text.charCodeAt(0));
        const entry = { text, kind, weight: weightOf(text, kind) };
        const same = phrases.get(first);
        if (same) same.push(entry);
        else phrases.set(first, [entry]);
      }
    }
    CACHE.phrases = phrases;
  }
  return CACHE.phrases.get(letter) ?? [];
}

/** A small letter without any mark; other characters as they are. */
function plainLetter(unit: number): string {
  const id = unit < 0x1f00 ? idOf(LETTERS[unit]) : 0;
  return id > 0 && id <= PLAIN.length ? PLAIN[id - 1] : String.fromCharCode(unit);
}

/** Whether a letter as found may stand for one of a phrase: it is that letter, or lacks its tone or all its marks. */
function standsFor(found: number, wanted: number): boolean {
  if (found === wanted) return true;
  if (found >= 0x1f00 || wanted >= 0x1f00) return false;
  const a = LETTERS[found];
  const b = LETTERS[wanted];
  if (a === 0 || b === 0 || (a & 256) !== 0) return false;
  if (found < 0x80) return found === plainLetter(wanted).charCodeAt(0);
  return idOf(a) === idOf(b) && toneOf(a) === 0;
}

/** Where a phrase that begins at `at` ends; spaces may be lost. -1 if it does not stand there. */
function matchPhrase(text: string, at: number, limit: number, phrase: string): number {
  let i = at;
  for (let j = 0; j < phrase.length; j++) {
    const wanted = phrase.charCodeAt(j);
    if (wanted === 0x20) {
      if (text.charCodeAt(i) === 0x20) i++;
      continue;
    }
    if (i >= limit || !standsFor(text.charCodeAt(i), wanted)) return -1;
    i++;
  }
  return i < limit && kindAt(text, i) === MARK ? -1 : i;
}

interface Path extends Stop {
  readonly units: number;
  /** Whether the last word is in no list and no syllable. */
  readonly foreign: boolean;
  /** Whether the phrases so far are written with their accents; open while none of them has any. */
  readonly accents: 'open' | 'written' | 'lacking';
}

/**
 * All ways in which a keyword that begins at `from` may end before `limit`: chains of phrases of the lexicon, foreign
 * words, numbers and (at a price) other words, all in small letters, one space between. `torn` says that the rest of
 * a torn word may follow without a space.
 */
export function readKeyword(text: string, from: number, lineEnd: number, torn: boolean): readonly Stop[] {
  const limit = Math.min(lineEnd, from + LONGEST);
  const best = new Map<number, Path>();
  const queue: number[] = [];
  const reach = (path: Path, end: number, bits: number, more: Partial<Path>): void => {
    const next: Path = {
      ...path,
      foreign: false,
      ...more,
      end,
      bits: path.bits + bits,
      units: path.units + 1,
    };
    const known = best.get(end);
    if (known && known.bits >= next.bits) return;
    if (!known) queue.push(end);
    best.set(end, next);
  };
  const expand = (path: Path, at: number): void => {
    if (path.units >= MOST_UNITS) return;
    const unit = text.charCodeAt(at);
    let goesOn = false;
    for (const phrase of phrasesOn(plainLetter(unit))) {
      const end = matchPhrase(text, at, limit, phrase.text);
      if (end < 0) continue;
      // A short phrase inside of a word is chance: it has to reach the word's end, unless the word was torn here.
      if (!torn && kindAt(text, end) !== 0 && end - at < 5) continue;
      if (phrase.kind === 'sentence') {
        if (kindAt(text, end) !== 0 || text.slice(at, end) !== phrase.text) continue;
        goesOn = true;
      }
      const strong = STRONG.includes(phrase.kind);
      const accents = accentsOf(text, at, end, phrase.text);
      // Nobody writes one half of a keyword with accents and the other without.
      const mixed = accents !== 'open' && path.accents !== 'open' && accents !== path.accents;
      const weight = phrase.weight - (mixed ? 8 : 0) + (accents === 'lacking' ? LACKING_BITS : 0);
      reach(path, end, weight, {
        accents: path.accents === 'open' ? accents : path.accents,
        phrase: path.phrase ?? (strong ? phrase.text : undefined),
        opens: path.opens || (path.units === 0 && (strong || phrase.kind === 'club')),
        domain: path.domain || DOMAIN.includes(phrase.kind),
        last: lastSyllable(text, at, end),
      });
    }
    // What is glued to a phrase is another phrase, or the rest of the torn word.
    if (!goesOn && (at === from || kindAt(text, at - 1) === 0)) expandWord(path, at, unit);
  };
  const expandWord = (path: Path, at: number, unit: number): void => {
    if (unit >= 0x30 && unit <= 0x39) {
      let end = at + 1;
      while (end < limit && isDigitOrSmall(text.charCodeAt(end))) end++;
      reach(path, end, NUMBER, { last: NO_SYLLABLE });
      return;
    }
    const end = wordEnd(text, at, limit);
    if (end === at || !isSmallWord(text, at, end)) return;
    const packed = attestedSyllable(text, at, end);
    const foreign = packed === NO_SYLLABLE || syllableBits(packed) > 17;
    if (!foreign) {
      reach(path, end, otherWord(path, packed, isAscii(text, at, end)), {
        last: packed,
        unknown: path.unknown + 1,
      });
    } else if (!isAscii(text, at, end))
      reach(path, end, RARE_WORD, { last: packed, unknown: path.unknown + 1 });
    else if (end - at > 1) {
      const bits = path.foreign ? NEXT_FOREIGN_WORD : FOREIGN_WORD;
      reach(path, end, bits, { last: NO_SYLLABLE, foreign: true });
    }
    if (!torn) return;
    // The rest of the torn word may be glued to the keyword's last word.
    for (let cut = end - 1; cut >= Math.max(at + 2, end - 6); cut--) {
      const head = attestedSyllable(text, at, cut);
      if (head !== NO_SYLLABLE) {
        reach(path, cut, otherWord(path, head, isAscii(text, at, cut)), {
          last: head,
          unknown: path.unknown + 1,
        });
      } else if (cut - at > 2 && isAscii(text, at, cut))
        reach(path, cut, FOREIGN_WORD - 1, { last: NO_SYLLABLE });
    }
  };
  const start: Path = {
    end: from,
    bits: 0,
    phrase: undefined,
    opens: false,
    domain: false,
    last: NO_SYLLABLE,
    unknown: 0,
    units: 0,
    foreign: false,
    accents: 'open',
  };
  expand(start, from);
  for (let i = 0; i < queue.length && i < LONGEST; i++) {
    queue.sort((a, b) => a - b);
    const path = best.get(queue[i])!;
    if (text.charCodeAt(path.end) === 0x20 && path.end + 1 < limit) expand(path, path.end + 1);
    else if (path.end < limit && kindAt(text, path.end) !== 0) expand(path, path.end);
  }
  return [...best.values()];
}

/**
 * What a word that is in no list weighs: the more frequent it is, the more likely it belongs to the sentence. After
 * phrases without accents another word without accents is likely one more, an accented one is not.
 */
function otherWord({ accents }: Path, packed: PackedSyllable, isPlain: boolean): number {
  const own = Math.min(-1.2, 1.1 * (syllableBits(packed) - FREQUENT));
  if (accents !== 'lacking') return own;
  return isPlain ? own + 2.5 : own - 4;
}

function lastSyllable(text: string, start: number, end: number): PackedSyllable {
  let at = end;
  while (at > start && kindAt(text, at - 1) !== 0) at--;
  return attestedSyllable(text, at, end);
}

/** Whether a phrase that has accents was found with any. */
function accentsOf(text: string, start: number, end: number, phrase: string): Path['accents'] {
  if (isAscii(phrase, 0, phrase.length)) return 'open';
  return isAscii(text, start, end) ? 'lacking' : 'written';
}

const isDigitOrSmall = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

function isSmallWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return word === word.toLowerCase();
}
