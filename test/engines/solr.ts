/**
 * Runs the pack for Solr on Solr's own core.
 *
 *   npx tsx test/engines/solr.ts
 *
 * Needs Java 17 and Maven, which fetches Solr (70 MB) at the first run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { foldKey, toneKey } from '../../src/search/index.js';
import { solrPack, solrParams } from '../../src/search/packs/index.js';
import { complaintAbout, DOCUMENTS, FOUND, WRITTEN } from '../support/retrieval.js';

const sources = resolve(import.meta.dirname, 'solr');

const missing = ['java', 'javac', 'mvn'].filter(
  program => spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0,
);

function main(): number {
  if (missing.length > 0) {
    console.log(`There is no ${missing.join(', no ')} here: nothing was checked.`);
    return 0;
  }
  const home = mkdtempSync(join(tmpdir(), 'chuanhoa-solr-'));
  try {
    return check(home);
  } finally {
    rmSync(home, { recursive: true });
  }
}

function check(home: string): number {
  const conf = join(home, 'pages/conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(home, 'solr.xml'), '<solr/>');
  writeFileSync(join(home, 'pages/core.properties'), '');
  copyFileSync(join(sources, 'solrconfig.xml'), join(conf, 'solrconfig.xml'));
  for (const { name, text } of solrPack()) writeFileSync(join(conf, name), text);
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(home, name), `${lines.join('\n')}\n`);
  write('documents', DOCUMENTS);
  write('words', WRITTEN);
  write(
    'queries',
    FOUND.map(([query]) => query),
  );
  write(
    'params',
    Object.entries(solrParams()).map(pair => pair.join('\t')),
  );
  const classPath = `${home}/lib/*:${home}`;
  const get = [
    '-q',
    '-B',
    '-f',
    `${sources}/pom.xml`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
  ];
  execFileSync('mvn', [...get, `-DoutputDirectory=${home}/lib`], { stdio: 'inherit' });
  execFileSync('javac', ['-cp', classPath, '-d', home, `${sources}/Ask.java`], { stdio: 'inherit' });
  execFileSync('java', ['-Xmx600m', '-cp', classPath, 'Ask', home], { stdio: 'ignore' });
  const answers = readFileSync(join(home, 'answers'), 'utf8').split('\n');
  const complaints: string[] = [];
  WRITTEN.forEach((word, i) => {
    if (answers[i] !== `${foldKey(word)}\t${toneKey(word)}`) complaints.push(`${word}: ${answers[i]}`);
  });
  FOUND.forEach((expected, i) => {
    const found = answers[WRITTEN.length + i].trim();
    const complaint = complaintAbout(found === '' ? [] : found.split(' ').map(Number), expected);
    if (complaint) complaints.push(complaint);
  });
  console.log(`${complaints.length} wrong of ${2 * WRITTEN.length} terms and ${FOUND.length} queries`);
  for (const complaint of complaints.slice(0, 20)) console.log(complaint);
  return complaints.length === 0 ? 0 : 1;
}

process.exitCode = main();
