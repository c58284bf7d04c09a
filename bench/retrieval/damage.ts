/** What happens to passages on their way into an index, word by word, so that every word keeps its exact place. */
import type { Span } from '../../src/edits.js';
import { formatSyllable, parseSyllable } from '../../src/syllable/index.js';
import { KEYWORDS, squash } from '../../test/support/injected-pages.js';
import type { Passage } from './passages.js';
import { SHORT_FORMS } from './short-forms.js';
import { wordsOf } from './text.js';

export const DAMAGES = [
  'clean',
  'NFD',
  'new placement',
  'misplaced marks',
  'eth for \u0111',
  'stripped',
  'abbreviated',
  'injected',
  'mixed',
] as const;
export type Damage = (typeof DAMAGES)[number];

/** A word of the clean passage, and where it is in the damaged one. */
export interface Placed {
  /** What a reader of the damaged text can tell of the word: without marks where they were stripped. */
  readonly visible: string;
  readonly start: number;
  readonly end: number;
  /** Whether the word stands there as part of an abbreviation: several words then share one place. */
  readonly abbreviated: boolean;
}

export interface Document {
  readonly id: number;
  readonly damage: Damage;
  readonly text: string;
  readonly words: readonly Placed[];
  /** What spam put into it, in the middle of a word. */
  readonly injected: Span | undefined;
}

type Random = () => number;

const strip = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/g, 'd')
    .replace(/\u0110/g, 'D');

/** Writes the tone on another vowel of the word: `toàn` to `tòan`. Words with one vowel stay. */
function misplace(word: string, random: Random): string {
  if (parseSyllable(word) === undefined) return word;
  const letters = [...word.normalize('NFC')].map(letter => letter.normalize('NFD'));
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/;
  const from = letters.findIndex(letter => tone.test(letter));
  const vowels = letters.flatMap((letter, i) => (/^[aeiouy]/i.test(letter) && i !== from ? [i] : []));
  // The u of qu and the i of gi are no vowels of the rime, but typists do put the tone there.
  if (from < 0 || vowels.length === 0) return word;
  const to = vowels[Math.floor(random() * vowels.length)];
  letters[to] += tone.exec(letters[from])![0];
  letters[from] = letters[from].replace(tone, '');
  return letters.join('').normalize('NFC');
}

/** The tone on the second vowel of open oa, oe, uy. */
export function newPlacement(word: string): string {
  const syllable = parseSyllable(word);
  return syllable === undefined || syllable.placement !== 'old'
    ? word
    : formatSyllable(syllable, { tonePlacement: 'new' });
}

export const WORD_DAMAGES: Readonly<Record<string, (word: string, random: Random) => string>> = {
  clean: word => word,
  NFD: word => word.normalize('NFD'),
  'new placement': newPlacement,
  'misplaced marks': (word, random) => (random() < 0.5 ? misplace(word, random) : word),
  'eth for \u0111': word => word.replace(/\u0110/g, '\u00d0').replace(/\u0111/g, '\u00f0'),
  stripped: strip,
};

/** Which words are written as an abbreviation: from the index of the first to their number and short form. */
function findLongForms(words: readonly string[]): Map<number, { count: number; short: string }> {
  const found = new Map<number, { count: number; short: string }>();
  for (let i = 0; i < words.length; ) {
    const form = LONG_FORMS.get(words[i].toLowerCase())?.find(({ words: long }) =>
      long.every((word, j) => words[i + j]?.toLowerCase() === word),
    );
    if (form) found.set(i, { count: form.words.length, short: form.short });
    i += form?.words.length ?? 1;
  }
  return found;
}

