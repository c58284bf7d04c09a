import { hasRules, weigh } from './context.js';
import { type Entry, isListed, lookUp, type Tier } from './dictionary.js';
import type { Memory } from './memory.js';
import type { DictionaryEntry, Sense } from './types.js';

/** What a short form may stand for, before its neighbours are looked at. */
export interface Sources {
  readonly memory: Memory;
  readonly user: ReadonlyMap<string, DictionaryEntry>;
  readonly chat: boolean;
  /** The verdicts on short forms that the text or the user defines: most are asked for again and again. */
  readonly settled: Map<string, Verdict>;
}

/** What was decided about one occurrence. */
export interface Verdict {
  readonly senses: readonly Sense[];
  readonly chosen: Sense | undefined;
  readonly why: string;
  /** How the chosen sense is written beside its neighbours, if not as the dictionary has it. */
  readonly written?: string | undefined;
}

/** What a sense weighs by itself. */
const START: Readonly<Record<Tier, number>> = { A: 2, B: 0, C: -2, D: 2 };
/** What decides for the one sense there is, or the usual one; and for one of several, where one weak sign may mislead. */
const ENOUGH = 2;
const ENOUGH_OF_SEVERAL = 3;
const AHEAD = 1;

const sure = (expansion: string, domain: string, source: Sense['source']): Sense => ({
  expansion,
  domain,
  score: 1,
  source,
});

/**
 * The senses of `short` at `start..end` of a line, and the one to take. In order of trust: what the text defined,
 * what the user's dictionary says, what the neighbours decide, the one sense of the dictionary; otherwise none.
 *
 * With `strict` (in lines of capitals) only what needs no neighbours is taken, and nothing of two letters.
 */
export function judge(
  line: string,
  start: number,
  end: number,
  short: string,
  sources: Sources,
  strict: boolean,
): Verdict | undefined {
  const defined = sources.memory.get(short);
  if (defined !== undefined) {
    return settled(sure(defined, 'document', 'definition'), short, sources, 'defined in the text');
  }
  const user = sources.user.get(short);
  if (user) {
    return settled(
      sure(user.expansion, user.domain ?? 'user', 'user'),
      short,
      sources,
      "the user's dictionary",
    );
  }
  const listed = lookUp(short);
  if (!listed) return undefined;
  const known = certain(short, listed);
  if (known && !(strict && short.length < 3)) return known;
  const entries = listed.filter(({ tier }) => tier !== 'D' || sources.chat);
  if (entries.length === 0) return undefined;
  const { weights, reasons, written } = weigh(line, start, end, short);
  const totals = entries.map(({ tier }, i) => START[tier] + (weights[i] ?? 0));
  const powers = totals.map(total => 2 ** total);
  const sum = powers.reduce((all, one) => all + one, 1);
  const order = totals.map((_, i) => i).sort((a, b) => totals[b] - totals[a] || a - b);
  const senses = order.map((i): Sense => {
    const { expansion, domain } = entries[i];
    return { expansion, domain, score: Math.round((powers[i] / sum) * 100) / 100, source: 'dictionary' };
  });
  const [best, second] = order;
  const enough = second === undefined || entries[best].tier === 'A' ? ENOUGH : ENOUGH_OF_SEVERAL;
  const clear = totals[best] >= enough && (second === undefined || totals[best] - totals[second] >= AHEAD);
  const alone = entries[best].tier === 'A' && !entries.some(({ tier }, i) => i !== best && tier === 'A');
  if (clear && !(strict && (!alone || short.length < 3))) {
    const why = reasons[best] ?? 'the dictionary knows it in one sense';
    return { senses, chosen: senses[0], why, written: written[best] };
  }
  if (totals[best] < 0) return undefined;
  const doubt =
    senses.length > 1
      ? `${senses.length} senses, and the context decides for none`
      : 'the context does not confirm it';
  return { senses, chosen: undefined, why: strict && clear ? 'in a line of capitals' : doubt };
}

const cache: { certain: Map<string, Verdict> } = { certain: new Map() };

/** The verdict on a short form of one sense that needs no context, the same object each time. */
function certain(short: string, [entry, ...others]: readonly Entry[]): Verdict | undefined {
  if (others.length > 0 || entry.tier !== 'A') return undefined;
  const known = cache.certain.get(short);
  if (known || hasRules(short)) return known;
  const { expansion, domain } = entry;
  const chosen: Sense = { expansion, domain, score: 0.8, source: 'dictionary' };
  const verdict = { senses: [chosen], chosen, why: 'the dictionary knows it in one sense' };
  // Other spellings of a compound are many: only what the dictionary lists is kept.
  if (isListed(short)) cache.certain.set(short, verdict);
  return verdict;
}

const MOST_SETTLED = 512;

/** A verdict that needs no weighing; what the dictionary says otherwise is told, with the score zero. */
function settled(chosen: Sense, short: string, sources: Sources, why: string): Verdict {
  const known = sources.settled.get(short);
  if (known?.chosen?.expansion === chosen.expansion && known.why === why) return known;
  const others = (lookUp(short) ?? []).filter(
    ({ expansion, tier }) =>
      expansion.toLowerCase() !== chosen.expansion.toLowerCase() && (tier !== 'D' || sources.chat),
  );
  const rest = others.map(
    ({ expansion, domain }): Sense => ({ expansion, domain, score: 0, source: 'dictionary' }),
  );
  const verdict = { senses: [chosen, ...rest], chosen, why };
  if (sources.settled.size >= MOST_SETTLED) sources.settled.clear();
  sources.settled.set(short, verdict);
  return verdict;
}
