/**
 * What abbreviations cost: `normalize` with them beside `normalize` without:
 *   npm run build && npx tsx bench/abbreviations.ts
 *
 * Ratios are time without / time with: 0.6 x means that it keeps 60 % of its speed. Official documents are real ones
 * from `CHUANHOA_CORPORA`; without that folder only our own text is measured.
 */
import { loadBuilt } from './support/built.js';
import { documentsOf, hasCorpora } from './support/corpora.js';
import { machine, race, table, times } from './support/race.js';
import { reportTargets, type Target } from './support/targets.js';
import { cleanText, documentsOfLines, linesOf } from './support/texts.js';

const { createNormalizer, findLegalNumbers, normalize } = await loadBuilt();

const UNITS = 1_500_000;
const DOCUMENT = 30;

const plain = documentsOfLines(linesOf(cleanText(UNITS)), DOCUMENT);
const texts: Record<string, { readonly documents: readonly string[]; readonly target?: number }> = {
  'our own text without abbreviations': { documents: plain, target: 0.6 },
  'our own text, one line in five with one': {
    documents: documentsOfLines(linesOf(cleanText(UNITS, { shortForms: 0.2 })), DOCUMENT),
  },
};
if (hasCorpora()) {
  const official = documentsOf('official/official.txt');
  texts['official documents'] = { documents: official, target: 0.4 };
  texts['official documents, repaired before'] = { documents: official.map(document => normalize(document)) };
} else console.log('No corpora: official documents are not measured.');

const sum = (documents: readonly string[], work: (document: string) => { length: number }) => (): number => {
  let length = 0;
  for (const document of documents) length += work(document).length;
  return length;
};

function pushed(document: string, abbreviations: 'keep' | 'annotate'): { length: number } {
  const normalizer = createNormalizer({ abbreviations });
  let length = 0;
  for (const line of linesOf(document)) length += normalizer.push(line).length;
  return { length: length + normalizer.end().length };
}

const rows = [['', 'ns/unit', 'x without']];
const targets: Target[] = [];
for (const [name, { documents, target }] of Object.entries(texts)) {
  const units = documents.reduce((all, { length }) => all + length, 0);
  const found = race({
    without: sum(documents, document => normalize(document)),
    expand: sum(documents, document => normalize(document, { abbreviations: 'expand' })),
    annotate: sum(documents, document => normalize(document, { abbreviations: 'annotate' })),
    'without, pushed line by line': sum(documents, document => pushed(document, 'keep')),
    'annotate, pushed line by line': sum(documents, document => pushed(document, 'annotate')),
    findLegalNumbers: sum(documents, document => findLegalNumbers(document)),
  });
  rows.push([`-- ${name}: ${units} units`, '', '']);
  for (const [what, time] of Object.entries(found)) {
    const base = what.endsWith('pushed line by line') ? found['without, pushed line by line'] : found.without;
    rows.push([what, ((time * 1e6) / units).toFixed(2), times(base / time)]);
  }
  if (target === undefined) continue;
  const ratio = found.without / Math.max(found.expand, found.annotate);
  targets.push({ what: name, value: ratio, target, show: times });
}
console.log(`${machine()}\nthe lower quartile of 15 rounds\n`);
console.log(table(rows));
console.log();
reportTargets(targets);
