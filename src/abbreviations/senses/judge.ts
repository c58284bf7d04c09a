import type { Span } from '../../edits.js';
import type { Entry, Tier } from '../dictionary/index.js';
import { withCapitals } from '../dictionary/index.js';
import type { DictionaryEntry, Sense } from '../types.js';
import { spellingOf } from '../writing/index.js';
import { type Evidence, Weighing } from './context.js';
import type { Form } from './form.js';
import type { Memory } from './memory.js';
import type { TopicsAround } from './topics.js';

/** What a short form may stand for, before its neighbours are looked at. */
export interface Sources {
  readonly memory: Memory;
  readonly user: ReadonlyMap<string, DictionaryEntry>;
  readonly chat: boolean;
  /** The verdicts on short forms that the text or the user defines: most are asked for again and again. */
  readonly settled: Map<string, Verdict>;
  /** What the sentences around are about. */
  readonly around: TopicsAround;
  /** Whether findings are asked for. */
  readonly tells: boolean;
}

/** A short form where it stands in a line. */
export interface Occurrence extends Span {
  readonly form: Form;
}

/** What was decided about one occurrence. */
export interface Verdict {
  readonly senses: readonly Sense[];
  readonly chosen: Sense | undefined;
  readonly why: string;
  /** How the chosen sense is written beside its neighbours, if not as the dictionary has it. */
  readonly written?: string | undefined;
}

/** The verdict for a sense and for which of its words have capitals, see `withCapitals`: worked out once. */
export interface TakenVerdict {
  readonly entry: Entry;
  readonly capitals: string | undefined;
  readonly verdict: Verdict;
}

/** What a sense weighs by itself. */
const START: Readonly<Record<Tier, number>> = { A: 2, B: 0, C: -2, D: 2 };
/** What decides for the one sense there is, or the usual one; and for one of several, where one weak sign may mislead. */
const ENOUGH = 2;
const ENOUGH_OF_SEVERAL = 3;
const AHEAD = 1;

/**
 * The senses of a short form where it stands in a line, and the one to take. In order of trust: what the text defined,
 * what the user's dictionary says, what the neighbours decide, the one sense of the dictionary; otherwise none.
 *
 * With `strict` (in lines of capitals) only what needs no neighbours is taken, and nothing of two letters. Where nobody
 * asks for findings, the verdict tells no more than what is taken.
 */
export function judge(
  line: string,
  occurrence: Occurrence,
  sources: Sources,
  strict: boolean,
): Verdict | undefined {
  const { form } = occurrence;
  const { memory, user, chat, tells } = sources;
  const defined = memory.get(form.letters);
  if (defined !== undefined) {
    const verdict = settled(defined, 'document', 'definition', form, sources);
    // A foreign name is used by its letters in Vietnamese: nobody writes it out again.
    if (spellingOf(defined).isForeign) return { ...verdict, chosen: undefined, why: FOREIGN };
    const beside = besideDefined(line, occurrence, defined);
    if (beside.isOther) return { ...verdict, chosen: undefined, why: CONTRADICTED };
    return beside.written === undefined ? verdict : { ...verdict, written: beside.written };
  }
  const own = user.size > 0 ? user.get(form.short) : undefined;
  if (own) {
    return settled(own.expansion, own.domain ?? 'user', 'user', form, sources);
  }
  const { entries: listed, short } = form;
  if (!listed) return undefined;
  if (listed.length === 1 && listed[0].tier === 'A' && !form.hasRules && !(strict && short.length < 3)) {
    return taken(form, listed[0]);
  }
  const entries = chat ? listed : form.formal;
  if (entries.length === 0) return undefined;
  const weighing = new Weighing(line, occurrence, short);
  let evidence = weighing.evidence(tells);
  let ranking = rank(entries, evidence.weights);
  if (!ranking.clear && weighing.hasTopics) {
    // Where the sentence does not tell, the ones around it may tell what the text is about.
    weighing.widen(sources.around);
    const wide = weighing.evidence(tells);
    const ranked = rank(entries, wide.weights);
    if (ranked.clear) [evidence, ranking] = [wide, ranked];
  }
  const { totals, best, sure, clear } = ranking;
  const isSure = entries[best].tier === 'A';
  const isTaken = clear && !(strict && (!isSure || sure > 1 || short.length < 3));
  if (!isTaken && totals[best] < 0) return undefined;
  const capitals = isTaken ? evidence.written[best] : undefined;
  if (tells) {
    const verdict = scored(entries, totals, evidence.reasons, isTaken, strict && clear);
    if (capitals === undefined) return verdict;
    return { ...verdict, written: withCapitals(entries[best].expansion, capitals) };
  }
  return isTaken ? taken(form, entries[best], capitals) : UNDECIDED;
}

