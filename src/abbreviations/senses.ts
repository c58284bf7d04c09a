import { type Evidence, weigh } from './context.js';
import type { Entry, Tier } from './dictionary.js';
import type { Form } from './form.js';
import type { Memory } from './memory.js';
import type { DictionaryEntry, Sense } from './types.js';
import { withCapitals } from './words.js';

/** What a short form may stand for, before its neighbours are looked at. */
export interface Sources {
  readonly memory: Memory;
  readonly user: ReadonlyMap<string, DictionaryEntry>;
  readonly chat: boolean;
  /** The verdicts on short forms that the text or the user defines: most are asked for again and again. */
  readonly settled: Map<string, Verdict>;
  /** Whether findings are asked for. */
  readonly tells: boolean;
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

/**
 * The senses of a short form at `start..end` of a line, and the one to take. In order of trust: what the text defined,
 * what the user's dictionary says, what the neighbours decide, the one sense of the dictionary; otherwise none.
 *
 * With `strict` (in lines of capitals) only what needs no neighbours is taken, and nothing of two letters. Where nobody
 * asks for findings, the verdict tells no more than what is taken.
 */
export function judge(
  line: string,
  start: number,
  end: number,
  form: Form,
  sources: Sources,
  strict: boolean,
): Verdict | undefined {
  const { memory, user, chat, tells } = sources;
  const defined = memory.get(form.letters);
  if (defined !== undefined) {
    return settled(defined, 'document', 'definition', form, sources);
  }
  const own = user.size > 0 ? user.get(form.short) : undefined;
  if (own) {
    return settled(own.expansion, own.domain ?? 'user', 'user', form, sources);
  }
  const { entries: listed, short } = form;
  if (!listed) return undefined;
  if (listed.length === 1 && listed[0].tier === 'A' && !form.hasRules && !(strict && short.length < 3)) {
    return taken(form, 0, listed[0]);
  }
  const entries = chat ? listed : form.formal;
  if (entries.length === 0) return undefined;
  const evidence = weigh(line, start, end, short, tells);
  const totals = entries.map(({ tier }, i) => START[tier] + (evidence.weights[i] ?? 0));
  const order = totals.map((_, i) => i).sort((a, b) => totals[b] - totals[a] || a - b);
  const [best, second] = order;
  const enough = second === undefined || entries[best].tier === 'A' ? ENOUGH : ENOUGH_OF_SEVERAL;
  const clear = totals[best] >= enough && (second === undefined || totals[best] - totals[second] >= AHEAD);
  const alone = entries[best].tier === 'A' && !entries.some(({ tier }, i) => i !== best && tier === 'A');
  const isTaken = clear && !(strict && (!alone || short.length < 3));
  if (!isTaken && totals[best] < 0) return undefined;
  const capitals = isTaken ? evidence.written[best] : undefined;
  const written = capitals && withCapitals(entries[best].expansion, capitals);
  if (tells) {
    const verdict = scored(entries, order, totals, evidence.reasons, isTaken, strict && clear);
    return written === undefined ? verdict : { ...verdict, written };
  }
  if (!isTaken) return UNDECIDED;
  const verdict = taken(form, chat ? listed.length + best : best, entries[best]);
  return written === undefined ? verdict : { ...verdict, written };
}

const UNDECIDED: Verdict = { senses: [], chosen: undefined, why: '' };

/** The verdict for a sense of which nothing is told but that it is taken; the same object each time. */
function taken(form: Form, number: number, { expansion, domain }: Entry): Verdict {
  const known = form.verdicts[number];
  if (known !== undefined) return known;
  const chosen: Sense = { expansion, domain, score: 0.8, source: 'dictionary' };
  form.verdicts[number] = { senses: [chosen], chosen, why: 'the dictionary knows it in one sense' };
  return form.verdicts[number];
}

/** A verdict with all that is to be told: how the evidence is shared among the senses, and why one is taken or none. */
function scored(
  entries: readonly Entry[],
  order: readonly number[],
  totals: readonly number[],
  reasons: Evidence['reasons'],
  isTaken: boolean,
  isCapitals: boolean,
): Verdict {
  const powers = totals.map(total => 2 ** total);
  const sum = powers.reduce((all, one) => all + one, 1);
  const senses = order.map((i): Sense => {
    const { expansion, domain } = entries[i];
    return { expansion, domain, score: Math.round((powers[i] / sum) * 100) / 100, source: 'dictionary' };
  });
  if (isTaken) {
    const [best] = order;
    const why = reasons[best] ?? 'the dictionary knows it in one sense';
    return { senses, chosen: senses[0], why };
  }
  const doubt =
    senses.length > 1
      ? `${senses.length} senses, and the context decides for none`
      : 'the context does not confirm it';
  return { senses, chosen: undefined, why: isCapitals ? 'in a line of capitals' : doubt };
}

const MOST_SETTLED = 512;

/** A verdict that needs no weighing; what the dictionary says otherwise is told, with the score zero. */
function settled(
  expansion: string,
  domain: string,
  source: Sense['source'],
  form: Form,
  { settled: verdicts, chat }: Sources,
): Verdict {
  const known = verdicts.get(form.short);
  if (known?.chosen?.expansion === expansion && known.chosen.source === source) return known;
  const chosen: Sense = { expansion, domain, score: 1, source };
  const rest = (chat ? (form.entries ?? []) : form.formal)
    .filter(other => other.expansion.toLowerCase() !== expansion.toLowerCase())
    .map(
      (other): Sense => ({
        expansion: other.expansion,
        domain: other.domain,
        score: 0,
        source: 'dictionary',
      }),
    );
  const why = source === 'definition' ? 'defined in the text' : "the user's dictionary";
  const verdict = { senses: [chosen, ...rest], chosen, why };
  if (verdicts.size >= MOST_SETTLED) verdicts.clear();
  verdicts.set(form.short, verdict);
  return verdict;
}
