import { fstatSync, read, readSync, type Stats, write, writeSync } from 'node:fs';
import {
  fileError,
  OutputClosed,
  reasonOf,
  type Sink,
  type Source,
  type Stop,
  Stopped,
  WriteError,
} from './io.js';

/** Reads of a regular file between two turns of the event loop, in which signals are heard. */
const READS_PER_TURN = 16;
const LONGEST_WAIT = 20;
/** How long a write may still wait for its reader once the process was asked to end, in milliseconds. */
const GRACE = 1000;

function statOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch {
    return undefined; // closed by the parent: the first read or write tells
  }
}

const identityOf = (stats: Stats | undefined): string | undefined =>
  stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;

/** Whether a descriptor is a terminal. The module that knows is slow to load, and asked only where it may be one. */
const isTerminal = async (fd: number, stats: Stats | undefined): Promise<boolean> =>
  stats?.isCharacterDevice() === true && (await import('node:tty')).isatty(fd);

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/**
 * A source on a file descriptor. Regular files are read at once; all others in the background, and a read that waits
 * ends when `stop` wakes it. There is never a read ahead: one that waits for a silent writer would keep the process.
 */
export function fdSource(fd: number, name: string, stop: Stop): Source {
  const stats = statOf(fd);
  const isTTY = (): Promise<boolean> => isTerminal(fd, stats);
  const identity = identityOf(stats);
  if (!stats?.isFile()) {
    return { name, isTTY, read: (into, at, length) => readLater(fd, name, into, at, length, stop) };
  }
  let reads = 0;
  return {
    name,
    isTTY,
    ...(identity !== undefined && { identity }),
    read(into, at, length) {
      const count = readNow(fd, name, into, at, length);
      return ++reads % READS_PER_TURN ? count : new Promise(resolve => setImmediate(resolve, count));
    },
  };
}

function readNow(fd: number, name: string, into: Uint8Array, at: number, length: number): number {
  try {
    return readSync(fd, into, at, length, null);
  } catch (error) {
    throw fileError(name, error);
  }
}

function readLater(
  fd: number,
  name: string,
  into: Uint8Array,
  at: number,
  length: number,
  stop: Stop,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const attempt = (wait: number): void =>
      read(fd, into, at, length, null, (error, count) => {
        if (error && codeOf(error) === 'EAGAIN') {
          setTimeout(attempt, wait, Math.min(2 * wait, LONGEST_WAIT));
          return;
        }
        stop.wake = undefined;
        if (!error) resolve(count);
        else if (codeOf(error) === 'EOF') resolve(0);
        else reject(fileError(name, error));
      });
    stop.wake = () => reject(new Stopped());
    attempt(1);
  });
}

/**
 * A sink on a file descriptor: writes until all is written. Files and devices are written at once; pipes, whose
 * readers may be slow, in the background. Where a non-blocking descriptor is full it waits; not for long once `stop` is
 * requested.
 */
export function fdSink(fd: number, name: string, stop?: Stop): Sink {
  const stats = statOf(fd);
  const identity = identityOf(stats);
  const isDirect = stats?.isFile() || stats?.isCharacterDevice();
  return {
    name,
    isTTY: () => isTerminal(fd, stats),
    ...(identity !== undefined && { identity }),
    write: (bytes, from, to) => (isDirect ? writeNow : writeLater)(fd, name, bytes, from, to, stop),
  };
}

const writeError = (name: string, error: unknown): Error =>
  codeOf(error) === 'EPIPE' ? new OutputClosed() : new WriteError(reasonOf(name, error));

async function writeNow(
  fd: number,
  name: string,
  bytes: Uint8Array,
  from: number,
  to: number,
  stop: Stop | undefined,
): Promise<void> {
  for (let at = from; at < to; ) {
    try {
      at += writeSync(fd, bytes, at, to - at);
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') return writeLater(fd, name, bytes, at, to, stop);
      throw writeError(name, error);
    }
  }
}

function writeLater(
  fd: number,
  name: string,
  bytes: Uint8Array,
  from: number,
  to: number,
  stop: Stop | undefined,
): Promise<void> {
  if (from === to) return Promise.resolve();
  return new Promise((done, fail) => {
    const settle = (end: () => void): void => {
      if (stop) stop.wake = undefined;
      end();
    };
    const resolve = (): void => settle(done);
    const reject = (error: Error): void => settle(() => fail(error));
    // The chunk in work is to be finished; a reader who takes nothing must not hold the process all the same.
    if (stop) stop.wake = () => setTimeout(() => reject(new Stopped()), GRACE).unref();
    const attempt = (at: number, wait: number): void =>
      write(fd, bytes, at, to - at, null, (error, count) => {
        if (error && codeOf(error) === 'EAGAIN') {
          setTimeout(attempt, wait, at, Math.min(2 * wait, LONGEST_WAIT));
        } else if (error) reject(writeError(name, error));
        else if (at + count === to) resolve();
        else attempt(at + count, 1);
      });
    attempt(from, 1);
  });
}
