/**
 * What key fields there may be, in the order in which they are written: those of the letters and of the tones, which
 * packs need, and two more. The name of one is that of its field, `_` and the level.
 */
export const KEY_LEVELS = ['fold', 'shape', 'tone', 'bigram'] as const;

export type KeyFieldLevel = (typeof KEY_LEVELS)[number];
