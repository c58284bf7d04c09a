import { once } from './once.js';

/**
 * A regular expression that is made when first asked for. Engines check literals when they read a file, those that never
 * run too, and a set of Unicode properties (`[\p{L}\p{M}]`) takes a third of a millisecond: dozens of them were a third
 * of what an import costs. Give no flag that makes it remember a place (g, y) unless only `replace` and `matchAll` see it.
 */
export function pattern(source: string, flags = 'u'): () => RegExp {
  return once(() => new RegExp(source, flags));
}

/** A mark of any script; a plain string, since bundlers keep the call of a tagged template. */
export const MARK: () => RegExp = /* @__PURE__ */ pattern('\\p{M}');

/** Chinese letters, to search for or to count: with its flag g it is none to test with. */
export const HAN: () => RegExp = /* @__PURE__ */ pattern('[\\u3400-\\u4dbf\\u4e00-\\u9fff]', 'gu');

/** How often a pattern matches: one with the flag g. */
export const countMatches = (sought: RegExp, text: string): number => text.match(sought)?.length ?? 0;
