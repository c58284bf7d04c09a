/**
 * How fast is each function beside the engine's own normalize('NFC')? Line by line, on text of our own making:
 *   npm run build && npx tsx bench/functions.ts
 *
 * Ratios are native time / our time: 0.5 x is half as fast as native. Native does much less: it composes, and repairs
 * nothing.
 */
import { loadBuilt } from './support/built.js';
import { machine, race, table, times } from './support/race.js';
import { reportTargets, type Target } from './support/targets.js';
import { cleanText, damage, documentsOfLines, linesOf } from './support/texts.js';

const {
  createNormalizer,
  expandAbbreviations,
  explain,
  findAbbreviations,
  findDefinitions,
  findInjections,
  normalize,
  normalizeDiacritics,
  removeInjections,
  repairHomoglyphs,
  splitRunTogether,
} = await loadBuilt();

const UNITS = 1_500_000; // 2 MB of UTF-8
const DOCUMENT = 30;
const clean = cleanText(UNITS);
const { text: broken, words, damaged } = damage(clean);
const texts: Readonly<Record<string, string>> = {
  clean,
  NFD: clean.normalize('NFD'),
  '1 % damaged': broken,
  abbreviations: cleanText(UNITS, { shortForms: 0.2 }),
};

/** Runs over all lines; the sum of lengths is what nobody can leave out. */
const each = (parts: readonly string[], work: (part: string) => { length: number }) => (): number => {
  let length = 0;
  for (const part of parts) length += work(part).length;
  return length;
};

const FUNCTIONS: Readonly<Record<string, (line: string) => { length: number }>> = {
  normalizeDiacritics,
  repairHomoglyphs,
  findInjections,
  removeInjections,
  splitRunTogether,
  findAbbreviations,
  findDefinitions,
  expandAbbreviations,
  normalize: line => normalize(line),
};

/** A document pushed line by line. */
function pushed(lines: readonly string[]): { length: number } {
  const normalizer = createNormalizer({ preset: 'index' });
  let length = 0;
  for (const line of lines) length += normalizer.push(line).length;
  return { length: length + normalizer.end().length };
}

const rows: string[][] = [['', 'ns/unit', 'x native per line', 'x normalize per line']];
const checks: Target[] = [];
for (const [kind, text] of Object.entries(texts)) {
  const lines = linesOf(text);
  const documents = documentsOfLines(lines, DOCUMENT);
  const grouped = documents.map(linesOf);
  const native = each(lines, line => line.normalize('NFC'));
  const contenders: Record<string, () => unknown> = { "native normalize('NFC')": native };
  for (const [name, work] of Object.entries(FUNCTIONS)) contenders[name] = each(lines, work);
  contenders[`normalize, ${DOCUMENT} lines at once`] = each(documents, document => normalize(document));
  contenders[`with injections, ${DOCUMENT} lines at once`] = each(documents, document =>
    normalize(document, { injections: 'remove' }),
  );
  contenders[`index, ${DOCUMENT} lines at once`] = each(documents, document =>
    normalize(document, { preset: 'index' }),
  );
  contenders[`index, pushed line by line`] = () =>
    grouped.reduce((length, document) => length + pushed(document).length, 0);
  contenders[`explain, ${DOCUMENT} lines at once`] = each(documents, document => explain(document).edits);
  const quick = race(contenders, 17);
  const ofNative = quick["native normalize('NFC')"];
  rows.push([`-- ${kind}: ${lines.length} lines, ${(text.length / lines.length).toFixed(0)} units each`]);
  for (const [name, time] of Object.entries(quick)) {
    const nanoseconds = ((time * 1e6) / text.length).toFixed(2);
    rows.push([name, nanoseconds, times(ofNative / time), times(quick.normalize / time)]);
  }
  if (kind === 'clean') {
    const slower = Math.max(quick[`index, ${DOCUMENT} lines at once`], quick['index, pushed line by line']);
    checks.push({
      what: 'repair on clean lines, x native',
      value: ofNative / quick.normalize,
      target: 0.5,
      show: times,
    });
    checks.push({
      what: 'with injections on clean text, x repair',
      value:
        quick[`normalize, ${DOCUMENT} lines at once`] / quick[`with injections, ${DOCUMENT} lines at once`],
      target: 0.7,
      show: times,
    });
    checks.push({
      what: 'index on clean text, x repair',
      value: quick.normalize / slower,
      target: 1 / 3,
      show: times,
    });
  }
  if (kind === 'NFD') {
    checks.push({
      what: 'repair on NFD lines, x native',
      value: ofNative / quick.normalize,
      target: 1.2,
      show: times,
    });
  }
}
console.log(`${machine()}\nthe lower quartile of 17 rounds; 1 % damaged: ${damaged} of ${words} words\n`);
console.log(table(rows.map(row => [...row, ...Array(4 - row.length).fill('')])));
console.log();
reportTargets(checks);
