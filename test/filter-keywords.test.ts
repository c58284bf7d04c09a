/** `--keywords`: which keywords were injected into a corpus; and what --json, --explain, --stats say of findings. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './cli/memory.js';
import { squash } from './support/injected-pages.js';

const TITLE = 'Phiên chợ vùng cao mở thêm một buổi cuối tuần';
const page = (keyword: string): string =>
  `【${keyword}】${TITLE}\nChiều xuống,${squash(TITLE)}${keyword} nhưng khách vẫn chờ rất đông.\n`;
const FRAME = '会员登录 - 用户注册\n';

let folder = '';
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chuanhoa-keywords-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const table = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'));

describe('--keywords', () => {
  test('counts over all inputs, most frequent first, with an example and reasons', async () => {
    const one = file('one.txt', page('soi kèo porto'));
    const two = file('two.txt', `Tin chiều\n${page('soi kèo porto')}${page('lịch thi đấu cúp c1')}`);
    const { code, text } = await run(['--keywords', one, two]);
    const [header, first, second, ...more] = table(text);
    expect([code, more]).toEqual([0, []]);
    expect(header).toEqual('count documents certain likely possible keyword example reasons'.split(' '));
    expect(first.slice(0, 6)).toEqual(['2', '2', '2', '0', '0', 'soi kèo porto']);
    expect(first[6]).toContain(`${one}:2: `);
    expect(first[6]).toContain('Chiều xuống,⟦');
    expect(first[7]).toContain('【soi kèo porto】');
    expect(second.slice(0, 6)).toEqual(['1', '1', '1', '0', '0', 'lịch thi đấu cúp c1']);
    expect(second[6]).toContain(`${two}:5: `);
  });

  test('lines, records and NUL are documents of their own; clean text gives the header alone', async () => {
    const record = (keyword: string): string => `${JSON.stringify({ id: 1, body: page(keyword) })}\n`;
    const ndjson = record('kèo nhà cái') + record('kèo nhà cái') + record('nổ hũ đổi thưởng');
    const { text } = await run(['--keywords', '--ndjson=body'], ndjson);
    expect(
      table(text)
        .slice(1)
        .map(row => row.slice(0, 2).concat(row[5])),
    ).toEqual([
      ['2', '2', 'kèo nhà cái'],
      ['1', '1', 'nổ hũ đổi thưởng'],
    ]);
    const nul = await run(['--keywords', '-0'], `${page('kèo nhà cái')}\0${page('kèo nhà cái')}\0`);
    expect(table(nul.text)[1].slice(0, 2)).toEqual(['2', '2']);
    expect(table((await run(['--keywords'], 'Sáng nay trời quang.\n')).text)).toHaveLength(1);
    expect(table((await run(['--keywords'], '')).text)).toHaveLength(1);
  });

  test('goes into a file, and not with other kinds of output', async () => {
    const path = join(folder, 'table.tsv');
    const { code, text } = await run(['--keywords', '-o', path], page('kèo nhà cái'));
    expect([code, text]).toEqual([0, '']);
    expect((await run(['--keywords', '--json'], '')).errors).toContain('exclude each other');
    expect((await run(['--keywords', '-i', path], '')).code).toBe(2);
  });
});

describe('findings', () => {
  const text = `${FRAME}${page('soi kèo porto')}`;

  test('--json tells spans, their text, reasons', async () => {
    const told = JSON.parse((await run(['--json'], text)).text);
    const [found, ...more] = told.injections;
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      confidence: 'certain',
      endCertain: true,
      before: `${squash(TITLE)}soi kèo porto`,
    });
    expect(found.keyword).toMatchObject({ before: 'soi kèo porto' });
    expect(text.slice(found.start, found.end)).toBe(found.before);
    expect(found.reasons.join()).toContain('【soi kèo porto】');
    expect(told.damage).toEqual([
      {
        kind: 'page-frame',
        start: 0,
        end: FRAME.length - 1,
        before: FRAME.trimEnd(),
        reasons: [expect.any(String)],
      },
    ]);
  });

  test('--explain lists them, --stats counts them', async () => {
    const { text: told, errors } = await run(['--explain', '--stats'], text);
    expect(told).toMatch(/Injected text \(1\)/);
    expect(told).toMatch(/Other damage \(1\)\n.*会员登录.*\n.*page-frame, left; Chinese navigation/);
    expect(errors).toMatch(/\nchuanhoa: injected text: 1 certain; other damage: 1 page-frame\n$/);
    expect((await run(['--json', '--stats'], 'Trời quang.\n')).errors).toMatch(
      /injected text: none; other damage: none\n$/,
    );
  });
});
