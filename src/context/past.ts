/** The text that stood before the piece at hand, or the end of it: about a thousand code units. Asked for seldom. */
export type Past = () => string;

export const NO_PAST: Past = () => '';

/** How much of the past is ever looked at, in UTF-16 code units. */
export const PAST_LENGTH = 1024;
