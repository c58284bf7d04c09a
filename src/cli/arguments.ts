import { parseArgs } from 'node:util';
import { type Choices, PRESETS } from '../options.js';
import { KEY_LEVELS, type KeyFieldLevel } from '../search/levels.js';
import { OPTIONS, STEPS, type Step } from './options.js';
import type { InvalidPolicy } from './text.js';
import { complaintOf, usageOf } from './usage.js';

export type Framing =
  | { readonly kind: 'stream' | 'lines' | 'nul' }
  | { readonly kind: 'ndjson'; readonly fields: readonly string[] | undefined; readonly isBulk: boolean };

export type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'in-place'; readonly suffix: string };

/** What key fields to add, and how the text is analyzed. */
export interface KeySettings {
  /** In the order in which they are written. */
  readonly levels: readonly KeyFieldLevel[];
  readonly options: {
    readonly injections: 'keep' | 'remove';
    readonly runTogether: boolean;
    readonly abbreviations: boolean;
  };
}

/** What the command line asks for. */
export interface Settings {
  readonly task: 'help' | 'version' | 'filter';
  readonly files: readonly string[];
  /** Every step decided; the dictionary still has to be read. */
  readonly choices: Omit<Choices, 'dictionary'>;
  readonly dictionary: string | undefined;
  readonly framing: Framing;
  readonly keys: KeySettings | undefined;
  readonly mode: 'text' | 'json' | 'diff' | 'explain' | 'keywords';
  readonly check: boolean;
  readonly target: Target;
  readonly invalid: InvalidPolicy;
  readonly stats: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

const usage = usageOf('chuanhoa');

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The parser knows no optional values: they are made plain for it (`-i` is `--in-place=`). */
function spellOut(argv: readonly string[]): string[] {
  const stop = argv.indexOf('--');
  return argv.map((argument, i) => {
    if (stop >= 0 && i >= stop) return argument;
    for (const { name, short, whenBare } of OPTIONS) {
      if (whenBare === undefined) continue;
      if (argument === `--${name}`) return `--${name}=${whenBare}`;
      // An empty variable was meant as a value: to go on as if there were none would rewrite more than asked.
      if (argument === `--${name}=`) throw usage(`--${name}= lacks its value`);
      if (short && argument.startsWith(`-${short}`)) return `--${name}=${argument.slice(2) || whenBare}`;
    }
    return argument;
  });
}

function parse(argv: readonly string[]): { values: Values; files: string[] } {
  // In the middle of a pipe there is mostly nothing to parse, and Node would have to load its parser for it.
  if (argv.length === 0) return { values: {}, files: [] };
  const args = spellOut(argv);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(
        OPTIONS.map(({ name, short, value }) => [
          name,
          { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
        ]),
      ),
    });
    return { values: values as Values, files: positionals };
  } catch (error) {
    throw usage(complaintOf(error));
  }
}

/** Brings the values of options with choices to the spelling of the table. */
function checkChoices(values: Values): Values {
  const checked: Record<string, string | boolean | undefined> = { ...values };
  for (const { name, choices } of OPTIONS) {
    const value = values[name];
    if (!choices || typeof value !== 'string') continue;
    checked[name] = choices.find(c => c.toLowerCase() === value.toLowerCase());
    if (checked[name] === undefined) throw usage(`--${name} is one of ${choices.join(', ')}, not '${value}'`);
  }
  return checked;
}

/** An empty name is mostly a variable that was not set: the error of the system would name nothing. */
function requireNames({ values, files }: ReturnType<typeof parse>): void {
  if (files.includes('')) throw usage('the name of a file is empty');
  for (const option of ['output', 'dictionary']) {
    if (values[option] === '') throw usage(`--${option} needs the name of a file`);
  }
}

/** Reads the command line (without the program's name). @throws {FilterError} if it makes no sense. */
export function parseArguments(argv: readonly string[]): Settings {
  const parsed = parse(argv);
  const values = checkChoices(parsed.values);
  requireNames(parsed);
  const mode = one(values, ['json', 'diff', 'explain', 'keywords']) ?? 'text';
  const check = values.check === true;
  const target = targetOf(values);
  if (target.kind === 'in-place') {
    if (mode !== 'text' || check) throw usage(`--in-place does not go with --${check ? 'check' : mode}`);
    if (parsed.files.length === 0 || parsed.files.includes('-'))
      throw usage('--in-place needs files to change');
  }
  if (target.kind === 'file' && mode === 'text' && check) throw usage('--check writes no text to a file');
  const framing = framingOf(values);
  if (framing.kind === 'ndjson' && mode === 'explain') {
    throw usage('--explain is for text; for --ndjson there is --json');
  }
  if (framing.kind === 'ndjson' && framing.isBulk && mode === 'json') {
    throw usage('--es-bulk does not go with --json');
  }
  const keys = keysOf(values, framing, mode);
  const choices = choicesOf(values);
  if (values.dictionary !== undefined && choices.abbreviations === 'keep' && keys === undefined) {
    throw usage('--dictionary needs --abbreviations=annotate, --abbreviations=expand or --preset index');
  }
  return {
    task: values.help ? 'help' : values.version ? 'version' : 'filter',
    files: parsed.files,
    choices,
    dictionary: values.dictionary as string | undefined,
    framing,
    keys,
    mode,
    check,
    target,
    invalid: (values.invalid as InvalidPolicy | undefined) ?? 'error',
    stats: values.stats === true,
    color: (values.color as Settings['color'] | undefined) ?? 'auto',
  };
}

