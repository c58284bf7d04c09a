import { normalizeDiacritics } from '../../diacritics/index.js';
import { foldKey } from '../keys.js';
import { KEY_VERSION } from '../version.js';
import { CAPITALS, INVISIBLE, LOOKALIKE_LETTERS, MARKED } from './letters.js';
import { call, literal, replaceAll, sqlFunction, translate } from './sql.js';
import { equals, foldedTerms, synonymGroups, titleDot } from './synonyms.js';
import { toneRewrites } from './terms.js';
import { fieldsOf, type PackFile, type PackOptions, TONE_WEIGHT } from './types.js';

/**
 * The files for PostgreSQL 13 or later, in a database whose encoding is UTF8.
 *
 * `search.sql` is all that is needed, also where no file can be put on the server: functions that make keys, the
 * abbreviations for queries, and `chuanhoa_documents`, a table that `chuanhoa_search(query)` searches; copy its
 * columns into a table of your own. The parser sees ASCII only, so it does not tear `NĐ-CP` apart.
 *
 * `chuanhoa.rules` and `chuanhoa.ths` are the same facts as an unaccent dictionary and a thesaurus, for the server's
 * folder `tsearch_data`; `dictionaries.sql` makes the text search configuration `chuanhoa` of them, which knows
 * letters but no tones.
 *
 * @example
 * ```ts
 * postgresqlPack().map(file => file.name); // ['search.sql', 'dictionaries.sql', 'chuanhoa.rules', 'chuanhoa.ths']
 * ```
 * @throws {RangeError} if a field's name is not made of letters, digits and `_`.
 * @throws {TypeError} for an unknown option, or if `fields` is not a list of names.
 */
export function postgresqlPack(options: PackOptions = {}): readonly PackFile[] {
  return [
    { name: 'search.sql', text: searchSql(fieldsOf(options)) },
    { name: 'dictionaries.sql', text: dictionariesSql() },
    { name: 'chuanhoa.rules', text: unaccentRules() },
    { name: 'chuanhoa.ths', text: thesaurus() },
  ];
}

const KEY_TRAITS = 'IMMUTABLE STRICT PARALLEL SAFE';
const WORD = `[0-9a-z${MARKED}]`;

/**
 * Letters of any Unicode form and case to composed small ones. `lower` would depend on the locale; canonical
 * composition leaves a shape mark alone that stands behind the tone. The dot behind a title becomes a blank, or TP.HCM
 * would be the name of a host; so do the strokes of 61/2018/nd-cp and ubnd/qd-ttg, or they would be names of files.
 */
function lettersBody(): string {
  const shapeFirst = replaceAll(
    'normalize($1, NFD)',
    '([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])',
    '\\2\\1',
  );
  const small = translate(call('normalize', shapeFirst, 'NFC'), [
    ...CAPITALS,
    ...LOOKALIKE_LETTERS.map(([unit, letter]) => [unit, letter.toLowerCase()] as const),
    ...INVISIBLE.map(unit => [unit, ''] as const),
  ]);
  const titles = replaceAll(small, titleDot(WORD), ' ');
  return `  SELECT ${replaceAll(titles, `(?<=[0-9])/(?=${WORD})|/(?=${WORD}+-)`, ' ')}`;
}

/** Takes all marks off. */
const folded = (expression: string): string =>
  translate(
    expression,
    [...MARKED].map(letter => [letter, foldKey(letter)] as const),
  );

const foldBody = (): string => `  SELECT ${folded('chuanhoa_letters($1)')}`;

function toneBody(): string {
  const rewrites = toneRewrites({ start: `(?<!${WORD})`, end: `(?!${WORD})`, any: `${WORD}*` });
  const toned = rewrites.reduce(
    (text, { pattern, replacement }) => replaceAll(text, pattern, replacement.replace('$&', '\\&')),
    'chuanhoa_letters($1)',
  );
  return `  SELECT ${folded(toned)}`;
}

function searchSql(fields: readonly string[]): string {
  const vector = (key: string): string =>
    fields
      .map(
        (field, i) =>
          `setweight(to_tsvector('simple'::regconfig, ${key}(${field})), '${'ABCD'[Math.min(i, 3)]}')`,
      )
      .join(' || ');
  return `-- chuanhoa ${KEY_VERSION}
-- Build the columns anew when this version differs.

${sqlFunction('chuanhoa_letters(text)', 'text', KEY_TRAITS, lettersBody())}
${sqlFunction('chuanhoa_fold(text)', 'text', KEY_TRAITS, foldBody())}
${sqlFunction('chuanhoa_tone(text)', 'text', KEY_TRAITS, toneBody())}
${abbreviationsSql()}
${sqlFunction('chuanhoa_query(text)', 'tsquery', 'STABLE STRICT', QUERY_BODY)}
${sqlFunction('chuanhoa_tone_query(text)', 'tsquery', 'STABLE STRICT', TONE_QUERY_BODY)}
CREATE TABLE IF NOT EXISTS chuanhoa_documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
${fields.map(field => `  ${field} text NOT NULL DEFAULT '',\n`).join('')}  fold tsvector GENERATED ALWAYS AS (${vector('chuanhoa_fold')}) STORED,
  tone tsvector GENERATED ALWAYS AS (${vector('chuanhoa_tone')}) STORED
);
CREATE INDEX IF NOT EXISTS chuanhoa_documents_fold ON chuanhoa_documents USING gin (fold);

${sqlFunction('chuanhoa_search(query text)', 'TABLE (id bigint, score real)', 'STABLE STRICT', SEARCH_BODY)}`;
}

