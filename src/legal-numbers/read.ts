import { codeOf } from './codes.js';
import type { LegalBody, LegalNumber, LegalType } from './types.js';

/** A number as it is written: its parts, nothing of them understood. */
export interface Written {
  readonly number: string;
  readonly year: string | undefined;
  readonly groups: readonly Group[];
  /** The year behind a dot at the end: 885/UB.QĐ.86. */
  readonly late: string | undefined;
}

/** A group of a symbol, and what joins it to what stands before it: a slash, a hyphen, a dot or a space. */
export interface Group {
  readonly text: string;
  readonly join: '/' | '-' | '.' | ' ';
}

/** Documents of this state have years from here on. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2099;

/** The century of a year of two digits: the state is younger than 55 years before 2000. */
function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const year = Number(written);
  if (written.length === 4) return year;
  return year < FIRST_YEAR - 1900 ? 2000 + year : 1900 + year;
}

/** What a number says; `undefined` where it is not one: no code in it is known, and it does not look like one. */
export function readNumber({ number, year: early, groups, late }: Written): LegalNumber | undefined {
  const year = yearOf(early ?? late);
  if (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR)) return undefined;
  const codes = inOrder(groups).map(({ text }) => text);
  const court = readCourt(codes);
  if (court) {
    const { type, others } = court;
    return { text: stateText(number, year, court.groups), number, year, type, bodies: [], others };
  }
  const found = codeOf('type', codes[0], year);
  const rest = found ? codes.slice(1) : codes;
  const { bodies, others, known } = readBodies(rest, found?.code);
  if (!found && !known && !(early?.length === 4 && codes.length > 1)) return undefined;
  const type: LegalType | undefined = found
    ? { code: found.code, name: found.name }
    : bodyOf(codes[0]) && codes.length > 1 && bodies[0].term === undefined
      ? { code: undefined, name: 'công văn' }
      : undefined;
  const written = [...(found ? [found.code] : []), ...rest.map(code => spelledCode(code))];
  const [first, second] = groups;
  const isParty = first.join === '-' && second?.join === '/' && year === undefined;
  const text = isParty ? partyText(number, written) : stateText(number, year, written);
  return { text, number, year, type, bodies, others };
}

const stateText = (number: string, year: number | undefined, groups: readonly string[]): string =>
  [number, ...(year === undefined ? [] : [year]), groups.join('-')].join('/');

const partyText = (number: string, [type, ...rest]: readonly string[]): string =>
  `${number}-${type}/${rest.join('-')}`;

/** UB.QĐ: in dotted numbers the type may stand behind the body. */
function inOrder(groups: readonly Group[]): readonly Group[] {
  const [first, second, ...rest] = groups;
  const isTurned =
    second?.join === '.' &&
    codeOf('type', first.text) === undefined &&
    codeOf('type', second.text) !== undefined;
  return isTurned ? [second, first, ...rest] : groups;
}

/** HS-ST, DSPT, HNGĐ-GĐT: the numbers of judgments. */
function readCourt(
  codes: readonly string[],
):
  | { readonly type: LegalType; readonly groups: readonly string[]; readonly others: readonly string[] }
  | undefined {
  const [first, second] = codes;
  const apart = second === undefined ? undefined : courtOf(first, second);
  if (apart) return { type: apart, groups: [apart.code ?? '', ...codes.slice(2)], others: codes.slice(2) };
  for (let at = first.length - 3; at <= first.length - 2; at++) {
    const joined = at < 2 ? undefined : courtOf(first.slice(0, at), first.slice(at));
    if (joined)
      return { type: joined, groups: [joined.code ?? '', ...codes.slice(1)], others: codes.slice(1) };
  }
  return undefined;
}

function courtOf(field: string, level: string): LegalType | undefined {
  const about = codeOf('field', field);
  const where = codeOf('level', level);
  if (!about || !where) return undefined;
  return { code: `${about.code}-${where.code}`, name: `bản án ${about.name} ${where.name}` };
}

/** Types that several bodies issue together: each group behind them is one. */
const JOINT = /^(?:TTLT|NQLT|TTLB)$/;

/** The bodies among the groups behind a type; where none is known, the first group is taken for one. */
function readBodies(
  codes: readonly string[],
  type: string | undefined,
): { readonly bodies: readonly LegalBody[]; readonly others: readonly string[]; readonly known: boolean } {
  const bodies: LegalBody[] = [];
  const others: string[] = [];
  const read = codes.map(bodyOf);
  const known = read.some(body => body !== undefined);
  codes.forEach((code, i) => {
    const body = read[i];
    // A letter names its sender first and then who drafted it: VPCP-KTTH, and BTC-TCT too.
    if (body && (type !== undefined || i === 0 || read[0] === undefined)) bodies.push(body);
    else if (type !== undefined && (JOINT.test(type) || (!known && i === 0)) && !isAbout(code, type)) {
      bodies.push({ code, name: undefined, term: undefined, from: undefined, until: undefined });
    } else others.push(spelledCode(code));
  });
  return { bodies, others, known };
}

/** Whether a group tells what a document is about: XPVPHC, and the field of a decision of a court. */
const isAbout = (code: string, type: string): boolean =>
  codeOf('subject', code) !== undefined || (/^QĐ[SP]T$/.test(type) && codeOf('field', code) !== undefined);

/** QH14, HĐNN8: a body and its term. */
function bodyOf(code: string): LegalBody | undefined {
  const [, letters, digits] = /^(.*?)(\d{0,2})$/s.exec(code) as unknown as [string, string, string];
  const found = codeOf('body', letters);
  if (!found) return undefined;
  return { ...found, term: digits === '' ? undefined : Number(digits) };
}

/** A group as it should be written: in the letters of the table where it knows the code. */
function spelledCode(code: string): string {
  const body = bodyOf(code);
  if (body) return `${body.code}${body.term ?? ''}`;
  return (codeOf('subject', code) ?? codeOf('field', code))?.code ?? code;
}
