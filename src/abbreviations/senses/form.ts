import { pattern } from '../../pattern.js';
import { isSyllable } from '../../syllable/index.js';
import { builtIn, type Entry, lettersOf, lookUp } from '../dictionary/index.js';
import { memoize } from '../memoize.js';
import { isToned } from '../units.js';
import { hasRules } from './context.js';
import type { TakenVerdict } from './judge.js';

/** What makes II, IV, XIII numbers; CD, DC and MC are not counted among them. */
const ROMAN = /^(?=.*[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const SHAPE = pattern(
  String.raw`^\p{Lu}(?=.*\p{Lu})[\p{L}\p{M}&.,/\-\u2010\u2011\u2013]*(?:\p{N}+\p{Lu}?)?$`,
);

/** The signs that join parts of a chunk, but for &. */
export const JOINED = /[.,/\-\u2010\u2011\u2013]/g;

/**
 * What there is to know of a short form whatever stands beside it. Documents use a few over and over: each question is
 * answered once.
 */
export class Form {
  /** Without the signs between its letters. */
  readonly letters: string;
  /** What the dictionary says of it, however its parts are joined; without chat; and the long forms alone. */
  readonly entries: readonly Entry[] | undefined;
  readonly formal: readonly Entry[];
  readonly longs: readonly string[];
  /** The one of the dictionary that has a dot behind it: Q. */
  readonly dotted: Form | undefined;
  /** Whether what stands beside it matters for its senses. */
  readonly hasRules: boolean;
  /** Whether its first part is a degree, or may be the start of one. */
  readonly startsDegrees: boolean;
  /** Whether a short form with a space in it may start with it: TP of TP. HCM. */
  readonly startsSpaced: boolean;
  /** Whether a text may define it: initials bear no tone, unless the dictionary has one with it (ĐNÁ). */
  readonly isDefinable: boolean;
  /** The verdicts for which nobody asks what else it may stand for. */
  readonly verdicts: TakenVerdict[] = [];
  #isSyllable: boolean | undefined;
  #parts: readonly Form[] | undefined;

  constructor(readonly short: string) {
    this.letters = lettersOf(short);
    this.entries = lookUp(short);
    this.formal = this.entries?.filter(({ tier }) => tier !== 'D') ?? [];
    this.longs = this.entries?.map(({ expansion }) => expansion) ?? [];
    this.dotted = lookUp(`${short}.`) && formOf(`${short}.`);
    this.hasRules = hasRules(short);
    this.startsDegrees = startsDegrees(short);
    this.startsSpaced = short.length <= 3 && builtIn().firsts.has(short);
    const { length } = this.letters;
    this.isDefinable =
      length >= 2 &&
      length <= 18 &&
      (this.entries !== undefined || !isToned(short)) &&
      SHAPE().test(short) &&
      !ROMAN.test(this.letters);
  }

  /** The forms that signs join in it. */
  get parts(): readonly Form[] {
    this.#parts ??= this.short.split(JOINED).map(formOf);
    return this.#parts;
  }

  get domain(): string | undefined {
    return this.entries?.[0].domain;
  }

  get isSyllable(): boolean {
    this.#isSyllable ??= isSyllable(this.short);
    return this.#isSyllable;
  }
}

/** Whether the first part of a short form is a degree. */
function startsDegrees(short: string): boolean {
  const { degrees, degreeStarts } = builtIn();
  if (!degreeStarts.has(short.charCodeAt(0))) return false;
  let end = 0;
  while (end < short.length && end < 8 && !'.,-'.includes(short[end])) end++;
  const first = short.slice(0, end);
  return first === 'Th' || degrees.has(first);
}

export const formOf: (short: string) => Form = /* @__PURE__ */ memoize(short => new Form(short), 2048, 48);

/** The forms of letters met lately, each in the slot of its hash, which another form may take over. */
const cache: { places?: (Form | undefined)[] } = {};
const PLACES = 1024;

/** The form that a part of a text is, by the hash of its code units: cut out only if it was not met lately. */
export function formAt(text: string, start: number, end: number, hash: number): Form {
  const places = (cache.places ??= new Array<Form | undefined>(PLACES).fill(undefined));
  const known = places[hash % PLACES];
  if (known !== undefined && known.short.length === end - start && text.startsWith(known.short, start))
    return known;
  const form = formOf(text.slice(start, end));
  places[hash % PLACES] = form;
  return form;
}
