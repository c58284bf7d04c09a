/** What is worked out when it is first asked for. */
export function once<T extends NonNullable<unknown>>(work: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= work());
}
