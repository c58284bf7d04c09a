import { fdSink, fdSource } from './fd.js';
import { STOPPED, type Stop } from './io.js';
import { main } from './main.js';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Runs the filter in this process. A signal ends it after the chunk in work; then the signal is raised again, so that
 * the parent sees what ended the filter, and neither a read nor a write that waits holds it.
 */
export function run(): void {
  const stop: Stop = { requested: false };
  let raised: NodeJS.Signals | undefined;
  const ask = (signal: NodeJS.Signals): void => {
    raised = signal;
    stop.requested = true;
    stop.wake?.();
  };
  for (const signal of SIGNALS) process.once(signal, ask);
  const io = {
    stdin: fdSource(0, 'stdin', stop),
    stdout: fdSink(1, 'stdout', stop),
    stderr: fdSink(2, 'stderr'),
    env: process.env,
    stop,
  };
  main(process.argv.slice(2), io).then(code => {
    process.exitCode = code;
    for (const signal of SIGNALS) process.removeListener(signal, ask);
    if (code === STOPPED) process.kill(process.pid, raised);
  });
}
