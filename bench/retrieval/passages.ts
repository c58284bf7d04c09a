/**
 * Passages of correct Vietnamese, the same for a seed: a title and two or three sentences about people, places, things
 * and laws that do not exist. Each keeps the phrases somebody may look for, by kind.
 */
import { seeded } from '../../test/support/seeded.js';
import { SHORT_FORMS } from './short-forms.js';
import * as words from './words.js';

export type PhraseKind = 'name' | 'place' | 'thing' | 'actor' | 'law' | 'number' | 'long form' | 'foreign';

export interface Phrase {
  readonly kind: PhraseKind;
  readonly text: string;
}

export interface Passage {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly phrases: readonly Phrase[];
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** Draws from lists, and notes what it drew. */
class Writer {
  readonly phrases: Phrase[] = [];
  constructor(readonly random: () => number) {}

  one<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)];
  }

  note(kind: PhraseKind, text: string): string {
    this.phrases.push({ kind, text });
    return text;
  }

  name(): string {
    const middle = this.random() < 0.85 ? ` ${this.one(words.MIDDLE)}` : '';
    return this.note('name', `${this.one(words.FAMILY)}${middle} ${this.one(words.GIVEN)}`);
  }

  place(): string {
    const kind = this.one(words.PLACE_KINDS);
    const first = this.one(words.PLACE_PARTS);
    const second = this.one(words.PLACE_PARTS);
    return `${kind} ${this.note('place', `${first} ${second}`)}`;
  }

  thing(): string {
    const [nouns, details] = this.one(words.THINGS);
    return this.note('thing', `${this.one(nouns)} ${this.one(details)}`);
  }

  actor(): string {
    if (this.random() < 0.4) return `${this.random() < 0.5 ? 'ông' : 'bà'} ${this.name()}`;
    return this.note('actor', this.one(words.ACTORS));
  }

  law(): string {
    const [kind, number] = this.one(words.NUMBER_KINDS);
    const n = 1 + Math.floor(this.random() * 4000);
    const written = this.note('number', number(n, 1995 + Math.floor(this.random() * 31)));
    const subject = this.note('law', this.one(words.LAW_SUBJECTS));
    return `${kind} số ${written} ${this.one(words.LAW_DEEDS)} ${subject}`;
  }

  longForm(): string {
    const long = this.note('long form', this.one(SHORT_FORMS).long);
    return this.one(words.FRAMES).replace('~', long).replace('$', this.place());
  }

  sentence(): string {
    const pick = this.random();
    if (pick < 0.14) return `${capital(this.longForm())}.`;
    if (pick < 0.26) return `Theo ${this.law()}, ${this.actor()} ${this.one(words.DEEDS)} ${this.thing()}.`;
    let text = this.random() < 0.25 ? `${this.one(words.TURNS)}, ${this.actor()}` : this.actor();
    text += ` ${this.one(words.DEEDS)} ${this.thing()}`;
    if (this.random() < 0.5) text += ` ở ${this.place()}`;
    if (this.random() < 0.4) text += ` ${this.one(words.PLACES_AND_TIMES)}`;
    if (this.random() < 0.4) text += `; ${this.one(words.COMMENTS)}`;
    return `${capital(text)}.`;
  }

  title(): string {
    const pick = this.random();
    if (pick < 0.2) return capital(this.law());
    if (pick < 0.6) return `${capital(this.place())}: ${this.one(words.DEEDS)} ${this.thing()}`;
    return `${capital(this.actor())} ${this.one(words.DEEDS)} ${this.thing()}`;
  }

  foreign(): string {
    const sentence = this.one(words.FOREIGN_SENTENCES);
    const found = sentence.match(/[\p{L}']+/gu)!;
    const at = Math.floor(this.random() * found.length);
    this.note('foreign', found[at]);
    if (found[at + 1]) this.note('foreign', `${found[at]} ${found[at + 1]}`);
    return sentence;
  }
}

/** One passage in `FOREIGN_EVERY` is of another language. */
const FOREIGN_EVERY = 40;

/** So many passages. */
export function makePassages(count: number, seed: number): Passage[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, id) => {
    const writer = new Writer(random);
    const foreign = id % FOREIGN_EVERY === FOREIGN_EVERY - 1;
    const title = writer.title();
    const sentences = foreign
      ? [writer.foreign(), writer.foreign()]
      : Array.from({ length: 2 + Math.floor(random() * 2) }, () => writer.sentence());
    return { id, title, body: sentences.join(' '), phrases: writer.phrases };
  });
}
