/** Files: read, changed in place, written to; whatever goes wrong, the old file is whole. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './cli/memory.js';
import { shell, start } from './cli/spawn.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(at(name), text);
  return at(name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chuanhoa-files-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** What a text of a few megabytes becomes is known: the same line, over and over. */
const MANY = 60_000;
const big = (line: string): string => `${line}\n`.repeat(MANY);

describe('reading', () => {
  test('files one after the other, each a document of its own; - is stdin', async () => {
    const first = write('1.txt', 'tòan');
    const second = write('2.txt', 'hoà\n');
    const { code, text, errors } = await run([first, '-', second], 'qúy\n');
    expect([code, text, errors]).toEqual([0, 'toànquý\nhòa\n', '']);
  });

  test('a file that cannot be read is named; the others are still done', async () => {
    const good = write('good.txt', 'tòan\n');
    const { code, text, errors } = await run([at('none'), folder, good]);
    expect([code, text]).toEqual([2, 'toàn\n']);
    expect(errors).toBe(
      `chuanhoa: ${at('none')}: no such file or folder\nchuanhoa: ${folder}: is a folder\n`,
    );
  });

  test('a named pipe that nobody writes to holds no process that is asked to end', async () => {
    await shell('mkfifo pipe', folder);
    const child = start([at('pipe')]);
    const timer = setInterval(() => child.process.kill('SIGTERM'), 100);
    const { signal } = await child.ended;
    clearInterval(timer);
    expect(signal).toBe('SIGTERM');
  });

  test('a dictionary that is not UTF-8 is told with file, line and byte offset', async () => {
    const bytes = Buffer.concat([
      Buffer.from('QLCL\tquản lý chất lượng\nQLC\tqu'),
      Buffer.from([0xe1, 0x20]),
    ]);
    const path = write('own.tsv', bytes);
    const { code, errors } = await run(['--abbreviations', 'expand', '--dictionary', path], 'QLCL');
    expect([code, errors]).toEqual([2, `chuanhoa: ${path}: line 2, byte 38: not UTF-8\n`]);
  });

  test('bad UTF-8 is told with file, line and byte offset', async () => {
    const path = write('bad.txt', Buffer.from('một\r\nhai \xf0\x9f\n'.replace('ộ', 'o'), 'latin1'));
    const { code, text, errors } = await run([path]);
    expect([code, text]).toEqual([2, 'mot\r\n']);
    expect(errors).toBe(`chuanhoa: ${path}: line 2, byte 9: not UTF-8 (bytes f09f0a); see --invalid\n`);
  });
});

