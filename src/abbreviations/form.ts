import { DOCUMENT_SYMBOL } from '../generated/grammar.js';
import { isSyllable } from '../syllable/index.js';
import { hasRules } from './context.js';
import { builtIn, type Entry, isListed, lookUp } from './dictionary.js';
import { lettersOf } from './letters.js';
import type { Verdict } from './senses.js';
import { initialOf } from './units.js';

/** What makes II, IV, XIII numbers; CD, DC and MC are not counted among them. */
const ROMAN = /^(?=.*[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const SHAPE = /^[\p{Lu}](?=.*[\p{Lu}])[\p{L}\p{M}&.,/\-\u2010\u2011\u2013]*(?:[\p{N}]+\p{Lu}?)?$/u;

/**
 * What there is to know of a short form whatever stands beside it. Documents use a few over and over: each question is
 * answered once.
 */
export class Form {
  /** Without the signs between its letters. */
  readonly letters: string;
  /** What the dictionary says of it, however its parts are joined. */
  readonly entries: readonly Entry[] | undefined;
  /** The same without the short forms of chat, and the long forms alone. */
  readonly formal: readonly Entry[];
  readonly longs: readonly string[];
  /** Whether the dictionary has it as it is written. */
  readonly isListed: boolean;
  /** Whether what stands beside it matters for its senses. */
  readonly hasRules: boolean;
  /** Whether its first part is a degree, or may be the start of one. */
  readonly startsDegrees: boolean;
  /** Whether a short form with a space in it may start with it: TP of TP. HCM. */
  readonly startsSpaced: boolean;
  /** The verdicts for which nobody asks what else it may stand for, by the number of the sense. */
  readonly verdicts: Verdict[] = [];
  #dotted: Form | null | undefined;
  #parts: readonly Form[] | undefined;
  #initials: ReadonlySet<string> | undefined;
  #mayHoldTokens: boolean | undefined;
  #isSyllable: boolean | undefined;
  #isDefinable: boolean | undefined;
  #isSymbol: boolean | undefined;

  constructor(readonly short: string) {
    this.letters = lettersOf(short);
    this.entries = lookUp(short);
    this.formal = this.entries?.filter(({ tier }) => tier !== 'D') ?? [];
    this.longs = this.entries?.map(({ expansion }) => expansion) ?? [];
    this.isListed = isListed(short);
    this.hasRules = hasRules(short);
    this.startsDegrees = startsDegrees(short);
    this.startsSpaced = short.length <= 3 && builtIn().firsts.has(short);
  }

  /** The one of the dictionary that has a dot behind it: Q. */
  get dotted(): Form | undefined {
    this.#dotted ??= lookUp(`${this.short}.`) ? formOf(`${this.short}.`) : null;
    return this.#dotted ?? undefined;
  }

  /** The parts that signs join; none where an & makes it a compound, which is looked up as a whole. */
  get parts(): readonly Form[] {
    this.#parts ??= this.short.includes('&') ? [] : this.short.split(JOINTS).map(formOf);
    return this.#parts;
  }

  /** Whether the dictionary knows it or one of its parts, alone or with what may follow. */
  get mayHoldTokens(): boolean {
    const { startsDegrees, startsSpaced, parts } = this;
    this.#mayHoldTokens ??=
      startsDegrees || startsSpaced || [this, ...parts].some(({ entries, dotted }) => entries ?? dotted);
    return this.#mayHoldTokens;
  }

  /** What long forms of it or of its last parts may begin with. */
  get initials(): ReadonlySet<string> {
    if (this.#initials) return this.#initials;
    const initials = new Set<string>();
    for (const { short, longs, dotted } of [this, ...this.short.split(JOINTS).map(formOf)]) {
      for (const one of [short, ...longs, ...(dotted?.longs ?? [])]) initials.add(initialOf(one));
    }
    if (initials.has('D')) initials.add('\u0110');
    this.#initials = initials;
    return initials;
  }

  get domain(): string | undefined {
    return this.entries?.[0].domain;
  }

  get isSyllable(): boolean {
    this.#isSyllable ??= isSyllable(this.short);
    return this.#isSyllable;
  }

  /** Whether a text may define it. */
  get isDefinable(): boolean {
    const { short } = this;
    this.#isDefinable ??= short.length >= 2 && short.length <= 18 && SHAPE.test(short) && !ROMAN.test(short);
    return this.#isDefinable;
  }

  /** Whether it is the symbol of a document on its own: the code of its type, a hyphen, a body. */
  get isSymbol(): boolean {
    this.#isSymbol ??= DOCUMENT_SYMBOL().test(this.short);
    return this.#isSymbol;
  }
}

/** What joins the parts of a short form. */
export const JOINTS = /[.,/\-\u2010\u2011\u2013]/;

/** Whether the first part of a short form is a degree. */
function startsDegrees(short: string): boolean {
  const { degrees, degreeStarts } = builtIn();
  if (!degreeStarts.has(short.charCodeAt(0))) return false;
  let end = 0;
  while (end < short.length && end < 8 && !'.,-'.includes(short[end])) end++;
  const first = short.slice(0, end);
  return first === 'Th' || degrees.has(first);
}

/** The forms that were met of late. */
const cache = { forms: new Map<string, Form>() };
const MOST_FORMS = 2048;
const LONGEST_FORM = 48;

export function formOf(short: string): Form {
  const known = cache.forms.get(short);
  if (known !== undefined) return known;
  const form = new Form(short);
  if (cache.forms.size >= MOST_FORMS) cache.forms.clear();
  if (short.length <= LONGEST_FORM) cache.forms.set(short, form);
  return form;
}
