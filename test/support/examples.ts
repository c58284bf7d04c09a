import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';

/** One `@example` of a docstring. */
export interface Example {
  readonly file: string;
  /** Where it stands: line of the file, from 1. */
  readonly line: number;
  readonly code: string;
}

export const SOURCE = resolve(import.meta.dirname, '../../src');

/** All examples of `src/`, in the order of files and lines. @throws {Error} if one is not a fenced block of TypeScript. */
export function readExamples(): readonly Example[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .sort()
    .flatMap(name => examplesOf(resolve(SOURCE, name)));
}

function examplesOf(path: string): Example[] {
  const file = relative(SOURCE, path);
  const lines = readFileSync(path, 'utf8').split('\n');
  const examples: Example[] = [];
  lines.forEach((text, i) => {
    if (!/@example\b/.test(text)) return;
    const opens = lines[i + 1]?.trim();
    const closes = lines.findIndex((line, at) => at > i + 1 && /^\s*\* ```$/.test(line));
    if (!/^\s*\* @example$/.test(text) || opens !== '* ```ts' || closes < 0) {
      throw new Error(
        `src/${file}:${i + 1}: an @example is a block of \`\`\`ts that starts in the next line`,
      );
    }
    const code = lines.slice(i + 2, closes).map(line => line.replace(/^\s*\* ?/, ''));
    examples.push({ file, line: i + 1, code: code.join('\n') });
  });
  return examples;
}

/** What a line of an example says: an expression and the value it has, or the error that it throws. */
export interface Claim {
  readonly source: string;
  readonly actual: () => unknown;
  readonly expected: () => unknown;
  readonly throws: string | undefined;
}

/**
 * Runs an example: declarations are set-up, every other statement has to be `expression; // value` (or `// throws
 * NameOfError`), and goes to `check`. The names in `scope` can be used.
 * @throws {Error} if a statement claims nothing.
 */
export async function runExample(
  { file, line, code }: Example,
  scope: Readonly<Record<string, unknown>>,
  check: (claim: Claim) => void | Promise<void>,
): Promise<number> {
  const parsed = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  let claims = 0;
  const statements = parsed.statements.map(statement => {
    if (ts.isVariableStatement(statement) || ts.isFunctionDeclaration(statement)) return statement.getText();
    // Behind the statement, or on the line below it.
    const value = /^[ \t]*\n?\/\/ (.+)/.exec(code.slice(statement.end))?.[1];
    if (!ts.isExpressionStatement(statement) || value === undefined) {
      throw new Error(`src/${file}:${line}: an example's line says no value: ${statement.getText()}`);
    }
    const error = /^throws (\w+)$/.exec(value)?.[1];
    claims++;
    const actual = statement.expression.getText();
    return `await check({ source: ${JSON.stringify(actual)}, throws: ${JSON.stringify(error)}, actual: () => (${actual}), expected: () => (${error ? 'undefined' : value}) });`;
  });
  if (claims === 0) throw new Error(`src/${file}:${line}: the example claims nothing`);
  const body = `return (async () => {\n${statements.join('\n')}\n})();`;
  const { outputText } = ts.transpileModule(`function run() { ${body} }`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const names = Object.keys(scope).filter(name => name !== 'default');
  const run = new Function(...names, 'check', `${outputText}\nreturn run();`);
  await run(...names.map(name => scope[name]), check);
  return claims;
}
