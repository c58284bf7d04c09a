import { CONTEXT_RULES } from '../generated/abbreviations.js';
import { type SideView, sideOf } from './neighbours.js';
import { indexBy, type PhraseIndex, readPhrases, stands } from './phrases.js';
import { topicsIn } from './topics.js';

/** One row of `data/abbreviations/context.tsv`. */
interface Rule {
  readonly sense: number;
  readonly side: 'left' | 'right' | 'before' | 'after' | 'near' | 'topic' | 'always';
  readonly weight: number;
  /** The phrases by the atom that is nearest to the token when they stand on its left, and on its right. */
  readonly onLeft: PhraseIndex;
  readonly onRight: PhraseIndex;
  readonly pattern: string;
  /** The topics that a rule of that side names. */
  readonly topics: readonly string[];
}

const cache: { rows?: ReadonlyMap<string, readonly string[]>; readonly rules: Map<string, readonly Rule[]> } =
  {
    rules: new Map(),
  };

/** The rows for each short form, not read yet. */
function rowsByShort(): ReadonlyMap<string, readonly string[]> {
  if (cache.rows) return cache.rows;
  const rows = new Map<string, string[]>();
  for (const row of CONTEXT_RULES.split('\n')) {
    const short = row.slice(0, row.indexOf('\t'));
    const list = rows.get(short);
    if (list) list.push(row);
    else rows.set(short, [row]);
  }
  cache.rows = rows;
  return rows;
}

/** The rules for a short form: read when it is first met. */
function rulesOf(short: string): readonly Rule[] | undefined {
  const known = cache.rules.get(short);
  if (known) return known;
  const rules = rowsByShort().get(short)?.map(readRule);
  if (rules) cache.rules.set(short, rules);
  return rules;
}

const NO_PHRASES: PhraseIndex = /* @__PURE__ */ new Map();

function readRule(row: string): Rule {
  const [, sense, side, weight, pattern] = row.split('\t');
  const isPhrase = side !== 'topic' && side !== 'always';
  const phrases = isPhrase ? readPhrases(pattern) : [];
  return {
    sense: Number(sense),
    side: side as Rule['side'],
    weight: Number(weight),
    onLeft: isPhrase ? indexBy(phrases, phrase => phrase[phrase.length - 1]) : NO_PHRASES,
    onRight: isPhrase ? indexBy(phrases, phrase => phrase[0]) : NO_PHRASES,
    pattern,
    topics: side === 'topic' ? pattern.split('|') : [],
  };
}

/** The two sides of a token and the topics around it, each worked out when it is first asked for. */
class Surroundings {
  #left: SideView | undefined;
  #right: SideView | undefined;
  #topics: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get left(): SideView {
    return (this.#left ??= sideOf(this.text, this.start, -1));
  }

  get right(): SideView {
    return (this.#right ??= sideOf(this.text, this.end, 1));
  }

  topics(names: readonly string[]): number {
    this.#topics ??= topicsIn(this.left.all, this.right.all);
    let count = 0;
    for (const name of names) count += this.#topics.get(name) ?? 0;
    return count;
  }
}

const isNear = (index: PhraseIndex, { words }: SideView, left: boolean): boolean =>
  words.some((_, from) => stands(index, words, from, left));

/** What a rule adds: its weight where it holds; one more where two words tell of its topics. */
function weightOf(rule: Rule, around: Surroundings): number {
  switch (rule.side) {
    case 'always':
      return rule.weight;
    case 'topic': {
      const count = around.topics(rule.topics);
      // A weak rule never decides alone, however much is said of its topics.
      return count === 0
        ? 0
        : count === 1 || rule.weight === 1
          ? rule.weight
          : rule.weight + Math.sign(rule.weight);
    }
    case 'left':
      return stands(rule.onLeft, around.left.all, 0, true) ? rule.weight : 0;
    case 'right':
      return stands(rule.onRight, around.right.all, 0, false) ? rule.weight : 0;
    case 'before':
      return isNear(rule.onLeft, around.left, true) ? rule.weight : 0;
    case 'after':
      return isNear(rule.onRight, around.right, false) ? rule.weight : 0;
    default:
      return isNear(rule.onLeft, around.left, true) || isNear(rule.onRight, around.right, false)
        ? rule.weight
        : 0;
  }
}

/** Whether the neighbours of a short form matter. */
export const hasRules = (short: string): boolean => rowsByShort().has(short);

/** What the neighbours say for and against each sense of a short form. */
export interface Evidence {
  readonly weights: readonly number[];
  readonly reasons: readonly string[];
}

const NOTHING: Evidence = { weights: [], reasons: [] };

/**
 * Weighs the senses of `short`, which stands at `start..end`, by the rules of `data/abbreviations/context.tsv`.
 *
 * Only the same sentence is looked at, and at most 180 code units on either side.
 */
export function weigh(text: string, start: number, end: number, short: string): Evidence {
  const rules = rulesOf(short);
  if (!rules) return NOTHING;
  const around = new Surroundings(text, start, end);
  const weights: number[] = [];
  const reasons: string[] = [];
  for (const rule of rules) {
    const weight = weightOf(rule, around);
    if (weight === 0) continue;
    weights[rule.sense] = (weights[rule.sense] ?? 0) + weight;
    const before = reasons[rule.sense];
    reasons[rule.sense] = `${before ? `${before}; ` : ''}${rule.side}: ${rule.pattern}`;
  }
  return { weights, reasons };
}

/** The nearest word on the left and on the right, if only spaces stand between. */
export function besides(text: string, start: number, end: number): { left: string; right: string } {
  const left =
    /[\p{L}\p{M}\p{N}]+(?=[ \u00a0]$)/u.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  const right = /^[ \u00a0]([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(end, end + 16))?.[1] ?? '';
  return { left, right };
}
