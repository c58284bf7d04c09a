/**
 * How many words of Vietnamese texts read as syllables, and how many of other languages' do: npx tsx bench/quality/syllables.ts
 */
import { isSyllable } from '../../src/syllable/index.js';
import { CLEAN, filesIn, readCorpus, requireCorpora } from '../support/corpora.js';
import { atLeast, reportTargets } from '../support/targets.js';

requireCorpora();

/** Letters with a tone or a shape mark, and đ: what only a Vietnamese word has (or a foreign one with accents). */
const ACCENTED = /[^\x00-\x7f]/;

interface Tally {
  all: number;
  read: number;
  readonly unread: Map<string, number>;
}

const tally = (): Tally => ({ all: 0, read: 0, unread: new Map() });

function count(tally: Tally, word: string, times: number): void {
  tally.all += times;
  if (isSyllable(word)) tally.read += times;
  else tally.unread.set(word, (tally.unread.get(word) ?? 0) + times);
}

const percent = ({ read, all }: Tally): string => `${((100 * read) / all).toFixed(3)} %`;
const often = ({ unread }: Tally): string =>
  [...unread]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([word, times]) => `${word} ${times}`)
    .join(', ');

const unigrams = tally();
for (const row of readCorpus('counts/syllables.tsv').trimEnd().split('\n').slice(1)) {
  const [word, times] = row.split('\t');
  if (ACCENTED.test(word)) count(unigrams, word, Number(times));
}
console.log(
  `unigram counts, accented: ${percent(unigrams)} of ${unigrams.all} read; not: ${often(unigrams)}`,
);

const WORD = /[\p{L}\p{M}]+/gu;
for (const path of CLEAN) {
  const words = tally();
  for (const [word] of readCorpus(path).matchAll(WORD)) if (ACCENTED.test(word)) count(words, word, 1);
  console.log(`${path}, accented: ${percent(words)} of ${words.all} read; not: ${often(words)}`);
}

const foreign: (readonly [path: string, rate: string, accented: string])[] = [];
for (const path of filesIn('negative')) {
  if (path.endsWith('.tsv')) continue;
  const [words, accented] = [tally(), tally()];
  for (const [word] of readCorpus(path).matchAll(WORD)) {
    count(words, word, 1);
    if (ACCENTED.test(word)) count(accented, word, 1);
  }
  foreign.push([
    path,
    percent(words),
    accented.all > 0 ? `${percent(accented)} of ${accented.all} accented` : 'none accented',
  ]);
}
console.log('\nother languages: words that read as a syllable');
for (const row of foreign) console.log(row.join('  '));
console.log();
reportTargets([
  atLeast(
    'accented words of the unigram counts that read as a syllable',
    unigrams.read / unigrams.all,
    0.995,
  ),
]);
