/** Records for an index: key fields are added, and not one other byte changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEY_VERSION, keyText } from '../src/search/index.js';
import { cutAt, run } from './cli/memory.js';
import { document, pageLine, utf16 } from './support/arbitraries.js';
import { RUNS } from './support/runs.js';

const numRuns = Math.ceil(RUNS / 4);

async function keyed(input: string | Uint8Array, ...options: string[]): Promise<string> {
  const { code, text, errors } = await run(['--ndjson=title,body', '--keys', ...options], input);
  // Records without one of the two fields are told of, and that is all.
  expect([code, errors.replace(/^chuanhoa: no record of .*\n/gm, '')]).toEqual([0, '']);
  return text;
}

describe('which keys are added', () => {
  test('fold and tone for each field named that is there, behind all that is there', async () => {
    expect(await keyed('{"title":"Hoà Bình","id":1}\n{"id":2}\n{"body":""}\n')).toBe(
      '{"title":"Hoà Bình","id":1,"title_fold":"hoa binh","title_tone":"hoa1 binh1"}\n' +
        '{"id":2}\n' +
        '{"body":"","body_fold":"","body_tone":""}\n',
    );
  });

  test('the levels named, in their order', async () => {
    const { text } = await run(['--ndjson=t', '--keys=bigram,tone,shape,fold'], '{"t":"Đường Láng"}\n');
    expect(JSON.parse(text)).toEqual({
      t: 'Đường Láng',
      t_fold: 'duong lang',
      t_shape: 'đương lang',
      t_tone: 'dduwowng1 lang2',
      t_bigram: 'duongxlang',
    });
  });

  test('in the object that the field is in; arrays are one text', async () => {
    const { text } = await run(
      ['--ndjson=a.b,c', '--keys=fold'],
      '{"a":{"b":"Tòan"},"x":[{"b":"no"}],"c":["Một","hai"]}\n{"a":[{"b":"Một"},{"b":"hai"}]}\n',
    );
    expect(text).toBe(
      '{"a":{"b":"Tòan","b_fold":"toan"},"x":[{"b":"no"}],"c":["Một","hai"],"c_fold":"mot hai"}\n' +
        '{"a":[{"b":"Một","b_fold":"mot"},{"b":"hai","b_fold":"hai"}]}\n',
    );
  });

  test('keys that are there already are made anew', async () => {
    const old = '{"title_fold":"x","title":"Hoà","title_tone":"hoa1" }\n';
    expect(await keyed(old)).toBe('{"title_fold":"hoa","title":"Hoà","title_tone":"hoa1" }\n');
  });

  test('whatever scalar stands in a key field gives way to the keys', async () => {
    expect(await keyed('{"title":"Hoà","title_fold":null,"title_tone":-5.0 }\n')).toBe(
      '{"title":"Hoà","title_fold":"hoa","title_tone":"hoa1" }\n',
    );
  });

  test('a text that is null has no keys, and empties those that are there', async () => {
    const records =
      '{"title":null,"title_fold":"old","title_tone":7}\n{"title":null}\n{"title":3,"title_fold":"x"}\n';
    expect(await keyed(records)).toBe(
      '{"title":null,"title_fold":"","title_tone":""}\n{"title":null}\n{"title":3,"title_fold":"x"}\n',
    );
    expect(await keyed('{"title":["Hoà",null]}\n')).toBe(
      '{"title":["Hoà",null],"title_fold":"hoa","title_tone":"hoa1"}\n',
    );
  });

  test('a field that is called like a key field is a field if it is named', async () => {
    const { text } = await run(['--ndjson=t,t_fold', '--keys=fold'], '{"t":"Á","t_fold":"Ô"}\n');
    expect(text).toBe('{"t":"Á","t_fold":"Ô","t_fold":"a","t_fold_fold":"o"}\n');
  });

  test('abbreviations and injections as in the analysis, unless they are switched off', async () => {
    const record = '{"title":"CCHC đượcmột"}\n';
    expect(JSON.parse(await keyed(record)).title_fold).toBe('cchc cai cach hanh chinh duoc mot');
    const plain = JSON.parse(await keyed(record, '--no-abbreviations', '--no-run-together'));
    expect(plain.title_fold).toBe('cchc duocmot');
  });

  test('the keys are those of keyText', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(document, pageLine), async text => {
        const { title_fold, title_tone } = JSON.parse(await keyed(`${JSON.stringify({ title: text })}\n`));
        expect([title_fold, title_tone]).toEqual([keyText(text, 'fold'), keyText(text, 'tone')]);
      }),
      { numRuns },
    ));
});

const spacing = fc.constantFrom('', ' ', '\t');
const value = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(document, utf16).map(text => JSON.stringify(text)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '12345678901234567890',
      '-1.50e+400',
      'null',
      '[]',
      '{}',
      '["tòan","x"]',
      '{"title":"tòan"}',
      '"\\u0074\\u00f2an \\/ \\ud800"',
    ),
  },
);
const member = fc
  .tuple(fc.constantFrom('title', 'body', 'id', 'ghi chú', '9', 'title'), value, spacing, spacing)
  .map(([key, text, before, behind]) => `${before}${JSON.stringify(key)}${behind}:${before}${text}${behind}`);
const record = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(member, { maxLength: 4 }).map(all => `{${all.join(',')}}`) },
    { weight: 1, arbitrary: fc.constantFrom('', '12', '"tòan"', '[{"title":"x"}]', '  ', 'null') },
  )
  .map(line => line);
const stream = fc
  .tuple(fc.array(record, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([records, end, open]) => records.join(end) + (open ? '' : end));

describe('what stays', () => {
  test('without the fields that were added each byte is as it was', () =>
    fc.assert(
      fc.asyncProperty(stream, async input => {
        const output = await keyed(input, '--invalid', 'pass');
        const added = /,"(?:title|body)_(?:fold|tone)":"(?:[^"\\]|\\.)*"/g;
        expect(output.replace(added, '')).toBe(input);
      }),
      { numRuns },
    ));

  test('a second run changes nothing', () =>
    fc.assert(
      fc.asyncProperty(stream, async input => {
        const once = await keyed(input, '--invalid', 'pass');
        expect(await keyed(once, '--invalid', 'pass')).toBe(once);
      }),
      { numRuns },
    ));

  test('records are what they were, and their keys are strings', () =>
    fc.assert(
      fc.asyncProperty(record, async line => {
        fc.pre(line.startsWith('{'));
        const { title_fold, title_tone, body_fold, body_tone, ...rest } = JSON.parse(await keyed(line));
        expect(rest).toEqual(JSON.parse(line));
        for (const key of [title_fold, title_tone, body_fold, body_tone]) {
          expect(['undefined', 'string']).toContain(typeof key);
        }
      }),
      { numRuns },
    ));

  test('the output does not depend on how the input is cut', () =>
    fc.assert(
      fc.asyncProperty(
        stream,
        fc.array(fc.nat(400), { maxLength: 5 }),
        fc.boolean(),
        async (input, cuts, isBulk) => {
          const bytes = Buffer.from(input);
          const argv = ['--ndjson=title,body', '--keys', ...(isBulk ? ['--es-bulk'] : [])];
          const whole = await run(argv, bytes);
          const pieces = await run(
            argv,
            cutAt(
              bytes,
              cuts.map(cut => Math.min(cut, bytes.length)),
            ),
          );
          expect(pieces.bytes.equals(whole.bytes)).toBe(true);
        },
      ),
      { numRuns },
    ));

  test('a byte order mark, odd bytes that are to pass, lines that are no JSON', async () => {
    expect(await keyed('\ufeff{"title":"Á"}')).toBe('\ufeff{"title":"Á","title_fold":"a","title_tone":"a2"}');
    const broken = Buffer.concat([
      Buffer.from('{"title":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"title":\n'),
    ]);
    const { bytes, code } = await run(['--ndjson=title', '--keys', '--invalid=pass'], broken);
    expect([code, bytes.equals(broken)]).toEqual([0, true]);
    expect(await run(['--ndjson=title', '--keys'], '{"title":\n')).toMatchObject({ code: 2 });
  });
});

describe('a bulk request', () => {
  const bulk = async (input: string, ...options: string[]): Promise<string> => {
    const { code, text, errors } = await run(['--ndjson=title', '--es-bulk', ...options], input);
    expect([code, errors]).toEqual([0, '']);
    return text;
  };

  test('action lines stay, whatever they hold, and a deletion has no source', async () => {
    const request = [
      '{"index":{"_index":"tin","_id":"tòan"},"title":"tòan"}',
      '{"title":"tòan"}',
      '{ "delete" : {"_id":"2"}, "title":"tòan"}',
      '{"create":{"_id":"3"},"title":"tòan"}',
      '{"title":"hoà"}',
      '',
    ].join('\n');
    expect(await bulk(request)).toBe(
      request.replace('\n{"title":"tòan"}', '\n{"title":"toàn"}').replace('hoà', 'hòa'),
    );
    expect(await bulk(request, '--keys=fold')).toBe(
      request
        .replace('\n{"title":"tòan"}', '\n{"title":"tòan","title_fold":"toan"}')
        .replace('"hoà"', '"hoà","title_fold":"hoa"'),
    );
  });

  test('a source that looks like an action is a source', async () => {
    const request = '{"index":{}}\n{"index":{},"title":"Á"}\n{"index":{}}\n{"title":"Á"}\n';
    expect((await bulk(request, '--keys=fold')).match(/title_fold/g)).toHaveLength(2);
  });

  test('keys of an update stand in its doc', async () => {
    const request = '{"update":{"_id":"1"}}\n{"doc":{"title":"Á"},"doc_as_upsert":true}\n';
    const { text } = await run(['--ndjson=doc.title', '--es-bulk', '--keys=fold'], request);
    expect(text).toBe(
      '{"update":{"_id":"1"}}\n{"doc":{"title":"Á","title_fold":"a"},"doc_as_upsert":true}\n',
    );
  });

  test('a field stands in the doc or upsert of an update, and in no script', async () => {
    const request =
      '{"update":{}}\n{"doc":{"title":"tòan"},"upsert":{"title":"hoà"},"script":{"source":"tòan"},"title":"x"}\n';
    const repaired = request.replace('"title":"tòan"', '"title":"toàn"').replace('hoà', 'hòa');
    expect(await bulk(request)).toBe(repaired);
    expect((await run(['--ndjson', '--es-bulk'], request)).text).toBe(repaired);
    expect(await bulk(request, '--keys=fold')).toBe(
      request
        .replace('"tòan"}', '"tòan","title_fold":"toan"}')
        .replace('"hoà"}', '"hoà","title_fold":"hoa"}')
        .replace('"x"}', '"x","title_fold":"x"}'),
    );
  });

  test('each document has its turn, however many', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('index', 'create', 'update', 'delete'), pageLine), {
          maxLength: 6,
        }),
        async items => {
          const request = items
            .map(
              ([action, title]) =>
                `{"${action}":{"_id":"Á"}}\n${action === 'delete' ? '' : `${JSON.stringify({ title })}\n`}`,
            )
            .join('');
          const lines = (await bulk(request, '--keys=fold')).split('\n');
          const sources = lines.filter(line => line.startsWith('{"title"'));
          expect(sources.map(line => JSON.parse(line))).toEqual(
            items
              .filter(([action]) => action !== 'delete')
              .map(([, title]) => ({ title, title_fold: keyText(title, 'fold') })),
          );
          expect(lines.filter(line => !line.startsWith('{"title"'))).toEqual(
            request.split('\n').filter(line => !line.startsWith('{"title"')),
          );
        },
      ),
      { numRuns },
    ));
});

test.each([
  [['--keys'], '--keys needs --ndjson=FIELD,...'],
  [['--keys', '--ndjson'], '--keys needs --ndjson=FIELD,...'],
  [['--keys=fold,tones', '--ndjson=a'], "'tones' is no level"],
  [['--keys', '--ndjson=a', '--json'], '--keys does not go with --json'],
  [['--keys', '--ndjson=a', '--tone=new'], '--keys does not go with --tone'],
  [['--keys', '--ndjson=a', '--no-diacritics'], '--keys does not go with --no-diacritics'],
  [['--es-bulk'], '--es-bulk needs --ndjson'],
  [['--es-bulk', '--ndjson=a', '--json'], '--es-bulk does not go with --json'],
])('%j is wrong', async (argv, message) => {
  const { code, errors } = await run(argv);
  expect(code).toBe(2);
  expect(errors).toContain(message);
});

test('--check tells whether any record lacks its keys', async () => {
  const argv = ['--ndjson=t', '--keys=fold', '--check'];
  expect(await run(argv, '{"t":"Á"}\n')).toMatchObject({ code: 1, text: '' });
  expect(await run(argv, '{"t":"Á","t_fold":"a"}\n{"x":1}\n')).toMatchObject({ code: 0, text: '' });
});

test('the version of the keys is told', async () => {
  expect(JSON.parse((await run(['--version', '--json'])).text).keys).toBe(KEY_VERSION);
});
