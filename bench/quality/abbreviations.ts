/**
 * How well abbreviations are defined, expanded, told apart and left alone: npx tsx bench/quality/abbreviations.ts
 *   --half dev|held-out   prints that half only
 *   --show                prints the mistakes of the half `dev`; those of the other half stay unread while rules are made
 *   --cases FOLDER        reads the cases of another folder
 *   --sample N            prints N random expansions from the real texts instead, to be read by eye; --seed S draws others
 *
 * The cases are our own sentences: `cases/abbreviations.tsv` by whoever wrote the rules; the other files by others. What was
 * read while rules were made is `dev` and tells nothing about texts that nobody has seen: the first two sets, and of the
 * uses and ambiguous ones the third, the fifth and every other row of the fourth. `held-out`, run and not read, are the
 * other rows of the fourth set and the rest of the third. In `text`, `[UBND=...]` is to be expanded so, or in one of
 * several ways with `|` between them, `[?CP=...]` is ambiguous and means that (nothing: no answer is right), `[!...]` has
 * to stay.
 * Capitals count in uses: first strictly, as the case has it, and then so that a spelling counts too which real texts give
 * the long form at such a place (`support/spellings.ts` has the rule, `cases/spellings.tsv` the counts; the rule was fixed
 * before its effect was known). Intervals are Wilson's at 95 %. Macro is the mean over short forms.
 */
import { abbreviationEdits, expandAbbreviations, findDefinitions } from '../../src/abbreviations/index.js';
import { normalize } from '../../src/index.js';
import { seeded } from '../../test/support/seeded.js';
import {
  type FoundPair,
  type FoundUse,
  lookUpOnly,
  schwartzHearst,
} from '../support/abbreviation-baselines.js';
import {
  type Case,
  type Mark,
  pairsOf,
  readCases,
  score,
  Tally,
  unmark,
} from '../support/abbreviation-cases.js';
import { documentsOf, requireCorpora } from '../support/corpora.js';
import { isUsual, readSpellings } from '../support/spellings.js';
import { atLeast, atMost, reportTargets, type Target } from '../support/targets.js';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};
const show = process.argv.includes('--show');
const half = option('--half');

const ours = (text: string): readonly FoundPair[] =>
  findDefinitions(text).map(({ short, long }) => ({
    short: text.slice(short.start, short.end),
    long: text.slice(long.start, long.end).replace(/\s+/g, ' '),
  }));

const expander = (text: string): readonly FoundUse[] =>
  abbreviationEdits(text).map(({ start, end, text: expansion }) => ({
    start,
    end,
    expansion: expansion.trim(),
  }));

/** Whether the mistakes of a case may be printed. */
const mayTell = (one: Case, telling: boolean): boolean => telling && one.half === 'dev';

function measureDefinitions(
  chosen: readonly Case[],
  define: (text: string) => readonly FoundPair[],
  telling: boolean,
): { said: string; precision: number; recall: number } {
  let right = 0;
  let found = 0;
  let gold = 0;
  let traps = 0;
  let trapped = 0;
  for (const one of chosen) {
    if (one.kind !== 'definition' && one.kind !== 'trap') continue;
    const wanted = pairsOf(one);
    const got = define(one.text);
    gold += wanted.length;
    found += got.length;
    const hits = got.filter(pair =>
      wanted.some(([short, long]) => pair.short === short && pair.long === long),
    );
    right += hits.length;
    if (one.kind === 'trap') {
      traps++;
      if (got.length > hits.length) trapped++;
    }
    if (mayTell(one, telling) && (hits.length < wanted.length || got.length > hits.length)) {
      const missed = wanted.filter(
        ([short, long]) => !hits.some(hit => hit.short === short && hit.long === long),
      );
      const extra = got.filter(pair => !hits.includes(pair)).map(pair => `${pair.short}=${pair.long}`);
      console.log(
        `  ${one.kind}: ${one.text}\n    missed: ${missed.map(pair => pair.join('=')).join(' | ')}; found: ${extra.join(' | ')}`,
      );
    }
  }
  const said = `precision ${score(right, found)}, recall ${score(right, gold)}, traps walked into ${trapped} of ${traps}`;
  return { said, precision: right / found, recall: right / gold };
}

