/**
 * What speaks for a keyword and for its end, in bits. Fitted on injected pages made from real text, so that the
 * likelihoods of all ends that come into question are right: bench/quality/injection-weights.ts.
 */
export const WEIGHTS = {
  /** A part of a kind: its rarity in other text, less a cost, up to a limit. */
  bettingCost: 3,
  bettingMost: 30.94,
  clubCost: 3.82,
  clubMost: 20.25,
  modifierCost: 6.4,
  modifierMost: 11.25,
  placeCost: 11,
  placeMost: 12,
  queryCost: 7.74,
  queryMost: 20,
  topicCost: 9.22,
  topicMost: 30,
  wordCost: 12.72,
  wordMost: 9.21,
  jointMost: -0.54,
  sentenceMost: 0.6,
  /** A word that is no syllable, the next one, a part of one; a number; an accented syllable that nobody counted. */
  foreignWord: 2.92,
  nextForeignWord: 1.86,
  foreignPart: -0.96,
  number: 0,
  rareWord: -0.78,
  /** Another syllable: its rarity above `otherZero` by `otherSlope`, within limits. */
  otherSlope: 1.19,
  otherZero: 10.66,
  otherMost: 0.91,
  otherLeast: -10,
  /** What is known to go together says the sentence goes on; what is parted for once, that a keyword does. */
  pair: -0.07,
  loose: 0.82,
  said: -1.28,
  saidPair: -0.89,
  /** A phrase lacks its accents, as a sentence around never does; only one half of the keyword does. */
  lacking: 1.7,
  mixed: -10,
  lackingPlain: 1.34,
  lackingAccented: -8,
  /** The number of words. */
  oneWord: -14,
  oneDomainWord: -5.09,
  twoWords: -8,
  twoDomainWords: -0.65,
  eachMoreWord: -3.95,
  /** The cut parts a pair, a syllable from what goes with it, words that the document has together. */
  cutPair: 1.87,
  cutBehind: -0.91,
  cutBefore: 0.13,
  parted: -6,
  /** What comes behind the cut: a word that begins clauses, a name, a number, another word that is no syllable. */
  nextStarts: 0.72,
  nextName: 0,
  nextNumber: 0,
  nextStrange: -3.43,
  nextForeign: -2.44,
  noSpace: -4,
  noSpaceInWord: -9.45,
  noCarrier: -4.41,
};