/** By their first word, the longest first. */
const LONG_FORMS: ReadonlyMap<string, readonly { words: readonly string[]; short: string }[]> = (() => {
  const map = new Map<string, { words: string[]; short: string }[]>();
  for (const { short, long } of SHORT_FORMS) {
    const words = long.toLowerCase().split(' ');
    map.set(words[0], [...(map.get(words[0]) ?? []), { words, short }]);
  }
  for (const forms of map.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return map;
})();

/** The list of the tests grows at its end: figures are comparable while passages hold the same ones. */
const SPAM = KEYWORDS.slice(0, 304);

/** A squashed title and a keyword, and the word it tears: at which of its letters, or behind its comma. */
function injection(
  passage: Passage,
  words: readonly { text: string }[],
  firstOfBody: number,
  random: Random,
): { word: number; at: number; put: string } | undefined {
  const squashed = squash(passage.title);
  const fitting = words.flatMap(({ text }, i) =>
    i > firstOfBody + 2 && /^\p{Ll}{3,7}$/u.test(text) ? [i] : [],
  );
  if (squashed === undefined || fitting.length === 0) return undefined;
  const word = fitting[Math.floor(random() * fitting.length)];
  const at = 1 + Math.floor(random() * (words[word].text.length - 1));
  return { word, at, put: squashed + SPAM[Math.floor(random() * SPAM.length)].text };
}

/** The passage as it reaches the index. */
export function damagePassage(passage: Passage, damage: Damage, random: Random): Document {
  const clean = `${passage.title}\n${passage.body}`;
  const words = wordsOf(clean);
  const firstOfBody = words.findIndex(({ start }) => start > passage.title.length);
  const share = damage === 'abbreviated' ? 1 : damage === 'mixed' ? 0.3 : 0;
  const shortened = share > 0 ? findLongForms(words.map(({ text }) => text)) : new Map();
  const foreign = passage.phrases.some(({ kind }) => kind === 'foreign');
  // The spam is on Vietnamese pages.
  const injected =
    !foreign && (damage === 'injected' || (damage === 'mixed' && random() < 0.2))
      ? injection(passage, words, firstOfBody, random)
      : undefined;
  const changes = Object.values(WORD_DAMAGES);
  const changeOf = (): ((word: string, random: Random) => string) =>
    damage === 'mixed'
      ? changes[Math.floor(random() * changes.length)]
      : (WORD_DAMAGES[damage] ?? changes[0]);

  let text = '';
  let done = 0;
  const placed: Placed[] = [];
  let hole: Span | undefined;
  for (let i = 0; i < words.length; ) {
    const { start, end, text: word } = words[i];
    text += clean.slice(done, start);
    const at = text.length;
    const form = shortened.get(i);
    // An injection tears a word, not an abbreviation.
    const shorten =
      form !== undefined &&
      random() < share &&
      !(injected && injected.word >= i && injected.word < i + form.count);
    if (shorten) {
      text += form.short;
      for (let j = 0; j < form.count; j++) {
        placed.push({ visible: words[i + j].text, start: at, end: text.length, abbreviated: true });
      }
      i += form.count;
      done = words[i - 1].end;
      continue;
    }
    // Other languages lose their marks like Vietnamese, but nobody moves tones or letters in them.
    const change =
      foreign && i >= firstOfBody && damage !== 'NFD' && damage !== 'stripped' ? changes[0] : changeOf();
    const torn = injected?.word === i;
    if (torn) hole = { start: at + injected.at, end: at + injected.at + injected.put.length };
    const changed = torn ? word : change(word, random);
    text += torn ? word.slice(0, injected.at) + injected.put + word.slice(injected.at) : changed;
    placed.push({
      visible: change === strip && !torn ? strip(word) : word,
      start: at,
      end: text.length,
      abbreviated: false,
    });
    done = end;
    i++;
  }
  return { id: passage.id, damage, text: text + clean.slice(done), words: placed, injected: hole };
}

/** A third of the passages stay as they are; the others get each kind of damage in turn. */
export function damageAll(passages: readonly Passage[], random: Random): Document[] {
  return passages.map(passage => {
    const damage = random() < 1 / 3 ? 'clean' : DAMAGES[1 + Math.floor(random() * (DAMAGES.length - 1))];
    return damagePassage(passage, damage, random);
  });
}
