/**
 * Are queries read as they were meant? On real text: npx tsx bench/quality/queries.ts
 *
 * Phrases of three words are typed in Telex and in VNI with the input method off, and have to come back as the first
 * variant; the same phrases, bare or with their marks, and phrases of other languages must not be read as typed; each
 * word of damaged text has to be found and marked exactly where it stands. Half of the files were looked at while the
 * rules were made (udhr-*, statutes), half were not (ud-*, wiki): they are told apart.
 */
import { analyze, findHits, foldKey, planQuery, toneKey } from '../../src/search/index.js';
import { parseSyllable, TONES } from '../../src/syllable/index.js';
import { seeded } from '../../test/support/seeded.js';
import { filesIn, readCorpus, requireCorpora } from '../support/corpora.js';
import { atLeast, reportTargets, type Target } from '../support/targets.js';

requireCorpora();

const MOST = 3000;

/** Phrases of words without signs between them, at most so many, spread over the text. */
function phrasesOf(text: string): string[] {
  const all = [...text.matchAll(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){2}/gu)].map(([phrase]) => phrase);
  const step = Math.max(1, Math.floor(all.length / MOST));
  return all.filter((_, i) => i % step === 0).slice(0, MOST);
}

const SHAPES: Readonly<Record<string, readonly [telex: string, vni: string]>> = {
  ă: ['aw', 'a8'],
  â: ['aa', 'a6'],
  ê: ['ee', 'e6'],
  ô: ['oo', 'o6'],
  ơ: ['ow', 'o7'],
  ư: ['uw', 'u7'],
  đ: ['dd', 'd9'],
};
const TONE_KEYS = [
  ['', 'f', 's', 'r', 'x', 'j'],
  ['', '2', '1', '3', '4', '5'],
] as const;

/** How a phrase is typed, tones at the end of words; `undefined` if a word of it is no syllable. */
function typed(phrase: string, method: 0 | 1): string | undefined {
  const words = phrase.split(' ').map(word => {
    const parts = parseSyllable(word);
    if (parts === undefined) return undefined;
    const { onset, glide, nucleus, coda, tone } = parts;
    const letters = [...(onset + glide + nucleus + coda)].map(letter => SHAPES[letter]?.[method] ?? letter);
    return letters.join('') + TONE_KEYS[method][TONES.indexOf(tone)];
  });
  return words.includes(undefined) ? undefined : words.join(' ');
}

const targets: Target[] = [];

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(2)} % of ${all}`;

function decoding(path: string): void {
  const phrases = phrasesOf(readCorpus(path)).filter(phrase => /[^\x00-\x7f]/.test(phrase));
  for (const [method, name] of ['Telex', 'VNI'].entries()) {
    let all = 0;
    let right = 0;
    let sure = 0;
    const wrong: string[] = [];
    for (const phrase of phrases) {
      const keys = typed(phrase, method as 0 | 1);
      if (keys === undefined || keys === phrase.toLowerCase()) continue;
      all++;
      const [first] = planQuery(keys).variants;
      if (first !== undefined && toneKey(first.text) === toneKey(phrase)) {
        right++;
        if (first.confidence !== 'possible') sure++;
      } else if (wrong.length < 5) wrong.push(`${keys} as ${first?.text}`);
    }
    targets.push(atLeast(`${path}, typed in ${name}: first variant right`, right / all, 0.998));
    console.log(
      `${path}, typed in ${name}: first variant right ${percent(right, all)}; not only possible ${percent(sure, all)}; wrong: ${wrong.join('; ')}`,
    );
  }
}

/** How many phrases are read as typed, that were not. */
function misread(name: string, phrases: readonly string[]): void {
  const counts = { certain: 0, likely: 0, possible: 0 };
  for (const phrase of phrases) {
    const found = planQuery(phrase).variants.find(({ reason }) => reason === 'telex' || reason === 'vni');
    if (found !== undefined) counts[found.confidence]++;
  }
  const { certain, likely, possible } = counts;
  console.log(
    `${name}, read as typed: certain ${percent(certain, phrases.length)}, likely ${percent(likely, phrases.length)}, possible ${percent(possible, phrases.length)}`,
  );
}

/** Each word of a line, damaged, is searched as it was before: its span has to be marked, whole and alone. */
function highlights(path: string): void {
  const random = seeded(5);
  let all = 0;
  let exact = 0;
  const wrong: string[] = [];
  for (const line of readCorpus(path).split('\n')) {
    if (line.length < 40 || line.length > 400 || random() > 0.2) continue;
    const damaged = random() < 0.5 ? line.normalize('NFD') : line.replace(/Đ/g, '\u00d0');
    const analysis = analyze(damaged, { abbreviations: false });
    for (const [word] of line.matchAll(/\p{L}+/gu)) {
      if (random() > 0.1 || parseSyllable(word) === undefined || !/[^\x00-\x7f]/.test(word)) continue;
      all++;
      const form = (text: string): string =>
        text
          .normalize('NFC')
          .replace(/\u00d0/g, 'Đ')
          .toLowerCase();
      const hits = findHits(analysis, planQuery(word)).map(({ start, end }) => damaged.slice(start, end));
      const isExact = hits.length > 0 && hits.every(hit => toneKey(hit) === toneKey(word));
      const places = [...damaged.normalize('NFC').matchAll(/\p{L}+/gu)].filter(
        ([other]) => form(other) === form(word),
      ).length;
      if (isExact && hits.length >= places) exact++;
      else if (wrong.length < 5) wrong.push(`${word}: ${hits.join(', ')}`);
    }
  }
  targets.push(atLeast(`${path}, NFD or \u00d0: words marked exactly`, exact / all, 1));
  console.log(
    `${path}, NFD or \u00d0: words marked exactly ${percent(exact, all)}; wrong: ${wrong.join('; ')}`,
  );
}

console.log('looked at while the rules were made');
decoding('clean/statutes.txt');
misread('clean/statutes.txt', phrasesOf(readCorpus('clean/statutes.txt')));
misread('the same, bare', phrasesOf(readCorpus('clean/statutes.txt')).map(foldKey));
highlights('clean/statutes.txt');
const foreign = filesIn('negative').filter(path => path.endsWith('.txt'));
const ofFiles = (part: RegExp): string[] =>
  foreign.filter(path => part.test(path)).flatMap(path => phrasesOf(readCorpus(path)).slice(0, 400));
misread('other languages, udhr-*', ofFiles(/udhr-/));

console.log('\nheld out');
decoding('clean/wiki.txt');
misread('clean/wiki.txt', phrasesOf(readCorpus('clean/wiki.txt')));
misread('the same, bare', phrasesOf(readCorpus('clean/wiki.txt')).map(foldKey));
highlights('clean/wiki.txt');
misread('other languages, ud-*', ofFiles(/ud-/));

console.log();
reportTargets(targets);
