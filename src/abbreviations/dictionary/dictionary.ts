import { isHyphen } from '../../context/classes.js';
import { DICTIONARY, DOMAINS } from '../../generated/abbreviations.js';
import { HASHES, hashOf } from '../units.js';
import { isPlain, lettersOf } from './letters.js';
import { unpackLongForm, unpackRows } from './words.js';

/** A: safe anywhere; B: where the context says so; C: in codes and forms only; D: chat. */
export type Tier = 'A' | 'B' | 'C' | 'D';

/** One sense of an entry of the built-in dictionary. */
export interface Entry {
  readonly expansion: string;
  readonly domain: string;
  readonly tier: Tier;
}

/** What stands in the table for a number behind a short form: HK# for HK1. */
const ANY_NUMBER = '#';

export interface Dictionary {
  /** By the short form as it is written: its senses, or these packed until they are asked for. */
  readonly entries: Map<string, readonly Entry[] | string>;
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

/** The built-in dictionary, made ready at first need; senses are unpacked when they are asked for. */
export function builtIn(): Dictionary {
  if (cache.dictionary) return cache.dictionary;
  const rows = unpackRows(DICTIONARY);
  const degree = letterOfDomain('degree');
  const compounds = new Map<string, string>();
  const degrees = new Set<string>();
  const firsts = new Set<string>();
  const hashes = new Uint8Array(HASHES);
  for (const [short, rest] of rows) {
    hashes[hashOf(short.endsWith('.') ? short.slice(0, -1) : short)] = 1;
    if (rest[0] === degree || rest.includes(`\t${degree}`)) degrees.add(short);
    if (short.includes(' ')) firsts.add(short.slice(0, short.search(/[. ]/)));
    if (isCompound(rest)) compounds.set(lettersOf(short), short);
  }
  const degreeStarts = new Set(['Th', ...degrees].map(one => one.charCodeAt(0)));
  const entries = new Map<string, readonly Entry[] | string>(rows);
  cache.dictionary = { entries, compounds, degrees, degreeStarts, hashes, firsts };
  return cache.dictionary;
}

/** Whether the dictionary has a short form as it is written. */
export const isListed = (short: string): boolean => builtIn().entries.has(short);

function entriesOf(short: string): readonly Entry[] | undefined {
  const { entries } = builtIn();
  const found = entries.get(short);
  if (typeof found !== 'string') return found;
  const unpacked = found.split('\t').map(sense => unpack(short, sense));
  entries.set(short, unpacked);
  return unpacked;
}

/** All short forms as they are written, with their senses; without those that a number follows. */
export const allEntries = (): (readonly [short: string, senses: readonly Entry[]])[] =>
  [...builtIn().entries.keys()]
    .filter(short => !short.endsWith(ANY_NUMBER))
    .map(short => [short, entriesOf(short) ?? []]);

/** The letter that stands for a domain in a packed sense. */
const letterOfDomain = (domain: string): string =>
  String.fromCharCode(97 + DOMAINS.split(' ').indexOf(domain));

const unpack = (short: string, packed: string): Entry => ({
  expansion: unpackLongForm(short, packed, 2),
  domain: DOMAINS.split(' ')[packed.charCodeAt(0) - 97],
  tier: packed[1].toUpperCase() as Tier,
});

/** Fields named together, all senses of them: their tier is a small letter. */
const isCompound = (packed: string): boolean => packed.split('\t').every(sense => sense[1] === 'a');

/** The key in the tables of a short form with a number behind it, and that number: HK1, which is HK#. */
export function numberless(short: string): readonly [key: string, number: string] | undefined {
  const last = short.charCodeAt(short.length - 1);
  if (last < 0x30 || last > 0x39) return undefined;
  const number = /(?<!\d)\d{1,2}$/.exec(short);
  return number ? [short.slice(0, number.index) + ANY_NUMBER, number[0]] : undefined;
}

/** The senses of a short form with a number behind it, which follows each long form as well. */
function numberedEntries(short: string): readonly Entry[] | undefined {
  const [key, number] = numberless(short) ?? [];
  if (key === undefined) return undefined;
  return entriesOf(key)?.map(sense => ({ ...sense, expansion: `${sense.expansion} ${number}` }));
}

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
  const found = entriesOf(short);
  if (found || isPlain(short)) return found;
  const written = plainHyphens(short);
  const direct = entriesOf(written);
  const listed = direct ?? numberedEntries(written);
  if (listed || !/[&\-,]/.test(written) || /[./]/.test(written)) return listed;
  const letters = lettersOf(written);
  const compound = letters.length >= 4 ? builtIn().compounds.get(letters) : undefined;
  return compound === undefined ? undefined : entriesOf(compound);
}
