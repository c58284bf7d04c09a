/**
 * The laws that hold for every function, preset and text. Texts are made at random (the seed is printed with a
 * failure); `CHUANHOA_RUNS` says how many for each law.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_EDITS } from '../src/edits.js';
import {
  abbreviationEdits,
  applyEdits,
  createNormalizer,
  diacriticEdits,
  type Edit,
  expandAbbreviations,
  explain,
  findAbbreviations,
  findDefinitions,
  findInjections,
  homoglyphEdits,
  injectionEdits,
  type NormalizeOptions,
  normalize,
  normalizeDiacritics,
  OffsetMap,
  RULES,
  removeInjections,
  repairHomoglyphs,
  runTogetherEdits,
  type Span,
  splitRunTogether,
} from '../src/index.js';
import {
  brokenSyllable,
  document,
  foreignLine,
  legalCode,
  mark,
  officePage,
  pageLine,
  proseLine,
  seenSyllable,
  soup,
  url,
  utf16,
  wordLine,
} from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

interface Law {
  readonly name: string;
  readonly text: (text: string) => string;
  readonly edits: (text: string) => readonly Edit[];
}

const PRESETS: readonly NormalizeOptions[] = [
  {},
  { preset: 'index' },
  { tonePlacement: 'new' },
  { tonePlacement: 'keep', homoglyphs: false },
  { form: 'NFD' },
  { preset: 'index', form: 'NFD', abbreviations: 'expand', tonePlacement: 'new' },
  { preset: 'index', injections: 'keep' },
  { invisibles: false, diacritics: false },
];

const nameOf = (options: object): string => JSON.stringify(options).replace(/"/g, '');

const pipelines: readonly Law[] = PRESETS.map(options => ({
  name: `normalize ${nameOf(options)}`,
  text: text => normalize(text, options),
  edits: text => explain(text, options).edits,
}));

const functions: readonly Law[] = [
  {
    name: 'normalizeDiacritics',
    text: text => normalizeDiacritics(text),
    edits: text => diacriticEdits(text),
  },
  ...(['new', 'keep'] as const).map(tonePlacement => ({
    name: `normalizeDiacritics ${tonePlacement}`,
    text: (text: string) => normalizeDiacritics(text, { tonePlacement }),
    edits: (text: string) => diacriticEdits(text, { tonePlacement }),
  })),
  {
    name: 'normalizeDiacritics NFD',
    text: text => normalizeDiacritics(text, { form: 'NFD' }),
    edits: text => diacriticEdits(text, { form: 'NFD' }),
  },
  { name: 'repairHomoglyphs', text: text => repairHomoglyphs(text), edits: text => homoglyphEdits(text) },
  ...(['expand', 'annotate', 'keep'] as const).map(mode => ({
    name: `expandAbbreviations ${mode}`,
    text: (text: string) => expandAbbreviations(text, { mode }),
    edits: (text: string) => abbreviationEdits(text, { mode }),
  })),
  { name: 'removeInjections', text: text => removeInjections(text), edits: text => injectionEdits(text) },
  { name: 'splitRunTogether', text: text => splitRunTogether(text), edits: text => runTogetherEdits(text) },
];

const all = [...functions, ...pipelines].map(law => [law.name, law] as const);

const anyText = fc.oneof(
  { weight: 3, arbitrary: document },
  { weight: 1, arbitrary: fc.array(pageLine, { maxLength: 8 }).map(rows => rows.join('\n')) },
  { weight: 1, arbitrary: officePage },
  { weight: 1, arbitrary: utf16 },
  { weight: 2, arbitrary: soup },
);

/** Texts that broke a law once: each stays an example of every law for any text. */
const PAST: readonly string[] = [
  '\u1100\u1161a\u0300\u0300\n',
  'tờ \n\u1100\u1161\u0300e\u0300\u0300\n',
  '\u0300\u1161\n',
  '\u0300\uf900\n',
  '\u0300\u0958',
  'a\u0340\uf900\n',
  'a\u0341\u1f71',
  '\u00e1\u1ffb',
  '\u00ad\u212a\n',
  '\u00ad\u1f28\n',
  'Ơ\u031b\u00b4',
  'e\u0302\u00b4',
  '\u0341\ude00\u0300\n',
  '\u0131\ud83dy\u0323\u0301\n',
  'Y\u0300\u0323a\ud83d\u00d0.Ị\n',
  'A\u0303\u0302Y\u0303\u0300',
  '\u00d0a Ụ\u0301',
  '\u00ad\u00b4\n',
  '\u0340\u00ad\u1fef\u04d4\n',
  'gió từ sông thổi vào mát rượi.\nA\u0302\u0323\u0323\u0303\n',
  'trò\u0300\u0300 \n',
  'chié\u0302\u0301c \n',
  'fjórir prestur haust.\ntrìêu liề\u0300n \n',
  'über über über.\nhọa ngồi ',
  'chuyền \nþað það síðan móðir lax.\ntầ\u0300ng thảo Đắk \n',
  'cạn b\u04d1\u0301n ',
  'nh\u03ccm đủ ',
  'UBND a.',
  'UBND TP\n\u00d0a',
  'TTHC\nĐa \u00d0i\n',
  'UBND xa\n\n\u00d0a nang\n',
  '\u0415\u0308\u00d0ơ',
  '\u03b1\u0301\u02c6qùa',
  '\u00a8\u0300g òan',
  'h\u030c\u02dc\u0256ị ớ',
  '\u212ahoẻ',
  '\u212b#\u00d0ạ',
  '\u0435\u0308òan',
  'ộ\u0451\uff21n',
  'T\u00d0\u03ac\u03bd',
  '\u1e4d qùa',
  'oà.vn\uac01',
  'tòan(){ả}',
  'ơ \u01a3\u02ca',
  'u\u02ca\u00b4y\u000bờ',
  '\u043eÀ',
  '\u2060\u212a\u2009',
  '\u00d0i UBND xã\n\u00d0a KTX\n',
  'CCHC \u00f0a',
  'huỷtạo',
  'chủhòa',
  'nàyngàytạ\n\u01a2',
  'ángnaytrờiquanggiótừsôngthổivàomátrượkèo nhà cáiSáng nay trời quang, gió thổi vào mát rượi.',
  'Tángnaytrờiquanggiótừsôngthổivàomátrượnhận định copenhagenhủy triều lên nhanh, thuyền vào bến sớm.',
  'UBND vềquê cho.',
  '\u00d0)Ô\u00b4\n',
  'O\u02c6\u02c6',
  'BTP.HCM',
  'Gửi UBND.Nay đã xong việc',
  '...TTg hòaUBND',
  'UBND\u2013Hà Nội\u01a3',
  'TTg\\ö V\u00d0T',
  'ThS\u00b4Ẻ\u00a8ộ\u0302',
  'ThS\uff41ị',
  'TP.HCM_Q\u00d0',
  'TP.HCM_\u200bẺ',
  'HĐND\u034f\u0345\u2013qùa',
  'GD&ĐT\u034f\u00a0',
  'GD&ĐT\u200d\uac00',
  'THPT\u200b#\u034f\u0336',
  '\\\u1fefTP\u034f',
  'D_\u0341\u2060\u1fef',
  '\uac00U\u00adhttp://a.vn/',
  'TP.HCM\ufeffhttp://a.vn/',
  'Sở2\nð',
  'và\n\u00d0kèo nhà cáiTHPT',
  'ư\u00b4#qùa',
  'UBND tếở nămnay cho củaAndy',
  'Sở\tvà\tcủa\tNguyễn\tTrường\tcác\tsở\ttheo\tHuyện\tông\tbà\tchị\ttheo\tvà\tUBND\ttỉnh',
  'GD&ĐT 1/1990/NĐ-CP.\nHội đồng đã xem xét ángnaytrờiquanggiótừsôngthổivàomátrượnhận định copenhagenhồ sơ và trả lời bằng văn bản.',
  'quốc tếở TTHC HĐND Hộiảnvayđượctrảdầntrongnămnămlãisuấtkhôngđổkèo nhà cái đồng đã xem xét hồ sơ và trả lời bằng văn bản. UBMTTQ.',
  'BHYT BHXH Đơnxincấpgiấyphépđượcnộptạibộphậnmộtcửacủahuyệnhận định copenhagenBà cụ bán xôi đầu ngõ vẫn nhớ tên từng đứa trẻ trong xóm. bảnsaogiấy.',
  'GD&ĐT\ufeff\u00d0@\u1f71',
  'TP.HCM\ufeffgiảm_\u04d1',
  'http://a.vn/ \u02cb\u00d0sở\na/b',
  '\u0131\u200b\u0340_Hà Nội',
  'khoẻ\u034f\u0341\u00a0\u01a3',
];

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, examples: T[] = []): void => {
  fc.assert(property, { numRuns: RUNS, examples });
};

