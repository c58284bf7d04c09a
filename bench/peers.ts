/**
 * How fast are we beside the npm packages that people reach for today? They fold or strip letters, none repairs:
 *   npm run build && npx tsx bench/peers.ts
 *
 * The peers are no dependencies of ours: they are installed into a temporary folder, which is removed at the end. Those
 * that cannot be had are named, and the rest is measured. Ratios are peer time / our time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBuilt } from './support/built.js';
import { type Contenders, machine, race, table, times } from './support/race.js';
import { cleanText, damage, linesOf } from './support/texts.js';

type Fold = (text: string) => string;

/** Where a package keeps the function that people call. */
const PEERS: Readonly<Record<string, (module: Record<string, unknown>) => unknown>> = {
  'lodash.deburr': module => module.default,
  'remove-accents': module => (module.default as { remove: unknown }).remove ?? module.default,
  'any-ascii': module => module.default,
  diacritics: module => (module.default as { remove: unknown }).remove,
  transliteration: module => module.transliterate,
  '@sindresorhus/transliterate': module => module.default,
  slugify: module => module.default,
  unorm: module => (module.default as { nfc: unknown }).nfc,
};

/** Installs one package; the reason why not, if it cannot be had. */
function install(name: string, folder: string): string | undefined {
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, name],
    { encoding: 'utf8' },
  );
  return status === 0 ? undefined : (/npm error code (\w+)/.exec(stderr)?.[1] ?? 'not installed');
}

async function loadPeers(folder: string): Promise<Map<string, Fold>> {
  const found = new Map<string, Fold>();
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const { resolve } = createRequire(join(folder, 'package.json'));
  for (const [name, pick] of Object.entries(PEERS)) {
    const failure = install(name, folder);
    if (failure !== undefined) {
      console.log(`${name}: not to be had here (${failure})`);
      continue;
    }
    try {
      const entry = tryResolve(resolve, name) ?? join(folder, 'node_modules', name, 'index.js');
      const fold = pick(await import(pathToFileURL(entry).href));
      if (typeof fold !== 'function') throw new Error('its function is not where it was');
      found.set(name, fold as Fold);
    } catch (error) {
      console.log(`${name}: does not load (${(error as Error).message.split('\n')[0]})`);
    }
  }
  return found;
}

function tryResolve(resolve: NodeJS.RequireResolve, name: string): string | undefined {
  try {
    return resolve(name);
  } catch {
    return undefined; // has no entry for require
  }
}

const { normalize, normalizeDiacritics } = await loadBuilt();
const folder = mkdtempSync(join(tmpdir(), 'peers-'));
try {
  const peers = await loadPeers(folder);
  const clean = cleanText(200_000);
  const texts = { clean, NFD: clean.normalize('NFD'), '1 % damaged': damage(clean).text };
  const names = [
    'normalize (ours)',
    'normalizeDiacritics (ours)',
    "normalize('NFC') (native)",
    ...peers.keys(),
  ];
  const rows = [['x native per line', ...Object.keys(texts), 'ours is faster by']];
  const columns = Object.values(texts).map(text => {
    const lines = linesOf(text);
    const over = (fold: Fold) => (): number => lines.reduce((sum, line) => sum + fold(line).length, 0);
    const contenders: Record<string, () => unknown> = {
      'normalize (ours)': over(line => normalize(line)),
      'normalizeDiacritics (ours)': over(line => normalizeDiacritics(line)),
      "normalize('NFC') (native)": over(line => line.normalize('NFC')),
    };
    for (const [name, fold] of peers) contenders[name] = over(line => fold(line));
    return race(contenders satisfies Contenders, 9);
  });
  for (const name of names) {
    const ratios = columns.map(medians => times(medians["normalize('NFC') (native)"] / medians[name]));
    rows.push([
      name,
      ...ratios,
      columns.map(medians => times(medians[name] / medians['normalize (ours)'])).join(', '),
    ]);
  }
  console.log(
    `${machine()}\nthe lower quartile of 9 rounds, ${texts.clean.length} UTF-16 units, line by line\n`,
  );
  console.log(table(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
