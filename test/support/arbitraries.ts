import fc from 'fast-check';
import { readTable } from '../../data/build/tables.js';
import { LOWER_VOWELS, UPPER_VOWELS } from '../../src/generated/letters.js';
import { automaton, STOPPED } from '../../src/syllable/automaton.js';
import { formatSyllable, type Syllable, TONES } from '../../src/syllable/index.js';
import { inventory } from '../../src/syllable/inventory.js';
import { FOREIGN_WORDS, NAMES_TO_KEEP } from './foreign.js';
import { SENTENCES } from './prose.js';

/** Letters of the alphabet, composed: vowels with every shape and tone, and consonants. */
export const LETTERS: readonly string[] = [
  ...LOWER_VOWELS,
  ...UPPER_VOWELS,
  ...'bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX',
];

export const letter = fc.constantFrom(...LETTERS);

/** The five tone marks, the three shape marks, and the two tone marks that Unicode deprecates. */
export const TONE_MARKS = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;
export const SHAPE_MARKS = ['\u0306', '\u0302', '\u031b'] as const;
export const mark = fc.constantFrom(...TONE_MARKS, ...SHAPE_MARKS, '\u0340', '\u0341');

/** Every combination of onset, rime and tone that the spelling rules allow, without its tone placed yet. */
export const ALL_SYLLABLES: readonly Omit<Syllable, 'capitals' | 'placement' | 'frequency'>[] = (() => {
  const entries = new Set([...automaton().syllables].filter(entry => entry !== 0));
  return [...entries].flatMap(entry => {
    const { letters } = inventory().onsets[(entry >> 8) & 31];
    const { glide, nucleus, coda } = inventory().rimes[entry & 255];
    const onset = letters === 'qu' ? { onset: 'q', glide: 'u' } : { onset: letters, glide };
    // The i of gi is written once: giêng, but gìn.
    const tones = entry & STOPPED ? (['sắc', 'nặng'] as const) : TONES;
    return tones.map(tone => ({ ...onset, nucleus, coda, tone }));
  });
})();

/** A well-formed syllable in NFC, old tone placement, as it is written. */
export const syllable = fc.constantFrom(...ALL_SYLLABLES).map(parts => formatSyllable(parts));

/** A syllable that was seen at least `least` (see `Syllable.frequency`), as data/syllable/frequencies.tsv writes it. */
export const SEEN_SYLLABLES = readTable('syllable/frequencies.tsv');
export const seenSyllable = (least = 8): fc.Arbitrary<string> =>
  fc.constantFrom(...SEEN_SYLLABLES.filter(row => Number(row.class) >= least).map(row => row.syllable));

/** Letters of other alphabets, and of this one's past, that look like a letter of the word. */
export const LOOK_ALIKES: ReadonlyMap<string, readonly string[]> = (() => {
  const byLetter = new Map<string, string[]>();
  for (const row of readTable('letters/lookalikes.tsv')) {
    const alike = String.fromCodePoint(Number.parseInt(row.letter, 16));
    byLetter.set(row['stands for'], [...(byLetter.get(row['stands for']) ?? []), alike]);
  }
  for (const letter of 'abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY') {
    const wide = String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), wide]);
  }
  return byLetter;
})();

/** Characters that no reader sees. */
export const invisible = fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff');

/** One thing that goes wrong with a word. */
export type Damage = (word: string, at: number, pick: number) => string;

const unitsOf = (word: string): string[] => [...word];

/** The ways in which letters and marks get damaged; each is a no-op on a word it does not fit. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  decomposed: word => word.normalize('NFD'),
  'marks in another order': word =>
    word.normalize('NFD').replace(/([\u0300-\u036f])([\u0300-\u036f])/g, '$2$1'),
  'half composed (cp1258)': word =>
    [...word.normalize('NFC')]
      .map(letter => {
        const decomposed = letter.normalize('NFD');
        const tone = TONE_MARKS.find(mark => decomposed.includes(mark));
        return tone === undefined ? letter : decomposed.replace(tone, '').normalize('NFC') + tone;
      })
      .join(''),
  'tone doubled': (word, at) => {
    const units = unitsOf(word.normalize('NFD'));
    const tones = units.flatMap((unit, i) => (TONE_MARKS.includes(unit as '\u0300') ? [i] : []));
    if (tones.length === 0) return word;
    const i = tones[at % tones.length];
    return [...units.slice(0, i), units[i], ...units.slice(i)].join('');
  },
  'tone misplaced': (word, at) => {
    const units = unitsOf(word.normalize('NFD'));
    const from = units.findIndex(unit => TONE_MARKS.includes(unit as '\u0300'));
    if (from < 0) return word;
    const [tone] = units.splice(from, 1);
    const vowels = units.flatMap((unit, i) => (/[aeiouy]/i.test(unit) ? [i] : []));
    let to = vowels[at % vowels.length] + 1;
    while (SHAPE_MARKS.includes(units[to] as '\u0306')) to++;
    units.splice(to, 0, tone);
    return units.join('').normalize('NFC');
  },
  'look-alike': (word, at, pick) => {
    const units = unitsOf(word);
    const fitting = units.flatMap((unit, i) => (LOOK_ALIKES.has(unit) ? [i] : []));
    if (fitting.length === 0) return word;
    const i = fitting[at % fitting.length];
    const alike = LOOK_ALIKES.get(units[i])!;
    units[i] = alike[pick % alike.length];
    return units.join('');
  },
  'deprecated tone mark': word =>
    word.normalize('NFD').replace(/[\u0300\u0301]/g, tone => (tone === '\u0300' ? '\u0340' : '\u0341')),
};

/** A word that was right, and what became of it. */
export interface BrokenWord {
  readonly right: string;
  readonly broken: string;
  readonly damages: readonly string[];
}

