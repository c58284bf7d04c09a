/** What becomes of the cases for abbreviations: definitions found, marks expanded, and what is expanded without a mark. */
import type { FoundPair, FoundUse } from './abbreviation-baselines.js';
import { type Case, type Mark, pairsOf, score, Tally, unmark } from './abbreviation-cases.js';
import { isUsual, readSpellings } from './spellings.js';

/** Whether the mistakes of a case may be printed. */
const mayTell = (one: Case, telling: boolean): boolean => telling && one.half === 'dev';

/** Precision and recall of the definitions that cases tell, and how many traps were walked into. */
export function measureDefinitions(
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
  return (written + plain.slice(at, end)).trim();
}

/** What may stand between the long forms of marks that were written out as one: ThS. DS., SX & TM. */
const JOINT = /^(?:,? |\.? ?(?:&|-|\u2013|và) ?)$/;

/** Whether one expansion reaches over several whole marks, and holds a long form of each, in order and nothing else. */
function isJoint({ start, end, expansion: padded }: FoundUse, marks: readonly Mark[]): boolean {
  const expansion = padded.trim();
  const covered = marks.filter(mark => mark.start < end && start < mark.end);
  if (covered.length < 2 || covered[0].start < start || covered[covered.length - 1].end > end) return false;
  const rest = (text: string, [first, ...others]: readonly Mark[]): boolean =>
    first === undefined
      ? text === ''
      : first.expansions.some(long => {
          if (!text.startsWith(long)) return false;
          const behind = text.slice(long.length);
          if (others.length === 0) return behind === '';
          return [...behind].some((_, i) => JOINT.test(behind.slice(0, i)) && rest(behind.slice(i), others));
        });
  return rest(expansion, covered);
}

/** What became of a mark, one of those of its text: a long form of its own, another one, or none. */
function verdictOn(
  mark: Mark,
  marks: readonly Mark[],
  isCased: boolean,
  found: readonly FoundUse[],
  plain: string,
  isStrict: boolean,
): { verdict: keyof Tally['total']; written: string } {
  const hits = found.filter(({ start, end }) => start < mark.end && mark.start < end);
  const written = writtenAt(mark, hits, plain) ?? '';
  if (hits.length === 0) return { verdict: 'silent', written };
  if (mark.kind !== 'keep' && hits.length === 1 && isJoint(hits[0], marks))
    return { verdict: 'right', written: hits[0].expansion.trim() };
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

/** What became of the marks of one kind, by short form or by another key. */
export function measureMarks(
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
      const { verdict: what, written: got } = verdictOn(mark, marks, one.isCased, found, plain, isStrict);
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
export function unmarked(
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
