import { type Allowed, requireOptions, requireText } from '../checks.js';
import type { Canonicalize } from '../context/engine.js';
import type { Placement } from '../context/gate.js';
import { NO_PAST } from '../context/past.js';
import { applyEdits, composeEdits, type Edit, effectiveEdits, NO_EDITS } from '../edits.js';
import { toForm } from '../repair/canonical.js';
import { type LetterRepair, letterRepair } from '../repair/letters.js';
import { repairLetters } from '../repair/lines.js';
import { EditSink, type Report, TextSink } from '../repair/sink.js';
import { decomposeEdits } from './decompose.js';

/** In which form letters are written, and where their tones go. */
export interface DiacriticOptions {
  /** The canonical form of the result; NFC unless told. */
  readonly form?: 'NFC' | 'NFD';
  /** Where the tone mark goes in open oa, oe, uy: hòa (`old`, the default), hoà (`new`), or where it is (`keep`). */
  readonly tonePlacement?: Placement;
}

const ALLOWED: Allowed = { form: ['NFC', 'NFD'], tonePlacement: ['old', 'new', 'keep'] };

function repairOf(text: string, options: DiacriticOptions, canonicalize: Canonicalize): LetterRepair {
  requireText(text);
  requireOptions(options, ALLOWED);
  const { tonePlacement = 'old' } = options;
  return letterRepair({ diacritics: true, homoglyphs: false, placement: tonePlacement }, canonicalize);
}

export function normalizedBy(text: string, options: DiacriticOptions, canonicalize: Canonicalize): string {
  const sink = new TextSink(text);
  repairLetters(text, NO_PAST, repairOf(text, options, canonicalize), sink);
  return options.form === 'NFD' ? toForm(sink.finish(), 'NFD', canonicalize) : sink.finish();
}

function sinkOf(text: string, options: DiacriticOptions, canonicalize: Canonicalize): EditSink {
  const sink = new EditSink();
  repairLetters(text, NO_PAST, repairOf(text, options, canonicalize), sink);
  return sink;
}

export function editsOf(
  text: string,
  options: DiacriticOptions,
  canonicalize: Canonicalize,
): readonly Edit[] {
  const { edits } = sinkOf(text, options, canonicalize);
  if (options.form === 'NFD')
    return effectiveEdits(text, composeEdits(edits, decomposeEdits(applyEdits(text, edits), canonicalize)));
  return edits.length === 0 ? NO_EDITS : edits;
}

export function reportsOf(
  text: string,
  options: DiacriticOptions,
  canonicalize: Canonicalize,
): readonly Report[] {
  return sinkOf(text, options, canonicalize).reports;
}
