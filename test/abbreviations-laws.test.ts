import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../data/build/tables.js';
import { lettersOf } from '../src/abbreviations/dictionary/index.js';
import {
  type AbbreviationFinding,
  type AbbreviationMode,
  createAbbreviations,
  expandAbbreviations,
  findAbbreviations,
  findDefinitions,
  moveFinding,
} from '../src/abbreviations/index.js';
import { createScanner, startAutomaton } from '../src/abbreviations/scan.js';
import {
  type Chunk,
  chunksLeft,
  chunksOf,
  collectChunks,
  moveChunks,
} from '../src/abbreviations/tokens/index.js';
import { nativeCanonicalize } from '../src/context/engine.js';
import { createGate, dirtyAt, isDirty } from '../src/context/gate.js';
import { NO_PAST } from '../src/context/past.js';
import { dirtyAtTelling, ENDED, isClear } from '../src/context/product.js';
import { applyEdits, type Edit, type Span, shiftEdits, shiftedBy } from '../src/edits.js';
import { choose } from '../src/options.js';
import { lineRepair, repairLines } from '../src/repair/lines.js';
import { EditSink, TextSink } from '../src/repair/sink.js';
import { collectBeside, lookAt } from '../src/steps/collecting.js';
import { RUNS } from './support/runs.js';

const rows = readTable('abbreviations.tsv');
const entry = fc.constantFrom(...rows);
const short = entry.map(row => row.short);
const word = fc.constantFrom(
  ...'và của các ở tại theo cho sở Sở Bộ Trường huyện Nguyễn Cần Thơ công ty cổ phần đồng chí ông bà chị khởi tố 12 2020 số'.split(
    ' ',
  ),
);
const sign = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '.',
  ' - ',
  '-',
  '/',
  ' (',
  ') ',
  ': ',
  '; ',
  '"',
  '&',
  '\t',
);
const code = fc.constantFrom(
  '61/2018/NĐ-CP',
  '06/QĐ-TTg',
  '51F-123.45',
  'QH14',
  'VN-Index',
  'N.T.L.',
  'XIII',
  'https://vd.vn/UBND',
);
const definition = entry.map(row => `${row.expansion} (${row.short})`);
const annotation = entry.map(row => `${row.short} (${row.expansion})`);
/** Short forms that are parts of longer ones, which go on over a space or a sign: PGS TS, KT - XH, TP. HCM. */
const parts = rows.filter(({ short }) =>
  'PGS TS GS BS ThS KT XH GD ĐT TP HCM LĐ VH'.split(' ').includes(short),
);
const part = fc
  .tuple(fc.constantFrom(...parts), fc.boolean())
  .map(([row, isAnnotated]) => (isAnnotated ? `${row.short} (${row.expansion})` : row.short));
const junk = fc.string({ unit: 'binary', maxLength: 6 });
const piece = fc.oneof(
  { weight: 6, arbitrary: short },
  { weight: 6, arbitrary: word },
  { weight: 8, arbitrary: sign },
  { weight: 2, arbitrary: definition },
  { weight: 2, arbitrary: annotation },
  { weight: 3, arbitrary: part },
  { weight: 2, arbitrary: entry.map(row => row.expansion) },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: junk },
  { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\nĐiều 5. ', '\nCăn cứ Luật ') },
);
const page = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));
const mode = fc.constantFrom<AbbreviationMode>('keep', 'expand', 'annotate');

/** Both what a stepper finds and what it changes, in whatever portions the lines are pushed. */
function runInPortions(
  portions: readonly string[],
  mode: AbbreviationMode,
): { edits: Edit[]; findings: AbbreviationFinding[] } {
  const stepper = createAbbreviations({ mode });
  const edits: Edit[] = [];
  const findings: AbbreviationFinding[] = [];
  let at = 0;
  for (const portion of portions) {
    const pass = stepper.push(portion);
    edits.push(...shiftEdits(pass.edits, at));
    for (const finding of pass.findings) findings.push(moveFinding(finding, shiftedBy(at)));
    at += portion.length;
  }
  return { edits, findings };
}

