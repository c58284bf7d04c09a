import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(process.env.CHUANHOA_CORPORA ?? `${import.meta.dirname}/../../../shared/corpora`);

/** Whether the folder of real texts is there. */
export const hasCorpora = (): boolean => existsSync(root);

/** What a check exits with that could not be made, as in other test runners. */
const SKIPPED = 77;

/** Ends the script, saying so, if the folder of real texts is not there. */
export function requireCorpora(): void {
  if (hasCorpora()) return;
  console.log(
    'No corpora: set CHUANHOA_CORPORA to the folder that holds clean/, official/, negative/. Nothing was measured.',
  );
  process.exit(SKIPPED);
}

export const readCorpus = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

export const filesIn = (folder: string): string[] =>
  readdirSync(`${root}/${folder}`)
    .sort()
    .map(name => `${folder}/${name}`);

/** The documents of a file: a blank line stands between them. */
export const documentsOf = (path: string): string[] =>
  readCorpus(path)
    .split(/\n\n+/)
    .filter(text => text.trim() !== '');

/** The texts that are Vietnamese and undamaged. */
export const CLEAN = [
  'clean/law.txt',
  'clean/statutes.txt',
  'clean/wiki.txt',
  'clean/ud-tuecl.txt',
  'official/official.txt',
];