describe('--in-place', () => {
  test('changes the file, and leaves no other behind', async () => {
    const path = write('a.txt', 'tòan\r\nhoà');
    expect(await run(['-i', path])).toMatchObject({ code: 0, text: '', errors: '' });
    expect(read('a.txt')).toBe('toàn\r\nhòa');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('many files', async () => {
    const paths = ['a', 'b', 'c'].map(name => write(name, 'tòan\n'));
    expect((await run(['-i', ...paths])).code).toBe(0);
    expect(['a', 'b', 'c'].map(read)).toEqual(['toàn\n', 'toàn\n', 'toàn\n']);
  });

  test('a file that is missing: nothing is done, since the others may be named by mistake too', async () => {
    const path = write('a.txt', 'tòan\n');
    for (const [bare, hint] of [
      ['-i', ' (if it is no file, join it to the option: -i.bak)'],
      ['-i.old', ''],
    ]) {
      const { code, text, errors } = await run([bare, '.bak', path]);
      expect([code, text]).toEqual([2, '']);
      expect(errors).toBe(`chuanhoa: .bak: no such file or folder${hint}; nothing was done\n`);
    }
    expect(read('a.txt')).toBe('tòan\n');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('keeps the mode', async () => {
    const path = write('a.sh', 'tòan\n');
    chmodSync(path, 0o751);
    await run(['-i', path]);
    expect(statSync(path).mode & 0o7777).toBe(0o751);
  });

  test('with a suffix keeps the old file under its name and that', async () => {
    const path = write('a.txt', 'tòan\n');
    write('a.txt.bak', 'older');
    expect((await run(['-i.bak', path])).code).toBe(0);
    expect([read('a.txt'), read('a.txt.bak')]).toEqual(['toàn\n', 'tòan\n']);
    expect(readdirSync(folder)).toEqual(['a.txt', 'a.txt.bak']);
  });

  test('does not touch a file in which there is nothing to change', async () => {
    const path = write('a.txt', 'toàn\n');
    utimesSync(path, 1, 1);
    const before = statSync(path);
    expect((await run(['-i.bak', path])).code).toBe(0);
    expect([statSync(path).ino, statSync(path).mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('a symbolic link stays one, to the changed file', async () => {
    mkdirSync(at('real'));
    write('real/a.txt', 'tòan\n');
    symlinkSync('real/a.txt', at('link.txt'));
    expect((await run(['-i', at('link.txt')])).code).toBe(0);
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
    expect(read('real/a.txt')).toBe('toàn\n');
  });

  test('another name of the file keeps the old text: the file is replaced, not written into', async () => {
    const path = write('a.txt', 'tòan\n');
    linkSync(path, at('b.txt'));
    await run(['-i', path]);
    expect([read('a.txt'), read('b.txt')]).toEqual(['toàn\n', 'tòan\n']);
  });

  test('an error in the middle leaves the file whole, and the next file is done', async () => {
    const bad = Buffer.from('t\xc3\xb2an\n\xff\n', 'latin1');
    const first = write('bad.txt', bad);
    const second = write('good.txt', 'tòan\n');
    const { code, errors } = await run(['-i', first, second]);
    expect(code).toBe(2);
    expect(errors).toContain(`${first}: line 2, byte 6: not UTF-8`);
    expect(readFileSync(first).equals(bad)).toBe(true);
    expect(read('good.txt')).toBe('toàn\n');
    expect(readdirSync(folder).sort()).toEqual(['bad.txt', 'good.txt']);
  });

  test('a file that is marked read-only stays as it is', async () => {
    const path = write('a.txt', 'tòan\n');
    chmodSync(path, 0o444);
    const { code, errors } = await run(['-i', path]);
    expect([code, errors]).toEqual([2, `chuanhoa: ${path}: is read-only\n`]);
    expect(read('a.txt')).toBe('tòan\n');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('a folder that may not be written to: the file stays as it is', async () => {
    const path = write('a.txt', 'tòan\n');
    chmodSync(folder, 0o555);
    const { code, errors } = await run(['-i', path]);
    if (process.getuid?.() === 0) {
      expect(code).toBe(0); // root may write anywhere
      return;
    }
    expect([code, errors]).toEqual([2, `chuanhoa: ${path}: permission denied\n`]);
    expect(read('a.txt')).toBe('tòan\n');
  });

  test('no room left while writing: exit code 2, the old file is whole, nothing stays behind', async () => {
    const path = write('a.txt', big('tòan'));
    const old = read('a.txt');
    // The shell limits the size of files: a write beyond it fails as on a full disk.
    const { code, errors } = await shell(`ulimit -f 64; $BIN -i '${path}'`);
    expect([code, errors]).toEqual([2, `chuanhoa: ${path}: file too large\n`]);
    expect(read('a.txt')).toBe(old);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('a full disk, where a small one can be mounted', async () => {
    const script = `
      mkdir disk && mount -t tmpfs -o size=400k none disk || exit 77
      yes tòan | head -n 60000 > disk/a.txt
      sum=$(cksum < disk/a.txt)
      $BIN -i disk/a.txt; code=$?
      [ "$sum" = "$(cksum < disk/a.txt)" ] && [ "$(ls -A disk)" = a.txt ] && exit $code
      exit 99`;
    const { code, errors } = await shell(
      `unshare --mount --map-root-user bash -c '${script}' || exit $?`,
      folder,
    );
    if (code === 77 || /unshare|mount/.test(errors)) return; // not allowed here; the test before has no such need
    expect([code, errors]).toEqual([2, 'chuanhoa: disk/a.txt: no space left on device\n']);
  });

  test('killed in the middle: the old file is whole', async () => {
    const path = write('a.txt', big('tòan'));
    const old = read('a.txt');
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      for (let delay = 60; delay < 400; delay += 60) {
        writeFileSync(path, old);
        const child = start(['-i', path]);
        const timer = setTimeout(() => child.process.kill(signal), delay);
        await child.ended;
        clearTimeout(timer);
        expect([old, old.replaceAll('tòan', 'toàn')]).toContain(read('a.txt'));
        if (signal === 'SIGTERM') expect(readdirSync(folder)).toEqual(['a.txt']);
        for (const name of readdirSync(folder)) if (name !== 'a.txt') rmSync(at(name));
      }
    }
  });
});

describe('--output', () => {
  test('writes a new file, or replaces one and keeps its mode', async () => {
    const path = write('out.txt', 'old');
    chmodSync(path, 0o640);
    expect((await run(['-o', path], 'tòan\n')).code).toBe(0);
    expect(read('out.txt')).toBe('toàn\n');
    expect(statSync(path).mode & 0o7777).toBe(0o640);
    expect(await run(['-o', at('new.txt')], 'tòan\n')).toMatchObject({ code: 0, text: '' });
    expect(read('new.txt')).toBe('toàn\n');
    expect(readdirSync(folder).sort()).toEqual(['new.txt', 'out.txt']);
  });

  test('goes with the other modes', async () => {
    await run(['--diff', '-o', at('a.diff')], 'tòan\n');
    expect(read('a.diff')).toContain('-tòan\n+toàn\n');
    await run(['--json', '-o', at('a.json')], 'tòan\n');
    expect(JSON.parse(read('a.json')).output).toBe('toàn\n');
  });

  test('an error leaves the old file as it was', async () => {
    const path = write('out.txt', 'old');
    const bytes = Buffer.from('t\xc3\xb2an\n\xff\n', 'latin1');
    expect((await run(['-o', path], bytes)).code).toBe(2);
    expect(read('out.txt')).toBe('old');
    const { code, errors } = await run(['-o', at('new.txt')], bytes);
    expect([code, errors.split('\n').at(-2)]).toEqual([
      2,
      `chuanhoa: ${at('new.txt')}: not written, since an input failed`,
    ]);
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  test('a link to a file that is not there yet stays one', async () => {
    symlinkSync('later.txt', at('link'));
    expect((await run(['-o', at('link')], 'tòan\n')).code).toBe(0);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(read('later.txt')).toBe('toàn\n');
  });

  test('an open descriptor is written to, not replaced', async () => {
    const { code } = await shell('echo before > all.txt; echo tòan | $BIN -o /dev/stdout >> all.txt', folder);
    expect(code).toBe(0);
    expect(read('all.txt')).toBe('before\ntoàn\n');
  });

  test('a full device is an error', async () => {
    if (!existsSync('/dev/full')) return;
    const { code, errors } = await run(['-o', '/dev/full'], 'tòan\n');
    expect([code, errors]).toEqual([2, 'chuanhoa: /dev/full: no space left on device\n']);
  });

  test('a folder that is not there is an error', async () => {
    const { code, errors } = await run(['-o', at('none/out.txt')], 'tòan\n');
    expect([code, errors]).toEqual([2, `chuanhoa: ${at('none/out.txt')}: there is no folder for it\n`]);
  });

  test('the input as the output is refused, by any name', async () => {
    const path = write('a.txt', 'tòan\n');
    symlinkSync(path, at('link'));
    for (const name of ['a.txt', 'link']) {
      const { code, errors } = await run(['-o', at(name), path]);
      expect(code).toBe(2);
      expect(errors).toContain('is the input and the output');
    }
    const appended = await shell('$BIN < a.txt >> a.txt', folder);
    expect(appended.code).toBe(2);
    expect(read('a.txt')).toBe('tòan\n');
  });
});
