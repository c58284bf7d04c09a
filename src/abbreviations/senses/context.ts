import type { Span } from '../../edits.js';
import { CONTEXT_RULES } from '../../generated/abbreviations.js';
import { numberless, unpackPhrases, unpackRows } from '../dictionary/index.js';
import { ENOUGH_FAR, ENOUGH_NEAR, type SideView, sideOf } from './neighbours.js';
import { Phrases } from './phrases.js';
import { type TopicsAround, topicsIn, unpackTopics } from './topics.js';

/** One row of `data/abbreviations/context.tsv`. */
interface Rule {
  readonly sense: number;
  readonly side: string;
  readonly weight: number;
  /** Which words of the sense have capitals where the rule holds, see `withCapitals`; such a rule weighs nothing. */
  readonly written: string | undefined;
  readonly pattern: string;
}

/** The rules for one short form: phrases that stand beside it, and such as stand near it, each with its rule. */
interface Rules {
  readonly all: readonly Rule[];
  readonly left: Phrases<number>;
  readonly right: Phrases<number>;
  readonly before: Phrases<number>;
  readonly after: Phrases<number>;
  /** The topics that rules name, by the number of the rule. */
  readonly topics: ReadonlyMap<number, readonly string[]>;
  /** The rules that always hold. */
  readonly always: readonly number[];
}

/** Where a rule looks, by the sign that stands for it. */
const SIDES: Readonly<Record<string, string>> = {
  '<': 'left',
  '>': 'right',
  '(': 'before',
  ')': 'after',
  '~': 'near',
  '#': 'topic',
  '!': 'always',
};

const cache: { rows?: ReadonlyMap<string, string>; readonly rules: Map<string, Rules> } = {
  rules: new Map(),
};

/** The rows for each short form, not read yet. */
function rowsByShort(): ReadonlyMap<string, string> {
  if (cache.rows) return cache.rows;
  cache.rows = new Map(unpackRows(CONTEXT_RULES));
  return cache.rows;
}

/** The rows for a short form; for one with a number behind it, those for any number. */
function rowsOf(short: string): string | undefined {
  const rows = rowsByShort();
  return rows.get(short) ?? rows.get(numberless(short)?.[0] ?? '');
}

/** The rules for a short form: read when it is first met. */
function rulesOf(short: string): Rules | undefined {
  const known = cache.rules.get(short);
  if (known) return known;
  const rows = rowsOf(short);
  if (rows === undefined) return undefined;
  const rules = readRules(rows);
  cache.rules.set(short, rules);
  return rules;
}