describe('the laws of abbreviations', () => {
  test.each(['expand', 'annotate'] as const)('%s: a second run changes nothing', mode => {
    fc.assert(
      fc.property(page, text => {
        const once = expandAbbreviations(text, { mode });
        expect(expandAbbreviations(once, { mode })).toBe(once);
      }),
      {
        numRuns: RUNS,
        examples: [
          ['TT (thông tư), TT'],
          ['Q. (quyền)Tp HCM'],
          ['GV (giảng viên) AHLLVT/GV'],
          ['giảng viên (GV) AHLLVT/GV'],
          ['AHLLVT-TP. HCM (Thành phố Hồ Chí Minh)và'],
          ['AHLLVT-AHLLVT.và'],
          [`TM. ${'HĐND, '.repeat(18)}HĐND`],
        ],
      },
    );
  });

  test('any string of code units is read, and edits are in order', () => {
    const any = fc
      .array(
        fc.oneof(
          piece,
          fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
        ),
      )
      .map(all => all.join(''));
    fc.assert(
      fc.property(any, mode, (text, mode) => {
        const { edits } = createAbbreviations({ mode }).push(text);
        applyEdits(text, edits);
        const silent = createAbbreviations({ mode, findings: false }).push(text);
        expect(silent).toEqual({ edits, findings: [] });
        if (mode === 'keep') expect(edits).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('any string is read where short forms look like any word, letters and digits of all scripts in it', () => {
    const odd = fc.constantFrom(
      '\u00b2',
      '\u00bd',
      '\u0663',
      '\u4e2d',
      '\uac00',
      '\u{1d400}',
      '\uff21',
      '\u2160',
      '\u0301',
      '-',
      '.',
      ' ',
      '\n',
    );
    const text = fc.array(fc.oneof(piece, odd)).map(all => all.join(''));
    const dictionary = [{ short: 'bn', expansion: 'bệnh nhân' }];
    fc.assert(
      fc.property(text, mode, (text, mode) => {
        for (const options of [{ chat: true }, { dictionary }]) {
          const { edits } = createAbbreviations({ ...options, mode }).push(text);
          applyEdits(text, edits);
        }
      }),
      {
        numRuns: RUNS,
        examples: [
          ['\u4e2d', 'expand'],
          ['5 m\u00b2', 'expand'],
          ['bn \u00bd', 'annotate'],
        ],
      },
    );
    expect(expandAbbreviations('5 m\u00b2, bn \u4e2d', { dictionary })).toBe('5 m\u00b2, bệnh nhân \u4e2d');
  });

  test('nothing depends on how lines are grouped', () => {
    fc.assert(
      fc.property(page, mode, (text, mode) => {
        const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        expect(runInPortions(lines, mode)).toEqual(runInPortions([text], mode));
      }),
      { numRuns: RUNS },
    );
  });

  test('a text is read alike in every form, and spans are those of the text as it came', () => {
    const forms = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(page, mode, forms, (written, mode, forms) => {
        const text = written.normalize('NFC');
        const mixed = [...text]
          .map((letter, i) => (forms[i % forms.length] ? letter.normalize('NFD') : letter))
          .join('');
        const lines = mixed.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        const composed = runInPortions([text], mode);
        const inText = ({ start, end }: Span): Span => ({
          start: mixed.slice(0, start).normalize('NFC').length,
          end: mixed.slice(0, end).normalize('NFC').length,
        });
        for (const portions of [[mixed], lines]) {
          const { edits, findings } = runInPortions(portions, mode);
          expect(edits.map(edit => ({ ...edit, ...inText(edit) }))).toEqual(composed.edits);
          expect(findings.map(found => moveFinding(found, inText))).toEqual(composed.findings);
        }
      }),
      {
        numRuns: RUNS,
        examples: [
          [
            'Tổ công tác quản lý rừng\nphòng hộ (QLRPH) báo cáo TƯ, Sở GD&ĐT. QLRPH',
            'annotate',
            [true, false],
          ],
        ],
      },
    );
  });

  test('spans name what they say', () => {
    fc.assert(
      fc.property(page, text => {
        for (const { start, end, short, chosen, senses } of findAbbreviations(text)) {
          expect(lettersOf(text.slice(start, end))).toBe(lettersOf(short));
          if (chosen) expect(senses).toContain(chosen);
        }
        for (const { short, long, form } of findDefinitions(text)) {
          expect(text.slice(short.start, short.end).startsWith(form.replace(/\.$/, ''))).toBe(true);
          expect(long.start).toBeGreaterThanOrEqual(0);
          expect(long.end).toBeGreaterThan(long.start);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('annotating only adds brackets', () => {
    fc.assert(
      fc.property(page, text => {
        const { edits } = createAbbreviations({ mode: 'annotate' }).push(text);
        for (const { start, end, text: put } of edits) {
          expect(end).toBe(start);
          expect(put).toMatch(/^ \([^()]+\) ?$/);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('a text without capitals is left as it is', () => {
    fc.assert(
      fc.property(page, text => {
        const small = text.toLowerCase().replaceAll('đ/c', '');
        expect(expandAbbreviations(small)).toBe(small);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the gate of abbreviations', () => {
  const gates = (['old', 'new', 'keep'] as const).map(createGate);
  const telling = fc.constantFrom(
    ...'ABCSTĐƯƠđptyhsa&.-/\u2010\u2011\u2013 \n\u0301\u1ec7',
    'Ths',
    'Cty',
    'đ/c',
  );
  const text = fc.array(fc.oneof(telling, word, sign), { maxLength: 8 }).map(parts => parts.join(''));

  test('is the scanner, joined with the gate of the repairs', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...gates), (lines, gate) => {
        const isClean = !isDirty(gate, lines, 0, lines.length);
        expect(isClear(gate, startAutomaton(), lines)).toBe(isClean && !createScanner().test(lines));
      }),
      { numRuns: RUNS },
    );
  });

  const toldOf = (chunks: readonly Chunk[]): unknown[] =>
    chunks.map(({ start, end, text, capitals, digits, joined, isNumbered, hash }) => [
      start,
      end,
      text,
      capitals,
      digits,
      joined,
      isNumbered,
      hash,
    ]);
  const search = { scanner: createScanner(), loose: false };

  test('finds in clean lines what the scanner finds, on the way', () => {
    const some = fc.array(fc.oneof(telling, piece), { maxLength: 12 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(some, page), fc.constantFrom(...gates), (lines, gate) => {
        const chunks: Chunk[] = [];
        const at = dirtyAtTelling(gate, startAutomaton(), lines, 0, collectChunks(lines, chunks));
        expect(at).toBe(dirtyAt(gate, lines, 0, lines.length));
        if (at < 0) expect(toldOf(chunks)).toEqual(toldOf(chunksOf(lines, search)));
      }),
      { numRuns: RUNS },
    );
  });

  test('are collected in what a repair makes of lines, while it reads them', () => {
    const wrong = fc.constantFrom(
      'tòan ',
      'ho\u0300a',
      '\u00D0oàn ',
      'UB\u200bND ',
      'khoá KT\n',
      'a\u0301\u0300 ',
    );
    const line = fc
      .array(fc.oneof(telling, piece, wrong), { maxLength: 8 })
      .map(parts => `${parts.join('')}\n`);
    const repair = lineRepair(choose({}), nativeCanonicalize);
    let mended = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), all => {
        const lines = all.join('');
        for (const sink of [new TextSink(lines), new EditSink()]) {
          const look = lookAt(lines, repair, startAutomaton());
          const collector = collectBeside(lines, repair, startAutomaton(), sink, look);
          repairLines(lines, NO_PAST, repair, collector, collector);
          const text = sink instanceof TextSink ? sink.finish() : applyEdits(lines, sink.edits);
          const facts = collector.facts(text);
          const looked = lookAt(text, repair, startAutomaton());
          expect(facts.isClean).toBe(looked.isClean);
          if (looked.isClean) expect(toldOf(facts.chunks ?? [])).toEqual(toldOf(looked.chunks ?? []));
          if (text !== lines && facts.chunks !== undefined) mended++;
        }
      }),
      { numRuns: RUNS },
    );
    expect(mended).toBeGreaterThan(0);
  });

  test('very many are looked for line by line', () => {
    const lines = 'AB '.repeat(5000);
    expect(dirtyAtTelling(gates[0], startAutomaton(), lines, 0, collectChunks(lines, []))).toBe(ENDED);
    const text = `${lines}\nUBND tỉnh\n${lines}\nUBND xã ở Việt Nam`;
    expect(expandAbbreviations(text)).toBe(text.replaceAll('UBND', 'Ủy ban nhân dân'));
  });

  test('knows what is left once short forms are written out', () => {
    let known = 0;
    fc.assert(
      fc.property(page, text => {
        for (const line of text.split(/[\r\n]+/)) {
          const { edits } = createAbbreviations({ findings: false }).push(line);
          if (edits.length === 0) continue;
          const longer = applyEdits(line, edits);
          const left = chunksLeft(line, chunksOf(line, search), edits);
          if (left === undefined) continue;
          moveChunks(left, edits, longer);
          known++;
          expect(toldOf(left)).toEqual(toldOf(chunksOf(longer, search)));
        }
      }),
      { numRuns: RUNS },
    );
    expect(known).toBeGreaterThan(0);
  });

  const found = (lines: string): [byAutomaton: boolean, byScanner: boolean] => {
    expect(isDirty(gates[0], lines, 0, lines.length)).toBe(false);
    return [!isClear(gates[0], startAutomaton(), lines), createScanner().test(lines)];
  };

  test.each(['hai mươi', 'Hà Nội', 'th. s', 'Ct y', 'T hs', 'A\nB', 'ĐÃ', 'T', 'ct y'])(
    '%j starts none',
    lines => expect(found(lines)).toEqual([false, false]),
  );

  test.each(['UB', 'xã ĐT', 'UƠ', 'H.', 'Q-', 'T/', 'A&', 'Tp', 'Ths', 'ThS', 'Th.S', 'Cty', 'đ/c', 'CCty'])(
    '%j starts one',
    lines => expect(found(lines)).toEqual([true, true]),
  );
});
