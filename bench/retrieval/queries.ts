/**
 * What is asked for: phrases of the passages, typed in many ways. Each class has a development half and a test half;
 * a query of the test half has a syllable that no query of the development half has.
 */
import { type Document, newPlacement } from './damage.js';
import type { Passage, PhraseKind } from './passages.js';
import { SHORT_FORMS } from './short-forms.js';
import { foldOf, wordsOf } from './text.js';
import { bare, telex, toneless, vni } from './typing.js';
import { FOREIGN_ABSENT } from './words.js';

export const CLASSES = [
  'exact',
  'other placement',
  'NFD',
  'minimal pairs',
  'full form',
  'number',
  'Telex',
  'VNI',
  'shape only',
  'bare',
  'abbreviation',
  'foreign',
] as const;
export type QueryClass = (typeof CLASSES)[number];

/** Classes whose queries say which tones they mean: exactly these must come first. */
export const ACCENTED: readonly QueryClass[] = [
  'exact',
  'other placement',
  'NFD',
  'minimal pairs',
  'full form',
];

/** What the query tells: 3 tones, 2 the shape of letters, 1 letters only. */
export type Level = 1 | 2 | 3;

export interface Query {
  readonly class: QueryClass;
  readonly half: 'dev' | 'test';
  readonly typed: string;
  readonly level: Level;
  /** What has to stand in a passage, each piece word by word. */
  readonly pieces: readonly (readonly string[])[];
}

type Random = () => number;

interface Draft {
  readonly typed: string;
  readonly level: Level;
  readonly pieces: readonly string[];
}

const HELD_OUT = 0.3;

/** Whether a syllable belongs to the test half: by its letters, so that minimal pairs stay together. */
function isHeldOut(word: string): boolean {
  let hash = 2166136261;
  for (const unit of foldOf(word)) hash = Math.imul(hash ^ unit.codePointAt(0)!, 16777619) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296 < HELD_OUT;
}

interface Twins {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** Words, and names of places, that differ from another one in nothing but their marks. */
function findTwins(passages: readonly Passage[]): Twins {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const { title, body, phrases } of passages) {
    for (const { text } of wordsOf(`${title} ${body}`))
      if (/^\p{L}{2,}$/u.test(text)) words.add(text.toLowerCase());
    for (const { kind, text } of phrases) if (kind === 'place') names.add(text);
  }
  return { words: twinsIn(words), names: twinsIn(names) };
}

function twinsIn(texts: ReadonlySet<string>): string[] {
  const groups = new Map<string, string[]>();
  for (const text of texts) groups.set(bare(text), [...(groups.get(bare(text)) ?? []), text]);
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .flatMap(([fold, group]) => group.filter(text => text !== fold));
}

/** Draws queries of every class from passages and their damaged forms. */
class Asker {
  private readonly abbreviated: readonly Document[];
  private readonly twins: Twins;

  constructor(
    private readonly passages: readonly Passage[],
    documents: readonly Document[],
    private readonly random: Random,
  ) {
    this.abbreviated = documents.filter(({ words }) => words.some(({ abbreviated }) => abbreviated));
    this.twins = findTwins(passages);
  }