/** Which one of some switches is on. */
function one<Name extends string>(values: Values, names: readonly Name[]): Name | undefined {
  const given = names.filter(name => values[name] !== undefined);
  if (given.length > 1) throw usage(`--${given[0]} and --${given[1]} exclude each other`);
  return given[0];
}

function targetOf(values: Values): Target {
  switch (one(values, ['in-place', 'output'])) {
    case 'in-place': {
      const suffix = values['in-place'] as string;
      if (suffix.includes('/')) throw usage(`a suffix has no slash: '${suffix}'`);
      return { kind: 'in-place', suffix };
    }
    case 'output':
      return values.output === '-' ? { kind: 'stdout' } : { kind: 'file', path: values.output as string };
    default:
      return { kind: 'stdout' };
  }
}

/** What of the repair has no place where keys are made: they are the same in any style. */
const REPAIRS = ['preset', 'form', 'tone', 'only', 'injections', 'abbreviations'];
const KEPT_STEPS: readonly Step[] = ['invisibles', 'diacritics', 'homoglyphs'];

function keysOf(values: Values, framing: Framing, mode: Settings['mode']): KeySettings | undefined {
  if (values.keys === undefined) return undefined;
  if (framing.kind !== 'ndjson' || framing.fields === undefined) {
    throw usage('--keys needs --ndjson=FIELD,... to name the fields');
  }
  if (mode === 'json' || mode === 'keywords') throw usage(`--keys does not go with --${mode}`);
  for (const name of [...REPAIRS, ...KEPT_STEPS.map(step => `no-${step}`)]) {
    if (values[name] !== undefined) throw usage(`--keys does not go with --${name}`);
  }
  const named = (values.keys as string).split(',').filter(level => level !== '');
  const wrong = named.find(level => !KEY_LEVELS.includes(level as KeyFieldLevel));
  if (wrong !== undefined) throw usage(`'${wrong}' is no level: they are ${KEY_LEVELS.join(', ')}`);
  const asked = named.length > 0 ? named : ['fold', 'tone'];
  return {
    levels: KEY_LEVELS.filter(level => asked.includes(level)),
    options: {
      injections: values['no-injections'] === true ? 'keep' : 'remove',
      runTogether: values['no-run-together'] !== true,
      abbreviations: values['no-abbreviations'] !== true,
    },
  };
}

function framingOf(values: Values): Framing {
  if (values['es-bulk'] === true && values.ndjson === undefined) throw usage('--es-bulk needs --ndjson');
  switch (one(values, ['lines', 'null', 'ndjson'])) {
    case 'lines':
      return { kind: 'lines' };
    case 'null':
      return { kind: 'nul' };
    case 'ndjson': {
      const fields = (values.ndjson as string).split(',').filter(field => field !== '');
      const isBulk = values['es-bulk'] === true;
      return { kind: 'ndjson', fields: fields.length > 0 ? fields : undefined, isBulk };
    }
    default:
      return { kind: 'stream' };
  }
}

/** The steps of `--only`. */
function onlySteps(value: string): ReadonlySet<Step> {
  const steps = value.split(',').filter(step => step !== '');
  if (steps.length === 0) throw usage('--only needs steps');
  for (const step of steps) {
    if (!STEPS.includes(step as Step)) throw usage(`'${step}' is no step: they are ${STEPS.join(', ')}`);
  }
  return new Set(steps as Step[]);
}

type StepChoices = Omit<Settings['choices'], 'form' | 'tonePlacement'>;

/** What a step that is left out comes to. */
const LEFT_OUT: StepChoices = {
  invisibles: false,
  diacritics: false,
  homoglyphs: false,
  injections: 'keep',
  runTogether: false,
  abbreviations: 'keep',
};

/** Decides every step: by its own options, else by `--only`, else by the preset. */
function choicesOf(values: Values): Settings['choices'] {
  const only = typeof values.only === 'string' ? onlySteps(values.only) : undefined;
  const preset = PRESETS[(values.preset as keyof typeof PRESETS | undefined) ?? 'repair'];
  const choice = <Name extends keyof StepChoices>(name: Name, step: Step): StepChoices[Name] => {
    const out = values[`no-${step}`] === true;
    if (out && only?.has(step)) throw usage(`--only ${step} and --no-${step} exclude each other`);
    if (out && values[step] !== undefined) throw usage(`--${step} and --no-${step} exclude each other`);
    if (values[step] !== undefined && only && !only.has(step)) throw usage(`--only leaves out ${step}`);
    if (values[step] !== undefined) return values[step] as StepChoices[Name];
    if (out || (only && !only.has(step))) return LEFT_OUT[name];
    // The preset repair does not say what a step that it lacks does once it is asked for; index has them all.
    return only ? PRESETS.index[name] : preset[name];
  };
  return {
    form: (values.form as Choices['form'] | undefined) ?? preset.form,
    tonePlacement: (values.tone as Choices['tonePlacement'] | undefined) ?? preset.tonePlacement,
    invisibles: choice('invisibles', 'invisibles'),
    diacritics: choice('diacritics', 'diacritics'),
    homoglyphs: choice('homoglyphs', 'homoglyphs'),
    injections: choice('injections', 'injections'),
    runTogether: choice('runTogether', 'run-together'),
    abbreviations: choice('abbreviations', 'abbreviations'),
  };
}
