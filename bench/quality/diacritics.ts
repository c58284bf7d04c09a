/**
 * How much of damaged diacritics comes back, and what changes in clean text beside the place of tones that is the
 * style's: npx tsx bench/quality/diacritics.ts [--show N]
 */
import { diacriticEdits, normalizeDiacritics } from '../../src/diacritics/index.js';
import { formatSyllable, parseSyllable } from '../../src/syllable/index.js';
import { seeded } from '../../test/support/seeded.js';
import { CLEAN, documentsOf, readCorpus, requireCorpora } from '../support/corpora.js';
import { atLeast, noMoreThan, reportTargets, type Target } from '../support/targets.js';

requireCorpora();
const show = Number(process.argv[process.argv.indexOf('--show') + 1] || 0);

const VOWEL = /[aăâeêioôơuưy]/i;
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/;

/** Moves the tone of a word to another of its vowels; the word itself if there is no other. */
function misplace(word: string, random: () => number): string {
  const parts = word.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? [];
  const from = parts.findIndex(part => TONE.test(part));
  const others = parts.flatMap((part, i) => (i !== from && VOWEL.test(part) ? [i] : []));
  if (from < 0 || others.length === 0) return word;
  const to = others[Math.floor(random() * others.length)];
  const tone = TONE.exec(parts[from])![0];
  parts[from] = parts[from].replace(tone, '');
  parts[to] += tone;
  return parts.join('').normalize('NFC');
}

const half = (word: string): string =>
  word.normalize('NFD').replace(/([aeouAEOU][\u0306\u0302\u031b])/g, pair => pair.normalize('NFC'));
const swapped = (word: string): string =>
  word.normalize('NFC').replace(/\p{L}/gu, letter => {
    const [base, ...marks] = letter.normalize('NFD');
    return marks.length === 2 ? (base + marks[1]).normalize('NFC') + marks[0] : letter;
  });
const newStyle = (word: string): string => {
  const syllable = parseSyllable(word);
  return syllable === undefined ? word : formatSyllable(syllable, { tonePlacement: 'new' });
};

const random = seeded(20261123);
const DAMAGES: readonly (readonly [name: string, damage: (word: string) => string])[] = [
  ['tone on another vowel, one word in ten', word => (random() < 0.1 ? misplace(word, random) : word)],
  ['new style, all', newStyle],
  ['decomposed (NFD), all', word => word.normalize('NFD')],
  ['half composed (windows-1258), all', half],
  ['tone before shape, all', swapped],
];

const targets: Target[] = [];
for (const [name, damage] of DAMAGES) {
  let damaged = 0;
  let restored = 0;
  const missed = new Map<string, number>();
  for (const path of CLEAN) {
    for (const text of documentsOf(path)) {
      // What is right: the text as the repair leaves it. Only words that the damage changes are counted.
      const right = normalizeDiacritics(text).split(/(\s+)/);
      const wrong = right.map(run => run.replace(/[\p{L}\p{M}]+/gu, damage));
      const repaired = normalizeDiacritics(wrong.join('')).split(/(\s+)/);
      right.forEach((word, i) => {
        if (wrong[i] === word) return;
        damaged++;
        if (repaired[i] === word) restored++;
        else
          missed.set(
            `${wrong[i]}: ${repaired[i]} for ${word}`,
            (missed.get(`${wrong[i]}: ${repaired[i]} for ${word}`) ?? 0) + 1,
          );
      });
    }
  }
  console.log(`${name.padEnd(40)} ${restored} of ${damaged} words restored`);
  targets.push(atLeast(name, restored / damaged, 0.997));
  for (const [line, count] of [...missed].sort((a, b) => b[1] - a[1]).slice(0, show))
    console.log(`    ${count} ${line}`);
}

/** What changes in clean text, apart from composing and from the place of the tone in open oa, oe, uy. */
const beyond = new Map<string, number>();
let words = 0;
let placed = 0;
for (const path of CLEAN) {
  const text = readCorpus(path);
  words += text.match(/[\p{L}\p{M}]+/gu)!.length;
  for (const { start, end, text: written, rules } of diacriticEdits(text, { tonePlacement: 'keep' })) {
    if (rules.join() === 'compose' || rules.join() === 'canonical') continue;
    const line = `${rules.join()}: ${text.slice(Math.max(0, start - 6), end + 4).replace(/\s+/g, ' ')} -> ${written}`;
    beyond.set(line, (beyond.get(line) ?? 0) + 1);
  }
  placed += diacriticEdits(text).filter(edit => edit.rules.includes('tone-position')).length;
}
const total = [...beyond.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `clean text, ${words} words: ${placed} tones placed in the old style; ${total} changes that both styles call for`,
);
for (const [line, count] of [...beyond].sort((a, b) => b[1] - a[1]).slice(0, Math.max(show, 20)))
  console.log(`    ${count} ${line}`);
targets.push(noMoreThan(`words of clean text that change, of ${words}`, total, Math.floor(words / 1e5)));
reportTargets(targets);
