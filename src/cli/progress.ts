import { type Io, writeText } from './io.js';

/** Milliseconds since the start: the one steady clock for which a short run has to load nothing. */
export const clock = (): number => 1000 * process.uptime();

/** How long work may last in silence, and the time from one figure to the next, in milliseconds. */
const QUIET = 2000;
const INTERVAL = 250;

/** Tells how far long work has come: on a terminal, and only if the output does not go there too. */
export class Progress {
  readonly #io: Pick<Io, 'stdout' | 'stderr'>;
  readonly #now: () => number;
  #isOn: boolean | undefined;
  #next: number;
  #told = false;

  constructor(io: Pick<Io, 'stdout' | 'stderr'>, now = clock) {
    this.#io = io;
    this.#now = now;
    this.#next = now() + QUIET;
  }

  async tell(bytes: number): Promise<void> {
    const now = this.#now();
    if (this.#isOn === false || now < this.#next) return;
    this.#isOn ??= (await this.#io.stderr.isTTY()) && !(await this.#io.stdout.isTTY());
    if (!this.#isOn) return;
    this.#next = now + INTERVAL;
    this.#told = true;
    await writeText(this.#io.stderr, `\r${(bytes / 1e6).toFixed(0)} MB `);
  }

  /** Wipes the line. */
  async end(): Promise<void> {
    if (this.#told) await writeText(this.#io.stderr, '\r\u001b[K');
  }
}
