/** Times contenders in turn, so that whatever slows the machine for a while slows them all. */
import { arch, availableParallelism, cpus, platform } from 'node:os';

export type Contenders = Readonly<Record<string, () => unknown>>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Keeps what the contenders return, so that no engine finds out that nobody wants it. */
export const sink: { last: unknown } = { last: undefined };

/** The value below which a quarter of all lie. */
function lowerQuartile(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 2];
}

/**
 * The processor time of each contender in milliseconds, all threads of the process together, so that the collecting of
 * what it allocates counts: the lower quartile of `rounds` rounds in which each has its turn; two more warm up. Neither
 * a clock on the wall nor the median: what else goes on in a machine only ever adds, and often for most of the time.
 */
export function race<T extends Contenders>(contenders: T, rounds = 15): Record<keyof T, number> {
  const times: Record<string, number[]> = {};
  for (let round = -2; round < rounds; round++) {
    for (const [name, work] of Object.entries(contenders)) {
      const start = process.cpuUsage();
      sink.last = work();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) (times[name] ??= []).push((user + system) / 1000);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, lowerQuartile(all)])) as Record<
    keyof T,
    number
  >;
}

/** What it ran on: without this no figure means anything. */
export const machine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ` +
  `${platform()} ${arch()}, Node ${process.version}`;

/** A table in columns: the first one to the left, all others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  return rows
    .map(row =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 1)} x`;
