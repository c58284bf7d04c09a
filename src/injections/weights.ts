/**
 * What speaks for a keyword and for its end, in bits. Fitted on injected pages made from real text, so that the
 * likelihoods of all ends that come into question are right: bench/quality/injection-weights.ts.
 */
export const WEIGHTS = {
  /** A part of a kind: its rarity in other text, less a cost, up to a limit. */
  bettingCost: 4.01,
  bettingMost: 31.91,
  clubCost: -1.64,
  clubMost: 22.78,
  modifierCost: 6.55,
  modifierMost: 22.15,
  placeCost: 12.02,
  placeMost: 12,
  queryCost: 5.17,
  queryMost: 26.14,
  topicCost: 6.62,
  topicMost: 30,
  wordCost: 11.5,
  wordMost: 11.51,
  jointMost: 0.09,
  sentenceMost: 0.31,
  /** A word that is no syllable, the next one, a part of one; a number; an accented syllable that nobody counted. */
  foreignWord: 5.04,
  nextForeignWord: 5.51,
  foreignPart: -0.15,
  letter: 1.92,
  number: -15.28,
  rareWord: 0.55,
  /** Another syllable: its rarity above `otherZero` by `otherSlope`, within limits. */
  otherSlope: 1.31,
  otherZero: 10.85,
  otherMost: 1.8,
  otherLeast: -10,
  /** A word of no list behind a phrase of the lexicon; a keyword that ends with a phrase, or is made of nothing else. */
  otherBehindKnown: -0.46,
  grammarLast: -0.96,
  boundLast: 0.5,
  lastKnown: 1.24,
  allKnown: 2.51,
  /** What is known to go together says the sentence goes on; what is parted for once, that a keyword does. */
  bound: -0.5,
  pair: 0,
  loose: 1.1,
  said: -1.22,
  saidPair: -1.69,
  /** A phrase lacks its accents, as a sentence around never does; only one half of the keyword does. */
  lacking: 7.36,
  mixed: -12.5,
  /** For each word so far without accents, that one with accents follows. */
  afterPlain: -7.13,
  lackingPlain: 2.22,
  lackingAccented: -12,
  /** The number of words. */
  oneWord: -14,
  oneDomainWord: -10.51,
  twoWords: -14.69,
  twoDomainWords: -10.48,
  eachMoreWord: -4.56,
  /** The cut parts a pair, a syllable from what goes with it, words that the document has together. */
  cutPair: 1.6,
  cutBehind: -0.02,
  cutBefore: -0.08,
  parted: -11.74,
  /** What comes behind the cut: a word that begins clauses, a name, a number, another word that is no syllable. */
  nextStarts: 0.28,
  nextPair: 0.5,
  nextName: 1.65,
  nextNumber: -1.65,
  nextStrange: -11.13,
  nextForeign: -4.4,
  noSpace: -19.98,
  noSpaceInWord: -9.45,
  /** The next word stands elsewhere in the document. */
  nextSaid: 0.87,
  /** The torn word is none, or a foreign one; and it stands elsewhere in the document. */
  foreignCarrier: -5.09,
  carrierSaid: 7.99,
  noCarrier: -4.65,
};
