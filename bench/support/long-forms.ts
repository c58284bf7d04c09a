/** The long forms of the dictionary, and where they stand in real lines. */
import { readFileSync } from 'node:fs';

/** A row of `data/abbreviations.tsv`, as far as it is looked at here; `senses` is how many rows its short form has. */
export interface Row {
  readonly short: string;
  readonly long: string;
  readonly tier: string;
  readonly senses: number;
}

/** Long forms in small letters by their first word, the longest first, each with its short form. */
export type LongForms = ReadonlyMap<string, readonly (readonly [long: string, short: string])[]>;

/** The long forms of the rows that are wanted; of rows with one long form the first counts. */
export function readLongForms(isWanted: (row: Row) => boolean): LongForms {
  const path = `${import.meta.dirname}/../../data/abbreviations.tsv`;
  const cells = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(row => row.split('\t'));
  const senses = new Map<string, number>();
  for (const [short] of cells) senses.set(short, (senses.get(short) ?? 0) + 1);
  const shorts = new Map<string, string>();
  for (const [short, long, , tier] of cells) {
    const folded = long.toLowerCase();
    if (!shorts.has(folded) && isWanted({ short, long, tier, senses: senses.get(short)! })) {
      shorts.set(folded, short);
    }
  }
  const byFirst = new Map<string, (readonly [string, string])[]>();
  for (const entry of shorts) {
    const first = /^[\p{L}\p{N}]+/u.exec(entry[0])?.[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return byFirst;
}

/** The long forms in a line, whole words, from left to right, the longest where several begin; none in a line of capitals. */
export function* longFormsIn(
  line: string,
  forms: LongForms,
): Generator<{ readonly start: number; readonly end: number; readonly short: string }> {
  const low = line.toLowerCase();
  if (low.length !== line.length || line === line.toUpperCase()) return;
  const words = /[\p{L}\p{M}\p{N}]+/gu;
  for (let word = words.exec(low); word !== null; word = words.exec(low)) {
    const start = word.index;
    const found = forms
      .get(word[0])
      ?.find(
        ([long]) =>
          low.startsWith(long, start) && !/[\p{L}\p{M}\p{N}]/u.test(low[start + long.length] ?? ' '),
      );
    if (!found) continue;
    const end = start + found[0].length;
    yield { start, end, short: found[1] };
    words.lastIndex = end;
  }
}

/** Whether a long form stands in a text as in running text: not in capitals, and not where it is defined. */
export const isWrittenOut = (line: string, start: number, end: number): boolean => {
  const written = line.slice(start, end);
  return written !== written.toUpperCase() && !/^["\u201d')]? ?\(/.test(line.slice(end));
};
