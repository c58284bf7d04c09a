/**
 * Are long forms written with the capitals that real texts give them? npx tsx bench/quality/capitals.ts
 *   --show N   prints the N commonest mistakes of the half `dev`
 *
 * Each long form of the dictionary that stands in a real text from `CHUANHOA_CORPORA` is cut down to its short form, and
 * expanded again where it stands: the text itself says what is right. Only long forms whose short form is safe anywhere and has
 * three letters or more; at most 20 places for each long form and source. Documents are dev or held out in turn. Texts are
 * of two minds about many a word, so what most of them write is told beside it: one spelling for each long form, chosen
 * on the very same places, which no rule that looks at the long form alone can beat.
 */
import { readFileSync } from 'node:fs';
import { abbreviationEdits } from '../../src/abbreviations/index.js';
import { normalize } from '../../src/index.js';
import { score } from '../support/abbreviation-cases.js';
import { documentsOf, requireCorpora } from '../support/corpora.js';
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

/** Short forms by their long form in small letters, and these by their first word. */
function longForms(): ReadonlyMap<string, readonly (readonly [long: string, short: string])[]> {
  const path = `${import.meta.dirname}/../../data/abbreviations.tsv`;
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const cells = rows.map(row => row.split('\t'));
  const senses = new Map<string, number>();
  for (const [short] of cells) senses.set(short, (senses.get(short) ?? 0) + 1);
  const byFirst = new Map<string, (readonly [string, string])[]>();
  const seen = new Set<string>();
  for (const [short, long, , tier] of cells) {
    const folded = long.toLowerCase();
    if (tier !== 'A' || senses.get(short) !== 1 || !/^\p{Lu}{3,}$/u.test(short) || seen.has(folded)) continue;
    seen.add(folded);
    const first = /^[\p{L}\p{N}]+/u.exec(folded)?.[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), [folded, short] as const]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return byFirst;
}

interface Place {
  readonly source: string;
  readonly half: 'dev' | 'held-out';
  readonly long: string;
  /** As the text has it, and as it is written again. */
  readonly wanted: string;
  readonly got: string;
  readonly around: string;
}

const forms = longForms();

function* placesIn(line: string): Generator<{ start: number; long: string; short: string }> {
  const low = line.toLowerCase();
  if (low.length !== line.length || line === line.toUpperCase()) return;
  const words = /[\p{L}\p{M}\p{N}]+/gu;
  for (let word = words.exec(low); word !== null; word = words.exec(low)) {
    const start = word.index;
    const found = forms
      .get(word[0])
      ?.find(
        ([long]) =>
          low.startsWith(long, start) && !/[\p{L}\p{M}\p{N}]/u.test(low[start + long.length] ?? ' '),
      );
    if (!found) continue;
    yield { start, long: found[0], short: found[1] };
    words.lastIndex = start + found[0].length;
  }
}

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
    for (const { start, long, short } of placesIn(line)) {
      const wanted = line.slice(start, start + long.length);
      const count = counts.get(`${half} ${long}`) ?? 0;
      // What is defined beside itself stays.
      if (
        count >= MOST ||
        wanted === wanted.toUpperCase() ||
        /^["\u201d')]? ?\(/.test(line.slice(start + long.length))
      )
        continue;
      counts.set(`${half} ${long}`, count + 1);
      cut += line.slice(from, start);
      found.push({ start: cut.length, long, wanted });
      cut += short;
      from = start + long.length;
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