/** A packed rule: a sense or none, the sign of a side, a digit for capitals or a weight, a pattern. */
const RULE = /^([0-9a-z]?)([<>()~#!])(?:=(.)|([1-9a-i]))(.*)$/;

/** Digits are weights, letters from a on are negative ones. */
const unpackWeight = (digit: string): number => (digit < 'a' ? Number(digit) : 96 - digit.charCodeAt(0));

function readRules(rows: string): Rules {
  const [left, before] = [new Phrases<number>(true), new Phrases<number>(true)];
  const [right, after] = [new Phrases<number>(false), new Phrases<number>(false)];
  const places: Readonly<Record<string, readonly Phrases<number>[]>> = {
    left: [left],
    right: [right],
    before: [before],
    after: [after],
    near: [before, after],
  };
  const topics = new Map<number, readonly string[]>();
  const always: number[] = [];
  let sense = 0;
  const all = rows.split('\t').map((row, i): Rule => {
    const [, number, sign, spelling, digit, packed] = RULE.exec(row) ?? [];
    if (number !== '') sense = Number.parseInt(number, 36);
    const side = SIDES[sign];
    const pattern =
      side === 'topic' ? unpackTopics(packed) : side === 'always' ? [packed] : unpackPhrases(packed);
    if (side === 'topic') topics.set(i, pattern);
    else if (side === 'always') always.push(i);
    else for (const place of places[side]) place.add(pattern, i);
    const weight = spelling === undefined ? unpackWeight(digit) : 0;
    return { sense, side, weight, written: spelling, pattern: pattern.join('|') };
  });
  return { all, left, right, before, after, topics, always };
}

/** Whether the neighbours of a short form matter. */
export const hasRules = (short: string): boolean => rowsOf(short) !== undefined;

/** What the neighbours say for and against each sense of a short form. */
export interface Evidence {
  readonly weights: readonly number[];
  readonly reasons: readonly string[];
  /** Which words of senses have capitals beside these neighbours, where that is not as the dictionary has it. */
  readonly written: readonly (string | undefined)[];
}

/** How many phrases make a topic where some of them stand in other sentences: two may be names and titles (BS). */
const LEAST_WIDE = 3;

const NOTHING: Evidence = { weights: [], reasons: [], written: [] };

/**
 * What speaks for the senses of `short` where it stands in a text, by the rules of `data/abbreviations/context.tsv`.
 *
 * Only the same sentence is looked at, and at most 180 code units on either side; once it is widened, the topics of the
 * sentences around it count too.
 */
export class Weighing {
  private readonly rules: Rules | undefined;
  /** What each rule adds, by its number: zero where it does not hold. */
  private readonly held: number[] = [];
  private readonly topics: ReadonlyMap<string, number> | undefined;
  private readonly start: number;

  constructor(
    private readonly text: string,
    { start, end }: Span,
    short: string,
  ) {
    this.start = start;
    const rules = rulesOf(short);
    this.rules = rules;
    if (rules === undefined) return;
    const left = sideOf(text, start, -1, mostAsked(rules, rules.left, rules.before));
    const right = sideOf(text, end, 1, mostAsked(rules, rules.right, rules.after));
    this.held = heldBeside(rules, left, right);
    if (rules.topics.size === 0) return;
    this.topics = topicsIn(left.all, right.all);
    holdTopics(rules, this.held, this.topics, undefined);
  }

  /** Whether it matters what the text is about. */
  get hasTopics(): boolean {
    return this.topics !== undefined;
  }

  /** Lets the topics of the sentences around count as well. */
  widen(around: TopicsAround): void {
    if (this.rules === undefined || this.topics === undefined) return;
    holdTopics(this.rules, this.held, this.topics, around.at(this.text, this.start));
  }

  /** What is weighed by now; reasons are put together where `tells`. */
  evidence(tells: boolean): Evidence {
    if (this.rules === undefined) return NOTHING;
    const { all } = this.rules;
    const weights: number[] = [];
    const reasons: string[] = [];
    const forms: string[] = [];
    for (let i = 0; i < all.length; i++) {
      const weight = this.held[i];
      if (weight === 0) continue;
      const { sense, side, pattern, written } = all[i];
      if (written !== undefined) {
        forms[sense] ??= written;
        continue;
      }
      weights[sense] = (weights[sense] ?? 0) + weight;
      if (!tells) continue;
      const others = reasons[sense];
      reasons[sense] = `${others ? `${others}; ` : ''}${side}: ${pattern}`;
    }
    return { weights, reasons, written: forms };
  }
}

/** How many words and signs on a side the rules ask for. */
function mostAsked({ topics }: Rules, beside: Phrases<number>, near: Phrases<number>): number {
  if (topics.size > 0) return ENOUGH_FAR;
  return near.longest > 0 ? ENOUGH_NEAR : beside.longest;
}

/** What each rule adds that looks for phrases beside a token, or always holds. */
function heldBeside(rules: Rules, left: SideView, right: SideView): number[] {
  const { all } = rules;
  const held: number[] = [];
  for (let i = 0; i < all.length; i++) held.push(0);
  const hold = (rule: number): void => {
    held[rule] = all[rule].weight || 1; // what only tells how a sense is written holds as well
  };
  for (const rule of rules.always) hold(rule);
  rules.left.visit(left.all, 0, hold);
  rules.right.visit(right.all, 0, hold);
  if (rules.before.longest > 0)
    for (let i = 0; i < left.words.length; i++) rules.before.visit(left.words, i, hold);
  if (rules.after.longest > 0)
    for (let i = 0; i < right.words.length; i++) rules.after.visit(right.words, i, hold);
  return held;
}

/** Adds what the topics tell: those in the sentence, and those `around` it where enough of them show. */
function holdTopics(
  rules: Rules,
  held: number[],
  topics: ReadonlyMap<string, number>,
  around: ReadonlyMap<string, number> | undefined,
): void {
  for (const [rule, names] of rules.topics) {
    const { weight } = rules.all[rule];
    let count = told(names, topics);
    if (count < LEAST_WIDE && around !== undefined) {
      const more = told(names, around);
      if (more >= LEAST_WIDE) count = more;
    }
    // One more where two words tell of it; but a weak rule never decides alone, however much is said of its topics.
    if (count > 0) held[rule] = count === 1 || weight === 1 ? weight : weight + Math.sign(weight);
  }
}

/** How many phrases of some topics were met. */
function told(names: readonly string[], topics: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const name of names) count += topics.get(name) ?? 0;
  return count;
}

/** The nearest word on the left and on the right, if only spaces stand between. */
export function besides(text: string, start: number, end: number): { left: string; right: string } {
  const left =
    /[\p{L}\p{M}\p{N}]+(?=[ \u00a0]$)/u.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  const right = /^[ \u00a0]([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(end, end + 16))?.[1] ?? '';
  return { left, right };
}
