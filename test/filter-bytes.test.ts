/** Bytes in, bytes out: what the filter does is what `normalize` does, wherever the input is cut. */
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createByteGate } from '../src/cli/byte-gate.js';
import { createEngine } from '../src/cli/engine.js';
import { Output } from '../src/cli/output.js';
import { RecordReader } from '../src/cli/records.js';
import { changedLines } from '../src/cli/text.js';
import { countLines, decodeBefore, firstInvalid } from '../src/cli/utf8.js';
import { createGate, isDirty } from '../src/context/gate.js';
import { PAST_LENGTH } from '../src/context/past.js';
import { normalize } from '../src/index.js';
import { choose, type NormalizeOptions } from '../src/options.js';
import { createPipeline } from '../src/pipeline.js';
import { cutAt, run } from './cli/memory.js';
import { document, pageLine, utf16 } from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const numRuns = Math.ceil(RUNS / 4);
const wellFormed = (text: string): string => Buffer.from(text).toString();
const anyDocument = document.map(wellFormed);
const page = fc.array(pageLine, { maxLength: 8 }).map(rows => rows.join('\n'));
const cuts = fc.array(fc.nat(4000), { maxLength: 12 });
const within = (bytes: Uint8Array, places: readonly number[]): number[] =>
  places.map(place => place % (bytes.length + 1));

describe('any chunking gives the same bytes', () => {
  test('preset repair: what normalize gives', () =>
    fc.assert(
      fc.asyncProperty(anyDocument, cuts, async (text, places) => {
        const bytes = Buffer.from(text);
        const { code, text: output, errors } = await run([], cutAt(bytes, within(bytes, places)));
        expect([code, errors]).toEqual([0, '']);
        expect(output).toBe(normalize(text));
      }),
      { numRuns },
    ));

  test.each([
    ['--tone', 'new'],
    ['--tone', 'keep'],
    ['--form', 'NFD'],
    ['--no-homoglyphs'],
    ['--only', 'invisibles'],
  ])('options %s %s: what normalize gives', (...argv) =>
    fc.assert(
      fc.asyncProperty(anyDocument, cuts, async (text, places) => {
        const options = {
          '--tone': { tonePlacement: argv[1] as 'new' | 'keep' },
          '--form': { form: 'NFD' as const },
          '--no-homoglyphs': { homoglyphs: false },
          '--only': { diacritics: false, homoglyphs: false },
        }[argv[0]];
        const bytes = Buffer.from(text);
        const { text: output } = await run(argv, cutAt(bytes, within(bytes, places)));
        expect(output).toBe(normalize(text, options));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    ),
  );

  test('preset index: what normalize gives', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(page, anyDocument), cuts, async (text, places) => {
        const bytes = Buffer.from(text);
        const { text: output } = await run(['--preset', 'index'], cutAt(bytes, within(bytes, places)));
        expect(output).toBe(normalize(text, { preset: 'index' }));
      }),
      { numRuns },
    ));

  test.each(['--lines', '-0'])('%s: each record as if it stood alone', framing =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyDocument, page), { maxLength: 5 }),
        cuts,
        fc.constantFrom('repair', 'index'),
        async (documents, places, preset) => {
          const end = framing === '-0' ? '\0' : '\n';
          const records = documents.flatMap(text => text.split(end));
          const bytes = Buffer.from(records.map(record => record + end).join(''));
          const argv = [framing, '--preset', preset];
          const { text: output } = await run(argv, cutAt(bytes, within(bytes, places)));
          const expected = records.map(record => normalize(record, { preset: preset as 'repair' | 'index' }));
          expect(output.split(end).slice(0, -1)).toEqual(expected);
        },
      ),
      { numRuns: Math.ceil(numRuns / 2) },
    ),
  );

  test('cut at every single byte of text of one to four bytes a letter', async () => {
    const text = 'Tòan dân, ho\u0061\u0300 bình, \u00d0oàn 😀 中文 tòan\r\nqu\u00fd 𠮷 th\u00fay\n\ufeffcuối';
    const bytes = Buffer.from(text);
    const expected = normalize(text);
    for (let at = 0; at <= bytes.length; at++) {
      expect((await run([], cutAt(bytes, [at]))).text).toBe(expected);
    }
    const each = Array.from(bytes, byte => Uint8Array.of(byte));
    expect((await run([], each)).text).toBe(expected);
    expect((await run(['--preset', 'index'], each)).text).toBe(normalize(text, { preset: 'index' }));
  });
});

