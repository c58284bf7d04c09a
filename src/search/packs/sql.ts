import { escapeMarks } from './letters.js';

/** A literal of SQL; what nobody can read, marks and invisible characters, is escaped. */
export function literal(text: string): string {
  const quoted = text.replace(/'/g, "''");
  const escaped = escapeMarks(quoted.replace(/\\/g, '\\\\'));
  return escapeMarks(quoted) === quoted ? `'${quoted}'` : `E'${escaped}'`;
}

/** A call of a function with expressions of SQL. */
export const call = (name: string, ...args: readonly string[]): string => `${name}(${args.join(', ')})`;

/** What replaces every match of a regex in an expression; `\\&` is the match. */
export const replaceAll = (expression: string, pattern: string, replacement: string): string =>
  call('regexp_replace', expression, literal(pattern), literal(replacement), "'g'");

/** What replaces single characters by others in an expression; characters without a partner go. */
export const translate = (
  expression: string,
  pairs: readonly (readonly [from: string, to: string])[],
): string => {
  const sorted = [...pairs].sort(([, a], [, b]) => Number(a === '') - Number(b === ''));
  return call(
    'translate',
    expression,
    literal(sorted.map(([from]) => from).join('')),
    literal(sorted.map(([, to]) => to).join('')),
  );
};

/** A function of SQL whose body is one query. */
export const sqlFunction = (signature: string, returns: string, traits: string, body: string): string =>
  `CREATE OR REPLACE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql ${traits} AS $sql$
${body}
$sql$;
`;
