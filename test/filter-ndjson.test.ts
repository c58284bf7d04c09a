/** NDJSON: the strings that are named are rewritten, and not one other byte. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf, findStrings, textOf } from '../src/cli/json-bytes.js';
import { rewriteLiteral } from '../src/cli/json-string.js';
import { normalize } from '../src/index.js';
import { cutAt, run } from './cli/memory.js';
import { anyWord, document, utf16 } from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const numRuns = Math.ceil(RUNS / 4);

async function ndjson(input: string | Uint8Array, ...options: string[]): Promise<string> {
  const { code, text, errors } = await run(['--ndjson', ...options], input);
  expect([code, errors]).toEqual([0, '']);
  return text;
}

const named = async (fields: string, input: string): Promise<string> =>
  (await run([`--ndjson=${fields}`], input)).text;

describe('which strings are rewritten', () => {
  test('without names: all strings at the top level, and no others', async () => {
    const record = '{"a":"tòan","b":{"c":"tòan"},"d":["tòan"],"tòan":"hoà","n":1}\n';
    expect(await ndjson(record)).toBe('{"a":"toàn","b":{"c":"tòan"},"d":["tòan"],"tòan":"hòa","n":1}\n');
  });

  test('named ones, nested ones by a dotted path; arrays are looked through', async () => {
    const record = '{"a":"tòan","b":{"c":"tòan","d":[{"e":"tòan"},"tòan"]},"b.c":"tòan","c":"tòan"}\n';
    expect(await named('b.c', record)).toBe(
      '{"a":"tòan","b":{"c":"toàn","d":[{"e":"tòan"},"tòan"]},"b.c":"toàn","c":"tòan"}\n',
    );
    expect(await named('b.d.e,a', record)).toBe(
      '{"a":"toàn","b":{"c":"tòan","d":[{"e":"toàn"},"tòan"]},"b.c":"tòan","c":"tòan"}\n',
    );
    expect(await named('b.d', record)).toBe(
      '{"a":"tòan","b":{"c":"tòan","d":[{"e":"tòan"},"toàn"]},"b.c":"tòan","c":"tòan"}\n',
    );
  });

  test('a key is what its escapes mean', async () => {
    expect(await named('tên', '{"t\\u00ean":"tòan"}\n')).toBe('{"t\\u00ean":"toàn"}\n');
  });

  test('a key that comes twice is rewritten twice', async () => {
    expect(await named('a', '{"a":"tòan","a":"hoà"}\n')).toBe('{"a":"toàn","a":"hòa"}\n');
  });

  test('blank lines, empty objects and action lines of bulk requests pass', async () => {
    const input = '\n  \n{"index":{"_id":"tòan"}}\n{}\n \r\n';
    expect(await ndjson(input)).toBe(input);
  });
});

describe('what stays', () => {
  test.each([
    ['big and odd numbers', '{"n":12345678901234567890,"m":-1.50e+400,"z":-0.0,"a":"tòan"}'],
    ['order of keys that look like numbers', '{"10":"tòan","9":1,"a":2}'],
    ['spacing', ' { "a" :\t"tòan" , "b" : [ ] }  '],
    ['CRLF', '{"a":"tòan"}\r'],
    ['line separators in strings', '{"a":"x\u2028\u2029 tòan"}'],
    ['escapes of signs', '{"a":"\\/ \\" \\\\ \\b\\f\\n\\r\\t tòan \\u0041"}'],
    ['escapes of separators', '{"a":"\\u2028 tòan"}'],
    ['escapes of HTML signs', '{"a":"\\u003cb\\u003e tòan \\u0026 \\u0027"}'],
    ['lone surrogates', '{"a":"\\ud800 tòan \\uDC00"}'],
    ['an escaped pair', '{"a":"\\ud83d\\ude00 tòan 😀"}'],
  ])('%s', async (_, record) => {
    expect(await ndjson(`${record}\n`)).toBe(`${record.replace('tòan', 'toàn')}\n`);
  });

  test('a byte order mark, and a missing last line feed', async () => {
    expect(await ndjson('\ufeff{"a":"tòan"}\n{"a":"hoà"}')).toBe('\ufeff{"a":"toàn"}\n{"a":"hòa"}');
  });

  test('letters that come as escapes leave as escapes, in the case of their digits', async () => {
    expect(await ndjson('{"a":"t\\u00f2an"}\n')).toBe('{"a":"to\\u00e0n"}\n');
    expect(await ndjson('{"a":"t\\u00F2an"}\n')).toBe('{"a":"to\\u00E0n"}\n');
    expect(await ndjson('{"a":"\\u00d0o\\u00e0n ki\\u1ec3m tra"}\n')).toBe(
      '{"a":"\\u0110o\\u00e0n ki\\u1ec3m tra"}\n',
    );
    expect(await ndjson('{"a":"t\\u00f2an quốc"}\n')).toBe('{"a":"toàn quốc"}\n');
  });

  test('a string in which nothing changes keeps its bytes, whatever they are', async () => {
    const record = '{"a":"\\u0074o\\u00e0n d\\u00e2n","b":"to\\u00e0n d\u00e2n"}\n';
    expect(await ndjson(record)).toBe(record);
  });

  const NESTED = '{"title":"tòan"}';
  const spacing = fc.constantFrom('', ' ', '\t', '  ');
  const key = fc.constantFrom('title', 'body', 'tags', 'id', 'ghi chú', '9', 'title');
  const styles = [
    (text: string): string => JSON.stringify(text),
    (text: string): string => asciiOnly(JSON.stringify(text)),
    (text: string): string => JSON.stringify(text).replaceAll('/', '\\/'),
  ];
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.oneof(document, utf16), fc.constantFrom(...styles)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('12345678901234567890', '1e400', 'null', 'true', '[]', NESTED, '-0'),
    },
  );
  const record = fc.tuple(fc.array(fc.tuple(key, value), { maxLength: 6 }), spacing);

  test('every byte outside of the named strings stays, and those mean what they should', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 4 }),
        fc.array(fc.nat(3000), { maxLength: 6 }),
        async (records, cuts) => {
          const frame = (
            change: (key: string, text: string, write: (text: string) => string) => string,
          ): string =>
            records
              .map(([fields, space]) => {
                const pairs = fields.map(([key, value]) => {
                  const written = typeof value === 'string' ? value : change(key, value[0], value[1]);
                  return `${JSON.stringify(key)}${space}:${space}${written}`;
                });
                return `{${space}${pairs.join(`,${space}`)}}\n`;
              })
              .join('');
          const isNamed = (key: string): boolean => key === 'title' || key === 'body';
          const input = frame((_, text, write) => write(text));
          const bytes = Buffer.from(input);
          const places = cuts.map(cut => cut % (bytes.length + 1));
          const { code, text } = await run(['--ndjson=title,body'], cutAt(bytes, places));
          expect(code).toBe(0);
          const hide = (all: string): string => all.replace(/"(?:[^"\\]|\\.)*"/g, '""');
          expect(hide(text)).toBe(hide(input));
          const before = linesOf(input);
          linesOf(text).forEach((line, i) => {
            const old = pairsOf(before[i]);
            pairsOf(line).forEach(([key, literal], k) => {
              if (!isNamed(key)) expect(literal).toBe(old[k][1]);
              else if (literal !== old[k][1]) expect(JSON.parse(literal)).not.toBe(JSON.parse(old[k][1]));
            });
            // The strings of a record are the lines of one document; the one in an object is none of them.
            const documentOf = (record: string): string =>
              pairsOf(record.replaceAll(NESTED, 'null'))
                .map(([key, literal]) => (isNamed(key) ? `${JSON.parse(literal)}\n` : ''))
                .join('');
            expect(documentOf(line)).toBe(normalize(documentOf(before[i])));
          });
        },
      ),
      { numRuns },
    ));

  test('a record of one field means what normalize gives', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(document, utf16),
        fc.constantFrom(...styles),
        fc.constantFrom('repair' as const, 'index' as const),
        async (text, write, preset) => {
          const { text: output } = await run(['--ndjson', '--preset', preset], `{"a":${write(text)}}\n`);
          expect(JSON.parse(output)).toEqual({ a: normalize(text, { preset }) });
        },
      ),
      { numRuns },
    ));
});

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

/** The keys of an object and the literals of its strings, in order. */
function pairsOf(line: string): [key: string, literal: string][] {
  const found = line.matchAll(/("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*")/g);
  return [...found].map(([, key, literal]) => [JSON.parse(key), literal]);
}

