import { inventory } from './inventory.js';
import { ALPHABET, isVowel, type LetterId } from './letters.js';

/** Onsets and rimes as one automaton over letter ids, in which reading a letter is one load. */
export interface Automaton {
  /** Where a letter leads: `next[state << 5 | id]`; 0 is no state, 1 the start. */
  readonly next: Uint8Array;
  readonly states: number;
  /** The states below are onsets (or their beginnings), the others rimes. */
  readonly firstRime: number;
  /**
   * What was read, by the last onset state and the state at the end, `syllables[onset * states + state]`: the rime,
   * the onset << 8, `STOPPED`, `VALID`; zero where the spelling rules do not let the two stand together.
   */
  readonly syllables: Uint16Array;
}

export const START = 1;
/** The rime ends in c, ch, p or t, and so takes only sắc and nặng. */
export const STOPPED = 1 << 13;
export const VALID = 1 << 14;

/** Words as a tree over letter ids, its root first: from each node the arcs, and the word that ends there (or -1). */
interface Trie {
  readonly arcs: readonly (readonly number[])[];
  readonly words: readonly number[];
}

const idOfLetter = (letter: string): LetterId => ALPHABET.indexOf(letter) + 1;

function trie(words: readonly string[]): Trie {
  const arcs = [new Array<number>(32).fill(0)];
  const ends = [-1];
  words.forEach((word, index) => {
    let node = 0;
    for (const letter of word) {
      const id = idOfLetter(letter);
      if (arcs[node][id] === 0) {
        arcs[node][id] = ends.push(-1) - 1;
        arcs.push(new Array<number>(32).fill(0));
      }
      node = arcs[node][id];
    }
    ends[node] = index;
  });
  return { arcs, words: ends };
}

/** The tree of onsets, from whose ends vowels lead into the tree of rimes. */
function build(): Automaton {
  const { onsets, rimes, fits } = inventory();
  const onsetTrie = trie(onsets.map(({ letters }) => letters));
  const rimeTrie = trie(rimes.map(({ glide, nucleus, coda }) => glide + nucleus + coda));
  const firstRime = START + onsetTrie.words.length;
  const states = firstRime + rimeTrie.words.length;
  const g = onsetTrie.arcs[0][idOfLetter('g')];
  const gi = onsetTrie.arcs[g][idOfLetter('i')];
  const i = rimeTrie.arcs[0][idOfLetter('i')];

  const next = new Uint8Array(states << 5);
  onsetTrie.arcs.forEach((arcs, node) => {
    arcs.forEach((to, id) => {
      // Before a vowel the i of gi belongs to the onset, before a consonant it is the nucleus: già, but gìn.
      const nucleus = node === gi && !isVowel(id) ? i : 0;
      const rime = node === gi && id === idOfLetter('i') ? 0 : rimeTrie.arcs[nucleus][id];
      const at = ((START + node) << 5) | id;
      if (to !== 0) next[at] = START + to;
      else if (rime !== 0 && onsetTrie.words[node] >= 0) next[at] = firstRime + rime;
    });
  });
  rimeTrie.arcs.forEach((arcs, node) => {
    arcs.forEach((to, id) => {
      if (to !== 0) next[((firstRime + node) << 5) | id] = firstRime + to;
    });
  });

  const syllables = new Uint16Array(firstRime * states);
  const enter = (onsetNode: number, state: number, onset: number, rime: number): void => {
    if (onset < 0 || rime < 0 || fits[onset * rimes.length + rime] === 0) return;
    const stopped = rimes[rime].stopped ? STOPPED : 0;
    syllables[(START + onsetNode) * states + state] = rime | (onset << 8) | stopped | VALID;
  };
  rimeTrie.words.forEach((rime, node) => {
    if (rime < 0) return;
    onsetTrie.words.forEach((onset, at) => {
      enter(at, firstRime + node, onset, rime);
    });
    if (rimes[rime].nucleus === 'i') enter(gi, firstRime + node, onsetTrie.words[g], rime);
  });
  enter(gi, START + gi, onsetTrie.words[g], rimeTrie.words[i]);
  return { next, states, firstRime, syllables };
}

/** Built when first asked. */
const cache: { automaton?: Automaton } = {};

/** The automaton of the inventory. */
export function automaton(): Automaton {
  cache.automaton ??= build();
  return cache.automaton;
}
