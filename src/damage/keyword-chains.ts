import type { Span } from '../edits.js';
import { type FoundPhrase, type PhraseKind, phrasesAt } from '../injections/index.js';
import { isDigitAt, kindAt, wordEnd } from '../language/words.js';
import type { LineFinder } from './types.js';

/** The least phrases of betting and football in a row, the least glued to a neighbour, and how far apart they may be. */
const LEAST_PHRASES = 5;
const LEAST_JOINTS = 3;
const WIDEST_GAP = 48;
/** What a chain is made of; the other kinds stand in sentences rather than in chains. */
const SOUGHT: readonly PhraseKind[] = ['betting', 'club', 'topic', 'query', 'word', 'place'];
/** Two of these have to be in it: words and places stand in any text (kênhtruyền hình). */
const TELLING: readonly PhraseKind[] = ['betting', 'club', 'topic', 'query'];
const LEAST_TELLING = 2;
/** A shorter phrase may stand in any word. */
const SHORTEST = 4;
/** A shorter word is no more than one phrase and the rest of another; a shorter phrase in the midst of a word is a part of it. */
const SHORTEST_GLUED = 6;

interface Phrase extends Span {
  readonly joints: number;
  readonly isTelling: boolean;
}

/**
 * Keywords that doorway pages string together, each glued to the next (xep hang phaphiệp hội thể thao romanhà cái).
 * An injection holds one keyword, a text about football none that are glued.
 */
export const findKeywordChain: LineFinder = (text, line) => {
  let best: Phrase[] = [];
  let chain: Phrase[] = [];
  for (const phrase of phrasesIn(text, line)) {
    if (chain.length > 0 && phrase.start - chain[chain.length - 1].end > WIDEST_GAP) chain = [];
    chain.push(phrase);
    if (chain.length > best.length) best = chain;
  }
  const joints = best.reduce((sum, phrase) => sum + phrase.joints, 0);
  const telling = best.filter(({ isTelling }) => isTelling).length;
  if (best.length < LEAST_PHRASES || joints < LEAST_JOINTS || telling < LEAST_TELLING) return undefined;
  const reasons = [
    `${best.length} phrases of betting and football in a row, ${joints} joints without a space`,
  ];
  const end = wordEnd(text, best[best.length - 1].end, line.end);
  return { kind: 'keyword-chain', start: best[0].start, end, reasons };
};

/** The phrases of the lexicon in a line, the longest at each place, with the number of ends that lie inside of words. */
function* phrasesIn(text: string, { start, end }: Span): Generator<Phrase> {
  for (let at = start; at < end; ) {
    if (kindAt(text, at) === 0 && !isDigitAt(text, at)) {
      at++;
      continue;
    }
    const startsInside = at > start && kindAt(text, at - 1) !== 0;
    const found = longestPhrase(text, at, end);
    if (found !== undefined) {
      const { end: to, phrase } = found;
      const endsInside = to < end && kindAt(text, to) !== 0;
      const isPart = startsInside && endsInside && to - at < SHORTEST_GLUED; // Grândola holds "ấn độ"
      const joints = (startsInside ? 1 : 0) + (endsInside ? 1 : 0);
      if (!isPart) yield { start: at, end: to, joints, isTelling: TELLING.includes(phrase.kind) };
      at = to;
    } else if (startsInside) at++;
    else {
      const wordTo = wordEnd(text, at, end);
      at = wordTo - at < SHORTEST_GLUED ? Math.max(at + 1, wordTo) : at + 1;
    }
  }
}

function longestPhrase(text: string, at: number, limit: number): FoundPhrase | undefined {
  let best: FoundPhrase | undefined;
  for (const found of phrasesAt(text, at, limit)) {
    const { phrase, end } = found;
    if (phrase.text.length < SHORTEST || end - at < SHORTEST || !SOUGHT.includes(phrase.kind)) continue;
    if (best === undefined || end > best.end) best = found;
  }
  return best;
}
