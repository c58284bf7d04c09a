/** The steps of the pipeline by their names on the command line, in order. */
export const STEPS = [
  'invisibles',
  'diacritics',
  'homoglyphs',
  'injections',
  'run-together',
  'abbreviations',
] as const;

export type Step = (typeof STEPS)[number];

/** One option: what the parser and the help text need to know of it. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help text; an option without it is a switch. */
  readonly value?: string;
  /** The values allowed. */
  readonly choices?: readonly string[];
  /** What an option counts as if its value is left out; the value is joined by `=`, or to the short letter. */
  readonly whenBare?: string;
  readonly group: 'What to repair' | 'What a document is' | 'What to write' | 'Else';
  readonly help: string;
}

const choice = (name: string, choices: readonly string[], group: Option['group'], help: string): Option => ({
  name,
  value: choices.join('|'),
  choices,
  group,
  help,
});

/** The one table of options: the parser and the help text are made from it. */
export const OPTIONS: readonly Option[] = [
  choice(
    'preset',
    ['repair', 'index'],
    'What to repair',
    'repair (default) mends letters; index, for search, also cuts injected text, restores lost spaces and annotates abbreviations',
  ),
  choice(
    'form',
    ['NFC', 'NFD'],
    'What to repair',
    'the Unicode form of the output; NFC, the default, is made by the step diacritics',
  ),
  choice(
    'tone',
    ['old', 'new', 'keep'],
    'What to repair',
    'where the tone stands: hòa (old, default), hoà (new), or either as it is (keep)',
  ),
  {
    name: 'only',
    value: 'STEP,...',
    group: 'What to repair',
    help: `no other steps than these: ${STEPS.join(', ')}`,
  },
  ...STEPS.map(
    (step): Option => ({ name: `no-${step}`, group: 'What to repair', help: `leave out the step ${step}` }),
  ),
  choice('injections', ['keep', 'remove'], 'What to repair', 'what to do with text that spam injected'),
  choice('abbreviations', ['keep', 'expand', 'annotate'], 'What to repair', 'what to do with abbreviations'),
  {
    name: 'dictionary',
    value: 'FILE.tsv',
    group: 'What to repair',
    help: 'abbreviations of your own, one a line: short form, TAB, long form, and perhaps TAB, domain',
  },
  { name: 'lines', group: 'What a document is', help: 'each line is a document (default: each file)' },
  {
    name: 'null',
    short: '0',
    group: 'What a document is',
    help: 'each record that ends with NUL is a document',
  },
  {
    name: 'ndjson',
    value: 'FIELD,...',
    whenBare: '',
    group: 'What a document is',
    help: 'each line is a JSON object, and its named fields (a.b: b within a) are a document; without names all strings at its top level. Nothing else in the line changes',
  },
  {
    name: 'es-bulk',
    group: 'What a document is',
    help: 'with --ndjson: the lines are a bulk request of Elasticsearch; its action lines stay as they are',
  },
  {
    name: 'keys',
    value: 'LEVEL,...',
    whenBare: '',
    group: 'What to write',
    help: 'with --ndjson=FIELD,...: the records as they are, and behind each FIELD the keys to search it by: FIELD_fold and FIELD_tone, or those of fold, shape, tone, bigram that are named. Of the steps only --no-injections, --no-run-together and --no-abbreviations count',
  },
  {
    name: 'json',
    group: 'What to write',
    help: 'one line of JSON per document: the output and every change',
  },
  { name: 'diff', group: 'What to write', help: 'a unified diff' },
  {
    name: 'explain',
    group: 'What to write',
    help: 'the text, and then a list of changes and findings to read',
  },
  {
    name: 'keywords',
    group: 'What to write',
    help: 'no text; a table of the keywords that spam injected into all inputs: counts, an example, reasons',
  },
  {
    name: 'check',
    group: 'What to write',
    help: 'no text; the names of the files in which there is anything to change, and exit with 1 if there are any',
  },
  {
    name: 'in-place',
    short: 'i',
    value: 'SUFFIX',
    whenBare: '',
    group: 'What to write',
    help:
      'replace the files by changed ones (another name of a file, a hard link, keeps the old text); with a SUFFIX the old ' +
      'ones are kept under their name and it',
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    group: 'What to write',
    help: 'write to FILE instead of stdout',
  },
  choice(
    'invalid',
    ['error', 'replace', 'pass'],
    'Else',
    'lines that are not UTF-8: stop (default), put U+FFFD in place of bad bytes, or pass them as they are; pass also lets through NDJSON lines that are no JSON object',
  ),
  { name: 'stats', group: 'Else', help: 'figures on stderr at the end' },
  choice(
    'color',
    ['auto', 'always', 'never'],
    'Else',
    'colours in --diff and --explain; auto: on a terminal',
  ),
  { name: 'help', short: 'h', group: 'Else', help: 'this text' },
  {
    name: 'version',
    short: 'V',
    group: 'Else',
    help: 'version, and a hash of all that decides the output: the version, the tables of facts, the steps and forms chosen, the dictionary; see also --json',
  },
];

const WIDTH = 78;
const INDENT = 26;

function wrap(text: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line && INDENT + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join(`\n${' '.repeat(INDENT)}`);
}

function usageOf({ name, short, value, whenBare }: Option): string {
  const long = `--${name}`;
  if (value === undefined) return short ? `-${short}, ${long}` : long;
  const [open, close] = whenBare === undefined ? ['', ''] : ['[', ']'];
  const joined = whenBare === undefined ? ' ' : '=';
  return `${short ? `-${short}, ` : ''}${long}${open}${joined}${value}${close}`;
}

/** The text of `--help`. */
export function helpText(): string {
  const groups = new Map<string, string[]>();
  for (const option of OPTIONS) {
    const lines = groups.get(option.group) ?? [];
    groups.set(option.group, lines);
    if (option.name.startsWith('no-')) {
      if (option.name === `no-${STEPS[0]}`) lines.push(entry('--no-STEP', 'leave out a step'));
    } else lines.push(entry(usageOf(option), option.help));
  }
  const sections = [...groups].map(([group, lines]) => `${group}:\n${lines.join('\n')}`).join('\n\n');
  return `${HEAD}\n${sections}\n\n${FOOT}`;
}

function entry(usage: string, help: string): string {
  const left = `  ${usage}`;
  const gap = left.length < INDENT - 1 ? ' '.repeat(INDENT - left.length) : `\n${' '.repeat(INDENT)}`;
  return left + gap + wrap(help);
}

const HEAD = `Repairs Vietnamese text: reads files, or stdin; writes clean text to stdout.

  chuanhoa [options] [file ...]        "-" is stdin

  chuanhoa < page.txt                  clean text
  chuanhoa --explain page.txt          clean text, and what was changed in it
  chuanhoa -i.bak *.txt                change files, keep the old ones as *.bak
  chuanhoa --preset index --ndjson=title,body < news.ndjson
`;

const FOOT = `Exit status: 0 done; 1 --check found something to change; 2 wrong usage, or
an error in reading, decoding or writing (its file, line and byte are named).
`;
