import { isPart } from '../../src/abbreviations/senses/atoms.js';
import { COMMON, DIGITS, NEAR, OTHER_INITIAL, Packing, packCapitals, packRows } from './packing.js';
import { type Generated, literal, readTable } from './tables.js';

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

/** A rule of the context, as it is packed: number of the sense, sign of the side, weight and pattern. */
interface PackedRule {
  readonly sense: string;
  readonly side: string;
  readonly rest: string;
}

/** Weights from 1 on as digits, those below nothing as letters from a on. */
const packWeight = (weight: number): string => (weight > 0 ? `${weight}` : String.fromCharCode(96 - weight));

/** The rules of a short form by sense and side; a sense is named where it is another one than before. */
function packRules(rules: readonly PackedRule[]): string {
  const orderOf = ({ sense, side }: PackedRule): string => sense + side;
  const sorted = [...rules].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : +(orderOf(a) > orderOf(b))));
  return sorted
    .map(({ sense, side, rest }, i) => (sorted[i - 1]?.sense === sense ? '' : sense) + side + rest)
    .join('\t');
}

/** The phrases of a pattern; those of a topic are names of topics, which are packed as a digit each. */
const phrasesOf = ({ side, pattern }: Row): string[] =>
  side === 'topic' || side === 'always' ? [] : pattern.split('|').map(phrase => phrase.trim());

/** Two or more fields named together: their letters are written joined, with & or with hyphens. */
const isCompound = ({ tier, expansion }: Row): boolean => tier === 'A' && / và | - |, /.test(expansion);

type Row = Readonly<Record<string, string>>;

/** Every context gives its evidence: in words, or by a name that `evidence.tsv` explains, none of them in vain. */
function checkEvidence(contexts: readonly Row[]): void {
  const given = new Set<string>();
  contexts.forEach(({ short, evidence }, i) => {
    if (evidence === '') throw new Error(`data/abbreviations/context.tsv:${i + 2}: no evidence for ${short}`);
    for (const one of evidence.split('; ')) given.add(one);
  });
  readTable('abbreviations/evidence.tsv').forEach(({ name }, i) => {
    if (!given.has(name))
      throw new Error(`data/abbreviations/evidence.tsv:${i + 2}: no context names ${name}`);
  });
}

/**
 * The lists that are packed as they are: name, what of a table they hold and of which of its kinds (`cues` of cues.tsv,
 * `forms` of capitals.tsv), and what they are.
 */
const LISTS: readonly (readonly [name: string, what: 'cues' | 'forms', kind: string, says: string])[] = [
  ['CUES_BEFORE_SHORT', 'cues', 'short', 'Words before a short form that announce it.'],
  ['CUES_BEFORE_LONG', 'cues', 'long', 'Words before a long form that announce it.'],
  [
    'TAILS',
    'cues',
    'tail',
    'What may stand between a long form and its short form without being part of either.',
  ],
  [
    'TAIL_WORDS',
    'cues',
    'tail-word',
    'Words in small letters that such a tail may hold, where names and numbers are the rest of it.',
  ],
  ['CONFERRED', 'cues', 'conferred', 'Words behind which a title is conferred and addresses nobody.'],
  [
    'INSTITUTIONS',
    'cues',
    'institution',
    'Words and abbreviations that a name of an institution starts with: what follows is written as a name.',
  ],
  ['INSTITUTION_NOUNS', 'cues', 'institution-noun', 'Those of them that are ordinary nouns as well.'],
  [
    'INSTITUTION_PARTS',
    'cues',
    'institution-part',
    'Words in the midst of such a name: with a capital that no sentence gives them.',
  ],
  [
    'FIELD_HEADS',
    'cues',
    'field-head',
    'Words that a name of an institution starts with, and that are verbs as well.',
  ],
  ['NO_HEADS', 'cues', 'no-head', 'Words that end like one of those and start no name.'],
  ['FIELDS', 'cues', 'field', 'Fields that ministries and departments are named by.'],
  [
    'OFFICIAL_FORMS',
    'forms',
    'official',
    'Long forms that laws and official documents write with a capital where other texts do not: the words of each as they are packed in small letters, behind a digit that tells which have a capital.',
  ],
  [
    'NAMED_FORMS',
    'forms',
    'named',
    'Long forms that get a capital where the name of one of their kind goes on.',
  ],
  [
    'PLACED_FORMS',
    'forms',
    'placed',
    'Long forms that get a capital where a name or the word of a place follows.',
  ],
  [
    'BEHIND_FORMS',
    'forms',
    'behind',
    'Long forms as they are written behind the word that a name starts with, where that follows no rule.',
  ],
  ['PLACE_WORDS', 'cues', 'place-word', 'Words of places that tell which of many authorities is meant.'],
  ['NO_PLACES', 'cues', 'no-place', 'Two words of which the first looks like such a one.'],
  ['UNITS', 'cues', 'unit', 'Words and signs that say what a number before them measures.'],
  ['LAW_HEADS', 'cues', 'law', 'Words that the name of a law starts with.'],
  [
    'REPEATED',
    'cues',
    'repeated',
    'Syllables that are written before a short form although its long form starts with them.',
  ],
  [
    'BOUND_WORDS',
    'cues',
    'bound',
    'Words of two syllables that the counts of pairs do not tell from two words.',
  ],
  [
    'MENTIONS',
    'cues',
    'mention',
    'Words that speak of the letters behind them, not of what these stand for.',
  ],
  [
    'LABELS',
    'cues',
    'label',
    'Words that name a part of a screen, a form or a sign by what is written on it, in quotation marks.',
  ],
  ['SURNAMES', 'cues', 'surname', 'Words that the name of a person goes on behind.'],
  [
    'HONORIFICS',
    'cues',
    'honorific',
    'Words that the name of a person stands behind, and others that end alike.',
  ],
  ['NO_HONORIFICS', 'cues', 'no-honorific', ''],
  ['PERSONS', 'cues', 'person', 'What long forms start with that say what a person is.'],
  ['BRANDS', 'cues', 'brand', 'Words behind letters that are the name of an enterprise or a thing.'],
  ['OPENERS', 'cues', 'opener', 'Words that sentences begin with, and no names.'],
  [
    'OPEN_WORDS',
    'cues',
    'open',
    'Words with which no sentence ends: a line that does goes on in the next one.',
  ],
];

