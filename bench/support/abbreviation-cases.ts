/** The cases of `bench/quality/cases/abbreviations*.tsv`, and how they are counted. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Case {
  /** The file that it stands in. */
  readonly set: string;
  readonly kind: string;
  readonly half: string;
  readonly register: string;
  readonly text: string;
  /** The definitions of a text; for `keep` the class of what has to stay. */
  readonly pairs: string;
  /** Whether the expansions are written with the capitals of their place. */
  readonly isCased: boolean;
}

const folder = `${import.meta.dirname}/../quality/cases`;

/** All cases, or those of the files with `part` in their names. */
export function readCases(directory = folder, part = ''): readonly Case[] {
  const files = readdirSync(directory).filter(
    name => /^abbreviations.*\.tsv$/.test(name) && name.includes(part),
  );
  if (files.length === 0) throw new Error(`${directory}: no file abbreviations*${part}*.tsv`);
  return files.sort().flatMap(name => {
    const [, ...rows] = readFileSync(`${directory}/${name}`, 'utf8').trimEnd().split('\n');
    return rows.map(row => {
      const [kind, split, register, text, pairs = ''] = row.split('\t');
      const isOld = name === 'abbreviations.tsv';
      const written = text.replaceAll('\\t', '\t').replaceAll('\\n', '\n');
      return { set: name, kind, half: split, register, text: written, pairs, isCased: !isOld };
    });
  });
}

/** The definitions that a case tells: short form and long form. */
export const pairsOf = ({ pairs }: Case): readonly (readonly [string, string])[] =>
  pairs === ''
    ? []
    : pairs.split(pairs.includes(' | ') ? ' | ' : '; ').map(pair => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1).replaceAll('\\n', ' ')] as const;
      });

/** What is marked in a case, and the text without the marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'use' | 'ambiguous' | 'keep';
  /** What is right there, the best first; of an ambiguous one that nobody could tell, and of what has to stay, nothing. */
  readonly expansions: readonly string[];
}

export function unmark(text: string): { readonly plain: string; readonly marks: readonly Mark[] } {
  let plain = '';
  const marks: Mark[] = [];
  let at = 0;
  for (const match of text.matchAll(/\[([?!]?)([^\]=]+)(?:=([^\]]*))?\]/g)) {
    if (match[1] === '' && match[3] === undefined) continue; // a bracket of the text
    plain += text.slice(at, match.index);
    const start = plain.length;
    plain += match[2];
    const kind = match[1] === '!' ? 'keep' : match[1] === '?' ? 'ambiguous' : 'use';
    const expansions = match[3] ? match[3].split('|') : [];
    marks.push({ start, end: plain.length, kind, expansions });
    at = match.index + match[0].length;
  }
  return { plain: plain + text.slice(at), marks };
}

/** Wilson's interval at 95 %, in percent. */
export function interval(right: number, of: number): readonly [number, number] {
  const p = right / of;
  const z = 1.96;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const width = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return [100 * Math.max(0, middle - width), 100 * (middle + width)];
}

export function score(right: number, of: number): string {
  if (of === 0) return '-';
  const [low, high] = interval(right, of);
  return `${((100 * right) / of).toFixed(1)} % (${right}/${of}; ${low.toFixed(1)}-${high.toFixed(1)})`;
}

export interface Counts {
  right: number;
  wrong: number;
  silent: number;
}

/** Counts by short form: summed up over tokens (micro), or each short form with the same weight (macro). */
export class Tally {
  readonly byKey = new Map<string, Counts>();

  count(key: string, verdict: keyof Counts): void {
    const counts = this.byKey.get(key) ?? { right: 0, wrong: 0, silent: 0 };
    counts[verdict]++;
    this.byKey.set(key, counts);
  }

  get total(): Counts {
    const total = { right: 0, wrong: 0, silent: 0 };
    for (const counts of this.byKey.values()) {
      total.right += counts.right;
      total.wrong += counts.wrong;
      total.silent += counts.silent;
    }
    return total;
  }

  /** The mean over short forms of a ratio; those for which it is not defined do not count. */
  macro(ratio: (counts: Counts) => number): string {
    const ratios = [...this.byKey.values()].map(ratio).filter(one => !Number.isNaN(one));
    return ratios.length === 0
      ? '-'
      : `${((100 * ratios.reduce((a, b) => a + b, 0)) / ratios.length).toFixed(1)} %`;
  }
}
