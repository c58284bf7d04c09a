/**
 * Counts with which capitals real texts write the long forms of the dictionary, and writes `bench/quality/cases/spellings.tsv`:
 *   npx tsx bench/fit/spellings.ts
 *   --mend   prints instead, from every other document, what we write otherwise than most: what may be mended
 *
 * Counted are long forms within a sentence, in lines that are not all capitals, from `CHUANHOA_CORPORA`; at most ten places
 * for each long form, place and document, so that no author decides. The file holds what counts as right by the rule in
 * `support/spellings.ts`: a quarter of eight places or more, in two documents or more. It holds counts alone.
 */
import { writeFileSync } from 'node:fs';
import { abbreviationEdits } from '../../src/abbreviations/index.js';
import { normalize } from '../../src/index.js';
import { documentsOf, requireCorpora } from '../support/corpora.js';
import { longFormsIn, readLongForms } from '../support/long-forms.js';
import {
  isInSentence,
  keyOf,
  LEAST_DOCUMENTS,
  LEAST_PLACES,
  LEAST_SHARE,
  placeOf,
  SPELLINGS,
} from '../support/spellings.js';

const SOURCES = [
  'official/official.txt',
  'clean/law.txt',
  'clean/statutes.txt',
  'clean/wiki.txt',
  'clean/wiki-eth.txt',
];
const MOST = 10;

requireCorpora();
const isMending = process.argv.includes('--mend');

const forms = readLongForms(({ tier }) => tier !== 'D');

interface Tally {
  places: number;
  readonly documents: Set<number>;
  /** How often we write the spelling where texts write this one or another. */
  ours: number;
}

const tallies = new Map<string, Map<string, Tally>>();

function tallyOf(key: string, spelling: string): Tally {
  const list = tallies.get(key) ?? new Map<string, Tally>();
  tallies.set(key, list);
  const tally = list.get(spelling) ?? { places: 0, documents: new Set<number>(), ours: 0 };
  list.set(spelling, tally);
  return tally;
}

SOURCES.flatMap(path => documentsOf(path)).forEach((document, number) => {
  if (isMending && number % 2 === 1) return;
  const seen = new Map<string, number>();
  for (const line of normalize(document).split('\n')) {
    for (const { start, end, short } of longFormsIn(line, forms)) {
      const written = line.slice(start, end);
      if (!isInSentence(line, start) || written === written.toUpperCase()) continue;
      const key = keyOf(written, placeOf(line, start, end));
      const count = seen.get(key) ?? 0;
      if (count >= MOST) continue;
      seen.set(key, count + 1);
      const tally = tallyOf(key, written);
      tally.places++;
      tally.documents.add(number);
      if (!isMending) continue;
      const edits = abbreviationEdits(line.slice(0, start) + short + line.slice(end));
      const edit = edits.find(one => one.start === start);
      if (edit?.text.toLowerCase() === written.toLowerCase()) tallyOf(key, edit.text).ours++;
    }
  }
});

const sorted = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
const rows: string[] = [];
for (const [key, spellings] of sorted) {
  const all = [...spellings.values()].reduce((sum, { places }) => sum + places, 0);
  if (all < LEAST_PLACES) continue;
  const place = key.slice(key.indexOf('\t') + 1);
  const byCount = [...spellings].sort(([a, x], [b, y]) => y.places - x.places || (a < b ? -1 : 1));
  for (const [spelling, { places, documents, ours }] of byCount) {
    if (isMending) {
      if (ours > 0 && places < LEAST_SHARE * all)
        rows.push(
          `${spelling}\t${place}\t${places} of ${all}, we ${ours}; most: ${byCount[0][0]} ${byCount[0][1].places}`,
        );
    } else if (places >= LEAST_SHARE * all && documents.size >= LEAST_DOCUMENTS) {
      rows.push(`${spelling}\t${place}\t${places}\t${all}\t${documents.size}`);
    }
  }
}
if (isMending) console.log(rows.join('\n'));
else {
  writeFileSync(SPELLINGS, `spelling\tplace\tplaces\tof\tdocuments\n${rows.join('\n')}\n`);
  console.log(`${rows.length} spellings of ${tallies.size} long forms and places`);
}