const past: [string][] = PAST.map(text => [text]);

/** Sorted, disjoint, inside of the text, each with a reason and an effect. */
function expectSound(text: string, edits: readonly Edit[]): void {
  let at = 0;
  for (const { start, end, text: put, rules } of edits) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).not.toBe(put);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(rule => !(rule in RULES))).toEqual([]);
    expect(rules).toEqual([...new Set(rules)].sort());
    at = end;
  }
}

describe.each(all)('%s', (_, { text: repair, edits: editsOf }) => {
  test('the second time changes nothing', () =>
    check(
      fc.property(anyText, text => {
        const once = repair(text);
        expect(repair(once)).toBe(once);
      }),
      past,
    ));

  test('its edits are sorted, disjoint and in range, and lead to its text', () =>
    check(
      fc.property(anyText, text => {
        const edits = editsOf(text);
        expectSound(text, edits);
        expect(applyEdits(text, edits)).toBe(repair(text));
      }),
      past,
    ));

  test('right text stays, at no cost', () =>
    check(
      fc.property(fc.array(proseLine, { maxLength: 4 }), rows => {
        expect(editsOf(repair(rows.join('\n')))).toBe(NO_EDITS);
      }),
    ));
});

/** Laws in which the form of the input must not matter: of what repairs raw text. */
const ofRawText = all.filter(([name]) => /^(?:normalize|repair)/.test(name));

