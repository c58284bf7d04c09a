export {
  areTooMany,
  type Chunk,
  chunksFrom,
  chunksLeft,
  chunksOf,
  collectChunks,
  moveChunks,
  partsOfChunk,
} from './chunks.js';
export { type Ends, isOwn, isSpacedSign, Token, tokensAt } from './split.js';