/** A common syllable with one or two damages. */
export const brokenSyllable: fc.Arbitrary<BrokenWord> = fc
  .tuple(
    seenSyllable(),
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(6), fc.nat(3)), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([right, damages]) => ({
    right,
    broken: damages.reduce((word, [name, at, pick]) => DAMAGES[name](word, at, pick), right),
    damages: damages.map(([name]) => name),
  }));

/** A word with an invisible character inside. */
export const interrupted = fc
  .tuple(seenSyllable(), invisible, fc.nat(6))
  .map(
    ([word, char, at]) => word.slice(0, at % (word.length + 1)) + char + word.slice(at % (word.length + 1)),
  );

export const foreignWord = fc.constantFrom(...Object.values(FOREIGN_WORDS).flat());
export const nameToKeep = fc.constantFrom(...NAMES_TO_KEEP);

/** A line of clean Vietnamese prose. */
export const proseLine = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 })
  .map(sentences => sentences.join(' '));

/** A line of a language that is not Vietnamese. */
export const foreignLine = fc
  .constantFrom(...Object.values(FOREIGN_WORDS))
  .chain(words => fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 }))
  .map(line => `${line.join(' ')}.`);

/** Number and type of a legal document. */
export const legalCode = fc
  .tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 1990, max: 2026 }),
    fc.constantFrom(
      'NĐ-CP',
      'QĐ-TTg',
      'QĐ-UBND',
      'NQ-HĐND',
      'TT-BTC',
      'TTLT-BTP-BTC',
      'UBTVQH14',
      'CT-TTg',
      'KH-UBND',
    ),
  )
  .map(([number, year, type]) => `${number}/${year}/${type}`);

/** Addresses whose parts would change if they were words of a text. */
export const url = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'www.'),
    fc.constantFrom('vidu.vn', 'baovidu.com.vn', 'tra-cuu.example.org'),
    fc.constantFrom('/hoà-bình', '/tòan-quốc?tu=qúy', '/tin/Ðồng', '/UBND/CCHC', '', '/a_b/%C3%90#muc-2'),
  )
  .map(parts => parts.join(''));

/** Any string of UTF-16 code units, lone surrogates included, in which letters and marks of ours are frequent. */
export const utf16 = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: letter },
      { weight: 3, arbitrary: mark },
      { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\r\n', ',', '-', '/', '(', ')', '&', '1', '.') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(...'ÐðƉɖƢƣ\u0335\u0336\u0131\u00b4\u02c6ǎĂ', ...LOOK_ALIKES.keys()),
      },
      { weight: 1, arbitrary: invisible },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('\ud83d', '\ude00', '\ud83d\ude00', '가', '\u1100\u1161', 'ﬁ', 'Å'),
      },
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));

/** A word of a text that needs repair: broken, interrupted, foreign, a name, a code, an address, or right. */
export const anyWord = fc.oneof(
  { weight: 4, arbitrary: seenSyllable() },
  { weight: 3, arbitrary: brokenSyllable.map(word => word.broken) },
  { weight: 1, arbitrary: interrupted },
  { weight: 1, arbitrary: foreignWord },
  { weight: 1, arbitrary: nameToKeep },
  { weight: 1, arbitrary: legalCode },
  { weight: 1, arbitrary: url },
);

const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' (', ') ', '-', '\t', '\u00a0');

/** A line of words, right and broken ones, without addresses. */
export const wordLine = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: seenSyllable() },
        { weight: 3, arbitrary: brokenSyllable.map(word => word.broken) },
        { weight: 1, arbitrary: nameToKeep },
        { weight: 1, arbitrary: legalCode },
      ),
      gap,
    ),
    { maxLength: 12 },
  )
  .map(words => words.map(([word, after]) => word + after).join(''));

/** A line in which everything meets. */
export const damagedLine = fc
  .array(fc.tuple(anyWord, gap), {
    maxLength: 12,
  })
  .map(words => words.map(([word, gap]) => word + gap).join(''));