/** What the neighbours say of a short form that the text defines. */
interface Beside {
  /** They speak for another sense of the dictionary: TP Vinh, where TP was defined as tội phạm. */
  readonly isOther: boolean;
  /** How the sense is written beside them, if not as it is defined. */
  readonly written: string | undefined;
}

const NOTHING_BESIDE: Beside = { isOther: false, written: undefined };

/**
 * So much speaks for another sense than the defined one that neither is written; less where a name or a number goes on behind
 * it. Rules that choose among the senses of the dictionary weigh as much for ordinary words, which say little here.
 */
const ENOUGH_AGAINST = 8;
const ENOUGH_AGAINST_BEFORE_NAME = 5;

/** A name or a number behind a short form: TP Vinh, TT 12/2020, QĐ số 5. */
const NAME_BEHIND = /^ (?:\p{Lu}|(?:số )?\d)/u;

function besideDefined(line: string, occurrence: Occurrence, defined: string): Beside {
  const { short, formal, hasRules } = occurrence.form;
  if (!hasRules) return NOTHING_BESIDE;
  const small = defined.toLowerCase();
  const sense = formal.findIndex(({ expansion }) => expansion.toLowerCase() === small);
  const { weights, written } = new Weighing(line, occurrence, short).evidence(false);
  let most = 0;
  for (let i = 0; i < weights.length; i++) if (i !== sense) most = Math.max(most, weights[i] ?? 0);
  const isNamed = most < ENOUGH_AGAINST && NAME_BEHIND.test(line.slice(occurrence.end, occurrence.end + 6));
  const isOther =
    most >= (isNamed ? ENOUGH_AGAINST_BEFORE_NAME : ENOUGH_AGAINST) && most > (weights[sense] ?? 0);
  const capitals = formal[sense]?.expansion === defined ? written[sense] : undefined;
  return { isOther, written: capitals && withCapitals(defined, capitals) };
}

const FOREIGN = 'defined in the text, by a long form that is not Vietnamese';
const CONTRADICTED = 'defined in the text, but its neighbours speak for another sense';
const ONE_SENSE = 'the dictionary knows it in one sense';
const USUAL_SENSE = 'the usual sense; nothing near speaks against it';

interface Ranking {
  /** What each sense weighs, and which weighs most. */
  readonly totals: readonly number[];
  readonly best: number;
  /** Whether the best one weighs enough, and enough more than the others. */
  readonly clear: boolean;
  /** How many senses are safe anywhere. */
  readonly sure: number;
}

function rank(entries: readonly Entry[], weights: readonly number[]): Ranking {
  const totals: number[] = [];
  let best = 0;
  let sure = 0;
  for (let i = 0; i < entries.length; i++) {
    const { tier } = entries[i];
    totals.push(START[tier] + (weights[i] ?? 0));
    if (totals[i] > totals[best]) best = i;
    if (tier === 'A') sure++;
  }
  let ahead = Infinity; // of the second best
  for (let i = 0; i < totals.length; i++) if (i !== best) ahead = Math.min(ahead, totals[best] - totals[i]);
  const enough = totals.length === 1 || entries[best].tier === 'A' ? ENOUGH : ENOUGH_OF_SEVERAL;
  return { totals, best, clear: totals[best] >= enough && ahead >= AHEAD, sure };
}

const UNDECIDED: Verdict = { senses: [], chosen: undefined, why: '' };

/** The verdict for a sense of which nothing is told but that it is taken, and with which capitals; made once. */
function taken({ verdicts }: Form, entry: Entry, capitals?: string): Verdict {
  for (const known of verdicts)
    if (known.entry === entry && known.capitals === capitals) return known.verdict;
  const { expansion, domain } = entry;
  const chosen: Sense = { expansion, domain, score: 0.8, source: 'dictionary' };
  const written = capitals && withCapitals(expansion, capitals);
  const verdict = { senses: [chosen], chosen, why: ONE_SENSE, written };
  verdicts.push({ entry, capitals, verdict });
  return verdict;
}

/** A verdict with all that is to be told: how the evidence is shared among the senses, and why one is taken or none. */
function scored(
  entries: readonly Entry[],
  totals: readonly number[],
  reasons: Evidence['reasons'],
  isTaken: boolean,
  isCapitals: boolean,
): Verdict {
  const powers = totals.map(total => 2 ** total);
  const sum = powers.reduce((all, one) => all + one, 1);
  const order = totals.map((_, i) => i).sort((a, b) => totals[b] - totals[a] || a - b);
  const senses = order.map((i): Sense => {
    const { expansion, domain } = entries[i];
    return { expansion, domain, score: Math.round((powers[i] / sum) * 100) / 100, source: 'dictionary' };
  });
  if (isTaken) {
    const [best] = order;
    const why = reasons[best] ?? (entries.length === 1 ? ONE_SENSE : USUAL_SENSE);
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