/** Whether what is written is a long form of a mark, capitals aside. */
const isSameLong = (written: string, { expansions }: Mark): boolean =>
  expansions.some(expansion => expansion.toLowerCase() === written.toLowerCase());

/** What is written where a mark stands, however many expansions that takes (ThS.BS.); nothing if one reaches beyond it. */
function writtenAt({ start, end }: Mark, hits: readonly FoundUse[], plain: string): string | undefined {
  let written = '';
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) return undefined;
    written += plain.slice(at, hit.start) + hit.expansion;
    at = hit.end;
  }
  return written + plain.slice(at, end);
}

/** What became of a mark: a long form of its own, another one, or none. */
function verdictOn(
  mark: Mark,
  isCased: boolean,
  found: readonly FoundUse[],
  plain: string,
  isStrict: boolean,
): { verdict: keyof Tally['total']; written: string } {
  const hits = found.filter(({ start, end }) => start < mark.end && mark.start < end);
  const written = writtenAt(mark, hits, plain) ?? '';
  if (hits.length === 0) return { verdict: 'silent', written };
  const isRight =
    mark.kind === 'use' && isCased
      ? mark.expansions.includes(written) ||
        (!isStrict && isSameLong(written, mark) && isUsual(usual, written, plain, mark.start, mark.end))
      : isSameLong(written, mark);
  return { verdict: isRight ? 'right' : 'wrong', written };
}

const usual = readSpellings();

interface Marked {
  readonly tally: Tally;
  /** Wrong by nothing but capitals. */
  readonly cased: number;
}

function measureMarks(
  chosen: readonly Case[],
  kind: Mark['kind'],
  expand: (text: string) => readonly FoundUse[],
  telling: boolean,
  keyOf: (mark: string, one: Case) => string = mark => mark,
  isStrict = true,
): Marked {
  const tally = new Tally();
  let cased = 0;
  for (const one of chosen) {
    const { plain, marks } = unmark(one.text);
    if (!marks.some(mark => mark.kind === kind)) continue;
    const found = expand(plain);
    for (const mark of marks) {
      if (mark.kind !== kind) continue;
      const { verdict: what, written: got } = verdictOn(mark, one.isCased, found, plain, isStrict);
      // Where no answer is right, silence is no answer either: it counts neither way.
      if (kind === 'ambiguous' && mark.expansions.length === 0 && what === 'silent') continue;
      const verdict = kind === 'keep' && what === 'silent' ? 'right' : what;
      const written = plain.slice(mark.start, mark.end);
      tally.count(keyOf(written, one), verdict);
      if (verdict === 'wrong' && isSameLong(got, mark)) cased++;
      if (mayTell(one, telling) && verdict !== 'right') {
        const said = what === 'silent' ? 'nothing' : got || 'more than that';
        console.log(`  ${kind}: ${plain} [${written}=${mark.expansions.join('|')}] => ${said}`);
      }
    }
  }
  return { tally, cased };
}

/** Expansions where nothing is marked at all: they count against the precision of uses. */
function unmarked(
  chosen: readonly Case[],
  expand: (text: string) => readonly FoundUse[],
  telling: boolean,
): number {
  let count = 0;
  for (const one of chosen) {
    if (one.kind !== 'use' && one.kind !== 'keep') continue;
    const { plain, marks } = unmark(one.text);
    for (const { start, end, expansion } of expand(plain)) {
      if (marks.some(mark => start < mark.end && mark.start < end)) continue;
      count++;
      if (mayTell(one, telling))
        console.log(`  unmarked: ${plain} [${plain.slice(start, end)}] => ${expansion}`);
    }
  }
  return count;
}

/** Of the half that nobody has read. The floors are those of the fourth set, at its first run after half of it was read. */
const targets: Target[] = [];

