import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import * as abbreviations from '../generated/abbreviations.js';
import * as bigrams from '../generated/bigrams.js';
import * as characters from '../generated/characters.js';
import * as classes from '../generated/classes.js';
import * as grammar from '../generated/grammar.js';
import * as injections from '../generated/injections.js';
import * as letters from '../generated/letters.js';
import * as rules from '../generated/rules.js';
import * as runTogether from '../generated/run-together.js';
import * as syllables from '../generated/syllables.js';
import type { Choices } from '../options.js';
import type { Settings } from './arguments.js';
import { readDictionary } from './dictionary.js';

/** All facts that were generated; a test sees to it that none is missing. */
export const FACTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  abbreviations,
  bigrams,
  characters,
  classes,
  grammar,
  injections,
  letters,
  rules,
  'run-together': runTogether,
  syllables,
};

/** Grammars are functions that make a regex: the regex is the fact. */
const told = (_: string, value: unknown): unknown => (typeof value === 'function' ? String(value()) : value);

/**
 * A hash of all that decides the output: the version, the facts, the steps chosen and the user's dictionary. An index
 * that stores it knows when its keys are no longer those of the filter.
 */
export function fingerprint(choices: Choices): string {
  const facts = Object.entries(FACTS).map(([name, exports]) => [name, Object.entries(exports).sort(byName)]);
  const all = JSON.stringify([version, facts, Object.entries(choices).sort(byName)], told);
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** The text of `--version`: with `--json` for machines. The hash is that of the other options given. */
export function versionText({ choices, dictionary, mode }: Settings): string {
  const entries = dictionary === undefined ? [] : readDictionary(dictionary);
  const hash = fingerprint({ ...choices, dictionary: entries });
  return mode === 'json'
    ? `${JSON.stringify({ version, rules: hash })}\n`
    : `chuanhoa ${version} (rules ${hash})\n`;
}
