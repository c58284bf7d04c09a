/**
 * What speaks for a keyword and for its end, in bits. Fitted on injected pages made from real text, so that the
 * likelihoods of all ends that come into question are right: bench/quality/injection-weights.ts.
 */
export const WEIGHTS = {
  /** A part of a kind: its rarity in other text, less a cost, up to a limit. */
  bettingCost: 4.01,
  bettingMost: 31.91,
  clubCost: -1.64,
  clubMost: 20.25,
  modifierCost: 6.29,
  modifierMost: 22.15,
  placeCost: 12.98,
  placeMost: 12,
  queryCost: 7.36,
  queryMost: 26.14,
  topicCost: 6.62,
  topicMost: 30,
  wordCost: 11.5,
  wordMost: 11.51,
  jointMost: 0.05,
  sentenceMost: 0,
  /** A word that is no syllable, the next one, a part of one; a number; an accented syllable that nobody counted. */
  foreignWord: 3,
  nextForeignWord: 4,
  foreignPart: 0,
  letter: 4.52,
  number: -6,
  rareWord: 1.13,
  /** Another syllable: its rarity above `otherZero` by `otherSlope`, within limits. */
  otherSlope: 0.67,
  otherZero: 10.68,
  otherMost: 4.24,
  otherLeast: -10,
  /** A word of no list behind a phrase of the lexicon; a keyword that ends with a phrase, or is made of nothing else. */
  otherBehindKnown: -0.54,
  grammarLast: -4,
  lastKnown: -0.76,
  allKnown: 2,
  /** What is known to go together says the sentence goes on; what is parted for once, that a keyword does. */
  pair: -0.07,
  loose: 0.68,
  said: -1.56,
  saidPair: -0.38,
  /** A phrase lacks its accents, as a sentence around never does; only one half of the keyword does. */
  lacking: 9.51,
  mixed: -12.5,
  /** For each word so far without accents, that one with accents follows. */
  afterPlain: -4.31,
  lackingPlain: -0.32,
  lackingAccented: -12,
  /** The number of words. */
  oneWord: -14,
  oneDomainWord: -2.51,
  twoWords: -14.69,
  twoDomainWords: -3,
  eachMoreWord: -5.94,
  /** The cut parts a pair, a syllable from what goes with it, words that the document has together. */
  cutPair: 2.6,
  cutBehind: -0.41,
  cutBefore: -0.07,
  parted: -10.13,
  /** What comes behind the cut: a word that begins clauses, a name, a number, another word that is no syllable. */
  nextStarts: -0.24,
  nextName: 0.01,
  nextNumber: -3.37,
  nextStrange: -11.13,
  nextForeign: -4.92,
  noSpace: -10,
  noSpaceInWord: -9.45,
  /** The next word stands elsewhere in the document. */
  nextSaid: 2.04,
  /** The torn word is none, or a foreign one; and it stands elsewhere in the document. */
  foreignCarrier: -2.55,
  carrierSaid: 4,
  noCarrier: -10.95,
};