/** What is packed once for senses, rules and forms alike. */
interface Tables {
  readonly rows: readonly Row[];
  readonly domains: readonly string[];
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly packing: Packing;
}

/** The packed dictionary and the rules that tell its senses apart. */
export function generateAbbreviations(): Generated {
  const rows = readTable('abbreviations.tsv');
  const contexts = readTable('abbreviations/context.tsv');
  checkEvidence(contexts);
  const topics = readTopics();
  const packing = new Packing(
    rows.map(row => row.expansion),
    [...contexts.flatMap(phrasesOf), ...[...topics.values()].flat()],
  );
  const domains = [...new Set(rows.map(row => row.domain))].sort();
  const tables: Tables = { rows, domains, topics, packing };
  return {
    file: 'abbreviations.ts',
    generator: 'build/abbreviations.ts',
    sources: [
      'abbreviations.tsv',
      'abbreviations/context.tsv',
      'abbreviations/cues.tsv',
      'abbreviations/capitals.tsv',
      'abbreviations/topics.tsv',
    ],
    body: print(tables, packSenses(tables), packContexts(contexts, tables)) + printLists(packing, rows),
  };
}

const readTopics = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    readTable('abbreviations/topics.tsv').map(row => [
      row.topic,
      row.words.split('|').map(words => words.trim()),
    ]),
  );

/** The senses of each short form, packed. */
function packSenses({ rows, domains, packing }: Tables): ReadonlyMap<string, readonly string[]> {
  const seen = new Set<string>();
  const byShort = new Map<string, string[]>();
  rows.forEach((row, i) => {
    const where = `data/abbreviations.tsv:${i + 2}`;
    const pair = `${row.short}\t${row.expansion}`;
    if (seen.has(pair)) throw new Error(`${where}: ${row.short} = ${row.expansion} stands there twice`);
    seen.add(pair);
    if (!TIERS.includes(row.tier)) throw new Error(`${where}: tier ${row.tier} is none of ${TIERS}`);
    const domain = String.fromCharCode(97 + domains.indexOf(row.domain));
    const tier = isCompound(row) ? row.tier.toLowerCase() : row.tier;
    const sense = domain + tier + packing.longForm(row.short, row.expansion);
    byShort.set(row.short, [...(byShort.get(row.short) ?? []), sense]);
  });
  return byShort;
}

/** The rules of each short form, packed. */
function packContexts(contexts: readonly Row[], tables: Tables): readonly (readonly [string, string])[] {
  const rulesByShort = new Map<string, PackedRule[]>();
  contexts.forEach((row, i) => {
    const rule = packRule(row, `data/abbreviations/context.tsv:${i + 2}`, tables);
    rulesByShort.set(row.short, [...(rulesByShort.get(row.short) ?? []), rule]);
  });
  return [...rulesByShort]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([short, list]) => [short, packRules(list)] as const);
}

