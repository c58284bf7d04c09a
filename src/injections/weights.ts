/**
 * What speaks for a keyword and for its end, in bits. Fitted on injected pages made from real text, so that the
 * likelihoods of all ends that come into question are right: bench/quality/injection-weights.ts.
 */
export const WEIGHTS = {
  /** A part of a kind: its rarity in other text, less a cost, up to a limit. */
  bettingCost: 3.75,
  bettingMost: 31.91,
  clubCost: 3.82,
  clubMost: 20.25,
  modifierCost: -0.39,
  modifierMost: 17.72,
  placeCost: 11.38,
  placeMost: 12,
  queryCost: 7.5,
  queryMost: 26.14,
  topicCost: 8.76,
  topicMost: 30,
  wordCost: 11.5,
  wordMost: 11.51,
  jointMost: -0.47,
  sentenceMost: 0.79,
  /** A word that is no syllable, the next one, a part of one; a number; an accented syllable that nobody counted. */
  foreignWord: 2.07,
  nextForeignWord: 2.36,
  foreignPart: 1.24,
  letter: 0,
  number: -8.79,
  rareWord: -0.72,
  /** Another syllable: its rarity above `otherZero` by `otherSlope`, within limits. */
  otherSlope: 0.81,
  otherZero: 10.66,
  otherMost: 2.33,
  otherLeast: -10,
  /** A word of no list behind a phrase of the lexicon; a keyword that ends with a phrase, or is made of nothing else. */
  otherBehindKnown: -0.5,
  lastKnown: 0.5,
  allKnown: 0.5,
  /** What is known to go together says the sentence goes on; what is parted for once, that a keyword does. */
  pair: -0.07,
  loose: 0.42,
  said: -1.1,
  saidPair: -1.49,
  /** A phrase lacks its accents, as a sentence around never does; only one half of the keyword does. */
  lacking: 10.49,
  mixed: -12.5,
  /** For each word so far without accents, that one with accents follows. */
  afterPlain: -1,
  lackingPlain: 0.44,
  lackingAccented: -15.98,
  /** The number of words. */
  oneWord: -14,
  oneDomainWord: -1.41,
  twoWords: -12.6,
  twoDomainWords: -1.37,
  eachMoreWord: -5.07,
  /** The cut parts a pair, a syllable from what goes with it, words that the document has together. */
  cutPair: 1.81,
  cutBehind: -0.55,
  cutBefore: -0.13,
  parted: -13.88,
  /** What comes behind the cut: a word that begins clauses, a name, a number, another word that is no syllable. */
  nextStarts: 1.44,
  nextName: 2.13,
  nextNumber: -11.93,
  nextStrange: -8.9,
  nextForeign: -5.07,
  noSpace: -16.76,
  noSpaceInWord: -9.45,
  /** The next word stands elsewhere in the document. */
  nextSaid: 0.5,
  /** The torn word is none, or a foreign one; and it stands elsewhere in the document. */
  foreignCarrier: -6,
  carrierSaid: 4,
  noCarrier: -6.95,
};
