import { type Generated, literal, readTable } from './tables.js';

/** The phrases that injected keywords are made of, by kind. */
export function generateInjections(): Generated {
  const kinds = new Map<string, string[]>();
  for (const { phrase, kind } of readTable('injections/phrases.tsv')) {
    kinds.set(kind, [...(kinds.get(kind) ?? []), phrase]);
  }
  const rows = [...kinds].map(([kind, phrases]) => `  ${kind}:\n    ${literal(phrases.sort().join('|'))},`);
  return {
    file: 'injections.ts',
    generator: 'build/injections.ts',
    sources: ['injections/phrases.tsv'],
    body: `
/** Phrases of betting and football keywords, by kind, between bars. */
export const PHRASES = {
${rows.join('\n')}
} as const;
`,
  };
}
