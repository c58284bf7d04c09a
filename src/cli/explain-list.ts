import { applyEdits, type Edit, overlap, type Rule, type Span, shiftEdits } from '../edits.js';
import { RULES, type StepName } from '../generated/rules.js';
import type { Explanation } from '../pipeline.js';
import { type Color, type Paint, painter, wantsColor } from './color.js';
import { type Explained, explainEach } from './documents.js';
import type { Job } from './filter.js';
import { type Sink, type Source, writeText } from './io.js';
import { STEPS } from './options.js';

/** Examples shown of one rule; the rest is counted. */
const EXAMPLES = 6;
const CONTEXT = 24;
const LONGEST_SHOWN = 64;

/** One line of the list. */
interface Item {
  readonly line: number;
  readonly text: string;
  /** How many places it stands for; one unless told. */
  readonly count?: number;
}

/** All items of a list, by step and rule. */
class Findings {
  readonly changes = new Map<StepName, Map<Rule, Item[]>>();
  readonly injections: Item[] = [];
  readonly damage: Item[] = [];
  readonly abbreviations = new Map<string, Item>();
  readonly left: Item[] = [];
}

/** `--explain`: the clean text, and behind it what was changed and found, for a person to read. */
export async function explainAsList(job: Job, source: Source, sink: Sink): Promise<void> {
  const paint = painter(await wantsColor(job.settings.color, sink, job.io.env));
  const findings = new Findings();
  let last: Buffer | undefined;
  await explainEach(job, source, async document => {
    const { explanation, bytes, separator } = document;
    const text = explanation ? Buffer.from(explanation.output) : bytes;
    await sink.write(text, 0, text.length);
    await sink.write(separator, 0, separator.length);
    last = Buffer.from((separator.length > 0 ? separator : text).subarray(-1));
    if (explanation) collect(findings, document, explanation, paint);
  });
  if (last?.length && last[0] !== 10) await writeText(sink, '\n');
  await writeText(sink, render(findings, source.name, paint));
}

function collect(findings: Findings, document: Explained, explanation: Explanation, paint: Paint): void {
  const { input, edits, injections, damage, reports } = explanation;
  const lineOf = lineCounter(input, document.line);
  collectChanges(findings, input, edits, lineOf, paint);
  for (const injection of injections) {
    const cut = edits.some(edit => edit.rules.includes('injection') && overlap(edit, injection));
    findings.injections.push({
      line: lineOf(injection.start),
      text: describeInjection(input, injection, cut, paint),
    });
  }
  for (const { start, end, kind, reasons } of damage) {
    const shown = paint('yellow', shorten(show(input.slice(start, end))));
    findings.damage.push({
      line: lineOf(start),
      text: `${shown}\n             ${paint('dim', `${kind}, left; ${reasons.join('; ')}`)}`,
    });
  }
  collectAbbreviations(findings, explanation, lineOf, paint);
  for (const { start, end, message } of reports) {
    findings.left.push({
      line: lineOf(start),
      text: `${paint('yellow', show(input.slice(start, end)))}  ${message}`,
    });
  }
}

/** Equal pairs of a short and a long form are told once, by the long form that the text has now: its capitals too. */
function collectAbbreviations(
  findings: Findings,
  { abbreviations, edits }: Explanation,
  lineOf: (offset: number) => number,
  paint: Paint,
): void {
  const written = new Map(edits.filter(isAbbreviation).map(edit => [edit.end, longFormOf(edit)]));
  for (const { start, end, short, chosen, why } of abbreviations) {
    if (!chosen) continue;
    const long = written.get(end) ?? chosen.expansion;
    const key = `${short}\t${long}`;
    const known = findings.abbreviations.get(key);
    const text = `${paint('yellow', short)}  ${long}  ${paint('dim', why)}`;
    findings.abbreviations.set(key, {
      line: known?.line ?? lineOf(start),
      text: known?.text ?? text,
      count: (known?.count ?? 0) + 1,
    });
  }
}

