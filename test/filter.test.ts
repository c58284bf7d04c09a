/**
 * The filter as a process: what hosts that start it as a child rely on. Rules C1 to C13 of `CONTRIBUTING.md` have a
 * test each (C8, NDJSON, and C14, the hash, in files of their own).
 */
import { spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalize } from '../src/index.js';
import { BIN, filter, shell, start, startShell } from './cli/spawn.js';
import { SENTENCES } from './support/prose.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chuanhoa-filter-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const BROKEN = 'Tòan dân ho\u0061\u0300 bình, \u00d0oàn kết';
const MENDED = normalize(BROKEN);

/** Zero where a descriptor that does not block has nothing to give, or no room. */
function attempt(work: () => number): number {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}

describe('C1: as many records out as in, in order', () => {
  test.each([
    [['--lines'], '\n'],
    [['-0'], '\0'],
    [['--ndjson'], '\n'],
    [['--lines', '--preset', 'index'], '\n'],
    [['-0', '--preset', 'index'], '\0'],
  ])('%j', async (argv, end) => {
    const texts = Array.from({ length: 3000 }, (_, i) =>
      i % 7 === 0 ? '' : `${i} ${SENTENCES[i % 20]} ${BROKEN}`,
    );
    texts[1000] = `1000 ${`${BROKEN} `.repeat(5_000)}`;
    const records = argv[0] === '--ndjson' ? texts.map(text => JSON.stringify({ text })) : texts;
    const { code, text, errors } = await filter(argv, records.map(record => record + end).join(''));
    expect([code, errors]).toEqual([0, '']);
    const got = text.split(end);
    expect(got.pop()).toBe('');
    expect(got).toHaveLength(records.length);
    got.forEach((record, i) => {
      const number = /\d+/.exec(record);
      expect(number === null ? '' : number[0]).toBe(i % 7 === 0 ? '' : String(i));
    });
  });

  test('lines that cannot be read keep their place', async () => {
    const input = Buffer.from('t\xc3\xb2an\n\xff\xfe\nt\xc3\xb2an\n', 'latin1');
    const { bytes } = await filter(['--lines', '--invalid', 'pass'], input);
    expect(bytes.toString('latin1')).toBe('to\xc3\xa0n\n\xff\xfe\nto\xc3\xa0n\n');
  });

  test('a carriage return, a form feed, U+0085 and U+2028 end no line', async () => {
    const input = 'tòan\rhoà\ftòan\u0085hoà\u2028tòan\n';
    const { text } = await filter(['--json', '--lines'], input);
    expect(text.split('\n')).toHaveLength(2);
    expect(JSON.parse(text).output.split(/[a-zàò]+/)).toEqual(['', '\r', '\f', '\u0085', '\u2028', '']);
  });
});

describe('C2: what is complete is written before more is waited for', () => {
  test.each([['--lines'], ['--ndjson'], ['-0'], ['--preset=index']])(
    'ping-pong, one record at a time (%s)',
    async option => {
      const child = start([option]);
      const end = option === '-0' ? '\0' : '\n';
      const answers: string[] = [];
      for (let i = 0; i < 50; i++) {
        const answer = new Promise<string>(done =>
          child.process.stdout.once('data', data => done(String(data))),
        );
        child.process.stdin.write(option === '--ndjson' ? `{"n":${i},"a":"tòan"}\n` : `${i} tòan dân${end}`);
        answers.push(await answer);
      }
      child.process.stdin.end();
      await child.ended;
      answers.forEach((answer, i) => {
        expect(answer).toBe(option === '--ndjson' ? `{"n":${i},"a":"toàn"}\n` : `${i} toàn dân${end}`);
      });
    },
  );

  test('half a record waits for its other half', async () => {
    const child = start([]);
    child.process.stdin.write('một\nhai tò');
    const first = await new Promise(done => child.process.stdout.once('data', data => done(String(data))));
    expect(first).toBe('một\n');
    child.process.stdin.end('an\n');
    expect((await child.ended).text).toBe('một\nhai toàn\n');
  });
});

