/** Real texts in which long forms are cut down: the text itself says what is right. */
import { normalize } from '../../src/index.js';
import { documentsOf, requireCorpora } from './corpora.js';

const SOURCES: Readonly<Record<string, readonly string[]>> = {
  official: ['official/official.txt'],
  law: ['clean/law.txt', 'clean/statutes.txt'],
  Wikipedia: ['clean/wiki.txt', 'clean/wiki-eth.txt'],
};

/** What was read while rules were made, and what was not. */
export const HALVES = ['dev', 'held-out'] as const;
export type Half = (typeof HALVES)[number];

export const SOURCE_NAMES: readonly string[] = Object.keys(SOURCES);

export interface RealText {
  readonly source: string;
  readonly half: Half;
  readonly lines: readonly RealLine[];
}

export interface RealLine {
  readonly text: string;
  /** Whether it stood in this document or in one before: near copies would stand in both halves. */
  readonly isRepeated: boolean;
}

/** All documents, repaired, in turn of either half. Ends the script, saying so, if there are none. */
export function* realTexts(): Generator<RealText> {
  requireCorpora();
  const seen = new Set<string>();
  for (const [source, paths] of Object.entries(SOURCES)) {
    let count = 0;
    for (const document of paths.flatMap(documentsOf)) {
      const lines = normalize(document)
        .split('\n')
        .map(text => {
          const isRepeated = seen.has(text);
          seen.add(text);
          return { text, isRepeated };
        });
      yield { source, half: HALVES[count++ % 2], lines };
    }
  }
}

/** Mistakes by what they are, each with the places where it was made. */
export class Mistakes {
  private readonly places = new Map<string, string[]>();

  add(mistake: string, around: string): void {
    const places = this.places.get(mistake);
    if (places) places.push(around);
    else this.places.set(mistake, [around]);
  }

  /** Prints as many of the commonest as `--show` asks for. */
  print(): void {
    const at = process.argv.indexOf('--show');
    const most = at < 0 ? 0 : Number(process.argv[at + 1] ?? 50);
    const all = [...this.places].sort((a, b) => b[1].length - a[1].length);
    for (const [mistake, places] of all.slice(0, most))
      console.log(`${places.length} x ${mistake}: ${places.slice(0, 3).join(' ... ')}`);
  }
}
