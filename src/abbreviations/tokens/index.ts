export {
  areTooMany,
  type Chunk,
  chunksAfter,
  chunksFrom,
  chunksOf,
  collectChunks,
  partsOfChunk,
} from './chunks.js';
export { type Ends, isOwn, isSpacedSign, Token, tokensAt } from './split.js';
