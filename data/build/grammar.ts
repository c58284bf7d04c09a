import { readdirSync, readFileSync } from 'node:fs';
import XRegExp from 'xregexp';
import { type Generated, literal } from './tables.js';

/**
 * Grammars are free-spacing XRegExp in `data/grammar/*.xre`:
 *
 *   # A comment; those before the first part are the documentation of the file.
 *   flags gu
 *   digits = \d+           # a part, may go on in indented lines
 *   NUMBER = {{digits}}    # a name in capitals is a grammar: it is compiled into a literal of that name
 *
 * Parts may use parts above them as {{name}}. Named groups keep their names. `\p{...}` is left to the engine.
 */
export interface Grammar {
  readonly name: string;
  readonly file: string;
  readonly comment: string;
  readonly flags: string;
  /** The regex as XRegExp made it, and the names of its capturing groups in order. */
  readonly compiled: RegExp;
  /** The same with its names back in place: what is shipped. */
  readonly source: string;
}

// XRegExp's own Unicode classes are older and slower than the engine's: let \p through as it is.
XRegExp.addToken(/\\[pP]\{[^}]+\}/, match => match[0], { scope: 'all', leadChar: '\\' });

const folder = `${import.meta.dirname}/../grammar`;

/** All grammars, in the order of files and lines. @throws naming file and line where one cannot be read. */
export function readGrammars(): readonly Grammar[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.xre'))
    .sort()
    .flatMap(file => readGrammarFile(file, readFileSync(`${folder}/${file}`, 'utf8')));
}

interface Part {
  readonly name: string;
  readonly line: number;
  readonly comment: string;
  pattern: string;
}

export function readGrammarFile(file: string, text: string): readonly Grammar[] {
  let flags = 'u';
  let comment: string[] = [];
  const parts: Part[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.normalize('NFC') !== line) throw new Error(`data/grammar/${file}:${i + 1}: not in NFC`);
    const definition = /^(\w+)\s*=\s*(.*)$/.exec(line);
    if (definition) {
      parts.push({ name: definition[1], line: i + 1, comment: comment.join(' '), pattern: definition[2] });
      comment = [];
    } else if (/^\s+\S/.test(line) && parts.length > 0) parts[parts.length - 1].pattern += `\n${line}`;
    else if (line.startsWith('#')) comment.push(line.replace(/^#\s?/, ''));
    else if (line.startsWith('flags ')) flags = line.slice(6).trim();
    else if (line.trim() === '') comment = [];
    else
      throw new Error(`data/grammar/${file}:${i + 1}: neither a part, a comment, flags nor a continued part`);
  });
  const known: Record<string, RegExp> = {};
  const grammars: Grammar[] = [];
  for (const { name, line, comment: why, pattern } of parts) {
    try {
      if (name in known) throw new SyntaxError('defined twice');
      const inner = flags.replace(/[gy]/g, '');
      known[name] = XRegExp.build(pattern, known, `x${inner}`);
      if (name !== name.toUpperCase()) continue;
      const compiled = XRegExp.build(pattern, known, `x${flags}`);
      grammars.push({ name, file, comment: why, flags, compiled, source: withNames(compiled) });
    } catch (error) {
      throw new Error(`data/grammar/${file}:${line}: ${name}: ${(error as Error).message}`);
    }
  }
  return grammars;
}

/** The source of a regex with the names of its groups put back: XRegExp numbers them. */
function withNames(compiled: RegExp): string {
  const names =
    (compiled as unknown as { xregexp: { captureNames: (string | null)[] | null } }).xregexp.captureNames ??
    [];
  let group = 0;
  // XRegExp leaves an empty group where a blank stood; it is only needed where a quantifier or a digit follows.
  const tokens = /\(\?:\)(?![*+?{\d])|\\[\s\S]|\[(?:[^\\\]]|\\[\s\S])*\]|\((?!\?)/g;
  return compiled.source.replace(tokens, token => {
    if (token === '(?:)') return '';
    if (token !== '(') return token;
    const name = names[group++];
    return name ? `(?<${name}>` : token;
  });
}

/**
 * The grammars as plain regexes that are made when first asked for. Not as literals: engines check those when they load
 * a file, which takes a quarter of a millisecond for one with classes of Unicode in it.
 */
export function generateGrammars(): Generated {
  const grammars = readGrammars();
  const files = [...new Set(grammars.map(grammar => `grammar/${grammar.file}`))];
  return {
    file: 'grammar.ts',
    generator: 'build/grammar.ts',
    sources: files,
    body: `
/** The regexes that were asked for: constants, none is used where its \`lastIndex\` matters. */
const made: { [name: string]: RegExp } = {};

${grammars
  .map(
    ({ name, comment, source, flags }) =>
      `/** ${comment} */\nexport const ${name} = (): RegExp =>\n  (made.${name} ??= new RegExp(${literal(source)}, '${flags}'));`,
  )
  .join('\n\n')}
`,
  };
}
