import unorm from 'unorm';
import type { Canonicalize } from '../context/engine.js';
import { type DiacriticOptions, editsOf, normalizedBy, reportsOf } from '../diacritics/diacritics.js';
import { applyEdits, type Edit } from '../edits.js';
import * as homoglyphs from '../homoglyphs/homoglyphs.js';
import { createInjections, type Injection, type InjectionOptions } from '../injections/index.js';
import type { NormalizeOptions } from '../options.js';
import { createPipeline, type Explanation, type Normalizer } from '../pipeline.js';
import type { Report } from '../repair/sink.js';

/**
 * `chuanhoa` for engines whose `String.prototype.normalize` is missing or gives text back unchanged: the same
 * functions, on unorm (Unicode 8). Do not use it elsewhere: unorm is many times larger and slower than the engine.
 * Test the engine by what it does, `'\u1EC7'.normalize('NFD').length === 3`, not by `typeof`.
 */
const canonicalize: Canonicalize = (text, form) => (form === 'NFC' ? unorm.nfc(text) : unorm.nfd(text));

/** See `normalizeDiacritics` of `chuanhoa`. */
export function normalizeDiacritics(text: string, options: DiacriticOptions = {}): string {
  return normalizedBy(text, options, canonicalize);
}

/** See `diacriticEdits` of `chuanhoa`. */
export function diacriticEdits(text: string, options: DiacriticOptions = {}): readonly Edit[] {
  return editsOf(text, options, canonicalize);
}

/** See `diacriticReports` of `chuanhoa`. */
export function diacriticReports(text: string, options: DiacriticOptions = {}): readonly Report[] {
  return reportsOf(text, options, canonicalize);
}

/** See `findInjections` of `chuanhoa`. */
export function findInjections(text: string, options: InjectionOptions = {}): readonly Injection[] {
  return createInjections(options, canonicalize).push(text).findings;
}

/** See `injectionEdits` of `chuanhoa`. */
export function injectionEdits(text: string, options: InjectionOptions = {}): readonly Edit[] {
  return createInjections(options, canonicalize).push(text).edits;
}

/** See `removeInjections` of `chuanhoa`. */
export function removeInjections(text: string, options: InjectionOptions = {}): string {
  return applyEdits(text, injectionEdits(text, options));
}

/** See `repairHomoglyphs` of `chuanhoa`. */
export function repairHomoglyphs(text: string): string {
  return homoglyphs.repairedBy(text, canonicalize);
}

/** See `homoglyphEdits` of `chuanhoa`. */
export function homoglyphEdits(text: string): readonly Edit[] {
  return homoglyphs.editsOf(text, canonicalize);
}

/** See `normalize` of `chuanhoa`. */
export function normalize(text: string, options: NormalizeOptions = {}): string {
  return createPipeline(options, canonicalize).normalize(text);
}

/** See `explain` of `chuanhoa`. */
export function explain(text: string, options: NormalizeOptions = {}): Explanation {
  return createPipeline(options, canonicalize).explain(text);
}

/** See `createNormalizer` of `chuanhoa`. */
export function createNormalizer(options: NormalizeOptions = {}): Normalizer {
  return createPipeline(options, canonicalize).createNormalizer();
}

export * from './shared.js';
