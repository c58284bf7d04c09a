import { requireText } from '../checks.js';
import { NOTHING, type Pass, type Stepper } from '../context/stepper.js';
import { applyEdits, composeEdits, type Edit, NO_EDITS, shiftEdits } from '../edits.js';
import { nextGlue } from '../language/glue.js';
import { wordEnd } from '../language/words.js';
import { lineStart } from '../lines.js';
import { lostSpaces } from './split.js';

/** How often one line is read at the most: nothing that a second reading would change may stay. */
const MOST_ROUNDS = 32;

/**
 * Restores lost spaces in a document that is fed in whole lines. It remembers nothing: each line is read by itself.
 */
export function createRunTogether(): Stepper<never> {
  return { push: lines => passOf(runTogetherEdits(lines)) };
}

const passOf = (edits: readonly Edit[]): Pass<never> =>
  edits.length === 0 ? NOTHING : { edits, findings: [] };

/**
 * The edits that `splitRunTogether` makes, one for each space: `start === end`, the text is one space.
 *
 * Offsets are UTF-16 code units. Text without joined words gives an empty list.
 *
 * @example
 * ```ts
 * runTogetherEdits('Họ đã đượcmột người bạn đưa về'); // [{ start: 10, end: 10, text: ' ', rules: ['run-together'] }]
 * runTogetherEdits('chiếc ôtô mới'); // []
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function runTogetherEdits(text: string): readonly Edit[] {
  requireText(text);
  const first = findEdits(text);
  if (first.length === 0) return NO_EDITS;
  // A space put in may tell the word next to it: lines that changed are read again.
  const edits: Edit[] = [];
  for (let i = 0; i < first.length; ) {
    const start = lineStart(text, first[i].start);
    const feed = text.indexOf('\n', first[i].start);
    const end = feed < 0 ? text.length : feed;
    const own: Edit[] = [];
    for (; i < first.length && first[i].start <= end; i++) own.push(first[i]);
    const settled = settle(text.slice(start, end), shiftEdits(own, -start));
    for (const edit of shiftEdits(settled, start)) edits.push(edit); // more than a call may have arguments
  }
  return edits;
}

/** Reads a line again and again, until nothing more is put in. */
function settle(line: string, first: readonly Edit[]): readonly Edit[] {
  let edits = first;
  let text = applyEdits(line, first);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = findEdits(text);
    if (found.length === 0) break;
    text = applyEdits(text, found);
    edits = composeEdits(edits, found);
  }
  return edits;
}

function findEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let hit = nextGlue(text, 0, text.length);
  while (hit >= 0) {
    for (const at of lostSpaces(text, hit)) {
      edits.push({ start: at, end: at, text: ' ', rules: ['run-together'] });
    }
    hit = nextGlue(text, wordEnd(text, hit, text.length), text.length);
  }
  return edits.length === 0 ? NO_EDITS : edits;
}

/**
 * Puts lost spaces back between Vietnamese words that run together: đượcmột, bảnsaogiấy, tăng cao.Năm nay.
 *
 * A word is split only where every part is a syllable that people write, by the counts of syllables and of their
 * pairs, where no other way to split it comes near, and where the words around are Vietnamese; the mark of an item may
 * be glued to it (3.Tổchức). A full stop gets its space between two sentences. Borrowed words (ôtô, Kitô), names, brands, hashtags, file names, URLs and code stay,
 * and so does anything doubtful. Words without any accent are never split. Text that needs nothing is returned as
 * the very same string.
 *
 * Do not use it on text in NFD, or before tones are in place: `normalize` keeps the order.
 *
 * @example
 * ```ts
 * splitRunTogether('Họ đã đượcmột người bạn đưa về'); // 'Họ đã được một người bạn đưa về'
 * splitRunTogether('chiếc ôtô mới'); // 'chiếc ôtô mới'
 * ```
 * @throws {TypeError} if `text` is not a string.
 */
export function splitRunTogether(text: string): string {
  return applyEdits(text, runTogetherEdits(text));
}
