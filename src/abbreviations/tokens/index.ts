export { ChunkedLines } from './chunked-lines.js';
export {
  areTooMany,
  type Chunk,
  chunksLeft,
  chunksOf,
  collectChunks,
  moveChunks,
  partsOfChunk,
} from './chunks.js';
export { type Ends, isOwn, isSpacedSign, Token, tokensAt } from './split.js';
