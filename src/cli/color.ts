import type { Io, Sink } from './io.js';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Color = keyof typeof CODES;

/** Gives a text a colour, or leaves it. */
export type Paint = (color: Color, text: string) => string;

/** Whether to colour what goes to a sink: as asked, else on a terminal unless the environment says otherwise. */
export async function wantsColor(
  choice: 'auto' | 'always' | 'never',
  sink: Sink,
  env: Io['env'],
): Promise<boolean> {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  return env.TERM !== 'dumb' && (await sink.isTTY());
}

/** Colours the lines of a text one by one, so that each is whole in a pager. */
export const painter = (on: boolean): Paint => {
  if (!on) return (_, text) => text;
  return (color, text) => text.replace(/[^\n]+/g, line => `\u001b[${CODES[color]}m${line}\u001b[0m`);
};
