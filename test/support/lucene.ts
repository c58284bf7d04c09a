/**
 * A small model of how Lucene analyzes text, as far as the packs make use of it. It reads what is written for the
 * engines, so that the laws are tested on that; `test/engines` sends the same texts through real engines.
 */

/** A term, and the span that it was made of, in UTF-16 code units of the original. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Code units on their way through char filters, each with the offset that it comes from. */
type Stream = readonly { readonly unit: string; readonly at: number }[];

export type CharFilter = (stream: Stream) => Stream;
export type TokenFilter = (term: string) => string;

/** A chain for the index; for queries there are equal terms too, which go through the same chain. */
export interface Chain {
  readonly charFilters: readonly CharFilter[];
  readonly tokenFilters: readonly TokenFilter[];
}

/** Replaces the matches that `find` tells, from left to right, as one unit's origin each. */
function replace(
  stream: Stream,
  find: (text: string) => Iterable<readonly [at: number, length: number, put: string]>,
): Stream {
  const text = stream.map(({ unit }) => unit).join('');
  const out: { unit: string; at: number }[] = [];
  let done = 0;
  for (const [at, length, put] of find(text)) {
    out.push(...stream.slice(done, at));
    for (const unit of put.split('')) out.push({ unit, at: stream[at].at });
    done = at + length;
  }
  return [...out, ...stream.slice(done)];
}

/** A mapping char filter: the longest key that matches is replaced, and nothing that was put is looked at again. */
export function mapping(pairs: readonly (readonly [from: string, to: string])[]): CharFilter {
  const map = new Map(pairs);
  const longest = Math.max(...pairs.map(([from]) => from.length));
  return stream =>
    replace(stream, function* (text) {
      for (let at = 0; at < text.length; at++) {
        for (let length = longest; length > 0; length--) {
          const put = map.get(text.slice(at, at + length));
          if (put === undefined || at + length > text.length) continue;
          yield [at, length, put];
          at += length - 1;
          break;
        }
      }
    });
}

/** A regex of Java, as far as it means the same in JavaScript; flags may stand at its start. */
export function javaRegex(pattern: string): RegExp {
  const [, flags = '', source] = /^(?:\(\?([a-z]+)\))?(.*)$/su.exec(pattern)!;
  if (/\\[^pu.]|\(\?[<a-z](?![=!])|[+*?}]\+/.test(source))
    throw new Error(`what does Java make of ${pattern}?`);
  return new RegExp(source, `gu${flags.includes('i') ? 'i' : ''}`);
}

export function patternCharFilter(pattern: string, replacement: string): CharFilter {
  const regex = javaRegex(pattern);
  if (replacement.includes('$')) throw new Error('groups are not modelled here');
  return stream =>
    replace(stream, function* (text) {
      for (const match of text.matchAll(regex)) yield [match.index, match[0].length, replacement];
    });
}

export function patternTokenFilter(pattern: string, replacement: string): TokenFilter {
  const regex = javaRegex(pattern);
  return term => term.replace(regex, replacement);
}

export const lowercase: TokenFilter = term => term.toLowerCase();

/** ASCIIFoldingFilter for Latin letters: composed ones and those with a stroke; a bare mark stays, as it does there. */
export const asciiFolding: TokenFilter = term =>
  term.replace(/[^\p{M}]/gu, char => {
    const stroked = { đ: 'd', Đ: 'D', ð: 'd', Ð: 'D' }[char];
    const [base] = char.normalize('NFD');
    return stroked ?? (base < '\u0080' ? base : char);
  });

/** The standard tokenizer for Latin text: letters with their marks, and digits; dots and the like join some (UAX 29). */
const WORD =
  /[\p{L}\p{N}_][\p{L}\p{N}\p{M}\p{Cf}_]*(?:(?:(?<=\p{L}[\p{M}\p{Cf}]*)['’.:·](?=\p{L})|(?<=\p{N})[.,;'](?=\p{N}))[\p{L}\p{N}\p{M}\p{Cf}_]+)*/gu;

/** The terms of a text. */
export function analyze({ charFilters, tokenFilters }: Chain, text: string): readonly Term[] {
  const whole: Stream = text.split('').map((unit, at) => ({ unit, at }));
  const stream = charFilters.reduce((input, filter) => filter(input), whole);
  const offset = (i: number): number => stream[i]?.at ?? text.length;
  const filtered = stream.map(({ unit }) => unit).join('');
  return [...filtered.matchAll(WORD)].map(({ 0: word, index }) => ({
    term: tokenFilters.reduce((term, filter) => filter(term), word),
    start: offset(index),
    end: offset(index + word.length),
  }));
}

export const termsOf = (chain: Chain, text: string): readonly string[] =>
  analyze(chain, text).map(({ term }) => term);

/**
 * Whether a document has all the words of a query, where synonym_graph put alternatives for the longest phrases that it
 * knows, from left to right; an alternative of several words has to be found as a phrase.
 */
export function finds(
  chain: Chain,
  synonyms: readonly (readonly string[])[],
  query: string,
  document: string,
): boolean {
  const words = termsOf(chain, query);
  const text = ` ${termsOf(chain, document).join(' ')} `;
  const has = (phrase: string): boolean => text.includes(` ${phrase} `);
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    let alternatives: readonly string[] = [words[at]];
    for (const row of synonyms) {
      for (const term of row) {
        const length = term.split(' ').length;
        if (length < taken || words.slice(at, at + length).join(' ') !== term) continue;
        alternatives = length === taken ? [...alternatives, ...row] : row;
        taken = length;
      }
    }
    if (!alternatives.some(has)) return false;
    at += taken;
  }
  return true;
}
