import { FilterError } from './io.js';

/** Makes the errors of wrong usage of a program: each points to its help. */
export const usageOf =
  (program: string) =>
  (message: string): FilterError =>
    new FilterError(`${message}; see ${program} --help`);

/** What Node's parser of arguments complains of: its first sentence, without the advice behind it, as part of a line. */
export function complaintOf(error: unknown): string {
  const [first] = (error as Error).message.split(/\.\s|\n/);
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '');
}
