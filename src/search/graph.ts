import type { Span } from '../edits.js';
import { type Leaves, leavesOf, NUMBER } from './leaves.js';
import type { Repaired } from './repairs.js';
import { joinKeys, type Keys, keysOfLeaf, keysOfSyllable } from './spell.js';
import { type SearchToken, Token, type TokenKind } from './token.js';
import { wholesOf } from './wholes.js';

/** Some leaves in a row, from `first` up to and with `last`, and what else stands for them. */
interface Arc {
  readonly first: number;
  readonly last: number;
  readonly kind: TokenKind | undefined;
  /** The keys of all of them as one. */
  readonly whole: Keys | undefined;
  /** Another way of saying it, term by term. */
  readonly path: readonly Keys[];
}

/**
 * Puts the tokens of a repaired text together: leaves, and at their positions wholes and synonyms. Without `spanOf` the
 * original is the text itself.
 */
export function tokensOf(
  repaired: Repaired,
  leaves: Leaves,
  spanOf?: (from: number, to: number) => Span,
): SearchToken[] {
  const { text } = repaired;
  const { starts, ends, syllables } = leaves;
  const arcs = arcsOf(repaired, leaves);
  const widths = widthsOf(arcs);
  const spanBetween = spanOf ?? ((start, end) => ({ start, end }));
  const extras: Token[] = [];
  const tokens: SearchToken[] = [];
  let position = 0;
  let last = -1; // the position of the token before
  let extra = 0;
  const flush = (below: number): void => {
    for (; extra < extras.length && extras[extra].position < below; extra++) {
      extras[extra].posInc = extras[extra].position - last;
      last = extras[extra].position;
      tokens.push(extras[extra]);
    }
  };
  const putLeaf = (leaf: number, width: number): void => {
    let start = starts[leaf];
    let end = ends[leaf];
    const syllable = syllables[leaf];
    const kind = syllable >= 0 ? 'syllable' : syllable === NUMBER ? 'number' : 'word';
    const keys = syllable >= 0 ? keysOfSyllable(syllable) : { text, start, end };
    if (spanOf !== undefined) ({ start, end } = spanOf(start, end));
    tokens.push(new Token(start, end, kind, position, position - last, width, keys));
    last = position;
  };
  let leaf = 0;
  let covered = 0; // leaves before this one may be wide
  for (let arc = 0; arc <= arcs.length; arc++) {
    const next = arc < arcs.length ? arcs[arc].first : starts.length;
    for (; leaf < next; leaf++) {
      flush(position);
      const width = leaf < covered ? (widths.get(leaf) ?? 1) : 1;
      putLeaf(leaf, width);
      position += width;
    }
    if (arc === arcs.length) break;
    flush(position);
    const width = widths.get(leaf) ?? 1;
    putLeaf(leaf, width);
    for (; arc < arcs.length && arcs[arc].first === leaf; arc++) {
      const span = spanBetween(starts[leaf], ends[arcs[arc].last]);
      putArc(arcs[arc], position, lengthOf(arcs[arc], widths), span, extras);
      covered = Math.max(covered, arcs[arc].last + 1);
    }
    arc--;
    sortTail(extras, extra);
    position += width;
    leaf++;
  }
  flush(Number.POSITIVE_INFINITY);
  return tokens;
}

/** Extras that are still to come, in the order of their positions; those of one position in the order they came. */
function sortTail(extras: Token[], from: number): void {
  const tail = extras.splice(from).sort((a, b) => a.position - b.position);
  extras.push(...tail);
}

function lengthOf({ first, last }: Arc, widths: ReadonlyMap<number, number>): number {
  let length = 0;
  for (let leaf = first; leaf <= last; leaf++) length += widths.get(leaf) ?? 1;
  return length;
}

function putArc(
  { kind, whole, path }: Arc,
  position: number,
  length: number,
  { start, end }: Span,
  extras: Token[],
): void {
  if (whole !== undefined) extras.push(new Token(start, end, kind!, position, 0, length, whole));
  path.forEach((keys, i) => {
    const rest = i === path.length - 1 ? length - i : 1;
    extras.push(new Token(start, end, 'synonym', position + i, 0, rest, keys));
  });
}

/** How many positions each leaf takes that takes more than one: the last of those that have a longer synonym. */
function widthsOf(arcs: readonly Arc[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const arc of arcs) {
    const missing = arc.path.length - lengthOf(arc, widths);
    if (missing > 0) widths.set(arc.last, (widths.get(arc.last) ?? 1) + missing);
  }
  return widths;
}

/** All arcs in the order of their first leaves. */
function arcsOf(repaired: Repaired, leaves: Leaves): readonly Arc[] {
  const { text, abbreviations, definitions } = repaired;
  const wholes = wholesOf(text, leaves);
  if (wholes.length + abbreviations.length + definitions.length === 0) return [];
  const arcs: Arc[] = [];
  const find = leafFinder(leaves);
  const keysBetween = (first: number, last: number): Keys[] =>
    Array.from({ length: last - first + 1 }, (_, i) =>
      keysOfLeaf(text, leaves.starts[first + i], leaves.ends[first + i], leaves.syllables[first + i]),
    );
  for (const { start, end, kind } of wholes) {
    const leavesIn = find(start, end);
    if (leavesIn === undefined || leavesIn.first === leavesIn.last) continue;
    const whole = joinKeys(keysBetween(leavesIn.first, leavesIn.last), 'x');
    arcs.push({ ...leavesIn, kind, whole, path: [] });
  }
  const written = new Map<string, readonly Keys[]>();
  for (const { start, end, chosen } of abbreviations) {
    const leavesIn = find(start, end);
    if (leavesIn === undefined) continue;
    const { first, last } = leavesIn;
    const whole = first === last ? undefined : joinKeys(keysBetween(first, last), '');
    let path: readonly Keys[] = [];
    if (chosen !== undefined) {
      path = written.get(chosen.expansion) ?? keysOfText(chosen.expansion);
      written.set(chosen.expansion, path);
    }
    if (whole !== undefined || path.length > 0) arcs.push({ first, last, kind: 'abbreviation', whole, path });
  }
  for (const { long, form } of definitions) {
    const leavesIn = find(Math.max(0, long.start), long.end);
    const keys = keysOfText(form);
    if (leavesIn !== undefined && keys.length > 0) {
      arcs.push({ ...leavesIn, kind: undefined, whole: undefined, path: [joinKeys(keys, '')] });
    }
  }
  return arcs.sort((a, b) => a.first - b.first);
}

/** The keys of the leaves of a text, without any repair. */
export function keysOfText(text: string): Keys[] {
  const { starts, ends, syllables } = leavesOf(text);
  return starts.map((start, i) => keysOfLeaf(text, start, ends[i], syllables[i]));
}

/** Finds the leaves that a span of the text holds or touches. */
function leafFinder({
  starts,
  ends,
}: Leaves): (start: number, end: number) => { first: number; last: number } | undefined {
  /** The first leaf that ends behind `offset`. */
  const behind = (offset: number): number => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (start, end) => {
    const first = behind(start);
    let last = behind(end);
    if (last === starts.length || starts[last] >= end) last--;
    return first <= last && starts[first] < end ? { first, last } : undefined;
  };
}
