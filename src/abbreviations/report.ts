import { type Edit, NO_EDITS, type Rule, type Span } from '../edits.js';
import type { Pair } from './definitions/index.js';
import type { Reader } from './reader.js';
import type { Verdict } from './senses/index.js';
import type { Token } from './tokens/index.js';
import type { Abbreviation, AbbreviationFinding, AbbreviationMode } from './types.js';
import type { Annotation, View } from './view.js';

/** What a line says, in code units of the line. */
export interface Reading {
  readonly edits: readonly Edit[];
  readonly findings: readonly AbbreviationFinding[];
  /** The line without its annotations, for what follows it. */
  readonly view: () => string;
  /** The offset in the line that an offset in the view stands for. */
  readonly toLine: (offset: number) => number;
}

/** Where nothing is moved. */
export const identity = (offset: number): number => offset;

const toLineOf = ({ map }: View): ((offset: number) => number) =>
  map ? offset => map.toInput(offset) : identity;

/** What was found in a view, in order. */
export type Found =
  | { readonly kind: 'pair'; readonly pair: Pair; readonly form: string }
  | {
      readonly kind: 'annotation';
      readonly annotation: Annotation;
      readonly form: string;
      readonly expansion: string;
    }
  | {
      readonly kind: 'token';
      readonly token: Token;
      readonly verdict: Verdict;
      readonly annotated: boolean;
      readonly written: string;
    };

/** The edits and findings of a view, told in code units of the line. */
export function report(
  found: readonly Found[],
  protectedSpans: readonly Span[],
  view: View,
  { mode, tells }: Reader,
): Reading {
  const { map } = view;
  const edits: Edit[] = [];
  const findings: AbbreviationFinding[] = [];
  const back = (span: Span): Span =>
    map && span.start >= 0 ? map.spanToInput(span) : { start: span.start, end: span.end };
  for (const item of found) {
    if (item.kind === 'pair') {
      if (!tells) continue;
      const { short, long, rule, order, expansion } = item.pair;
      const definition = { short: back(short), long: back(long), rule, order, form: item.form, expansion };
      findings.push({ kind: 'definition', definition });
    } else if (item.kind === 'annotation') {
      if (!tells) continue;
      const { short, long, rule } = item.annotation;
      const definition = {
        short,
        long,
        rule,
        order: 'short-first' as const,
        form: item.form,
        expansion: item.expansion,
      };
      findings.push({ kind: 'definition', definition });
    } else if (!overlaps(protectedSpans, item.token)) {
      const span = map ? back(item.token) : item.token;
      if (tells) findings.push({ kind: 'abbreviation', abbreviation: told(item.token, item.verdict, span) });
      if (item.verdict.chosen && !item.annotated && item.written !== '') {
        const edit = editOf(mode, span, item.written, item.token.glued);
        if (edit) edits.push(edit);
      }
    }
  }
  return {
    edits: edits.length > 0 ? edits : NO_EDITS,
    findings,
    view: () => view.text,
    toLine: toLineOf(view),
  };
}

/** Whether a token meets one of the spans, which are in the order of their ends and never long. */
function overlaps(spans: readonly Span[], token: Span): boolean {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= token.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < spans.length && i < low + 4; i++) {
    if (spans[i].start < token.end) return true;
  }
  return false;
}

const told = (token: Token, { senses, chosen, why }: Verdict, { start, end }: Span): Abbreviation => ({
  start,
  end,
  short: token.form.short,
  senses,
  chosen,
  why,
});

const EXPANDED: readonly Rule[] = ['abbreviation-expanded'];
const ANNOTATED: readonly Rule[] = ['abbreviation-annotated'];

function editOf(
  mode: AbbreviationMode,
  { start, end }: Span,
  long: string,
  glued: boolean,
): Edit | undefined {
  const space = glued ? ' ' : '';
  if (mode === 'expand') return { start, end, text: long + space, rules: EXPANDED };
  if (mode === 'annotate') return { start: end, end, text: ` (${long})${space}`, rules: ANNOTATED };
  return undefined;
}