  private one<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)];
  }

  private phrase(kinds: readonly PhraseKind[], passage = this.one(this.passages)): string | undefined {
    const fitting = passage.phrases.filter(({ kind }) => kinds.includes(kind));
    return fitting.length === 0 ? undefined : this.one(fitting).text;
  }

  private readonly phrases = ['name', 'place', 'thing', 'actor', 'law', 'long form'] as const;

  private typed(type: (text: string) => string, level: Level, piece: string | undefined): Draft | undefined {
    return piece === undefined ? undefined : { typed: type(piece), level, pieces: [piece] };
  }

  private any(type: (text: string) => string, level: Level): Draft | undefined {
    return this.typed(type, level, this.phrase(this.phrases));
  }

  private readonly case = (text: string): string => (this.random() < 0.5 ? text.toLowerCase() : text);

  /** A long form, typed `write`; often with a place of the same passage, as people narrow a search. */
  private form(passage: Passage, long: string, write: string): Draft {
    const place = this.random() < 0.6 ? this.phrase(['place'], passage) : undefined;
    return place === undefined
      ? { typed: write, level: 3, pieces: [long] }
      : { typed: `${write} ${place}`, level: 3, pieces: [long, place] };
  }

  private abbreviation(): Draft | undefined {
    const passage = this.one(this.passages);
    const long = this.phrase(['long form'], passage);
    const form = SHORT_FORMS.find(({ long: other }) => other === long);
    return form && this.form(passage, form.long, this.random() < 0.8 ? form.short : form.short.toLowerCase());
  }

  private fullForm(): Draft | undefined {
    if (this.abbreviated.length === 0) return undefined;
    const passage = this.passages[this.one(this.abbreviated).id];
    const long = this.phrase(['long form'], passage);
    return long === undefined ? undefined : this.form(passage, long, this.case(long));
  }

  private number(): Draft | undefined {
    const passage = this.one(this.passages);
    const number = this.phrase(['number'], passage);
    if (number === undefined) return undefined;
    const pick = this.random();
    if (pick < 0.3) return { typed: number, level: 3, pieces: [number] };
    if (pick < 0.5) return { typed: bare(number), level: 1, pieces: [number] };
    const other = this.phrase(['name', 'law'], passage);
    return other === undefined
      ? undefined
      : { typed: `${this.case(other)} ${number}`, level: 3, pieces: [other, number] };
  }

  private foreign(): Draft | undefined {
    if (this.random() < 0.2) {
      const absent = this.one(FOREIGN_ABSENT);
      return { typed: absent, level: 3, pieces: [absent] };
    }
    return this.typed(this.case, 3, this.phrase(['foreign']));
  }

  private pair(): Draft | undefined {
    return this.typed(text => text, 3, this.one(this.random() < 0.5 ? this.twins.words : this.twins.names));
  }

  private readonly byClass: Readonly<Record<QueryClass, () => Draft | undefined>> = {
    exact: () => this.any(this.case, 3),
    bare: () => this.any(bare, 1),
    'shape only': () => this.any(toneless, 2),
    'other placement': () => {
      const piece = this.phrase(this.phrases);
      const moved = piece?.split(' ').map(newPlacement).join(' ');
      return piece === undefined || moved === piece
        ? undefined
        : this.typed(() => this.case(moved!), 3, piece);
    },
    NFD: () => this.any(text => this.case(text).normalize('NFD'), 3),
    abbreviation: () => this.abbreviation(),
    'full form': () => this.fullForm(),
    Telex: () => this.any(text => telex(text, this.random() < 0.6), 3),
    VNI: () => this.any(text => vni(text, this.random() < 0.6), 3),
    'minimal pairs': () => this.pair(),
    number: () => this.number(),
    foreign: () => this.foreign(),
  };

  /** So many queries of a class, half of them held out; fewer where the passages do not have as many. */
  ask(which: QueryClass, count: number): Query[] {
    const seen = new Set<string>();
    const halves: Record<'dev' | 'test', Query[]> = { dev: [], test: [] };
    const full = Math.ceil(count / 2);
    for (
      let tries = count * 400;
      tries > 0 && (halves.dev.length < full || halves.test.length < full);
      tries--
    ) {
      const draft = this.byClass[which]();
      if (draft === undefined || seen.has(draft.typed)) continue;
      seen.add(draft.typed);
      const pieces = draft.pieces.map(piece => wordsOf(piece).map(({ text }) => text));
      const half = pieces.flat().some(isHeldOut) ? 'test' : 'dev';
      if (halves[half].length < full) {
        halves[half].push({ class: which, half, typed: draft.typed, level: draft.level, pieces });
      }
    }
    return [...halves.dev, ...halves.test];
  }
}

export function askAll(
  passages: readonly Passage[],
  documents: readonly Document[],
  perClass: number,
  random: Random,
): Query[] {
  const asker = new Asker(passages, documents, random);
  return CLASSES.flatMap(which => asker.ask(which, perClass));
}
