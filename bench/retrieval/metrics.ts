/** What a list of ten answers is worth. */
import type { Grade } from './gold.js';

export const SHOWN = 10;

/** Sums over queries: divide by `queries`, or by `shown` for the false ones, or by `answerable`. */
export interface Score {
  queries: number;
  /** Queries to which some passage is a full answer; the means of recall, MRR and nDCG are taken over these. */
  answerable: number;
  recall: number;
  reciprocal: number;
  gain: number;
  /** Answerable queries that got nothing. */
  nothing: number;
  shown: number;
  /** Answers without all words of the query in any form. */
  wrong: number;
}

export const emptyScore = (): Score => ({
  queries: 0,
  answerable: 0,
  recall: 0,
  reciprocal: 0,
  gain: 0,
  nothing: 0,
  shown: 0,
  wrong: 0,
});

const discounted = (grades: readonly Grade[]): number =>
  grades.slice(0, SHOWN).reduce((sum: number, grade, i) => sum + grade / Math.log2(i + 2), 0);

/** Adds the answers to one query. */
export function count(
  score: Score,
  results: readonly number[],
  answers: ReadonlyMap<number, Grade>,
  isWrong: (id: number) => boolean,
): void {
  const shown = results.slice(0, SHOWN);
  score.queries++;
  score.shown += shown.length;
  score.wrong += shown.filter(isWrong).length;
  const full = [...answers.values()].filter(grade => grade === 3).length;
  if (full === 0) return;
  score.answerable++;
  const grades = shown.map(id => answers.get(id) ?? 0);
  const found = grades.filter(grade => grade === 3).length;
  score.recall += found / Math.min(SHOWN, full);
  const first = grades.indexOf(3);
  score.reciprocal += first < 0 ? 0 : 1 / (first + 1);
  const ideal = discounted([...answers.values()].sort((a, b) => b - a));
  score.gain += discounted(grades) / ideal;
  if (shown.length === 0) score.nothing++;
}

export function addScore(total: Score, part: Score): void {
  for (const key of Object.keys(total) as (keyof Score)[]) total[key] += part[key];
}