const isAbbreviation = ({ rules }: Edit): boolean => rules.some(rule => RULES[rule].step === 'abbreviations');

/** The long form in an edit; one of an annotation may have taken in repairs of the short form before its bracket. */
function longFormOf({ text, rules }: Edit): string {
  const long = rules.includes('abbreviation-annotated') ? / \((.+)\) ?$/s.exec(text)?.[1] : text;
  return show((long ?? text).normalize('NFC')).trim();
}

/** Edits of one word are told as one change of the word. */
function collectChanges(
  findings: Findings,
  input: string,
  edits: readonly Edit[],
  lineOf: (offset: number) => number,
  paint: Paint,
): void {
  for (let i = 0; i < edits.length; ) {
    const word = wordAround(input, edits[i]);
    let end = i + 1;
    while (end < edits.length && edits[end].start < word.end) end++;
    const group = edits.slice(i, end);
    const span = { start: word.start, end: Math.max(word.end, wordAround(input, group.at(-1)!).end) };
    const before = input.slice(span.start, span.end);
    const after = applyEdits(before, shiftEdits(group, -span.start));
    const item = { line: lineOf(span.start), text: describeChange(input, span, before, after, paint) };
    for (const rule of new Set(group.flatMap(edit => edit.rules))) {
      if (rule !== 'injection') itemsOf(findings, rule).push(item);
    }
    i = end;
  }
}

function itemsOf({ changes }: Findings, rule: Rule): Item[] {
  const { step } = RULES[rule];
  const rules = changes.get(step) ?? new Map<Rule, Item[]>();
  changes.set(step, rules);
  const items = rules.get(rule) ?? [];
  rules.set(rule, items);
  return items;
}

/** The word that a span lies in: letters, marks, digits and invisible characters, at most 32 to either side. */
function wordAround(text: string, { start, end }: Span): Span {
  const isWord = (at: number): boolean => /[\p{L}\p{M}\p{N}\p{Cf}]/u.test(text.charAt(at));
  let from = start;
  let to = end;
  while (from > 0 && start - from < 32 && isWord(from - 1)) from--;
  while (to < text.length && to - end < 32 && isWord(to)) to++;
  return { start: from, end: to };
}

/** The number of the line of an offset. */
function lineCounter(text: string, first: number): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return offset => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return first + low;
  };
}

/** Text in one line, with characters that nobody would see told by their code points. */
const show = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<![\p{L}\p{M}])\p{M}/gu, character => {
      const point = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return `\u2039U+${point}\u203a`;
    })
    .replace(/\s+/g, ' ');

const shorten = (text: string): string => {
  const letters = [...text];
  if (letters.length <= LONGEST_SHOWN) return text;
  return `${letters.slice(0, LONGEST_SHOWN / 2).join('')} \u2026 ${letters.slice(-LONGEST_SHOWN / 3).join('')}`;
};