/** Lines of all kinds, with their ends: LF or CRLF, the last one perhaps without. */
export const lines = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: damagedLine },
        { weight: 2, arbitrary: proseLine },
        { weight: 1, arbitrary: foreignLine },
        { weight: 1, arbitrary: utf16 },
        { weight: 1, arbitrary: fc.constant('') },
      ),
      fc.constantFrom('\n', '\n', '\n', '\r\n'),
    ),
    { maxLength: 6 },
  )
  .chain(rows =>
    fc.boolean().map(open => rows.map(([line, end], i) => line + (open && i === rows.length - 1 ? '' : end))),
  );

/** A document of such lines. */
export const document = lines.map(all => all.join(''));

/** Letters, marks and signs that the rules look at, one by one, and what short forms and their traps are made of. */
const SOUP = [
  ...'aAeoOuUiIybdDqgGhntcâăêôÔơƠưáàảạòốộẺứịĐđð',
  ...'\u00d0\u0189\u0256\u01a2\u01a3\u00de\u00df\u00f6\u00eb\u010d\u0131',
  ...'\u0300\u0301\u0309\u0303\u0323\u0302\u0306\u031b\u0340\u0341\u030c\u0308\u0335\u0336\u0345',
  ...'\u00b4\u02ca\u02cb\u02c6\u00a8\u1fef\u02dc\u2019`^~\'"',
  ...'\u0430\u043e\u0415\u0435\u03b1\u03bf\u03ac\u0451\u04d1\u212a\u212b\uff41\uff2e\u1f71\u1100\u1161\uac00\uf900\u0958\u4e2d',
  ...'\u00ad\u200b\u200d\ufeff\u034f\u2060',
  ...'    \n\t\u00a0()[].,;:/-&12%#@_{}|\\<>\u2013\u2011',
  ...[
    '\ud83d',
    '\ude00',
    '\r\n',
    '...',
    ' và ',
    ', ',
    'a)',
    'điểm ',
    '61/2018/',
    'http://a.vn/',
    '(viết tắt là ',
  ],
  ...[
    'hòa',
    'hoà',
    'tòan',
    'qùa',
    'khoẻ',
    'của',
    'được',
    'nghiệp',
    'Hà Nội',
    'xã',
    'sở',
    'Sở',
    'người',
    'Đảng',
  ],
  ...['UBND', 'TTHC', 'CCHC', 'HĐND', 'THPT', 'TTg', 'ThS', 'TP', 'TP.HCM', 'GD&ĐT', 'NV1', 'V', 'K', 'P'],
  ...['N\u00d0-CP', 'Q\u00d0', '\u00fea\u00f0', 'the', 'f\u00fcr', 'og', 'kèo nhà cái', 'cái', 'tởc'],
];

/** A few of them in any order: so short that each stands beside each, which prose hardly ever brings about. */
export const soup = fc
  .array(fc.constantFrom(...SOUP), { minLength: 1, maxLength: 9 })
  .map(pieces => pieces.join(''));

/** What pages of offices are full of: definitions, abbreviations, lost spaces. */
const officeWord = fc.constantFrom(
  'cải cách hành chính (CCHC)',
  'thủ tục hành chính (TTHC)',
  'DVC (dịch vụ công)',
  'Ủy ban nhân dân (sau đây gọi tắt là UBND)',
  'CCHC',
  'TTHC',
  'UBND',
  'HĐND',
  'GD&ĐT',
  'TP.HCM',
  'BHXH',
  'CP',
  'đượcmột',
  'quốc tếở',
  'HàNội',
  'vềquê',
  'nămnay',
  'củaAndy',
  'trìnhUBND',
);

const SQUASHED = SENTENCES.map(sentence => sentence.replace(/[^\p{L}]/gu, ''))
  .map(letters => /[^\x00-\x7f].*[^\x00-\x7f]/.exec(letters)?.[0] ?? '')
  .filter(run => run.length > 12);

/** A sentence with a squashed title and a keyword of gambling spam in one of its words. */
const injectedSentence = fc
  .tuple(
    fc.constantFrom(...SENTENCES),
    fc.constantFrom(...SQUASHED),
    fc.constantFrom('nhận định copenhagen', 'kèo nhà cái', 'lịch thi đấu bóng đá'),
    fc.nat(40),
  )
  .map(([sentence, run, keyword, at]) => {
    const place = at % sentence.length;
    return `${sentence.slice(0, place)}${run}${keyword}${sentence.slice(place)}`;
  });

const officeLine = fc
  .array(fc.oneof(officeWord, seenSyllable(10), legalCode), { minLength: 1, maxLength: 8 })
  .map(words => `${words.join(' ')}.`);

/** A line of a page that needs the `index` preset, or not: titles, injections, abbreviations, plain prose. */
export const pageLine = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: injectedSentence },
  { weight: 2, arbitrary: officeLine },
);

/** Injected text among abbreviations, before and behind it, on one line or on three. */
export const officePage = fc
  .tuple(officeLine, injectedSentence, fc.option(officeLine, { nil: '' }), fc.constantFrom(' ', '\n'))
  .map(([before, injected, behind, gap]) => [before, injected, behind].join(gap));