describe('bad UTF-8', () => {
  const badBytes = fc
    .array(
      fc.oneof(
        fc.uint8Array({ maxLength: 4 }).map(bytes => Buffer.from(bytes)),
        anyDocument.map(text => Buffer.from(text.slice(0, 30))),
        fc
          .constantFrom('\n', 'tòan ', '\xed\xa0\x80', '\xf4\x90\x80\x80', '\xc0\x80')
          .map(text => Buffer.from(text, 'latin1')),
      ),
      { maxLength: 12 },
    )
    .map(parts => Buffer.concat(parts));

  test('--invalid pass: bad lines leave as they came, good ones are repaired', () =>
    fc.assert(
      fc.asyncProperty(badBytes, cuts, async (bytes, places) => {
        const { code, bytes: output } = await run(
          ['--invalid', 'pass', '--lines'],
          cutAt(bytes, within(bytes, places)),
        );
        expect(code).toBe(0);
        const expected = linesOf(bytes).map(line =>
          isUtf8(line) ? Buffer.from(normalize(line.toString())) : line,
        );
        expect(output.equals(Buffer.concat(expected))).toBe(true);
      }),
      { numRuns },
    ));

  test('--invalid replace: as the decoder of the platform does it', () =>
    fc.assert(
      fc.asyncProperty(badBytes, cuts, async (bytes, places) => {
        const argv = ['--invalid', 'replace', '--lines'];
        const { text } = await run(argv, cutAt(bytes, within(bytes, places)));
        expect(text).toBe(
          linesOf(bytes)
            .map(line => normalize(line.toString()))
            .join(''),
        );
      }),
      { numRuns },
    ));

  test('--invalid error: all lines before it are written, and it is named', () =>
    fc.assert(
      fc.asyncProperty(badBytes, cuts, async (bytes, places) => {
        const { code, bytes: output, errors } = await run(['--lines'], cutAt(bytes, within(bytes, places)));
        const good: Buffer[] = [];
        for (const line of linesOf(bytes)) {
          if (!isUtf8(line)) break;
          good.push(line);
        }
        const before = Buffer.concat(good);
        expect(output.toString()).toBe(good.map(line => normalize(line.toString())).join(''));
        if (before.length === bytes.length) {
          expect([code, errors]).toEqual([0, '']);
          return;
        }
        expect(code).toBe(2);
        const offset = firstInvalid(bytes, 0, bytes.length);
        expect(errors).toContain(`stdin: line ${good.length + 1}, byte ${offset}: not UTF-8`);
      }),
      { numRuns },
    ));

  test('the first invalid byte is the one from which on no prefix is valid', () =>
    fc.assert(
      fc.property(badBytes, bytes => {
        const at = firstInvalid(bytes, 0, bytes.length);
        expect(at < 0).toBe(isUtf8(bytes));
        if (at < 0) return;
        expect(isUtf8(bytes.subarray(0, at))).toBe(true);
        const goesOn = [1, 2, 3, 4].some(n => at + n <= bytes.length && isUtf8(bytes.subarray(at, at + n)));
        expect(goesOn).toBe(false);
      }),
      { numRuns: RUNS },
    ));
});

function linesOf(bytes: Buffer): Buffer[] {
  return (bytes.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? []).map(line => Buffer.from(line, 'latin1'));
}

describe('the byte gate', () => {
  test.each(['old', 'new', 'keep'] as const)('agrees with the gate for strings (%s)', placement => {
    const gate = createGate(placement);
    const bytesGate = createByteGate(gate);
    fc.assert(
      fc.property(fc.oneof(anyDocument, utf16.map(wellFormed)), text => {
        const bytes = Buffer.from(text);
        const found = bytesGate.find(bytes, 0, bytes.length);
        const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        const dirty = lines.findIndex(line => isDirty(gate, line, 0, line.length));
        expect(found < 0 ? -1 : countLines(bytes, 0, found)).toBe(dirty);
      }),
      { numRuns: RUNS },
    );
  });

  test('agrees on every code point, and never misses beyond the first plane', () => {
    const gate = createGate('old');
    const bytesGate = createByteGate(gate);
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const text = `o${String.fromCodePoint(point)} `;
      const bytes = Buffer.from(text);
      const isFound = bytesGate.find(bytes, 0, bytes.length) >= 0;
      const isWanted = isDirty(gate, text, 0, text.length);
      if (point < 0x10000 ? isFound !== isWanted : isWanted && !isFound) {
        expect.fail(`U+${point.toString(16)}: ${isFound}, not ${isWanted}`);
      }
    }
  });

  test('is used where the pipeline remembers nothing, and only there', () => {
    const isUsed = (options: NormalizeOptions): boolean =>
      createEngine(choose(options), async () => createPipeline(options)).gate !== undefined;
    expect(isUsed({})).toBe(true);
    expect(isUsed({ tonePlacement: 'keep', homoglyphs: false })).toBe(true);
    for (const options of [
      { preset: 'index' },
      { runTogether: true },
      { injections: 'remove' },
      { abbreviations: 'expand' },
      { abbreviations: 'annotate' },
      { form: 'NFD' },
    ] as const) {
      expect(isUsed(options)).toBe(false);
    }
  });
});

