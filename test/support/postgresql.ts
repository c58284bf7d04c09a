import { foldKey, toneKey } from '../../src/search/keys.js';
import { DOCUMENTS, WRITTEN } from './retrieval.js';

/** Runs a query whose one column is a text, and gives its rows. Literals are put in by `literal`. */
export type Ask = (query: string) => Promise<readonly string[]>;

export const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/** The syllables of which the functions of `search.sql` make other keys than chuanhoa does. */
export async function wrongKeys(ask: Ask): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < WRITTEN.length; at += 5000) {
    const words = WRITTEN.slice(at, at + 5000);
    const rows = words.map((word, i) => `(${i}, ${literal(word)})`).join(', ');
    const keys = await ask(
      `SELECT chuanhoa_fold(word) || ' ' || chuanhoa_tone(word) FROM (VALUES ${rows}) AS words (i, word) ORDER BY i`,
    );
    words.forEach((word, i) => {
      if (keys[i] !== `${foldKey(word)} ${toneKey(word)}`) wrong.push(`${word}: ${keys[i]}`);
    });
  }
  return wrong;
}

/** Fills the table of `search.sql`. */
export const INSERT = `INSERT INTO chuanhoa_documents (title) VALUES ${DOCUMENTS.map(text => `(${literal(text)})`).join(', ')}`;

/** What `chuanhoa_search` finds for a query, in its order. */
export const search = async (ask: Ask, query: string): Promise<readonly number[]> =>
  (await ask(`SELECT (id - 1)::text FROM chuanhoa_search(${literal(query)})`)).map(Number);

/** What the configuration of `dictionaries.sql` finds. */
export const searchByDictionaries = async (ask: Ask, query: string): Promise<readonly number[]> =>
  (
    await ask(
      `SELECT (id - 1)::text FROM chuanhoa_documents WHERE to_tsvector('chuanhoa', title) @@ plainto_tsquery('chuanhoa', ${literal(query)}) ORDER BY id`,
    )
  ).map(Number);

/** What the parser tears apart or takes for something else than words: there the dictionaries find less or more. */
export const BEYOND_DICTIONARIES: ReadonlySet<string> = new Set(['NĐ-CP', 'ubnd-nc']);
