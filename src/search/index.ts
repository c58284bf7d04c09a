export { type Analysis, type AnalyzeOptions, analyze } from './analyze.js';
export { foldKey, KEY_VERSION, type KeyLevel, keyText, shapeKey, toneKey } from './keys.js';
export type { SearchToken, TokenKind } from './token.js';
