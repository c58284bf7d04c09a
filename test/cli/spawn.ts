import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The filter as people run it; `npm test` builds it first. */
export const BIN = resolve(import.meta.dirname, '../../dist/cli/bin.cjs');

if (!existsSync(BIN)) throw new Error('dist/cli/bin.cjs is missing: npm run build');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly bytes: Buffer;
  readonly text: string;
  readonly errors: string;
}

export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

/** Starts the filter, and gathers what it writes. */
export function start(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Child {
  return startShell(process.execPath, [BIN, ...argv], env);
}

/** Starts any program in the same way. */
export function startShell(
  file: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Child {
  const child = spawn(file, argv, { env, stdio: 'pipe' });
  const written: Buffer[] = [];
  const told: Buffer[] = [];
  child.stdout.on('data', chunk => written.push(chunk));
  child.stderr.on('data', chunk => told.push(chunk));
  child.stdin.on('error', () => {}); // the filter may end before its input does
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      const bytes = Buffer.concat(written);
      done({ code, signal, bytes, text: bytes.toString(), errors: Buffer.concat(told).toString() });
    });
  });
  return { process: child, ended };
}

/** Runs the filter over an input. */
export function filter(
  argv: readonly string[],
  input: string | Uint8Array = '',
  env?: NodeJS.ProcessEnv,
): Promise<Ended> {
  const child = start(argv, env);
  child.process.stdin.end(input);
  return child.ended;
}

/** Runs a line of bash, with the filter as `$BIN`; a failing stage of a pipe counts. */
export function shell(script: string, cwd?: string): Promise<Ended> {
  const env = { ...process.env, BIN: `${process.execPath} ${BIN}` };
  const child = startShell('bash', ['-c', `${cwd ? `cd '${cwd}'\n` : ''}${script}`], env);
  child.process.stdin.end();
  return child.ended;
}
