/** What documents are worth, for engines that list the documents of some terms and no more. */
import type { Reading } from '../plan.js';
import type { Found } from './terms.js';

/** Any of some terms. */
export type AnyOf = readonly string[];

/** A list of documents, and the engine's own score of each. */
export type Listed<Id> = ReadonlyMap<Id, number>;

/** What a reading asks for: of each of some groups any term, and of others for their weight. */
export interface Request {
  readonly musts: readonly AnyOf[];
  readonly boosts: readonly { readonly all: readonly AnyOf[]; readonly weight: number }[];
}

/** What an engine's own score is worth: it tells apart what is alike otherwise. */
export const OWN_SCORE = 1e-5;

/**
 * The documents that have all that a reading asks for, each with what it is worth. Whoever runs it is asked for one list
 * after the other, each once, so that engines may answer at once or later.
 */
export function* ranked<Id>(
  { musts, boosts }: Request,
  { weight: worth }: Reading,
): Generator<AnyOf, Found<Id>[], Listed<Id>> {
  const lists = new Map<string, Listed<Id>>();
  function* listOf(terms: AnyOf): Generator<AnyOf, Listed<Id>, Listed<Id>> {
    const key = terms.join(' ');
    const list = lists.get(key) ?? (yield terms);
    lists.set(key, list);
    return list;
  }
  let sums: Map<Id, number> | undefined;
  for (const group of musts) {
    const list = yield* listOf(group);
    const sumOf = (id: Id): number => OWN_SCORE * list.get(id)! + (sums?.get(id) ?? 0);
    const both = [...(sums ?? list).keys()].filter(id => list.has(id));
    sums = new Map(both.map(id => [id, sumOf(id)]));
    if (sums.size === 0) return [];
  }
  for (const { all, weight } of boosts) {
    const some: Listed<Id>[] = [];
    for (const group of all) some.push(yield* listOf(group));
    for (const [id, sum] of sums!) if (some.every(list => list.has(id))) sums!.set(id, sum + weight);
  }
  return [...sums!].map(([id, sum]) => ({ id, score: sum * worth }));
}
