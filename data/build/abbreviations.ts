import { type Generated, literal, readTable } from './tables.js';

/** Characters that need no escape in a string literal and part nothing in the packed tables. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter(character => !"'\\|`$".includes(character))
  .join('');
const TIERS = ['A', 'B', 'C', 'D'];
/** Where a rule looks, and the sign for it. */
const SIDES: Readonly<Record<string, string>> = {
  left: '<',
  right: '>',
  before: '(',
  after: ')',
  near: '~',
  topic: '#',
  always: '!',
};

/** So many words, the commonest ones, are packed as one digit; the others as two. */
const COMMON = 60;

/** The words of all phrases: the commonest ones by how often they occur, the others by the alphabet, which packs best. */
function listWords(phrases: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const phrase of phrases) {
    for (const word of phrase.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = COMMON + (DIGITS.length - COMMON) * DIGITS.length;
  if (counts.size > most) throw new Error(`${counts.size} words are too many for two digits`);
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  return [...words.slice(0, COMMON), ...words.slice(COMMON).sort()];
}

/** The digits that stand for a word, by its number. */
function digitsOf(number: number): string {
  if (number < COMMON) return DIGITS[number];
  const rest = number - COMMON;
  return DIGITS[COMMON + Math.floor(rest / DIGITS.length)] + DIGITS[rest % DIGITS.length];
}

/** The phrases of a pattern; those of a topic are names of topics, which are not packed. */
const phrasesOf = ({ side, pattern }: Readonly<Record<string, string>>): string[] =>
  side === 'topic' || side === 'always' ? [] : pattern.split('|').map(phrase => phrase.trim());

/** The packed dictionary and the rules that tell its senses apart. */
export function generateAbbreviations(): Generated {
  const rows = readTable('abbreviations.tsv');
  const contexts = readTable('abbreviations/context.tsv');
  const topics = new Map(
    readTable('abbreviations/topics.tsv').map(row => [
      row.topic,
      row.words.split('|').map(words => words.trim()),
    ]),
  );
  const words = listWords([
    ...rows.map(row => row.expansion),
    ...contexts.flatMap(phrasesOf),
    ...[...topics.values()].flat(),
  ]);
  const codes = new Map(words.map((word, i) => [word, digitsOf(i)]));
  const pack = (phrase: string): string =>
    phrase
      .split(' ')
      .map(word => codes.get(word))
      .join('');
  // Phrases of one cell stand in no order: sorted, they pack better.
  const packAll = (list: readonly string[]): string => list.map(pack).sort().join('|');
  const domains = [...new Set(rows.map(row => row.domain))].sort();
  const seen = new Set<string>();
  const byShort = new Map<string, string[]>();
  rows.forEach((row, i) => {
    const where = `data/abbreviations.tsv:${i + 2}`;
    const pair = `${row.short}\t${row.expansion}`;
    if (seen.has(pair)) throw new Error(`${where}: ${row.short} = ${row.expansion} stands there twice`);
    seen.add(pair);
    if (!TIERS.includes(row.tier)) throw new Error(`${where}: tier ${row.tier} is none of ${TIERS}`);
    const sense = String.fromCharCode(97 + domains.indexOf(row.domain)) + row.tier + pack(row.expansion);
    byShort.set(row.short, [...(byShort.get(row.short) ?? []), sense]);
  });

  const rulesByShort = new Map<string, { readonly order: string; readonly packed: string }[]>();
  contexts.forEach((row, i) => {
    const where = `data/abbreviations/context.tsv:${i + 2}`;
    if (!seen.has(`${row.short}\t${row.sense}`))
      throw new Error(`${where}: no sense ${row.short} = ${row.sense}`);
    const side = SIDES[row.side];
    if (side === undefined) throw new Error(`${where}: side ${row.side}`);
    const unknown = row.side === 'topic' && row.pattern.split('|').find(name => !topics.has(name));
    if (unknown) throw new Error(`${where}: no topic ${unknown}`);
    const isWritten = row.weight.toLowerCase() === row.sense.toLowerCase();
    if (isWritten && /^(?:topic|always)$/.test(row.side))
      throw new Error(`${where}: ${row.side} says nothing about capitals`);
    if (!isWritten && !/^-?[1-9]$/.test(row.weight)) throw new Error(`${where}: weight ${row.weight}`);
    const sense = rows
      .filter(other => other.short === row.short)
      .findIndex(other => other.expansion === row.sense)
      .toString(36);
    const phrases = phrasesOf(row);
    const pattern = phrases.length === 0 ? row.pattern : packAll(phrases);
    const rule = { order: `${sense}${side}`, packed: `${sense}${side}${row.weight} ${pattern}` };
    rulesByShort.set(row.short, [...(rulesByShort.get(row.short) ?? []), rule]);
  });
  const rules = [...rulesByShort].map(([short, list]) =>
    [
      short,
      ...list.sort((a, b) => (a.order < b.order ? -1 : +(a.order > b.order))).map(rule => rule.packed),
    ].join('\t'),
  );
  const longs = new Set(rows.map(row => row.expansion));
  const officials = readTable('abbreviations/official.tsv').map(({ written }, i) => {
    if (written.toLowerCase() === written || !longs.has(written.toLowerCase()))
      throw new Error(
        `data/abbreviations/official.tsv:${i + 2}: no long form gets the capitals of ${written}`,
      );
    return written;
  });
  const cues = readTable('abbreviations/cues.tsv');
  const cuesOf = (kind: string): string =>
    literal(
      cues
        .filter(row => row.kind === kind)
        .map(row => row.words)
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .join('|'),
    );

  return {
    file: 'abbreviations.ts',
    generator: 'build/abbreviations.ts',
    sources: [
      'abbreviations.tsv',
      'abbreviations/context.tsv',
      'abbreviations/cues.tsv',
      'abbreviations/official.tsv',
      'abbreviations/topics.tsv',
    ],
    body: `
/** The subject fields of the dictionary, by letter from a. */
export const DOMAINS = ${literal(domains.join(' '))};

/** The digits of packed words. */
export const DIGITS = ${literal(DIGITS)};

/** So many words are packed as one digit, the others as two. */
export const COMMON = ${COMMON};

/** The words of expansions and patterns, by number. */
export const WORDS = ${literal(words.join(' '))};

/** Short form, then each sense: a letter for the domain, the tier, the words. */
export const DICTIONARY = ${literal([...byShort].map(([short, senses]) => [short, ...senses].join('\t')).join('\n'))};

/**
 * Short form, then each rule: number of the sense to the base of 36, sign of the side, weight, a space, pattern (words, but topics by their
 * names): see data/abbreviations/context.tsv.
 */
export const CONTEXT_RULES = ${literal(rules.join('\n'))};

/** Topic, and the phrases that tell of it. */
export const TOPICS = ${literal([...topics].map(([topic, phrases]) => `${topic}\t${packAll(phrases)}`).join('\n'))};

/** Words before a short form that announce it. */
export const CUES_BEFORE_SHORT = ${cuesOf('short')};

/** Words before a long form that announce it. */
export const CUES_BEFORE_LONG = ${cuesOf('long')};

/** What may stand between a long form and its short form without being part of either. */
export const TAILS = ${cuesOf('tail')};

/** Words in small letters that such a tail may hold, where names and numbers are the rest of it. */
export const TAIL_WORDS = ${cuesOf('tail-word')};

/** Words and abbreviations that a name of an institution starts with: what follows is written as a name. */
export const INSTITUTIONS = ${cuesOf('institution')};

/** Those of them that are ordinary nouns as well. */
export const INSTITUTION_NOUNS = ${cuesOf('institution-noun')};

/** Words that a name of an institution starts with, and that are verbs as well. */
export const FIELD_HEADS = ${cuesOf('field-head')};

/** Words that end like one of those and start no name. */
export const NO_HEADS = ${cuesOf('no-head')};

/** Fields that ministries and departments are named by. */
export const FIELDS = ${cuesOf('field')};

/** Long forms that laws and official documents write with a capital where other texts do not. */
export const OFFICIAL_FORMS = ${literal(officials.join('|'))};

/** Words that the name of a law starts with. */
export const LAW_HEADS = ${cuesOf('law')};

/** Syllables that are written before a short form although its long form starts with them. */
export const REPEATED = ${cuesOf('repeated')};

/** Words that speak of the letters behind them, not of what these stand for. */
export const MENTIONS = ${cuesOf('mention')};

/** Words with which no sentence ends: a line that does goes on in the next one. */
export const OPEN_WORDS = ${cuesOf('open')};
`,
  };
}
