import { type Generated, literal, readTable } from './tables.js';

const KINDS = ['type', 'field', 'level', 'subject', 'body'];

/** The codes that numbers of documents are made of, a row each: kind, code, name, first and last year. */
export function generateLegalNumbers(): Generated {
  const seen = new Set<string>();
  const rows = readTable('legal-numbers/codes.tsv').map((row, i) => {
    const where = `data/legal-numbers/codes.tsv:${i + 2}`;
    if (!KINDS.includes(row.kind)) throw new Error(`${where}: kind ${row.kind} is none of ${KINDS}`);
    if (!/^[A-ZĐƯ][A-Za-zĐƯ]*$/.test(row.code)) throw new Error(`${where}: code ${row.code}`);
    for (const year of [row.from, row.until]) {
      if (!/^(?:|(?:19|20)\d\d)$/.test(year)) throw new Error(`${where}: year ${year}`);
    }
    if (row.source === '') throw new Error(`${where}: no source`);
    const pair = `${row.kind} ${row.code} ${row.name}`;
    if (seen.has(pair)) throw new Error(`${where}: ${pair} stands there twice`);
    seen.add(pair);
    return [String(KINDS.indexOf(row.kind)), row.code, row.name, row.from, row.until].join('|');
  });
  return {
    file: 'legal-numbers.ts',
    generator: 'build/legal-numbers.ts',
    sources: ['legal-numbers/codes.tsv'],
    body: `
/** Kind (a type, the field or level of a court, a subject, a body), code, name, first and last year, where known. */
export const LEGAL_CODES = ${literal(rows.join('\n'))};
`,
  };
}
