/** The command line: options, what is written, exit codes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseArguments } from '../src/cli/arguments.js';
import { helpText, OPTIONS, STEPS } from '../src/cli/options.js';
import { Progress } from '../src/cli/progress.js';
import { FACTS_HASH } from '../src/generated/facts.js';
import { applyEdits, explain, normalize, OffsetMap } from '../src/index.js';
import { choose } from '../src/options.js';
import { run } from './cli/memory.js';
import { document } from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));

let folder = '';
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chuanhoa-options-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the options', () => {
  test('none: the preset repair', () => {
    const { dictionary, ...expected } = choose({});
    expect(parseArguments([]).choices).toEqual(expected);
    expect(dictionary).toEqual([]);
  });

  test('--preset index', () => {
    const { dictionary: _, ...expected } = choose({ preset: 'index' });
    expect(parseArguments(['--preset', 'index']).choices).toEqual(expected);
  });

  test('--form, --tone and the values of steps', () => {
    const argv = ['--form', 'nfd', '--tone=new', '--injections', 'remove', '--abbreviations', 'expand'];
    expect(parseArguments(argv).choices).toMatchObject({
      form: 'NFD',
      tonePlacement: 'new',
      injections: 'remove',
      abbreviations: 'expand',
      runTogether: false,
    });
  });

  test.each(STEPS)('--no-%s leaves that step out of the preset index', step => {
    const all = parseArguments(['--preset', 'index']).choices;
    const left = parseArguments(['--preset', 'index', `--no-${step}`]).choices;
    const changed = Object.entries(all).filter(([name, value]) => left[name as keyof typeof left] !== value);
    expect(changed.map(([name]) => name)).toEqual([step === 'run-together' ? 'runTogether' : step]);
    expect([false, 'keep']).toContain(left[changed[0][0] as keyof typeof left]);
  });

  test.each(STEPS)('--only %s takes that step alone', step => {
    const off = parseArguments(STEPS.map(name => `--no-${name}`)).choices;
    const only = parseArguments(['--only', step]).choices;
    const changed = Object.entries(off).filter(([name, value]) => only[name as keyof typeof only] !== value);
    expect(changed.map(([name]) => name)).toEqual([step === 'run-together' ? 'runTogether' : step]);
  });

  test('--only takes several', () => {
    const { invisibles, diacritics, homoglyphs } = parseArguments([
      '--only',
      'invisibles,homoglyphs',
    ]).choices;
    expect([invisibles, diacritics, homoglyphs]).toEqual([true, false, true]);
  });

  test('optional values: -i, -i.bak, --in-place=.bak, --ndjson, --ndjson=a,b', () => {
    expect(parseArguments(['-i', 'f']).target).toEqual({ kind: 'in-place', suffix: '' });
    expect(parseArguments(['-i.bak', 'f']).target).toEqual({ kind: 'in-place', suffix: '.bak' });
    expect(parseArguments(['--in-place', 'f']).target).toEqual({ kind: 'in-place', suffix: '' });
    expect(parseArguments(['--in-place=.bak', 'f']).target).toEqual({ kind: 'in-place', suffix: '.bak' });
    expect(parseArguments(['--ndjson', 'f'])).toMatchObject({ framing: { fields: undefined }, files: ['f'] });
    expect(parseArguments(['--ndjson=a,b.c']).framing).toEqual({
      kind: 'ndjson',
      fields: ['a', 'b.c'],
      isBulk: false,
    });
  });

  test('-- ends the options', () => {
    expect(parseArguments(['--', '-i', '--help'])).toMatchObject({ files: ['-i', '--help'], task: 'filter' });
  });

  test.each([
    [['--foo'], "unknown option '--foo'"],
    [['--tone', 'middle'], "--tone is one of old, new, keep, not 'middle'"],
    [['--tone'], "option '--tone <value>' argument missing"],
    [['--only', 'tones'], "'tones' is no step"],
    [['--only', ','], '--only needs steps'],
    [['--only', 'diacritics', '--no-diacritics'], '--only diacritics and --no-diacritics exclude each other'],
    [['--injections', 'remove', '--no-injections'], 'exclude each other'],
    [['--only', 'diacritics', '--abbreviations', 'expand'], '--only leaves out abbreviations'],
    [['--lines', '-0'], '--lines and --null exclude each other'],
    [['--json', '--diff'], '--json and --diff exclude each other'],
    [['-i', '-o', 'x', 'f'], '--in-place and --output exclude each other'],
    [['--dictionary', 'd.tsv'], '--dictionary needs --abbreviations=annotate'],
    [['--dictionary', 'd.tsv', '--no-abbreviations', '--preset', 'index'], '--dictionary needs'],
    [['-i'], '--in-place needs files'],
    [['-i', '-'], '--in-place needs files'],
    [['-i', '--check', 'f'], '--in-place does not go with --check'],
    [['-i', '--json', 'f'], '--in-place does not go with --json'],
    [['--check', '-o', 'x'], '--check writes no text to a file'],
    [['-i/tmp', 'f'], 'a suffix has no slash'],
    [['--explain', '--ndjson'], '--explain is for text'],
    [['--ndjson='], /^chuanhoa: --ndjson= lacks its value; see chuanhoa --help\n$/],
    [[''], 'the name of a file is empty'],
    [['-i', ''], 'the name of a file is empty'],
    [['-o', ''], '--output needs the name of a file'],
    [['--abbreviations', 'expand', '--dictionary', ''], '--dictionary needs the name of a file'],
    [['--ndjson=a', '--keys='], '--keys= lacks its value'],
    [['--lines=yes'], "option '--lines' does not take an argument"],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, text, errors } = await run(argv, 'tòan');
    expect([code, text]).toEqual([2, '']);
    expect(errors).toMatch(/^chuanhoa: [^\n]*; see chuanhoa --help\n$/);
    if (typeof message === 'string') expect(errors).toContain(message);
    else expect(errors).toMatch(message);
  });

  test('--help tells each option, in lines for a narrow terminal', async () => {
    const { code, text, errors } = await run(['--help']);
    expect([code, text, errors]).toEqual([0, helpText(), '']);
    for (const { name, short, choices } of OPTIONS) {
      expect(text).toContain(name.startsWith('no-') ? '--no-STEP' : `--${name}`);
      if (short) expect(text).toContain(`-${short}, --${name}`);
      for (const value of choices ?? []) expect(text).toContain(value);
    }
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThan(80);
    expect((await run(['-h', '--nothing-else'])).code).toBe(2);
  });

  test('the table has each name and letter once', () => {
    const names = OPTIONS.flatMap(({ name, short }) => (short ? [name, short] : [name]));
    expect(new Set(names).size).toBe(names.length);
  });

  test('a terminal as stdin without a file: help on stderr, exit code 2', async () => {
    const { code, text, errors } = await run([], '', { terminals: { stdin: true } });
    expect([code, text, errors]).toEqual([2, '', helpText()]);
  });
});

describe('C14: the hash of all that decides the output', () => {
  const hashOf = async (...argv: string[]): Promise<string> => {
    const { code, text } = await run(['--version', '--json', ...argv]);
    expect(code).toBe(0);
    const told = JSON.parse(text);
    expect(told.version).toBe(version);
    expect(told.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    return told.fingerprint;
  };

  test('is the same for the same choices, and another for others', async () => {
    const dictionary = file('terms.tsv', 'QLCL\tquản lý chất lượng\n');
    const other = file('other.tsv', 'QLCL\tquỹ lương cuối lứa\n');
    const hashes = await Promise.all([
      hashOf(),
      hashOf('--preset', 'index'),
      hashOf('--tone', 'new'),
      hashOf('--preset', 'index', '--dictionary', dictionary),
      hashOf('--preset', 'index', '--dictionary', other),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(await hashOf('--preset', 'repair')).toBe(hashes[0]);
  });

  test('takes in all facts that are generated', () => {
    const folder = join(import.meta.dirname, '../src/generated');
    const hash = createHash('sha256');
    for (const name of readdirSync(folder).sort()) {
      if (name !== 'facts.ts') hash.update(`${name}\n${readFileSync(join(folder, name), 'utf8')}`);
    }
    expect(FACTS_HASH).toBe(hash.digest('hex'));
  });

  test('stands in -V, and in each line of --json', async () => {
    const hash = await hashOf();
    expect((await run(['-V'])).text).toBe(`chuanhoa ${version} (fingerprint ${hash})\n`);
    expect(JSON.parse((await run(['--json'], 'tòan')).text).fingerprint).toBe(hash);
  });
});

describe('--check', () => {
  test('exit code 1 if there is something to change, and no text', async () => {
    expect(await run(['--check'], 'Tòan dân\n')).toMatchObject({ code: 1, text: '', errors: '' });
    expect(await run(['--check'], 'Toàn dân')).toMatchObject({ code: 0, text: '', errors: '' });
    expect(await run(['--check', '--preset', 'index'], 'Toàn dân')).toMatchObject({ code: 0, text: '' });
    expect(await run(['--check', '--ndjson'], '{"a":"tòan"}')).toMatchObject({ code: 1, text: '' });
    expect(await run(['--check', '--json'], 'tòan')).toMatchObject({ code: 1 });
    expect(await run(['--check', '--diff'], 'tòan')).toMatchObject({ code: 1 });
    const replace = ['--check', '--invalid', 'replace'];
    for (const mode of [[], ['--diff'], ['--json']]) {
      expect(await run([...replace, ...mode], Buffer.from([0xff, 0x0a]))).toMatchObject({ code: 1 });
    }
  });

  test('says what normalize says', () =>
    fc.assert(
      fc.asyncProperty(
        document,
        fc.constantFrom('repair' as const, 'index' as const),
        async (text, preset) => {
          const whole = Buffer.from(text).toString();
          const { code } = await run(['--check', '--preset', preset], whole);
          expect(code).toBe(normalize(whole, { preset }) === whole ? 0 : 1);
        },
      ),
      { numRuns: Math.ceil(RUNS / 5) },
    ));

  test('an error outweighs a finding', async () => {
    const { code } = await run(['--check'], Buffer.from('t\xc3\xb2an\n\xff\n', 'latin1'));
    expect(code).toBe(2);
  });
});

describe('--json', () => {
  test('one explanation a document, on one line', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 4 }),
        fc.constantFrom('repair' as const, 'index' as const),
        async (documents, preset) => {
          const texts = documents.map(text => Buffer.from(text.replaceAll('\0', '')).toString());
          const { code, text } = await run(
            ['--json', '-0', '--preset', preset],
            texts.map(one => `${one}\0`).join(''),
          );
          expect(code).toBe(0);
          const told = text
            .split('\n')
            .slice(0, -1)
            .map(line => JSON.parse(line));
          expect(told.map(one => one.document)).toEqual(texts.map((_, i) => i + 1));
          texts.forEach((input, i) => {
            const { output, edits, reports, map } = explain(input, { preset });
            expect(told[i]).toMatchObject({ output, reports: [...reports], changed: output !== input });
            expect(applyEdits(input, told[i].edits)).toBe(output);
            for (const edit of told[i].edits) expect(input.slice(edit.start, edit.end)).toBe(edit.before);
            expect(told[i].edits).toHaveLength(edits.length);
            expect(OffsetMap.fromJSON(told[i].map).toJSON()).toEqual(map.toJSON());
          });
        },
      ),
      { numRuns: Math.ceil(RUNS / 10) },
    ));

  test('names file, document and line', async () => {
    const path = file('three.txt', 'một\ntòan\nba');
    const { text } = await run(['--json', '--lines', path]);
    const told = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(told.map(({ file, document, line }) => [file, document, line])).toEqual([
      [path, 1, 1],
      [path, 2, 2],
      [path, 3, 3],
    ]);
    expect(told[1].edits[0]).toMatchObject({ before: 'òa', text: 'oà', rules: ['tone-position'] });
  });

  test('an empty stream is a document; a document that cannot be read is told in its place', async () => {
    expect(JSON.parse((await run(['--json'], '')).text)).toMatchObject({ document: 1, output: '' });
    const bytes = Buffer.from('a\n\xff\nb\n', 'latin1');
    const { code, text } = await run(['--json', '--lines', '--invalid', 'pass'], bytes);
    expect(code).toBe(0);
    const told = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(told.map(one => one.output ?? one.error)).toEqual([
      'a',
      'cannot be read: not UTF-8, or no JSON object',
      'b',
    ]);
    expect((await run(['--json', '--lines'], bytes)).code).toBe(2);
  });
});

describe('--diff', () => {
  test('patch makes of the old text the new one, byte for byte', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `dòng ${i}`);
    for (const changed of [[0], [59], [3, 4, 5], [10, 16], [10, 17], [10, 18], [0, 7, 14, 21, 59]]) {
      for (const end of ['\n', '\r\n']) {
        for (const last of ['', end]) {
          const text = lines.map((line, i) => (changed.includes(i) ? `${line} tòan` : line)).join(end) + last;
          const old = file('old.txt', text);
          const { code, bytes } = await run(['--diff', old]);
          expect(code).toBe(0);
          const patched = join(folder, 'patched.txt');
          const patch = ['--binary', '--silent', '--output', patched, old];
          execFileSync('patch', patch, { input: bytes });
          expect(readFileSync(patched, 'utf8')).toBe(text.replaceAll('tòan', 'toàn'));
        }
      }
    }
  });

  test('is empty where nothing changes, and names files otherwise', async () => {
    expect((await run(['--diff'], 'toàn\n')).text).toBe('');
    expect((await run(['--diff'], 'một\ntòan\n')).text).toBe(
      '--- stdin\n+++ stdin\n@@ -1,2 +1,2 @@\n một\n-tòan\n+toàn\n',
    );
  });

  test('bytes that are not UTF-8 come out as they are', async () => {
    const bytes = Buffer.from('\xff\nt\xc3\xb2an\n', 'latin1');
    const { bytes: diff } = await run(['--diff', '--invalid', 'pass'], bytes);
    expect(diff.toString('latin1')).toContain('\n \xff\n-t\xc3\xb2an\n+to\xc3\xa0n\n');
  });
});

describe('--color', () => {
  const ESCAPE = '\u001b[';
  const colored = async (argv: string[], env: Record<string, string>, stdout: boolean): Promise<boolean> =>
    (await run(['--diff', ...argv], 'tòan\n', { env, terminals: { stdout } })).text.includes(ESCAPE);

  test('auto: on a terminal, unless NO_COLOR or a dumb terminal', async () => {
    expect(await colored([], {}, true)).toBe(true);
    expect(await colored([], {}, false)).toBe(false);
    expect(await colored([], { NO_COLOR: '1' }, true)).toBe(false);
    expect(await colored([], { NO_COLOR: '' }, true)).toBe(true);
    expect(await colored([], { TERM: 'dumb' }, true)).toBe(false);
  });

  test('always and never', async () => {
    expect(await colored(['--color', 'always'], { NO_COLOR: '1' }, false)).toBe(true);
    expect(await colored(['--color', 'never'], {}, true)).toBe(false);
  });

  test('plain output has none', async () => {
    const { text } = await run(['--color', 'always'], 'tòan\n');
    expect(text).toBe('toàn\n');
  });
});

describe('--explain', () => {
  const page =
    'Tòan dân ho\u00e0 bình, th\u1ee7y \u00ad tri\u1ec1u\nNghị định 61/2018/N\u00d0-CP\nTo\u0301m lại, tòan quốc\n';

  test('the clean text first, then what changed, by step and rule', async () => {
    const { code, text } = await run(['--explain'], page);
    expect(code).toBe(0);
    const clean = normalize(page);
    expect(text.startsWith(clean)).toBe(true);
    const list = text.slice(clean.length);
    expect(list).toContain('stdin');
    expect(list).toMatch(/Diacritics \(\d+\)/);
    expect(list).toMatch(/tone-position ×3/);
    expect(list).toMatch(/line {3}1 {2}Tòan → Toàn/);
    expect(list).toMatch(/line {3}3 {2}tòan → toàn/);
    expect(list).toContain('NÐ → NĐ');
    expect(list).toMatch(/compose.*\n.*To\u0301m → Tóm {2}\(U\+0301 → U\+00F3\)/);
  });

  test('says so if there is nothing to tell, also where the text has no last line feed', async () => {
    const { text } = await run(['--explain'], 'Sáng nay trời quang');
    expect(text).toMatch(/^Sáng nay trời quang\n\n── stdin ─+\n\nNothing to change, nothing found\.\n$/);
  });

  test('tells findings of the preset index: what was cut, what was expanded and why', async () => {
    const text = 'Sở tăng cường cải cách hành chính (CCHC).\nCông tác CCHC tốt. CCHC là việc lâu dài.\n';
    const { text: told } = await run(['--explain', '--preset', 'index'], text);
    expect(told).toMatch(/Abbreviations \(2\)/);
    expect(told).toMatch(/line {3}2 {2}CCHC {2}cải cách hành chính .*×2/);
  });

  test('tells the long form that was written, not the one of the dictionary', async () => {
    for (const form of ['NFC', 'NFD']) {
      for (const mode of ['annotate', 'expand']) {
        const argv = ['--explain', '--abbreviations', mode, '--form', form];
        const { text: told } = await run(argv, 'Công tác thông tin: Sở TT&TT họp.\nSở TT&TT họp.\n');
        expect(told).toMatch(/TT&TT {2}Thông tin và Truyền thông {2}.*×2\n$/);
      }
    }
    const { text: left } = await run(['--explain'], 'Sở TT&TT họp.\n');
    expect(left).toMatch(/TT&TT {2}thông tin và truyền thông {2}/);
  });

  test('a long form that is written in two ways is told twice', async () => {
    const text = 'Công tác CCHC tốt. CCHC là việc lâu dài.\n';
    const { text: told } = await run(['--explain', '--abbreviations', 'expand'], text);
    expect(told).toMatch(/CCHC {2}cải cách hành chính .*\n.*CCHC {2}Cải cách hành chính /);
  });

  test('counts places that it does not list, as its headings do', async () => {
    const short = ['UBND', 'HĐND', 'CCHC', 'TTHC', 'BHXH', 'BHYT', 'THCS', 'THPT'];
    const text = short.map(one => `Về ${one} năm nay. Về ${one} năm sau.\n`).join('');
    const { text: told } = await run(['--explain', '--preset', 'index'], text);
    expect(told).toMatch(/Abbreviations \(16\)\n(?:.*×2\n){6} {4}and 4 more\n$/);
  });

  test('is coloured on request, and the text is not', async () => {
    const { text } = await run(['--explain', '--color', 'always'], 'tòan\n');
    expect(text.startsWith('toàn\n')).toBe(true);
    expect(text).toContain('\u001b[');
  });

  test('any text is told', () =>
    fc.assert(
      fc.asyncProperty(document, async text => {
        const whole = Buffer.from(text).toString();
        const { code, text: told } = await run(['--explain', '--preset', 'index'], whole);
        expect(code).toBe(0);
        expect(told.startsWith(normalize(whole, { preset: 'index' }))).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    ));
});

describe('--stats', () => {
  test('figures on stderr, and only there', async () => {
    const { code, text, errors } = await run(['--stats'], 'tòan\nhai\nhoà\n');
    expect([code, text]).toEqual([0, 'toàn\nhai\nhòa\n']);
    expect(errors).toMatch(
      /^chuanhoa: 1 document, 2 lines changed, 15 bytes in, 15 bytes out, [\d.]+ s, [\d.-]+ MB\/s\n$/,
    );
    expect((await run(['--stats', '--lines'], 'hoà\nhai')).errors).toMatch(
      /^chuanhoa: 2 documents, 1 line changed, 8 bytes in, /,
    );
    expect((await run(['--stats'], 'a')).errors).toMatch(/, 0 lines changed, 1 byte in, 1 byte out, /);
  });
});

describe('progress', () => {
  test('is told on a terminal if work is long and the output goes elsewhere, and is wiped', async () => {
    const tell = async (stderr: boolean, stdout: boolean): Promise<string> => {
      let now = 0;
      let told = '';
      const sink = (isTTY: boolean) => ({
        name: 'sink',
        isTTY: async () => isTTY,
        write: async (bytes: Uint8Array) => {
          told += Buffer.from(bytes).toString();
        },
      });
      const progress = new Progress({ stderr: sink(stderr), stdout: sink(stdout) }, () => now);
      for (let megabytes = 0; megabytes <= 50; megabytes++) {
        await progress.tell(megabytes * 1e6);
        now += 100;
      }
      await progress.end();
      return told;
    };
    expect(await tell(true, false)).toMatch(/^(\r\d+ MB ){2,15}\r\u001b\[K$/);
    expect(await tell(true, true)).toBe('');
    expect(await tell(false, false)).toBe('');
  });
});

describe('an error of our own', () => {
  test('is exit code 2, and never taken for a finding', async () => {
    const load = async () => ({
      createPipeline: (): never => {
        throw new RangeError('beyond all bounds');
      },
    });
    const { code, errors } = await run(['--check'], 'tòan', { load });
    expect(code).toBe(2);
    expect(errors).toMatch(/^chuanhoa: internal error, please report it\nRangeError: beyond all bounds\n/);
  });
});

describe('--dictionary', () => {
  test('its entries are used', async () => {
    const path = file('own.tsv', 'XYQZ\tquỹ xây dựng yên bình\n');
    const argv = ['--abbreviations', 'expand', '--dictionary', path];
    const { code, text } = await run(argv, 'Theo quy định của XYQZ năm nay.\n');
    expect([code, text]).toEqual([0, 'Theo quy định của quỹ xây dựng yên bình năm nay.\n']);
  });

  test('a wrong row, or no such file, is an error that names it', async () => {
    const path = file('wrong.tsv', 'AB\tấn bản\nCDE\n');
    const wrong = await run(['--preset', 'index', '--dictionary', path], 'x');
    expect([wrong.code, wrong.text]).toEqual([2, '']);
    expect(wrong.errors).toContain(`chuanhoa: ${path}:2: `);
    const missing = await run(['--preset', 'index', '--dictionary', join(folder, 'none.tsv')], 'x');
    expect(missing.code).toBe(2);
    expect(missing.errors).toBe(`chuanhoa: ${join(folder, 'none.tsv')}: no such file or folder\n`);
  });
});