function packRule(row: Row, where: string, { rows, topics, packing }: Tables): PackedRule {
  const sense = rows
    .filter(other => other.short === row.short)
    .findIndex(other => other.expansion === row.sense);
  if (sense < 0) throw new Error(`${where}: no sense ${row.short} = ${row.sense}`);
  const side = SIDES[row.side];
  if (side === undefined) throw new Error(`${where}: side ${row.side}`);
  const isWritten = row.weight.toLowerCase() === row.sense.toLowerCase();
  if (isWritten && /^(?:topic|always)$/.test(row.side))
    throw new Error(`${where}: ${row.side} says nothing about capitals`);
  if (!isWritten && !/^-?[1-9]$/.test(row.weight)) throw new Error(`${where}: weight ${row.weight}`);
  const weight = isWritten ? `=${packCapitals(row.weight)}` : packWeight(Number(row.weight));
  const pattern =
    row.side === 'topic' ? packTopics(row.pattern, where, topics) : packPattern(row, where, packing);
  return { sense: sense.toString(36), side, rest: weight + pattern };
}

/** The topics that a rule names, a digit for each. */
function packTopics(cell: string, where: string, topics: Tables['topics']): string {
  const names = [...topics.keys()];
  return cell
    .split('|')
    .map(name => {
      if (!topics.has(name)) throw new Error(`${where}: no topic ${name}`);
      return DIGITS[names.indexOf(name)];
    })
    .join('');
}

function packPattern(row: Row, where: string, packing: Packing): string {
  const phrases = phrasesOf(row);
  const part = phrases.flatMap(phrase => phrase.split(' ')).find(part => !isPart(part));
  if (part !== undefined) throw new Error(`${where}: '${part}' is neither a kind nor one word or sign`);
  return phrases.length === 0 ? row.pattern : packing.phrases(phrases);
}

/** The spellings of long forms that no rule tells; each has to say something of a long form. */
function readCapitals(rows: readonly Row[]): readonly Row[] {
  const longs = new Set(rows.map(row => row.expansion));
  const small = new Set(rows.map(row => row.expansion.toLowerCase()));
  const capitals = readTable('abbreviations/capitals.tsv');
  capitals.forEach(({ where, written }, i) => {
    if (
      !/^(?:official|named|placed|behind)$/.test(where) ||
      written.toLowerCase() === written ||
      longs.has(written) ||
      !small.has(written.toLowerCase())
    )
      throw new Error(
        `data/abbreviations/capitals.tsv:${i + 2}: ${where} ${written} says nothing about a long form`,
      );
  });
  return capitals;
}

function printLists(packing: Packing, rows: readonly Row[]): string {
  const capitals = readCapitals(rows);
  const cues = readTable('abbreviations/cues.tsv');
  const wordsOf = (kind: string): string[] =>
    cues
      .filter(row => row.kind === kind)
      .map(row => row.words)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const packed = {
    cues: (kind: string): string => wordsOf(kind).join('|'),
    forms: (kind: string): string =>
      capitals
        .filter(({ where }) => where === kind)
        .map(({ written }) => packing.form(written))
        .join('|'),
  };
  return LISTS.map(([name, what, kind, says]) => {
    const said = says === '' ? '' : `\n/** ${says} */\n`;
    return `${said}export const ${name} = ${literal(packed[what](kind))};\n`;
  }).join('');
}

function print(
  { domains, topics, packing }: Tables,
  senses: ReadonlyMap<string, readonly string[]>,
  rules: readonly (readonly [string, string])[],
): string {
  const dictionary = packRows([...senses].map(([short, list]) => [short, list.join('\t')] as const));
  const told = [...topics].map(([topic, phrases]) => `${topic}\t${packing.phrases(phrases)}`).join('\n');
  return `
/** The subject fields of the dictionary, by letter from a. */
export const DOMAINS = ${literal(domains.join(' '))};

/** The digits of packed words. */
export const DIGITS = ${literal(DIGITS)};

/** Before the initial of a word that the letters of the short form do not tell. */
export const OTHER_INITIAL = ${literal(OTHER_INITIAL)};

/** So many words are packed as one digit in a phrase, the others as two. */
export const COMMON = ${COMMON};

/** So many words with the same initial are packed as one digit in a long form, the others as two. */
export const NEAR = ${NEAR};

/** The words of long forms and patterns, by number; see \`packedWords\` in data/build/packing.ts. */
export const WORDS = ${literal(packing.packedWords())};

/** How many of them, from the first on, may stand in long forms. */
export const LISTED = ${packing.listed};

/**
 * Short form, then each sense: a letter for the domain, the tier (a small letter for fields named together), the words by
 * their initials.
 */
export const DICTIONARY = ${literal(dictionary)};

/**
 * Short form, then each rule: number of the sense to the base of 36 unless it is that of the rule before, sign of the side,
 * weight (a letter where it is negative; a spelling between equals signs), pattern (topics as digits): see
 * data/abbreviations/context.tsv.
 */
export const CONTEXT_RULES = ${literal(packRows(rules))};

/** Topic, and the phrases that tell of it. */
export const TOPICS = ${literal(told)};
`;
}