describe('composed and decomposed text', () => {
  test.each(ofRawText)('%s gives the same for both', (_, { text: repair }) =>
    check(
      fc.property(fc.array(fc.oneof(wordLine, proseLine, foreignLine), { maxLength: 4 }), rows => {
        const text = rows.join('\n');
        expect(repair(text.normalize('NFD')).normalize('NFC')).toBe(
          repair(text.normalize('NFC')).normalize('NFC'),
        );
      }),
    ),
  );

  test('the form asked for is the form given', () =>
    check(
      fc.property(anyText, fc.constantFrom(...PRESETS), (text, options) => {
        const composed = normalize(text, { ...options, form: 'NFC' });
        const decomposed = normalize(text, { ...options, form: 'NFD' });
        expect(decomposed.normalize('NFC')).toBe(composed.normalize('NFC'));
        if (options.diacritics === false) return;
        expect(composed).toBe(composed.normalize('NFC'));
        expect(decomposed).toBe(decomposed.normalize('NFD'));
      }),
      PAST.map(text => [text, {}]),
    ));
});

describe('the styles of tone placement', () => {
  test('each undoes what the other did, and keep keeps both', () =>
    check(
      fc.property(fc.array(fc.oneof(wordLine, proseLine), { maxLength: 4 }), rows => {
        const text = normalize(rows.join('\n'));
        const fresh = normalize(text, { tonePlacement: 'new' });
        expect(normalize(fresh)).toBe(text);
        expect(normalize(normalize(fresh), { tonePlacement: 'new' })).toBe(fresh);
        expect(normalize(fresh, { tonePlacement: 'keep' })).toBe(fresh);
        expect(normalize(text, { tonePlacement: 'keep' })).toBe(text);
      }),
    ));
});