/** For each term what a query for it is rewritten to: its own words, or one of its equals as a phrase. */
function abbreviationsSql(): string {
  const rows = [...equals(synonymGroups().map(foldedTerms))].map(
    ([term, others]) => `  (${literal(term)}, ${literal(others.join('; '))})`,
  );
  return `-- What queries may be written as too: a term, and its equals.
CREATE TABLE IF NOT EXISTS chuanhoa_abbreviations (target tsquery PRIMARY KEY, substitute tsquery NOT NULL);
TRUNCATE chuanhoa_abbreviations;
INSERT INTO chuanhoa_abbreviations
SELECT plainto_tsquery('simple', term), (
  SELECT '((' || plainto_tsquery('simple', term)::text || ') | ' || string_agg('(' || phraseto_tsquery('simple', equal)::text || ')', ' | ') || ')'
  FROM unnest(string_to_array(equals, '; ')) AS equal
)::tsquery FROM (VALUES
${rows.join(',\n')}
) AS terms (term, equals);
`;
}

const QUERY_BODY = `  SELECT ts_rewrite(plainto_tsquery('simple', chuanhoa_fold($1)), 'SELECT target, substitute FROM chuanhoa_abbreviations ORDER BY numnode(target) DESC')`;

const TONE_QUERY_BODY = `  SELECT replace(plainto_tsquery('simple', chuanhoa_tone($1))::text, ' & ', ' | ')::tsquery`;

const SEARCH_BODY = `  SELECT d.id, ts_rank(d.fold, q.fold) + ${TONE_WEIGHT} * ts_rank(d.tone, q.tone)
  FROM chuanhoa_documents d, (SELECT chuanhoa_query(query) AS fold, chuanhoa_tone_query(query) AS tone) q
  WHERE d.fold @@ q.fold ORDER BY 2 DESC, 1`;

/** Marks and letters with marks, in both cases; the dictionary behind makes them small. */
function unaccentRules(): string {
  const letters = [
    ...CAPITALS.filter(([capital]) => capital > '\u007f'),
    ...[...MARKED].map(letter => ['', letter]),
  ].map(([capital, letter]) => [
    capital || letter,
    capital ? foldKey(letter).toUpperCase() : foldKey(letter),
  ]);
  const alike = LOOKALIKE_LETTERS.map(([unit, letter]) => [
    unit,
    letter === letter.toLowerCase() ? foldKey(letter) : foldKey(letter).toUpperCase(),
  ]);
  const rows = [...letters, ...alike].map(([from, to]) => `${from}\t${to}`);
  return `${[...rows, ...MARKS, ...INVISIBLE].join('\n')}\n`;
}

const MARKS = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323';

/**
 * Each term is indexed as itself and as its equals. A thesaurus reads ahead, and what it reads then no other dictionary
 * has seen: it comes first, and knows terms with marks, in both styles, and without.
 */
function thesaurus(): string {
  const others = equals(synonymGroups().map(foldedTerms));
  const rows = new Map<string, string>();
  for (const group of synonymGroups()) {
    const folded = foldedTerms(group);
    for (const written of [group.long, ...group.shorts].flatMap(term => [
      term,
      normalizeDiacritics(term, { tonePlacement: 'new' }),
    ])) {
      const [term] = foldedTerms({ long: written, shorts: [] });
      const all = [term, ...(others.get(term) ?? folded)].join(' ');
      for (const left of parserWords(written)) rows.set(left, all);
      for (const left of parserWords(foldKey(written))) rows.set(left, all);
    }
  }
  return `# chuanhoa ${KEY_VERSION}\n${[...rows].map(([left, right]) => `${left} : ${right}`).join('\n')}\n`;
}

/** The words that the parser finds in a term, in lower case: a name in ASCII with a dot in it is one word or two. */
function parserWords(term: string): readonly string[] {
  const lower = term.toLowerCase();
  const words = lower.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim();
  return [words.replace(/\. ?/g, ' ').trim(), ...(/\.\S/.test(words) ? [words] : [])];
}

/** Kinds of tokens in which a word may be found: \`TP.HCM\` is a host to the parser, \`k.o\` a file. */
const WORD_TOKENS =
  'asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, host, file';

const dictionariesSql = (): string => `-- chuanhoa ${KEY_VERSION}
-- Needs chuanhoa.rules and chuanhoa.ths in the server's folder tsearch_data.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH DICTIONARY chuanhoa_unaccent (TEMPLATE = unaccent, RULES = 'chuanhoa');
CREATE TEXT SEARCH DICTIONARY chuanhoa_thesaurus (TEMPLATE = thesaurus, DICTFILE = 'chuanhoa', DICTIONARY = 'pg_catalog.simple');
CREATE TEXT SEARCH CONFIGURATION chuanhoa (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION chuanhoa ALTER MAPPING FOR ${WORD_TOKENS}
  WITH chuanhoa_thesaurus, chuanhoa_unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION chuanhoa ALTER MAPPING FOR email, url, url_path
  WITH chuanhoa_unaccent, simple;
`;
