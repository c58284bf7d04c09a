import { transform } from 'esbuild';
import ts from 'typescript';

/**
 * Makes constants again of what the bundler wrote as top-level `var`: V8 then compiles their values into the hot loops
 * instead of loading them anew each time, which in ES modules is a fifth of the time (`bench/functions.ts`, NFD).
 *
 * No module of ours has a variable at its top level. Should one get it, the build fails.
 */
export async function withConstants(code: string): Promise<string> {
  const source = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  let out = '';
  let at = 0;
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement) || !isConstant(statement.declarationList)) continue;
    const start = statement.getStart(source);
    out += `${code.slice(at, start)}const`;
    at = start + 'var'.length;
  }
  out += code.slice(at);
  const { warnings } = await transform(out, { logLevel: 'silent' });
  const wrong = warnings.find(({ id }) => id === 'assign-to-constant');
  if (wrong) throw new Error(`${wrong.text}\n${wrong.location?.lineText}`);
  return out;
}

function isConstant({ declarations, flags }: ts.VariableDeclarationList): boolean {
  const isVar = (flags & ts.NodeFlags.BlockScoped) === 0;
  return isVar && declarations.every(({ name, initializer }) => initializer && !isPassed(name, initializer));
}

/** Whether a call gets what it is to make: so enumerations are written, and a constant must not be read so soon. */
const isPassed = (name: ts.BindingName, made: ts.Expression): boolean =>
  ts.isCallExpression(made) && made.arguments.some(argument => argument.getText().startsWith(name.getText()));
