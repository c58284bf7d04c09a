import { codeText } from '../../src/injections/packing.js';
import { bitEncoder } from './coder.js';
import { base64, type Generated, literal, readTable } from './tables.js';

/** The phrases that injected keywords are made of, by kind. */
export function generateInjections(): Generated {
  const kinds = new Map<string, string[]>();
  for (const { phrase, kind } of readTable('injections/phrases.tsv')) {
    kinds.set(kind, [...(kinds.get(kind) ?? []), phrase]);
  }
  const text = [...kinds.values()].map(phrases => phrases.sort().join('|')).join('\n');
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const signs = `${[...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([sign]) => sign)
    .join('')}$`;
  const encoder = bitEncoder();
  codeText(encoder.code, signs, '|\n', text);
  return {
    file: 'injections.ts',
    generator: 'build/injections.ts',
    sources: ['injections/phrases.tsv'],
    body: `
/** The kinds of phrases of betting and football keywords. */
export const PHRASE_KINDS = [${[...kinds.keys()].map(literal).join(', ')}] as const;

/** All signs of the phrases, the most frequent first, and one that ends them. */
export const PHRASE_SIGNS = ${literal(signs)};

/** The phrases between bars, a line for each kind: see src/injections/packing.ts for the code. */
export const PHRASES = ${base64(encoder.bytes())};
`,
  };
}
