/**
 * What speaks for a keyword and for its end, in bits. Fitted on injected pages made from real text, so that the
 * likelihoods of all ends that come into question are right: bench/quality/injection-weights.ts.
 */
export const WEIGHTS = {
  /** A part of a kind: its rarity in other text, less a cost, up to a limit. */
  bettingCost: 3.01,
  bettingMost: 31.91,
  clubCost: -1.64,
  clubMost: 22.78,
  modifierCost: 7.57,
  modifierMost: 22.15,
  placeCost: 11.01,
  placeMost: 12,
  queryCost: 6.51,
  queryMost: 29.41,
  topicCost: 7.45,
  topicMost: 30,
  wordCost: 12.09,
  wordMost: 11.51,
  jointMost: 4.61,
  sentenceMost: -0.46,
  /** A word that is no syllable, the next one, a part of one; a number; an accented syllable that nobody counted. */
  foreignWord: 1.08,
  nextForeignWord: 2.34,
  foreignPart: -2.24,
  letter: -4.46,
  number: -15.28,
  rareWord: -1.17,
  /** Another syllable: its rarity above `otherZero` by `otherSlope`, within limits. */
  otherSlope: 1.04,
  otherZero: 11.53,
  otherMost: 2.03,
  otherLeast: -10,
  /** A word of no list behind a phrase of the lexicon; a keyword that ends with a phrase, or is made of nothing else. */
  otherBehindKnown: -0.17,
  grammarLast: -0.79,
  boundLast: 0.41,
  lastKnown: 0.88,
  allKnown: 3.37,
  /** What is known to go together says the sentence goes on; what is parted for once, that a keyword does. */
  bound: 0.08,
  pair: -0.03,
  loose: 1.08,
  said: -0.91,
  saidPair: -0.12,
  /** A phrase lacks its accents, as a sentence around never does; only one half of the keyword does. */
  lacking: 3.13,
  mixed: -12.5,
  /** For each word so far without accents, that one with accents follows. */
  afterPlain: -11.23,
  lackingPlain: 0.95,
  lackingAccented: -12,
  /** The number of words. */
  oneWord: -22.05,
  oneDomainWord: -15.78,
  twoWords: -29.34,
  twoDomainWords: -5.56,
  eachMoreWord: -4.32,
  /** The cut parts a pair, a syllable from what goes with it, words that the document has together. */
  cutPair: 1.48,
  cutBehind: -0.95,
  cutBefore: -0.01,
  parted: -8.8,
  /** What comes behind the cut: a word that begins clauses, a name, a number, another word that is no syllable. */
  nextStarts: 2.13,
  nextPair: 1.54,
  nextName: 3.5,
  nextNumber: -3.1,
  nextStrange: -17.53,
  nextForeign: -3.71,
  noSpace: -19.98,
  noSpaceInWord: -11.81,
  /** The next word stands elsewhere in the document. */
  nextSaid: 1.49,
  /** The torn word is none, or a foreign one; and it stands elsewhere in the document. */
  foreignCarrier: -7.53,
  carrierSaid: 15.96,
  noCarrier: -13.5,
};
