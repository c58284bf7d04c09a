import { ALIEN, CAPITAL, JOINER, NEWLINE, STOP, scanClasses, unitClasses, WEIGHT } from './units.js';

/** What the fast scan says of a line; one object is filled again and again. */
export interface LineScan {
  /** Where the line ends, and where the next one starts. */
  end: number;
  next: number;
  /** Whether it may hold an abbreviation. */
  promising: boolean;
  /** How much its letters speak for Vietnamese: 0.3 to 0.5 for each code unit if it is, 0 to 0.1 in other languages. */
  weight: number;
  /** How many of its letters Vietnamese does not have. */
  alien: number;
}

/** Reads the line that starts at `start`, once, without building anything. */
export function scanLine(text: string, start: number, loose: boolean, scan: LineScan): void {
  const scanned = scanClasses();
  let promising = loose;
  let weight = 0;
  let alien = 0;
  let i = start;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const look = scanned[unit];
    weight += look & WEIGHT;
    if (look < STOP) continue;
    const classes = unitClasses();
    const bits = classes[unit];
    if (bits & NEWLINE) break;
    if (bits & ALIEN) alien++;
    if (!promising) promising = isPromising(text, i, bits, classes);
  }
  scan.end = i > start && text.charCodeAt(i - 1) === 13 ? i - 1 : i;
  scan.next = Math.min(text.length, i + 1);
  scan.promising = promising;
  scan.weight = weight;
  scan.alien = alien;
}

/** Two capitals, a capital before a sign (H. Q. T-), the start of Cty, Tp, Ths, or đ/c. */
function isPromising(text: string, i: number, bits: number, classes: Uint16Array): boolean {
  const next = text.charCodeAt(i + 1);
  if (bits & CAPITAL) {
    if (classes[next] & (CAPITAL | JOINER)) return true;
    if (text[i] === 'T') return next === 0x70 || (next === 0x68 && /[Ss.]/.test(text[i + 2] ?? ''));
    return text[i] === 'C' && next === 0x74 && text[i + 2] === 'y';
  }
  return text[i] === '/' && next === 0x63 && /[đĐ]/.test(text[i - 1] ?? '');
}

/** At least so much weight for each code unit makes a line Vietnamese; less makes a long one foreign. */
const VIETNAMESE = 0.16;
const FOREIGN = 0.05;
const FOREIGN_IF_ALIEN = 0.12;
const FOREIGN_FROM = 24;

/** Whether a document is Vietnamese, from this line on: a short line without any sign says nothing. */
export function isVietnamese({ end, weight, alien }: LineScan, start: number, before: boolean): boolean {
  const length = end - start;
  if (weight > 0 && weight >= VIETNAMESE * length) return true;
  return length > FOREIGN_FROM && weight < (alien > 0 ? FOREIGN_IF_ALIEN : FOREIGN) * length ? false : before;
}