const asciiOnly = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('the literal of a changed string', () => {
  test('means the changed string, whatever the manner', () =>
    fc.assert(
      fc.property(utf16, utf16, fc.boolean(), (before, after, isAscii) => {
        const written = JSON.stringify(before);
        const literal = (isAscii ? asciiOnly(written) : written).slice(1, -1);
        const changed = rewriteLiteral(literal, before, after);
        expect(JSON.parse(`"${changed}"`)).toBe(after);
        expect(JSON.parse(Buffer.from(`"${changed}"`).toString())).toBe(after);
        expect(rewriteLiteral(literal, before, before)).toBe(literal);
      }),
      { numRuns: RUNS },
    ));

  test('differs between the ends that stay only', () =>
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 5 }), fc.array(anyWord, { maxLength: 5 }), (left, right) => {
        const frame = (word: string): string => [...left, word, ...right].join(' ');
        const literal = frame('\\u0061').replaceAll('"', '\\"');
        const changed = rewriteLiteral(literal, frame('a'), frame('b'));
        expect(changed).toBe(frame('b'));
      }),
      { numRuns },
    ));
});

describe('a record that cannot be read', () => {
  const BROKEN = [
    '{"a":"tòan"',
    '{"a" "tòan"}',
    '{"a":tòan}',
    '{"a":"x" "b":1}',
    '{"a":"x",}',
    '{a:1}',
    '[1 2]',
    '{"a":"x"} {"a":"y"}',
    '{"a":"tab\there"}',
    '{"a":"\\x"}',
    '{"a":"\\u12"}',
    '{"a":"open',
    '}',
    'nul',
    '{"a":}',
    '[}',
  ];

  test.each(BROKEN)('%j is an error that names line and byte', async broken => {
    const good = '{"a":"tòan"}\n';
    const { code, text, errors } = await run(['--ndjson'], `${good}${broken}\n${good}`);
    expect(code).toBe(2);
    expect(text).toBe('{"a":"toàn"}\n');
    expect(errors).toMatch(/^chuanhoa: stdin: line 2, byte \d+: record is not JSON: [^\n]+\n$/);
    expect(() => JSON.parse(broken)).toThrow();
  });

  test.each(BROKEN)('%j passes as it is with --invalid pass', async broken => {
    const { code, text } = await run(
      ['--ndjson', '--invalid', 'pass'],
      `{"a":"tòan"}\n${broken}\n{"a":"hoà"}\n`,
    );
    expect([code, text]).toEqual([0, `{"a":"toàn"}\n${broken}\n{"a":"hòa"}\n`]);
  });

  describe.each([
    ['["tòan"]', 'an array'],
    [' [{"a":"tòan"}]', 'an array'],
    ['[]', 'an array'],
    ['"tòan"', 'a string'],
    ['-12', 'a number'],
    ['null', 'null'],
    ['true', 'true'],
  ])('JSON that is no object: %j', (record, kind) => {
    const input = `{"a":"tòan"}\n${record}\n{"a":"hoà"}\n`;

    test.each([[['--ndjson']], [['--ndjson=a']], [['--ndjson=a', '--keys']], [['--ndjson', '--check']]])(
      'is an error with %j',
      async argv => {
        const { code, text, errors } = await run(argv, input);
        expect([code, linesOf(text)]).toEqual([2, linesOf((await run(argv, '{"a":"tòan"}\n')).text)]);
        const byte = 14 + record.length - record.trimStart().length;
        const told = `chuanhoa: stdin: line 2, byte ${byte}: record is no JSON object but ${kind}; `;
        expect(errors.startsWith(told)).toBe(true);
        if (kind === 'an array') expect(errors).toContain("jq -c '.[]' makes lines of an array");
      },
    );

    test('passes as it is with --invalid pass, and with --json is told in its place', async () => {
      const { code, text } = await run(['--ndjson', '--invalid', 'pass'], input);
      expect([code, text]).toEqual([0, `{"a":"toàn"}\n${record}\n{"a":"hòa"}\n`]);
      const told = linesOf((await run(['--ndjson', '--invalid', 'pass', '--json'], input)).text);
      expect(told.map(line => JSON.parse(line).error)).toEqual([
        undefined,
        'cannot be read: not UTF-8, or no JSON object',
        undefined,
      ]);
    });
  });

  test('bad UTF-8 follows the policy', async () => {
    const bytes = Buffer.from(
      '{"a":"tòan \xff","b":1}\n{"a":"t\xc3\xb2an"}\n'.replace('ò', '\xc3\xb2'),
      'latin1',
    );
    const stopped = await run(['--ndjson'], bytes);
    expect([stopped.code, stopped.text]).toEqual([2, '']);
    expect(stopped.errors).toContain('stdin: line 1, byte 12: not UTF-8');
    const passed = await run(['--ndjson', '--invalid', 'pass'], bytes);
    expect(passed.bytes.toString('latin1')).toBe('{"a":"t\xc3\xb2an \xff","b":1}\n{"a":"to\xc3\xa0n"}\n');
    const replaced = await run(['--ndjson', '--invalid', 'replace'], bytes);
    expect(replaced.text).toBe('{"a":"toàn \ufffd","b":1}\n{"a":"toàn"}\n');
  });

  test('whatever JSON.parse takes is taken', () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), json => {
        const bytes = Buffer.from(json);
        const all = findStrings(bytes, 0, bytes.length, fieldsOf(undefined));
        const value = JSON.parse(json);
        if (value === null || typeof value !== 'object' || Array.isArray(value)) {
          expect(all).toEqual([]);
          return;
        }
        const last = new Map(all.map(literal => [literal.field, textOf(bytes, literal)]));
        for (const [key, item] of Object.entries(value)) {
          if (typeof item === 'string') expect(last.get(key)).toBe(item);
        }
      }),
      { numRuns: RUNS },
    ));

  test('a million brackets do not hurt', async () => {
    const deep = `{"a":${'['.repeat(1e6)}${']'.repeat(1e6)},"b":"tòan"}\n`;
    expect(await ndjson(deep)).toBe(deep.replace('tòan', 'toàn'));
  });
});

