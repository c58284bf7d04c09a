import { isHyphen } from '../../context/classes.js';
import type { Span } from '../../edits.js';
import { CONFERRED, OPEN_WORDS, OPENERS } from '../../generated/abbreviations.js';
import { wordsIn } from '../../once.js';
import { isSyllable } from '../../syllable/index.js';
import { cueBefore, cuesIn } from '../cues.js';
import { isListed } from '../dictionary/index.js';
import type { Sources } from '../senses/index.js';
import { type Form, formOf } from '../senses/index.js';
import { isSurname } from '../surnames.js';
import { isInstitution } from '../writing/index.js';
import { type Chunk, partsOfChunk } from './chunks.js';

/** A token that may be an abbreviation: where it stands, and the short form to look up. */
export class Token implements Span {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly form: Form,
    /** A word follows without a space: TP.Cần Thơ. */
    readonly glued = false,
    /** Degrees in a row (PGS.TS.): their long form, put together. */
    readonly chain: string | undefined = undefined,
  ) {}
}

/** The tokens of a chunk, and how many chunks they take. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly taken: number;
}

const NO_TOKENS: Tokens = { tokens: [], taken: 1 };

/** Whether the text or the user says what a short form stands for. */
export const isOwn = (form: Form, { memory, user }: Sources): boolean =>
  memory.get(form.letters) !== undefined || (user.size > 0 && user.has(form.short));

/** Whether a part of a joined chunk is an abbreviation beyond doubt. */
function isSafe(form: Form, sources: Sources): boolean {
  if (isOwn(form, sources)) return true;
  const { entries } = form;
  return entries !== undefined && entries.length === 1 && entries[0].tier === 'A' && form.short.length >= 3;
}

/** Whether a part of a joined chunk is an ordinary Vietnamese word. */
function isWord(text: string, sign: string): boolean {
  return (
    (sign === '-' ? /^\p{L}\p{M}*\p{Ll}/u : /^\p{Lu}\p{M}*\p{Ll}/u).test(text) &&
    !/\p{Lu}/u.test(text.slice(1)) &&
    isSyllable(text)
  );
}

/** Whether a part of a joined chunk is a word for money and a slash, behind which stands what it is paid for: đồng/TC. */
const isCounted = (text: string | undefined, sign: string | undefined): boolean =>
  sign === '/' && /^(?:đồng|đ|triệu|tỷ|tỉ|nghìn|ngàn)$/.test(text ?? '');

/** The offsets at which no token may go on, as keys. */
export type Ends = ReadonlyMap<number, unknown>;

/** The tokens of the chunk at `index`; none of them reaches over one of `ends`. */
export function tokensAt(
  line: string,
  chunks: readonly Chunk[],
  index: number,
  ends: Ends,
  sources: Sources,
): Tokens {
  const found = tokensIn(line, chunks, index, firstBehind(ends, chunks, index), sources);
  if (ends.size === 0 || !found.tokens.some(token => reachesOver(ends, token))) return found;
  return { tokens: [], taken: found.taken };
}

/** How many degrees stand in a row at most; a longer row is no title, and nothing in it is one. */
const MOST_DEGREES = 8;

/** The first chunk that no token which starts with the one at `index` may take: behind one of `ends`, if there is one near. */
function firstBehind(ends: Ends, chunks: readonly Chunk[], index: number): number {
  if (ends.size === 0) return chunks.length;
  const last = Math.min(chunks.length, index + MOST_DEGREES);
  for (let i = index; i < last; i++) if (ends.has(chunks[i].end)) return i + 1;
  return chunks.length;
}

function reachesOver(ends: Ends, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++) if (ends.has(at)) return true;
  return false;
}

/** The same for a line without such ends; the chunks from `to` on are out of reach. */
function tokensIn(
  line: string,
  chunks: readonly Chunk[],
  index: number,
  to: number,
  sources: Sources,
): Tokens {
  const chunk = chunks[index];
  const { form } = chunk;
  const chain = form.startsDegrees ? degreesAt(line, chunks, index, to) : undefined;
  if (chain) return chain;
  const next = index + 1 < to ? chunks[index + 1] : undefined;
  if (next && form.startsSpaced && next.start - chunk.end <= 2) {
    const both = line.slice(chunk.start, next.end);
    if (both.includes(' ') && isListed(both)) {
      return { tokens: [new Token(chunk.start, next.end, formOf(both))], taken: 2 };
    }
  }
  const spaced = spacedAt(line, chunks, index, to, sources);
  if (spaced) return spaced;
  const isDotted = line.charCodeAt(chunk.end) === DOT && form.dotted !== undefined;
  if (form.entries !== undefined || isDotted || isOwn(form, sources)) {
    return { tokens: whole(line, chunk, sources), taken: 1 };
  }
  return chunk.joined ? { tokens: parted(chunk, sources), taken: 1 } : NO_TOKENS;
}

const DOT = 0x2e;

