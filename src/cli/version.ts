import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import { FACTS_HASH } from '../generated/facts.js';
import type { Choices } from '../options.js';
import { KEY_VERSION } from '../search/version.js';
import type { Settings } from './arguments.js';
import { readDictionary } from './dictionary.js';

/**
 * A hash of all that decides the output: the version, the facts, the steps chosen and the user's dictionary. An index
 * that stores it knows when its keys are no longer those of the filter.
 */
export function fingerprint(choices: Choices): string {
  const all = JSON.stringify([version, FACTS_HASH, Object.entries(choices).sort(byName)]);
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** The text of `--version`: with `--json` for machines. The hash is that of the other options given. */
export function versionText({ choices, dictionary, mode }: Settings): string {
  const entries = dictionary === undefined ? [] : readDictionary(dictionary);
  const hash = fingerprint({ ...choices, dictionary: entries });
  return mode === 'json'
    ? `${JSON.stringify({ version, fingerprint: hash, keys: KEY_VERSION })}\n`
    : `chuanhoa ${version} (fingerprint ${hash})\n`;
}