describe('C3, C4: back-pressure, and nothing is lost at the end', () => {
  const megabytes = (n: number): string => `${BROKEN}\n`.repeat(Math.ceil((n * 1024 * 1024) / 50));

  test('a megabyte and more through a pipe with a slow reader', async () => {
    const input = megabytes(2);
    const child = spawn(process.execPath, [BIN], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(input);
    const got: Buffer[] = [];
    for await (const chunk of child.stdout) {
      got.push(chunk);
      await new Promise(done => setTimeout(done, 2));
    }
    expect(Buffer.concat(got).toString()).toBe(input.replaceAll(BROKEN, MENDED));
    expect(child.exitCode ?? (await new Promise(done => child.on('exit', done)))).toBe(0);
  });

  test('an error at the end does not cut what came before it', async () => {
    const input = Buffer.concat([Buffer.from(megabytes(2)), Buffer.from([0xff])]);
    const child = startShell('bash', [
      '-c',
      `${process.execPath} ${BIN} | (sleep 0.5; cat); exit \${PIPESTATUS[0]}`,
    ]);
    child.process.stdin.end(input);
    const { code, text } = await child.ended;
    expect(code).toBe(2);
    expect(text).toBe(megabytes(2).replaceAll(BROKEN, MENDED));
  });

  test('it stops reading while nobody takes its output', async () => {
    const child = spawn(process.execPath, [BIN], { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunk = Buffer.from(megabytes(1));
    let taken = 0;
    const feed = (): void => {
      child.stdin.write(chunk, () => {
        taken += chunk.length;
        if (taken < 64 * chunk.length) feed();
      });
    };
    child.stdin.on('error', () => {});
    feed();
    await new Promise(done => setTimeout(done, 1500));
    expect(taken).toBeLessThan(8 * chunk.length);
    child.kill();
  });

  test('memory does not grow with the input', async () => {
    const line = `${SENTENCES.slice(0, 20).join('\n')}\n${BROKEN}\n`;
    const tell =
      'import fs from "node:fs";process.on("exit",()=>fs.writeSync(2,String(process.resourceUsage().maxRSS)))';
    const peak = async (bytes: number, ...argv: string[]): Promise<number> => {
      const loader = `data:text/javascript,${encodeURIComponent(tell)}`;
      const child = spawn(process.execPath, ['--import', loader, BIN, ...argv], {
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      const told = new Promise<string>(done => child.stderr.once('data', data => done(String(data))));
      const chunk = Buffer.from(line.repeat(500));
      for (let sent = 0; sent < bytes; sent += chunk.length) {
        if (!child.stdin.write(chunk)) await new Promise(done => child.stdin.once('drain', done));
      }
      child.stdin.end();
      return Number(await told);
    };
    for (const argv of [[], ['--preset', 'index'], ['--lines']]) {
      const small = await peak(4e6, ...argv);
      expect(small).toBeGreaterThan(1000);
      expect(await peak(argv.length === 0 ? 80e6 : 30e6, ...argv)).toBeLessThan(small + 40_000);
    }
  });

  test('a line of a hundred megabytes', async () => {
    const path = join(folder, 'long.txt');
    const words = Buffer.from(
      `${SENTENCES[0]} `.repeat(Math.ceil(100e6 / (Buffer.byteLength(SENTENCES[0]) + 1))),
    );
    writeFileSync(path, Buffer.concat([words, Buffer.from(`${BROKEN}\n`)]));
    const { code, text } = await shell(
      `$BIN long.txt > out.txt && cmp -n ${words.length} long.txt out.txt`,
      folder,
    );
    expect([code, text]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out.txt')).subarray(words.length).toString()).toBe(`${MENDED}\n`);
  });
});

describe('C4: no way to end before all is written', () => {
  test('the source of the filter has no process.exit', async () => {
    const { text, code } = await shell(
      `grep -rnE 'process.(exit|reallyExit|abort)\\(' '${join(import.meta.dirname, '../src/cli')}'`,
    );
    expect([code, text]).toEqual([1, '']);
  });
});

describe('C5: a closed pipe, and signals', () => {
  test.each(['', '--preset index', '--lines', '--ndjson --invalid pass', '--json', '--diff', '--explain'])(
    'the reader goes away: quiet end, exit code 0 (%s)',
    async options => {
      const { code, errors, text } = await shell(
        `yes 'tòan dân' | head -c 3000000 | $BIN ${options} | head -c 1 > first; echo \${PIPESTATUS[2]}`,
        folder,
      );
      expect([code, text, errors]).toEqual([0, '0\n', '']);
      expect(readFileSync(join(folder, 'first'))).toHaveLength(1);
    },
  );

  test('the reader goes away while the writer is silent: it ends all the same', async () => {
    const child = startShell('bash', [
      '-c',
      `cd '${folder}'; export BIN='${process.execPath} ${BIN}'; mkfifo in;
      (echo tòan; until [ -e gone ]; do sleep 0.1; done; echo tòan; exec sleep 600) > in & writer=$!
      $BIN < in | (head -n 1; touch gone); echo \${PIPESTATUS[0]}; kill $writer && echo silent`,
    ]);
    const { text } = await child.ended;
    expect(text).toBe('toàn\n0\nsilent\n');
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s: what came in whole went out, then it ends by it',
    async signal => {
      const child = start(['--lines']);
      child.process.stdin.write('tòan\nhoà\nnửa dò');
      await new Promise(done => child.process.stdout.once('data', done));
      child.process.kill(signal);
      const { signal: endedBy, text, errors } = await child.ended;
      expect([endedBy, text, errors]).toEqual([signal, 'toàn\nhòa\n', '']);
    },
  );

  test('SIGTERM in the middle of much work: only whole lines, in order', async () => {
    const path = join(folder, 'numbers.txt');
    writeFileSync(path, Array.from({ length: 400_000 }, (_, i) => `${i} tòan dân\n`).join(''));
    const ended = await shell(
      `$BIN < numbers.txt > cut.txt & pid=$!; while [ ! -s cut.txt ]; do sleep 0.01; done; kill $pid; wait $pid; echo $?`,
      folder,
    );
    expect(['143\n', '0\n']).toContain(ended.text);
    const lines = readFileSync(join(folder, 'cut.txt'), 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    lines.forEach((line, i) => {
      if (line !== `${i} toàn dân`) expect.fail(`line ${i}: ${line}`);
    });
  });
});

describe('C6: stderr is silent', () => {
  test.each([
    [],
    ['--preset', 'index'],
    ['--json'],
    ['--diff'],
    ['--explain'],
    ['--check'],
    ['--lines'],
    ['-0'],
  ])('%j', async (...argv) => {
    const { errors } = await filter(argv.flat(), `${BROKEN}\nx\u0000y\n`);
    expect(errors).toBe('');
  });
});

describe('C9: bad UTF-8', () => {
  const bytes = Buffer.from('t\xc3\xb2an\n x\xc3\x28\nt\xc3\xb2an\n', 'latin1');

  test('is an error that names file, line and byte, by default', async () => {
    const { code, text, errors } = await filter([], bytes);
    expect([code, text]).toEqual([2, 'toàn\n']);
    expect(errors).toBe('chuanhoa: stdin: line 2, byte 8: not UTF-8 (bytes c3280a74); see --invalid\n');
  });

  test('is replaced, or passed', async () => {
    expect((await filter(['--invalid', 'replace'], bytes)).text).toBe('toàn\n x\ufffd(\ntoàn\n');
    expect((await filter(['--invalid', 'pass'], bytes)).bytes.toString('latin1')).toBe(
      'to\xc3\xa0n\n x\xc3\x28\nto\xc3\xa0n\n',
    );
  });

  test('a character that the end of the input cuts short is bad', async () => {
    const { code, errors } = await filter([], Buffer.from('to\xc3\xa0n \xe1\xba', 'latin1'));
    expect(code).toBe(2);
    expect(errors).toContain('stdin: line 1, byte 6: not UTF-8');
  });

  test('letters cut in two by writes that come apart', async () => {
    const input = Buffer.from(`${BROKEN} 😀\n`);
    const child = start([]);
    child.process.stdin.setDefaultEncoding('latin1');
    for (const byte of input) {
      child.process.stdin.write(Buffer.of(byte));
      await new Promise(done => setImmediate(done));
    }
    child.process.stdin.end();
    expect((await child.ended).text).toBe(`${MENDED} 😀\n`);
  });
});

describe('C10: what must survive', () => {
  test.each([
    ['LF', 'tòan\nhoà\n'],
    ['CRLF', 'tòan\r\nhoà\r\n'],
    ['a missing last line feed', 'tòan\nhoà'],
    ['a byte order mark', '\ufefftòan\n'],
    ['a byte order mark before CRLF', '\ufeff\r\ntòan'],
    ['NUL', 'tòan\0hoà\n\0'],
    ['blank lines', '\n\n\r\n\ntòan\n\n'],
    ['nothing', ''],
    ['blanks at line ends', 'tòan \t\n  hoà'],
    ['other line separators', 'tòan\u2028hoà\u2029\u0085\x0b\x0c\r'],
  ])('%s', async (_, text) => {
    const expected = text.replaceAll('tòan', 'toàn').replaceAll('hoà', 'hòa');
    for (const argv of [[], ['--lines'], ['-0'], ['--preset', 'index']]) {
      expect((await filter(argv, text)).text).toBe(expected);
    }
  });
});

describe('C11: no new records', () => {
  test('what abbreviations become has no tab and no line feed', async () => {
    const input = 'Ủy ban nhân dân (UBND) họp.\tUBND báo cáo.\nUBND trả lời.\n';
    for (const mode of ['expand', 'annotate']) {
      const { text } = await filter(['--abbreviations', mode], input);
      expect(text).not.toBe(input);
      expect(text.replace(/[^\t\n]/g, '')).toBe('\t\n\n');
    }
  });
});

describe('C12: the same wherever and however often', () => {
  test('twice is once', async () => {
    const input = [...SENTENCES, BROKEN].join('\n');
    for (const argv of [[], ['--preset', 'index'], ['--tone', 'new'], ['--form', 'NFD']]) {
      const once = await filter(argv, input);
      expect((await filter(argv, once.bytes)).text).toBe(once.text);
    }
  });

  test('with an empty environment, in another folder, in any locale', async () => {
    const input = `${BROKEN}\n${SENTENCES[0]}\n`;
    writeFileSync(join(folder, 'in.txt'), input);
    for (const before of [
      'env -i',
      'env -i LC_ALL=C',
      'env -i LC_ALL=tr_TR.UTF-8 HOME=/none',
      'cd / && env -i TERM=dumb',
    ]) {
      for (const options of ['', '--preset index', '--json --lines']) {
        const plain = await filter(options.split(' ').filter(Boolean), input);
        const { code, text, errors } = await shell(`${before} $BIN ${options} < ${join(folder, 'in.txt')}`);
        expect([code, text, errors]).toEqual([0, plain.text, '']);
      }
    }
  });
});

describe('C13: exit codes', () => {
  test('0 done, 1 --check found something, 2 error', async () => {
    expect((await filter([], 'tòan')).code).toBe(0);
    expect((await filter(['--check'], 'toàn')).code).toBe(0);
    expect((await filter(['--check'], 'tòan')).code).toBe(1);
    expect((await filter(['--nothing'], 'tòan')).code).toBe(2);
    expect((await filter([join(folder, 'none')], '')).code).toBe(2);
    expect((await filter([], Buffer.of(0xff))).code).toBe(2);
    expect((await filter(['--ndjson'], '{')).code).toBe(2);
  });

  test('a full disk behind stdout', async () => {
    const { code, errors } = await shell('echo tòan | $BIN > /dev/full');
    expect([code, errors]).toEqual([2, 'chuanhoa: stdout: no space left on device\n']);
  });

  test('descriptors that do not block: it waits for bytes, and for room', async () => {
    const nonBlocking = async (name: string): Promise<number> => {
      expect((await shell(`mkfifo ${name}`, folder)).code).toBe(0);
      return openSync(join(folder, name), constants.O_RDWR | constants.O_NONBLOCK);
    };
    const input = await nonBlocking('input');
    const output = await nonBlocking('output');
    const line = `${BROKEN}\n`;
    const many = line.repeat(20_000);
    const child = spawn(process.execPath, [BIN], { stdio: [input, output, 'inherit'] });
    let sent = 0;
    let got = '';
    const decoder = new TextDecoder();
    const buffer = Buffer.alloc(65536);
    const bytes = Buffer.from(many);
    const wanted = normalize(line).length * 20_000;
    const deadline = Date.now() + 60_000;
    while (got.length < wanted && Date.now() < deadline) {
      await new Promise(done => setTimeout(done, 1));
      sent += attempt(() => writeSync(input, bytes, sent, Math.min(bytes.length - sent, 65536)));
      const count = attempt(() => readSync(output, buffer));
      got += decoder.decode(buffer.subarray(0, count), { stream: true });
    }
    child.kill('SIGKILL');
    closeSync(input);
    closeSync(output);
    expect(got === normalize(many)).toBe(true);
  });

  test('a closed stdin is an empty one', async () => {
    expect(await shell('$BIN <&-; echo $?')).toMatchObject({ text: '0\n' });
  });

  test('a compressed file is told as one', async () => {
    const { code, errors } = await filter([], gzipSync('tòan\n'));
    expect([code, errors]).toEqual([2, expect.stringContaining('this is gzip: zcat unpacks it')]);
  });

  test('UTF-16 is told as such', async () => {
    const { code, errors } = await filter([], Buffer.from('\ufefftòan\n', 'utf16le'));
    expect([code, errors]).toEqual([2, expect.stringContaining('this is UTF-16: iconv -f UTF-16 -t UTF-8')]);
  });

  test('in NDJSON an error names its record', async () => {
    const { code, text, errors } = await filter(['--ndjson'], '{"a":"tòan"}\n{"a":"tòan}\n');
    expect([code, text]).toEqual([2, '{"a":"toàn"}\n']);
    expect(errors).toMatch(
      /^chuanhoa: stdin: line 2, byte \d+: record is not JSON: a string without an end; see --invalid\n$/,
    );
  });
});
