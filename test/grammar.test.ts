import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateGrammars, readGrammarFile, readGrammars } from '../data/build/grammar.js';
import * as literals from '../src/generated/grammar.js';
import { StepCounter } from './support/regex-steps.js';

const grammars = readGrammars();
const literalOf = (name: string): RegExp => (literals as Record<string, () => RegExp>)[name]();
const asGlobal = (regex: RegExp): RegExp => new RegExp(regex.source, `${regex.flags.replace('g', '')}g`);

/** What the grammars are about, and what stands around it, in any order. */
const piece = fc.constantFrom(
  ...[
    'hoà',
    'Đồng',
    'nam',
    'NĐ',
    'QĐ',
    'CP',
    'TTg',
    'x',
    'a1',
    '2018',
    '61',
    '5',
    ' ',
    ' ',
    '\n',
    '.',
    ',',
    ':',
    ';',
  ],
  ...[
    '/',
    '//',
    '-',
    '_',
    '@',
    '#',
    '&',
    '%',
    '=',
    '=>',
    '+',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '"',
    "'",
    '`',
  ],
  ...[
    '\\',
    '$',
    '$2b$',
    '~/',
    '../',
    'http://',
    'https://',
    'www.',
    '.vn',
    '.com',
    '.pdf',
    'mailto:',
    'xn--',
    '&Eth;',
  ],
  ...[
    'const ',
    'SELECT ',
    ' FROM ',
    'function ',
    '<a href="',
    '</p>',
    '<br>',
    '51F-123.45',
    'TCVN 6909:2001',
    '\u0301',
  ],
  ...['\ud83d\ude00', '\ud800', '\u00d0', '\u2026'],
);
const prose = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''));

const spansOf = (regex: RegExp, text: string): unknown[] =>
  [...text.matchAll(asGlobal(regex))].map(match => [match.index, ...match]);

describe('a grammar', () => {
  test.each(grammars)('$name is shipped as it would be compiled now', ({ name, source, flags }) => {
    expect(literalOf(name).source).toBe(source);
    expect(literalOf(name).flags).toBe(flags);
  });

  test('has no constant that no file defines', () => {
    expect(Object.keys(literals).sort()).toEqual(grammars.map(({ name }) => name).sort());
  });

  test.each(grammars)('$name finds what XRegExp finds', ({ name, compiled }) => {
    fc.assert(
      fc.property(prose, text => {
        expect(spansOf(literalOf(name), text)).toEqual(spansOf(compiled, text));
      }),
    );
  });

  test.each(grammars)('$name finds what a plain backtracking matcher finds', ({ name }) => {
    const counter = new StepCounter(literalOf(name));
    fc.assert(
      fc.property(prose, text => {
        const units = [...text];
        const found = [...text.matchAll(asGlobal(literalOf(name)))].map(({ 0: match }) => match);
        const counted = counter.matches(text).map(([start, end]) => units.slice(start, end).join(''));
        expect(counted).toEqual(found);
      }),
      { examples: [['\ud800/hoà.pdf']] },
    );
  });
});

