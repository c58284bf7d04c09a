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
const phrasesOf = ({ side, pattern }: Readonly<Record<string, string>>): string[] =>
  side === 'topic' || side === 'always' ? [] : pattern.split('|').map(phrase => phrase.trim());

/** Two or more fields named together: their letters are written joined, with & or with hyphens. */
const isCompound = ({ tier, expansion }: Readonly<Record<string, string>>): boolean =>
  tier === 'A' && / và | - |, /.test(expansion);

/** Every context gives its evidence: in words, or by a name that `evidence.tsv` explains, none of them in vain. */
function checkEvidence(contexts: readonly Readonly<Record<string, string>>[]): void {
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

/** The packed dictionary and the rules that tell its senses apart. */
export function generateAbbreviations(): Generated {
  const rows = readTable('abbreviations.tsv');
  const contexts = readTable('abbreviations/context.tsv');
  checkEvidence(contexts);
  const topics = new Map(
    readTable('abbreviations/topics.tsv').map(row => [
      row.topic,
      row.words.split('|').map(words => words.trim()),
    ]),
  );
  const names = [...topics.keys()];
  const packTopics = (cell: string): string =>
    cell
      .split('|')
      .map(name => DIGITS[names.indexOf(name)])
      .join('');
  const packing = new Packing(
    rows.map(row => row.expansion),
    [...contexts.flatMap(phrasesOf), ...[...topics.values()].flat()],
  );
  const domains = [...new Set(rows.map(row => row.domain))].sort();
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

  const rulesByShort = new Map<string, PackedRule[]>();
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
    const part = phrases.flatMap(phrase => phrase.split(' ')).find(part => !isPart(part));
    if (part !== undefined) throw new Error(`${where}: '${part}' is neither a kind nor one word or sign`);
    const pattern =
      row.side === 'topic'
        ? packTopics(row.pattern)
        : phrases.length === 0
          ? row.pattern
          : packing.phrases(phrases);
    const weight = isWritten ? `=${packCapitals(row.weight)}` : packWeight(Number(row.weight));
    const rule = { sense, side, rest: weight + pattern };
    rulesByShort.set(row.short, [...(rulesByShort.get(row.short) ?? []), rule]);
  });
  const rules = [...rulesByShort]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([short, list]) => [short, packRules(list)] as const);
  const longs = new Set(rows.map(row => row.expansion));
  const small = new Set(rows.map(row => row.expansion.toLowerCase()));
  const capitals = readTable('abbreviations/capitals.tsv').map(({ where, written }, i) => {
    if (
      !/^(?:official|named|placed|behind)$/.test(where) ||
      written.toLowerCase() === written ||
      longs.has(written) ||
      !small.has(written.toLowerCase())
    )
      throw new Error(
        `data/abbreviations/capitals.tsv:${i + 2}: ${where} ${written} says nothing about a long form`,
      );
    return { where, written };
  });
  const formsOf = (kind: string): string =>
    literal(
      capitals
        .filter(({ where }) => where === kind)
        .map(({ written }) => packing.form(written))
        .join('|'),
    );
  const cues = readTable('abbreviations/cues.tsv');
  const cuesOf = (kind: string): string =>
    literal(
      cues
        .filter(row => row.kind === kind)
        .map(row => row.words)
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .join('|'),
    );

  const endsOf = (kind: string): string =>
    [...new Set(cues.filter(row => row.kind === kind).map(row => row.words.slice(-1)))].join('');

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
    body: `
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
export const DICTIONARY = ${literal(packRows([...byShort].map(([short, senses]) => [short, senses.join('\t')] as const)))};

/**
 * Short form, then each rule: number of the sense to the base of 36 unless it is that of the rule before, sign of the side,
 * weight (a letter where it is negative; a spelling between equals signs), pattern (topics as digits): see
 * data/abbreviations/context.tsv.
 */
export const CONTEXT_RULES = ${literal(packRows(rules))};

/** Topic, and the phrases that tell of it. */
export const TOPICS = ${literal([...topics].map(([topic, phrases]) => `${topic}\t${packing.phrases(phrases)}`).join('\n'))};

/** Words before a short form that announce it. */
export const CUES_BEFORE_SHORT = ${cuesOf('short')};

/** Words before a long form that announce it. */
export const CUES_BEFORE_LONG = ${cuesOf('long')};

/** What may stand between a long form and its short form without being part of either. */
export const TAILS = ${cuesOf('tail')};

/** Words in small letters that such a tail may hold, where names and numbers are the rest of it. */
export const TAIL_WORDS = ${cuesOf('tail-word')};

/** Words behind which a title is conferred and addresses nobody. */
export const CONFERRED = ${cuesOf('conferred')};

/** Words and abbreviations that a name of an institution starts with: what follows is written as a name. */
export const INSTITUTIONS = ${cuesOf('institution')};

/** Those of them that are ordinary nouns as well. */
export const INSTITUTION_NOUNS = ${cuesOf('institution-noun')};

/** Words in the midst of such a name: with a capital that no sentence gives them. */
export const INSTITUTION_PARTS = ${cuesOf('institution-part')};

/** Words that a name of an institution starts with, and that are verbs as well. */
export const FIELD_HEADS = ${cuesOf('field-head')};

/** Words that end like one of those and start no name. */
export const NO_HEADS = ${cuesOf('no-head')};

/** Fields that ministries and departments are named by. */
export const FIELDS = ${cuesOf('field')};

/**
 * Long forms that laws and official documents write with a capital where other texts do not: the words of each as they are
 * packed in small letters, behind a digit that tells which have a capital.
 */
export const OFFICIAL_FORMS = ${formsOf('official')};

/** Long forms that get a capital where the name of one of their kind goes on. */
export const NAMED_FORMS = ${formsOf('named')};

/** Long forms that get a capital where a name or the word of a place follows. */
export const PLACED_FORMS = ${formsOf('placed')};

/** Long forms as they are written behind the word that a name starts with, where that follows no rule. */
export const BEHIND_FORMS = ${formsOf('behind')};

/** Words of places that tell which of many authorities is meant. */
export const PLACE_WORDS = ${cuesOf('place-word')};

/** Two words of which the first looks like such a one. */
export const NO_PLACES = ${cuesOf('no-place')};

/** Words that the name of a law starts with. */
export const LAW_HEADS = ${cuesOf('law')};

/** Syllables that are written before a short form although its long form starts with them. */
export const REPEATED = ${cuesOf('repeated')};

/** Words of two syllables that the counts of pairs do not tell from two words. */
export const BOUND_WORDS = ${cuesOf('bound')};

/** Words that speak of the letters behind them, not of what these stand for. */
export const MENTIONS = ${cuesOf('mention')};

/** The code units that they end with. */
export const MENTION_ENDS = ${literal(endsOf('mention'))};

/** Words that name a part of a screen, a form or a sign by what is written on it, in quotation marks. */
export const LABELS = ${cuesOf('label')};

/** Words that the name of a person goes on behind. */
export const SURNAMES = ${cuesOf('surname')};

/** Words that the name of a person stands behind, and others that end alike. */
export const HONORIFICS = ${cuesOf('honorific')};
export const NO_HONORIFICS = ${cuesOf('no-honorific')};

/** What long forms start with that say what a person is. */
export const PERSONS = ${cuesOf('person')};

/** Words behind letters that are the name of an enterprise or a thing. */
export const BRANDS = ${cuesOf('brand')};

/** Words that sentences begin with, and no names. */
export const OPENERS = ${cuesOf('opener')};

/** Words with which no sentence ends: a line that does goes on in the next one. */
export const OPEN_WORDS = ${cuesOf('open')};
`,
  };
}