describe('what explain says', () => {
  test('of a definition that began on a line before, though each line was read by itself', () => {
    for (const options of [
      { preset: 'index' },
      { runTogether: true, abbreviations: 'expand' },
      { injections: 'remove', abbreviations: 'annotate' },
    ] as const) {
      for (const text of [
        'Việc cải cách hành chính\n(CCHC) đượcmột tòan xã',
        'Việc thủylợi của tòan xã là cải cách hành\nchính (CCHC) đượcmột',
      ]) {
        const [{ short, long }] = explain(text, options).definitions;
        const said = [short, long].map(({ start, end }) => text.slice(start, end).replace('\n', ' '));
        expect(said).toEqual(['CCHC', 'cải cách hành chính']);
      }
    }
  });

  const inRange = (text: string, { start, end }: Span): void => {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  };

  test('is what normalize does; its map is that of its edits; its spans lie in the input', () =>
    check(
      fc.property(anyText, fc.constantFrom(...PRESETS), (text, options) => {
        const told = explain(text, options);
        expect(told.input).toBe(text);
        expect(told.output).toBe(normalize(text, options));
        expect(told.map.toJSON()).toEqual(OffsetMap.of(told.edits, text.length).toJSON());
        for (const { short, long } of told.definitions) for (const span of [short, long]) inRange(text, span);
        for (const found of [...told.injections, ...told.abbreviations, ...told.reports])
          inRange(text, found);
        for (const { start, end, message } of told.reports) {
          const seen = text.slice(start, end).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
          const [named] = message.split(/ (?:has two tones|may be )/);
          // As it stands there, or as its letters are repaired: NĐ of N\u00D0.
          const repaired = told.output.slice(told.map.toOutput(start), told.map.toOutput(end));
          const parts = [seen, repaired].map(part => part.normalize('NFC'));
          expect(
            parts.some(part => part.includes(named.normalize('NFC'))),
            named,
          ).toBe(true);
        }
        for (const { start, end, squashed, keyword } of told.injections) {
          for (const part of [squashed, keyword ?? squashed]) {
            inRange(text, part);
            expect(part.start).toBeGreaterThanOrEqual(start);
            expect(part.end).toBeLessThanOrEqual(end);
          }
        }
      }),
      [...PAST, 'N\u00d0\n'].flatMap(text =>
        PRESETS.map((options): [string, NormalizeOptions] => [text, options]),
      ),
    ));

  test('finders find the same where nothing is repaired, sorted and disjoint, and what they name stands there', () =>
    check(
      fc.property(anyText, text => {
        const told = explain(text, { invisibles: false, diacritics: false, homoglyphs: false });
        expect(findAbbreviations(text)).toEqual(told.abbreviations);
        expect(findDefinitions(text)).toEqual(told.definitions);
        expect(findInjections(text)).toEqual(told.injections);
        for (const found of [findAbbreviations(text), findInjections(text)]) {
          let at = 0;
          for (const span of found) {
            inRange(text, span);
            expect(span.start).toBeGreaterThanOrEqual(at);
            at = span.end;
          }
        }
        for (const { start, end, short } of findAbbreviations(text)) {
          expect(text.slice(start, end).normalize('NFC')).toContain(short.normalize('NFC'));
        }
        for (const { short, long, form } of findDefinitions(text)) {
          expect(text.slice(short.start, short.end)).toContain(form);
          inRange(text, long);
        }
      }),
    ));
});

describe('a text in pieces', () => {
  test.each(PRESETS.map(options => [nameOf(options), options] as const))(
    '%s: every cut gives the same',
    (_, options) =>
      check(
        fc.property(anyText, fc.array(fc.nat(), { maxLength: 6 }), (text, places) => {
          const cuts = [...new Set([0, ...places.map(place => place % (text.length + 1)), text.length])].sort(
            (a, b) => a - b,
          );
          const normalizer = createNormalizer(options);
          let output = '';
          for (let i = 1; i < cuts.length; i++) output += normalizer.push(text.slice(cuts[i - 1], cuts[i]));
          expect(output + normalizer.end()).toBe(normalize(text, options));
          expect(normalizer.push(text) + normalizer.end(), 'a second document').toBe(
            normalize(text, options),
          );
        }),
      ),
  );
});

