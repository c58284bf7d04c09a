import type { LegalBody, LegalNumber } from './types.js';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Terms are counted in Roman numerals: khóa XIV. */
function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; left >= value; left -= value) text += letters;
  }
  return text;
}

const nameOf = ({ name, code, term }: LegalBody): string =>
  `${name ?? code}${term === undefined || term === 0 ? '' : ` khóa ${roman(term)}`}`;

/** See `spellLegalNumber` in the index. */
export function spell({ number, year, type, bodies, others }: LegalNumber): string {
  const kind = type?.name ?? 'văn bản';
  const parts = [`${kind[0].toUpperCase()}${kind.slice(1)} số ${number}`];
  if (year !== undefined) parts.push(`năm ${year}`);
  if (bodies.length > 0) parts.push(`của ${bodies.map(nameOf).join(', ')}`);
  if (others.length > 0) parts.push(`(${others.join(', ')})`);
  return parts.join(' ');
}