describe('the parts', () => {
  test('countLines counts line feeds at any alignment', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(10), fc.nat(255)), { maxLength: 5000 }),
        fc.nat(7),
        fc.nat(9),
        (values, skip, cut) => {
          const bytes = Buffer.from(values);
          const end = Math.max(skip, bytes.length - cut);
          const expected = values.slice(skip, end).filter(value => value === 10).length;
          expect(countLines(bytes, Math.min(skip, bytes.length), Math.min(end, bytes.length))).toBe(expected);
        },
      ),
      { numRuns },
    ));

  test('decodeBefore gives the last code units and cuts no character', () =>
    fc.assert(
      fc.property(utf16.map(wellFormed), fc.integer({ min: 1, max: 20 }), (text, units) => {
        const bytes = Buffer.from(text);
        const got = decodeBefore(bytes, 0, bytes.length, units);
        expect(text.endsWith(got)).toBe(true);
        expect(got.length).toBeGreaterThanOrEqual(Math.min(text.length, units) - 1);
      }),
      { numRuns: RUNS },
    ));

  test('the past that is kept is what the repairs look at', async () => {
    const filler = 'x'.repeat(3 * PAST_LENGTH);
    for (const context of [
      'Hann talaði íslensku og það var gott að heyra. ',
      'Cuộc họp bắt đầu lúc chín giờ. ',
    ]) {
      for (const text of [`${context}\n\u00d0a\n`, `${context}\n${filler}\n\u00d0a\n`]) {
        expect((await run([], text)).text).toBe(normalize(text));
      }
    }
  });

  test('changedLines counts lines that differ', () => {
    expect(changedLines('a\nb\nc', 'a\nb\nc')).toBe(0);
    expect(changedLines('a\nb\nc', 'a\nx\nc')).toBe(1);
    expect(changedLines('a\nb', 'a\nb\n')).toBe(1);
    expect(changedLines('', 'x')).toBe(1);
  });

  test('a block is passed on without a copy, and pieces come out in order', () => {
    const input = Buffer.from('abcdef');
    const output = new Output();
    output.keep(input, 0, 2);
    output.keep(input, 2, 4);
    expect(output.view()).toEqual({ bytes: input, from: 0, to: 4 });
    expect(output.view().bytes).toBe(input);
    output.put('đ');
    output.keep(input, 4, 6);
    const { bytes, from, to } = output.view();
    expect(bytes.toString('utf8', from, to)).toBe('abcdđef');
  });

  test('the reader keeps 4096 bytes of the past and numbers lines and bytes', async () => {
    const line = `${'x'.repeat(99)}\n`;
    const chunks = Array.from({ length: 100 }, () => Buffer.from(line));
    let turn = 0;
    const source = {
      name: 'test',
      isTTY: async () => false,
      read: (into: Uint8Array, at: number) => {
        if (turn === chunks.length) return 0;
        into.set(chunks[turn++], at);
        return line.length;
      },
    };
    const reader = new RecordReader(source, 'line', { requested: false });
    for (let i = 0; await reader.next(); i++) {
      expect([reader.offset, reader.line]).toEqual([100 * i, i + 1]);
      expect(reader.bytes.toString('utf8', reader.start, reader.end)).toBe(line);
      expect(reader.start).toBe(Math.min(4096, 100 * i));
    }
  });

  test('a record that no string can hold is refused by name', async () => {
    const read = (into: Uint8Array, at: number, length: number): number => {
      into.fill(0x78, at, at + length);
      return length;
    };
    const source = { name: 'big', isTTY: async () => false, read };
    const longest = 3 * 1024 * 1024;
    const reader = new RecordReader(source, 'line', { requested: false }, longest);
    await expect(reader.next()).rejects.toThrow('big: line 1, byte 0: a record of more than 3 MiB');
  });
});