/** If two spellings look alike, their code points tell them apart. */
function spellOut(before: string, after: string): string {
  const clean = (text: string): string => text.normalize('NFC');
  if (clean(before) !== clean(after)) return '';
  const points = (text: string): string =>
    [...text]
      .filter(c => c > '\u007f')
      .map(c => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
      .join(' ');
  return `(${shorten(points(before))} \u2192 ${shorten(points(after))})`;
}

function describeChange(input: string, span: Span, before: string, after: string, paint: Paint): string {
  const shown = `${paint('red', shorten(show(before)))} \u2192 ${paint('green', shorten(show(after)))}`;
  const spelled = spellOut(before, after);
  return `${shown}  ${paint('dim', spelled || contextOf(input, span))}`;
}

/** A few words before and behind a span, on its line. */
function contextOf(input: string, { start, end }: Span): string {
  const before = input
    .slice(Math.max(0, start - CONTEXT), start)
    .split('\n')
    .at(-1)!;
  const [after] = input.slice(end, end + CONTEXT).split(/\r?\n/);
  const left = before.length === CONTEXT ? before.replace(/^\S*\s/, '\u2026') : before;
  const right = after.length === CONTEXT ? after.replace(/\s\S*$/, '\u2026') : after;
  return show(`${left}\u00b7${right}`).trim();
}

function describeInjection(
  input: string,
  injection: Explanation['injections'][number],
  cut: boolean,
  paint: Paint,
): string {
  const { start, end, keyword, carrier, confidence, endCertain, reasons } = injection;
  const parts = [`${paint(cut ? 'red' : 'yellow', shorten(show(input.slice(start, end))))}`];
  const facts = [`${confidence}, ${cut ? 'cut' : 'left'}`];
  if (keyword) facts.push(`keyword "${show(input.slice(keyword.start, keyword.end))}"`);
  if (carrier) facts.push(`the word it tore apart: ${carrier}`);
  facts.push(...reasons);
  if (!cut && confidence === 'certain' && !endCertain) facts.push('left because its end is not certain');
  for (const fact of facts) parts.push(`             ${paint('dim', fact)}`);
  return parts.join('\n');
}

const TITLES: Readonly<Record<StepName, string>> = {
  invisibles: 'Invisible characters',
  diacritics: 'Diacritics',
  homoglyphs: 'Look-alike letters',
  injections: 'Injected text',
  'run-together': 'Lost spaces',
  abbreviations: 'Abbreviations',
};

function render(findings: Findings, name: string, paint: Paint): string {
  const rule = '\u2500'.repeat(Math.max(4, 72 - name.length));
  const lines: string[] = ['', paint('bold', `\u2500\u2500 ${name} ${rule}`)];
  const heading = (title: string, count: number, color: Color): void => {
    lines.push('', paint('bold', `${title} (${count})`).replace(title, paint(color, title)));
  };
  for (const step of STEPS) {
    const rules = findings.changes.get(step);
    if (!rules || step === 'injections' || step === 'abbreviations') continue;
    const count = [...rules.values()].reduce((sum, items) => sum + items.length, 0);
    heading(TITLES[step], count, 'cyan');
    for (const [name, items] of rules) lines.push(...listRule(name, items, paint));
  }
  if (findings.injections.length > 0) {
    heading(TITLES.injections, findings.injections.length, 'cyan');
    lines.push(...listItems(findings.injections, paint));
  }
  if (findings.damage.length > 0) {
    heading('Other damage', findings.damage.length, 'yellow');
    lines.push(...listItems(findings.damage, paint));
  }
  if (findings.abbreviations.size > 0) {
    const items = [...findings.abbreviations.values()];
    heading(TITLES.abbreviations, placesOf(items), 'cyan');
    lines.push(...listItems(items, paint));
  }
  if (findings.left.length > 0) {
    heading('Seen and left alone', findings.left.length, 'yellow');
    lines.push(...listItems(findings.left, paint));
  }
  if (lines.length === 2) lines.push('', 'Nothing to change, nothing found.');
  return `${lines.join('\n')}\n`;
}

function listRule(rule: Rule, items: readonly Item[], paint: Paint): string[] {
  const times = items.length > 1 ? ` \u00d7${items.length}` : '';
  return [`  ${paint('bold', rule)}${times}  ${paint('dim', RULES[rule].what)}`, ...listItems(items, paint)];
}

/** The first few items, and how many places are not listed. */
function listItems(items: readonly Item[], paint: Paint): string[] {
  const lines = items.slice(0, EXAMPLES).map(({ line, text, count = 1 }) => {
    const times = count > 1 ? ` \u00d7${count}` : '';
    return `    ${paint('dim', `line ${String(line).padStart(3)}`)}  ${text}${times}`;
  });
  const rest = placesOf(items.slice(EXAMPLES));
  if (rest > 0) lines.push(paint('dim', `    and ${rest} more`));
  return lines;
}

const placesOf = (items: readonly Item[]): number => items.reduce((sum, { count = 1 }) => sum + count, 0);
