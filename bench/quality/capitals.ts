/**
 * Are long forms written with the capitals that real texts give them? npx tsx bench/quality/capitals.ts
 *   --show N   prints the N commonest mistakes of the half `dev`
 *
 * Each long form of the dictionary that stands in a real text from `CHUANHOA_CORPORA` is cut down to its short form, and
 * expanded again where it stands: the text itself says what is right. Only long forms whose short form is safe anywhere
 * and has three letters or more; at most 20 places for each long form and source. Documents are dev or held out in turn,
 * and a line that stands in several counts once. Texts are of two minds about many a word, so what most of them write is
 * told beside it: one spelling for each long form, chosen on the very same places, which no rule that looks at the long
 * form alone can beat.
 */
import { abbreviationEdits } from '../../src/abbreviations/index.js';
import { score } from '../support/abbreviation-cases.js';
import { isWrittenOut, longFormsIn, readLongForms } from '../support/long-forms.js';
import { table } from '../support/race.js';
import {
  HALVES,
  type Half,
  Mistakes,
  type RealLine,
  realTexts,
  SOURCE_NAMES,
} from '../support/real-texts.js';

const MOST = 20;

interface Place {
  readonly source: string;
  readonly half: Half;
  readonly long: string;
  /** As the text has it, and as it is written again. */
  readonly wanted: string;
  readonly got: string;
  readonly around: string;
}

const forms = readLongForms(
  ({ short, tier, senses }) => tier === 'A' && senses === 1 && /^\p{Lu}{3,}$/u.test(short),
);

/** A text with long forms cut down to short ones, and where these stand in it. */
interface Cut {
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly long: string; readonly wanted: string }[];
}

/** How often a long form of a half of a source was cut down. */
const counts = new Map<string, number>();

/** Cuts long forms down, but none oftener than `MOST` times in all texts of a `kind`, and none in a line that is repeated. */
function cutDown(lines: readonly RealLine[], kind: string): Cut {
  const found: Cut['places'][number][] = [];
  let cut = '';
  for (const { text, isRepeated } of lines) {
    let from = 0;
    for (const { start, end, short } of longFormsIn(text, forms)) {
      const wanted = text.slice(start, end);
      const long = wanted.toLowerCase();
      const count = counts.get(`${kind} ${long}`) ?? 0;
      if (isRepeated || count >= MOST || !isWrittenOut(text, start, end)) continue;
      counts.set(`${kind} ${long}`, count + 1);
      cut += text.slice(from, start);
      found.push({ start: cut.length, long, wanted });
      cut += short;
      from = end;
    }
    cut += `${text.slice(from)}\n`;
  }
  return { text: cut, places: found };
}

const places: Place[] = [];
for (const { source, half, lines } of realTexts()) {
  const { text, places: cuts } = cutDown(lines, `${source} ${half}`);
  const edits = new Map(abbreviationEdits(text).map(edit => [edit.start, edit]));
  for (const { start, long, wanted } of cuts) {
    const edit = edits.get(start);
    if (edit?.text.toLowerCase() !== long) continue;
    const around = text.slice(Math.max(0, start - 50), start + 50).replace(/\n/g, ' / ');
    places.push({ source, half, long, wanted, got: edit.text, around });
  }
}

const rows = [['', 'places', 'as the text has it', 'the commonest spelling of each']];
for (const half of HALVES) {
  for (const source of SOURCE_NAMES) {
    const chosen = places.filter(place => place.source === source && place.half === half);
    const right = chosen.filter(({ wanted, got }) => wanted === got).length;
    const spellings = new Map<string, Map<string, number>>();
    for (const { long, wanted } of chosen) {
      const counts = spellings.get(long) ?? new Map<string, number>();
      spellings.set(long, counts.set(wanted, (counts.get(wanted) ?? 0) + 1));
    }
    let usual = 0;
    for (const counts of spellings.values()) usual += Math.max(...counts.values());
    rows.push([
      `${half}, ${source}`,
      `${chosen.length}`,
      score(right, chosen.length),
      score(usual, chosen.length),
    ]);
  }
}
console.log(table(rows));
const mistakes = new Mistakes();
for (const { half, source, wanted, got, around } of places)
  if (half === 'dev' && wanted !== got) mistakes.add(`${wanted} <= ${got} (${source})`, around);
mistakes.print();
