import type { AbbreviationMode, DictionaryEntry } from './abbreviations/index.js';
import { type Allowed, requireOptions } from './checks.js';
import type { Placement } from './context/gate.js';

/** The steps that `normalize` takes. All are optional: a preset fills in what is not named. */
export interface NormalizeOptions {
  /**
   * `repair` (the default) never adds or removes a word: invisible characters, diacritics, homoglyphs. `index`, for
   * search, also cuts injections whose extent is certain, restores lost spaces and annotates abbreviations.
   */
  readonly preset?: 'repair' | 'index';
  /** The canonical form of the output; NFC unless told. */
  readonly form?: 'NFC' | 'NFD';
  /** Where the tone mark goes in open oa, oe, uy: hòa (`old`, the default), hoà (`new`), or where it is (`keep`). */
  readonly tonePlacement?: Placement;
  /** Whether characters that no reader sees are taken out; `true` in both presets. */
  readonly invisibles?: boolean;
  /** Whether marks are put in order, composed, and put on the letter they belong to; `true` in both presets. */
  readonly diacritics?: boolean;
  /** Whether letters that only look Vietnamese are replaced where their word is; `true` in both presets. */
  readonly homoglyphs?: boolean;
  /** Whether injected text is cut out whose extent is certain; only the preset `index` does. */
  readonly injections?: 'keep' | 'remove';
  /** Whether lost spaces are put back between words; only the preset `index` does. */
  readonly runTogether?: boolean;
  /** What becomes of abbreviations: `keep`, but in the preset `index`, which annotates them. */
  readonly abbreviations?: AbbreviationMode;
  /** Abbreviations of your own; they override the built-in ones, and count for nothing where abbreviations are kept. */
  readonly dictionary?: readonly DictionaryEntry[];
}

/** Options with every choice made. */
export type Choices = Required<Omit<NormalizeOptions, 'preset'>>;

const REPAIR: Choices = {
  form: 'NFC',
  tonePlacement: 'old',
  invisibles: true,
  diacritics: true,
  homoglyphs: true,
  injections: 'keep',
  runTogether: false,
  abbreviations: 'keep',
  dictionary: [],
};

/** What each preset chooses. */
export const PRESETS: Readonly<Record<'repair' | 'index', Choices>> = {
  repair: REPAIR,
  index: { ...REPAIR, injections: 'remove', runTogether: true, abbreviations: 'annotate' },
};

const ALLOWED: Allowed = {
  preset: ['repair', 'index'],
  form: ['NFC', 'NFD'],
  tonePlacement: ['old', 'new', 'keep'],
  invisibles: [true, false],
  diacritics: [true, false],
  homoglyphs: [true, false],
  injections: ['keep', 'remove'],
  runTogether: [true, false],
  abbreviations: ['keep', 'expand', 'annotate'],
  dictionary: undefined,
};

/** Fills in what `options` leave open. @throws {TypeError} for an unknown option. @throws {RangeError} for a wrong value. */
export function choose(options: NormalizeOptions): Choices {
  requireOptions(options, ALLOWED);
  const choices: Record<string, unknown> = { ...PRESETS[options.preset ?? 'repair'] };
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && name !== 'preset') choices[name] = value;
  }
  return choices as unknown as Choices;
}

/** Whether no step that is chosen remembers more of a document than its last thousand code units. */
export const isLineByLine = ({ injections, runTogether, abbreviations }: Choices): boolean =>
  injections === 'keep' && !runTogether && abbreviations === 'keep';
