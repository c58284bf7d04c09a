/**
 * How fast is the analysis for a search index, beside what a JavaScript engine does by itself? On text of our own:
 *   npm run build && npx tsx bench/search.ts
 *
 * The peer is the advice that MiniSearch gives for accents: its default tokenizer (a split at blanks and punctuation),
 * lower case, NFD, marks taken out. It makes one folded term of a word, with no đ in it, no span, no tone and no synonym;
 * we make all of them. Times are processor time, so that other work on the machine counts less.
 */
import { loadBuiltSearch } from './support/built.js';
import { machine, table, times } from './support/race.js';
import { reportTargets } from './support/targets.js';
import { cleanText, damage, documentsOfLines, linesOf } from './support/texts.js';

const { analyze, keyText, planQuery, findHits } = await loadBuiltSearch();

const UNITS = 300_000; // 0.4 MB of UTF-8, the same at each round
const ROUNDS = 60;
const DOCUMENT = 30;
/** To reach, in MB of UTF-8 per second of one thread. */
const TARGET = 20;

const clean = cleanText(UNITS, { shortForms: 0.05 });
const texts: Readonly<Record<string, string>> = {
  clean,
  '1 % damaged': damage(clean).text,
  NFD: clean.normalize('NFD'),
};

/** MiniSearch's `SPACE_OR_PUNCTUATION`, by the properties of Unicode that it lists. */
const SPACE_OR_PUNCTUATION = /[\n\r\p{Z}\p{P}]+/u;

function peer(document: string): number {
  let length = 0;
  for (const word of document.split(SPACE_OR_PUNCTUATION)) {
    length += word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').length;
  }
  return length;
}

function twoKeys(document: string): number {
  let length = 0;
  for (const { fold, tone } of analyze(document).tokens) length += fold.length + tone.length;
  return length;
}

const plan = planQuery('công tác cải cách hành chính');
const WORK: Readonly<Record<string, (document: string) => unknown>> = {
  'peer: split, lower case, NFD, strip': peer,
  'analyze, no key asked for': document => analyze(document).tokens.length,
  'analyze, fold and tone keys': twoKeys,
  'the same without abbreviations': document => {
    let length = 0;
    for (const { fold, tone } of analyze(document, { abbreviations: false }).tokens)
      length += fold.length + tone.length;
    return length;
  },
  'and the pairs of words': document => {
    let length = twoKeys(document);
    for (const { fold } of analyze(document).bigrams) length += fold.length;
    return length;
  },
  'keyText, one field': document => keyText(document, 'tone').length,
  'findHits of a query': document => findHits(document, plan).length,
};

/** The lowest processor time of some rounds over all documents, in milliseconds, for each of the contenders in turn. */
function measure(documents: readonly string[]): Readonly<Record<string, number>> {
  const best: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(WORK)) {
      const started = process.cpuUsage();
      for (const document of documents) work(document);
      const { user, system } = process.cpuUsage(started);
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, (user + system) / 1000);
    }
  }
  return best;
}

const rows: string[][] = [['', 'MB/s', 'x peer']];
let rate = Number.NaN;
for (const [kind, text] of Object.entries(texts)) {
  const bytes = Buffer.byteLength(text);
  const documents = documentsOfLines(linesOf(text), DOCUMENT);
  const best = measure(documents);
  const [ofPeer] = Object.values(best);
  rows.push([`-- ${kind}: ${documents.length} documents of ${DOCUMENT} lines`, '', '']);
  for (const [name, time] of Object.entries(best)) {
    rows.push([name, (bytes / 1000 / time).toFixed(1), times(ofPeer / time)]);
  }
  if (kind === 'clean') {
    rate = bytes / 1000 / best['analyze, fold and tone keys'];
  }
}
console.log(`${machine()}\nthe best of ${ROUNDS} rounds, processor time of one thread\n`);
console.log(table(rows));
console.log();
reportTargets([
  {
    what: 'analysis of clean text, both keys',
    value: rate,
    target: TARGET,
    show: value => `${value.toFixed(1)} MB/s`,
  },
]);