describe('compiling', () => {
  const CLOCK = `# Times of day.
flags gu

hour = [01]?\\d | 2[0-3]     # alternatives stay together
minute = [0-5]\\d
# A time, as people write it.
TIME = (?<! \\d ) (?<hour> {{hour}} ) (?: [:h] (?<minute> {{minute}} ) ){1}
       (?! \\d )                 [#]?
`;
  const [time] = readGrammarFile('time.xre', CLOCK);

  /** The same by hand. */
  function times(text: string): [number, string, string][] {
    const found: [number, string, string][] = [];
    const isDigit = (at: number): boolean => /^\d$/.test(text.charAt(at));
    for (let at = 0; at < text.length; at++) {
      for (const length of [2, 1]) {
        const hour = text.slice(at, at + length);
        const minute = text.slice(at + length + 1, at + length + 3);
        if (isDigit(at - 1) || !/^\d+$/.test(hour) || hour.length < length || Number(hour) > 23) continue;
        if (!':h'.includes(text.charAt(at + length) || 'x')) continue;
        if (!/^\d\d$/.test(minute) || Number(minute) > 59 || isDigit(at + length + 3)) continue;
        found.push([at, hour, minute]);
        at += length + 2;
        break;
      }
    }
    return found;
  }

  test('puts the names of the groups back, and blanks and comments aside', () => {
    expect(time.comment).toBe('A time, as people write it.');
    expect(time.flags).toBe('gu');
    expect(time.source).not.toMatch(/\(\?:\)| {2}|stay together/);
    const [match] = 'lúc 7h05 sáng'.matchAll(new RegExp(time.source, time.flags));
    expect({ ...match.groups }).toEqual({ hour: '7', minute: '05' });
  });

  test('gives a regex that finds what a matcher by hand finds', () => {
    const text = fc
      .array(fc.constantFrom('0', '1', '2', '3', '5', '9', ':', 'h', ' ', 'x'))
      .map(all => all.join(''));
    fc.assert(
      fc.property(text, clock => {
        const found = [...clock.matchAll(new RegExp(time.source, time.flags))];
        expect(found.map(({ index, groups }) => [index, groups?.hour, groups?.minute])).toEqual(times(clock));
      }),
      { examples: [['23:59 24:00 7h30'], ['17h60'], ['007:15']] },
    );
  });

  test('lets the classes of Unicode through', () => {
    const [grammar] = readGrammarFile('x.xre', 'LETTERS = [\\p{L}\\P{ASCII}]+ \\p{Lu}\n');
    expect(grammar.source).toBe('[\\p{L}\\P{ASCII}]+\\p{Lu}');
  });

  test('keeps what looks like a blank group or a capture inside of a class', () => {
    const [grammar] = readGrammarFile('x.xre', 'SIGNS = (?<sign> [(?:)] ) [ #]\n');
    const match = new RegExp(grammar.source, 'u').exec('x(#');
    expect(match?.groups?.sign).toBe('(');
  });

  test.each([
    ['an open group', '# x\n\nA = (a\n', 'data/grammar/x.xre:3: A:'],
    ['an unknown part', 'A = a\nB = {{c}}\n', 'data/grammar/x.xre:2: B:'],
    ['a line of another kind', 'A = a\n\n!\n', 'data/grammar/x.xre:3:'],
    ['a part that is no pattern', 'a = [z-a]\nB = {{a}}\n', 'data/grammar/x.xre:1: a:'],
    ['a part defined twice', 'a = x\na = y\nB = {{a}}\n', 'data/grammar/x.xre:2: a:'],
    ['letters that are not in NFC', 'A = o\u0300\n', 'data/grammar/x.xre:1:'],
  ])('names file and line of %s', (_, text, message) => {
    expect(() => readGrammarFile('x.xre', text)).toThrow(message);
  });

  test('says of each constant what it matches', () => {
    const { body } = generateGrammars();
    expect(body.match(/\/\*\* \S.{15,} \*\/\nexport const [A-Z_]+ = \(\): RegExp =>/g)).toHaveLength(
      grammars.length,
    );
  });
});

describe('the time that a grammar takes', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'à',
          'A',
          '1',
          ' ',
          '.',
          '/',
          '-',
          '_',
          '@',
          '#',
          '\\',
          '(',
          ')',
          '[',
          '{',
          '"',
          "'",
          ':',
          '=',
          '<',
          '>',
        ],
        ...[
          '&',
          '`',
          '$',
          '%',
          'x',
          'http://',
          'www',
          'NĐ',
          '61/',
          '\u0301',
          '<a b',
          '&a',
          'aA',
          'vn',
          'pdf',
        ],
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(pieces => pieces.join(''));
  const stepsOf = (counter: StepCounter, text: string, units: number): number => {
    counter.matches(text.repeat(Math.ceil(units / text.length)).slice(0, units));
    return counter.steps;
  };

  test.each(grammars)('of $name is linear: twice the text, twice the steps', ({ name }) => {
    const counter = new StepCounter(literalOf(name));
    fc.assert(
      fc.property(hostile, text => {
        // The counter recurses: longer text may be too much for the stack of an engine that has not warmed up.
        const once = stepsOf(counter, text, 300);
        expect(stepsOf(counter, text, 600)).toBeLessThan(2.4 * once + 100);
      }),
      {
        numRuns: 60,
        examples: [['a'], ['à'], ['"'], ['<a b="'], ['a.'], ['a_'], ['http://('], ['/'], ['1']],
      },
    );
  });

  test('would show if it were quadratic or worse', () => {
    const counter = new StepCounter(/a+b/g);
    expect(stepsOf(counter, 'a', 400)).toBeGreaterThan(3.5 * stepsOf(counter, 'a', 200));
  });
});
