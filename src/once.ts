/** What is worked out when it is first asked for. */
export function once<T extends NonNullable<unknown>>(work: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= work());
}

/** The words of a list that bars part, as a set that is made when it is first asked for. */
export const wordsIn = (packed: string): (() => ReadonlySet<string>) =>
  once(() => new Set(packed.split('|')));
