/** Where bytes come from. */
export interface Source {
  /** What messages call it: a path, or `stdin`. */
  readonly name: string;
  isTTY(): Promise<boolean>;
  /** Device and inode of a regular file, to tell whether input and output are one. */
  readonly identity?: string;
  /** Reads up to `length` bytes into `into` from `at` on; resolves to their number, zero at the end. */
  read(into: Uint8Array, at: number, length: number): Promise<number> | number;
}

/** Where bytes go. A write is done when its promise resolves: that is the back-pressure. */
export interface Sink {
  readonly name: string;
  isTTY(): Promise<boolean>;
  readonly identity?: string;
  /** @throws {OutputClosed} if nobody reads any more. */
  write(bytes: Uint8Array, from: number, to: number): Promise<void>;
}

/** A request to end after the current chunk (SIGTERM); `wake` ends a read that waits. */
export interface Stop {
  requested: boolean;
  wake?: (() => void) | undefined;
}

/** All that `main` knows of the process it runs in. */
export interface Io {
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stop: Stop;
}

/** The reader of the output went away (EPIPE): no error, there is just nothing left to do. */
export class OutputClosed extends Error {}

/** The process was asked to end. */
export class Stopped extends Error {}

/** What the user gets to read: one line on stderr, without a stack. */
export class FilterError extends Error {}

/** An error in writing: what shares the output ends with it. */
export class WriteError extends FilterError {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a folder',
  ENOSPC: 'no space left on device',
  EFBIG: 'file too large',
  EROFS: 'read-only file system',
  EBADF: 'is closed',
};

/** Why the operating system refused, after the name of the file. */
export function reasonOf(name: string, error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  return `${name}: ${REASONS[code ?? ''] ?? message}`;
}

/** An error of the operating system as one line that names the file. */
export const fileError = (name: string, error: unknown): FilterError =>
  new FilterError(reasonOf(name, error));

/** The exit code after a request to stop: 128 and the number of SIGTERM. */
export const STOPPED = 143;

/** Writes a text whole. */
export function writeText(sink: Sink, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  return sink.write(bytes, 0, bytes.length);
}
