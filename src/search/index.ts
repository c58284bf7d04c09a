export { type Analysis, type AnalyzeOptions, analyze } from './analyze.js';
export { type HighlightOptions, highlight, markSpans } from './highlight.js';
export { findHits } from './hits.js';
export { foldKey, type KeyLevel, keyText, readToneKey, shapeKey, toneKey } from './keys.js';
export { planQuery, type QueryPlan, type Reading, type Variant } from './plan.js';
export type { Term } from './terms.js';
export type { SearchToken, TokenKind } from './token.js';
export type { VariantConfidence, VariantReason } from './variants.js';
export { KEY_VERSION } from './version.js';
