import type { LoadPipeline } from '../../src/cli/filter.js';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

/** What a run of `main` in this process came to. */
export interface Run {
  readonly code: number;
  readonly bytes: Buffer;
  readonly text: string;
  readonly errors: string;
}

export interface Surroundings {
  readonly env?: Io['env'];
  readonly load?: LoadPipeline;
  readonly terminals?: { readonly stdin?: boolean; readonly stdout?: boolean };
}

/** Cuts bytes into chunks at the offsets given. */
export function cutAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, i) => bytes.subarray(places[i], end));
}

/** Runs the filter in this process; stdin hands out `chunks` one by one. */
export async function run(
  argv: readonly string[],
  input: string | Uint8Array | readonly Uint8Array[] = '',
  { env = {}, terminals = {}, load }: Surroundings = {},
): Promise<Run> {
  const chunks =
    typeof input === 'string' ? [Buffer.from(input)] : input instanceof Uint8Array ? [input] : [...input];
  const waiting: Uint8Array[] = chunks.filter(chunk => chunk.length > 0);
  const written: Buffer[] = [];
  const told: Buffer[] = [];
  const sinkOf = (name: string, into: Buffer[], isTTY: boolean): Io['stdout'] => ({
    name,
    isTTY: async () => isTTY,
    async write(bytes, from, to) {
      into.push(Buffer.from(bytes.subarray(from, to)));
    },
  });
  const io: Io = {
    stdin: {
      name: 'stdin',
      isTTY: async () => terminals.stdin === true,
      read(into, at, length) {
        const next = waiting.shift();
        if (!next) return 0;
        const now = next.subarray(0, length);
        if (now.length < next.length) waiting.unshift(next.subarray(length));
        into.set(now, at);
        return now.length;
      },
    },
    stdout: sinkOf('stdout', written, terminals.stdout === true),
    stderr: sinkOf('stderr', told, false),
    env,
    stop: { requested: false },
  };
  const code = await main(argv, io, load);
  const bytes = Buffer.concat(written);
  return { code, bytes, text: bytes.toString(), errors: Buffer.concat(told).toString() };
}