function measure(name: string, chosen: readonly Case[]): void {
  const isHeld = name === 'held-out';
  console.log(`\n${name}: ${chosen.length} cases`);
  const defined = measureDefinitions(chosen, ours, show);
  console.log(`definitions        ${defined.said}`);
  console.log(`  Schwartz-Hearst  ${measureDefinitions(chosen, schwartzHearst, false).said}`);
  if (isHeld) {
    targets.push(
      atLeast('held-out, definitions, precision', defined.precision, 0.98),
      atLeast('held-out, definitions, recall', defined.recall, 0.95),
    );
  }
  for (const [who, expand, telling] of [
    ['ours', expander, show],
    ['look-up, and the most frequent sense', lookUpOnly, false],
  ] as const) {
    const { tally, cased } = measureMarks(chosen, 'use', expand, telling);
    const use = tally.total;
    const wide = measureMarks(chosen, 'use', expand, false, undefined, false).tally.total;
    const stray = unmarked(chosen, expand, telling);
    const kept = measureMarks(chosen, 'keep', expand, telling, (_, one) => one.pairs || 'other').tally;
    const doubted = measureMarks(chosen, 'ambiguous', expand, telling).tally;
    const keep = kept.total;
    const doubt = doubted.total;
    const answered = doubt.right + doubt.wrong;
    const all = use.right + use.wrong + use.silent;
    if (isHeld && expand === expander) {
      targets.push(
        atLeast('held-out, uses, precision', use.right / (use.right + use.wrong + stray), 0.995, 0.97),
        atLeast('held-out, uses, recall', use.right / all, 0.97, 0.93),
        atMost('held-out, tokens that have to stay, changed', keep.wrong / (keep.right + keep.wrong), 0.003),
        atLeast('held-out, ambiguous, right where answered', doubt.right / answered, 0.95, 0.93),
        atLeast('held-out, ambiguous, answered', answered / (answered + doubt.silent), 0.7),
      );
    }
    console.log(`${who}`);
    console.log(
      `  uses       precision ${score(use.right, use.right + use.wrong + stray)}, recall ${score(use.right, all)}; ` +
        `wrong by capitals only ${cased}, not marked ${stray}; macro over ${tally.byKey.size} short forms: ` +
        `precision ${tally.macro(({ right, wrong }) => right / (right + wrong))}, ` +
        `recall ${tally.macro(({ right, wrong, silent }) => right / (right + wrong + silent))}`,
    );
    console.log(
      `    spellings of real texts accepted: precision ${score(wide.right, wide.right + wide.wrong + stray)}, ` +
        `recall ${score(wide.right, all)}; right only by that ${wide.right - use.right}`,
    );
    const classes = [...kept.byKey]
      .filter(([, { wrong }]) => wrong > 0)
      .map(([key, { wrong }]) => `${key} ${wrong}`);
    console.log(
      `  must stay  changed ${score(keep.wrong, keep.right + keep.wrong)}${classes.length > 0 ? `: ${classes.join(', ')}` : ''}`,
    );
    console.log(
      `  ambiguous  precision where answered ${score(doubt.right, answered)}, answered ${score(answered, answered + doubt.silent)}; ` +
        `macro over ${doubted.byKey.size} short forms: ${doubted.macro(({ right, wrong }) => right / (right + wrong))}, ` +
        `${doubted.macro(({ right, wrong, silent }) => (right + wrong) / (right + wrong + silent))}`,
    );
  }
}

/** Random expansions from real text, as they would be written, each with what stands around it. */
function sample(count: number): void {
  requireCorpora();
  const random = seeded(Number(option('--seed') ?? 20261123));
  for (const path of ['official/official.txt', 'clean/law.txt', 'clean/wiki.txt', 'clean/wiki-eth.txt']) {
    const all: string[] = [];
    for (const document of documentsOf(path)) {
      const text = normalize(document);
      for (const { start, end, text: written } of abbreviationEdits(text)) {
        const around = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
        all.push(`${around.replace(/\s+/g, ' ')}  => ${written}`);
      }
    }
    console.log(`\n${path}: ${all.length} expansions`);
    for (let i = 0; i < count && all.length > 0; i++) {
      console.log(all.splice(Math.floor(random() * all.length), 1)[0]);
    }
  }
}

const count = option('--sample');
if (count !== undefined) sample(Number(count));
else {
  const cases = readCases(option('--cases'));
  for (const name of ['dev', 'held-out']) {
    const chosen = cases.filter(one => one.half === name);
    if (chosen.length > 0 && (half === undefined || half === name)) measure(name, chosen);
  }
  const changed = cases.filter(({ text }) => {
    const once = expandAbbreviations(unmark(text).plain, { mode: 'annotate' });
    return expandAbbreviations(once, { mode: 'annotate' }) !== once;
  });
  console.log(`\nannotated twice, changed by the second time: ${changed.length} of ${cases.length}`);
  console.log();
  reportTargets(targets);
}
