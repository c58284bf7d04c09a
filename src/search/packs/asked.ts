/** What the functions that ask an engine are given. */
import { planQuery, type QueryPlan, type Reading, requirePlan, requireReading } from '../plan.js';

/** The reading that is asked for, or what was typed as one. @throws {TypeError} if it is neither. */
export function readingOf(query: string | Reading): Reading {
  if (typeof query === 'string') return planQuery(query);
  requireReading(query);
  return query;
}

/** The plan that is asked for, or what was typed as one. @throws {TypeError} if it is neither. */
export function planOf(query: string | QueryPlan): QueryPlan {
  if (typeof query === 'string') return planQuery(query);
  requirePlan(query);
  return query;
}

/** @throws {TypeError} if the name of an index is none. */
export function requireName(name: string, what: string): void {
  if (typeof name !== 'string') throw new TypeError(`${what} has to be a string, not ${typeof name}`);
}
