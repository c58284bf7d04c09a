/**
 * What composes and decomposes text that is not Vietnamese: the engine's own `String.prototype.normalize`, or, where
 * that is missing, unorm (`chuanhoa/portable`).
 */
export type Canonicalize = (text: string, form: 'NFC' | 'NFD') => string;

export const nativeCanonicalize: Canonicalize = (text, form) => text.normalize(form);
