import type { Span } from '../edits.js';
import type { Abbreviation, AbbreviationFinding, Definition } from './types.js';

/** A finding whose spans are moved. */
export function moveFinding(found: AbbreviationFinding, move: (span: Span) => Span): AbbreviationFinding {
  if (found.kind === 'abbreviation')
    return { kind: 'abbreviation', abbreviation: { ...found.abbreviation, ...move(found.abbreviation) } };
  const { definition } = found;
  return {
    kind: 'definition',
    definition: { ...definition, short: move(definition.short), long: move(definition.long) },
  };
}

/** Findings by their kind. */
export function partitionFindings(findings: readonly AbbreviationFinding[]): {
  readonly abbreviations: readonly Abbreviation[];
  readonly definitions: readonly Definition[];
} {
  return {
    abbreviations: findings.flatMap(one => (one.kind === 'abbreviation' ? [one.abbreviation] : [])),
    definitions: findings.flatMap(one => (one.kind === 'definition' ? [one.definition] : [])),
  };
}
