/**
 * Are the senses of short forms told apart where real texts have the long form? npx tsx bench/quality/senses.ts
 *   --show N   prints the N commonest mistakes of the half `dev`
 *
 * Each long form that a real text from `CHUANHOA_CORPORA` has is cut down to its short form, one at a time, if the short
 * form means nothing without its neighbours: the text itself says which sense is right. At most 50 places for each long
 * form, source and half, so that rare ones count as much as common ones. Documents are dev or held out in turn, and a
 * line that stands in several counts once; contexts were made from the half `dev`. Texts that would never use the
 * short form count too, and so do long forms that only look like one (tiền sử dụng đất): both cost answers.
 */
import { findAbbreviations } from '../../src/abbreviations/index.js';
import { score } from '../support/abbreviation-cases.js';
import { isWrittenOut, longFormsIn, readLongForms } from '../support/long-forms.js';
import { table } from '../support/race.js';
import { HALVES, type Half, Mistakes, realTexts, SOURCE_NAMES } from '../support/real-texts.js';
import { atLeast, reportTargets, type Target } from '../support/targets.js';

const MOST = 50;
/** How much of a line is kept on either side, in code units. */
const AROUND = 250;

interface Place {
  readonly source: string;
  readonly half: Half;
  readonly short: string;
  /** In small letters, as is the sense that is told. */
  readonly long: string;
  readonly told: string | undefined;
  readonly around: string;
}

const forms = readLongForms(
  ({ short, tier, senses }) =>
    /^\p{Lu}/u.test(short) && ((tier === 'A' && senses > 1) || (tier === 'B' && !short.includes('.'))),
);

/** What is told of a long form at `start..end` of a line, once it is cut down. */
function askAt(line: string, start: number, end: number, short: string): Omit<Place, 'source' | 'half'> {
  const from = Math.max(0, line.lastIndexOf(' ', start - AROUND) + 1);
  const left = line.slice(from, start);
  const text = left + short + line.slice(end, end + AROUND);
  const found = findAbbreviations(text).find(
    one => one.start <= left.length && one.end >= left.length + short.length,
  );
  return {
    short,
    long: line.slice(start, end).toLowerCase(),
    told: found?.chosen?.expansion.toLowerCase(),
    around: text.slice(Math.max(0, left.length - 50), left.length + 50),
  };
}

const places: Place[] = [];
/** How often a long form of a half of a source was cut down. */
const counts = new Map<string, number>();
for (const { source, half, lines } of realTexts()) {
  for (const { text, isRepeated } of lines) {
    if (isRepeated) continue;
    for (const { start, end, short } of longFormsIn(text, forms)) {
      const key = `${source} ${half} ${text.slice(start, end).toLowerCase()}`;
      const count = counts.get(key) ?? 0;
      if (count >= MOST || !isWrittenOut(text, start, end)) continue;
      counts.set(key, count + 1);
      places.push({ source, half, ...askAt(text, start, end, short) });
    }
  }
}

/** What right answers may not fall below in the half held out: a little below the figures of today. */
const FLOORS: Readonly<Record<string, number>> = { official: 0.96, law: 0.94, Wikipedia: 0.88 };
const targets: Target[] = [];
const rows = [['', 'places', 'right where answered', 'answered']];
for (const half of HALVES) {
  for (const source of SOURCE_NAMES) {
    const chosen = places.filter(place => place.source === source && place.half === half);
    const answered = chosen.filter(({ told }) => told !== undefined);
    const right = answered.filter(({ told, long }) => told === long).length;
    rows.push([
      `${half}, ${source}`,
      `${chosen.length}`,
      score(right, answered.length),
      score(answered.length, chosen.length),
    ]);
    if (half === 'held-out')
      targets.push(
        atLeast(`${half}, ${source}, right where answered`, right / answered.length, 0.95, FLOORS[source]),
      );
  }
}
console.log(table(rows));
const mistakes = new Mistakes();
for (const { half, short, long, told, around } of places)
  if (half === 'dev' && told !== undefined && told !== long)
    mistakes.add(`${short}: ${long} <= ${told}`, around);
mistakes.print();
reportTargets(targets);
