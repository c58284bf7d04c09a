/** What figures are held to: targets are said, floors are kept. */

export interface Target {
  readonly what: string;
  readonly value: number;
  /** What is to be reached: at least this, or at most this if less is better. */
  readonly target: number;
  readonly lessIsBetter?: boolean;
  /**
   * The floor: a worse value fails the command, as what the README promises would be broken. Only for figures that do not
   * depend on the machine; where the target is missed, it keeps what has been reached.
   */
  readonly floor?: number;
  readonly show: (value: number) => string;
}

/** Prints a line for each target: what is missed is said, what falls below its floor makes the exit code 1. */
export function reportTargets(targets: readonly Target[]): void {
  for (const { what, value, target, lessIsBetter = false, floor, show } of targets) {
    // What could not be measured (NaN) is neither reached nor kept.
    const isAsGood = (bound: number): boolean => (lessIsBetter ? value <= bound : value >= bound);
    const isBroken = floor !== undefined && !isAsGood(floor);
    if (isBroken) process.exitCode = 1;
    const verdict = isAsGood(target) ? 'reached' : 'MISSED';
    console.log(
      `${what}: ${show(value)}, to reach ${show(target)}: ${verdict}${isBroken ? `, WORSE THAN THE FLOOR of ${show(floor)}` : ''}`,
    );
  }
}

const inPercent = (value: number): string => `${(100 * value).toFixed(3)} %`;

/** A share that has to be at least so large, and never less than its floor: the target itself where that is reached. */
export const atLeast = (what: string, value: number, target: number, floor = target): Target => ({
  what,
  value,
  target,
  floor,
  show: inPercent,
});

/** A share that may be at most so large, and never more than its floor: the target itself where that is reached. */
export const atMost = (what: string, value: number, target: number, floor = target): Target => ({
  ...atLeast(what, value, target, floor),
  lessIsBetter: true,
});

/** Something that may happen so many times at most; not once, unless it is said. */
export const noMoreThan = (what: string, count: number, most = 0): Target => ({
  what,
  value: count,
  target: most,
  floor: most,
  lessIsBetter: true,
  show: String,
});
