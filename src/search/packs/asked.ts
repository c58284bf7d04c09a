/** What the functions that ask an engine are given. */
import { wrong } from '../../checks.js';
import { planQuery, type QueryPlan, type Reading, requirePlan, requireReading } from '../plan.js';

/** The reading that is asked for, or what was typed as one. @throws {TypeError} if it is neither. */
export function readingOf(query: string | Reading): Reading {
  if (typeof query === 'string') return planQuery(query);
  requireReading(query, 'query', 'a string, a plan of planQuery or one of its variants');
  return query;
}

/** The plan that is asked for, or what was typed as one. @throws {TypeError} if it is neither. */
export function planOf(query: string | QueryPlan): QueryPlan {
  if (typeof query === 'string') return planQuery(query);
  requirePlan(query, 'query', 'a string or a plan of planQuery');
  return query;
}

/** @throws {TypeError} if `name` is not a string. */
export function requireName(name: string, what: string): void {
  if (typeof name !== 'string') throw wrong(what, 'a string', name);
}