test('two different tones on one letter are both still there', () =>
  check(
    fc.property(
      proseLine,
      seenSyllable(),
      fc.array(mark, { minLength: 2, maxLength: 4 }),
      fc.nat(6),
      (before, word, marks, at) => {
        const units = [...word.normalize('NFD')];
        units.splice((at % units.length) + 1, 0, ...marks);
        const text = `${before} ${units.join('')}`;
        const tones = (of: string): string =>
          [
            ...new Set(
              of
                .normalize('NFD')
                .slice(before.length)
                .match(/[\u0300\u0301\u0303\u0309\u0323]/g),
            ),
          ]
            .sort()
            .join();
        expect(tones(normalize(text))).toBe(tones(text));
      },
    ),
  ));

describe('what repair may not touch', () => {
  test('lines, blanks and words keep their number', () =>
    check(
      fc.property(document, text => {
        const output = normalize(text);
        expect(output.match(/\r?\n|\t|\u00a0/g)).toEqual(text.match(/\r?\n|\t|\u00a0/g));
        const words = (of: string): number => of.split(/[ \n\r\t]+/).length;
        expect(words(output)).toBe(words(text));
      }),
    ));

  test('addresses and codes', () =>
    check(
      fc.property(seenSyllable(), fc.oneof(url, legalCode), seenSyllable(), (before, code, after) => {
        const text = `${before} ${code} ${after}`;
        for (const [, { text: repair }] of ofRawText) expect(repair(text).normalize('NFC')).toContain(code);
      }),
    ));

  test('plain prose', () =>
    check(
      fc.property(fc.array(proseLine, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.join(end);
        for (const options of [{}, { preset: 'index' }] as const) {
          expect(normalize(text, options)).toBe(text);
          expect(explain(text, options).edits).toBe(NO_EDITS);
        }
      }),
    ));

  test('words of other languages', () =>
    check(
      fc.property(foreignLine, line => {
        for (const options of [{}, { preset: 'index' }] as const) expect(normalize(line, options)).toBe(line);
      }),
    ));
});

test('a common word with one damage comes back whole in a sentence', () =>
  check(
    fc.property(brokenSyllable, ({ right, broken, damages }) => {
      // A single letter that is a look-alike has nothing Latin in it that would tell.
      fc.pre(damages.length === 1 && right.length > 1);
      // Two letters without a mark, one of them Greek, may be a symbol of a formula and stay: \u03bde.
      const isSymbol = /^[A-Za-z]{2}$/.test(right) && /\p{Script=Greek}/u.test(broken);
      const repaired = normalize(`Chiều hôm ấy mọi người đều nói ${broken} rồi mới về.`);
      if (isSymbol) expect(repaired).toContain(broken);
      else expect(repaired).toBe(normalize(`Chiều hôm ấy mọi người đều nói ${right} rồi mới về.`));
    }),
  ));

/** What makes careless code quadratic, 300 000 units of it: it has to end before the test's time does. */
describe('a hostile text', () => {
  const SIZE = 300_000;
  const tried = all.filter(([name]) =>
    /^(?:normalizeDiacritics|repairHomoglyphs|expandAbbreviations annotate|removeInjections|splitRunTogether)$/.test(
      name,
    ),
  );
  const hostile: Readonly<Record<string, string>> = {
    'one letter': 'a',
    'one capital': 'Đ',
    'look-alikes': '\u00d0',
    'tone marks': '\u0301',
    'marks in no order': '\u0323\u0302\u0301',
    'a letter and a mark': 'a\u0301',
    'opening brackets': '(',
    'brackets with capitals': '(A',
    dots: '.',
    'dots and letters': 'a.',
    'at signs': 'a@',
    slashes: 'a/',
    hyphens: 'Đ-',
    digits: '1',
    blanks: ' ',
    'line ends': '\n',
    'invisible characters': '\u200b',
    'lone surrogates': '\ud800',
    'syllables without spaces': 'nghiêng',
    'misplaced tones': 'tòan ',
    'an abbreviation': 'UBND ',
    'a definition begun': 'cải cách hành chính (',
    'the start of an address': 'http://',
    quotes: '`"',
  };
  test.each(Object.entries(hostile))('%s', (_, unit) => {
    const text = unit.repeat(Math.ceil(SIZE / unit.length));
    for (const [, { text: repair }] of tried) expect(typeof repair(text)).toBe('string');
    expect(explain(text, { preset: 'index' }).output.length).toBeGreaterThan(0);
  });
});