/** The most fields that a compound names, and code units of those that are joined: TB&XH. */
const MOST_FIELDS = 4;
const MOST_LETTERS = 6;

/** Whether a sign with spaces around it stands at `at`, as between the parts of a compound: KT - XH, GD & ĐT. */
export function isSpacedSign(line: string, at: number): boolean {
  if (line.charCodeAt(at) !== 0x20 || line.charCodeAt(at + 2) !== 0x20) return false;
  const sign = line.charCodeAt(at + 1);
  return sign === 0x26 || isHyphen(sign);
}

/**
 * A compound with spaces around its signs, as long as it is known: KT - XH, GD & ĐT, LĐ - TB & XH. Parts that the text or
 * the user defines are not ours to join.
 */
function spacedAt(
  line: string,
  chunks: readonly Chunk[],
  index: number,
  to: number,
  sources: Sources,
): Tokens | undefined {
  const { start } = chunks[index];
  let found: Tokens | undefined;
  for (let taken = 1; taken < MOST_FIELDS && index + taken < to; taken++) {
    const from = chunks[index + taken - 1].end;
    const next = chunks[index + taken];
    if (next.start - from !== 3 || next.end - next.start > MOST_LETTERS) break;
    if (!isSpacedSign(line, from)) break;
    if (isOwn(next.form, sources) || isOwn(chunks[index].form, sources)) break;
    const spaced = line.slice(start, next.end);
    const joined = spaced.replaceAll(' ', '');
    const form = formOf(isListed(joined) ? joined : spaced);
    if (form.entries) found = { tokens: [new Token(start, next.end, form)], taken: taken + 1 };
  }
  return found;
}

/** How far behind a full stop the start of the next sentence is looked at, in code units. */
const OPENER_REACH = 32;

const openers = /* @__PURE__ */ wordsIn(OPENERS);
const openWords = /* @__PURE__ */ wordsIn(OPEN_WORDS);

/**
 * Whether a sentence ends with the full stop at `dot` although a short form stands before it: what follows is no name
 * (về TP. Tuy nhiên), or starts with a word that may begin a name and does not (ở TX. Từ đó; but TX. Từ Sơn); or nothing
 * follows in the line.
 */
function dotEndsSentence(line: string, dot: number): boolean {
  if (line.slice(dot + 1, dot + OPENER_REACH).trim() === '') return true;
  if (line[dot + 1] !== ' ') return false;
  const next = /^(\p{Lu}\p{L}*) (\S)/u.exec(line.slice(dot + 2, dot + OPENER_REACH));
  if (next === null) return false;
  const word = next[1].toLowerCase();
  return openers().has(word) || (openWords().has(word) && /\p{Ll}/u.test(next[2]));
}

const conferred = /* @__PURE__ */ cuesIn(CONFERRED);

/**
 * Whether a title is what somebody is given, and no name of two words follows: được phong NGƯT. Học trò nhớ ông.
 */
const isConferred = (line: string, start: number, dot: number): boolean =>
  line[start - 1] === ' ' &&
  cueBefore(line, start - 1, conferred()) > 0 &&
  !TWO_CAPITALS.test(line.slice(dot + 1, dot + OPENER_REACH));

/**
 * A chunk that is one token; the dot behind Q, TP, TS belongs to it. Where the text defines it otherwise the dot ends a
 * sentence, but before a name nobody knows: tài sản (TS), and then "TS. Lê Văn Nam".
 */
function whole(line: string, { start, end, form }: Chunk, sources: Sources): readonly Token[] {
  const plain = [new Token(start, end, form)];
  if (line.charCodeAt(end) !== DOT || sources.user.has(form.short)) return plain;
  const takesDot =
    form.dotted !== undefined ||
    form.domain === 'place-prefix' ||
    (form.domain === 'degree' && /^ \p{Lu}/u.test(line.slice(end + 1, end + 3)));
  if (!takesDot || dotEndsSentence(line, end) || isConferred(line, start, end)) return plain;
  const dotted = form.dotted ?? form;
  if (!isOtherwiseDefined(dotted, sources)) return [new Token(start, end + 1, dotted)];
  return goesOnToName(line, start, end + 1) ? [] : plain;
}

/** Whether a surname stands behind the dot of a title, or capitals behind one that starts a line: KT. CHỦ TỊCH. */
function goesOnToName(line: string, start: number, behind: number): boolean {
  const near = line.slice(behind, behind + OPENER_REACH);
  if (line.slice(0, start).trim() === '' && /^ \p{Lu}{2,} ?\p{Lu}/u.test(near)) return true;
  const word = TWO_CAPITALS.exec(near)?.[1];
  return word !== undefined && isSurname(word);
}

