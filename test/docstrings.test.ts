import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ENTRIES, exportedNames } from './support/exported.js';

const root = resolve(import.meta.dirname, '..');
const program = ts.createProgram(
  Object.values(ENTRIES).map(file => resolve(root, file)),
  {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  },
);
const checker = program.getTypeChecker();

test.each([...exportedNames()])('all that %s exports has a docstring', (entry, names) => {
  const file = program.getSourceFile(resolve(root, ENTRIES[entry]))!;
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!);
  expect(symbols.map(({ name }) => name).sort()).toEqual(names);
  const bare = symbols.filter(symbol => {
    const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return declared.getDocumentationComment(checker).length === 0;
  });
  expect(bare.map(({ name }) => name)).toEqual([]);
});
