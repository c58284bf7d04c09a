import { DICTIONARY, DOMAINS } from '../generated/abbreviations.js';
import { isPlain, lettersOf } from './letters.js';
import { HASHES, hashOn, isHyphen } from './units.js';
import { unpackLongForm, unpackRows } from './words.js';

/** A: safe anywhere; B: where the context says so; C: in codes and forms only; D: chat. */
export type Tier = 'A' | 'B' | 'C' | 'D';

/** One sense of an entry of the built-in dictionary. */
export interface Entry {
  readonly expansion: string;
  readonly domain: string;
  readonly tier: Tier;
}

export interface Dictionary {
  /** By the short form as it is written. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Compounds such as GD&ĐT by their letters only: they are joined by & or a hyphen, or not at all. */
  readonly compounds: ReadonlyMap<string, string>;
  /** Short forms of academic and honorary titles, which are written in rows: PGS.TS. */
  readonly degrees: ReadonlySet<string>;
  /** The code units that they start with. */
  readonly degreeStarts: ReadonlySet<number>;
  /** Which hashes short forms of letters have; a dot behind the letters does not count. */
  readonly hashes: Uint8Array;
  /** What the short forms that hold a space start with: TP of TP. HCM. */
  readonly firsts: ReadonlySet<string>;
}

const cache: { dictionary?: Dictionary } = {};

/** The built-in dictionary, unpacked at first need. */
export function builtIn(): Dictionary {
  if (cache.dictionary) return cache.dictionary;
  const domains = DOMAINS.split(' ');
  const entries = new Map<string, readonly Entry[]>();
  const compounds = new Map<string, string>();
  const degrees = new Set<string>();
  const firsts = new Set<string>();
  const hashes = new Uint8Array(HASHES);
  for (const [short, rest] of unpackRows(DICTIONARY)) {
    const senses = rest.split('\t').map(sense => unpack(short, sense, domains));
    entries.set(short, senses);
    hashes[hashOf(short.endsWith('.') ? short.slice(0, -1) : short)] = 1;
    if (senses.some(({ domain }) => domain === 'degree')) degrees.add(short);
    if (short.includes(' ')) firsts.add(short.slice(0, short.search(/[. ]/)));
    if (senses.every(isCompound)) compounds.set(lettersOf(short), short);
  }
  const degreeStarts = new Set(['Th', ...degrees].map(degree => degree.charCodeAt(0)));
  cache.dictionary = { entries, compounds, degrees, degreeStarts, hashes, firsts };
  return cache.dictionary;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash;
}

const unpack = (short: string, packed: string, domains: readonly string[]): Entry => ({
  expansion: unpackLongForm(short, packed, 2),
  domain: domains[packed.charCodeAt(0) - 97],
  tier: packed[1] as Tier,
});

/** Two or more fields named together: their letters are written joined, with & or with hyphens. */
const isCompound = ({ expansion, tier }: Entry): boolean => tier === 'A' && / và | - |, /.test(expansion);

/** A short form with all kinds of hyphens as one. */
function plainHyphens(short: string): string {
  for (let i = 0; i < short.length; i++) {
    if (isHyphen(short.charCodeAt(i))) return short.replace(/[\u2010\u2011\u2013]/g, '-');
  }
  return short;
}

/**
 * The senses of a short form: as it is written, or else as a compound that is joined otherwise (LĐTB-XH). Names of
 * one letter each and dots (H.P.) are no other spelling of anything.
 */
export function lookUp(short: string): readonly Entry[] | undefined {
  const { entries, compounds } = builtIn();
  const found = entries.get(short);
  if (found || isPlain(short)) return found;
  const written = plainHyphens(short.normalize('NFC'));
  const direct = entries.get(written);
  if (direct || !/[&\-,]/.test(written) || /[./]/.test(written)) return direct;
  const letters = lettersOf(written);
  const compound = letters.length >= 4 ? compounds.get(letters) : undefined;
  return compound === undefined ? undefined : entries.get(compound);
}
