import { type Generated, literal, readTable } from './tables.js';

/** The names of all rules as a type, and for each its step, whether it is lossless, and what it does. */
export function generateRules(): Generated {
  const rows = readTable('rules.tsv');
  const type = rows.map(row => `  | ${literal(row.rule)}`).join('\n');
  const entries = rows.map(
    row =>
      `  ${literal(row.rule)}: { step: ${literal(row.step)}, lossless: ${row.lossless === 'yes'}, what: ${literal(row.what)} },`,
  );
  const steps = [...new Set(rows.map(row => literal(row.step)))].join(' | ');
  return {
    file: 'rules.ts',
    generator: 'build/rules.ts',
    sources: ['rules.tsv'],
    body: `
/** The name of a rule: why an edit was made. */
export type Rule =
${type};

/** The step of the pipeline that a rule belongs to. */
export type StepName = ${steps};

/** What each rule is: its step, whether it loses nothing that Unicode counts as different, what it does. */
export const RULES: Readonly<Record<Rule, { readonly step: StepName; readonly lossless: boolean; readonly what: string }>> = {
${entries.join('\n')}
};
`,
  };
}