describe('a record is a document', () => {
  test('what stood in the strings before counts, however many there are', async () => {
    const many = Array.from({ length: 400 }, () => 'Người dân được hưởng nước sạch.');
    const { text } = await run(['--ndjson=a'], `${JSON.stringify({ a: [...many, '\u00d0a'] })}\n`);
    expect(JSON.parse(text).a.at(-1)).toBe('Đa');
    const alone = await run(['--ndjson=a'], `${JSON.stringify({ a: ['\u00d0a'] })}\n`);
    expect(JSON.parse(alone.text).a).toEqual(['\u00d0a']);
  });

  test('what a field shows is known in the fields behind it, and not in the next record', async () => {
    const first = { title: 'Sở tăng cường cải cách hành chính (CCHC)', body: 'Công tác CCHC tốt.' };
    const input = `${JSON.stringify(first)}\n`;
    const { text } = await run(['--ndjson', '--preset', 'index'], input);
    expect(JSON.parse(text).body).toBe('Công tác CCHC (cải cách hành chính) tốt.');
  });

  test('--json tells the strings of a record one after the other', async () => {
    const { code, text } = await run(['--ndjson=a', '--json'], '{"a":"tòan","b":"hoà","a":"hoà"}\n{"b":1}\n');
    expect(code).toBe(0);
    const [first, second] = linesOf(text).map(line => JSON.parse(line));
    expect(first.output).toBe('toàn\nhòa\n');
    expect(first.fields).toEqual([
      { field: 'a', start: 0, end: 4 },
      { field: 'a', start: 5, end: 8 },
    ]);
    expect(first.edits).toHaveLength(2);
    expect([second.document, second.line, second.changed]).toEqual([2, 2, false]);
  });
});

