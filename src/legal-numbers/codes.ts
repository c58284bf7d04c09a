import { LEGAL_CODES } from '../generated/legal-numbers.js';

/** One row of `data/legal-numbers/codes.tsv`. */
export interface Code {
  readonly code: string;
  readonly name: string;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

const KINDS = ['type', 'field', 'level', 'subject', 'body'] as const;
export type Kind = (typeof KINDS)[number];

interface Table {
  /** By the code in capitals. */
  readonly exact: Map<string, Code[]>;
  /** By the code in capitals with D for Đ and U for Ư: `undefined` where that is more than one code. */
  readonly plain: Map<string, Code[] | undefined>;
}

const cache: { tables?: Readonly<Record<Kind, Table>> } = {};

const plainOf = (code: string): string => code.replaceAll('Đ', 'D').replaceAll('Ư', 'U');

function tables(): Readonly<Record<Kind, Table>> {
  if (cache.tables) return cache.tables;
  const made = KINDS.map(kind => [kind, { exact: new Map(), plain: new Map() }] as const);
  for (const row of LEGAL_CODES.split('\n')) {
    const [kind, code, name, from, until] = row.split('|');
    const { exact, plain } = made[Number(kind)][1] as Table;
    const key = code.toUpperCase();
    const found = {
      code,
      name,
      from: from ? Number(from) : undefined,
      until: until ? Number(until) : undefined,
    };
    const list = exact.get(key);
    if (list) list.push(found);
    else {
      const fresh = [found];
      exact.set(key, fresh);
      plain.set(plainOf(key), plain.has(plainOf(key)) ? undefined : fresh);
    }
  }
  cache.tables = Object.fromEntries(made) as unknown as Readonly<Record<Kind, Table>>;
  return cache.tables;
}

/** The rows of a code in any letter case; D is taken for Đ, U for Ư where only one code can be meant. */
export function codesOf(kind: Kind, written: string): readonly Code[] | undefined {
  const table = tables()[kind];
  const key = written.toUpperCase();
  return table.exact.get(key) ?? table.plain.get(plainOf(key));
}

/** The row of a code that held in a year; without a year, the last one. */
export function codeOf(kind: Kind, written: string, year?: number): Code | undefined {
  const codes = codesOf(kind, written);
  if (codes === undefined) return undefined;
  const held = year === undefined ? undefined : codes.find(code => heldIn(code, year));
  return held ?? codes[codes.length - 1];
}

const heldIn = ({ from, until }: Code, year: number): boolean =>
  (from === undefined || from <= year) && (until === undefined || year <= until);
