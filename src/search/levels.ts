/** What key fields there may be: those of the letters and of the tones, which packs need, and two more. */
export const KEY_LEVELS = ['fold', 'shape', 'tone', 'bigram'] as const;

export type KeyFieldLevel = (typeof KEY_LEVELS)[number];