test.each([
  ['{\n  "a": 1\n}\n', 'jq -c . makes one line of each'],
  ['{"a": 1,\n"b": 2}\n', 'jq -c . makes one line of each'],
  ['[\n{"a": 1}]\n', "jq -c '.[]' makes lines of an array"],
  ['{"a": tòan}\n', 'see --invalid'],
])('what is no record on one line is told with what to do: %j', async (input, told) => {
  const { code, errors } = await run(['--ndjson'], input);
  expect([
    code,
    errors.endsWith(`; each line has to be one record; ${told}\n`) || errors.endsWith(`; ${told}\n`),
  ]).toEqual([2, true]);
});

describe('fields that are not there', () => {
  const records = '{"title":"tòan","a":{"b":"hoà"}}\n{"title":"x"}\n';

  test.each([
    [['--ndjson=titel'], 'chuanhoa: no record of 2 has a string in the field titel\n'],
    [['--ndjson=title,a.c,b'], 'chuanhoa: no record of 2 has a string in the field a.c\n'],
    [['--ndjson=a.c', '--json'], 'chuanhoa: no record of 2 has a string in the field a.c\n'],
    [['--ndjson=titel', '--keys'], 'chuanhoa: no record of 2 has a string in the field titel\n'],
  ])('%j says so', async (argv, told) => {
    const { code, errors } = await run(argv, records);
    expect([code, errors.startsWith(told)]).toEqual([0, true]);
  });

  test.each([[['--ndjson=title,a.b']], [['--ndjson']], [['--ndjson=a.b', '--json']]])(
    '%j has nothing to say',
    async argv => expect((await run(argv, records)).errors).toBe(''),
  );

  test('without records there is nothing to say', async () =>
    expect((await run(['--ndjson=title'], '')).errors).toBe(''));

  test('fields named apart from the option: nothing is done', async () => {
    const { code, text, errors } = await run(['--ndjson', 'title,body', '-'], records);
    expect([code, text]).toEqual([2, '']);
    expect(errors).toContain(
      'title,body: no such file or folder (if it is no file, join it to the option: --ndjson=title,body)',
    );
  });
});
