import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type PackEngine, packFor, queryFor } from '../src/search/packs/index.js';

const root = resolve(import.meta.dirname, '..');
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ['node'],
};

/** What TypeScript has against some source texts: those of a name are compiled together, so that types load once. */
function complaintsAbout(sources: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const host = ts.createCompilerHost(OPTIONS);
  const at = (name: string): string => resolve(root, `test/${name}.ts`);
  const texts = new Map([...sources].map(([name, text]) => [at(name), text]));
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, version) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version);
  };
  host.fileExists = name => texts.has(name) || fileExists(name);
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  return new Map(
    [...sources.keys()].map(name => {
      const source = program.getSourceFile(at(name))!;
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}

/** The types of the engines' own clients for what a pack writes. */
const TYPES = {
  'elasticsearch settings.json': `Omit<import('@elastic/elasticsearch').estypes.IndicesCreateRequest, 'index'>`,
  'elasticsearch query.json': `Omit<import('@elastic/elasticsearch').estypes.PutScriptRequest, 'id'>`,
  'meilisearch settings.json': `import('meilisearch').Settings`,
  'typesense schema.json': `import('typesense').CollectionCreateSchema`,
  'typesense synonyms.json': `import('typesense').SynonymSetCreateSchema`,
  'algolia settings.json': `import('@algolia/client-search').IndexSettings`,
  'algolia synonyms.json': `import('@algolia/client-search').SynonymHit[]`,
  'elasticsearch query': `import('@elastic/elasticsearch').estypes.SearchRequest`,
  'meilisearch query': `import('meilisearch').FederatedMultiSearchParams`,
  'typesense query': `import('typesense').SearchParams<{ title: string }>`,
  'algolia query': `import('@algolia/client-search').SearchParamsObject`,
} as const;

type Name = keyof typeof TYPES;
const names = Object.keys(TYPES) as Name[];

/** What is written, as JSON. */
function written(name: Name): string {
  const [engine, file] = name.split(' ') as [PackEngine, string];
  if (file === 'query') return JSON.stringify(queryFor(engine, 'tieengs vieejt ở đường Láng'));
  return packFor(engine, { fields: ['title', 'body'] }).find(one => one.name === file)!.text;
}

const declare = (type: string, json: string): string => `export const value: ${type} = ${json};\n`;
const inFile = (name: string): string => `pack-${name.replace(/\W/g, '-')}`;

describe('what the packs write is what the clients of the engines take', () => {
  const complaints = complaintsAbout(
    new Map(names.map(name => [inFile(name), declare(TYPES[name], written(name))])),
  );

  test.each(names)('%s', name => {
    expect(complaints.get(inFile(name))).toEqual([]);
  });
});

describe('the types see what is wrong', () => {
  const wrong: readonly (readonly [Name, from: string, to: string])[] = [
    ['elasticsearch settings.json', '"tokenizer": "standard"', '"tokeniser": "standard"'],
    ['elasticsearch settings.json', '"type": "mapping"', '"type": "mappings"'],
    ['elasticsearch settings.json', '"search_analyzer"', '"search_analyser"'],
    ['elasticsearch query.json', '"lang"', '"language"'],
    ['meilisearch settings.json', '"twoTypos": 12', '"twoTypos": "12"'],
    ['meilisearch settings.json', '"searchableAttributes"', '"searchable"'],
    ['typesense schema.json', '"type": "string"', '"type": "text"'],
    ['typesense synonyms.json', '"synonyms"', '"words"'],
    ['algolia settings.json', '"minWordSizefor1Typo"', '"minWordSizeFor1Typo"'],
    ['algolia synonyms.json', '"type": "synonym"', '"type": "synonyms"'],
    ['elasticsearch query', '"operator":"and"', '"operator":"all"'],
    ['meilisearch query', '"matchingStrategy":"all"', '"matchingStrategy":"most"'],
    ['algolia query', '"queryType":"prefixNone"', '"queryType":"none"'],
  ];
  const sources = wrong.map(([name, from, to], i) => {
    const text = written(name);
    expect(text).toContain(from);
    return [`${inFile(name)}-${i}`, declare(TYPES[name], text.replace(from, to))] as const;
  });
  const complaints = complaintsAbout(new Map(sources));

  test.each(wrong.map(([name, from, to], i) => [name, from, to, i] as const))(
    '%s: %s is not %s',
    (name, _, __, i) => {
      expect(complaints.get(`${inFile(name)}-${i}`)).not.toEqual([]);
    },
  );
});
