import { type Allowed, requireOptions } from '../../checks.js';
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
 * @throws {Error} if one is not, or if there is none.
 * @throws {TypeError} if there is no such option, or if it is no list of names.
 */
export function fieldsOf(options: PackOptions): readonly string[] {
  requireOptions(options, ALLOWED);
  const { fields = DEFAULT_FIELDS } = options;
  if (!(Array.isArray(fields) && fields.every(field => typeof field === 'string')))
    throw new TypeError('option fields is a list of names');
  const wrong = fields.find(field => !/^[a-z][a-z0-9_]{0,40}$/i.test(field));
  if (wrong !== undefined)
    throw new Error(`${JSON.stringify(wrong)} is no name for a field: letters, digits and _`);
  if (fields.length === 0) throw new Error('a pack needs a field');
  if (new Set(fields).size < fields.length) throw new Error('a field is named twice');
  return fields;
}

/** JSON as it is written to files. */
export const jsonFile = (name: string, value: unknown): PackFile => ({
  name,
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/** @throws {TypeError} if there is no pack for an engine. */
export function requireEngine(engine: PackEngine): void {
  if (!PACK_ENGINES.includes(engine))
    throw new TypeError(`the engine is one of ${PACK_ENGINES.join(', ')}, not ${String(engine)}`);
}
