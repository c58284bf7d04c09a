import { type Allowed, requireOneOf, requireOptions, wrong } from '../../checks.js';
import type { KeyFieldLevel } from '../levels.js';

/** The engines that a pack can be made for. */
export const PACK_ENGINES = [
  'elasticsearch',
  'opensearch',
  'solr',
  'meilisearch',
  'typesense',
  'postgresql',
  'algolia',
] as const;

/** The name of an engine that a pack can be made for. */
export type PackEngine = (typeof PACK_ENGINES)[number];

/** One file of a pack, ready to be written. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

/** What a pack has to know of the documents. */
export interface PackOptions {
  /** The text fields of a document, the weightiest first; the default is `['title', 'body']`. */
  readonly fields?: readonly string[];
}

/** How much more a match with its tones weighs than one of letters only. */
export const TONE_WEIGHT = 8;

/** Words of this many letters are no syllables: the longest, nghieng, has seven. */
export const LONGER_THAN_SYLLABLES = 8;

const DEFAULT_FIELDS: readonly string[] = ['title', 'body'];

/** The field that holds the keys of another: `title_tone`. */
export const keyField = (field: string, level: KeyFieldLevel): string => `${field}_${level}`;

/** How fields are weighed: the first counts as often as there are fields, the last once. */
export const fieldWeight = (fields: readonly string[], index: number): number => fields.length - index;

const ALLOWED: Allowed = { fields: undefined };

/**
 * The fields asked for. They end up in SQL and in queries, so they are plain identifiers.
 *
 * @throws {RangeError} if one is not, if one comes twice, or if there is none.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function fieldsOf(options: PackOptions): readonly string[] {
  requireOptions(options, ALLOWED);
  const { fields = DEFAULT_FIELDS } = options;
  if (!Array.isArray(fields)) throw wrong('option fields', 'a list of names', fields);
  if (fields.length === 0) throw wrong('option fields.length', 'at least 1', 0, true);
  fields.forEach((field, i) => {
    const isString = typeof field === 'string';
    if (!isString || !/^[a-z][a-z0-9_]{0,40}$/i.test(field))
      throw wrong(`option fields[${i}]`, 'a letter and up to 40 letters, digits and _', field, isString);
    if (fields.indexOf(field) < i)
      throw wrong(`option fields[${i}]`, 'another name than those before', field, true);
  });
  return fields;
}

/** JSON as it is written to files. */
export const jsonFile = (name: string, value: unknown): PackFile => ({
  name,
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/** @throws {RangeError} if there is no pack for an engine. @throws {TypeError} if it is not a string. */
export function requireEngine(engine: PackEngine): void {
  requireOneOf(engine, PACK_ENGINES, 'engine');
}
