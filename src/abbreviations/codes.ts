import type { Span } from '../edits.js';

const TYPES =
  /^(?:NĐ|NQ|NQLT|QĐ|QyĐ|TT|TTLT|CT|CĐ|TB|KH|BC|HD|KL|TTr|QC|CTr|ĐA|PA|BB|HĐ|GM|CV|VBHN|LCT|L|PL|TTR|ĐTr|HS|DS|KDTM|HC|LĐ)[-\u2010\u2011\u2013]/;

/** Whether a token is the symbol of a document on its own: the code of its type, a hyphen, a body. */
export const isSymbol = (token: string): boolean => TYPES.test(token);

const LEGAL_NUMBER =
  /(?<![\p{L}\p{N}])\d{1,6}[A-Za-z]?(?:\s?\/\s?\d{2,4})?\s?\/\s?[A-ZĐƯ][A-Za-zĐđƯ&.]{0,15}(?:\s?[-\u2010\u2011\u2013]\s?[A-ZĐƯ][A-Za-zĐđƯ&.]{0,15}){0,5}\d{0,3}(?![\p{L}\p{M}\p{N}])/gu;
const PARTY_NUMBER =
  /(?<![\p{L}\p{N}])\d{1,6}\s?[-\u2010\u2011\u2013]\s?[A-ZĐ][A-Za-zĐ]{0,3}\s?\/\s?[A-ZĐƯ][A-Za-zĐƯ]{0,10}(?![\p{L}\p{M}])/gu;
const BLANK_NUMBER =
  /\/\s?[A-ZĐƯ][A-Za-zĐƯ]{0,15}(?:\s?[-\u2010\u2011\u2013]\s?[A-ZĐƯ][A-Za-zĐƯ&]{0,15}){1,5}(?![\p{L}\p{M}])/gu;
const STANDARD =
  /(?<![\p{L}\p{N}])(?:TCVN|QCVN|TCXDVN|TCXD|TCCS|TCN)(?:\s?\/\s?[A-ZĐ]{2,8})?\s?[:-]?\s?\d[\d:.\-/]*(?:\/[A-ZĐ]{2,8})?/gu;
const PLATE =
  /(?<![\p{L}\p{N}])(?:\d{2}[A-ZĐ]{1,2}\d?\s?[-\u2013]\s?\d{3}\.?\d{1,2}|[A-ZĐ]{2}\s?[-\u2013]?\s?\d{2,3}\s?[-\u2013]\s?\d{2,3}(?:[-\u2013.]\d{2})?)(?![\p{L}\p{N}])/gu;
const HULL =
  /(?<![\p{L}\p{N}])(?:[A-ZĐ]{2}|QNg|QNa)[\s-]{0,2}(?:\d{5}(?:[\s-]?TS)?|\d{4}[\s-]?TS)(?![\p{L}\p{N}])/gu;

const GRAMMARS = [LEGAL_NUMBER, PARTY_NUMBER, BLANK_NUMBER, STANDARD, PLATE, HULL];

/** The codes of a line, in which nothing is an abbreviation: numbers of documents and standards, plates, hulls. */
export function codesOf(line: string): Span[] {
  const spans: Span[] = [];
  if (!/[0-9/]/.test(line)) return spans;
  for (const grammar of GRAMMARS) {
    for (const match of line.matchAll(grammar)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
