import { type AbbreviationStepper, createAbbreviations } from '../abbreviations/index.js';
import { type Canonicalize, nativeCanonicalize } from '../context/engine.js';
import { NOTHING, type Stepper } from '../context/stepper.js';
import { createInjections, type InjectionStepper } from '../injections/index.js';
import type { Choices } from '../options.js';
import { createRunTogether } from '../run-together/index.js';

/** The steps that remember the document, in their order; those that are switched off are `IDLE`. */
export interface Steps {
  readonly injections: InjectionStepper;
  readonly runTogether: Stepper<unknown>;
  abbreviations: AbbreviationStepper;
  /**
   * Remembers what came out, where the steps behind the injections write something: what they write tells how likely a
   * cut is, and would tell the next run.
   */
  readonly writtenOut: InjectionStepper;
  /** Whether anything was written in the document that the next run would go by: a space is enough. */
  hasWritten: boolean;
  /** Whether other words stand in the document than before, whose language tells that of those behind them. */
  hasChanged: boolean;
}

const NOTHING_IDLE = { ...NOTHING, hasGlue: true };

/** A step that finds nothing. */
export const IDLE: AbbreviationStepper & InjectionStepper = {
  seeks: undefined,
  push: () => NOTHING_IDLE,
  look: () => NOTHING_IDLE,
  fork: () => IDLE,
};

/** The steps of one document; with `finds`, those too that are to tell what they find and change nothing. */
export function startSteps(
  choices: Choices,
  finds: boolean,
  canonicalize: Canonicalize = nativeCanonicalize,
): Steps {
  const { injections, runTogether, abbreviations, dictionary } = choices;
  const writes = runTogether || abbreviations !== 'keep';
  return {
    injections: injections === 'remove' || finds ? createInjections({}, canonicalize) : IDLE,
    runTogether: runTogether ? createRunTogether() : IDLE,
    abbreviations:
      abbreviations !== 'keep' || finds
        ? createAbbreviations({ mode: abbreviations, dictionary, findings: finds }, canonicalize)
        : IDLE,
    writtenOut: injections === 'remove' && writes ? createInjections({}, canonicalize) : IDLE,
    hasWritten: false,
    hasChanged: false,
  };
}
