import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../src/cli/demo/engines.js';

const root = join(import.meta.dirname, '..');

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demo/search.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

describe('npm run search', () => {
  test('a bare query finds what is accented, and marks it with its abbreviation', () => {
    const { status, stdout, stderr } = run('cai cach hanh chinh');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('data/sample-page.txt');
    expect(stdout).toContain('data/samples/mot-cua.txt');
    expect(stdout).toContain('công tác [CCHC] còn vướng');
    expect(stdout).not.toContain('data/samples/duong-lang.txt');
  });

  test.each(Object.keys(ENGINES))('%s: the page with the word as it was typed comes first', engine => {
    const { stdout } = run('hòa giải', '--engine', engine);
    expect(/^data\/.*$/m.exec(stdout)?.[0]).toBe('data/samples/hoa-giai-nfd.txt');
    expect(stdout.normalize()).toContain('[Hoà] [giải] ở cơ sở');
  });

  test('nothing found is 1, a wrong call is 2', () => {
    expect(run('quýt ngọt').status).toBe(1);
    const { status, stderr } = run('quýt', '--engine', 'constructor');
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'there is no engine constructor here']);
    expect(run().status).toBe(2);
  });
});
