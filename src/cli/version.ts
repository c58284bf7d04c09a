import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import { RULES } from '../generated/rules.js';
import type { Choices } from '../options.js';
import type { Settings } from './arguments.js';
import { readDictionary } from './dictionary.js';

/**
 * A hash of all that decides the output: the version, the rules, the steps chosen and the user's dictionary. An index
 * that stores it knows when its keys are no longer those of the filter.
 */
export function fingerprint(choices: Choices): string {
  const told = JSON.stringify([version, RULES, Object.entries(choices).sort()]);
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}

/** The text of `--version`: with `--json` for machines. The hash is that of the other options given. */
export function versionText({ choices, dictionary, mode }: Settings): string {
  const entries = dictionary === undefined ? [] : readDictionary(dictionary);
  const rules = fingerprint({ ...choices, dictionary: entries });
  return mode === 'json'
    ? `${JSON.stringify({ version, rules })}\n`
    : `chuanhoa ${version} (rules ${rules})\n`;
}