/** What follows the dot of a title before a name; a bracket may be an annotation before its second word. */
const TWO_CAPITALS = /^ (\p{Lu}[\p{L}\p{M}]*) [\p{Lu}(]/u;

/** Whether the text defines a short form as something that has no dot behind it: neither a place nor a degree. */
function isOtherwiseDefined({ short, letters, entries }: Form, { memory }: Sources): boolean {
  const defined = memory.get(letters)?.toLowerCase();
  if (defined === undefined) return false;
  const isDotted = entries?.some(
    ({ expansion, domain }) =>
      (short.endsWith('.') || domain === 'place-prefix' || domain === 'degree') &&
      expansion.toLowerCase() === defined,
  );
  return isDotted !== true;
}

/** The tokens inside of a chunk whose parts are joined by dots, hyphens, slashes or commas. */
function parted(chunk: Chunk, sources: Sources): readonly Token[] {
  if (chunk.text.includes('&')) return [];
  const parts = partsOfChunk(chunk);
  const [first, second] = parts;
  if (first.sign === '.' && second) {
    // Q. and TP are listed the one way or the other.
    const plain = formOf(first.text);
    const form = plain.dotted ?? (plain.entries && plain);
    const isName = /^\p{Lu}\p{M}*\p{Ll}/u.test(second.text);
    if (
      form !== undefined &&
      ((form.domain === 'place-prefix' && (isName || /^\d/.test(second.text))) ||
        (form.domain === 'degree' && isName)) &&
      parts.length === 2
    ) {
      if (isOtherwiseDefined(form, sources)) return [];
      return [new Token(first.span.start, first.span.end + 1, form, true)];
    }
  }
  if (chunk.digits) return [];
  const tokens: Token[] = [];
  for (let i = 0; i < parts.length; i++) {
    const { text, span } = parts[i];
    const form = formOf(text);
    if (isSafe(form, sources) || (form.entries && isCounted(parts[i - 1]?.text, parts[i - 1]?.sign)))
      tokens.push(new Token(span.start, span.end, form));
    else if (
      !isWord(text, parts.find(part => part.sign !== '')?.sign ?? '') &&
      !isCounted(text, parts[i].sign)
    )
      return [];
  }
  return isBodyWithField(tokens) ? [] : tokens;
}

/**
 * Whether two tokens are a body and its department, as the symbols of letters end: BGDĐT-HTQT, BQLDA-ĐTXD; not UBND-HĐND.
 */
function isBodyWithField(tokens: readonly Token[]): boolean {
  if (tokens.length !== 2 || tokens[1].start - tokens[0].end !== 1) return false;
  const [body, field] = tokens.map(({ form }) => form.longs[0] ?? '');
  return isInstitution(body) && !isInstitution(field);
}

/** Whether a chunk goes on a row of degrees that the one before it is part of. */
const goesOnRow = (line: string, before: Chunk, chunk: Chunk): boolean =>
  chunk.start - before.end <= 3 && /^(?:[.,]? ?| [-\u2013] )$/.test(line.slice(before.end, chunk.start));

/** Two degrees or more in a row: PGS.TS, GS.TS.BS, PGS. TS., GS - TS, with the name behind them glued on or not. */
function degreesAt(line: string, chunks: readonly Chunk[], index: number, to: number): Tokens | undefined {
  const expansions: string[] = [];
  let degrees = 0;
  let end = -1;
  let glued = false;
  let taken = 0;
  scan: for (let at = index; at < to; at++) {
    const chunk = chunks[at];
    if (at > index && !goesOnRow(line, chunks[at - 1], chunk)) break;
    const parts = partsOfChunk(chunk);
    for (let i = 0; i < parts.length; i++) {
      const { text, span, sign } = parts[i];
      const entry = degreeOf(text, parts[i + 1]?.text);
      if (!entry) {
        if (i === 0) break scan;
        const isName = /^\p{Lu}\p{M}*\p{Ll}/u.test(text);
        if (!isName && degrees <= MOST_DEGREES) return undefined;
        glued = true;
        taken++;
        break scan;
      }
      if (++degrees <= MOST_DEGREES) expansions.push(entry.expansion);
      end = span.end + (sign === '.' && !entry.joins ? 1 : 0);
      if (entry.joins) {
        i++;
        end = parts[i].span.end + (parts[i].sign === '.' ? 1 : 0);
      }
    }
    taken++;
  }
  if (degrees < 2) return undefined;
  if (degrees > MOST_DEGREES) return { tokens: [], taken };
  if (
    !glued &&
    line[end] === '.' &&
    /^ \p{Lu}/u.test(line.slice(end + 1, end + 3)) &&
    !dotEndsSentence(line, end)
  )
    end++;
  const start = chunks[index].start;
  const chain = expansions.join(', ').replaceAll(', chuyên khoa', ' chuyên khoa');
  const form = formOf(line.slice(start, end));
  return { tokens: [new Token(start, end, form, glued, chain)], taken };
}

/** The degree that a part stands for; Th.S comes in two parts. */
function degreeOf(part: string, next: string | undefined): { expansion: string; joins: boolean } | undefined {
  if (part === 'Th' && next === 'S') return { expansion: 'thạc sĩ', joins: true };
  const entry = formOf(part).entries?.find(({ domain }) => domain === 'degree');
  return entry && { expansion: entry.expansion, joins: false };
}
