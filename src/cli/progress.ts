import { type Io, writeText } from './io.js';

const PATIENCE = 2000;
const INTERVAL = 250;

/** Tells how far long work has come: on a terminal, and only if the output does not go there too. */
export class Progress {
  readonly #io: Io;
  readonly #isOn: boolean;
  #next: number;
  #told = false;

  constructor(io: Io) {
    this.#io = io;
    this.#isOn = io.stderr.isTTY && !io.stdout.isTTY;
    this.#next = performance.now() + PATIENCE;
  }

  async tell(bytes: number): Promise<void> {
    if (!this.#isOn || performance.now() < this.#next) return;
    this.#next = performance.now() + INTERVAL;
    this.#told = true;
    await writeText(this.#io.stderr, `\r${(bytes / 1e6).toFixed(0)} MB `);
  }

  /** Wipes the line. */
  async end(): Promise<void> {
    if (this.#told) await writeText(this.#io.stderr, '\r\u001b[K');
  }
}
