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
import { normalize } from '../../src/index.js';
import { score } from '../support/abbreviation-cases.js';
import { documentsOf, requireCorpora } from '../support/corpora.js';
import { isWrittenOut, longFormsIn, readLongForms } from '../support/long-forms.js';
import { table } from '../support/race.js';

const SOURCES: Readonly<Record<string, readonly string[]>> = {
  official: ['official/official.txt'],
  law: ['clean/law.txt', 'clean/statutes.txt'],
  Wikipedia: ['clean/wiki.txt', 'clean/wiki-eth.txt'],
};
const MOST = 20;

const at = process.argv.indexOf('--show');
const showing = at < 0 ? 0 : Number(process.argv[at + 1] ?? 50);
requireCorpora();

interface Place {
  readonly source: string;
  readonly half: 'dev' | 'held-out';
  readonly long: string;
  /** As the text has it, and as it is written again. */
  readonly wanted: string;
  readonly got: string;
  readonly around: string;
}

const seen = new Set<string>();
const forms = readLongForms(
  ({ short, tier, senses }) => tier === 'A' && senses === 1 && /^\p{Lu}{3,}$/u.test(short),
);

/** A text with long forms cut down to short ones, and where these stand in it. */
interface Cut {
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly long: string; readonly wanted: string }[];
}

/** Cuts long forms down, but none oftener than `MOST` times for each half and source, which `counts` tells. */
function cutDown(text: string, half: string, counts: Map<string, number>): Cut {
  const found: Cut['places'][number][] = [];
  let cut = '';
  for (const line of text.split('\n')) {
    let from = 0;
    const isRepeated = seen.has(line);
    seen.add(line);
    for (const { start, end, short } of longFormsIn(line, forms)) {
      const wanted = line.slice(start, end);
      const long = wanted.toLowerCase();
      const count = counts.get(`${half} ${long}`) ?? 0;
      if (isRepeated || count >= MOST || !isWrittenOut(line, start, end)) continue;
      counts.set(`${half} ${long}`, count + 1);
      cut += line.slice(from, start);
      found.push({ start: cut.length, long, wanted });
      cut += short;
      from = end;
    }
    cut += `${line.slice(from)}\n`;
  }
  return { text: cut, places: found };
}

const places: Place[] = [];
for (const [source, paths] of Object.entries(SOURCES)) {
  const counts = new Map<string, number>();
  paths
    .flatMap(path => documentsOf(path))
    .forEach((document, i) => {
      const half = i % 2 === 0 ? 'dev' : 'held-out';
      const { text, places: cuts } = cutDown(normalize(document), half, counts);
      const edits = new Map(abbreviationEdits(text).map(edit => [edit.start, edit]));
      for (const { start, long, wanted } of cuts) {
        const edit = edits.get(start);
        if (edit?.text.toLowerCase() !== long) continue;
        const around = text.slice(Math.max(0, start - 50), start + 50).replace(/\n/g, ' / ');
        places.push({ source, half, long, wanted, got: edit.text, around });
      }
    });
}

const rows = [['', 'places', 'as the text has it', 'the commonest spelling of each']];
for (const half of ['dev', 'held-out'] as const) {
  for (const source of Object.keys(SOURCES)) {
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
const wrong = new Map<string, string[]>();
for (const { half, source, wanted, got, around } of places) {
  if (half !== 'dev' || wanted === got) continue;
  const key = `${wanted} <= ${got} (${source})`;
  wrong.set(key, [...(wrong.get(key) ?? []), around]);
}
for (const [key, where] of [...wrong].sort((a, b) => b[1].length - a[1].length).slice(0, showing)) {
  console.log(`${where.length} x ${key}: ${where.slice(0, 3).join(' ... ')}`);
}
