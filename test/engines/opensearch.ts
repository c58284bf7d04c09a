/**
 * Runs the pack for Elasticsearch and OpenSearch on a real node of OpenSearch, over HTTP.
 *
 *   npx tsx test/engines/opensearch.ts
 *
 * Needs Java 17 and Maven, which fetches the node (40 MB) at the first run.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { foldKey, keyText, toneKey } from '../../src/search/index.js';
import { KEY_LEVELS } from '../../src/search/levels.js';
import {
  elasticsearchKeyQuery,
  elasticsearchPack,
  elasticsearchQuery,
} from '../../src/search/packs/index.js';
import { planQuery } from '../../src/search/plan.js';
import { complaintAbout, DOCUMENTS, FOUND, WRITTEN } from '../support/retrieval.js';

const sources = resolve(import.meta.dirname, 'opensearch');

interface Token {
  readonly token: string;
  readonly start_offset: number;
  readonly end_offset: number;
}

interface Answer {
  readonly error?: unknown;
  readonly tokens: readonly Token[];
  readonly hits: {
    readonly hits: readonly {
      readonly _id: string;
      readonly highlight?: { readonly title: readonly string[] };
    }[];
  };
}

/** A port that nobody uses now. */
const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/**
 * What key fields find otherwise: a bare query finds all alike; documents hold the words of their abbreviations, so
 * they are found by them, in any order; short forms in small letters are no abbreviations.
 */
const KEYED: typeof FOUND = [
  ['CCHC', [], [5, 6]],
  ['hoa binh', [], [7, 8, 9]],
  ['hành', [6], [5]],
  ['tp.hcm', [10], []],
  ['gd&đt', [12], []],
];

const missing = ['java', 'javac', 'mvn'].filter(
  program => spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0,
);

async function main(): Promise<number> {
  if (missing.length > 0) {
    console.log(`There is no ${missing.join(', no ')} here: nothing was checked.`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'chuanhoa-opensearch-'));
  const classPath = `${folder}/lib/*:${folder}`;
  try {
    const fetch = [
      '-q',
      '-B',
      '-f',
      `${sources}/pom.xml`,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${folder}/lib`,
    ];
    execFileSync('mvn', fetch, { stdio: 'inherit' });
    execFileSync('javac', ['-cp', classPath, '-d', folder, `${sources}/Server.java`], { stdio: 'inherit' });
    const port = await freePort();
    const log = openSync(join(folder, 'log'), 'w');
    const java = [
      '-Xmx1g',
      '-Dopensearch.set.netty.runtime.available.processors=false',
      '-cp',
      classPath,
      'Server',
      folder,
      `${port}`,
    ];
    const node = spawn('java', java, { stdio: ['pipe', log, log] });
    const ended = new Promise(done => node.on('exit', done));
    try {
      return await check(`http://127.0.0.1:${port}`);
    } finally {
      node.stdin?.end();
      await ended;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function check(server: string): Promise<number> {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<Answer> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(server + path, {
      method,
      headers: { 'content-type': type },
      ...(text && { body: text }),
    });
    const answer = (await response.json()) as Answer;
    if (answer.error) throw new Error(JSON.stringify(answer.error));
    return answer;
  };
  for (let seconds = 0; seconds < 120; seconds++) {
    if (
      await send('GET', '/').then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(1000);
  }
  const [settings] = elasticsearchPack();
  await send('PUT', '/pages', settings.text);
  const lines = DOCUMENTS.map(
    (title, i) => `${JSON.stringify({ index: { _id: `${i}` } })}\n${JSON.stringify({ title })}\n`,
  );
  await send('POST', '/pages/_bulk?refresh=true', lines.join(''), 'application/x-ndjson');
  const complaints: string[] = [];
  let tokens = 0;
  for (let at = 0; at < WRITTEN.length; at += 2000) {
    const words = WRITTEN.slice(at, at + 2000);
    const text = words.join('\n');
    for (const [analyzer, key] of [
      ['chuanhoa_fold', foldKey],
      ['chuanhoa_tone', toneKey],
    ] as const) {
      const found = (await send('POST', '/pages/_analyze', { analyzer, text })).tokens;
      tokens += found.length;
      words.forEach((word, i) => {
        const { token, start_offset, end_offset } = found[i] ?? {};
        const right = token === key(word) && text.slice(start_offset, end_offset) === word;
        if (!right)
          complaints.push(`${analyzer} of ${word}: ${token}, of ${text.slice(start_offset, end_offset)}`);
      });
    }
  }
  for (const expected of FOUND) {
    for (const query of [expected[0], planQuery(expected[0])]) {
      const { hits } = await send('POST', '/pages/_search', { size: 50, ...elasticsearchQuery(query) });
      const complaint = complaintAbout(
        hits.hits.map(({ _id }) => Number(_id)),
        expected,
      );
      if (complaint) complaints.push(complaint);
      const dark = hits.hits.filter(({ highlight }) => !highlight);
      if (dark.length > 0)
        complaints.push(`${expected[0]}: nothing highlighted in ${dark.map(({ _id }) => _id).join(' ')}`);
    }
  }
  await send('PUT', '/keys', settings.text);
  const keyed = DOCUMENTS.map((text, i) => {
    const keys = KEY_LEVELS.map(level => [`title_${level}`, keyText(text, level)]);
    return `${JSON.stringify({ index: { _id: `${i}` } })}\n${JSON.stringify(Object.fromEntries(keys))}\n`;
  });
  await send('POST', '/keys/_bulk?refresh=true', keyed.join(''), 'application/x-ndjson');
  for (const row of FOUND) {
    const expected = KEYED.find(([query]) => query === row[0]) ?? row;
    const query = elasticsearchKeyQuery(planQuery(expected[0]));
    const { hits } = await send('POST', '/keys/_search', { size: 50, ...query });
    const complaint = complaintAbout(
      hits.hits.map(({ _id }) => Number(_id)),
      expected,
    );
    if (complaint) complaints.push(`key fields: ${complaint}`);
  }
  console.log(
    `${complaints.length} wrong of ${tokens} terms with their spans, and of ${FOUND.length} queries, as typed, planned, and in key fields`,
  );
  for (const complaint of complaints.slice(0, 20)) console.log(complaint);
  return complaints.length === 0 ? 0 : 1;
}

process.exitCode = await main();
